"""What holds of every step with a contact: who deals with it, and for whom."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final, Protocol

from duecourse import facts
from duecourse.contacts import commands as c
from duecourse.contacts.state import ASKING, Contact
from duecourse.kernel import names
from duecourse.kernel.authority import acts_in, on_the_books
from duecourse.kernel.checks import check, given, required
from duecourse.kernel.command import Named
from duecourse.kernel.eligibility import (
    acts,
    another,
    eligible,
    functions_of,
    left_to,
    unless_alone,
)
from duecourse.kernel.interests import Matter, cited, conflicts, ties
from duecourse.kernel.names import id_of
from duecourse.kernel.proposal import AnyProposal, Proposal
from duecourse.kernel.ranks import is_there
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

AnyContact = Proposal[Contact, Named]


def matter_of(proposal: Proposal[Contact, Any]) -> Matter:
    """Return a contact as a matter: whoever it is about is bound to it."""
    name, state = proposal.command.name, proposal.state
    return Matter(name=name, ties=ties("subject", name, state.concerns))


def tied(proposal: Proposal[Contact, Any]) -> Iterable[str]:
    """Return whom the contact is about."""
    return proposal.state.concerns


def advises_as(proposal: Proposal[Contact, Any], role: str) -> bool:
    """Return whether the caller acts in a role here, standing in for who the contact is about."""
    out = proposal.state.concerns
    return proposal.holds(role) or bool(out and acts(proposal, out, role))


_HELPS: Final = (
    c.AssignContact,
    c.ReassignContact,
    c.JoinContact,
    c.MoveToPrivate,
    c.VerifyIdentity,
    c.ReplyToContact,
    c.ResumeContactClock,
)
"""By which whoever asked for something gets it: that they say nothing wrong is none of these."""


@check(Reason.CONFLICT_OF_INTEREST)
def not_about_them(proposal: AnyContact) -> Iterator[Violation]:
    """Whoever deals with a contact is not whom it is about.

    Where nobody else may, they answer what asks for something: nobody is left without an answer
    because of whom they named (decision 247).
    """
    if not (isinstance(proposal.command, _HELPS) and answered_all_the_same(proposal)):
        yield from conflicts(
            proposal, proposal.found(matter_of), "deal with it", clause="EXT-COI-handler"
        )


def answered_all_the_same(proposal: AnyContact) -> bool:
    """Return whether a contact asks for something, and nobody may answer whom it is not about."""
    return proposal.state.asks and not eligible(proposal, {*proposal.state.concerns})


@check(Reason.CONFLICT_OF_INTEREST)
def not_alone_with_a_friend(proposal: AnyContact) -> Iterator[Violation]:
    """Whoever is connected online with who writes does not deal with them alone (decision 248).

    Another does, or reads along; where nobody else is there, they do.
    """
    state, fact, own = proposal.state, proposal.actor_fact, proposal.person
    if not state.writer or fact is None or state.writer not in fact.connections:
        return
    beside = {*state.readers} - {own, *state.concerns}
    others = eligible(proposal, {own, *state.concerns})
    if others and not any(is_there(proposal, one) for one in beside):
        message = (
            f"{id_of(own)} declared a connection with {state.writer}: another deals with this, or"
            " reads along first (JoinContact)"
        )
        bare = Violation(Reason.CONFLICT_OF_INTEREST, message, facts=(("tie", "connected"),))
        (found,) = cited(proposal, "EXT-COI-handler", (bare,))
        yield left_to(proposal, found, others)


@check(Reason.CONFLICT_OF_INTEREST)
def never_theirs(proposal: AnyContact) -> Iterator[Violation]:
    """Whoever had it, and passed it on, does not stop its clock: nobody gains time for themselves.

    Where nobody else may, they do.
    """
    had = tuple(sorted(proposal.state.had - {proposal.state.assignee}))
    message = "it was assigned to you before: another decides on its clock"
    yield from another(proposal, had, Reason.CONFLICT_OF_INTEREST, message)


@check(Reason.NOT_AUTHORISED)
def theirs(proposal: AnyContact) -> Iterator[Violation]:
    """Whoever a contact is assigned to deals with it; anybody of the team may take it over."""
    assignee = proposal.state.assignee
    if assignee and assignee != proposal.person and not proposal.context.actor.system:
        message = f"{id_of(assignee)} deals with this contact: take it over first (ReassignContact)"
        yield Violation(Reason.NOT_AUTHORISED, message)


_SURROGATE: Final = re.compile(
    r"[a-z]{0,4}[-._]?[0-9]{1,9}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
)
"""A few letters and a number, or a UUID: what nobody is called."""


def is_surrogate(word: str) -> bool:
    """Return whether a word is a surrogate id, and not what somebody is called."""
    return _SURROGATE.fullmatch(word) is not None


@check(Reason.PERSONAL_DATA)
def writer_unnamed(proposal: Proposal[Contact, Any]) -> Iterator[Violation]:
    """Whoever writes is known by a surrogate id, never by a name."""
    writer = proposal.command.writer
    if writer and not is_surrogate(writer):
        message = "writer: a surrogate id such as su-7, never what somebody is called"
        bare = Violation(Reason.PERSONAL_DATA, message, field="writer")
        yield from cited(proposal, "CS-A-advice", (bare,))


def read_writer(_: Contact, command: Any) -> Iterable[str]:
    """Read what is on record of who writes, and of whom it is about."""
    record = (facts.subject_record(command.name, command.writer),) if command.writer else ()
    return (*record, *command.concerns)


def earlier_of(proposal: Proposal[Contact, Any]) -> int:
    """Return in how many other contacts the same person wrote, to whomever and by any channel."""
    writer, own = proposal.command.writer, proposal.command.name
    if not writer:
        return 0
    known = facts.record_of(proposal.facts, own, writer)
    return len(known.contacts - {own}) if known else 0


@check(Reason.NOT_FOUND)
def concerned_known(proposal: Proposal[Contact, Any]) -> Iterator[Violation]:
    """Whoever it is about is on the organisation's books."""
    for number, name in enumerate(proposal.command.concerns):
        if not on_the_books(proposal, name):
            field = f"concerns[{number}]"
            yield Violation(Reason.NOT_FOUND, f"{field}: no such person", subject=name, field=field)


