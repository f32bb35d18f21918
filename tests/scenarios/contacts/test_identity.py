"""How it is known who somebody is, and by which way they hear of their own account."""

from collections.abc import Callable
from typing import Any

import pytest

from duecourse.contacts import commands as c
from duecourse.kernel.reasons import Reason
from duecourse.testing import Given
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_ends import Newsdesk
from tests.scenarios.contacts.test_known_people import contact, wrote
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

PACKS = [acat, cleanslate, stass, zrtherapy]
every_pack = pytest.mark.parametrize("given", PACKS)


def held(desk: Newsdesk, **said: Any) -> str:
    """Return a contact of somebody of age that whoever writes posts deals with."""
    name = wrote(desk, minor="no", says_wrong="no", **said)
    author = desk.given.author
    desk.does(author, c.AssignContact(name=name, assignee=desk.given.person(author)))
    return name


def verified(desk: Newsdesk, name: str, method: str = "call_back") -> set[Reason]:
    return desk.refused(desk.given.author, c.VerifyIdentity(name=name, method=method))


def told(desk: Newsdesk, name: str, **said: Any) -> set[Reason]:
    fields: dict[str, Any] = {
        "route": "email",
        "summary": "You are booked for Monday.",
        "account_information": "yes",
        "names_others": "no",
        **said,
    }
    return desk.refused(desk.given.author, c.ReplyToContact(name=name, **fields))


@every_pack
@pytest.mark.parametrize("method", ["own_statement", "profile"])
def test_what_they_say_or_show_themselves_is_no_way_to_know_who_they_are(
    given: Callable[[], Given], method: str
) -> None:
    desk = Newsdesk(given)
    name = held(desk)
    assert verified(desk, name, method) == {Reason.IDENTITY_NOT_VERIFIED}
    assert Reason.IDENTITY_NOT_VERIFIED in told(desk, name)


@every_pack
@pytest.mark.parametrize("method", ["he_seems_nice", "asked_nicely", "phone", "CALL_BACK", "dm"])
def test_ways_to_know_somebody_are_a_closed_list(given: Callable[[], Given], method: str) -> None:
    desk = Newsdesk(given)
    assert verified(desk, held(desk), method) == {Reason.FIELD_INVALID}


@every_pack
@pytest.mark.parametrize(
    "method",
    ["call_back", "known_address", "details_on_record", "document", "in_person", "signed_in"],
)
def test_what_is_checked_against_the_record_or_in_person_counts(
    given: Callable[[], Given], method: str
) -> None:
    desk = Newsdesk(given)
    name = held(desk)
    desk.does(desk.given.reviewer, c.JoinContact(name=name)) if given is acat else None
    assert not verified(desk, name, method)
    assert not told(desk, name)


def test_who_was_known_is_not_known_when_it_turns_out_to_be_somebody_else() -> None:
    desk = Newsdesk(zrtherapy)
    name = held(desk)
    assert not verified(desk, name)
    desk.does(desk.given.author, c.ClassifyContact(name=name, writer="s-1", also="press"))
    assert contact(desk, name).identity_verified
    desk.does(desk.given.author, c.ClassifyContact(name=name, writer="s-9"))
    assert Reason.IDENTITY_NOT_VERIFIED in told(desk, name)


@every_pack
def test_of_whom_nobody_said_who_they_are_nothing_was_known(given: Callable[[], Given]) -> None:
    desk = Newsdesk(given)
    name = held(desk, writer="")
    author = desk.given.author
    desk.does(desk.given.reviewer, c.JoinContact(name=name)) if given is acat else None
    assert not verified(desk, name)
    desk.does(author, c.ClassifyContact(name=name, in_public="yes"))
    assert contact(desk, name).identity_verified
    desk.does(author, c.ClassifyContact(name=name, writer="s-9"))
    assert Reason.IDENTITY_NOT_VERIFIED in told(desk, name)
    assert not verified(desk, name)
    desk.does(author, c.ClassifyContact(name=name, writer="s-9"))
    assert contact(desk, name).identity_verified


def test_whom_a_contact_is_about_does_not_say_who_wrote_it() -> None:
    desk = Newsdesk(acat)
    name = wrote(desk, minor="no", concerns=(desk.given.person("lena"),))
    assert verified(desk, name) == {Reason.CONFLICT_OF_INTEREST}


def test_nothing_of_a_client_s_account_goes_by_social_media_known_or_not() -> None:
    desk = Newsdesk(zrtherapy)
    name = held(desk)
    assert not verified(desk, name)
    assert told(desk, name, route="direct_message") == {Reason.ROUTE_REQUIRED}
    unsaid = told(desk, name, route="direct_message", account_information="")
    assert Reason.FIELD_REQUIRED in unsaid


@pytest.mark.parametrize("route", ["phone", "email", "letter", "in_person"])
def test_it_goes_by_any_other_way(route: str) -> None:
    desk = Newsdesk(zrtherapy)
    name = held(desk)
    assert not verified(desk, name)
    assert not told(desk, name, route=route)


def test_what_concerns_no_account_goes_by_direct_message() -> None:
    desk = Newsdesk(zrtherapy)
    name = held(desk)
    said = {"route": "direct_message", "account_information": "no"}
    assert not told(desk, name, summary="We are open on Mondays.", **said)
