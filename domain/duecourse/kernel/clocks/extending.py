"""A clock that is put off, or stands still, by somebody who does not owe what is due."""

from collections.abc import Iterator

from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Handlers, Reads
from duecourse.kernel.checks import Check, check, given, required
from duecourse.kernel.clocks.acts import (
    REVIEW_WITHIN,
    against_extension,
    against_resume,
    against_stop,
    extend,
)
from duecourse.kernel.clocks.changing import (
    UNKNOWN,
    Changing,
    ExtendClock,
    ResumeClock,
    StopClock,
    asked,
    own,
)
from duecourse.kernel.clocks.keeping import Kept
from duecourse.kernel.clocks.pausing import going_on
from duecourse.kernel.clocks.waking import reminders_until
from duecourse.kernel.clocks.whose import left_to_others
from duecourse.kernel.command import AggregateState
from duecourse.kernel.proposal import AnyProposal, Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

Extending = Proposal[AggregateState, ExtendClock]
Stopping = Proposal[AggregateState, StopClock]
Resuming = Proposal[AggregateState, ResumeClock]


def _not_their_own(how: Changing) -> Check:
    @check(Reason.CONFLICT_OF_INTEREST)
    def not_their_own_clock(proposal: AnyProposal) -> Iterator[Violation]:
        """Whoever owes what is due does not put it off, where somebody else may."""
        yield from left_to_others(proposal, own(proposal, how.view), {*how.out(proposal)})

    return not_their_own_clock


def on_extension(
    handlers: Handlers,
    command: type[ExtendClock],
    how: Changing,
    early: tuple[Check, ...],
    reads: Reads | None = None,
) -> None:
    """Register how a clock of an aggregate is put off.

    Args:
        early: who may act in the matter at all.
    """

    @check(
        Reason.NOT_FOUND,
        Reason.DEADLINE_IMMUTABLE,
        Reason.ILLEGAL_TRANSITION,
        Reason.TIME_ORDER,
        Reason.FIELD_INVALID,
        Reason.FIELD_REQUIRED,
    )
    def may_be_put_off(proposal: Extending) -> Iterator[Violation]:
        """Its rule lets it, it has not run out, and whoever waits for it was told why."""
        said, kept = proposal.command, asked(proposal, how.view)
        if kept is None:
            yield UNKNOWN
            return
        yield from (required(one) for one in ("why", "told") if not given(getattr(said, one)))
        if said.added < 1:
            yield required("added", "say how much longer")
        else:
            yield from against_extension(kept.clock, proposal.at, added=said.added)
            yield from _too_long(kept, said.added)

    @handlers.on(command, early=(*early, _not_their_own(how)), late=(may_be_put_off,), reads=reads)
    def put_off(proposal: Extending) -> Iterator[Event]:
        """Yield by when it is due since."""
        said, kept, pack = proposal.command, asked(proposal, how.view), proposal.pack
        if kept is None or kept.clock.fixed is None:
            return
        due = extend(kept.clock, proposal.at, pack.calendar, added=said.added).due
        yield how.event(
            clock=said.clock,
            what="extended",
            due=kept.clock.fixed,
            fixed=due,
            remind_at=reminders_until(kept, due, pack),
            why=said.why,
            added=said.added,
            told=said.told,
        )


def _too_long(kept: Kept, added: int) -> Iterator[Violation]:
    """Nobody waits more than twice as long as the policy says: our own choice."""
    within = kept.clock.rule.within
    if within is not None and kept.clock.added + added > within.n:
        message = "added: at most as long again as the period itself"
        yield Violation(Reason.FIELD_INVALID, message, field="added")


def on_stop(
    handlers: Handlers,
    command: type[StopClock],
    how: Changing,
    early: tuple[Check, ...],
    reads: Reads | None = None,
) -> None:
    """Register how a clock of an aggregate is stopped.

    Args:
        early: who may act in the matter at all.
    """

    @check(
        Reason.NOT_FOUND,
        Reason.DEADLINE_IMMUTABLE,
        Reason.ILLEGAL_TRANSITION,
        Reason.TIME_ORDER,
        Reason.FIELD_REQUIRED,
        Reason.ALREADY_EXISTS,
    )
    def may_stand_still(proposal: Stopping) -> Iterator[Violation]:
        """Its rule lets it, it has not run out, and it is said when somebody looks again."""
        said, kept = proposal.command, asked(proposal, how.view)
        if kept is None:
            yield UNKNOWN
            return
        if not said.why:
            yield required("why")
        if said.review_at is None:
            days = REVIEW_WITHIN.days
            yield required("review_at", f"say when to look again, within {days} days")
        else:
            yield from against_stop(kept.clock, proposal.at, said.why, said.review_at)

    @handlers.on(command, early=(*early, _not_their_own(how)), late=(may_stand_still,), reads=reads)
    def stop(proposal: Stopping) -> Iterator[Event]:
        """Yield that it stands still, and when somebody looks again."""
        said, kept = proposal.command, asked(proposal, how.view)
        if kept is not None and kept.clock.fixed is not None:
            yield how.event(
                clock=said.clock,
                what="stopped",
                due=kept.clock.fixed,
                why=said.why,
                review_at=said.review_at,
            )


def on_resume(
    handlers: Handlers,
    command: type[ResumeClock],
    how: Changing,
    early: tuple[Check, ...],
    reads: Reads | None = None,
) -> None:
    """Register how a clock of an aggregate goes on.

    Args:
        early: who may act in the matter at all.
    """

    @check(Reason.NOT_FOUND, Reason.ILLEGAL_TRANSITION, Reason.TIME_ORDER)
    def stands_still(proposal: Resuming) -> Iterator[Violation]:
        """It stands still for that."""
        said, kept = proposal.command, asked(proposal, how.view)
        if kept is None:
            yield UNKNOWN
        else:
            yield from against_resume(kept.clock, proposal.at, said.why)

    @handlers.on(command, early=early, late=(stands_still,), reads=reads)
    def go_on(proposal: Resuming) -> Iterator[Event]:
        """Yield by when it is due since."""
        why, at = proposal.command.why, proposal.at
        for one in going_on(own(proposal, how.view), at, why, proposal.pack):
            yield how.event(
                clock=one.clock,
                what="resumed",
                due=one.due,
                fixed=one.fixed,
                remind_at=one.remind_at,
                why=why,
            )
