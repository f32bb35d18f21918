"""Examples of every command on a contact."""

from datetime import timedelta

from duecourse.contacts import commands as c
from duecourse.kernel.reasons import Reason
from duecourse.testing import MONDAY, Scene
from tests.examples.framework import Example, act
from tests.scenarios.acat import acat
from tests.scenarios.clocks import missed
from tests.scenarios.contacts.test_contacts import (
    NOBODY,
    answered,
    assigned,
    closed,
    nothing,
    received,
)

LENA, ADA = acat().person("lena"), acat().person("ada")
K1 = acat().name("complaints", "k1")

SOON = MONDAY + timedelta(days=3)


def _stopped() -> Scene:
    scene = assigned()
    stop = c.StopContactClock(
        name=scene.name, clock="reply", why="identity_unclear", review_at=SOON
    )
    return scene.when(stop, "mona")


def _answered_late() -> Scene:
    scene = missed(assigned(), "reply")
    told = c.ReplyToContact(name=scene.name, route="phone", summary="Told.", **NOBODY)
    return scene.when(told, "lena")


EXAMPLES = (
    Example(
        c.StopContactClock,
        given=assigned,
        accepted=act("mona", clock="reply", why="identity_unclear", review_at=SOON),
        refused=act("lena", clock="reply", why="identity_unclear", review_at=SOON),
        why=Reason.CONFLICT_OF_INTEREST,
    ),
    Example(
        c.ResumeContactClock,
        given=_stopped,
        accepted=act("mona", clock="reply", why="identity_unclear"),
        refused=act("mona", clock="reply", why="party_ill"),
        why=Reason.ILLEGAL_TRANSITION,
    ),
    Example(
        c.CorrectContactMiss,
        given=_answered_late,
        accepted=act("mona", clock="reply", done_at=MONDAY, evidence="The telephone's log."),
        refused=act("lena", clock="reply", done_at=MONDAY, evidence="The telephone's log."),
        why=Reason.CONFLICT_OF_INTEREST,
    ),
    Example(
        c.RecordContact,
        given=nothing,
        accepted=act("lena", channel=acat().name("channels", "twitter"), kind="question"),
        refused=act("lena", channel=acat().name("channels", "myspace"), kind="question"),
        why=Reason.CHANNEL_UNKNOWN,
    ),
    Example(
        c.ClassifyContact,
        given=received,
        accepted=act("lena", also="controversial"),
        refused=act("lena"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.AssignContact,
        given=received,
        accepted=act("lena", assignee=LENA),
        refused=act("lena", assignee=acat().person("mel")),
        why=Reason.FIELD_INVALID,
    ),
    Example(
        c.ReassignContact,
        given=assigned,
        accepted=act("ada", assignee=ADA),
        refused=act("ada", assignee=acat().person("mel")),
        why=Reason.FIELD_INVALID,
    ),
    Example(
        c.JoinContact,
        given=assigned,
        accepted=act("ada"),
        refused=act("mel"),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        c.AdviseWriter,
        given=received,
        accepted=act("lena", points=("strangers", "reporting")),
        refused=act("lena"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.MoveToPrivate,
        given=received,
        accepted=act("lena", route="phone"),
        refused=act("lena", route="pigeon"),
        why=Reason.FIELD_INVALID,
    ),
    Example(
        c.VerifyIdentity,
        given=received,
        accepted=act("lena", method="call_back"),
        refused=act("lena", method=""),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.AdviseOnContact,
        given=received,
        accepted=act("tom", advice="Send them the list of therapists."),
        refused=act("tom"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.ReplyToContact,
        given=assigned,
        accepted=act("lena", route="email", summary="Here is the list.", **NOBODY),
        refused=act("lena"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.NoReplyNeeded,
        given=received,
        accepted=act("lena", why="thanks", says_wrong="no"),
        refused=act("lena", why="critical", says_wrong="no"),
        why=Reason.OUTCOME_REQUIRED,
    ),
    Example(
        c.CloseContact,
        given=answered,
        accepted=act("lena", outcome="signposted", says_wrong="no", signposted_to="office"),
        refused=act("lena", outcome="signposted", says_wrong="no"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.ReopenContact,
        given=closed,
        accepted=act("lena", summary="It is about the other therapist."),
        refused=act("lena"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.PromoteContact,
        given=received,
        accepted=act("lena", complaint=K1, kind="channel_post"),
        refused=act("lena", complaint="", kind="channel_post"),
        why=Reason.FIELD_REQUIRED,
    ),
)
