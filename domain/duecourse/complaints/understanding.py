"""What help whoever complained needs to be understood, and that every letter to them meets it."""

from collections.abc import Iterator
from typing import Final

from duecourse.complaints import around as a
from duecourse.complaints import around_events as r
from duecourse.complaints import endings as n
from duecourse.complaints.commands import AcknowledgeComplaint
from duecourse.complaints.interests import is_own, not_involved
from duecourse.complaints.state import Complaint
from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.checks import check, given, required
from duecourse.kernel.interests import cited
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

HANDLERS: Final = Handlers()

Letter = AcknowledgeComplaint | n.AnswerComplainant | n.SendHoldingResponse | n.ExplainDelay
"""What is sent to whoever complained."""


@check(Reason.CHECKLIST_INCOMPLETE)
def understood(proposal: Proposal[Complaint, Letter]) -> Iterator[Violation]:
    """What is sent to whoever complained meets what they need to understand it."""
    command = proposal.command
    missing = sorted(proposal.state.needs.difference(command.meets))
    if missing and not getattr(command, "returned", False):
        message = (
            f"meets: whoever complained needs {', '.join(missing)}: send it so, and say that you"
            " did; what it is due by does not wait"
        )
        found = Violation(Reason.CHECKLIST_INCOMPLETE, message, field="meets")
        yield from cited(proposal, "EXT-NEEDS", [found])


@check(Reason.FIELD_REQUIRED, Reason.FIELD_INVALID)
def some_or_none(proposal: Proposal[Complaint, a.SetComplaintSupport]) -> Iterator[Violation]:
    """Either it is said what they need, or that they were asked and need nothing."""
    command = proposal.command
    if not command.needs and not command.none:
        yield required("needs", "say what they need, or that they were asked and need none (none)")
    elif command.needs and command.none:
        message = "none: but needs are named"
        yield Violation(Reason.FIELD_INVALID, message, field="none")


@HANDLERS.on(a.SetComplaintSupport, early=(not_involved,), late=(some_or_none,))
def set_support(proposal: Proposal[Complaint, a.SetComplaintSupport]) -> Iterator[Event]:
    """Yield what they need; what they said themselves nobody else takes back."""
    command = proposal.command
    yield r.ComplaintSupportSet(
        needs=command.needs, none=command.none, says=command.says, anew=is_own(proposal)
    )


@check(Reason.FIELD_REQUIRED)
def pressure_described(proposal: Proposal[Complaint, a.ReportPressure]) -> Iterator[Violation]:
    """It is said who pressed them, and how."""
    if not given(proposal.command.says):
        yield required("says")


@HANDLERS.on(a.ReportPressure, early=(not_involved,), late=(pressure_described,))
def report_pressure(proposal: Proposal[Complaint, a.ReportPressure]) -> Iterator[Event]:
    """Yield that somebody pressed them."""
    yield r.PressureReported(says=proposal.command.says)
