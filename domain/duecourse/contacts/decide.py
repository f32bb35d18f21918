"""What each command does to a contact, once nothing stands against it."""

from collections.abc import Iterable, Iterator
from typing import Final

from duecourse.contacts import commands as c
from duecourse.contacts import events as e
from duecourse.contacts.guards import REGISTRY
from duecourse.contacts.lifecycle import DEFINITION
from duecourse.contacts.state import Contact, evolve
from duecourse.decisions import names
from duecourse.decisions.reasons import Reason
from duecourse.decisions.refusal import Violation
from duecourse.evidence.record import Event
from duecourse.policy.checks import violation
from duecourse.policy.deciding import Aggregate, Handlers
from duecourse.policy.step import Step

HANDLERS: Final = Handlers()


def read_channel(_: Contact, command: c.RecordContact) -> Iterable[str]:
    """Read the channel that the message came through."""
    return (command.channel,)


def channel_known(step: Step[Contact, c.RecordContact]) -> Iterator[Violation]:
    """The channel is one of the organisation's."""
    name, own = step.command.channel, step.command.name
    elsewhere = names.organisation_of(name) != names.organisation_of(own)
    if elsewhere or step.facts.channel(name) is None:
        says = "channel: not a channel of this organisation"
        yield violation(step, Reason.CHANNEL_UNKNOWN, says, field="channel")


@HANDLERS.on(c.RecordContact, late=(channel_known,), reads=read_channel)
def record(step: Step[Contact, c.RecordContact]) -> Iterator[Event]:
    """Yield the contact."""
    command = step.command
    yield e.ContactRecorded(channel=command.channel, kind=command.kind, summary=command.summary)


@HANDLERS.on(c.MoveToPrivate)
def move_to_private(step: Step[Contact, c.MoveToPrivate]) -> Iterator[Event]:
    """Yield the move."""
    yield e.ContactMovedToPrivate(route=step.command.route)


def method_given(step: Step[Contact, c.VerifyIdentity]) -> Iterator[Violation]:
    """It is said how the person is known."""
    if not step.command.method:
        yield violation(step, Reason.FIELD_REQUIRED, "method: required", field="method")


@HANDLERS.on(c.VerifyIdentity, late=(method_given,))
def verify_identity(step: Step[Contact, c.VerifyIdentity]) -> Iterator[Event]:
    """Yield the verification."""
    yield e.IdentityVerified(method=step.command.method)


@HANDLERS.on(c.CloseContact)
def close(_: Step[Contact, c.CloseContact]) -> Iterator[Event]:
    """Yield the end."""
    yield e.ContactClosed()


CONTACTS: Final = Aggregate(
    kind="contacts",
    definition=DEFINITION,
    initial=Contact(),
    handlers=HANDLERS.by_command,
    events=e.EVENTS,
    evolve=evolve,
    registry=REGISTRY,
)
