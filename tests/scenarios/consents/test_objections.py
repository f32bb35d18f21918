"""Standing objections: recorded for anybody, lifted by the subject alone."""

from collections.abc import Callable
from typing import Any

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as c
from duecourse.objections import events as e
from duecourse.objections.decide import OBJECTIONS
from duecourse.objections.state import Objection
from duecourse.testing import Given, Scene
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy


def silent(given: Given | None = None) -> Scene:
    given = given or stass()
    return Scene(given, OBJECTIONS, given.name("objections", "co-kit"), Objection())


def objecting(*platforms: str, scene: Scene | None = None) -> Scene:
    scene = scene or silent()
    return scene.when(c.RecordObjection(name=scene.name, platforms=platforms), "sam")


def lifted(scene: Scene, by: str = "lin", **fields: Any) -> Scene:
    return scene.when(c.LiftObjection(name=scene.name, **fields), by)


SAID: dict[str, Any] = {"lifted_by_subject": True, "evidence": "Message of Monday"}


def test_an_objection_stands_from_its_record_until_the_subject_lifts_it() -> None:
    scene = objecting().then(e.ObjectionRecorded).then_in("standing")
    scene = lifted(scene, "sam", **SAID).then(e.ObjectionLifted).then_in("standing")
    scene = lifted(scene, **SAID).then(e.ObjectionLifted).then_in("lifted")
    objecting(scene=scene).then_in("standing")


@pytest.mark.parametrize("fields", [{}, {"evidence": "The team likes the photo"}, {
    "lifted_by_subject": True}])  # fmt: skip
def test_no_manager_overrides_an_objection(fields: dict[str, Any]) -> None:
    lifted(objecting(), "dee", **fields).then_refused(
        Reason.CONSENT_WITHDRAWN, "STASS-5.4.2-objection"
    )


@pytest.mark.parametrize("given", [stass, cleanslate, acat, zrtherapy])
@pytest.mark.parametrize("evidence", ["", " ", "\t\n", "\u200b", "\u2800 \ufeff", "\u00ad"])
def test_what_cannot_be_read_is_no_evidence(given: Callable[[], Given], evidence: str) -> None:
    known = given().with_person("sam", "staff" if given is acat else given().author)
    scene = objecting(scene=silent(known))
    for by in (given().reviewer, given().author):
        assert lifted(scene, by, lifted_by_subject=True, evidence=evidence).violations


def test_where_the_policy_is_silent_the_default_protects_it_too() -> None:
    scene = objecting(scene=silent(cleanslate().with_person("sam", "authorised_worker")))
    lifted(scene, "cleo").then_refused_alone(Reason.CONSENT_WITHDRAWN, "EXT-ICO-withdraw")


def test_what_was_never_objected_to_cannot_be_lifted() -> None:
    lifted(silent(), **SAID).then_refused(Reason.NOT_FOUND)
    lifted(lifted(objecting(), **SAID), **SAID).then_refused(Reason.ILLEGAL_TRANSITION)
    twice = lifted(lifted(objecting(), **SAID), "sam", **SAID).then_in("lifted")
    for who in ("lin", "sam"):
        lifted(twice, who, **SAID).then_refused_alone(Reason.ILLEGAL_TRANSITION)


@pytest.mark.parametrize(
    ("first", "second", "then"),
    [
        (("twitter",), ("facebook",), {"twitter", "facebook"}),
        (("twitter",), (), set()),
        ((), ("facebook",), set()),
    ],
)
def test_a_further_objection_adds_to_the_first_and_never_narrows_it(
    first: tuple[str, ...], second: tuple[str, ...], then: set[str]
) -> None:
    scene = objecting(*second, scene=objecting(*first))
    assert scene.state.platforms == then, "empty is everywhere"


def test_after_it_was_lifted_a_new_objection_starts_afresh() -> None:
    scene = lifted(lifted(objecting(), "sam", **SAID), **SAID).then_in("lifted")
    assert objecting("twitter", scene=scene).state.platforms == {"twitter"}


