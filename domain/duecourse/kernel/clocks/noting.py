"""How the service notes of a clock what already is: the command, its event, its one handler.

Each aggregate with clocks has a command and an event of its own, made of these.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from duecourse.evidence.fields import Code, Name
from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Handlers, Reads, Tied
from duecourse.kernel.checks import check
from duecourse.kernel.clocks.keeping import Kept, NoteClock, Noted, Step, View
from duecourse.kernel.clocks.waking import (
    recounted,
    reminders_until,
    step_of,
    steps_after,
    wakings,
)
from duecourse.kernel.clocks.whose import can_do, on_duty, told_in
from duecourse.kernel.names import kind_of
from duecourse.kernel.officers import free
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation


class ClockNoted(Event, frozen=True, kw_only=True):
    """The service noted of a clock that it falls due soon, was missed, or was told of.

    Attributes:
        told: who was told, by name.
        steps: of a miss, whom it is told when.
        fixed: of a count made again, by when it is due since, UTC; `remind_at` the reminders.
    """

    clock: Code
    what: Code
    due: datetime
    number: int = 0
    told: tuple[Name, ...] = ()
    steps: tuple[Step, ...] = ()
    fixed: datetime | None = None
    remind_at: tuple[datetime, ...] = ()


NotingProposal = Proposal[Any, NoteClock]


def noted(before: tuple[Noted, ...], event: ClockNoted, at: datetime) -> tuple[Noted, ...]:
    """Return what is on record of the clocks of a resource after an event.

    Args:
        at: when that was noted, UTC.
    """
    one = Noted(
        clock=event.clock,
        what=event.what,
        due=event.due,
        at=at,
        number=event.number,
        told=event.told,
        steps=event.steps,
        fixed=event.fixed,
        remind_at=event.remind_at,
    )
    return (*before, one)


def on_clocks(
    handlers: Handlers,
    command: type[NoteClock],
    event: type[ClockNoted],
    view: View,
    tied: Tied = lambda _: (),
    reads: Reads | None = None,
) -> None:
    """Register how an aggregate notes what is of its clocks.

    Args:
        view: its clocks, each with what is on record of it.
        tied: names of the people whom the record ties to the matter: they are told nothing.
        reads: `(state, command) -> names` of the streams that tell who is tied.
    """

    @check(Reason.ILLEGAL_TRANSITION)
    def has_fallen_due(proposal: NotingProposal) -> Iterator[Violation]:
        """What is noted of the clock is so by now, and not on record yet."""
        lifecycle = proposal.pack.lifecycles[kind_of(proposal.command.name)]
        in_table = lifecycle.edge(proposal.state.state, proposal.trigger) is not None
        if in_table and _found(proposal, view) is None:
            yield Violation(Reason.ILLEGAL_TRANSITION, "there is nothing to note of this clock")

    def also_owing(state: Any, said: NoteClock) -> Iterable[str]:
        return (*(reads(state, said) if reads else ()), *_owing(view, state, said.clock))

    @handlers.on(command, late=(has_fallen_due,), reads=also_owing)
    def note(proposal: NotingProposal) -> Iterator[Event]:
        """Yield what is noted, and who is told."""
        kept = _found(proposal, view)
        if kept is not None:
            fixed = _fixed_anew(proposal, kept)
            said = proposal.command
            yield event(
                clock=said.clock,
                what=said.what,
                due=said.due,
                number=said.number,
                told=_told(proposal, kept, frozenset(tied(proposal))),
                steps=_steps(proposal, kept),
                fixed=fixed,
                remind_at=reminders_until(kept, fixed, proposal.pack),
            )


def _found(proposal: NotingProposal, view: View) -> Kept | None:
    said = proposal.command
    for kept in view(proposal.state):
        if kept.id != said.clock or kept.clock.fixed != said.due:
            continue
        if _fixed_anew(proposal, kept) is not None:
            return kept
        for waking in wakings(kept):
            same = (waking.what, waking.number) == (said.what, said.number)
            late = waking.what == "reminded" and kept.clock.ran_out(proposal.at)
            if same and waking.at <= proposal.at and not late:
                return kept
    return None


def _fixed_anew(proposal: NotingProposal, kept: Kept) -> datetime | None:
    if proposal.command.what != "recounted":
        return None
    return recounted(kept, proposal.at, proposal.pack.calendar)


def _steps(proposal: NotingProposal, kept: Kept) -> tuple[Step, ...]:
    if proposal.command.what != "missed":
        return ()
    deadline = proposal.pack.clock(kept.name)
    return steps_after(deadline, proposal.command.due, proposal.pack.calendar)


def _told(proposal: NotingProposal, kept: Kept, tied: frozenset[str]) -> tuple[str, ...]:
    """Return who is told: of a miss whom its steps name, otherwise whose duty it is.

    It tells, and passes on what is due (decision 163): it gives nobody access, and decides nothing.
    """
    if proposal.command.what in ("missed", "recounted"):
        return ()
    officers, pack = free(proposal, tied), proposal.pack
    if proposal.command.what == "escalated":
        step = step_of(kept, proposal.command.number)
        return told_in(pack, step.tell, officers) if step else ()
    if not kept.owed_by:
        return on_duty(pack, kept.function, officers)
    # Of what is their own they are told wherever they are: it is nobody else's to do.
    owed_by = kept.owed_by if kept.expires and not kept.function else _still(proposal, kept)
    return owed_by or on_duty(pack, kept.function, officers)


def _still(proposal: NotingProposal, kept: Kept) -> tuple[str, ...]:
    """Return those who owe it by name and can do it now; they may hold no role at all."""
    able = can_do(
        proposal.pack,
        kind_of(proposal.command.name),
        proposal.officers,
        in_function=bool(kept.function),
    )
    return tuple(one for one in kept.owed_by if one in able or _is_active(proposal, kept, one))


def _is_active(proposal: NotingProposal, kept: Kept, person: str) -> bool:
    known = None if kept.function else proposal.known_person(person)
    return known is not None and known.state == "active"


def _owing(view: View, state: Any, clock: str) -> Iterable[str]:
    return (one for kept in view(state) if kept.id == clock for one in kept.owed_by)
