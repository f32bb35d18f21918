"""Examples of every command on a contact."""

from duecourse.contacts import commands as c
from duecourse.kernel.reasons import Reason
from tests.examples.framework import Example, act
from tests.scenarios.acat import acat
from tests.scenarios.contacts.test_contacts import nothing, received

EXAMPLES = (
    Example(
        c.RecordContact,
        given=nothing,
        accepted=act("lena", channel=acat().name("channels", "twitter"), kind="question"),
        refused=act("lena", channel=acat().name("channels", "myspace"), kind="question"),
        why=Reason.CHANNEL_UNKNOWN,
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
        c.CloseContact,
        given=received,
        accepted=act("lena"),
        refused=act("mel"),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        c.ReopenContact,
        given=lambda: received().when(c.CloseContact(name=nothing().name), "lena"),
        accepted=act("lena", summary="It is about the other therapist."),
        refused=act("lena"),
        why=Reason.FIELD_REQUIRED,
    ),
)
