"""What people do in a disciplinary case, each command as somebody dutiful fills it in."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from functools import cache
from typing import Final

from duecourse.breaches import commands as c
from duecourse.breaches.guards import factors_looked_at, referral_decided, sanction_allowed
from duecourse.breaches.state import Breach
from duecourse.kernel.command import Command
from duecourse.packs.compiled import CompiledPack
from duecourse.proving.world import MONDAY, World

CASE: Final = "b1"

_A_MONTH: Final = timedelta(days=40)
"""From a notice to the hearing: longer than any policy asks for."""

_WORD: Final = "informal_warning"
"""What may come of a case where a policy names no sanctions."""


def case_name(world: World) -> str:
    """Return the name of the case."""
    return world.name("breaches", CASE)


def case_of(world: World) -> Breach:
    """Return the case as it stands."""
    found: Breach = world.state(case_name(world))
    return found


def report(world: World, respondent: str, about: tuple[str, ...] = ()) -> c.ReportBreach:
    """Return the report that somebody breached the first clause of the policy."""
    return c.ReportBreach(
        name=case_name(world),
        respondent=respondent,
        clause=next(iter(world.pack.clauses)),
        act="Mocked a colleague in public",
        act_at=MONDAY,
        capacity="professional",
        while_at="working",
        sharing_own="no",
        about=about,
    )


def ordinary(world: World, people: Iterable[str]) -> Iterator[Command]:
    """Yield what comes next in the ordinary course of a case, from report to close.

    Args:
        people: of whom each is named for what somebody has to be named for.
    """
    case = case_of(world)
    if case.state == "reported":
        yield from _sorted(world, case, people)
    elif case.state == "investigation":
        yield reporting(world)
    elif case.state == "findings":
        yield from (notice(world, person) for person in people)
    elif case.state == "hearing_scheduled":
        yield holding(world)
    elif case.state == "heard":
        yield finding(world)
        yield outcome(world)
    elif case.state == "decided":
        yield c.AppealBreach(name=case_name(world), ground="sanction", says="It was less")
        yield from _ending(world)
    elif case.state == "appeal":
        yield appeal_decided(world)
    elif case.state == "final":
        yield from _ending(world)


def _sorted(world: World, case: Breach, people: Iterable[str]) -> Iterator[Command]:
    if not case.evidence:
        name, says = case_name(world), "What was posted"
        yield c.AddBreachEvidence(name=name, says=says, origin="came_across")
    else:
        yield from (formal(world, person) for person in people)
        yield from undisclosed(world)


def undisclosed(world: World) -> Iterator[c.AnswerDisclosure]:
    """Yield the answer that whoever reported it leaves to somebody else, before it is sorted."""
    if not case_of(world).disclosure:
        yield c.AnswerDisclosure(name=case_name(world), disclosure="not_protected")


def formal(world: World, investigator: str) -> c.TriageFormal:
    """Return the command that has it investigated, every question answered."""
    said = {"criticism": "no", "disclosure": "not_protected"}
    return c.TriageFormal(name=case_name(world), investigator=investigator, **said)


def reporting(world: World) -> c.SubmitReport:
    """Return the report of whoever investigated: there is a case to answer."""
    numbers = range(1, len(case_of(world).allegations) + 1)
    return c.SubmitReport(
        name=case_name(world),
        report="They did",
        for_respondent="They are sorry",
        answer_to=tuple(numbers),
        factors=_factors(world.pack),
    )


@cache
def _factors(pack: CompiledPack) -> tuple[str, ...]:
    rules = pack.rules_of(factors_looked_at, "SubmitReport")
    return tuple(dict.fromkeys(one for rule in rules for one in rule.params.factors))


def notice(world: World, chair: str) -> c.ScheduleHearing:
    """Return an invitation to a hearing that leaves nothing out."""
    case = case_of(world)
    return c.ScheduleHearing(
        name=case_name(world),
        hearing_at=world.at + _A_MONTH,
        place="Room 2",
        chair=chair,
        allegations=tuple(range(1, len(case.allegations) + 1)),
        evidence=tuple(range(1, len(case.evidence) + 1)),
        outcomes=("first_warning", *_upheld(world.pack)),
        companion_told=True,
        recording_told=True,
        adjustments="None were asked for",
        union_representative="no",
    )


def holding(world: World) -> c.HoldHearing:
    """Return that it was held, with everybody there."""
    evidence = tuple(range(1, len(case_of(world).evidence) + 1))
    said = {"attended": "yes", "recorded": "Minutes"}
    return c.HoldHearing(name=case_name(world), evidence=evidence, **said)


def finding(world: World) -> c.RecordFindings:
    """Return that everything of the notice is upheld."""
    hearing = case_of(world).hearing
    upheld = hearing.allegations if hearing else ()
    return c.RecordFindings(name=case_name(world), upheld=upheld, reasons="It was shown")


def outcome(world: World) -> c.RecordOutcome:
    """Return the first outcome that the policy names for what is upheld."""
    return c.RecordOutcome(
        name=case_name(world),
        sanction=_upheld(world.pack)[0],
        remove=case_of(world).about,
        reasons="It hurt somebody",
        letter_sent_at=world.at,
        names_others="no",
    )


@cache
def _upheld(pack: CompiledPack) -> tuple[str, ...]:
    rules = pack.rules_of(sanction_allowed, "RecordOutcome")
    named = (one for rule in rules for one in rule.params.upheld)
    return tuple(dict.fromkeys((_WORD, *named)))


def appeal_decided(world: World) -> c.DecideBreachAppeal:
    """Return that the first outcome stands."""
    said = {"outcome": "upheld", "reasons": "It was right"}
    return c.DecideBreachAppeal(name=case_name(world), **said)


def _ending(world: World) -> Iterator[Command]:
    """Yield what has to be settled before a case is closed, and its close."""
    case, name = case_of(world), case_name(world)
    for body in _bodies(world.pack):
        if body not in case.decided_on:
            yield c.DecideReferral(name=name, body=body, referral="not_needed")
            return
    yield closing(world)


def closing(world: World) -> c.CloseBreach:
    """Return the close of a case of which nothing is open."""
    return c.CloseBreach(name=case_name(world), assessed="yes")


@cache
def _bodies(pack: CompiledPack) -> tuple[str, ...]:
    rules = pack.rules_of(referral_decided, "CloseBreach")
    return tuple(dict.fromkeys(body for rule in rules for body in rule.params.bodies))


def waited(world: World, command: Command) -> World:
    """Return the world at the first moment for a command that has a time of its own.

    A hearing is held on its day, an appeal is decided on another than what it is against, and a
    case is closed when the time to appeal is over.
    """
    case, at = case_of(world), world.at
    if isinstance(command, c.HoldHearing | c.RecordAbsence) and case.hearing:
        at = max(at, case.hearing.at)
    if isinstance(command, c.CloseBreach) and case.appeal_until and case.state == "decided":
        at = max(at, case.appeal_until + timedelta(minutes=1))
    if isinstance(command, c.DecideBreachAppeal | c.RemitBreach):
        at += timedelta(days=1)
    return world.later(at - world.at)
