"""A public answer shows whoever it answers, as the record knows them (decision 181)."""

from collections.abc import Callable
from typing import Any

import pytest

from duecourse.consents import commands as consents
from duecourse.contacts import commands as contacts
from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as objections
from duecourse.testing import Given, shown, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_ends import Newsdesk
from tests.scenarios.consents.test_strictest_kind import asked_as
from tests.scenarios.contacts.test_known_people import contact, wrote
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

HOUSES = pytest.mark.parametrize("house", [acat, cleanslate, stass, zrtherapy])
CLIENT = {acat: "client", cleanslate: "service_user", stass: "service_user", zrtherapy: "client"}
OTHER = {acat: "supporter", cleanslate: "supporter", stass: "colleague", zrtherapy: "supplier"}

ADVISED = frozenset(("privacy_settings", "strangers", "what_lasts", "reporting", "help_links"))

ON_RECORD: list[dict[str, Any]] = [
    {"known_service_user": True},
    {"known_minor": True, "minor": "no"},
    {"known_refuses": True},
]


def _answered(
    house: Callable[[], Given], contact: dict[str, Any], *listed: Any, kind: str = "reply"
) -> Any:
    known = {"writer": "s-1", "in_public": "yes", "points": ADVISED, **contact}
    given = house().with_contact("m1", **known)
    more = {"category": "client_enquiry", "purpose": "client_enquiry"} if house is zrtherapy else {}
    passed_on = kind in ("repost", "like")
    original = {"original_url": "https://example.org/1", "third_party": "yes"} if passed_on else {}
    content = {"kind": kind, "contact": given.name("contacts", "m1"), "label": "Theirs"}
    post = writing(given, **content, **original, **more, subjects=listed, audience_min_age=13)
    return post.submitted().approved().verified()


def _asks_to_list(verdict: Any) -> bool:
    said = [(v.reason, v.field) for v in verdict.violations]
    return (Reason.FIELD_REQUIRED, "content.subjects") in said


@HOUSES
@pytest.mark.parametrize("kind", ["reply", "repost", "like", "holding_response"])
@pytest.mark.parametrize("known", ON_RECORD)
def test_whoever_is_protected_on_record_is_listed_however_public_they_wrote(
    house: Any, kind: str, known: dict[str, Any]
) -> None:
    assert _asks_to_list(_answered(house, known, kind=kind))
    other = shown("s-2", OTHER[house], representation="mention")
    assert _asks_to_list(_answered(house, known, other, kind=kind)), "somebody else is listed"


@HOUSES
def test_whoever_showed_all_that_is_known_is_answered_where_they_wrote(house: Any) -> None:
    # What a policy asks of service users that are answered is its own clause's (decision 271).
    for known in ({}, {"known_as": frozenset({OTHER[house]})}, {"kind": "service_user"}):
        assert not _asks_to_list(_answered(house, known)), known


# --- where a policy lets nobody recognise a service user, whatever they agree to ---

SAID: list[dict[str, Any]] = [
    {"kind": "service_user"},
    {"kind": "question", "also": frozenset({"service_user"})},
    {"kind": "service_user", "writer": ""},
]


def _not_listed(verdict: Any) -> bool:
    said = [(v.reason, v.field) for v in verdict.violations]
    return (Reason.SERVICE_USER_IDENTIFIABLE, "content.subjects") in said


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("kind", ["reply", "repost", "like", "holding_response"])
def test_who_is_answered_as_a_service_user_is_said_to_be_one(
    said: dict[str, Any], kind: str
) -> None:
    assert _not_listed(_answered(stass, said, kind=kind))
    other = shown("s-2", "colleague", representation="mention", identifiable="no")
    assert _not_listed(_answered(stass, said, other, kind=kind)), "somebody else is listed"