class HasAssignee(Named, Protocol):
    """It says who deals with a contact."""

    @property
    def assignee(self) -> str:
        """Return their resource name."""
        ...


@check(Reason.FIELD_REQUIRED, Reason.FIELD_INVALID, Reason.CONFLICT_OF_INTEREST)
def assignee_may(proposal: Proposal[Contact, HasAssignee]) -> Iterator[Violation]:
    """Whoever it is given to may deal with it: active, in a function, and not concerned."""
    name = proposal.command.assignee
    if not given(name):
        yield required("assignee")
        return
    if not fills(proposal, name, functions_of(proposal)):
        message = "assignee: not somebody who may deal with contacts now"
        yield Violation(Reason.FIELD_INVALID, message, subject=name, field="assignee")
    elif name in proposal.state.concerns or _declared(proposal, name):
        message = "assignee: they have an interest in it: name somebody else"
        found = Violation(Reason.CONFLICT_OF_INTEREST, message, subject=name, field="assignee")
        if not answered_all_the_same(proposal):
            yield from unless_alone(proposal, {*proposal.state.concerns, name}, found)


def _declared(proposal: AnyProposal, name: str) -> bool:
    known = proposal.facts.person(name)
    return known is not None and proposal.command.name in known.conflicts


def fills(proposal: AnyProposal, name: str, functions: Iterable[str]) -> bool:
    """Return whether a person is active and acts in a role that fills one of the functions."""
    roles = (role for one in functions for role in proposal.pack.filling(one))
    return any(acts_in(proposal, name, role) for role in roles)


@check(Reason.CONFIRMATION_REQUIRED)
def age_not_lowered(proposal: Proposal[Contact, c.ClassifyContact]) -> Iterator[Violation]:
    """That somebody is under age is taken back by another than whoever deals with them.

    Nor does whoever said so, or took a step with it since: a child stays one until a second
    person says otherwise (decision 272). So is that they are somebody of whom that, or that they
    use the services, is on record.
    """
    state, command = proposal.state, proposal.command
    known = state.known_minor or state.known_service_user
    tied = {state.assignee} - {""}
    if state.minor == "yes" and command.minor not in ("", "yes"):
        message = "minor: it is on record that they are under age: another person says otherwise"
        tied |= state.told_by
    elif known and command.writer not in ("", state.writer):
        message = "writer: it is on record who that is: another person says who else it is"
    else:
        return
    yield from another(proposal, tied, Reason.CONFIRMATION_REQUIRED, message)


def leads_back(contact: Contact, also: str) -> str:
    """Return where a contact is again of which nobody knew that it asks for something; or empty.

    What was answered, or closed, as something else was not answered as what it is.
    """
    if contact.state not in ("answered", "closed") or also not in ASKING or contact.asks:
        return ""
    return "assigned" if contact.assignee else "received"


class SaysWrong(Named, Protocol):
    """It says whether whoever writes says that something was wrong."""

    @property
    def says_wrong(self) -> str:
        """Return yes, no or nothing."""
        ...


@check(Reason.FIELD_REQUIRED, Reason.ROUTE_REQUIRED)
def not_a_complaint(proposal: Proposal[Contact, SaysWrong]) -> Iterator[Violation]:
    """It is answered whether they say that something was wrong; if so, it becomes a complaint."""
    said = (proposal.state.says_wrong, proposal.command.says_wrong)
    if "yes" in said:
        yield Violation(Reason.ROUTE_REQUIRED, _COMPLAINT, field="says_wrong")
    elif not any(said):
        yield required("says_wrong", "does this person say that something was wrong?")


_COMPLAINT: Final = "they say that something was wrong: it becomes a complaint (PromoteContact)"


@check(Reason.ROUTE_REQUIRED)
def no_complaint_on_record(proposal: Proposal[Contact, c.ReplyToContact]) -> Iterator[Violation]:
    """What says that something was wrong is not met with a reply alone."""
    if proposal.state.says_wrong == "yes":
        yield Violation(Reason.ROUTE_REQUIRED, _COMPLAINT)


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
