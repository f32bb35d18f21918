"""Examples of every command on a policy."""

from datetime import timedelta

from duecourse.kernel.reasons import Reason
from duecourse.policies import commands as c
from duecourse.policies.decide import POLICIES
from duecourse.policies.state import Policy
from duecourse.testing import MONDAY, Scene
from tests.examples.framework import Example, act
from tests.scenarios.acat import acat
from tests.scenarios.policies.test_acknowledging import asked, everybody
from tests.scenarios.policies.test_policies import DIGEST, OTHER, approved, draft, in_force


def _nothing() -> Scene:
    return Scene(acat(), POLICIES, acat().name("policies", "2026-11-01"), Policy())


def _under_review() -> Scene:
    scene = in_force()
    return scene.when(c.OpenReview(name=scene.name), "tess")


def _everybody(scene: Scene) -> tuple[str, ...]:
    return everybody(scene.given)


EXAMPLES = (
    Example(
        c.DraftPolicy,
        given=_nothing,
        accepted=act("mona", digest=DIGEST),
        refused=act("mona", digest=""),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.AmendPolicy,
        given=draft,
        accepted=act("mona", digest=OTHER),
        refused=act("mona", digest=OTHER),
        why=Reason.ILLEGAL_TRANSITION,
        instead=in_force,
    ),
    Example(
        c.ApprovePolicy,
        given=draft,
        accepted=act("tess", digest=DIGEST),
        refused=act("tess", digest=OTHER),
        why=Reason.STALE_REVISION,
    ),
    Example(
        c.BringIntoForce,
        given=approved,
        accepted=act("mona"),
        refused=act("mona"),
        why=Reason.APPROVAL_REQUIRED,
        instead=draft,
    ),
    Example(
        c.OpenReview,
        given=in_force,
        accepted=act("tess"),
        refused=act("mel"),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        c.Reaffirm,
        given=_under_review,
        accepted=act("tess", outcome="Holds.", next_due=MONDAY + timedelta(days=365)),
        refused=act("tess", outcome="Holds.", next_due=MONDAY),
        why=Reason.TIME_ORDER,
    ),
    Example(
        c.AskAcknowledgements,
        given=in_force,
        accepted=act("mona", until=MONDAY + timedelta(days=28)),
        refused=act("mona", until=MONDAY),
        why=Reason.TIME_ORDER,
    ),
    Example(
        c.EndAcknowledging,
        given=asked,
        accepted=act("mona", people=_everybody),
        refused=act("mona"),
        why=Reason.ACKS_OUTSTANDING,
    ),
    Example(
        c.RetirePolicy,
        given=in_force,
        accepted=act("tess", because="The charity leaves social media."),
        refused=act("tess"),
        why=Reason.FIELD_REQUIRED,
    ),
)
