"""What must hold of every disciplinary case, read from what was done in it."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from duecourse.breaches import commands as c
from duecourse.breaches.parts import TAKES
from duecourse.proving.world import Act, World
from duecourse.takedowns.commands import OpenTakedown

_ANEW: Final = (
    c.TriageFormal,
    c.FormaliseBreach,
    c.RemitBreach,
    c.ReopenBreach,
    c.AddAllegation,
    c.AdjournHearing,
)
"""Acts after which it is found anew what is upheld."""

_INVESTIGATING: Final = (c.TriageFormal, c.FormaliseBreach, c.RemitBreach, c.ReopenBreach)
_CHAIRING: Final = (
    c.ScheduleHearing,
    c.HoldHearing,
    c.AdjournHearing,
    c.RecordFindings,
    c.RecordOutcome,
)
_ENDING: Final = (
    c.CloseBreach,
    c.NoCaseToAnswer,
    c.TriageNoCase,
    c.CompleteInformal,
    c.ConcludeOnLeaving,
)
_HARMLESS: Final = ("no_sanction", "finding_recorded")

Breaks = Callable[[World, Sequence[Act]], bool]


class Promise(Struct, frozen=True):
    """Something that must never be in a case.

    Attributes:
        asks: the question that has to be answered with no.
        of: the commands of which it is looked at; where none is carried out, nothing is answered.
        breaks: whether the last of some acts, now carried out, breaks it.
        of_people: it is about who acts, so that the policy's route for where nobody else may
            lets it be. No route makes right what was done.
    """

    id: str
    asks: str
    of: tuple[str, ...]
    breaks: Breaks
    of_people: bool = False


def _sanctioned_unfound(_: World, acts: Sequence[Act]) -> bool:
    last = acts[-1].command
    if isinstance(last, c.ImposeInterim):
        return last.measure == "unpaid_suspension"
    if not isinstance(last, c.RecordOutcome) or last.sanction in _HARMLESS:
        return False
    return not any(
        isinstance(act.command, c.RecordFindings) and (act.command.upheld or act.command.partly)
        for act in _since_anew(acts)
    )


def _since_anew(acts: Sequence[Act]) -> Sequence[Act]:
    anew = (n for n, act in enumerate(acts) if isinstance(act.command, _ANEW))
    return acts[max(anew, default=0) :]


def _investigators(acts: Sequence[Act]) -> Iterator[str]:
    """Yield everybody who investigated, or was named for it, since the case was begun."""
    for act in acts:
        if isinstance(act.command, _INVESTIGATING):
            yield act.command.investigator
        if TAKES.get(type(act.command).__name__) == "investigator":
            yield act.by


def _investigator_chairs(_: World, acts: Sequence[Act]) -> bool:
    last, before = acts[-1], {*_investigators(acts)}
    if isinstance(last.command, c.ScheduleHearing) and last.command.chair in before:
        return True
    return isinstance(last.command, _CHAIRING) and last.by in before


def _deciders(acts: Sequence[Act]) -> Iterator[str]:
    for act in acts:
        if isinstance(act.command, _CHAIRING):
            yield act.by
        if isinstance(act.command, c.ScheduleHearing):
            yield act.command.chair


def _decider_hears_appeal(_: World, acts: Sequence[Act]) -> bool:
    hears = isinstance(acts[-1].command, c.DecideBreachAppeal | c.RemitBreach)
    return hears and acts[-1].by in {*_deciders(acts[:-1])}


def _closed_while_it_stands(world: World, acts: Sequence[Act]) -> bool:
    if not isinstance(acts[-1].command, _ENDING):
        return False
    removals = {
        name
        for act in acts
        for name in (act.command.remove if isinstance(act.command, c.RecordOutcome) else ())
    }
    asked = (act.command for act in acts if isinstance(act.command, OpenTakedown))
    unsettled = any(not world.state(one.name).settled for one in asked if one.arises_from)
    return unsettled or any(world.state(name).visibility == "live" for name in removals)


def _sanctioned_unheard(_: World, acts: Sequence[Act]) -> bool:
    last = acts[-1].command
    if not isinstance(last, c.RecordOutcome) or last.sanction in _HARMLESS:
        return False
    return not any(isinstance(act.command, c.HoldHearing) for act in _since_anew(acts))


PROMISES: Final = (
    Promise(
        "sanctions",
        "Can a sanction fall without a hearing?",
        ("RecordOutcome",),
        _sanctioned_unheard,
    ),
    Promise(
        "sanction-unfound",
        "Can a sanction be given without a finding?",
        ("RecordOutcome",),
        _sanctioned_unfound,
    ),
    Promise(
        "investigator-chairs",
        "Can whoever investigated a case chair its hearing?",
        ("HoldHearing",),
        _investigator_chairs,
        of_people=True,
    ),
    Promise(
        "appeal-own",
        "Can an appeal be heard by whoever decided what it is against?",
        ("DecideBreachAppeal",),
        _decider_hears_appeal,
        of_people=True,
    ),
    Promise(
        "closed-open",
        "Can a case be closed while something that it has to bring down still stands?",
        ("CloseBreach",),
        _closed_while_it_stands,
    ),
)


def not_kept(world: World, acts: Sequence[Act]) -> Iterator[Promise]:
    """Yield every promise that the last of some acts breaks.

    Args:
        world: as it is after them.
        acts: what was done in a case, oldest first.
    """
    yield from (promise for promise in PROMISES if acts and promise.breaks(world, acts))