def test_a_bland_answer_to_a_service_user_says_that_nobody_can_recognise_them() -> None:
    hidden = shown("s-1", "service_user", representation="mention", identifiable="no")
    assert not _answered(stass, {"kind": "service_user"}, hidden).violations
    named = shown("s-1", "service_user", representation="mention", identifiable="yes")
    assert _answered(stass, {"kind": "service_user"}, named).violations
    assert not _answered(stass, {"kind": "question"}).violations


# --- how the record comes to know it ---


def _desk(house: Any) -> Newsdesk:
    return Newsdesk(house)


def _objects(desk: Newsdesk) -> None:
    objects = objections.RecordObjection(name=desk.name("objections", "s-1"))
    desk.does(desk.given.author, objects)


def _withdraws(desk: Newsdesk) -> None:
    kind = "supporter" if desk.given.author == "lena" else "colleague"
    agreed = desk.consent("w1", "s-1", kind=kind)
    desk.does(desk.given.author, consents.WithdrawConsent(name=agreed))


def _is_a_client(desk: Newsdesk) -> None:
    house = {one().author: one for one in CLIENT}[desk.given.author]
    asked_as(desk, CLIENT[house])


LEARNT = [_objects, _is_a_client]


@HOUSES
@pytest.mark.parametrize("learn", LEARNT)
@pytest.mark.parametrize("before", [True, False])
def test_the_contact_knows_it_whatever_came_first(house: Any, learn: Any, before: bool) -> None:
    desk = _desk(house)
    if before:
        learn(desk)
    name = wrote(desk, in_public="yes", says_wrong="no", minor="no")
    if not before:
        assert not contact(desk, name).asked_before_public
        learn(desk)
    assert contact(desk, name).asked_before_public


@pytest.mark.parametrize("house", [acat, stass])
@pytest.mark.parametrize("before", [True, False])
def test_who_took_a_consent_back_is_asked(house: Any, before: bool) -> None:
    desk = _desk(house)
    if before:
        _withdraws(desk)
    name = wrote(desk, in_public="yes", says_wrong="no", minor="no")
    if not before:
        _withdraws(desk)
    assert contact(desk, name).asked_before_public


@HOUSES
def test_a_child_on_record_is_one_whatever_the_message_says(house: Any) -> None:
    desk = _desk(house)
    asked_as(desk, OTHER[house], age_band="under_18")
    name = wrote(desk, in_public="yes", says_wrong="no", minor="no")
    assert contact(desk, name).asked_before_public


def test_who_writes_under_another_id_first_is_known_once_it_is_said_who_they_are() -> None:
    desk = _desk(stass)
    _objects(desk)
    name = wrote(desk, writer="", in_public="yes", says_wrong="no", minor="no")
    assert not contact(desk, name).asked_before_public
    desk.does("sam", contacts.ClassifyContact(name=name, writer="s-1"))
    assert contact(desk, name).asked_before_public


def test_once_they_took_the_objection_back_they_are_answered_in_public() -> None:
    desk = _desk(stass)
    _objects(desk)
    name = wrote(desk, in_public="yes", says_wrong="no", minor="no")
    lift = objections.LiftObjection(
        name=desk.name("objections", "s-1"), lifted_by_subject=True, evidence="A letter"
    )
    for who in ("sam", "lin"):
        desk.does(who, lift)
    assert not contact(desk, name).asked_before_public


# --- a competitor ---


@pytest.mark.parametrize("rival", [True, False])
def test_an_answer_to_a_competitor_is_courteous_whether_it_names_them(rival: bool) -> None:
    known = {"known_as": frozenset({"competitor"} if rival else {"supplier"})}
    given = zrtherapy().with_contact("m1", in_public="yes", writer="s-1", **known)
    said = {"category": "client_enquiry", "purpose": "client_enquiry", "mentions_competitor": "no"}
    post = writing(given, kind="reply", contact=given.name("contacts", "m1"), **said).submitted()
    refused = post.approved(without=("courteous_to_competitors",)).violations
    assert ("ZRT-SA-competitors" in {v.clause for v in refused}) == rival
