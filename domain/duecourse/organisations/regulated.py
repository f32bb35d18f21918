"""The days of a period in which campaigning is regulated (decision 134)."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from duecourse.facts.regulated import is_regulated
from duecourse.kernel.checks import check
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.organisations.commands import OpenRegulatedPeriod
from duecourse.organisations.state import Organisation

LONGEST: Final = timedelta(days=400)
"""A regulated period before a general election is 365 days long."""


_NEXT: Final = timedelta(days=1)

_FACT: Final = "regulated_period_open"
"""The fact on which rules about such a period turn."""


@check(Reason.CLAUSE_UNKNOWN)
def period_matters(proposal: Proposal[Organisation, OpenRegulatedPeriod]) -> Iterator[Violation]:
    """The policy in force asks something more in such a period: else opening it guards nothing."""
    if not proposal.pack.asks(_FACT):
        message = "the policy in force asks nothing of a regulated period: nothing would turn on it"
        yield Violation(Reason.CLAUSE_UNKNOWN, message)


def widened(proposal: Proposal[Organisation, OpenRegulatedPeriod]) -> tuple[str, str] | None:
    """Return the days on which a period binds that is opened beside one that is open.

    None where they do not follow on each other, or nothing comes of it: two elections may have
    days in common, and between the end of one and somebody's opening the next nothing would bind.
    """
    state, command = proposal.state, proposal.command
    today = proposal.pack.calendar.day_of(proposal.at)
    first, last = _day(command.first_day) or today, _day(command.last_day)
    begins, ends = _day(state.regulated_from) or today, _day(state.regulated_until)
    if ends is None or first > ends + _NEXT or (last is not None and last + _NEXT < begins):
        return None
    if first >= begins and last is not None and last <= ends:
        return None
    return str(min(first, begins)), "" if last is None else str(max(last, ends))


@check(Reason.ILLEGAL_TRANSITION)
def period_follows_on(proposal: Proposal[Organisation, OpenRegulatedPeriod]) -> Iterator[Violation]:
    """None is open, or the new one follows on that, or has days in common with it."""
    today = proposal.pack.calendar.day_of(proposal.at)
    if is_regulated(proposal.state, today, ahead=True) and widened(proposal) is None:
        message = (
            "a regulated period is already open: one that follows on it, or goes further, may be"
            " opened beside it, any other once it is over"
        )
        yield Violation(Reason.ILLEGAL_TRANSITION, message)


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
