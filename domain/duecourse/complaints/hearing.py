"""Nobody is found to have done wrong unheard, or on nothing (decision 185)."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from duecourse.complaints import steps as s
from duecourse.complaints.binding import complained_of, matter_of
from duecourse.complaints.commands import ResolveComplaint
from duecourse.complaints.state import Complaint
from duecourse.kernel.checks import check, given, required
from duecourse.kernel.command import Named
from duecourse.kernel.durations import Period
from duecourse.kernel.interests import cited, short
from duecourse.kernel.names import kind_of
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

AGAINST: Final = ("upheld", "partly_upheld")
"""Findings, and results, that say that somebody did wrong."""

_EVIDENCE: Final = "EXT-ACAS-evidence"
_ABSENCE: Final = "EXT-ACAS-absence"
_TO_ANSWER: Final = Period("working_days", 5)
"""How long somebody has to say something to it: our own choice, as for a hearing."""


def unheard(proposal: Proposal[Complaint, Named], heard: frozenset[str]) -> tuple[str, ...]:
    """Return everybody who is complained of, and is not among those who were heard."""
    people = (one for one in complained_of(proposal.found(matter_of)) if kind_of(one) == "people")
    return tuple(sorted({*people} - heard))


@check(Reason.EVIDENCE_REQUIRED, Reason.NOTICE_INCOMPLETE, Reason.NOTICE_TOO_SHORT)
def heard_first(proposal: Proposal[Complaint, s.SubmitFindings]) -> Iterator[Violation]:
    """What is found against somebody rests on evidence, and on their word or their silence."""
    command = proposal.command
    against = [one for one in command.findings if one.finding in AGAINST]
    for one in against:
        if not given(one.evidence):
            message = f"findings: {one.allegation} is borne out by nothing in evidence"
            found = Violation(Reason.EVIDENCE_REQUIRED, message, field="findings")
            yield from cited(proposal, _EVIDENCE, [found])
    said = frozenset(one.person for one in command.heard if given(one.says))
    for person in unheard(proposal, said) if against else ():
        yield from cited(proposal, _ABSENCE, _asked_in_vain(proposal, person))


def _asked_in_vain(
    proposal: Proposal[Complaint, s.SubmitFindings], person: str
) -> Iterator[Violation]:
    """Yield that somebody was not asked, or not long enough ago, what they say to it."""
    at = _asked_at(proposal, person)
    if at is None:
        message = (
            f"heard: {short(person)} is complained of: put down what they say to it, or by which"
            " evidence they were asked (AddComplaintEvidence, shown to them) and said nothing"
        )
        yield Violation(Reason.NOTICE_INCOMPLETE, message, field="heard")
    elif proposal.at < (until := proposal.pack.calendar.after(at, _TO_ANSWER)):
        message = f"heard: {short(person)} has until {until:%Y-%m-%d} to say something to it"
        yield Violation(Reason.NOTICE_TOO_SHORT, message, field="heard")


def _asked_at(proposal: Proposal[Complaint, s.SubmitFindings], person: str) -> datetime | None:
    """Return when it was put in evidence that somebody was asked; None where it was not."""
    way = proposal.state.way
    asked = (one.asked for one in proposal.command.heard if one.person == person)
    put = dict(way.put_at)
    shown = (put[item] for item in asked if item in put and item not in way.unshown)
    return next(shown, None)


@check(Reason.FIELD_REQUIRED, Reason.FINDING_REQUIRED, Reason.NOTICE_INCOMPLETE)
def result_borne_out(proposal: Proposal[Complaint, s.DecideComplaint]) -> Iterator[Violation]:
    """It is said whether the complaint is borne out: by what was found, and of who was heard."""
    result, way = proposal.command.result, proposal.state.way
    if not result:
        yield required("result", "say whether the complaint is upheld")
    if result not in AGAINST:
        return
    if not way.borne_out:
        message = "result: nothing was found that bears it out: send the findings back"
        yield Violation(Reason.FINDING_REQUIRED, message, field="result")
    for person in unheard(proposal, frozenset(way.heard)):
        message = (
            f"result: {short(person)} was not heard when it was found out: send the findings back"
            " (ReturnFindings)"
        )
        found = Violation(Reason.NOTICE_INCOMPLETE, message, field="result")
        yield from cited(proposal, _ABSENCE, [found])


@check(Reason.FIELD_REQUIRED, Reason.ROUTE_REQUIRED)
def nothing_against_them(proposal: Proposal[Complaint, ResolveComplaint]) -> Iterator[Violation]:
    """Where somebody is named, nothing is found against them without a procedure."""
    said = proposal.command.finds_against
    if not proposal.state.respondents:
        return
    if not said:
        message = "say whether anything is found against whoever is complained of"
        yield required("finds_against", message)
    elif said == "yes" and proposal.context.outside is None:
        message = (
            "finds_against: nothing is found against anybody who was not heard: have it"
            " investigated (ScreenFormal), or settle it with the word of both (ScreenInformal)"
        )
        found = Violation(Reason.ROUTE_REQUIRED, message, field="finds_against")
        yield from cited(proposal, _EVIDENCE, [found])
