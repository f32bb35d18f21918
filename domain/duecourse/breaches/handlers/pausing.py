"""A case that stands still: which of its clocks stop, and when it goes on."""

from collections.abc import Iterator
from typing import Final

from duecourse.breaches import commands as c
from duecourse.breaches import events as e
from duecourse.breaches.checks import rests_on
from duecourse.breaches.clocks import clocks
from duecourse.breaches.parts import may_take_part, out_of
from duecourse.breaches.reading import read_around
from duecourse.breaches.state import Breach, pause_of
from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.checks import check, required
from duecourse.kernel.clocks.pausing import Halt, going_on, halted, running_on
from duecourse.kernel.clocks.standing import longest_pause, until_gone_on
from duecourse.kernel.clocks.whose import left_to_others
from duecourse.kernel.command import fields_of
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

PAUSING: Final = Handlers()


@check(Reason.FIELD_REQUIRED)
def review_named(proposal: Proposal[Breach, c.PauseBreach]) -> Iterator[Violation]:
    """It is said why it stands still, and when somebody looks again."""
    at, limit = proposal.command.review_at, longest_pause(proposal.pack, proposal.at)
    if not proposal.command.why:
        yield required("why")
    if at is None or not proposal.at < at <= limit:
        latest = proposal.pack.calendar.in_words(limit)
        message = f"say when somebody looks again, {latest} at the latest"
        yield required("review_at", message)


def _paused_before(proposal: Proposal[Breach, c.PauseBreach]) -> Iterator[str]:
    """Nobody lets a case stand still twice for the same reason."""
    if (proposal.command.why, proposal.person) in proposal.state.paused_by:
        yield "why: you let it stand still for that before: another decides"


paused_once = rests_on("EXT-PAUSE", Reason.PAUSE_NOT_ALLOWED, _paused_before)


def _halted(proposal: Proposal[Breach, c.PauseBreach]) -> tuple[Halt, ...]:
    command, running = proposal.command, clocks(proposal.state)
    if command.review_at is None:
        return ()
    return tuple(halted(running, proposal.at, command.why, command.review_at))


@check(Reason.CONFLICT_OF_INTEREST)
def not_their_own_clock(proposal: Proposal[Breach, c.PauseBreach]) -> Iterator[Violation]:
    """Whoever owes what is due does not stop its clock, where somebody else may."""
    stopped = {one.clock for one in proposal.found(_halted)}
    own = [kept for kept in clocks(proposal.state) if kept.id in stopped]
    yield from left_to_others(proposal, own, frozenset(out_of(proposal, "triager")))


@PAUSING.on(
    c.PauseBreach,
    early=(may_take_part, not_their_own_clock),
    late=(review_named, paused_once),
    reads=read_around,
)
def pause(proposal: Proposal[Breach, c.PauseBreach]) -> Iterator[Event]:
    """Yield that it stands still, until when, and which of its clocks stop with it."""
    command, stopped = proposal.command, proposal.found(_halted)
    review_at = command.review_at or longest_pause(proposal.pack, proposal.at)
    yield e.BreachPaused(
        **fields_of(command),
        stopped=stopped,
        running=running_on(clocks(proposal.state), stopped),
        clocks=(until_gone_on(proposal.pack, pause_of(command.why), proposal.at, review_at),),
    )


@check(Reason.NOT_FOUND, Reason.TIME_ORDER)
def stands_still(proposal: Proposal[Breach, c.ResumeBreach]) -> Iterator[Violation]:
    """It stands still for that reason; by itself it goes on only when nobody looked in time."""
    review_at = proposal.state.paused.get(proposal.command.why)
    if review_at is None:
        yield Violation(Reason.NOT_FOUND, "why: it does not stand still for that", field="why")
    elif proposal.context.actor.system and proposal.at <= review_at:
        yield Violation(Reason.TIME_ORDER, "the time in which somebody looks is not over")


@PAUSING.on(c.ResumeBreach, early=(may_take_part,), late=(stands_still,), reads=read_around)
def resume(proposal: Proposal[Breach, c.ResumeBreach]) -> Iterator[Event]:
    """Yield that it goes on, and what is due then.

    Whoever looks too late does not gain by it: a pause is over at the instant at which somebody
    was to look, whether anything woke or not.
    """
    state, why, pack = proposal.state, proposal.command.why, proposal.pack
    since = min(proposal.at, state.paused[why])
    fixed = tuple(going_on(clocks(state), since, why, pack))
    yield e.BreachResumed(why=why, since=since, fixed=fixed)
