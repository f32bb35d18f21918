"""What each command does to an organisation, once nothing stands against it."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from duecourse.evidence.record import Event
from duecourse.facts.regulated import is_regulated
from duecourse.kernel.aggregate import Aggregate, Handlers
from duecourse.kernel.appointments import own_judge, with_their_choice
from duecourse.kernel.checks import check, given, reason_given, required
from duecourse.kernel.command import Named, fields_of
from duecourse.kernel.eligibility import another
from duecourse.kernel.interests import Matter, by_power, conflicts, ties
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.organisations import commands as c
from duecourse.organisations import events as e
from duecourse.organisations.calendar import CALENDAR
from duecourse.organisations.campaigns import CAMPAIGNS
from duecourse.organisations.lifecycle import DEFINITION
from duecourse.organisations.reactions import REACTIONS
from duecourse.organisations.regulated import (
    period_days,
    period_follows_on,
    period_matters,
    widened,
)
from duecourse.organisations.state import Organisation, evolve

HANDLERS: Final = Handlers()


@check(Reason.FIELD_REQUIRED)
def title_given(proposal: Proposal[Organisation, c.RegisterOrganisation]) -> Iterator[Violation]:
    """The organisation has a name that people read."""
    if not given(proposal.command.title):
        yield required("title")


@HANDLERS.on(c.RegisterOrganisation, late=(title_given,))
def register(proposal: Proposal[Organisation, c.RegisterOrganisation]) -> Iterator[Event]:
    """Yield the registration."""
    yield e.OrganisationRegistered(
        title=proposal.command.title, time_zone=proposal.command.time_zone
    )


@HANDLERS.on(c.BringPolicyIntoForce)
def bring_into_force(proposal: Proposal[Organisation, c.BringPolicyIntoForce]) -> Iterator[Event]:
    """Yield the change of policy."""
    yield e.PolicyTookForce(**fields_of(proposal.command))


@HANDLERS.on(c.NotePolicyReview)
def note_review(proposal: Proposal[Organisation, c.NotePolicyReview]) -> Iterator[Event]:
    """Yield when the policy is reviewed next."""
    yield e.PolicyReviewNoted(next_due=proposal.command.next_due)


@HANDLERS.on(c.AppointOfficer)
def appoint(proposal: Proposal[Organisation, c.AppointOfficer]) -> Iterator[Event]:
    """Yield the appointment."""
    command = proposal.command
    yield e.OfficerAppointed(
        role=command.role,
        person=command.person,
        again=command.again,
        line_manager=command.line_manager,
    )


@HANDLERS.on(c.DismissOfficer)
def dismiss(proposal: Proposal[Organisation, c.DismissOfficer]) -> Iterator[Event]:
    """Yield the end of an appointment."""
    command = proposal.command
    yield e.OfficerDismissed(
        role=command.role, person=command.person, on_word_of=command.on_word_of
    )


@HANDLERS.on(c.NoteLineManager)
def note_line_manager(proposal: Proposal[Organisation, c.NoteLineManager]) -> Iterator[Event]:
    """Yield who reports to whom."""
    command = proposal.command
    yield e.LineManagerNoted(person=command.person, line_manager=command.line_manager)


@HANDLERS.on(c.NoteConflict)
def note_conflict(proposal: Proposal[Organisation, c.NoteConflict]) -> Iterator[Event]:
    """Yield who leaves what to others."""
    command = proposal.command
    yield e.ConflictNoted(person=command.person, about=command.about, ended=command.ended)


@HANDLERS.on(c.NoteAccount)
def note_account(proposal: Proposal[Organisation, c.NoteAccount]) -> Iterator[Event]:
    """Yield which channel stands for the account."""
    yield e.AccountNoted(**fields_of(proposal.command))


@HANDLERS.on(
    c.OpenRegulatedPeriod, late=(reason_given, period_matters, period_follows_on, period_days)
)
def open_period(proposal: Proposal[Organisation, c.OpenRegulatedPeriod]) -> Iterator[Event]:
    """Yield the opening, on all days of one that is open, too, where it follows on that."""
    today = proposal.pack.calendar.day_of(proposal.at)
    both = widened(proposal) if is_regulated(proposal.state, today, ahead=True) else None
    if both is not None:
        yield e.RegulatedPeriodOpened(first_day=both[0], last_day=both[1])
        return
    yield e.RegulatedPeriodOpened(**fields_of(proposal.command))


@check(Reason.ILLEGAL_TRANSITION)
def period_open(proposal: Proposal[Organisation, Named]) -> Iterator[Violation]:
    """A regulated period is open."""
    today = proposal.pack.calendar.day_of(proposal.at)
    if not is_regulated(proposal.state, today, ahead=True) and proposal.state.state == "active":
        yield Violation(Reason.ILLEGAL_TRANSITION, "no regulated period is open")


def asked_to_close(proposal: Proposal[Organisation, Named]) -> tuple[str, ...]:
    """Return who asked that the regulated period is closed."""
    by = proposal.state.period_closing_asked_by
    return (by,) if by else ()


@check(Reason.SELF_APPROVAL)
def borne_out(proposal: Proposal[Organisation, c.CloseRegulatedPeriod]) -> Iterator[Violation]:
    """Whoever asked for it does not close it: a period that one person ends binds nobody."""
    message = "closing takes two people: whoever asked for it does not close"
    yield from another(proposal, asked_to_close(proposal), Reason.SELF_APPROVAL, message)


@HANDLERS.on(c.CloseRegulatedPeriod, late=(period_open, borne_out), tied=asked_to_close)
def close_period(proposal: Proposal[Organisation, c.CloseRegulatedPeriod]) -> Iterator[Event]:
    """Yield the closing, or that somebody asked for it."""
    asked = bool(proposal.state.period_closing_asked_by)
    yield e.RegulatedPeriodClosed() if asked else e.RegulatedPeriodClosingAsked()


def no_conflict(
    proposal: Proposal[Organisation, Named], does: str, tied: tuple[str, ...] = ()
) -> Iterator[Violation]:
    """Yield the conflict about the organisation itself that the caller declared.

    Args:
        tied: names of who else is bound to the matter.
    """
    name = proposal.command.name
    if proposal.person not in tied:
        matter = Matter(name=name, ties=ties("requester", name, tied))
        yield from conflicts(proposal, matter, does)


@HANDLERS.on(c.RequestClosing, late=(reason_given,))
def request_closing(_: Proposal[Organisation, c.RequestClosing]) -> Iterator[Event]:
    """Yield the request."""
    yield e.ClosingRequested()


def closing_requested_by(proposal: Proposal[Organisation, Named]) -> tuple[str, ...]:
    """Return who asked that the books be closed."""
    by = proposal.state.closing_requested_by
    return (by,) if by else ()


def bound_to_closing(proposal: Proposal[Organisation, Named]) -> tuple[str, ...]:
    """Return who asked that the books be closed, and who counts as they do."""
    return with_their_choice(proposal, closing_requested_by(proposal))


@check(Reason.APPROVAL_REQUIRED, Reason.SELF_APPROVAL, Reason.CONFLICT_OF_INTEREST)
def closed_by_two(proposal: Proposal[Organisation, c.CloseOrganisation]) -> Iterator[Violation]:
    """Somebody asked for it, and closes the books who is somebody else, and not of their choice."""
    if proposal.state.state != "active":
        return
    if not proposal.state.closing_requested_by:
        message = "closing takes two people: one asks for it first (RequestClosing)"
        found = chain((Violation(Reason.APPROVAL_REQUIRED, message),))
    else:
        message = "closing takes two people: whoever asked for it does not close"
        tied = closing_requested_by(proposal)
        found = chain(
            another(proposal, tied, Reason.SELF_APPROVAL, message),
            own_judge(proposal, tied, since=None),
            no_conflict(proposal, "close it", tied),
        )
    yield from by_power(proposal, "approve_policy", found)


@HANDLERS.on(c.CloseOrganisation, late=(reason_given, closed_by_two), tied=bound_to_closing)
def close(_: Proposal[Organisation, c.CloseOrganisation]) -> Iterator[Event]:
    """Yield the end."""
    yield e.OrganisationClosed()


ORGANISATIONS: Final = Aggregate(
    kind="organisations",
    singular="organisation",
    definition=DEFINITION,
    initial=Organisation(),
    handlers={**HANDLERS.by_command, **CALENDAR.by_command, **CAMPAIGNS.by_command},
    events=e.EVENTS,
    evolve=evolve,
    reactions=REACTIONS,
    tied=closing_requested_by,
)
