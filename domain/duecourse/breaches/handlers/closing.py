"""When a case may be closed, or opened again."""

from collections.abc import Iterator
from typing import Final

from duecourse.breaches import commands as c
from duecourse.breaches.checks import rests_on
from duecourse.breaches.parts import AnyBreach
from duecourse.breaches.state import Breach
from duecourse.kernel.checks import check, required
from duecourse.kernel.hands import POWERS
from duecourse.kernel.interests import cited
from duecourse.kernel.names import id_of, kind_of
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation


def _window(proposal: AnyBreach) -> Iterator[str]:
    """A decided case stays open until the time to appeal is over."""
    until = proposal.state.appeal_until
    if proposal.state.state == "decided" and until is not None and proposal.at <= until:
        yield f"the respondent may appeal until {proposal.pack.calendar.in_words(until)}"


appeal_over = rests_on("EXT-APPEAL-window", Reason.APPEAL_WINDOW_OPEN, _window)


def _measure(proposal: AnyBreach) -> Iterator[str]:
    """No interim measure stands when a case is closed."""
    if proposal.state.interim is not None:
        yield "a measure of the time until now still stands: end it first (LiftInterim)"


no_measure_stands = rests_on("EXT-ACAS-suspension", Reason.REVIEW_REQUIRED, _measure)


def _not_carried_out(proposal: AnyBreach) -> Iterator[str]:
    """Whose access a decision takes acts no more when the case is closed, where others are there.

    The access of one of those who approve the policy is taken by two of them, by themselves.
    """
    name = proposal.state.respondent
    person = proposal.known_person(name)
    if person is None or person.state != "active" or not proposal.state.takes_access:
        return
    if all(others_act(proposal, name, function) for function in POWERS):
        yield "the respondent still has access: have it taken first (SuspendAccess, RecordLeaving)"


carried_out = rests_on("EXT-ACAS-appeal", Reason.REVIEW_REQUIRED, _not_carried_out)


def others_act(proposal: AnyBreach, person: str, function: str) -> bool:
    """Return whether somebody else fills a function than a person."""
    officers = {r: tuple(p for p in ps if p != person) for r, ps in proposal.officers.items()}
    return any(proposal.pack.acting(r, officers) for r in proposal.pack.filling(function))


@check(Reason.ASSESSMENT_REQUIRED)
def data_assessed(proposal: Proposal[Breach, c.CloseBreach]) -> Iterator[Violation]:
    """It was looked into whether personal data were breached, or there was nothing to look into."""
    if proposal.command.assessed != "yes":
        message = "assessed: see first whether personal data were breached, and whom to tell"
        yield Violation(Reason.ASSESSMENT_REQUIRED, message, field="assessed")


@check(Reason.FIELD_REQUIRED, Reason.ROUTE_REQUIRED, Reason.PUBLIC_PROTECTION)
def left_and_harmless(proposal: Proposal[Breach, c.ConcludeOnLeaving]) -> Iterator[Violation]:
    """The respondent left, and nobody else may be at risk."""
    command, person = proposal.command, proposal.known_person(proposal.state.respondent)
    if person is None or person.state != "left":
        yield Violation(Reason.ROUTE_REQUIRED, "the respondent has not left: it goes on")
    if not command.protects_others:
        yield required("protects_others", "say whether others may be at risk")
    for says in _at_risk(proposal):
        message = f"{says}: it goes on, though the respondent left"
        bare = Violation(Reason.PUBLIC_PROTECTION, message, field="protects_others")
        yield from cited(proposal, "EXT-LEAVER", (bare,))


_PROTECTING: Final = ("dbs", "police", "professional_body", "ukcp")
"""Bodies that are told of somebody since others may be at risk."""


def _at_risk(proposal: Proposal[Breach, c.ConcludeOnLeaving]) -> Iterator[str]:
    """Yield what says that others may be at risk: the answer alone does not say that nobody is."""
    state = proposal.state
    if proposal.command.protects_others == "yes":
        yield "others may be at risk"
    if kind_of(state.arises_from) == "incidents":
        yield f"it arises from an incident, {id_of(state.arises_from)}"
    if told := sorted(state.bodies_told & {*_PROTECTING}):
        yield f"{told[0].replace('_', ' ')} was told of it"


def _nothing_new(proposal: Proposal[Breach, c.ReopenBreach]) -> Iterator[str]:
    """A closed case is opened for something new, or in the respondent's favour."""
    if not proposal.command.in_favour and not proposal.command.new_evidence:
        yield "new_evidence: say what is new; nobody is tried twice for the same"


is_new_or_in_favour = rests_on("EXT-ONCE", Reason.ALREADY_DECIDED, _nothing_new)
