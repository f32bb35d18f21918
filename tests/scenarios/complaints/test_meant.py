"""Whom a complaint is about is known, or stated to be unknown, before anything is decided."""

from typing import Any

import pytest

from duecourse.complaints import commands as c
from duecourse.complaints import events as e
from duecourse.complaints import steps
from duecourse.evidence.outside import OutsideWord
from duecourse.kernel.reasons import Reason
from duecourse.people.state import ActedOn
from duecourse.testing import MONDAY, PLAINLY, Given, Scene, decided_by
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.complaints.test_conflicts import acknowledged, opened, with_post
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

COI = "EXT-COI-handler"
WHY = "The letter says so."

HOUSES = {
    "acat": (acat, "mona", "ada"),
    "cleanslate": (cleanslate, "lou", "ivy"),
    "stass": (stass, "lin", "max"),
    "zrtherapy": (zrtherapy, "zoe", "con"),
}
"""By organisation: who handles complaints, and somebody else."""


def unnamed(given: Given, handler: str, **fields: Any) -> Scene:
    """Return a conduct complaint that names nobody, and was acknowledged."""
    said = {"kind": "staff_conduct", "about": (), **fields}
    return acknowledged(opened(given, **said), handler)


def named(scene: Scene, by: str, *people: str, reason: str = WHY, nobody: bool = False) -> Scene:
    who = tuple(scene.given.person(one) for one in people)
    command = c.NameRespondents(name=scene.name, respondents=who, nobody_known=nobody)
    return scene.when(command, by, reason=reason)


def settled(scene: Scene, by: str, outside: OutsideWord | None = None, **said: Any) -> Scene:
    command = c.ResolveComplaint(name=scene.name, outcome="Not upheld.", **PLAINLY, **said)
    return scene.when(command, by, outside=outside)


def confirmed(scene: Scene, by: str, made: str = "yes") -> Scene:
    return scene.when(steps.ConfirmReporter(name=scene.name, made=made), by)


def has(scene: Scene, reason: Reason) -> bool:
    return reason in {v.reason for v in scene.violations}


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize(
    "kind", ["staff_conduct", "member_conduct", "grievance", "whistleblowing", "data_protection"]
)
def test_nothing_is_decided_before_it_is_said_whom_it_is_about(house: str, kind: str) -> None:
    make, handler, _ = HOUSES[house]
    scene = unnamed(make(), handler, kind=kind)
    assert has(settled(scene, handler), Reason.ROUTE_REQUIRED)
    level = scene.when(c.EscalateComplaint(name=scene.name, level=1), handler, reason=WHY)
    lower = c.DeescalateComplaint(name=scene.name, level=0)
    if level.verdict.events:
        assert has(level.when(lower, handler, reason=WHY), Reason.ROUTE_REQUIRED) or has(
            level.when(lower, handler, reason=WHY), Reason.NOT_AUTHORISED
        )


@pytest.mark.parametrize("house", HOUSES)
def test_a_complaint_about_no_post_that_is_called_one_about_posts_is_asked_the_same(
    house: str,
) -> None:
    make, handler, _ = HOUSES[house]
    scene = unnamed(make(), handler, kind="channel_post")
    assert has(settled(scene, handler), Reason.ROUTE_REQUIRED)


@pytest.mark.parametrize("house", HOUSES)
def test_of_a_post_whoever_wrote_it_answers(house: str) -> None:
    make, handler, writer = HOUSES[house]
    given = with_post(make(), author=make().person(writer))
    scene = acknowledged(opened(given), handler)
    assert not has(settled(scene, handler), Reason.ROUTE_REQUIRED)


@pytest.mark.parametrize("house", HOUSES)
def test_whoever_is_named_later_drops_out(house: str) -> None:
    make, handler, other = HOUSES[house]
    scene = named(unnamed(make(), handler), handler, handler).then(e.RespondentsNamed)
    assert has(settled(scene, handler), Reason.CONFLICT_OF_INTEREST)
    assert not has(
        settled(named(unnamed(make(), handler), handler, other), "x"), Reason.ROUTE_REQUIRED
    )


def test_acat_another_handler_goes_on_and_where_there_is_none_the_route_does() -> None:
    scene = named(unnamed(acat(), "mona", kind="grievance"), "mona", "ada")
    assert has(settled(scene, "ada"), Reason.CONFLICT_OF_INTEREST)
    settled(scene, "tom").then_in("resolved")
    cs = named(unnamed(cleanslate(), "lou"), "cleo", "lou", "ivy")
    assert has(settled(cs, "lou"), Reason.CONFLICT_OF_INTEREST)
    settled(cs, "bea").then_in("resolved")


