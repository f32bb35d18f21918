"""Whose advice comes before an answer, and who settles which level."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from duecourse.complaints import commands as c
from duecourse.complaints import events as e
from duecourse.complaints.decide import COMPLAINTS
from duecourse.complaints.state import Complaint
from duecourse.kernel.reasons import Reason
from duecourse.packs.loader import PackInvalid
from duecourse.testing import PLAINLY, Given, Scene, decided_by
from duecourse.testing.packs import load_pack, pack_text
from tests.scenarios.acat import acat
from tests.scenarios.complaints.test_conflicts import acknowledged, opened, with_post
from tests.scenarios.zrtherapy import zrtherapy

ADVICE = "ACAT-2.17-advice"


def asked(scene: Scene, by: str) -> Scene:
    return scene.when(c.AdviseOnComplaint(name=scene.name, advice="Say that we are sorry."), by)


def settled(scene: Scene, by: str) -> Scene:
    return scene.when(c.ResolveComplaint(name=scene.name, outcome="Apologised.", **PLAINLY), by)


def _given() -> Given:
    known = acat().with_person("eve", "ethics_chair").with_person("ian", "ethics_chair")
    return with_post(known, author=known.person("lena"))


def _open(**fields: Any) -> Scene:
    return acknowledged(opened(_given(), **fields), "ada")


def _meaning(scene: Scene) -> Scene:
    """Return a complaint of which somebody said that it is about Lena."""
    named = c.NameRespondents(name=scene.name, respondents=(scene.given.person("lena"),))
    return scene.when(named, "mona", reason="They say so.").then(e.RespondentsNamed)


@pytest.mark.parametrize("adviser", ["tom", "eve", "ian", "chris"])
def test_one_of_the_four_offices_is_asked_before_an_answer(adviser: str) -> None:
    settled(_open(), "ada").then_refused_alone(Reason.ADVICE_REQUIRED, ADVICE)
    scene = asked(_open(), adviser).then(e.ComplaintAdvised)
    settled(scene, "ada").then_in("resolved")


@pytest.mark.parametrize("adviser", ["mona", "ada", "cleo"])
def test_the_advice_of_other_offices_is_recorded_and_is_not_enough(adviser: str) -> None:
    scene = asked(_open(), adviser).then(e.ComplaintAdvised)
    settled(scene, "mona").then_refused_alone(Reason.ADVICE_REQUIRED, ADVICE)


def test_nobody_without_a_function_advises() -> None:
    asked(_open(), "mel").then_refused(Reason.NOT_AUTHORISED, ADVICE)


def test_nobody_is_their_own_adviser() -> None:
    scene = asked(_open(), "tom")
    settled(scene, "tom").then_refused_alone(Reason.ADVICE_REQUIRED, ADVICE)
    settled(asked(scene, "chris"), "tom").then_in("resolved")


def test_whoever_has_a_part_in_the_matter_advises_nothing() -> None:
    known = _given()
    scene = acknowledged(opened(with_post(known, author=known.person("tom"))), "ada")
    asked(scene, "tom").then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    settled(asked(scene, "eve"), "ada").then_in("resolved")


def test_after_it_is_opened_again_it_is_asked_again() -> None:
    scene = settled(asked(_open(), "tom"), "ada")
    scene = scene.when(c.ReopenComplaint(name=scene.name, new_evidence="A letter."), "mona")
    settled(scene, "ada").then_refused_alone(Reason.ADVICE_REQUIRED, ADVICE)
    settled(asked(scene, "eve"), "ada").then_in("resolved")


@pytest.mark.parametrize(
    "kind", ["channel_post", "member_conduct", "staff_conduct", "data_protection"]
)
def test_of_whatever_may_come_by_the_channels(kind: str) -> None:
    scene = _meaning(_open(kind=kind, about=()))
    settled(scene, "ada").then_refused_alone(Reason.ADVICE_REQUIRED, ADVICE)


@pytest.mark.parametrize("kind", ["grievance"])
def test_what_is_raised_within_asks_for_no_advice(kind: str) -> None:
    settled(_meaning(_open(kind=kind, about=())), "ada").then_in("resolved")


@pytest.mark.parametrize("kind", ["grievance", "staff_conduct", "data_protection"])
def test_whatever_it_is_called_about_a_post_it_is_a_complaint_about_a_post(kind: str) -> None:
    scene = _meaning(_open(kind=kind))
    settled(scene, "ada").then_refused_alone(Reason.ADVICE_REQUIRED, ADVICE)
    settled(asked(scene, "tom"), "ada").then_in("resolved")


def test_a_deputy_s_advice_counts_where_an_office_is_empty() -> None:
    # Nobody chairs the committee: its fallback, the Chair, speaks for it.
    known = with_post(acat(), author=acat().person("lena"))
    scene = asked(acknowledged(opened(known), "ada"), "chris")
    assert "ethics_chair" in scene.state.advice[-1].roles
    settled(scene, "ada").then_in("resolved")


def test_where_nobody_can_advise_an_outside_body_is_named_that_did() -> None:
    known = with_post(acat(), author=acat().person("lena")).with_organisation(
        officers={"administrator": (acat().person("ada"),)}
    )
    scene = acknowledged(opened(known), "ada")
    settled(scene, "ada").then_refused_alone(Reason.ADVICE_REQUIRED, ADVICE)
    command = c.ResolveComplaint(name=scene.name, outcome="Apologised.", **PLAINLY)
    scene.when(command, "ada", outside=decided_by("ukcp")).then_in("resolved")


@pytest.mark.parametrize("free", ["cleo", "chris", "bea"])
def test_where_the_offices_have_a_part_in_it_whoever_else_advises_is_asked(free: str) -> None:
    """A lead of a committee; nobody of them, and the Chair; and last a trustee, by the route."""
    known = acat()
    offices = {"tom": "liaison_trustee", "eve": "ethics_chair"}
    if free == "bea":
        offices |= {"chris": "chair"}
    names = {**offices, "ada": "administrator", free: ROLES[free]}
    for one, role in names.items():
        known = known.with_person(one, role)
    officers = {role: (known.person(one),) for one, role in names.items()}
    known = known.with_organisation(officers=officers)
    meant = tuple(known.person(one) for one in offices)
    scene = opened(known, kind="staff_conduct", respondents=meant)
    scene = acknowledged(scene, "ada")
    refused = settled(scene, "ada").then_refused_alone(Reason.ADVICE_REQUIRED, ADVICE)
    assert TITLES[free] in refused.violations[0].message
    settled(asked(scene, free).then(e.ComplaintAdvised), "ada").then_in("resolved")


@pytest.mark.parametrize(
    ("acting", "free"),
    [
        ({"tom": "liaison_trustee"}, "cleo"),
        ({"eve": "ethics_chair"}, "cleo"),
        ({"tom": "liaison_trustee"}, "bea"),
        ({"eve": "ethics_chair"}, "bea"),
    ],
)
def test_where_the_only_adviser_acts_on_it_whoever_else_is_free_is_asked(
    acting: dict[str, str], free: str
) -> None:
    (handler,) = acting
    names = {**acting, "chris": "chair", free: ROLES[free]}
    known = acat()
    for one, role in names.items():
        known = known.with_person(one, role)
    officers = {role: (known.person(one),) for one, role in names.items()}
    known = known.with_organisation(officers=officers)
    meant = (known.person("chris"),)
    scene = acknowledged(opened(known, kind="staff_conduct", respondents=meant), handler)
    settled(scene, handler).then_refused_alone(Reason.ADVICE_REQUIRED, ADVICE)
    advised = asked(scene, free).then(e.ComplaintAdvised)
    settled(advised, handler).then_in("resolved")


def test_where_nobody_else_is_free_the_only_adviser_acts_alone() -> None:
    names = {"tom": "liaison_trustee", "chris": "chair"}
    known = acat()
    officers = {role: (known.person(one),) for one, role in names.items()}
    known = known.with_organisation(officers=officers)
    meant = (known.person("chris"),)
    scene = acknowledged(opened(known, kind="staff_conduct", respondents=meant), "tom")
    settled(scene, "tom").then_in("resolved")


ROLES = {"cleo": "committee_lead", "chris": "chair", "bea": "trustee"}
TITLES = {
    "cleo": "Lead of a committee",
    "chris": "Chair of ACAT",
    "bea": "Member of the Board of Trustees",
}


def test_advice_of_somebody_who_is_named_afterwards_no_longer_counts() -> None:
    scene = asked(_open(), "tom")
    command = c.NameRespondents(name=scene.name, respondents=(scene.given.person("tom"),))
    scene = scene.when(command, "mona", reason="A second letter says so.")
    settled(scene, "ada").then_refused_alone(Reason.ADVICE_REQUIRED, ADVICE)
    settled(asked(scene, "eve"), "ada").then_in("resolved")


def test_other_organisations_ask_for_none() -> None:
    given = zrtherapy()
    scene = acknowledged(opened(with_post(given, author=given.person("con"))), "zoe")
    settled(scene, "zoe").then_in("resolved")


@pytest.mark.parametrize("advice", ["", "  ", "\u200b\ufeff"])
def test_advice_says_something(advice: str) -> None:
    scene = _open()
    command = c.AdviseOnComplaint(name=scene.name, advice=advice)
    scene.when(command, "tom").then_refused_alone(Reason.FIELD_REQUIRED)


# --- levels ---------------------------------------------------------------------------------------

SETTLED_BY = """
  - id: STASS-LEVELS
    section: Levels
    says: The Director settles what was raised to level 1, the Board what rose above it.
    rules:
      - on: [ResolveComplaint]
        guard: settled_by
        with: {roles: [director], from_level: 1, to_level: 1}
      - {on: [ResolveComplaint], guard: settled_by, with: {roles: [board], from_level: 2}}
