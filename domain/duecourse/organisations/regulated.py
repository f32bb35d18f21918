"""The days of a period in which campaigning is regulated (decision 134)."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from duecourse.kernel.checks import check
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.organisations.commands import OpenRegulatedPeriod
from duecourse.organisations.state import Organisation

LONGEST: Final = timedelta(days=400)
"""A regulated period before a general election is 365 days long."""


_FACT: Final = "regulated_period_open"
"""The fact on which rules about such a period turn."""


@check(Reason.CLAUSE_UNKNOWN)
def period_matters(proposal: Proposal[Organisation, OpenRegulatedPeriod]) -> Iterator[Violation]:
    """The policy in force asks something more in such a period: else opening it guards nothing."""
    if not proposal.pack.asks(_FACT):
        message = "the policy in force asks nothing of a regulated period: nothing would turn on it"
        yield Violation(Reason.CLAUSE_UNKNOWN, message)


@check(Reason.FIELD_INVALID)
def period_days(proposal: Proposal[Organisation, OpenRegulatedPeriod]) -> Iterator[Violation]:
    """Its days are days, in order, not all over yet, and no more than an election takes."""
    command, today = proposal.command, proposal.pack.calendar.day_of(proposal.at)
    first, last = _day(command.first_day), _day(command.last_day)
    for field in ("first_day", "last_day"):
        if getattr(command, field) and _day(getattr(command, field)) is None:
            message = f"{field}: there is no such day; one is 2027-03-22"
            yield Violation(Reason.FIELD_INVALID, message, field=field)
    if last is not None and last < max(first or today, today):
        message = "last_day: not before the first day, and not over yet"
        yield Violation(Reason.FIELD_INVALID, message, field="last_day")
    if abs((first or today) - today) > LONGEST or (last or today) - (first or today) > LONGEST:
        message = f"first_day: no more than {LONGEST.days} days from today, nor from the last"
        yield Violation(Reason.FIELD_INVALID, message, field="first_day")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
