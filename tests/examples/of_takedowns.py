"""Examples of every command on a request that something comes down."""

from duecourse.kernel.reasons import Reason
from duecourse.takedowns import commands as c
from duecourse.testing import MONDAY, Scene
from tests.examples.framework import Example, act
from tests.scenarios.clocks import missed
from tests.scenarios.takedowns.stages import (
    CAPTURE,
    ELSEWHERE,
    declined,
    gone,
    nothing,
    rejected,
    removed,
    reported,
    requested,
)


def _removed_late() -> Scene:
    scene = missed(requested(), "takedown")
    return scene.when(c.RecordRemoval(name=scene.name), "ada", reason="They asked.")


EXAMPLES = (
    Example(
        c.OpenTakedown,
        given=nothing,
        accepted=act("mel", ground="rights", where=ELSEWHERE),
        refused=act("mel", where=ELSEWHERE),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.RecordRemoval,
        given=requested,
        accepted=act("ada", because="They asked."),
        refused=act("mel", because="They asked."),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        c.ConfirmRemoval,
        given=removed,
        accepted=act("lena", captured_digest=CAPTURE, cross_posts="yes"),
        refused=act("lena", cross_posts="yes"),
        why=Reason.EVIDENCE_REQUIRED,
    ),
    Example(
        c.ReportStillVisible,
        given=removed,
        accepted=act("mel", where=ELSEWHERE),
        refused=act("mel", where=ELSEWHERE),
        why=Reason.ILLEGAL_TRANSITION,
        instead=gone,
    ),
    Example(
        c.ReportReappearance,
        given=gone,
        accepted=act("mel", where=ELSEWHERE),
        refused=act("mel", where=ELSEWHERE),
        why=Reason.ILLEGAL_TRANSITION,
        instead=removed,
    ),
    Example(
        c.DeclineTakedown,
        given=lambda: requested("complaint"),
        accepted=act("mona", because="It is fair comment."),
        refused=act("mona", because="It is fair comment."),
        why=Reason.TAKEDOWN_NOT_REFUSABLE,
        instead=lambda: requested("colleague_request"),
    ),
    Example(
        c.ReviewDeclined,
        given=declined,
        accepted=act("tom", because="They asked again."),
        refused=act("mona", because="They asked again."),
        why=Reason.CONFLICT_OF_INTEREST,
    ),
    Example(
        c.LiftTakedown,
        given=requested,
        accepted=act("mel"),
        refused=act("mona"),
        why=Reason.EVIDENCE_REQUIRED,
    ),
    Example(
        c.ReportToPlatform,
        given=requested,
        accepted=act("ada", reference="R-1"),
        refused=act("ada"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.RecordPlatformAction,
        given=reported,
        accepted=act("ada", captured_digest=CAPTURE),
        refused=act("ada"),
        why=Reason.EVIDENCE_REQUIRED,
    ),
    Example(
        c.RecordPlatformRejection,
        given=reported,
        accepted=act("ada", because="They wrote so."),
        refused=act("ada"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.ComplainToPlatform,
        given=rejected,
        accepted=act("ada", reference="R-2"),
        refused=act("ada"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.CloseUnremoved,
        given=rejected,
        accepted=act("mona", told="How to go to the police.", because="They say no."),
        refused=act("mona", because="They say no."),
        why=Reason.OUTCOME_REQUIRED,
    ),
    Example(
        c.CorrectTakedownMiss,
        given=_removed_late,
        accepted=act("tom", clock="takedown", done_at=MONDAY, evidence="A capture."),
        refused=act("tom", clock="takedown", done_at=MONDAY),
        why=Reason.EVIDENCE_REQUIRED,
    ),
)
