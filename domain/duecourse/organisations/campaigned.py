"""Which campaigns stand, by whose approval and until when, as events change it (decision 138)."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

LONGEST: Final = timedelta(days=365)
"""How long an approval lasts at most; no policy says it, and a year is our own choice."""

Approvers = Mapping[str, tuple[str, ...]]
Ends = Mapping[str, datetime]
Changes = dict[str, Any]


def approved(approvers: Approvers, ends: Ends, campaign: str, by: str, until: datetime) -> Changes:
    """Return what an approval changes: one more who approved, and until when it lasts."""
    now = tuple(dict.fromkeys((*approvers.get(campaign, ()), by)))
    return _changes({**approvers, campaign: now}, {**ends, campaign: until})


def withdrawn(approvers: Approvers, ends: Ends, campaign: str) -> Changes:
    """Return what it changes that an approval was taken back."""
    return _changes({one: by for one, by in approvers.items() if one != campaign}, ends)


def without(approvers: Approvers, ends: Ends, person: str) -> Changes:
    """Return what changes where the approvals of somebody count no more: what they alone gave."""
    left = {one: tuple(p for p in by if p != person) for one, by in approvers.items()}
    return _changes({one: by for one, by in left.items() if by}, ends)


def _changes(approvers: Approvers, ends: Ends) -> Changes:
    kept = {one: until for one, until in ends.items() if one in approvers}
    return {
        "campaigns": frozenset(approvers),
        "campaign_approvers": approvers,
        "campaign_ends": kept,
    }