"""


@pytest.fixture(scope="module")
def levelled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pack") / "levelled.yaml"
    whole = (
        pack_text("stass")[0]
        .decode()
        .replace(
            "  escalate_complaint:", "  settle_complaint: {roles: [board]}\n  escalate_complaint:"
        )
    )
    path.write_text(whole + SETTLED_BY, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("level", "settles", "do_not"),
    [(0, "lin", ["sam"]), (1, "dee", ["lin", "bo"]), (2, "bo", ["lin", "dee"]), (3, "bo", ["dee"])],
)
def test_who_settles_a_complaint_is_said_level_by_level(
    levelled: Path, level: int, settles: str, do_not: list[str]
) -> None:
    scene = _levelled(levelled)
    if level:
        command = c.EscalateComplaint(name=scene.name, level=level)
        scene = scene.when(command, "lin", reason="So it is.")
    for other in do_not:
        assert settled(scene, other).violations[0].reason == Reason.NOT_AUTHORISED
    settled(scene, settles).then_in("resolved")


def test_where_whoever_settles_a_level_has_a_part_in_it_the_route_is_taken(levelled: Path) -> None:
    scene = _levelled(levelled, author="dee")
    scene = scene.when(c.EscalateComplaint(name=scene.name, level=1), "lin", reason="So it is.")
    settled(scene, "dee").then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    settled(scene, "lin").then_refused_alone(Reason.NOT_AUTHORISED, "STASS-LEVELS")
    settled(scene, "bo").then_in("resolved")


@cache
def _house(levelled: Path) -> Given:
    return Given.under(
        levelled,
        {"sam": ("user",), "lin": ("line_manager",), "dee": ("director",), "bo": ("board",)},
        author="sam",
        reviewer="lin",
        publisher="sam",
        platform="facebook",
    )


def _levelled(levelled: Path, author: str = "sam") -> Scene:
    given = _house(levelled)
    return acknowledged(opened(with_post(given, author=given.person(author))), "lin")


@pytest.mark.parametrize(
    "written",
    [
        "{roles: [board], from_level: 2, to_level: 1}",
        "{roles: [board], from_level: 4}",
        "{roles: [board], to_level: 7}",
        "{roles: [board], from_level: -1}",
        "{roles: []}",
    ],
)
def test_levels_that_nothing_can_have_are_refused_when_the_pack_is_laid_down(
    levelled: Path, tmp_path: Path, written: str
) -> None:
    path = tmp_path / "odd.yaml"
    text = levelled.read_text(encoding="utf-8")
    path.write_text(text.replace("{roles: [board], from_level: 2}", written), encoding="utf-8")
    with pytest.raises(PackInvalid, match=r"settled_by|roles|level"):
        load_pack(path)


def test_a_new_complaint_is_of_level_0() -> None:
    assert Complaint().level == 0
    assert _open().state.level == 0
    assert COMPLAINTS.registry.guards.keys() == {
        "advice_taken",
        "body_first",
        "handled_by",
        "media_heard",
        "settled_by",
    }
