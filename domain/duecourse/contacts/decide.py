"""What each command does to a contact, once nothing stands against it."""

from collections.abc import Iterable, Iterator
from typing import Final

from duecourse import facts
from duecourse.contacts import commands as c
from duecourse.contacts import events as e
from duecourse.contacts.guards import REGISTRY
from duecourse.contacts.lifecycle import DEFINITION
from duecourse.contacts.reactions import REACTIONS
from duecourse.contacts.state import Contact, evolve
from duecourse.evidence.record import Event
from duecourse.kernel import names
from duecourse.kernel.aggregate import Aggregate, Handlers
from duecourse.kernel.checks import check, given, required
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

HANDLERS: Final = Handlers()


def read_channel(_: Contact, command: c.RecordContact) -> Iterable[str]:
    """Read the channel that the message came through."""
    return (command.channel,)


@check(Reason.CHANNEL_UNKNOWN)
def channel_known(proposal: Proposal[Contact, c.RecordContact]) -> Iterator[Violation]:
    """The channel, if one is named, is one of the organisation's."""
    name, own = proposal.command.channel, proposal.command.name
    if not name:
        return
    elsewhere = names.organisation_of(name) != names.organisation_of(own)
    if elsewhere or facts.channel(proposal.facts, name) is None:
        message = "channel: not a channel of this organisation"
        yield Violation(Reason.CHANNEL_UNKNOWN, message, field="channel")


@HANDLERS.on(c.RecordContact, late=(channel_known,), reads=read_channel)
def record(proposal: Proposal[Contact, c.RecordContact]) -> Iterator[Event]:
    """Yield the contact."""
    command = proposal.command
    yield e.ContactRecorded(channel=command.channel, kind=command.kind, summary=command.summary)


@HANDLERS.on(c.NoteReply)
def note_reply(proposal: Proposal[Contact, c.NoteReply]) -> Iterator[Event]:
    """Yield which post answered it."""
    yield e.ReplyNoted(post=proposal.command.post, kind=proposal.command.kind)


@HANDLERS.on(c.MoveToPrivate)
def move_to_private(proposal: Proposal[Contact, c.MoveToPrivate]) -> Iterator[Event]:
    """Yield the move."""
    yield e.ContactMovedToPrivate(route=proposal.command.route)


@check(Reason.FIELD_REQUIRED)
def method_given(proposal: Proposal[Contact, c.VerifyIdentity]) -> Iterator[Violation]:
    """It is said how the person is known."""
    if not given(proposal.command.method):
        yield required("method")


@HANDLERS.on(c.VerifyIdentity, late=(method_given,))
def verify_identity(proposal: Proposal[Contact, c.VerifyIdentity]) -> Iterator[Event]:
    """Yield the verification."""
    yield e.IdentityVerified(method=proposal.command.method)


@check(Reason.FIELD_REQUIRED)
def advice_given(proposal: Proposal[Contact, c.AdviseOnContact]) -> Iterator[Violation]:
    """It is said what is advised."""
    if not given(proposal.command.advice):
        yield required("advice")


@HANDLERS.on(c.AdviseOnContact, late=(advice_given,))
def advise(proposal: Proposal[Contact, c.AdviseOnContact]) -> Iterator[Event]:
    """Yield the advice, with every role in which it was given."""
    roles = tuple(sorted(role for role in proposal.pack.roles if proposal.holds(role)))
    yield e.ContactAdvised(roles=roles, advice=proposal.command.advice)


@HANDLERS.on(c.CloseContact)
def close(proposal: Proposal[Contact, c.CloseContact]) -> Iterator[Event]:
    """Yield the end."""
    yield e.ContactClosed(outcome=proposal.command.outcome)


@check(Reason.FIELD_REQUIRED)
def summary_given(proposal: Proposal[Contact, c.ReopenContact]) -> Iterator[Violation]:
    """It is said what was written."""
    if not given(proposal.command.summary):
        yield required("summary")


@HANDLERS.on(c.ReopenContact, late=(summary_given,))
def reopen(proposal: Proposal[Contact, c.ReopenContact]) -> Iterator[Event]:
    """Yield that it is open again."""
    yield e.ContactReopened(summary=proposal.command.summary)


CONTACTS: Final = Aggregate(
    kind="contacts",
    singular="contact",
    definition=DEFINITION,
    initial=Contact(),
    handlers=HANDLERS.by_command,
    events=e.EVENTS,
    evolve=evolve,
    registry=REGISTRY,
    reactions=REACTIONS,
)
