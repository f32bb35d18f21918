"""What the clauses on incidents, and on what comes down because of them, allow and refuse."""

from duecourse.incidents import commands as c
from duecourse.kernel.reasons import Reason
from duecourse.takedowns.commands import ConfirmRemoval
from duecourse.testing import Scene
from tests.clauses.framework import Example
from tests.scenarios.incidents.stages import active, assessed, flagged, standing_down
from tests.scenarios.takedowns.stages import CAPTURE, removed
from tests.scenarios.zrtherapy import zrtherapy


def _assessed(rationale: str) -> Scene:
    scene = flagged()
    said = {"sensitivity": "high", "reputation": "high", "rationale": rationale}
    return scene.when(c.AssessIncident(name=scene.name, **said), "lena")


def _agreed(*consulted: str) -> Scene:
    scene = active()
    return scene.when(c.AgreeResponse(name=scene.name, proposal=1, consulted=consulted), "tom")


def _harm(*, told: bool) -> Scene:
    scene = assessed("harm")
    scene = scene.when(c.OpenResponse(name=scene.name), "tom")
    if told:
        scene = scene.when(c.NotifyBody(name=scene.name, body="platform", reference="R-1"), "ada")
    scene = scene.when(c.StandDown(name=scene.name), "tom", reason="They are safe.")
    return _closed(scene)


def _closed(scene: Scene) -> Scene:
    return scene.when(c.CloseIncident(name=scene.name, outcome="They are safe."), "tom")


def _serious(report: str) -> Scene:
    scene = standing_down(sensitivity="high")
    if report:
        decision = c.DecideReport(name=scene.name, body="charity_regulator", report=report)
        scene = scene.when(decision, "tess", reason="Nobody was harmed.")
    return _closed(scene)


def _shown(personal_data: str) -> Scene:
    given = zrtherapy().with_person("two", "owner")
    scene = removed("su_identifiable", by="zoe", given=given)
    said = {"captured_digest": CAPTURE, "cross_posts": "yes", "personal_data": personal_data}
    return scene.when(ConfirmRemoval(name=scene.name, **said), "two")


EXAMPLES = (
    Example(
        "ACAT-2.18-criteria",
        Reason.ASSESSMENT_REQUIRED,
        allow=lambda: _assessed("Members leave over it."),
        refuse=lambda: _assessed(""),
    ),
    Example(
        "ACAT-2.18-agree",
        Reason.CONSULTATION_REQUIRED,
        allow=lambda: _agreed("Ethics Committee"),
        refuse=_agreed,
    ),
    Example(
        "ACAT-PROT-platform",
        Reason.OUTCOME_REQUIRED,
        allow=lambda: _harm(told=True),
        refuse=lambda: _harm(told=False),
    ),
    Example(
        "EXT-CC-SIR",
        Reason.DECISION_REQUIRED,
        allow=lambda: _serious("no"),
        refuse=lambda: _serious(""),
    ),
    Example(
        "ZRT-SD-policy",
        Reason.ASSESSMENT_REQUIRED,
        allow=lambda: _shown("no"),
        refuse=lambda: _shown(""),
    ),
)
