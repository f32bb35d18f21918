"""An appeal: lodged by a party, heard by people who had no part in it, and never for the worse."""

from collections.abc import Iterator
from typing import Final

from duecourse.complaints import endings as n
from duecourse.complaints import happened as h
from duecourse.complaints.answers import strange_removals
from duecourse.complaints.binding import complained_of, matter_of
from duecourse.complaints.clocks import letter
from duecourse.complaints.hearing import unheard
from duecourse.complaints.interests import filled_by, is_about_them, is_own, not_involved
from duecourse.complaints.state import Complaint
from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.checks import ahead, check, given, reason_given, required
from duecourse.kernel.interests import cited
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

HANDLERS: Final = Handlers()


@check(
    Reason.ROUTE_REQUIRED,
    Reason.OUT_OF_TIME,
    Reason.TIME_ORDER,
    Reason.ACTOR_MISMATCH,
    Reason.ILLEGAL_TRANSITION,
)
def may_appeal(proposal: Proposal[Complaint, n.AppealComplaint]) -> Iterator[Violation]:
    """An appeal comes in time, against a decision that was taken here."""
    state, command = proposal.state, proposal.command
    came = command.received_at or proposal.at
    if state.way.external:
        message = "an outside body decided: whoever disagrees turns to that body"
        yield Violation(Reason.ROUTE_REQUIRED, message)
    elif not state.open_to_appeal:
        message = (
            "it ended otherwise than by a first decision: what was turned away is looked at again"
            " (ReviewScreening), what is new opens it again (ReopenComplaint)"
        )
        yield Violation(Reason.ILLEGAL_TRANSITION, message)
    yield from ahead(proposal, "received_at")
    due = state.appeal_due
    if due is not None and came.replace(microsecond=0) > due:
        message = f"an appeal had to come by {proposal.pack.calendar.day_of(due)}"
        yield from cited(proposal, "EXT-BACP-appeal", [Violation(Reason.OUT_OF_TIME, message)])
    if is_own(proposal) and command.party != "complainant":
        message = "party: you complained; whoever is complained of appeals for themselves"
        yield Violation(Reason.ACTOR_MISMATCH, message, field="party")
    if is_about_them(proposal) and command.party != "respondent":
        message = "party: you are complained of; whoever complained appeals for themselves"
        yield Violation(Reason.ACTOR_MISMATCH, message, field="party")


@HANDLERS.on(n.AppealComplaint, early=(not_involved,), late=(may_appeal,), admits=is_about_them)
def appeal(proposal: Proposal[Complaint, n.AppealComplaint]) -> Iterator[Event]:
    """Yield the appeal."""
    command = proposal.command
    yield h.ComplaintAppealed(
        party=command.party,
        ground=command.ground,
        says=command.says,
        received_at=command.received_at,
    )


@check(Reason.FIELD_REQUIRED, Reason.ROUTE_REQUIRED)
def nothing_new_unheard(proposal: Proposal[Complaint, n.DecideAppeal]) -> Iterator[Violation]:
    """Nothing is found against anybody on appeal who was not heard on it before."""
    command, heard = proposal.command, frozenset(proposal.state.way.heard)
    known = complained_of(proposal.found(matter_of))
    if command.result != "changed" or not known or proposal.context.outside is not None:
        return
    if not command.finds_against:
        yield required("finds_against", "say whether anything is found that was not before")
    elif command.finds_against == "yes" and unheard(proposal, heard):
        message = (
            "finds_against: whoever is complained of was not heard on it: have it investigated"
            " anew (RemitComplaint)"
        )
        found = Violation(Reason.ROUTE_REQUIRED, message, field="finds_against")
        yield from cited(proposal, "EXT-ACAS-evidence", [found])


@check(Reason.FIELD_INVALID)
def removes_its_own(proposal: Proposal[Complaint, n.DecideAppeal]) -> Iterator[Violation]:
    """Only posts come down that the complaint is about."""
    yield from strange_removals(proposal, proposal.command.remove)


@check(Reason.FIELD_REQUIRED, Reason.SANCTION_NOT_AVAILABLE)
def never_worse(proposal: Proposal[Complaint, n.DecideAppeal]) -> Iterator[Violation]:
    """The outcome is given, and nobody stands worse for having appealed."""
    command = proposal.command
    if not given(command.outcome):
        yield required("outcome")
    if command.worse == "yes":
        message = "worse: nobody stands worse for having appealed"
        found = Violation(Reason.SANCTION_NOT_AVAILABLE, message, field="worse")
        yield from cited(proposal, "EXT-ACAS-harsher", [found])
    elif command.worse != "no":
        yield required("worse", "say whether whoever appealed would stand worse than before")


@HANDLERS.on(
    n.DecideAppeal,
    early=(not_involved,),
    late=(
        filled_by("hear_complaint_appeal"),
        never_worse,
        nothing_new_unheard,
        removes_its_own,
    ),
)
def decide_appeal(proposal: Proposal[Complaint, n.DecideAppeal]) -> Iterator[Event]:
    """Yield what was decided."""
    command = proposal.command
    yield h.ComplaintAppealDecided(
        result=command.result,
        outcome=command.outcome,
        finds_against=command.finds_against,
        remove=command.remove,
        # Nobody is sent anything who gave no name.
        clocks=() if proposal.state.anonymous else letter(proposal.pack, proposal.at),
    )


@check(Reason.FIELD_REQUIRED)
def redo_given(proposal: Proposal[Complaint, n.RemitComplaint]) -> Iterator[Violation]:
    """It is said what is done anew."""
    if not given(proposal.command.redo):
        yield required("redo")


@HANDLERS.on(
    n.RemitComplaint,
    early=(not_involved,),
    late=(filled_by("hear_complaint_appeal"), redo_given, reason_given),
)
def remit(proposal: Proposal[Complaint, n.RemitComplaint]) -> Iterator[Event]:
    """Yield that it is investigated and decided anew."""
    yield h.ComplaintRemitted(redo=proposal.command.redo)
