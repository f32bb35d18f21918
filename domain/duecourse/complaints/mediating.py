"""Mediation: both agree to it, somebody uninvolved does it, what is said in it is no evidence."""

from collections.abc import Iterator
from typing import Final

from duecourse.complaints import happened as h
from duecourse.complaints import steps as s
from duecourse.complaints.answers import read_takedown, stays_or_comes_down
from duecourse.complaints.binding import apart, tied
from duecourse.complaints.interests import not_involved
from duecourse.complaints.screening import accepted, silences_nobody
from duecourse.complaints.state import Complaint
from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.authority import on_the_books
from duecourse.kernel.checks import check, given, required
from duecourse.kernel.interests import Tie, cited, conflict
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

HANDLERS: Final = Handlers()

_STAGES: Final = "EXT-ACAT-CCP-stages"
_GRAVE: Final = frozenset({"safeguarding", "harassment"})


@check(Reason.CONSENT_OF_PARTIES, Reason.ROUTE_REQUIRED)
def both_agree(proposal: Proposal[Complaint, s.StartMediation]) -> Iterator[Violation]:
    """Both said yes; where somebody may come to harm, whoever complained asked for it first."""
    command = proposal.command
    words = (
        *accepted("complainant_agrees", command.complainant_agrees),
        *accepted("respondent_agrees", command.respondent_agrees),
    )
    yield from cited(proposal, _STAGES, words)
    if _GRAVE & {*proposal.state.kinds} and not command.complainant_asked:
        message = "mediation is not offered for it: only whoever complained may ask for it"
        yield Violation(Reason.ROUTE_REQUIRED, message, field="complainant_asked")


@check(Reason.CONFLICT_OF_INTEREST, Reason.NOT_FOUND)
def uninvolved(proposal: Proposal[Complaint, s.StartMediation]) -> Iterator[Violation]:
    """Whoever mediates had no part in it before."""
    mediator = proposal.command.mediator
    if not mediator:
        return
    if not on_the_books(proposal, mediator):
        yield Violation(Reason.NOT_FOUND, "no such person", subject=mediator, field="mediator")
    elif mediator in tied(proposal) | apart(proposal) | {*proposal.state.dealt_with_by}:
        name = proposal.command.name
        found = conflict(proposal, Tie(mediator, "party", name), "mediate")
        yield from cited(proposal, "EXT-ACAT-CCP-mediator", [found])


@HANDLERS.on(
    s.StartMediation,
    early=(not_involved,),
    late=(both_agree, uninvolved),
    reads=lambda _, command: (command.mediator,),
)
def start_mediation(proposal: Proposal[Complaint, s.StartMediation]) -> Iterator[Event]:
    """Yield that somebody mediates."""
    command = proposal.command
    yield h.MediationStarted(mediator=command.mediator, complainant_asked=command.complainant_asked)


@check(Reason.CONSENT_OF_PARTIES, Reason.REASON_NOT_ALLOWED, Reason.FIELD_REQUIRED)
def both_signed(proposal: Proposal[Complaint, s.SettleMediation]) -> Iterator[Violation]:
    """Both signed what they agreed on, and it silences nobody."""
    command = proposal.command
    yield from accepted("complainant_signed", command.complainant_signed)
    yield from accepted("respondent_signed", command.respondent_signed)
    yield from silences_nobody(proposal, command.silences)
    if not given(command.terms):
        yield required("terms", "say what they agreed on")


@HANDLERS.on(
    s.SettleMediation,
    early=(not_involved,),
    late=(both_signed, stays_or_comes_down),
    reads=read_takedown,
)
def settle_mediation(proposal: Proposal[Complaint, s.SettleMediation]) -> Iterator[Event]:
    """Yield what they agreed on."""
    command = proposal.command
    yield h.MediationSettled(
        settlement=command.settlement,
        terms=command.terms,
        remove=command.remove,
        stays=command.stays,
        takedown=command.takedown,
    )


@HANDLERS.on(s.FailMediation, early=(not_involved,))
def fail_mediation(_: Proposal[Complaint, s.FailMediation]) -> Iterator[Event]:
    """Yield that it came to nothing."""
    yield h.MediationFailed()
