"""What is done for the people around a complaint: whose advice was sought, what help they need."""

from collections.abc import Iterator
from typing import Final

from duecourse.complaints import around as a
from duecourse.complaints import around_events as r
from duecourse.complaints.binding import tied
from duecourse.complaints.interests import not_involved
from duecourse.complaints.state import Complaint
from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.authority import on_the_books
from duecourse.kernel.checks import check, given, reason_given, required
from duecourse.kernel.eligibility import acts
from duecourse.kernel.interests import cited
from duecourse.kernel.pack import titled
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

HANDLERS: Final = Handlers()


@check(Reason.NOT_FOUND, Reason.FIELD_REQUIRED)
def adviser_tried(proposal: Proposal[Complaint, a.RecordAdviserUnavailable]) -> Iterator[Violation]:
    """It is said who was asked, and how; they are on the organisation's books."""
    command = proposal.command
    if not on_the_books(proposal, command.adviser):
        message = "no such person"
        yield Violation(Reason.NOT_FOUND, message, subject=command.adviser, field="adviser")
    if not given(command.tried):
        yield required("tried", "say how they were asked")


@HANDLERS.on(
    a.RecordAdviserUnavailable,
    early=(not_involved,),
    late=(adviser_tried,),
    reads=lambda _, command: (command.adviser,),
)
def adviser_unavailable(
    proposal: Proposal[Complaint, a.RecordAdviserUnavailable],
) -> Iterator[Event]:
    """Yield who could not be asked: word is sent meanwhile, and no answer (ACAT 2.17)."""
    command = proposal.command
    yield r.AdviserUnavailableRecorded(adviser=command.adviser, tried=command.tried)


_LEADS: Final = {"data_protection": "lead_data", "safeguarding": "lead_safeguarding"}
"""Who says of a kind that a complaint is not of it; of every other, whoever decides complaints."""
_CLAUSES: Final = {"data_protection": "EXT-DUAA-30d", "whistleblowing": "EXT-WHISTLE"}


@check(Reason.FIELD_INVALID, Reason.FIELD_REQUIRED, Reason.ROUTE_REQUIRED)
def may_deny(proposal: Proposal[Complaint, a.RemoveComplaintKind]) -> Iterator[Violation]:
    """Whoever leads that kind says so first; what it was opened as, it stays."""
    command, state = proposal.command, proposal.state
    if command.kind not in state.kinds or command.kind == state.kind:
        others = ", ".join(one for one in state.kinds if one != state.kind) or "none"
        message = f"kind: one that was added to what it was opened as: {others}"
        yield Violation(Reason.FIELD_INVALID, message, field="kind")
    if not given(command.told):
        yield required("told", "say how whoever complained was told")
    if not _is_second(proposal):
        yield from _by_its_lead(proposal)


def _is_second(proposal: Proposal[Complaint, a.RemoveComplaintKind]) -> bool:
    """Return whether whoever leads the kind said so, and somebody else says it now."""
    kind, by = proposal.state.around.kind_denied
    return kind == proposal.command.kind and by != proposal.person


def _by_its_lead(proposal: Proposal[Complaint, a.RemoveComplaintKind]) -> Iterator[Violation]:
    kind, pack = proposal.command.kind, proposal.pack
    roles = pack.filling(_LEADS.get(kind, "decide_complaint"))
    out = tied(proposal)
    if roles and acts(proposal, out, *roles):
        return
    who = titled(pack, roles) if roles else "nobody here"
    message = f"that it is not of {kind} is first for {who} to say, and then for somebody else"
    found = Violation(Reason.ROUTE_REQUIRED, message, field="kind")
    yield from cited(proposal, _CLAUSES.get(kind, ""), [found])


@HANDLERS.on(a.RemoveComplaintKind, early=(not_involved,), late=(reason_given, may_deny))
def remove_kind(proposal: Proposal[Complaint, a.RemoveComplaintKind]) -> Iterator[Event]:
    """Yield what it is not; two people say so."""
    command = proposal.command
    yield r.ComplaintKindDenied(kind=command.kind, removed=_is_second(proposal), told=command.told)
