"""Which campaigns stand, by whose approval and until when, as events change it (decision 138)."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from duecourse.evidence.record import Recorded
from duecourse.organisations import events as e

LONGEST: Final = timedelta(days=365)
"""How long an approval lasts at most; no policy says it, and a year is our own choice."""

Approvers = Mapping[str, tuple[str, ...]]
Ends = Mapping[str, datetime]


def campaigns_after(
    approvers: Approvers, ends: Ends, recorded: Recorded[e.OrganisationEvent]
) -> dict[str, Any]:
    """Return what an event changes of the campaigns of the organisation.

    Whoever declares a conflict about the organisation itself takes their approvals with it.

    Args:
        approvers: who approved each campaign that stands, by its id.
        ends: from when on nothing more of each goes out, UTC; of those that ended, too.
    """
    event = recorded.event
    match event:
        case e.CampaignApproved(campaign=campaign):
            by = dict.fromkeys((*approvers.get(campaign, ()), recorded.person))
            until = event.until or recorded.envelope.at + LONGEST
            return _standing({**approvers, campaign: (*by,)}, {**ends, campaign: until}, recorded)
        case e.CampaignWithdrawn(campaign=campaign):
            left = {one: by for one, by in approvers.items() if one != campaign}
            return _standing(left, ends, recorded)
        case e.ConflictNoted(about=recorded.envelope.stream, ended=False):
            others = (
                (one, tuple(p for p in by if p != event.person)) for one, by in approvers.items()
            )
            return _standing({one: by for one, by in others if by}, ends, recorded)
        case _:
            return {}


def _standing(approvers: Approvers, ends: Ends, recorded: Recorded[Any]) -> dict[str, Any]:
    """Return who approved each campaign that stands, and the end of each that ever was one.

    One that was taken back ended then: what was let out before went out by it (decision 195).
    """
    now = recorded.envelope.at
    return {
        "campaigns": frozenset(approvers),
        "campaign_approvers": approvers,
        "campaign_ends": {
            one: until if one in approvers else min(until, now) for one, until in ends.items()
        },
    }
