"""What is put out of scope: never by one alone what is always looked into (decision 175)."""

from datetime import timedelta
from typing import Any

import pytest

from duecourse.complaints import commands as c
from duecourse.complaints import steps as s
from duecourse.kernel.command import Command
from duecourse.kernel.reasons import Reason
from duecourse.testing import MONDAY, PLAINLY, Given, Scene
from tests.rules.test_least_bound import ALONE, everywhere
from tests.scenarios.complaints import ways

GRAVE = ("safeguarding", "harassment", "whistleblowing")


def tried(scene: Scene, command: type[Command], who: str, **fields: Any) -> Scene:
    return scene.when(command(name=scene.name, **fields), who, reason="So.")


def out(scene: Scene, who: str, cause: str = "not_ours") -> Scene:
    return tried(scene, s.ScreenOutOfScope, who, cause=cause, signpost="ico")


def reasons(scene: Scene) -> set[str]:
    return {v.reason for v in scene.violations}


def grave(kind: str, **fields: Any) -> Scene:
    return ways.acknowledged(ways.opened(ways.house(), kind=kind, **fields))


@pytest.mark.parametrize("kind", GRAVE)
@pytest.mark.parametrize("cause", ["no_wrong_alleged", "out_of_time"])
def test_what_is_always_looked_into_is_not_turned_away_for_its_merits(
    kind: str, cause: str
) -> None:
    long_ago = MONDAY - timedelta(days=1500)
    assert reasons(out(grave(kind, event_at=long_ago), "lin", cause)) == {Reason.ROUTE_REQUIRED}


def test_nor_is_it_under_another_first_name() -> None:
    scene = grave("staff_conduct", kinds=("safeguarding",))
    assert reasons(out(scene, "lin", "no_wrong_alleged")) == {Reason.ROUTE_REQUIRED}
    added = tried(grave("staff_conduct"), s.AddComplaintKind, "lin", kind="whistleblowing")
    assert reasons(out(added, "lin", "no_wrong_alleged")) == {Reason.ROUTE_REQUIRED}


@pytest.mark.parametrize("kind", GRAVE)
@pytest.mark.parametrize("cause", ["not_ours", "other_body", "decided_before"])
def test_where_it_is_for_others_two_people_say_so(kind: str, cause: str) -> None:
    scene = out(grave(kind), "lin", cause).then_in("acknowledged")
    assert out(scene, "lin", cause).then_in("acknowledged").state.way.screened_out is False
    # Meanwhile it is looked into all the same.
    tried(scene, s.ScreenFormal, "max", allegations=ways.ALLEGED).then_in("investigation")
    assert out(scene, "max", cause).then_in("resolved").state.way.screened_out


def test_who_is_complained_of_is_no_second() -> None:
    given = ways.house()
    scene = ways.acknowledged(
        ways.opened(given, kind="harassment", respondents=(given.person("max"),))
    )
    assert Reason.CONFLICT_OF_INTEREST in reasons(out(out(scene, "lin"), "max"))


@pytest.mark.parametrize("at", [MONDAY - timedelta(days=1), None])
def test_what_is_in_time_is_not_out_of_it(at: Any) -> None:
    scene = ways.acknowledged(ways.opened(ways.house(), event_at=at))
    assert reasons(out(scene, "lin", "out_of_time")) == {Reason.REASON_NOT_ALLOWED}


def test_what_came_years_later_may_be() -> None:
    late = ways.opened(ways.house(), event_at=MONDAY - timedelta(days=1500))
    out(ways.acknowledged(late), "lin", "out_of_time").then_in("resolved")


def test_whoever_is_meant_does_not_say_that_no_wrong_is_alleged() -> None:
    scene = ways.acknowledged(ways.opened(ways.house(), respondents=()))
    assert reasons(out(scene, "lin", "no_wrong_alleged")) == {Reason.ROUTE_REQUIRED}
    # That it is none of ours says nothing of anybody here.
    out(scene, "lin", "not_ours").then_in("resolved")


def test_who_took_it_in_leaves_it_to_others() -> None:
    scene = ways.acknowledged(ways.opened(ways.house(), "lin", taken_in=True))
    assert reasons(out(scene, "lin")) == {Reason.CONFLICT_OF_INTEREST}
    out(scene, "max").then_in("resolved")


# --- the right to have it looked at again ---------------------------------------------------------


def test_whoever_complained_has_it_looked_at_again_by_somebody_else() -> None:
    scene = tried(ways.out_of_scope(), s.ReviewScreening, "jo").then_in("acknowledged")
    for refused in (
        out(scene, "lin"),
        tried(scene, c.ResolveComplaint, "lin", outcome="No.", **PLAINLY),
    ):
        assert Reason.CONFLICT_OF_INTEREST in reasons(refused)
    again = out(scene, "max").then_in("resolved")
    # Twice is enough: two people looked at it.
    assert reasons(tried(again, s.ReviewScreening, "jo")) == {Reason.ILLEGAL_TRANSITION}
    tried(again, s.ReviewScreening, "mo").then_in("acknowledged")


def test_nobody_else_asks_for_it_in_their_place() -> None:
    for who in ("sam", "lin"):
        assert tried(ways.out_of_scope(), s.ReviewScreening, who).violations


def test_what_was_looked_into_is_not_reviewed_so() -> None:
    scene = ways.acknowledged()
    done = tried(scene, c.ResolveComplaint, "lin", outcome="An apology.", **PLAINLY).then_in(
        "resolved"
    )
    assert Reason.ILLEGAL_TRANSITION in reasons(tried(done, s.ReviewScreening, "jo"))


@everywhere
def test_where_one_is_alone_a_grave_one_still_goes_on(house: str) -> None:
    policy, people, alone = ALONE[house]
    given = Given.under(policy, people, platform="twitter", author="con")
    meant = (given.person("con"),)
    scene = ways.opened(given, "stranger", kind="safeguarding", respondents=meant)
    scene = tried(scene, c.AcknowledgeComplaint, alone)
    assert out(scene, alone).then_in("acknowledged").state.way.scope_asked
    tried(scene, s.ScreenFormal, alone, allegations=ways.ALLEGED).then_in("investigation")


@everywhere
def test_where_one_is_alone_they_look_at_it_again(house: str) -> None:
    policy, people, alone = ALONE[house]
    given = Given.under(policy, people, platform="twitter", author="con")
    scene = ways.opened(given, respondents=(), kind="grievance", by="con")
    scene = out(tried(scene, c.AcknowledgeComplaint, alone), alone).then_in("resolved")
    scene = tried(scene, s.ReviewScreening, "con").then_in("acknowledged")
    out(scene, alone).then_in("resolved")


def test_at_acat_it_is_an_answer_and_advice_comes_first() -> None:
    people = {"ada": ("admin_manager",), "eve": ("ethics_chair",), "tom": ("liaison_trustee",)}
    given = Given.under(
        "acat", {**people, "noa": ("committee_member",)}, platform="twitter", author="ada"
    )
    scene = ways.opened(given, by="mia", respondents=(given.person("noa"),))
    scene = tried(scene, c.AcknowledgeComplaint, "ada")
    assert reasons(out(scene, "ada", "no_wrong_alleged")) == {Reason.ADVICE_REQUIRED}
    advised = tried(scene, c.AdviseOnComplaint, "eve", advice="It is for them.")
    out(advised, "ada", "no_wrong_alleged").then_in("resolved")