def test_whoever_said_whom_it_is_about_does_not_decide_it() -> None:
    # Else the one who is meant would name somebody else, or nobody, and go on.
    for scene in (
        named(unnamed(stass(), "lin"), "lin", "max"),
        named(unnamed(stass(), "lin"), "lin", nobody=True),
    ):
        refused = settled(scene, "lin", uninvolved=True)
        refused.then_refused_alone(Reason.CONFLICT_OF_INTEREST, COI)
        settled(scene, "dee", uninvolved=True).then_in("resolved")


def test_where_they_are_alone_they_decide_unless_it_is_about_them() -> None:
    scene = named(unnamed(zrtherapy(), "zoe"), "zoe", nobody=True)
    settled(scene, "zoe").then_refused_alone(Reason.ATTESTATION_REQUIRED, COI)
    settled(scene, "zoe", uninvolved=True).then_in("resolved")
    scene = named(unnamed(zrtherapy(), "zoe"), "zoe", "zoe")
    settled(scene, "zoe").then_refused_alone(Reason.CONFLICT_OF_INTEREST, COI)
    settled(scene, "zoe", decided_by("ukcp")).then_in("resolved")


def test_whoever_names_all_others_is_not_left_over_to_decide() -> None:
    scene = named(unnamed(stass(), "lin"), "lin", "dee", "max")
    assert has(settled(scene, "lin"), Reason.CONFLICT_OF_INTEREST)
    settled(scene, "bo").then_in("resolved")


def test_where_nobody_knows_whoever_decides_states_that_it_is_not_they() -> None:
    scene = named(unnamed(stass(), "lin"), "lin", nobody=True)
    settled(scene, "dee").then_refused_alone(Reason.ATTESTATION_REQUIRED, COI)


def test_what_nobody_knew_is_asked_again_once_it_is_opened_again() -> None:
    scene = settled(named(unnamed(stass(), "lin"), "lin", nobody=True), "dee", uninvolved=True)
    again = c.ReopenComplaint(name=scene.name, new_evidence="A name.")
    scene = scene.when(again, "max").then_in("acknowledged")
    assert has(settled(scene, "max", uninvolved=True), Reason.ROUTE_REQUIRED)


def test_nobody_knows_and_somebody_is_named_exclude_each_other() -> None:
    scene = unnamed(stass(), "lin")
    named(scene, "lin", "max", nobody=True).then_refused_alone(Reason.FIELD_INVALID)
    named(scene, "lin").then_refused_alone(Reason.FIELD_REQUIRED)
    named(scene, "lin", nobody=True, reason="\u200b").then_refused_alone(Reason.FIELD_REQUIRED)
    named(scene, "lin", "nobody-there").then_refused_alone(Reason.NOT_FOUND)


def test_whoever_complained_says_later_whom_they_mean() -> None:
    scene = opened(stass(), by="sam", kind="staff_conduct", about=())
    scene = named(scene, "sam", "lin").then(e.RespondentsNamed)
    assert has(acknowledged(scene, "lin"), Reason.CONFLICT_OF_INTEREST)
    settled(acknowledged(scene, "max"), "max").then_in("resolved")


@pytest.mark.parametrize("who", ["sam", "bo", "vic", "stranger"])
def test_nobody_else_without_the_function_says_so(who: str) -> None:
    refused = named(unnamed(stass(), "lin"), who, "max")
    refused.then_refused_alone(Reason.NOT_AUTHORISED, "STASS-4.1-react")


def test_whoever_may_not_deal_with_it_does_not_learn_that_it_is_about_them() -> None:
    meant = named(unnamed(stass(), "lin"), "lin", "sam")
    other = named(unnamed(stass(), "lin"), "lin", "max")
    said = [[str(v) for v in settled(one, "sam").violations] for one in (meant, other)]
    assert said[0] == said[1]


# --- who took it in -------------------------------------------------------------------------------


def test_whoever_typed_a_report_in_takes_its_first_steps_and_decides_nothing() -> None:
    given = stass()
    sam = given.person("sam")
    scene = opened(
        given, by="lin", kind="staff_conduct", respondents=(given.person("vic"),), reported_by=sam
    )
    # Who is said to have complained did so once they say it themselves (decision 103).
    assert scene.state.complainant == ""
    scene = confirmed(scene, "sam")
    assert (scene.state.complainant, scene.state.recorder) == (sam, given.person("lin"))
    scene = acknowledged(scene, "lin").then_in("acknowledged")
    refused = settled(scene, "lin").then_refused_alone(Reason.CONFLICT_OF_INTEREST, COI)
    assert "took in" in refused.violations[0].message
    settled(scene, "dee").then_in("resolved")


