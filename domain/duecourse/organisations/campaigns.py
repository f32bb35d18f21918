"""What the board approved as a whole, for a time, until it is taken back (decision 138)."""

from collections.abc import Iterator
from typing import Final

from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.checks import check, given, reason_given, required
from duecourse.kernel.interests import Matter, by_power, conflicts
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.organisations import commands as c
from duecourse.organisations import events as e
from duecourse.organisations.campaigned import LONGEST
from duecourse.organisations.state import Organisation

CAMPAIGNS: Final = Handlers()


@check(Reason.FIELD_REQUIRED)
def minuted(proposal: Proposal[Organisation, c.ApproveCampaign]) -> Iterator[Violation]:
    """The campaign is named, and the minute that approves it."""
    for field in ("campaign", "minute"):
        if not given(getattr(proposal.command, field)):
            yield required(field)


@check(Reason.TIME_ORDER)
def ends_in_time(proposal: Proposal[Organisation, c.ApproveCampaign]) -> Iterator[Violation]:
    """Its end lies ahead, and no further than a year: then the board looks at it anew."""
    until = proposal.command.until
    if until is not None and not proposal.at < until <= proposal.at + LONGEST:
        message = "until: must lie ahead, and within a year"
        yield Violation(Reason.TIME_ORDER, message, field="until")


@check(Reason.CONFLICT_OF_INTEREST)
def no_own_interest(proposal: Proposal[Organisation, c.ApproveCampaign]) -> Iterator[Violation]:
    """Whoever approves for the board declared no conflict about the organisation."""
    matter = Matter(name=proposal.command.name)
    yield from by_power(proposal, "consult", conflicts(proposal, matter, "approve it"))


@CAMPAIGNS.on(c.ApproveCampaign, late=(minuted, ends_in_time, no_own_interest))
def approve_campaign(proposal: Proposal[Organisation, c.ApproveCampaign]) -> Iterator[Event]:
    """Yield the approval, and until when it carries posts."""
    command = proposal.command
    until = command.until or proposal.at + LONGEST
    yield e.CampaignApproved(campaign=command.campaign, minute=command.minute, until=until)


@check(Reason.NOT_FOUND)
def is_approved(proposal: Proposal[Organisation, c.WithdrawCampaign]) -> Iterator[Violation]:
    """The campaign is approved."""
    campaign = proposal.command.campaign
    if proposal.state.version and campaign not in proposal.state.campaigns:
        message = "campaign: no approved campaign of that id"
        yield Violation(Reason.NOT_FOUND, message, field="campaign")


@CAMPAIGNS.on(c.WithdrawCampaign, late=(is_approved, reason_given))
def withdraw_campaign(proposal: Proposal[Organisation, c.WithdrawCampaign]) -> Iterator[Event]:
    """Yield that its approval was taken back."""
    yield e.CampaignWithdrawn(campaign=proposal.command.campaign)
