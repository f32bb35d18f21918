"""A miss that was written wrongly, since what was waited for had been done in time."""

from collections.abc import Iterator

from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Handlers, Reads
from duecourse.kernel.checks import Check, check, given, required
from duecourse.kernel.clocks.acts import against_correction
from duecourse.kernel.clocks.changing import UNKNOWN, Changing, CorrectMiss, asked, own
from duecourse.kernel.clocks.keeping import Kept
from duecourse.kernel.clocks.whose import left_to_others
from duecourse.kernel.command import AggregateState
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

Correcting = Proposal[AggregateState, CorrectMiss]


def on_correction(
    handlers: Handlers,
    command: type[CorrectMiss],
    how: Changing,
    early: tuple[Check, ...],
    reads: Reads | None = None,
) -> None:
    """Register how it is said of a miss of an aggregate that it was none.

    Args:
        early: who may act in the matter at all.
    """

    @check(Reason.CONFLICT_OF_INTEREST)
    def another_says_so(proposal: Correcting) -> Iterator[Violation]:
        """Whoever owed it, or did it late by the record, does not say that it was in time."""
        for kept in own(proposal, how.view):
            if kept.done_by or kept.owed_by:
                if proposal.person in (kept.done_by, *kept.owed_by):
                    message = "another person says that what you owed was not missed"
                    yield Violation(Reason.CONFLICT_OF_INTEREST, message)
            else:
                yield from left_to_others(proposal, (kept,), {*how.out(proposal)})

    @check(
        Reason.NOT_FOUND,
        Reason.ILLEGAL_TRANSITION,
        Reason.EVIDENCE_REQUIRED,
        Reason.FIELD_REQUIRED,
        Reason.TIME_ORDER,
    )
    def was_no_miss(proposal: Correcting) -> Iterator[Violation]:
        """What was done is on record, late; something shows that it was in time."""
        kept = asked(proposal, how.view)
        if kept is None:
            yield UNKNOWN
            return
        shown = given(proposal.command.evidence)
        yield from against_correction(kept.clock, by_keeper_of_duty=False, evidence=shown)
        yield from _out_of_order(proposal, kept)

    @handlers.on(command, early=(*early, another_says_so), late=(was_no_miss,), reads=reads)
    def correct(proposal: Correcting) -> Iterator[Event]:
        """Yield when it was done; the miss stays on record beside it."""
        said, kept = proposal.command, asked(proposal, how.view)
        if kept is not None and kept.clock.fixed is not None:
            yield how.event(
                clock=said.clock,
                what="corrected",
                due=kept.clock.fixed,
                done_at=said.done_at,
                evidence=said.evidence,
            )


def _out_of_order(proposal: Correcting, kept: Kept) -> Iterator[Violation]:
    """Yield what is wrong with the time: nobody says that it was done before it is on record."""
    clock, done = kept.clock, proposal.command.done_at
    if done is None:
        yield required("done_at", "say when it was done")
    elif clock.done_at is None:
        message = "nothing was done yet: record that first, with its own time"
        yield Violation(Reason.ILLEGAL_TRANSITION, message)
    elif done < clock.start or done > clock.done_at or clock.ran_out(done):
        message = "done_at: after it began, and not after it was due"
        yield Violation(Reason.TIME_ORDER, message, field="done_at")
