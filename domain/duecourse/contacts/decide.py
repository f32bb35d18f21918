"""What each command does to a contact, once nothing stands against it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from duecourse import facts
from duecourse.contacts import commands as c
from duecourse.contacts import events as e
from duecourse.contacts.answering import (
    account_kept_in,
    in_time_shown,
    method_counts,
    others_agreed,
    post_answers,
    read_reply,
    reply_told,
)
from duecourse.contacts.checks import (
    advises_as,
    age_not_lowered,
    assignee_may,
    channel_known,
    concerned_known,
    earlier_of,
    leads_back,
    never_theirs,
    no_complaint_on_record,
    not_a_complaint,
    not_about_them,
    not_alone_with_a_friend,
    read_writer,
    theirs,
    tied,
    writer_unnamed,
)
from duecourse.contacts.clocks import CLOCKS, clocks
from duecourse.contacts.endings import (
    done_on_record,
    not_for_criticism,
    outcome_told,
    read_answers,
)
from duecourse.contacts.guards import REGISTRY, is_asked_instead
from duecourse.contacts.lifecycle import DEFINITION
from duecourse.contacts.reactions import REACTIONS
from duecourse.contacts.replying import ID, REPLY
from duecourse.contacts.state import Contact, evolve
from duecourse.contacts.work import work
from duecourse.evidence.record import Event
from duecourse.facts.subjects import uses_services
from duecourse.kernel import names
from duecourse.kernel.aggregate import Aggregate, Handlers
from duecourse.kernel.checks import ahead, check, given, required
from duecourse.kernel.clocks.changing import Changing
from duecourse.kernel.clocks.correcting import on_correction
from duecourse.kernel.clocks.extending import on_resume, on_stop
from duecourse.kernel.clocks.keeping import begin
from duecourse.kernel.clocks.noting import on_clocks
from duecourse.kernel.command import fields_of
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

HANDLERS: Final = Handlers()


@check(Reason.TIME_ORDER)
def received_before(proposal: Proposal[Contact, c.RecordContact]) -> Iterator[Violation]:
    """It was received before it is recorded."""
    yield from ahead(proposal, "received_at")


@HANDLERS.on(
    c.RecordContact,
    late=(channel_known, received_before, writer_unnamed, concerned_known),
    reads=lambda state, command: (command.channel, *read_writer(state, command)),
)
def record(proposal: Proposal[Contact, c.RecordContact]) -> Iterator[Event]:
    """Yield the contact; its reply is due from when it was received."""
    fields = fields_of(proposal.command)
    received = proposal.command.received_at or proposal.at
    yield e.ContactRecorded(
        **fields, earlier=earlier_of(proposal), **_until_answered(proposal, received)
    )


def _until_answered(proposal: Proposal[Contact, Any], received: datetime) -> dict[str, Any]:
    """Return what an event says of the clock of a reply that starts with it."""
    began, pack = {"received": received}, proposal.pack
    begun = begin(ID, REPLY, pack.clock("contact_reply"), began, pack.calendar)
    return {"clocks": begun, "reply_due": begun[0].due if begun else None}


@check(Reason.FIELD_REQUIRED)
def something_said(proposal: Proposal[Contact, c.ClassifyContact]) -> Iterator[Violation]:
    """It says more of the contact."""
    if not any(given(value) for value in fields_of(proposal.command).values()):
        yield required("also", "say what more is known of it")


@check(Reason.ROUTE_REQUIRED)
def yes_stays(proposal: Proposal[Contact, c.ClassifyContact]) -> Iterator[Violation]:
    """That they say something was wrong is never taken back: it is looked into as a complaint."""
    if proposal.state.says_wrong == "yes" and proposal.command.says_wrong == "no":
        message = "says_wrong: it is on record that they do: make it a complaint (PromoteContact)"
        yield Violation(Reason.ROUTE_REQUIRED, message, field="says_wrong")


@check(Reason.FIELD_INVALID)
def private_stays(proposal: Proposal[Contact, c.ClassifyContact]) -> Iterator[Violation]:
    """What was written out of public view was: a public answer shows that they wrote."""
    if proposal.state.in_public == "no" and proposal.command.in_public == "yes":
        message = "in_public: it is on record that nobody else could read it"
        yield Violation(Reason.FIELD_INVALID, message, field="in_public")


@HANDLERS.on(
    c.ClassifyContact,
    early=(not_about_them, age_not_lowered),
    late=(something_said, yes_stays, private_stays, writer_unnamed, concerned_known),
    reads=read_writer,
    leads=lambda it, _: leads_back(it.state, it.command.also) or it.state.state,
)
def classify(proposal: Proposal[Contact, c.ClassifyContact]) -> Iterator[Event]:
    """Yield what more is known."""
    yield e.ContactClassified(**fields_of(proposal.command), earlier=earlier_of(proposal))


@HANDLERS.on(
    c.AssignContact,
    early=(not_about_them,),
    late=(assignee_may,),
    reads=lambda _, command: (command.assignee,),
)
def assign(proposal: Proposal[Contact, c.AssignContact]) -> Iterator[Event]:
    """Yield who deals with it."""
    yield e.ContactAssigned(assignee=proposal.command.assignee)


@HANDLERS.on(
    c.ReassignContact,
    early=(not_about_them,),
    late=(assignee_may,),
    reads=lambda _, command: (command.assignee,),
)
def reassign(proposal: Proposal[Contact, c.ReassignContact]) -> Iterator[Event]:
    """Yield who deals with it from now on."""
    yield e.ContactReassigned(assignee=proposal.command.assignee)


@HANDLERS.on(c.JoinContact, early=(not_about_them,))
def join(_: Proposal[Contact, c.JoinContact]) -> Iterator[Event]:
    """Yield that somebody reads along."""
    yield e.ContactJoined()


@check(Reason.FIELD_REQUIRED)
def points_given(proposal: Proposal[Contact, c.AdviseWriter]) -> Iterator[Violation]:
    """It is said of what they were told."""
    if not given(proposal.command.points):
        yield required("points")


@HANDLERS.on(c.AdviseWriter, late=(points_given,))
def advise_writer(proposal: Proposal[Contact, c.AdviseWriter]) -> Iterator[Event]:
    """Yield what whoever writes was told."""
    yield e.WriterAdvised(points=proposal.command.points)


@HANDLERS.on(c.NoteReply)
def note_reply(proposal: Proposal[Contact, c.NoteReply]) -> Iterator[Event]:
    """Yield which post answered it."""
    yield e.ReplyNoted(post=proposal.command.post, kind=proposal.command.kind)


@HANDLERS.on(c.NoteWriter)
def note_writer(proposal: Proposal[Contact, c.NoteWriter]) -> Iterator[Event]:
    """Yield what is on record of whoever writes."""
    command = proposal.command
    uses = uses_services(proposal.pack, command.kinds)
    yield e.WriterNoted(**fields_of(command), service_user=uses)


@HANDLERS.on(c.MoveToPrivate, early=(not_about_them, not_alone_with_a_friend, theirs))
def move_to_private(proposal: Proposal[Contact, c.MoveToPrivate]) -> Iterator[Event]:
    """Yield the move."""
    yield e.ContactMovedToPrivate(route=proposal.command.route)


@HANDLERS.on(
    c.ReplyToContact,
    early=(not_about_them, not_alone_with_a_friend, theirs),
    late=(
        reply_told,
        in_time_shown,
        post_answers,
        account_kept_in,
        others_agreed,
        no_complaint_on_record,
    ),
    reads=read_reply,
)
def reply(proposal: Proposal[Contact, c.ReplyToContact]) -> Iterator[Event]:
    """Yield the reply."""
    fields = fields_of(proposal.command)
    yield e.ContactReplied(**fields | {"replied_at": proposal.command.replied_at or proposal.at})


@HANDLERS.on(
    c.NoReplyNeeded,
    early=(not_about_them, not_alone_with_a_friend, theirs),
    late=(not_for_criticism, not_a_complaint),
)
def no_reply(proposal: Proposal[Contact, c.NoReplyNeeded]) -> Iterator[Event]:
    """Yield that it is closed without one."""
    yield e.NoReplyGiven(**fields_of(proposal.command))


@HANDLERS.on(
    c.VerifyIdentity, early=(not_about_them, not_alone_with_a_friend), late=(method_counts,)
)
def verify_identity(proposal: Proposal[Contact, c.VerifyIdentity]) -> Iterator[Event]:
    """Yield the verification."""
    yield e.IdentityVerified(method=proposal.command.method)


@check(Reason.FIELD_REQUIRED)
def advice_given(proposal: Proposal[Contact, c.AdviseOnContact]) -> Iterator[Violation]:
    """It is said what is advised."""
    if not given(proposal.command.advice):
        yield required("advice")


@HANDLERS.on(c.AdviseOnContact, late=(advice_given,), admits=is_asked_instead)
def advise(proposal: Proposal[Contact, c.AdviseOnContact]) -> Iterator[Event]:
    """Yield the advice, with every role in which it was given."""
    roles = tuple(sorted(role for role in proposal.pack.roles if advises_as(proposal, role)))
    yield e.ContactAdvised(roles=roles, advice=proposal.command.advice)


@HANDLERS.on(
    c.CloseContact,
    early=(not_about_them, not_alone_with_a_friend, theirs),
    late=(outcome_told, done_on_record, not_a_complaint),
    reads=read_answers,
)
def close(proposal: Proposal[Contact, c.CloseContact]) -> Iterator[Event]:
    """Yield the end."""
    yield e.ContactClosed(**fields_of(proposal.command))


@check(Reason.FIELD_REQUIRED)
def summary_given(proposal: Proposal[Contact, c.ReopenContact]) -> Iterator[Violation]:
    """It is said what was written."""
    if not given(proposal.command.summary):
        yield required("summary")


@check(Reason.TIME_ORDER)
def wrote_again_after(proposal: Proposal[Contact, c.ReopenContact]) -> Iterator[Violation]:
    """They wrote again after they had written, and before it is recorded."""
    yield from ahead(proposal, "received_at")
    at, before = proposal.command.received_at, proposal.state.received_at
    if at is not None and before is not None and at < before:
        message = "received_at: before what they wrote first"
        yield Violation(Reason.TIME_ORDER, message, field="received_at")


@HANDLERS.on(
    c.ReopenContact,
    late=(summary_given, wrote_again_after),
    leads=lambda it, _: "assigned" if it.state.assignee else "received",
)
def reopen(proposal: Proposal[Contact, c.ReopenContact]) -> Iterator[Event]:
    """Yield that it is open again, with whoever dealt with it."""
    command = proposal.command
    yield e.ContactReopened(
        summary=command.summary,
        received_at=command.received_at,
        **_until_answered(proposal, command.received_at or proposal.at),
    )


@check(Reason.FIELD_REQUIRED, Reason.FIELD_INVALID, Reason.ALREADY_EXISTS)
def complaint_is_new(proposal: Proposal[Contact, c.PromoteContact]) -> Iterator[Violation]:
    """The complaint has a name of its own, which no other has."""
    name = proposal.command.complaint
    if not given(name):
        yield required("complaint", "say what the complaint will be called")
    elif names.kind_of(name) != "complaints" or not _of_the_house(proposal, name):
        message = "complaint: a name such as organisations/…/complaints/k1"
        yield Violation(Reason.FIELD_INVALID, message, field="complaint")
    elif facts.complaint(proposal.facts, name) is not None:
        message = "complaint: there is one of that name"
        yield Violation(Reason.ALREADY_EXISTS, message, subject=name, field="complaint")


def _of_the_house(proposal: Proposal[Contact, c.PromoteContact], name: str) -> bool:
    return names.organisation_of(name) == names.organisation_of(proposal.command.name)


@HANDLERS.on(
    c.PromoteContact,
    late=(complaint_is_new,),
    # The complaint looks at the posts and the people that it is about.
    reads=lambda state, command: (command.complaint, *command.about, *state.concerns),
)
def promote(proposal: Proposal[Contact, c.PromoteContact]) -> Iterator[Event]:
    """Yield that it became a complaint, which is opened in the same transaction."""
    received = proposal.state.received_at or proposal.at
    yield e.ContactPromoted(
        **fields_of(proposal.command), concerns=proposal.state.concerns, received_at=received
    )


on_clocks(HANDLERS, c.NoteContactClock, e.ContactClockNoted, clocks)

_CHANGING: Final = Changing(event=e.ContactClockChanged, view=clocks, out=tied)
on_stop(HANDLERS, c.StopContactClock, _CHANGING, (not_about_them, never_theirs))
on_resume(HANDLERS, c.ResumeContactClock, _CHANGING, (not_about_them,))
on_correction(HANDLERS, c.CorrectContactMiss, _CHANGING, (not_about_them,))


CONTACTS: Final = Aggregate(
    kind="contacts",
    singular="contact",
    definition=DEFINITION,
    initial=Contact(),
    handlers=HANDLERS.by_command,
    events=e.EVENTS,
    evolve=evolve,
    registry=REGISTRY,
    tied=tied,
    clocks=CLOCKS,
    work=work,
    known_with=lambda contact: contact.complaint,
    reactions=REACTIONS,
)
