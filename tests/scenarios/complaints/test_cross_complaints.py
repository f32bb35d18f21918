"""Each complains of the other: both are looked into, and it is asked whether one answers the other.

Row 34 of the abuses: the second is dismissed "because it is retaliation", or hides that it is.
"""

from typing import Any

import pytest

from duecourse.complaints import commands as c
from duecourse.complaints import endings as n
from duecourse.complaints import steps as s
from duecourse.complaints.state import Complaint
from duecourse.kernel.reasons import Reason
from duecourse.testing import MONDAY, Scene
from tests.scenarios.complaints import ways

DETRIMENT = "EXT-WB-detriment"


def _crossed(**changes: Any) -> Scene:
    """Return a complaint of Jo about Sam beside an earlier one, of Sam about Jo."""
    given = ways.house()
    made: dict[str, Any] = {
        "state": "investigation",
        "version": 3,
        "kind": "staff_conduct",
        "opened_by": given.person("sam"),
        "opened_at": MONDAY,
        "respondents": (given.person("jo"),),
        **changes,
    }
    scene = ways.acknowledged(ways.opened(given.knowing("complaints", "k0", Complaint(**made))))
    return scene.when(n.LinkComplaint(name=scene.name, to=ways.OTHER), "lin")


def _screened(scene: Scene, retaliation: str = "") -> Scene:
    command = s.ScreenFormal(name=scene.name, allegations=ways.ALLEGED, retaliation=retaliation)
    return scene.when(command, "lin")


def test_it_is_asked_before_it_is_looked_into() -> None:
    _screened(_crossed()).then_refused_alone(Reason.CHECKLIST_INCOMPLETE, DETRIMENT)


@pytest.mark.parametrize("retaliation", ["yes", "no"])
def test_it_is_looked_into_whichever_it_is(retaliation: str) -> None:
    _screened(_crossed(), retaliation).then_in("investigation")


def test_it_is_not_dismissed_as_retaliation_without_a_finding() -> None:
    scene = _screened(_crossed(), "yes")
    none = scene.when(s.SubmitFindings(name=scene.name), "max")
    none.then_refused(Reason.FINDING_REQUIRED)
    resolved = scene.when(c.ResolveComplaint(name=scene.name, outcome="Retaliation."), "max")
    resolved.then_refused(Reason.ILLEGAL_TRANSITION)


@pytest.mark.parametrize(
    "other",
    [
        {"respondents": (ways.house().person("max"),)},
        {"opened_by": ways.house().person("max")},
    ],
)
def test_where_they_do_not_complain_of_each_other_nothing_is_asked(other: dict[str, Any]) -> None:
    _screened(_crossed(**other)).then_in("investigation")
