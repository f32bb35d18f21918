"""What is done about a complaint wherever it stands: kinds, evidence, waits, word to its maker."""

from collections.abc import Iterator
from typing import Final

from duecourse.complaints import endings as n
from duecourse.complaints import happened as h
from duecourse.complaints import steps as s
from duecourse.complaints.clocks import of_kind
from duecourse.complaints.commands import (
    LEVEL_MAX,
    DescribeComplainant,
    NoteComplainant,
    NotePublicAnswer,
)
from duecourse.complaints.interests import is_own, not_involved
from duecourse.complaints.state import PAUSE, Complaint
from duecourse.complaints.understanding import understood
from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.checks import ahead, check, given, reason_given, required
from duecourse.kernel.clocks.standing import longest_pause, until_gone_on
from duecourse.kernel.command import fields_of
from duecourse.kernel.eligibility import another
from duecourse.kernel.interests import cited
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

HANDLERS: Final = Handlers()


@check(Reason.FIELD_INVALID, Reason.FIELD_REQUIRED, Reason.SELF_APPROVAL)
def may_confirm(proposal: Proposal[Complaint, s.ConfirmReporter]) -> Iterator[Violation]:
    """Somebody is said to have made it, and it is not who said so that confirms it."""
    state = proposal.state
    if not state.reported_by:
        message = "nobody is named as having made it"
        yield Violation(Reason.FIELD_INVALID, message, field="made")
    if not proposal.command.made:
        yield required("made", "yes or no")
    if proposal.person == state.opened_by != state.reported_by:
        message = "whoever opened it said so then: they themselves confirm it, or two others"
        yield Violation(Reason.SELF_APPROVAL, message)


def _is_named(proposal: Proposal[Complaint, s.ConfirmReporter]) -> bool:
    return bool(proposal.person) and proposal.person == proposal.state.reported_by


@HANDLERS.on(s.ConfirmReporter, early=(not_involved,), late=(may_confirm,), admits=_is_named)
def confirm_reporter(proposal: Proposal[Complaint, s.ConfirmReporter]) -> Iterator[Event]:
    """Yield what was said."""
    yield h.ReporterConfirmed(made=proposal.command.made)


@check(Reason.FIELD_INVALID, Reason.ALREADY_EXISTS)
def kind_known(proposal: Proposal[Complaint, s.AddComplaintKind]) -> Iterator[Violation]:
    """The policy has it, and the complaint is not of it already."""
    kind = proposal.command.kind
    if kind not in proposal.pack.complaints:
        message = f"kind: this policy has {', '.join(proposal.pack.complaints)}"
        yield Violation(Reason.FIELD_INVALID, message, field="kind")
    elif kind in proposal.state.kinds:
        yield Violation(Reason.ALREADY_EXISTS, "kind: it is of it already", field="kind")


@HANDLERS.on(s.AddComplaintKind, early=(not_involved,), late=(kind_known,))
def add_kind(proposal: Proposal[Complaint, s.AddComplaintKind]) -> Iterator[Event]:
    """Yield what else it is; what is owed for that runs from its receipt."""
    kind, state = proposal.command.kind, proposal.state
    received = state.received_at or state.opened_at or proposal.at
    clocks = of_kind(proposal.pack, kind, received, state.acknowledged_at)
    yield h.ComplaintKindAdded(kind=kind, clocks=clocks)


@HANDLERS.on(NoteComplainant)
def note_complainant(proposal: Proposal[Complaint, NoteComplainant]) -> Iterator[Event]:
    """Yield what is on record of who wrote."""
    command = proposal.command
    yield h.ComplainantNoted(under_age=command.under_age, points=command.points)


@check(Reason.FIELD_REQUIRED, Reason.FIELD_INVALID)
def something_told(proposal: Proposal[Complaint, DescribeComplainant]) -> Iterator[Violation]:
    """It says something of them; that the media complain, nobody unsays."""
    command = proposal.command
    if not any(given(one) for one in (command.minor, command.points, command.by_media)):
        says = "say whether they are under age, or of the media, or of what they were told"
        yield required("minor", says)
    if command.by_media == "no" and proposal.state.by_media == "yes":
        message = "by_media: it was said that the media complain"
        yield Violation(Reason.FIELD_INVALID, message, field="by_media")


@check(Reason.CONFIRMATION_REQUIRED)
def age_not_lowered(proposal: Proposal[Complaint, DescribeComplainant]) -> Iterator[Violation]:
    """A child stays one until another says otherwise than who took the complaint in (272)."""
    state, said = proposal.state, proposal.command.minor
    if state.minor == "yes" and said not in ("", "yes"):
        message = "minor: it is on record that they are under age: another person says otherwise"
        yield from another(proposal, (state.opened_by,), Reason.CONFIRMATION_REQUIRED, message)


@HANDLERS.on(DescribeComplainant, early=(not_involved,), late=(something_told, age_not_lowered))
def describe_complainant(proposal: Proposal[Complaint, DescribeComplainant]) -> Iterator[Event]:
    """Yield what was said of them."""
    yield h.ComplainantDescribed(**fields_of(proposal.command))


@HANDLERS.on(NotePublicAnswer)
def note_answer(proposal: Proposal[Complaint, NotePublicAnswer]) -> Iterator[Event]:
    """Yield which post answered it."""
    yield h.PublicAnswerNoted(post=proposal.command.post, kind=proposal.command.kind)


