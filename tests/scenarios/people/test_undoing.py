"""Nobody undoes from below what somebody above them decided, under whatever name."""

from datetime import timedelta
from typing import Any

import pytest

from duecourse.channels import commands as channels
from duecourse.channels.decide import CHANNELS
from duecourse.channels.state import Channel, Grant
from duecourse.kernel.reasons import Reason
from duecourse.people import commands as c
from duecourse.testing import MONDAY, Given, Scene
from tests.scenarios.people.test_standing import cleanslate, house, of


def stass() -> Given:
    return house(
        "stass",
        dora="director",
        bo="board",
        lou="line_manager",
        lin="line_manager",
        sam="user",
    )


@pytest.mark.parametrize(
    ("given", "above", "below"),
    [
        (stass(), "dora", "lou"),
        (stass(), "bo", "dora"),
        (cleanslate(), "carl", "rae"),
        (house("acat", tess="trustee", mona="admin_manager", sam="staff"), "tess", "mona"),
    ],
)
@pytest.mark.parametrize("washed", [False, True])
def test_who_was_suspended_from_above_is_not_let_in_from_below(
    given: Given, above: str, below: str, washed: bool
) -> None:
    name = given.person("pat")
    command: c.RestoreAccess | c.Rejoin = c.RestoreAccess(name=name)
    changes: dict[str, Any] = {"state": "suspended", "stopped_by": (given.person(above),)}
    if washed:
        command = c.Rejoin(name=name)
        changes = {"state": "left", "stopped_by": (given.person(above), given.person(below))}
    given = given.with_person("pat", **changes)
    refused = of(given, "pat").when(command, below, reason="Back.")
    assert Reason.NOT_AUTHORISED in {v.reason for v in refused.violations}
    assert "nobody undoes that from below" in " ".join(v.message for v in refused.violations)


def test_who_was_suspended_by_somebody_who_is_gone_is_let_in_by_whoever_may() -> None:
    given = (
        stass()
        .with_person("gone", "director", state="left")
        .with_organisation(
            officers={
                "director": (stass().person("dora"),),
                "board": (stass().person("bo"),),
                "line_manager": (stass().person("lou"),),
            }
        )
    )
    given = given.with_person("sam", "user", state="suspended", stopped_by=(given.person("gone"),))
    restored = of(given, "sam").when(c.RestoreAccess(name=given.person("sam")), "lou", reason="x")
    assert not restored.violations


def channel(given: Given, *granted: str, **more: object) -> Scene:
    grants = tuple(
        Grant(f"g-{p}", given.person(p), None, "", live=True, since=MONDAY) for p in granted
    )
    fields = {"state": "active", "version": 1, "platform": "facebook", "grants": grants, **more}
    name = given.name("channels", "facebook")
    return Scene(given, CHANNELS, name, Channel(**fields))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "whose", "below", "may"),
    [
        (stass(), "dora", "lou", "bo"),
        (stass(), "bo", "dora", ""),
        (cleanslate(), "carl", "rae", "bea"),
        (cleanslate(), "pam", "rae", "carl"),
    ],
)
def test_nobody_takes_access_from_somebody_above_them(
    given: Given, whose: str, below: str, may: str
) -> None:
    scene = channel(given, whose)
    command = channels.RevokeGrant(name=scene.name, person=given.person(whose))
    refused = scene.when(command, below)
    assert {v.reason for v in refused.violations} == {Reason.NOT_AUTHORISED}
    assert refused.violations[0].clause
    if may:
        assert not scene.when(command, may).violations


def test_access_is_taken_from_those_below_beside_and_from_oneself() -> None:
    for whose, by in (("sam", "lou"), ("lin", "lou"), ("lou", "lou"), ("lou", "dora")):
        scene = channel(stass(), whose)
        command = channels.RevokeGrant(name=scene.name, person=stass().person(whose))
        assert not scene.when(command, by).violations


def test_nobody_takes_the_access_of_their_own_line_manager() -> None:
    given = stass().with_person("lou", "line_manager", line_manager=stass().person("lin"))
    scene = channel(given, "lin")
    command = channels.RevokeGrant(name=scene.name, person=given.person("lin"))
    scene.when(command, "lou").then_refused_alone(Reason.NOT_AUTHORISED, "STASS-5.2-authorise")


def test_what_the_director_decided_on_a_program_no_line_manager_turns_round() -> None:
    scene = channel(stass())
    approve = channels.ApproveTool(name=scene.name, tool="buffer")
    withdraw = channels.WithdrawTool(name=scene.name, tool="buffer")
    approved = scene.when(approve, "dora")
    approved.when(withdraw, "lou").then_refused_alone(Reason.NOT_AUTHORISED, "EXT-POWERS")
    withdrawn = scene.when(approve, "lou").when(withdraw, "dora")
    withdrawn.when(approve, "lou").then_refused_alone(Reason.NOT_AUTHORISED, "EXT-POWERS")
    assert not withdrawn.when(approve, "dora").violations
    assert not scene.when(approve, "lou").when(withdraw, "lin").violations


def test_a_channel_that_the_director_stopped_is_released_by_no_line_manager() -> None:
    scene = channel(stass())
    hold, release = channels.HoldChannel(name=scene.name), channels.ReleaseChannel(name=scene.name)
    held = scene.when(hold, "dora", reason="A crisis")
    refused = held.when(release, "lou", reason="Over")
    refused.then_refused_alone(Reason.NOT_AUTHORISED, "EXT-POWERS")
    assert not held.when(release, "dora", reason="Over").violations
    assert not scene.when(hold, "lou", reason="A").when(release, "lin", reason="B").violations


def test_nobody_ends_early_what_somebody_above_them_is_qualified_for() -> None:
    given = stass()
    seen = c.RecordQualification(name=given.person("dora"), qualification="diet", proof="Seen")
    qualified = of(given, "dora").when(seen, "bo")
    given = given.knowing("people", "dora", qualified.state)
    soon = c.RecordQualification(
        name=given.person("dora"),
        qualification="diet",
        proof="Seen",
        until=MONDAY + timedelta(hours=1),
    )
    refused = of(given, "dora").when(soon, "lou")
    assert {v.reason for v in refused.violations} == {Reason.NOT_AUTHORISED}
    assert not of(given, "dora").when(soon, "bo").violations
    assert not of(given, "dora").when(seen, "lou").violations


def test_no_two_people_are_each_other_s_line_manager() -> None:
    given = stass().with_person("sam", "user", line_manager=stass().person("lou"))
    back = c.ChangeLineManager(name=given.person("lou"), line_manager=given.person("sam"))
    of(given, "lou").when(back, "dora").then_refused_alone(Reason.FIELD_INVALID)


@pytest.mark.parametrize("by", ["lou", "lin", "sam"])
def test_under_stass_director_and_board_alone_say_who_manages_whom(by: str) -> None:
    given = stass().with_person("sam", "user", line_manager=stass().person("lou"))
    command = c.ChangeLineManager(name=given.person("sam"), line_manager=given.person("lin"))
    refused = of(given, "sam").when(command, by)
    assert Reason.NOT_AUTHORISED in {v.reason for v in refused.violations}
    for may in ("dora", "bo"):
        assert not of(given, "sam").when(command, may).violations
    upwards = c.ChangeLineManager(name=given.person("bo"), line_manager=given.person("lou"))
    refused = of(given, "bo").when(upwards, "dora")
    assert Reason.NOT_AUTHORISED in {v.reason for v in refused.violations}
