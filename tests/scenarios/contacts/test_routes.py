"""Who is asked before a contact is answered, how it ends, and who may report what is said."""

from typing import Any

import pytest

from duecourse.contacts import commands as c
from duecourse.contacts import events as e
from duecourse.contacts.decide import CONTACTS
from duecourse.contacts.state import Contact
from duecourse.kernel.command import Command
from duecourse.kernel.reasons import Reason
from duecourse.testing import Given, Scene, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.zrtherapy import zrtherapy

MEDIA, CONTACT, ESCALATE = "CS-4.1-media", "CS-7.4-contact", "CS-7.4-escalate"


def contact(given: Given, **state: Any) -> Scene:
    known = given.with_contact("m1", **state)
    name = known.name("contacts", "m1")
    return Scene(known, CONTACTS, name, known.facts[name])


def answers(name: str) -> tuple[Command, ...]:
    return (
        c.MoveToPrivate(name=name, route="phone"),
        c.VerifyIdentity(name=name, method="call_back"),
        c.AdviseWriter(name=name, points=("strangers",)),
        c.CloseContact(name=name, outcome="answered", says_wrong="no"),
    )


def advised(scene: Scene, by: str) -> Scene:
    return scene.when(c.AdviseOnContact(name=scene.name, advice="Say this."), by)


@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize("by", ["wes", "ivy", "lou"])
def test_the_chief_executive_hears_of_the_press_before_anything_is_done(
    number: int, by: str
) -> None:
    scene = contact(cleanslate(), kind="press", answered_in=(0,))
    command = answers(scene.name)[number]
    scene.when(command, by).then_refused_alone(Reason.ADVICE_REQUIRED, MEDIA)
    assert not scene.when(command, "cleo").violations
    assert not advised(scene, "cleo").when(command, by).violations
    # What others say of it is recorded, and is not the Chief Executive's word.
    others = advised(scene, "ivy")
    others.when(command, by).then_refused_alone(Reason.ADVICE_REQUIRED, MEDIA)


@pytest.mark.parametrize(
    "kind", ["question", "support_request", "controversial", "phishing", "comment"]
)
def test_whatever_is_not_of_the_press_waits_for_nobody(kind: str) -> None:
    scene = contact(cleanslate(), kind=kind, answered_in=(0,))
    for command in answers(scene.name):
        assert not scene.when(command, "wes").violations


def _reply(**state: Any) -> Scene:
    given = cleanslate().with_contact("m1", **state)
    post = writing(given, kind="reply", contact=given.name("contacts", "m1"))
    return post.reviewed().verified().published()


def test_a_reply_to_the_press_goes_out_with_the_chief_executives_word() -> None:
    _reply(kind="press").then_refused_alone(Reason.ADVICE_REQUIRED, MEDIA)
    assert not _reply(kind="press", advised_as=frozenset({"ceo"})).violations
    assert not _reply(kind="question").violations
    _reply(kind="press", advised_as=frozenset({"board"})).then_refused(
        Reason.ADVICE_REQUIRED, MEDIA
    )


def test_acat_encourages_members_to_ask_and_stops_nobody() -> None:
    # Guidance (j) speaks of members' own posts.
    scene = contact(acat(), kind="press", answered_in=(0,))
    assert not scene.when(
        c.CloseContact(name=scene.name, outcome="answered", says_wrong="no"), "lena"
    ).violations


@pytest.mark.parametrize("outcome", ["", "answered", "followed_up", "no_reply_needed"])
def test_a_service_user_is_told_of_the_proper_channels(outcome: str) -> None:
    scene = contact(cleanslate(), kind="service_user")
    command = c.CloseContact(name=scene.name, outcome=outcome, says_wrong="no")
    scene.when(command, "wes").then_refused(Reason.OUTCOME_REQUIRED, CONTACT)


def test_a_service_user_who_goes_on_writing_is_for_the_line_manager() -> None:
    wes, lou = (cleanslate().person(one) for one in ("wes", "lou"))
    scene = contact(cleanslate(), kind="service_user", assignee=wes, answered_in=(0,))
    close = c.CloseContact(
        name=scene.name, outcome="signposted", says_wrong="no", signposted_to="office"
    )
    again = c.ReopenContact(name=scene.name, summary="You did not answer.")
    scene = scene.when(close, "wes").when(again, "wes")
    assert (scene.state.returns, scene.state.outcome) == (1, "")
    move = c.MoveToPrivate(name=scene.name, route="email")
    for command in (close, move):
        scene.when(command, "wes").then_refused_alone(Reason.ROUTE_REQUIRED, ESCALATE)
        scene.when(command, "ivy").then_refused(Reason.ROUTE_REQUIRED, ESCALATE)
    scene = scene.when(c.ReassignContact(name=scene.name, assignee=lou), "lou")
    assert not scene.when(close, "lou").violations


@pytest.mark.parametrize("outcome", ["", "signposted", "no_reply_needed"])
def test_whoever_asks_zrt_for_help_is_not_left_without_an_answer(outcome: str) -> None:
    scene = contact(zrtherapy(), kind="support_request")
    command = c.CloseContact(name=scene.name, outcome=outcome, says_wrong="no")
    scene.when(command, "con").then_refused(Reason.OUTCOME_REQUIRED, "ZRT-RE-followup")


def test_how_it_ended_is_one_of_a_closed_list() -> None:
    scene = contact(acat(), kind="question")
    command = c.CloseContact(name=scene.name, outcome="ignored", says_wrong="no")
    scene.when(command, "lena").then_refused(Reason.FIELD_INVALID)


@pytest.mark.parametrize("by", ["mel", "sam", "a-stranger"])
@pytest.mark.parametrize("channel", ["twitter", ""])
def test_anyone_reports_a_comment_wherever_they_saw_it(by: str, channel: str) -> None:
    given = acat()
    scene = Scene(given, CONTACTS, given.name("contacts", "m1"), Contact())
    where = given.name("channels", channel) if channel else ""
    command = c.RecordContact(
        name=scene.name, channel=where, kind="comment", summary="They say that we closed."
    )
    scene = scene.when(command, by).then(e.ContactRecorded).then_in("received")
    close = c.NoReplyNeeded(name=scene.name, why="nothing_asked", says_wrong="no")
    scene.when(close, "mel").then_refused(Reason.NOT_AUTHORISED, "ACAT-POC-permission")
    assert not scene.when(close, "lena").violations


def test_who_lost_access_reports_none() -> None:
    given = acat().with_person("mel", "member", state="suspended")
    scene = Scene(given, CONTACTS, given.name("contacts", "m1"), Contact())
    command = c.RecordContact(name=scene.name, kind="comment", summary="They say that we closed.")
    scene.when(command, "mel").then_refused_alone(Reason.NOT_AUTHORISED)


def test_who_leads_it_out_of_sight_is_neither_meant_nor_somebody_else_s_hand() -> None:
    given = acat()
    scene = contact(given, concerns=(given.person("lena"),))
    move = c.MoveToPrivate(name=scene.name, route="email")
    scene.when(move, "lena").then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    assert not scene.when(move, "mona").violations
    held = contact(given, assignee=given.person("ada"))
    held.when(move, "lena").then_refused_alone(Reason.NOT_AUTHORISED)
    assert not held.when(move, "ada").violations