@HANDLERS.on(s.DiscloseComplaint, early=(not_involved,), late=(reason_given,))
def disclose(proposal: Proposal[Complaint, s.DiscloseComplaint]) -> Iterator[Event]:
    """Yield that others may know of it."""
    yield h.ComplaintDisclosed(level=proposal.state.level)


@check(Reason.FIELD_REQUIRED, Reason.TIME_ORDER, Reason.ALREADY_EXISTS)
def item_whole(proposal: Proposal[Complaint, s.AddComplaintEvidence]) -> Iterator[Violation]:
    """It has an id, it is said what it is, and it came to be before now."""
    command = proposal.command
    if not command.item:
        yield required("item")
    if not given(command.what):
        yield required("what", "say what it is, and where it is kept")
    way = proposal.state.way
    # What is there already is only entered anew once it was shown, by others than its maker.
    if command.item in way.evidence and (is_own(proposal) or command.item not in way.unshown):
        message = "item: it is in evidence already: give what is new an id of its own"
        yield Violation(Reason.ALREADY_EXISTS, message, field="item")
    yield from ahead(proposal, "obtained_at")


@HANDLERS.on(s.AddComplaintEvidence, early=(not_involved,), late=(item_whole,))
def add_evidence(proposal: Proposal[Complaint, s.AddComplaintEvidence]) -> Iterator[Event]:
    """Yield what was put in evidence."""
    command = proposal.command
    yield h.ComplaintEvidenceAdded(
        item=command.item,
        what=command.what,
        shown=command.shown,
        obtained_at=command.obtained_at,
    )


@check(Reason.FIELD_INVALID, Reason.PAUSE_NOT_ALLOWED)
def may_wait(proposal: Proposal[Complaint, n.PauseComplaint]) -> Iterator[Violation]:
    """It waits for one thing once, at one person's word, until somebody looks again."""
    command, way = proposal.command, proposal.state.way
    latest = longest_pause(proposal.pack, proposal.at)
    if not proposal.at < command.review_at <= latest:
        day = proposal.pack.calendar.day_of(latest)
        message = f"review_at: say when somebody looks again, by {day} at the latest"
        yield Violation(Reason.FIELD_INVALID, message, field="review_at")
    again = any((one.because, one.by) == (command.cause, proposal.person) for one in way.pauses)
    if way.pause is not None or again:
        message = "it waits already, or waited for this at your word before"
        found = Violation(Reason.PAUSE_NOT_ALLOWED, message, field="cause")
        yield from cited(proposal, "EXT-PAUSE", [found])


@HANDLERS.on(n.PauseComplaint, early=(not_involved,), late=(may_wait,))
def pause(proposal: Proposal[Complaint, n.PauseComplaint]) -> Iterator[Event]:
    """Yield that its decision waits; what is owed meanwhile goes on."""
    command = proposal.command
    clock = until_gone_on(proposal.pack, PAUSE, proposal.at, command.review_at)
    yield h.ComplaintPaused(cause=command.cause, review_at=command.review_at, clocks=(clock,))


@check(Reason.PAUSE_NOT_ALLOWED, Reason.TIME_ORDER)
def waits(proposal: Proposal[Complaint, n.ResumeComplaint]) -> Iterator[Violation]:
    """It waits; by itself it goes on only when nobody looked in time."""
    pause = proposal.state.way.pause
    if pause is None:
        yield Violation(Reason.PAUSE_NOT_ALLOWED, "it does not wait for anything")
    elif proposal.context.actor.system and proposal.at <= pause.review_at:
        yield Violation(Reason.TIME_ORDER, "the time in which somebody looks is not over")


@HANDLERS.on(n.ResumeComplaint, early=(not_involved,), late=(waits,))
def resume(proposal: Proposal[Complaint, n.ResumeComplaint]) -> Iterator[Event]:
    """Yield that it goes on; one that nobody looked at in time goes on a level higher."""
    level, unseen = proposal.state.level, proposal.context.actor.system
    yield h.ComplaintResumed(level=min(LEVEL_MAX, level + 1) if unseen else level)


@check(Reason.ADVICE_REQUIRED)
def from_template(proposal: Proposal[Complaint, n.SendHoldingResponse]) -> Iterator[Violation]:
    """The policy has the template: any other word is an answer, and advice comes first."""
    known = proposal.pack.templates
    if proposal.command.template not in known:
        message = (
            f"template: the policy has {', '.join(known) or 'none'}; any other word is advised"
        )
        found = Violation(Reason.ADVICE_REQUIRED, message, field="template")
        yield from cited(proposal, "ACAT-2.17-holding", [found])


@HANDLERS.on(n.SendHoldingResponse, early=(not_involved,), late=(from_template, understood))
def send_holding(proposal: Proposal[Complaint, n.SendHoldingResponse]) -> Iterator[Event]:
    """Yield that word was sent."""
    yield h.HoldingResponseSent(template=proposal.command.template, meets=proposal.command.meets)


@check(Reason.FIELD_REQUIRED)
def why_given(proposal: Proposal[Complaint, n.ExplainDelay]) -> Iterator[Violation]:
    """It is said why."""
    if not given(proposal.command.why):
        yield required("why")


@HANDLERS.on(n.ExplainDelay, early=(not_involved,), late=(why_given, understood))
def explain_delay(proposal: Proposal[Complaint, n.ExplainDelay]) -> Iterator[Event]:
    """Yield that whoever complained was told why."""
    yield h.DelayExplained(why=proposal.command.why, meets=proposal.command.meets)
