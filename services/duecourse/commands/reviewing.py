"""Whether the review of a policy is overdue: that is told with every decision, and refuses none."""

from datetime import datetime
from typing import Any

from duecourse.packs.compiled import CompiledPack


def overdue_since(organisation: Any, pack: CompiledPack, at: datetime) -> str:
    """Return the last day on which the policy in force was to be reviewed, if that is over.

    Empty where it is not, and where neither the policy nor a review of it names a day.

    Args:
        organisation: its state.
        at: when something is decided, UTC.
    """
    zone = pack.calendar.zone
    said: datetime | None = organisation.review_due
    due = said.astimezone(zone).date() if said else pack.written.policy.review_due
    return str(due) if due and at.astimezone(zone).date() > due else ""
