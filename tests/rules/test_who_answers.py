"""Who answers people who write: nobody alone with a friend, and nobody unread or without access."""

from typing import Any

import pytest
from msgspec import structs

from duecourse.contacts import commands as c
from duecourse.contacts.decide import CONTACTS
from duecourse.kernel.reasons import Reason
from duecourse.testing import Given, Scene
from tests.rules.houses import House, everywhere
from tests.scenarios.acat import acat
from tests.scenarios.contacts.test_contacts import NOBODY
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import owner_alone, zrtherapy

WRITER = "su-12"


def _held(given: Given, by: str, **state: Any) -> Scene:
    fields = {"kind": "question", "minor": "no", "writer": WRITER, "state": "assigned", **state}
    given = given.with_contact("m1", assignee=given.person(by), **fields)
    name = given.name("contacts", "m1")
    return Scene(given, CONTACTS, name, given.facts[name])


def _reply(scene: Scene, by: str, route: str = "email") -> Scene:
    said = {"route": route, "summary": "On Monday.", **NOBODY, "account_information": "no"}
    return scene.when(c.ReplyToContact(name=scene.name, **said), by)


def _refused(scene: Scene, reason: Reason) -> None:
    """Demand that it is refused for one reason, by clauses of the policy."""
    found = [(v.reason, bool(v.clause)) for v in scene.violations]
    assert {*found} == {(reason, True)}, scene.violations


def _friend(given: Given, who: str) -> Given:
    person: Any = given.facts[given.person(who)]
    known = {"connections": frozenset({WRITER})}
    return given.knowing("people", who, structs.replace(person, **known))


@everywhere
def test_nobody_deals_alone_with_whom_they_are_connected_with(house: House) -> None:
    given = _friend(house(), house().author)
    scene = _held(given, given.author)
    refused = _reply(scene, given.author)
    refused.then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    moved = scene.when(c.MoveToPrivate(name=scene.name, route="phone"), given.author)
    moved.then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    beside = scene.when(c.JoinContact(name=scene.name), _another(given))
    _reply(beside, given.author).then_in("answered")
    _reply(_held(given, given.author, writer="su-99"), given.author).then_in("answered")


def _another(given: Given) -> str:
    """Return somebody else who answers people."""
    filling = given.pack.filling_any(("draft", "publish", "handle_complaint"))
    held: Any = given.facts[given.organisation]
    people = (one for role in filling for one in held.officers.get(role, ()))
    found: str = next(one for one in people if one != given.person(given.author))
    return found.rsplit("/", 1)[1]


def test_who_works_alone_answers_a_friend_of_before_too() -> None:
    given = _friend(owner_alone(), "zoe")
    answered = _reply(_held(given, "zoe"), "zoe").then_in("answered")
    end = c.CloseContact(name=answered.name, outcome="answered", says_wrong="no")
    answered.when(end, "zoe").then_in("closed")


@everywhere
def test_a_direct_message_goes_out_by_who_has_access_to_the_account(house: House) -> None:
    given = house()
    _reply(_held(given, given.author), given.author).then_in("answered")
    barred = _held(given.with_channel(given.platform), given.author)
    _refused(_reply(barred, given.author, "direct_message"), Reason.NOT_AUTHORISED)
    _reply(barred, given.author).then_in("answered")
    granted = _held(given.with_channel(given.platform, given.author), given.author)
    _reply(granted, given.author, "direct_message").then_in("answered")
    nowhere = _held(given.with_channel(given.platform, given.author), given.author, channel="")
    _refused(_reply(nowhere, given.author, "direct_message"), Reason.NOT_AUTHORISED)


@pytest.mark.parametrize("house", [acat, stass, zrtherapy], ids=["acat", "stass", "zrtherapy"])
def test_who_never_read_the_policy_answers_nobody_and_rewrites_nothing(house: House) -> None:
    """DraftPost alone asked for it: the same words went out by a correction or a message."""
    given = house()
    person: Any = given.facts[given.person(given.author)]
    unread = given.knowing("people", given.author, structs.replace(person, acknowledgements=()))
    replied = _reply(_held(unread, given.author), given.author)
    _refused(replied, Reason.POLICY_NOT_ACKNOWLEDGED)
    for command in ("RevisePost", "IssueCorrection", "DraftPost"):
        rules = unread.pack.rules_on(command)
        assert any(rule.kind.name == "policy_acknowledged" for rule in rules), command
