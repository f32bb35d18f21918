"""Whose word it is that whoever writes is of age, and what a complaint knows of it (169)."""

from typing import Any

import pytest

from duecourse.complaints import commands as k
from duecourse.complaints.state import Complaint
from duecourse.contacts import commands as c
from duecourse.contacts.decide import CONTACTS
from duecourse.contacts.state import Contact
from duecourse.kernel.reasons import Reason
from duecourse.testing import Given, Scene, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_ends import Newsdesk
from tests.scenarios.contacts.test_contacts import NOBODY
from tests.scenarios.contacts.test_known_people import wrote
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

AWARE, SUITABLE, OFFLINE = "ACAT-U18-aware", "ACAT-U18-suitable", "ACAT-U18-relationship"


def _recorded(by: str, **said: Any) -> Scene:
    """Return a message of somebody of age, as one person says, which Lena deals with."""
    scene = Scene(acat(), CONTACTS, acat().name("contacts", "m1"), Contact())
    fields: dict[str, Any] = {"kind": "question", "minor": "no", "writer": "w-1", **said}
    scene = scene.when(c.RecordContact(name=scene.name, **fields), by)
    return scene.when(c.AssignContact(name=scene.name, assignee=acat().person("lena")), "lena")


def _kept(scene: Scene, by: str = "lena") -> set[str]:
    """Return by which clauses a private reply is refused."""
    reply = c.ReplyToContact(name=scene.name, route="email", summary="At nine.", **NOBODY)
    found = {v.clause for v in scene.when(reply, by).violations}
    move = c.MoveToPrivate(name=scene.name, route="email")
    assert ({v.clause for v in scene.when(move, by).violations} == {OFFLINE}) == bool(found)
    return found


def test_who_would_be_alone_with_them_does_not_say_alone_that_they_are_of_age() -> None:
    assert _kept(_recorded("lena")) == {AWARE, OFFLINE}
    assert not _kept(_recorded("mel"))


@pytest.mark.parametrize(
    "step", [c.JoinContact, lambda name: c.ClassifyContact(name=name, minor="no")]
)
def test_a_second_person_bears_it_out(step: Any) -> None:
    scene = _recorded("lena")
    assert not _kept(scene.when(step(name=scene.name), "ada"))


@pytest.mark.parametrize(
    "steps",
    [
        # Who looked at it before did not look at that.
        [("ada", {"minor": "unknown"}), ("lena", {"minor": "no"})],
        # It was said of somebody else.
        [("lena", {"writer": "w-2"})],
    ],
)
def test_what_was_seen_before_bears_out_nothing_that_is_said_since(steps: list[Any]) -> None:
    scene = _recorded("mel")
    for by, said in steps:
        scene = scene.when(c.ClassifyContact(name=scene.name, **said), by)
    assert _kept(scene) == {AWARE, OFFLINE}


def test_what_a_child_writes_is_a_child_s_when_it_is_a_complaint() -> None:
    desk = Newsdesk(acat)
    name = wrote(desk, minor="yes", says_wrong="yes")
    complaint = _promoted(desk, name)
    assert complaint.may_be_minor
    assert complaint.minor == "yes"


@pytest.mark.parametrize(("minor", "may_be"), [("", True), ("unknown", True), ("no", False)])
def test_what_is_not_known_of_who_writes_is_not_known_of_who_complains(
    minor: str, may_be: bool
) -> None:
    desk = Newsdesk(acat)
    assert _promoted(desk, wrote(desk, minor=minor, says_wrong="yes")).may_be_minor == may_be


@pytest.mark.parametrize("house", [acat, cleanslate, stass, zrtherapy])
@pytest.mark.parametrize("when", ["before", "after"])
def test_a_child_by_another_record_is_one_when_they_complain(house: Any, when: str) -> None:
    desk = Newsdesk(house)
    if when == "before":
        wrote(desk, "m0", minor="yes")
    name = wrote(desk, minor="no", says_wrong="yes")
    complaint = _promoted(desk, name)
    if when == "after":
        assert not complaint.may_be_minor
        wrote(desk, "m2", minor="yes")
    assert _complaint(desk).may_be_minor


def test_who_was_told_of_the_risks_before_they_complained_was_told() -> None:
    desk = Newsdesk(acat)
    name = wrote(desk, minor="yes", says_wrong="yes")
    desk.does("lena", c.AdviseWriter(name=name, points=("strangers",)))
    assert _promoted(desk, name).points == {"strangers"}


def _complaint(desk: Newsdesk) -> Complaint:
    found: Complaint = desk.world.state(desk.name("complaints", "k1"))
    return found


