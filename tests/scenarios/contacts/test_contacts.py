"""Contacts: recorded, moved out of view, identity, closed."""

from typing import Any, Final

from duecourse.contacts import commands as c
from duecourse.contacts import events as e
from duecourse.contacts.decide import CONTACTS
from duecourse.contacts.state import Contact
from duecourse.kernel.reasons import Reason
from duecourse.testing import Scene
from tests.scenarios.acat import acat

NOBODY: Final[dict[str, Any]] = {"account_information": "no", "names_others": "no"}
"""What a reply in private says that speaks of nobody but whoever wrote."""


def nothing() -> Scene:
    return Scene(acat(), CONTACTS, acat().name("contacts", "m1"), Contact())


def received() -> Scene:
    scene = nothing()
    command = c.RecordContact(
        name=scene.name,
        channel=scene.given.name("channels", "twitter"),
        kind="question",
        summary="Where do I find a therapist?",
        minor="no",
    )
    return scene.when(command, "mel").then(e.ContactRecorded).then_in("received")


def assigned() -> Scene:
    """Return a contact that Lena deals with."""
    scene = received()
    return scene.when(c.AssignContact(name=scene.name, assignee=scene.given.person("lena")), "lena")


def entered_late() -> Scene:
    """Return one whose reply in time is entered days later, with nothing that shows it."""
    scene = assigned()
    told = c.ReplyToContact(
        name=scene.name, route="phone", summary="Told.", **NOBODY, replied_at=scene.at
    )
    return scene.later(days=4).when(told, "lena")


def answered() -> Scene:
    """Return one that was answered by e-mail."""
    scene = assigned()
    reply = c.ReplyToContact(name=scene.name, route="email", summary="Here is the list.", **NOBODY)
    return scene.when(reply, "lena").then(e.ContactReplied).then_in("answered")


def closed() -> Scene:
    """Return one that was answered, and closed."""
    scene = answered()
    close = c.CloseContact(name=scene.name, outcome="answered", says_wrong="no")
    return scene.when(close, "lena").then_in("closed")


def test_a_contact_came_through_a_channel_of_the_organisation() -> None:
    scene = nothing()
    for channel in ("organisations/acat/channels/myspace", "organisations/stass/channels/twitter"):
        command = c.RecordContact(name=scene.name, channel=channel, kind="question")
        scene.when(command, "lena").then_refused_alone(Reason.CHANNEL_UNKNOWN)


def test_kinds_and_routes_are_closed_lists() -> None:
    scene = nothing()
    channel = scene.given.name("channels", "twitter")
    command = c.RecordContact(name=scene.name, channel=channel, kind="poem")
    scene.when(command, "lena").then_refused_alone(Reason.FIELD_INVALID)
    scene = received()
    pigeon = c.MoveToPrivate(name=scene.name, route="pigeon")
    scene.when(pigeon, "lena").then_refused_alone(Reason.FIELD_INVALID)


def test_a_contact_moves_out_of_view_once() -> None:
    scene = received()
    command = c.MoveToPrivate(name=scene.name, route="phone")
    scene = scene.when(command, "lena").then(e.ContactMovedToPrivate).then_in("moved")
    assert scene.state.route == "phone"
    scene.when(command, "lena").then_refused_alone(Reason.ILLEGAL_TRANSITION)


def test_identity_is_verified_by_a_method_wherever_the_contact_stands() -> None:
    scene = received()
    empty = c.VerifyIdentity(name=scene.name, method="")
    scene.when(empty, "lena").then_refused_alone(Reason.FIELD_REQUIRED)
    command = c.VerifyIdentity(name=scene.name, method="call_back")
    assert scene.when(command, "lena").then_in("received").state.identity_verified
    moved = scene.when(c.MoveToPrivate(name=scene.name, route="email"), "lena")
    assert not moved.state.identity_verified
    assert moved.when(command, "lena").then_in("moved").state.identity_verified


def test_a_closed_contact_takes_no_further_step() -> None:
    scene = closed()
    command = c.VerifyIdentity(name=scene.name, method="call_back")
    scene.when(command, "lena").then_refused_alone(Reason.ILLEGAL_TRANSITION)


def test_a_member_without_a_function_handles_no_contact() -> None:
    scene = assigned()
    command = c.CloseContact(name=scene.name, outcome="answered", says_wrong="no")
    scene.when(command, "mel").then_refused(Reason.NOT_AUTHORISED, "ACAT-POC-permission")
