"""What keeps a channel the organisation's: looking at it, changing its secrets, losing it."""

from collections.abc import Iterator
from typing import Final

from duecourse.channels import access
from duecourse.channels import commands as c
from duecourse.channels import events as e
from duecourse.channels.state import Channel
from duecourse.evidence.record import Event
from duecourse.kernel.checks import check, given, reason_given, required
from duecourse.kernel.command import fields_of
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

HANDLERS: Final = access.HANDLERS


@check(Reason.FIELD_REQUIRED)
def finding_told(proposal: Proposal[Channel, c.RecordChannelCheck]) -> Iterator[Violation]:
    """What is not as it should be is said."""
    if proposal.command.found != "as_it_should_be" and not given(proposal.command.note):
        yield required("note", "say what changed, or has to")


@HANDLERS.on(c.RecordChannelCheck, late=(finding_told,))
def record_check(proposal: Proposal[Channel, c.RecordChannelCheck]) -> Iterator[Event]:
    """Yield the check; what has to change is looked at again from today on."""
    fields = fields_of(proposal.command)
    again = proposal.command.found == "has_to_change"
    due = proposal.at if again else proposal.due("channel_privacy_check")
    yield e.ChannelChecked(**fields, next_due=due)


@HANDLERS.on(c.ReportLoss, late=(reason_given,))
def lose(_: Proposal[Channel, c.ReportLoss]) -> Iterator[Event]:
    """Yield the loss."""
    yield e.ChannelLost()


@check(Reason.EVIDENCE_REQUIRED)
def recovery_shown(proposal: Proposal[Channel, c.RecordRecovery]) -> Iterator[Violation]:
    """Something shows that the account is the organisation's again."""
    if not given(proposal.command.evidence):
        message = "evidence: say what shows that the account is yours again"
        yield Violation(Reason.EVIDENCE_REQUIRED, message, field="evidence")


@HANDLERS.on(c.RecordRecovery, late=(recovery_shown,))
def recover(proposal: Proposal[Channel, c.RecordRecovery]) -> Iterator[Event]:
    """Yield the recovery: access is given anew, and its secrets are due to change."""
    yield e.ChannelRecovered(evidence=proposal.command.evidence)


@HANDLERS.on(c.RecordRotation)
def record_rotation(proposal: Proposal[Channel, c.RecordRotation]) -> Iterator[Event]:
    """Yield the change of secrets."""
    yield e.RotationRecorded(next_due=proposal.due("channel_password_rotation"))
