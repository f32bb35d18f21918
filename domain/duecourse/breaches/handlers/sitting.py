"""What holds of a hearing that was held, and of what was found in it."""

from collections.abc import Iterator

from duecourse.breaches import commands as c
from duecourse.breaches.checks import rests_on
from duecourse.breaches.state import Breach
from duecourse.facts.taking_access import ENDS_ROLE
from duecourse.kernel.checks import check
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation


@check(Reason.TIME_ORDER)
def was_held(proposal: Proposal[Breach, c.HoldHearing]) -> Iterator[Violation]:
    """A hearing is held when it was said to be, not before."""
    hearing = proposal.state.hearing
    if hearing is not None and proposal.at < hearing.at:
        yield Violation(Reason.TIME_ORDER, "the hearing is still ahead")


def _invited_once(proposal: Proposal[Breach, c.HoldHearing]) -> Iterator[str]:
    """Whoever did not come is invited once more before it is held without them."""
    hearing = proposal.state.hearing
    if hearing is not None and proposal.command.attended == "no" and hearing.notices < 2:
        yield "the respondent did not come: invite them once more (RecordAbsence)"


invited_again = rests_on("EXT-ACAS-absence", Reason.NOTICE_INCOMPLETE, _invited_once)


def _unseen(proposal: Proposal[Breach, c.HoldHearing]) -> Iterator[str]:
    """Nothing is relied on that the respondent was not shown with the notice."""
    evidence = proposal.state.evidence
    for number in proposal.command.evidence:
        if not 1 <= number <= len(evidence) or not evidence[number - 1].shown:
            yield f"evidence: {number} was not shown before: put it off, and show it"


was_shown = rests_on("EXT-ACAS-evidence", Reason.EVIDENCE_LATE, _unseen)


@check(Reason.CONFLICT_OF_INTEREST)
def companion_is_free(proposal: Proposal[Breach, c.HoldHearing]) -> Iterator[Violation]:
    """Who comes with the respondent is neither a witness nor one of those who decide."""
    companion, state = proposal.command.companion, proposal.state
    deciding = state.who_did("witness", "investigator", "chair")
    if companion and companion in (*deciding, proposal.person, state.investigator):
        message = "companion: a witness, or one of those who decide, accompanies nobody"
        yield Violation(Reason.CONFLICT_OF_INTEREST, message, field="companion")


def _not_in_notice(proposal: Proposal[Breach, c.RecordFindings]) -> Iterator[str]:
    """Nothing is found that was not in the notice."""
    command, hearing = proposal.command, proposal.state.hearing
    heard = hearing.allegations if hearing else ()
    found = {*command.upheld, *command.partly, *command.not_upheld}
    for number in sorted(found - {*heard}):
        yield f"upheld: {number} was not in the notice: add it as an allegation (AddAllegation)"


found_within_notice = rests_on("EXT-ACAS-notify", Reason.NEW_MATTER, _not_in_notice)


@check(Reason.FIELD_REQUIRED, Reason.FIELD_INVALID, Reason.SANCTION_NOT_AVAILABLE)
def each_found(proposal: Proposal[Breach, c.RecordFindings]) -> Iterator[Violation]:
    """Of each allegation of the notice it is found once; what is gross was announced."""
    command, hearing = proposal.command, proposal.state.hearing
    found = (*command.upheld, *command.partly, *command.not_upheld)
    if missing := sorted({*(hearing.allegations if hearing else ())} - {*found}):
        message = f"upheld: say of {missing[0]} whether it is upheld, partly, or not"
        yield Violation(Reason.FIELD_REQUIRED, message, field="upheld")
    if len(found) != len({*found}):
        message = "upheld: each allegation once"
        yield Violation(Reason.FIELD_INVALID, message, field="upheld")
    upheld = {*command.upheld, *command.partly}
    for field in ("serious", "gross", "knowing"):
        if not {*getattr(command, field)} <= upheld:
            message = f"{field}: only what is upheld"
            yield Violation(Reason.FIELD_INVALID, message, field=field)
    announced = {*(hearing.outcomes if hearing else ())} & {*ENDS_ROLE}
    if command.gross and not announced:
        message = "gross: the notice did not say that it could end the respondent's role"
        yield Violation(Reason.SANCTION_NOT_AVAILABLE, message, field="gross")