def _promoted(desk: Newsdesk, name: str) -> Complaint:
    kind = next(iter(desk.given.pack.complaints))
    k1 = desk.name("complaints", "k1")
    desk.does(desk.given.author, c.PromoteContact(name=name, complaint=k1, kind=kind))
    return _complaint(desk)


def _complained(given: Given, **state: Any) -> Given:
    where = (given.name("channels", given.platform),)
    known = {"opened_by": given.person("somebody"), "taken_in": True, **state}
    made = Complaint(state="acknowledged", version=2, kind="channel_post", channels=where, **known)
    return given.knowing("complaints", "k1", made)


@pytest.mark.parametrize(
    "said",
    [
        {"minor": "yes"},
        {"minor": ""},
        {"minor": "unknown"},
        {"minor": "no", "known_minor": True},
    ],
)
def test_a_public_answer_to_a_child_s_complaint_is_one_to_a_child(said: dict[str, Any]) -> None:
    given = _complained(acat(), **said)
    answer = {"kind": "holding_response", "contact": given.name("complaints", "k1")}
    found = {(v.clause, v.reason) for v in writing(given, **answer).submitted().violations}
    assert found == {
        (AWARE, Reason.ADVICE_TO_SUBJECT_REQUIRED),
        (SUITABLE, Reason.AUDIENCE_UNSUITABLE),
    }
    told = _complained(acat(), **said, points=frozenset({"strangers"}))
    writing(told, **answer, audience_min_age=13).submitted().then_in("review")


def test_whom_nobody_knows_is_told_nothing_and_a_colleague_is_of_age() -> None:
    unknown = _complained(acat(), opened_by="", taken_in=False, anonymous=True)
    answer = {"kind": "holding_response", "contact": unknown.name("complaints", "k1")}
    writing(unknown, **answer, audience_min_age=13).submitted().then_in("review")
    colleague = _complained(acat(), opened_by=acat().person("mel"), taken_in=False)
    writing(colleague, **answer).submitted().then_in("review")


def test_how_old_who_complains_is_can_be_said_later() -> None:
    desk = Newsdesk(acat)
    _promoted(desk, wrote(desk, minor="unknown", says_wrong="yes"))
    said = k.DescribeComplainant(name=desk.name("complaints", "k1"), minor="no")
    desk.does("ada", said)
    assert not _complaint(desk).may_be_minor


# --- a child stays one until a second person says otherwise (decision 272) ---


@pytest.mark.parametrize("house", [acat, cleanslate, stass])
@pytest.mark.parametrize("said", ["no", "unknown"])
def test_who_said_that_they_are_a_child_does_not_take_it_back(house: Any, said: str) -> None:
    desk = Newsdesk(house)
    name = wrote(desk, minor="yes", says_wrong="no")
    older = c.ClassifyContact(name=name, minor=said)
    assert desk.refused(desk.given.author, older) == {Reason.CONFIRMATION_REQUIRED}
    desk.does(desk.given.reviewer, older)


def test_nor_does_who_took_their_complaint_in() -> None:
    # Under the other policies who takes a complaint in describes nobody.
    desk = Newsdesk(acat)
    _promoted(desk, wrote(desk, minor="yes", says_wrong="yes"))
    older = k.DescribeComplainant(name=desk.name("complaints", "k1"), minor="no")
    by = desk.world.state(older.name).opened_by
    assert Reason.CONFIRMATION_REQUIRED in desk.refused(by.rsplit("/", 1)[1], older)


@pytest.mark.parametrize("house", [acat, cleanslate, stass, zrtherapy])
def test_who_said_too_soon_that_nobody_knows_says_what_they_learn(house: Any) -> None:
    desk = Newsdesk(house)
    name = wrote(desk, minor="unknown", says_wrong="no")
    desk.does(desk.given.author, c.ClassifyContact(name=name, minor="no"))


RISK = {"strangers": True, "what_lasts": True}


@pytest.mark.parametrize(
    "point", ["privacy_settings", "strangers", "what_lasts", "reporting", "help_links"]
)
def test_who_got_a_link_was_told_of_no_risk(point: str) -> None:
    told = _complained(acat(), minor="yes", points=frozenset({point}))
    answer = {"kind": "holding_response", "contact": told.name("complaints", "k1")}
    post = writing(told, **answer, audience_min_age=13).submitted()
    refused = Reason.ADVICE_TO_SUBJECT_REQUIRED in {v.reason for v in post.violations}
    assert refused != (point in RISK)
    house = acat().with_contact("m1", minor="yes", points=frozenset({point}))
    answer = {"kind": "reply", "contact": house.name("contacts", "m1")}
    post = writing(house, **answer, audience_min_age=13).submitted()
    assert refused == (Reason.ADVICE_TO_SUBJECT_REQUIRED in {v.reason for v in post.violations})