def test_whoever_reported_is_the_complainant_whoever_typed_it_in() -> None:
    given = stass()
    fields = {"respondents": (given.person("sam"),), "reported_by": given.person("max")}
    scene = opened(given, by="sam", kind="staff_conduct", **fields)
    assert has(acknowledged(scene, "max"), Reason.ATTESTATION_REQUIRED)
    assert has(acknowledged(confirmed(scene, "max"), "max"), Reason.CONFLICT_OF_INTEREST)
    acknowledged(scene, "lin").then_in("acknowledged")


def test_nobody_takes_a_judge_out_by_naming_them_as_reporter() -> None:
    given = stass()
    fields = {"respondents": (given.person("sam"),), "reported_by": given.person("max")}
    scene = opened(given, by="vic", kind="staff_conduct", **fields)
    assert scene.state.complainant == ""
    denied = confirmed(scene, "max", "no")
    acknowledged(denied, "max").then_in("acknowledged")
    # Whoever named them is no second word, and whoever is complained of is none at all.
    assert confirmed(denied, "vic").violations
    assert has(confirmed(denied, "sam"), Reason.NOT_AUTHORISED)
    once = confirmed(denied, "lin")
    acknowledged(once, "max").then_in("acknowledged")
    twice = confirmed(once, "dee")
    assert has(acknowledged(twice, "max"), Reason.CONFLICT_OF_INTEREST)


def test_one_word_said_twice_is_one_word() -> None:
    given = stass()
    scene = opened(given, by="vic", kind="staff_conduct", about=(), reported_by=given.person("max"))
    assert confirmed(confirmed(scene, "lin"), "lin").state.complainant == ""


@pytest.mark.parametrize("made", ["", "perhaps"])
def test_whether_somebody_made_it_is_yes_or_no(made: str) -> None:
    given = stass()
    scene = opened(given, by="vic", kind="staff_conduct", about=(), reported_by=given.person("max"))
    assert confirmed(scene, "max", made).violations


def test_a_letter_from_outside_that_a_handler_took_in_is_acknowledged_by_them() -> None:
    given = with_post(stass(), author=stass().person("sam"))
    scene = opened(given, by="lin", taken_in=True)
    assert scene.state.complainant == ""
    settled(acknowledged(scene, "lin"), "lin").then_refused_alone(Reason.CONFLICT_OF_INTEREST, COI)
    assert has(acknowledged(opened(given, by="lin"), "lin"), Reason.CONFLICT_OF_INTEREST)


@pytest.mark.parametrize("more", [{"reported_by": "lena"}, {"taken_in": True}])
def test_nothing_is_kept_of_who_complains_anonymously_nor_of_who_took_it_in(
    more: dict[str, Any],
) -> None:
    more = {k: acat().person(v) if isinstance(v, str) else v for k, v in more.items()}
    scene = opened(acat(), by="form", anonymous=True, complainant="", about=(), **more)
    scene.then_refused_alone(Reason.FIELD_INVALID)


def test_no_program_is_complained_of_in_the_place_of_a_person() -> None:
    scene = unnamed(acat(), "mona", kind="grievance")
    named(scene, "mona", "form").then_refused_alone(Reason.NOT_FOUND)
    opened(acat(), kind="grievance", respondents=(acat().person("form"),)).then_refused_alone(
        Reason.NOT_FOUND
    )


def test_who_reported_is_somebody_on_the_books() -> None:
    scene = opened(acat(), about=(), reported_by=acat().person("nobody-there"))
    scene.then_refused_alone(Reason.NOT_FOUND)


# --- what those who are complained of do meanwhile ------------------------------------------------


def hurt(who: str, by: str, at: Any = MONDAY) -> Scene:
    given = stass()
    known = given.with_person(who, "user", acted_on=(ActedOn(given.person(by), at),))
    fields = {"respondents": (given.person("lin"),)}
    return acknowledged(opened(known, by="sam", kind="staff_conduct", **fields), "max")


def test_what_a_respondent_did_to_who_complained_is_looked_at_before_it_closes() -> None:
    scene = hurt("sam", "lin")
    refused = settled(scene, "max").then_refused_alone(Reason.REVIEW_REQUIRED)
    assert "sam" in refused.violations[0].message
    settled(scene, "max", detriment="Their access was restored.").then_in("resolved")


@pytest.mark.parametrize(("who", "by"), [("sam", "dee"), ("vic", "lin")])
def test_other_acts_and_acts_on_others_are_no_matter_of_it(who: str, by: str) -> None:
    settled(hurt(who, by), "max").then_in("resolved")


def test_a_refusal_to_who_is_complained_of_tells_nothing_of_it() -> None:
    said = " ".join(str(v) for v in settled(hurt("sam", "lin"), "lin").violations)
    assert "sam" not in said
