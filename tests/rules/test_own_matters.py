"""What is somebody's own they keep, whoever ended their access (decision 174)."""

from typing import Any

import pytest

from duecourse.complaints import commands as c
from duecourse.complaints import endings as n
from duecourse.complaints import steps as s
from duecourse.kernel.command import Command
from duecourse.kernel.reasons import Reason
from duecourse.testing import Scene
from tests.scenarios.complaints import ways

OUT = ("suspended", "left")
APPEAL: dict[str, Any] = {"party": "complainant", "ground": "bias"}
OWN: tuple[tuple[Any, type[Command], dict[str, Any]], ...] = (
    (ways.received, c.NameRespondents, {"respondents": ("organisations/stass/people/max",)}),
    (ways.received, s.AddComplaintKind, {"kind": "harassment"}),
    (ways.received, s.AddComplaintEvidence, {"item": "e1", "what": "A letter.", "shown": "no"}),
    (ways.received, n.WithdrawComplaint, {"pressed": "no"}),
    (ways.informal, s.FormaliseComplaint, {"allegations": ways.ALLEGED}),
    (ways.mediated, s.FailMediation, {}),
    (ways.answered, n.AppealComplaint, APPEAL),
    (ways.merged, n.UnmergeComplaint, {}),
    (ways.out_of_scope, s.ReviewScreening, {}),
)
own = pytest.mark.parametrize(("way", "command", "fields"), OWN)


def tried(scene: Scene, command: type[Command], who: str, **fields: Any) -> Scene:
    return scene.when(command(name=scene.name, **fields), who, reason="So.")


def without(scene: Scene, who: str, state: str) -> Scene:
    held = scene.given.facts[scene.given.person(who)].roles  # type: ignore[attr-defined]
    return scene.meanwhile(scene.given.with_person(who, *held, state=state))


@own
@pytest.mark.parametrize("state", OUT)
def test_whoever_complained_keeps_what_is_theirs(
    way: Any, command: type[Command], fields: dict[str, Any], state: str
) -> None:
    done = tried(without(way(), "jo", state), command, "jo", **fields)
    assert not done.violations, done.violations


@own
@pytest.mark.parametrize("state", OUT)
def test_whoever_gives_it_for_them_needs_their_access(
    way: Any, command: type[Command], fields: dict[str, Any], state: str
) -> None:
    refused = tried(without(way(), "lin", state), command, "lin", **fields)
    assert Reason.NOT_AUTHORISED in {v.reason for v in refused.violations}


@pytest.mark.parametrize("state", OUT)
def test_whoever_complained_and_handled_keeps_no_more_than_that(state: str) -> None:
    scene = without(ways.opened(ways.house(), by="lin"), "lin", state)
    refused = tried(scene, c.AcknowledgeComplaint, "lin")
    assert Reason.NOT_AUTHORISED in {v.reason for v in refused.violations}
    tried(scene, n.WithdrawComplaint, "lin", pressed="no").then_in("withdrawn")


@pytest.mark.parametrize("state", OUT)
def test_whoever_is_named_says_whether_they_made_it(state: str) -> None:
    scene = without(ways.claimed(), "max", state)
    assert not tried(scene, s.ConfirmReporter, "max", made="yes").violations
    other = without(ways.claimed(), "mo", state)
    assert tried(other, s.ConfirmReporter, "mo", made="yes").violations


@pytest.mark.parametrize("state", OUT)
def test_who_is_nobody_in_it_gains_nothing_by_being_out(state: str) -> None:
    scene = without(ways.received(), "sam", state)
    assert tried(scene, n.WithdrawComplaint, "sam", pressed="no").violations
