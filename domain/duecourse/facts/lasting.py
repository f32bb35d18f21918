"""How long a consent carries anything: until its own end, and until it has to be asked for anew.

Both act at their second, without anybody's click: every decision asks here.
"""

from datetime import datetime
from typing import Final

from duecourse.facts import ConsentFact
from duecourse.facts.past import stands_on_past
from duecourse.kernel.clocks.deadline import Deadline
from duecourse.kernel.clocks.rules import ClockRule
from duecourse.kernel.durations import Period
from duecourse.kernel.pack import Pack

TAKEDOWN: Final = Deadline(
    (
        ClockRule(
            within=Period("working_days", 1),
            starts=("withdrawn",),
            end="close_of_office",
            cap=Period("seconds", 72 * 3600),
        ),
    )
)
"""Where no policy that can be read says how soon: a right is not lost to that."""


def carries_until(consent: ConsentFact, pack: Pack) -> datetime | None:
    """Return from when a consent carries nothing any more, UTC; None for one without an end.

    What was agreed to for an earlier publication, where that is enough, is not asked for anew.
    """
    ends = [] if consent.expires_at is None else [consent.expires_at]
    if consent.given_at is not None and not stands_on_past(consent, pack):
        refresh = pack.clock("consent_refresh")
        ends += [refresh.due(consent.given_at, pack.calendar)] if refresh else []
    return min(ends, default=None)


def ran_out(consent: ConsentFact, pack: Pack, at: datetime) -> bool:
    """Return whether a consent is over: from the very second that it ends."""
    if consent.state == "expired":
        return True
    until = carries_until(consent, pack)
    return until is not None and until <= at


def down_by(begins: datetime, pack: Pack) -> tuple[datetime, str]:
    """Return by when content comes down, UTC, and the clause that says so.

    Args:
        begins: when the duty arises, UTC.
    """
    deadline = pack.clock("takedown_consent_withdrawn") or TAKEDOWN
    return deadline.due(begins, pack.calendar), deadline.clause
