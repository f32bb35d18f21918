"""From findings to the decision, its answer, and the end."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from duecourse.complaints import endings as n
from duecourse.complaints import happened as h
from duecourse.complaints import steps as s
from duecourse.complaints.answers import body_named, stays_or_comes_down
from duecourse.complaints.binding import complained_of, matter_of
from duecourse.complaints.changes import TWICE
from duecourse.complaints.hearing import AGAINST, heard_first, result_borne_out, unheard
from duecourse.complaints.interests import filled_by, not_involved
from duecourse.complaints.meant import detriment_answered, read_protected, whom_answered
from duecourse.complaints.series import all_answered, read_series
from duecourse.complaints.state import APPEAL, Complaint
from duecourse.complaints.understanding import understood
from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.checks import check, given, required
from duecourse.kernel.clocks.deadline import Deadline
from duecourse.kernel.clocks.keeping import begin
from duecourse.kernel.clocks.rules import ClockRule
from duecourse.kernel.durations import Period
from duecourse.kernel.interests import cited
from duecourse.kernel.pack import Pack
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

HANDLERS: Final = Handlers()

_DATA: Final = "EXT-DUAA-30d"
_OWN_WINDOW: Final = Deadline((ClockRule(within=Period("days", 28), end="end_of_day"),))
"""The time to appeal where a policy says nothing: a right is not shorter for that."""


@check(Reason.FINDING_REQUIRED, Reason.NEW_MATTER, Reason.FIELD_REQUIRED, Reason.EVIDENCE_LATE)
def findings_whole(proposal: Proposal[Complaint, s.SubmitFindings]) -> Iterator[Violation]:
    """Each allegation is answered once, with reasons, by evidence that was shown."""
    way, said = proposal.state.way, proposal.command.findings
    times = Counter(one.allegation for one in said)
    open_ = [one for one in way.allegations if times[one] != 1]
    if open_ or not said:
        message = f"findings: one for each of {', '.join(way.allegations) or 'the allegations'}"
        yield Violation(Reason.FINDING_REQUIRED, message, field="findings")
    for one in said:
        if way.allegations and one.allegation not in way.allegations:
            message = f"findings: {one.allegation!r} is not alleged here: open a complaint of it"
            yield Violation(Reason.NEW_MATTER, message, field="findings")
        if not given(one.reasons):
            yield required("findings", f"of {one.allegation}: say on what it rests")
        yield from _by_what_was_shown(proposal, one)


def _by_what_was_shown(
    proposal: Proposal[Complaint, s.SubmitFindings], one: s.Found
) -> Iterator[Violation]:
    way = proposal.state.way
    if strange := [item for item in one.evidence if item not in way.evidence]:
        message = f"findings: {', '.join(strange)} is not in evidence (AddComplaintEvidence)"
        yield Violation(Reason.EVIDENCE_LATE, message, field="findings")
    late = [item for item in one.evidence if item in way.unshown]
    known = complained_of(proposal.found(matter_of))
    if late and known and one.finding in AGAINST:
        message = f"findings: whoever is complained of was not shown {', '.join(late)}"
        found = Violation(Reason.EVIDENCE_LATE, message, field="findings")
        yield from cited(proposal, "EXT-ACAS-evidence", [found])


@HANDLERS.on(
    s.SubmitFindings,
    early=(not_involved,),
    late=(filled_by("investigate_complaint"), findings_whole, heard_first),
)
def submit_findings(proposal: Proposal[Complaint, s.SubmitFindings]) -> Iterator[Event]:
    """Yield what was found."""
    yield h.FindingsSubmitted(findings=proposal.command.findings, heard=proposal.command.heard)


@check(Reason.FIELD_REQUIRED, Reason.FIELD_INVALID, Reason.ALREADY_DECIDED)
def point_named(proposal: Proposal[Complaint, s.ReturnFindings]) -> Iterator[Violation]:
    """It is said what is missing, of which allegation; of each once."""
    command, way = proposal.command, proposal.state.way
    if not given(command.missing):
        yield required("missing")
    if command.point not in way.allegations:
        message = f"point: must be one of {', '.join(way.allegations)}"
        yield Violation(Reason.FIELD_INVALID, message, field="point")
    elif command.point in way.returned and not unheard(proposal, frozenset(way.heard)):
        message = "it was sent back for this before: decide on what there is"
        yield Violation(Reason.ALREADY_DECIDED, message, field="point")


@HANDLERS.on(
    s.ReturnFindings,
    early=(not_involved,),
    late=(filled_by("decide_complaint"), point_named),
)
def return_findings(proposal: Proposal[Complaint, s.ReturnFindings]) -> Iterator[Event]:
    """Yield that they were sent back."""
    yield h.FindingsReturned(point=proposal.command.point, missing=proposal.command.missing)


@check(Reason.FIELD_REQUIRED, Reason.PERSONAL_DATA, Reason.PAUSE_NOT_ALLOWED)
def decision_whole(proposal: Proposal[Complaint, s.DecideComplaint]) -> Iterator[Violation]:
    """It says what follows and why, and tells nobody of others."""
    command = proposal.command
    for field in ("outcome", "reasons"):
        if not given(getattr(command, field)):
            yield required(field)
    if command.names_others == "yes":
        message = "names_others: whoever complained learns what was found on their points, no more"
        found = Violation(Reason.PERSONAL_DATA, message, field="names_others")
        yield from cited(proposal, "EXT-OUTCOME-LETTER", [found])
    elif command.names_others != "no":
        yield required("names_others", "say whether it tells of anybody else")
    if pause := proposal.state.way.pause:
        message = f"it waits ({pause.because}): go on first (ResumeComplaint)"
        yield Violation(Reason.PAUSE_NOT_ALLOWED, message)


@HANDLERS.on(
    s.DecideComplaint,
    early=(not_involved,),
    late=(
        filled_by("decide_complaint"),
        decision_whole,
        result_borne_out,
        stays_or_comes_down,
        whom_answered,
        detriment_answered,
    ),
    reads=read_protected,
)
def decide_complaint(proposal: Proposal[Complaint, s.DecideComplaint]) -> Iterator[Event]:
    """Yield the decision; the time to appeal runs from when it is sent."""
    command = proposal.command
    yield h.ComplaintDecided(
        outcome=command.outcome,
        reasons=command.reasons,
        detriment=command.detriment,
        result=command.result,
        remove=command.remove,
        stays=command.stays,
    )


def appeal_deadline(pack: Pack) -> tuple[str, Deadline]:
    """Return the time to appeal: that of the policy for members, else for staff, else our own."""
    for name in ("appeal_member", "appeal_staff"):
        known = pack.clock(name)
        if known is not None and known.rules:
            return name, known
    return "appeal_member", _OWN_WINDOW


@check(Reason.FIELD_REQUIRED)
def letter_given(proposal: Proposal[Complaint, n.AnswerComplainant]) -> Iterator[Violation]:
    """It is said what was sent, or that it came back."""
    command = proposal.command
    if not command.returned and not given(command.letter):
        yield required("letter", "say what was sent, and how")


@HANDLERS.on(
    n.AnswerComplainant, early=(not_involved,), late=(letter_given, body_named, understood)
)
def answer_complainant(proposal: Proposal[Complaint, n.AnswerComplainant]) -> Iterator[Event]:
    """Yield that the outcome was sent; the time to appeal runs from then."""
    command, state, pack = proposal.command, proposal.state, proposal.pack
    runs = state.open_to_appeal and not state.way.external and not command.returned
    name, deadline = appeal_deadline(pack)
    facts = {"outcome_given": proposal.at}
    clocks = begin(APPEAL, name, deadline, facts, pack.calendar) if runs else ()
    yield h.ComplainantAnswered(
        letter=command.letter,
        returned=command.returned,
        names_regulator=command.names_regulator,
        signpost=command.signpost,
        meets=command.meets,
        clocks=clocks,
    )


@check(Reason.APPEAL_WINDOW_OPEN, Reason.OUTCOME_REQUIRED)
def settled_with_all(proposal: Proposal[Complaint, n.CloseComplaint]) -> Iterator[Violation]:
    """Whoever complained was answered, in full, and the time to appeal is over."""
    state, way = proposal.state, proposal.state.way
    if not (way.answered or way.undelivered >= TWICE or state.anonymous):
        message = "whoever complained was not sent the outcome yet (AnswerComplainant)"
        yield Violation(Reason.OUTCOME_REQUIRED, message)
    if "data_protection" in state.kinds and not way.regulator_named and not state.anonymous:
        message = "it was not said to which authority they can turn about their data"
        yield from cited(proposal, _DATA, [Violation(Reason.OUTCOME_REQUIRED, message)])
    due = state.appeal_due
    if due is not None and proposal.at < due + timedelta(seconds=1) and not proposal.command.waived:
        message = f"an appeal may still come, until {proposal.pack.calendar.day_of(due)}"
        yield Violation(Reason.APPEAL_WINDOW_OPEN, message)


@HANDLERS.on(
    n.CloseComplaint,
    early=(not_involved,),
    late=(settled_with_all, all_answered),
    reads=read_series,
)
def close_complaint(proposal: Proposal[Complaint, n.CloseComplaint]) -> Iterator[Event]:
    """Yield that it is over."""
    yield h.ComplaintClosed(waived=proposal.command.waived)
