"""Examples of every command on a complaint."""

from duecourse.complaints import commands as c
from duecourse.kernel.reasons import Reason
from duecourse.testing import Scene
from tests.examples.framework import Example, act
from tests.scenarios.acat import acat
from tests.scenarios.complaints.test_complaints import (
    acknowledged,
    advised,
    nothing,
    received,
    resolved,
)

MONA_S_TEAM = acat().person("lena")


def _escalated() -> Scene:
    scene = received()
    return scene.when(c.EscalateComplaint(name=scene.name, level=2), "mona", reason="So it is.")


EXAMPLES = (
    Example(
        c.OpenComplaint,
        given=nothing,
        accepted=act("form", kind="grievance", anonymous=True, summary="Not kind."),
        refused=act("mel", kind="grievance", summary="Not kind."),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.AcknowledgeComplaint,
        given=received,
        accepted=act("ada"),
        refused=act("mel"),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        c.NameRespondents,
        given=received,
        accepted=act("mona", respondents=(MONA_S_TEAM,), because="The letter says so."),
        refused=act("mona", because="The letter says so."),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.EscalateComplaint,
        given=received,
        accepted=act("mona", level=1, because="So it is."),
        refused=act("mona", level=0, because="So it is."),
        why=Reason.FIELD_INVALID,
    ),
    Example(
        c.DeescalateComplaint,
        given=_escalated,
        accepted=act("mona", level=1, because="It was answered."),
        refused=act("mona", level=3, because="It was answered."),
        why=Reason.FIELD_INVALID,
    ),
    Example(
        c.AdviseOnComplaint,
        given=acknowledged,
        accepted=act("tom", advice="Say that we are sorry."),
        refused=act("tom"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.ResolveComplaint,
        given=advised,
        accepted=act("ada", outcome="Apologised."),
        refused=act("ada"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.ReopenComplaint,
        given=resolved,
        accepted=act("mona", new_evidence="A second screenshot."),
        refused=act("ada", new_evidence="A second screenshot."),
        why=Reason.CONFLICT_OF_INTEREST,
    ),
)
