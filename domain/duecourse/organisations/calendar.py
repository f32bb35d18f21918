"""Changes of the calendar: two people, since who shuts the office puts off what it owes.

What is due already stays due: a due instant is fixed by an event (decisions 090 and 092).
"""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Final

from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.appointments import own_judge, with_their_choice
from duecourse.kernel.calendars import days_on
from duecourse.kernel.checks import check, given, reason_given, required
from duecourse.kernel.eligibility import another
from duecourse.kernel.interests import by_power
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.organisations import commands as c
from duecourse.organisations import events as e
from duecourse.organisations.state import CalendarChange, Organisation

CALENDAR: Final = Handlers()

DAYS_MAX: Final = 366
REST_MAX: Final = 60
"""Days in a row without a working day: what is due in working days would never be."""

ASKED_MAX: Final = 50
"""Changes that wait for somebody to confirm them."""

Request = Proposal[Organisation, c.RequestCalendarChange]
Confirmation = Proposal[Organisation, c.ConfirmCalendarChange]


def _days(command: c.RequestCalendarChange) -> tuple[date, date] | None:
    try:
        first = date.fromisoformat(command.first_day)
        return first, date.fromisoformat(command.last_day or command.first_day)
    except ValueError:
        return None


@check(Reason.FIELD_REQUIRED, Reason.FIELD_INVALID)
def days_named(proposal: Request) -> Iterator[Violation]:
    """It says what the days are, which, and of a holiday, where it was announced."""
    command = proposal.command
    for field in ("kind", "first_day"):
        if not given(getattr(command, field)):
            yield required(field)
    if command.kind in ("holiday", "working") and not given(command.source):
        yield required("source", "say where it was announced")
    days = _days(command)
    if days is None:
        if command.first_day:
            message = "there is no such day; one is 2026-12-24"
            yield Violation(Reason.FIELD_INVALID, f"first_day: {message}", field="first_day")
    elif not 0 <= (days[1] - days[0]).days < DAYS_MAX:
        message = f"last_day: not before the first, and at most {DAYS_MAX} days in all"
        yield Violation(Reason.FIELD_INVALID, message, field="last_day")


@check(Reason.ILLEGAL_TRANSITION)
def few_asked(proposal: Request) -> Iterator[Violation]:
    """Not too many changes wait to be confirmed."""
    if len(proposal.state.calendar_asked) >= ASKED_MAX:
        message = f"{ASKED_MAX} changes wait to be confirmed: have them looked at first"
        yield Violation(Reason.ILLEGAL_TRANSITION, message)


@CALENDAR.on(c.RequestCalendarChange, late=(reason_given, days_named, few_asked))
def request(proposal: Request) -> Iterator[Event]:
    """Yield the request."""
    command = proposal.command
    yield e.CalendarChangeRequested(
        change=f"change-{proposal.state.version + 1}",
        kind=command.kind,
        first_day=command.first_day,
        last_day=command.last_day or command.first_day,
        source=command.source,
    )


def asked_for(proposal: Confirmation) -> CalendarChange | None:
    """Return the change that is confirmed, if it was asked for."""
    asked = proposal.state.calendar_asked
    return next((one for one in asked if one.change == proposal.command.change), None)


def asked_by(proposal: Confirmation) -> tuple[str, ...]:
    """Return who asked for the change."""
    change = asked_for(proposal)
    return (change.by,) if change else ()


def bound_to_change(proposal: Confirmation) -> tuple[str, ...]:
    """Return who asked for the change, and who counts as they do."""
    return with_their_choice(proposal, asked_by(proposal))


@check(Reason.FIELD_REQUIRED, Reason.ILLEGAL_TRANSITION)
def asked(proposal: Confirmation) -> Iterator[Violation]:
    """Somebody asked for the change, and nobody has confirmed it."""
    if not given(proposal.command.change):
        yield required("change")
    elif asked_for(proposal) is None and proposal.state.state == "active":
        message = "change: nothing of that name waits to be confirmed"
        yield Violation(Reason.ILLEGAL_TRANSITION, message, field="change")


@check(Reason.SELF_APPROVAL, Reason.CONFLICT_OF_INTEREST)
def changed_by_two(proposal: Confirmation) -> Iterator[Violation]:
    """Whoever confirms it did not ask for it, and is not of the asker's choice."""
    tied = asked_by(proposal)
    if tied:
        message = "the calendar takes two people: whoever asked for the change does not confirm it"
        found = chain(
            another(proposal, tied, Reason.SELF_APPROVAL, message),
            own_judge(proposal, tied, since=None),
        )
        yield from by_power(proposal, "approve_policy", found)


@check(Reason.FIELD_INVALID)
def leaves_working_days(proposal: Confirmation) -> Iterator[Violation]:
    """The office goes on working: nobody waits for ever for a working day."""
    change = asked_for(proposal)
    if change is None:
        return
    first, last = date.fromisoformat(change.first_day), date.fromisoformat(change.last_day)
    calendar = proposal.pack.calendar.changed((change,))
    if calendar.longest_rest(days_on(first, -REST_MAX), days_on(last, REST_MAX)) > REST_MAX:
        message = f"more than {REST_MAX} days in a row would have no working day"
        yield Violation(Reason.FIELD_INVALID, message, field="change")


@CALENDAR.on(
    c.ConfirmCalendarChange, late=(asked, leaves_working_days, changed_by_two), tied=bound_to_change
)
def confirm(proposal: Confirmation) -> Iterator[Event]:
    """Yield the change."""
    change = asked_for(proposal)
    if change is not None:
        yield e.CalendarChanged(
            change=change.change,
            kind=change.kind,
            first_day=change.first_day,
            last_day=change.last_day,
        )