# --- who speaks for somebody ---

TO: dict[str, Any] = {"evidence": "A letter"}


def _raised(house: Callable[[], Given], *by: str, age_band: str = "under_18") -> Scene:
    """Return an objection to a picture of somebody, raised by these for them."""
    given = house()
    bands = frozenset({age_band} if age_band else ())
    name = given.name("objections", "x-1")
    scene = Scene(given, OBJECTIONS, name, Objection(state="silent", version=1, age_bands=bands))
    for one in by:
        scene = scene.when(c.RecordObjection(name=name, raised_by=one), given.author)
    return scene.then_in("standing")


@pytest.mark.parametrize("house", [stass, cleanslate, acat, zrtherapy])
@pytest.mark.parametrize(
    ("raised", "age_band", "fields", "lifts"),
    [
        (("",), "under_18", {"lifted_by_subject": True}, True),
        (("self",), "under_18", {"taken_back_by": "parent"}, False),
        (("parent",), "under_18", {"lifted_by_subject": True}, False),
        (("parent",), "", {"lifted_by_subject": True}, False),
        (("parent",), "unknown", {"lifted_by_subject": True}, False),
        (("parent",), "adult", {"lifted_by_subject": True}, True),
        (("parent",), "under_18", {"taken_back_by": "guardian"}, True),
        (("parent",), "under_18", {"taken_back_by": "representative"}, False),
        (("representative",), "", {"lifted_by_subject": True}, True),
        (("representative",), "", {"taken_back_by": "representative"}, True),
        (("parent", "self"), "under_18", {"taken_back_by": "parent"}, False),
        (("parent", "self"), "under_18", {"lifted_by_subject": True}, False),
        (
            ("parent", "self"),
            "under_18",
            {"lifted_by_subject": True, "taken_back_by": "parent"},
            True,
        ),
        (("self",), "adult", {"taken_back_by": "representative"}, False),
    ],
)
def test_whoever_raised_an_objection_takes_it_back(
    house: Callable[[], Given],
    raised: tuple[str, ...],
    age_band: str,
    fields: dict[str, Any],
    lifts: bool,
) -> None:
    scene = _raised(house, *raised, age_band=age_band)
    after = scene.when(c.LiftObjection(name=scene.name, **TO, **fields), scene.given.author)
    assert {v.reason for v in after.violations} == (set() if lifts else {Reason.CONSENT_WITHDRAWN})
    if lifts:
        after = after.then_in("standing")
        again = c.LiftObjection(name=scene.name, **TO, **fields)
        after = after.when(again, "con" if house is zrtherapy else scene.given.reviewer)
        after.then_in("lifted")


@pytest.mark.parametrize("word", ["mother", "friend", "manager", "subject"])
def test_who_speaks_for_somebody_is_of_a_closed_list(word: str) -> None:
    scene = silent()
    scene.when(c.RecordObjection(name=scene.name, raised_by=word), "sam").then_refused(
        Reason.FIELD_INVALID
    )


def test_what_a_parent_raised_once_is_not_in_a_later_objection_of_the_subject() -> None:
    scene = _raised(stass, "parent")
    author = scene.given.author
    for who in (author, scene.given.reviewer):
        lift = c.LiftObjection(name=scene.name, **TO, taken_back_by="parent")
        scene = scene.when(lift, who)
    again = scene.when(c.RecordObjection(name=scene.name), author).then_in("standing")
    assert again.state.raised_by == {"self"}


def test_whoever_knows_the_subject_does_not_say_that_they_took_it_back() -> None:
    given = stass().with_person("lin", "line_manager", connections=frozenset({"co-kit"}))
    scene = objecting(scene=silent(given))
    lifted(scene, "lin", **SAID).then_refused_alone(Reason.CONFLICT_OF_INTEREST)
    lifted(scene, "dee", **SAID).then(e.ObjectionLifted)
