"""How high a complaint stands: it rises, and falls again."""

from collections.abc import Iterator
from typing import Final

from duecourse.complaints import commands as c
from duecourse.complaints import events as e
from duecourse.complaints.commands import LEVEL_MAX
from duecourse.complaints.interests import not_involved
from duecourse.complaints.meant import whom_answered
from duecourse.complaints.state import Complaint
from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.checks import check, reason_given
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

HANDLERS: Final = Handlers()


@check(Reason.FIELD_INVALID)
def level_rises(proposal: Proposal[Complaint, c.EscalateComplaint]) -> Iterator[Violation]:
    """The new level is above the present one, and at most 3."""
    level, now = proposal.command.level, proposal.state.level
    if not now < level <= LEVEL_MAX:
        message = f"level: above {now} and at most {LEVEL_MAX}"
        yield Violation(Reason.FIELD_INVALID, message, field="level")


@HANDLERS.on(
    c.EscalateComplaint,
    early=(not_involved,),
    late=(reason_given, level_rises),
)
def escalate(proposal: Proposal[Complaint, c.EscalateComplaint]) -> Iterator[Event]:
    """Yield the higher level."""
    yield e.ComplaintEscalated(level=proposal.command.level)


@check(Reason.FIELD_INVALID)
def level_falls(proposal: Proposal[Complaint, c.DeescalateComplaint]) -> Iterator[Violation]:
    """The new level is below the present one, and at least 0."""
    level, now = proposal.command.level, proposal.state.level
    if not 0 <= level < now:
        yield Violation(Reason.FIELD_INVALID, f"level: at least 0 and below {now}", field="level")


@HANDLERS.on(
    c.DeescalateComplaint,
    early=(not_involved,),
    late=(reason_given, level_falls, whom_answered),
)
def deescalate(proposal: Proposal[Complaint, c.DeescalateComplaint]) -> Iterator[Event]:
    """Yield the lower level."""
    yield e.ComplaintDeescalated(level=proposal.command.level)
