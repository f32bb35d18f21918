"""What the notice of a hearing says, and how soon after it the hearing may be."""

from collections.abc import Iterator
from typing import Final

from duecourse.breaches import commands as c
from duecourse.breaches.checks import rests_on
from duecourse.breaches.parts import AnyBreach
from duecourse.breaches.state import Breach
from duecourse.kernel.checks import check, given
from duecourse.kernel.interests import cited
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

_NOTICE: Final = {
    "place": "where it is",
    "allegations": "what is heard",
    "outcomes": "what may come of it",
    "companion_told": "that the respondent may bring somebody",
    "recording_told": "whether it is recorded",
    "adjustments": "what was answered when asked for adjustments",
}
"""What every notice says."""


def _left_out(proposal: AnyBreach) -> Iterator[str]:
    """The notice says all that it has to."""
    for field, says in _NOTICE.items():
        if not given(getattr(proposal.command, field)):
            yield f"{field}: the notice says {says}"


notice_complete = rests_on("EXT-ACAS-notify", Reason.NOTICE_INCOMPLETE, _left_out)


@check(Reason.EVIDENCE_REQUIRED)
def something_is_shown(proposal: Proposal[Breach, c.ScheduleHearing]) -> Iterator[Violation]:
    """A hearing relies on something that is shown."""
    if not proposal.command.evidence:
        message = "evidence: say what is relied on; it goes with the notice"
        yield Violation(Reason.EVIDENCE_REQUIRED, message, field="evidence")


def _too_soon(
    proposal: Proposal[Breach, c.ScheduleHearing | c.RecordAbsence | c.AdjournHearing],
) -> Iterator[str]:
    """Between notice and hearing is the time that the policy gives, unless the respondent asked."""
    command, clock = proposal.command, proposal.pack.clock("hearing_notice")
    asked = getattr(command, "sooner_agreed", 0)
    if clock is None or _is_from_respondent(proposal, asked):
        if command.hearing_at <= proposal.at:
            yield "hearing_at: lies behind"
        return
    calendar = proposal.pack.calendar
    first = clock.due(proposal.at, calendar).astimezone(calendar.zone).date()
    if command.hearing_at.astimezone(calendar.zone).date() < first:
        yield f"hearing_at: the first day on which it may be is {first}"


def _is_from_respondent(proposal: AnyBreach, number: int) -> bool:
    """Return whether evidence of a number is what the respondent themselves handed in."""
    evidence = proposal.state.evidence
    return 1 <= number <= len(evidence) and evidence[number - 1].by == proposal.state.respondent


early_enough = rests_on("EXT-ACAS-time", Reason.NOTICE_TOO_SHORT, _too_soon)


@check(Reason.CONSULTATION_REQUIRED, Reason.FIELD_REQUIRED)
def official_spoken_to(proposal: Proposal[Breach, c.ScheduleHearing]) -> Iterator[Violation]:
    """Before a representative of a trade union is heard, an official of it was spoken to."""
    command = proposal.command
    if not command.union_representative:
        message = "union_representative: say whether they represent a trade union"
        yield Violation(Reason.FIELD_REQUIRED, message, field="union_representative")
    elif command.union_representative == "yes" and not given(command.official):
        message = "official: speak to an official of their union first"
        bare = Violation(Reason.CONSULTATION_REQUIRED, message, field="official")
        yield from cited(proposal, "EXT-ACAS-union", (bare,))


@check(Reason.PAUSE_NOT_ALLOWED, Reason.TIME_ORDER)
def may_be_moved(proposal: Proposal[Breach, c.PostponeHearing]) -> Iterator[Violation]:
    """A hearing is later than before; the organisation moves it once without the respondent."""
    command, hearing = proposal.command, proposal.state.hearing
    if hearing is None:
        return
    if command.hearing_at <= max(hearing.at, proposal.at):
        message = "hearing_at: later than it was, and still ahead"
        yield Violation(Reason.TIME_ORDER, message, field="hearing_at")
    if hearing.moved and not command.for_respondent:
        message = "it was put off once already: a second time only where the respondent asks"
        yield Violation(Reason.PAUSE_NOT_ALLOWED, message)


def _within_their_right(proposal: Proposal[Breach, c.RefusePostponement]) -> Iterator[str]:
    """A time within the days that the law gives for a companion is not refused."""
    hearing, clock = proposal.state.hearing, proposal.pack.clock("companion_postponement")
    if hearing is None or clock is None:
        return
    last = clock.due(hearing.at, proposal.pack.calendar)
    if hearing.at < proposal.command.asked_for <= last:
        until = proposal.pack.calendar.in_words(last)
        yield f"until {until} they may have it when their companion can come"


time_is_theirs = rests_on("EXT-ACAS-companion", Reason.COMPANION_RIGHT, _within_their_right)


@check(Reason.TIME_ORDER)
def absent_once_more(proposal: Proposal[Breach, c.RecordAbsence]) -> Iterator[Violation]:
    """Nobody is absent before the hearing."""
    hearing = proposal.state.hearing
    if hearing is not None and proposal.at < hearing.at:
        yield Violation(Reason.TIME_ORDER, "the hearing is still ahead")
