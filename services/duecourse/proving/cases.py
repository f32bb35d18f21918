"""Whether a disciplinary case goes as it must not, whatever else is done in it, and by whom.

The ordinary course of a case, from a report to its close, with an appeal. At every place each
act that the table opens is tried by everybody who has a part in the case, and by the first
of the others who may: whoever has no part in it is kept from nothing, so that one of them
stands for all. Up to `FURTHER_MAX` acts out of the ordinary come between. Everything is really
decided, with its reactions. What must hold is read from what was done.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Any, Final

from msgspec import Struct, structs

from duecourse.breaches import commands as c
from duecourse.kernel.command import Command
from duecourse.kernel.names import kind_of
from duecourse.packs.compiled import CompiledPack
from duecourse.people.commands import RegisterPerson
from duecourse.posts.commands import RecordTakedown
from duecourse.proving.breadth import Now, gone_through
from duecourse.proving.casts import Cast, acknowledgement, founded
from duecourse.proving.dutiful import DIGEST, opened
from duecourse.proving.journeys import casework
from duecourse.proving.journeys.posts import live, platform_of, world_name
from duecourse.proving.promises import Promise, not_kept
from duecourse.proving.world import Act, World
from duecourse.takedowns.commands import ConfirmRemoval, OpenTakedown

FURTHER_MAX: Final = 1
"""Acts out of the ordinary in one case."""

SITUATIONS_MAX: Final = 1_000
"""Situations of one cast that are gone on from; the search ends there, and says so."""

_AN_HOUR: Final = timedelta(hours=1)
_ACCUSED: Final = "accused"
_REPORTER: Final = "reporter"
_WHOEVER: Final = (
    c.AddBreachEvidence,
    c.DecideReferral,
    RecordTakedown,
    ConfirmRemoval,
    OpenTakedown,
)
"""Acts of which it does not matter to the promises by whom they are done."""

_POWERS: Final = ("triage_breach", "investigate_breach", "decide_breach", "hear_appeal")


class Broken(Struct, frozen=True):
    """A case in which a promise was not kept.

    Attributes:
        promise: which one.
        acts: what everybody did, in order.
        by: clauses by which whoever did the last of them may where nobody else can.
        cast: who there is.
    """

    promise: Promise
    acts: tuple[Act, ...]
    by: tuple[str, ...]
    cast: str


class Cases(Struct, frozen=True):
    """What a search came to.

    Attributes:
        broken: the first case of each promise that is not kept, by what clause each.
        acts: that were tried.
        reached: how often each kind of act was carried out, so that what is promised of it
            was really looked at.
        whole: nothing within its bounds was left out.
    """

    broken: tuple[Broken, ...]
    acts: int
    reached: Mapping[str, int]
    whole: bool


class CaseSearch:
    """One search through the cases of an organisation with a certain cast."""

    def __init__(self, pack: CompiledPack, cast: Cast, further: int = FURTHER_MAX) -> None:
        self._cast = cast.says
        self._further = further
        self._world = _with_those_concerned(founded(pack, cast))
        self._accused = self._world.name("people", _ACCUSED)
        self._reporter = self._world.name("people", _REPORTER)
        self._insiders = _insiders(self._world)
        self._broken: dict[tuple[str, tuple[str, ...]], Broken] = {}
        self._reached: dict[str, int] = {}
        self._acts = 0

    def done(self) -> Cases:
        """Return what was found."""
        begun = casework.report(self._world, self._accused, (world_name(self._world),))
        first = self._world.done(begun, self._reporter)
        begun_at = Now(first.later(_AN_HOUR))
        whole = gone_through(begun_at, self._following, self._shape, SITUATIONS_MAX)
        return Cases(tuple(self._broken.values()), self._acts, self._reached, whole)

    def _following(self, now: Now) -> Iterator[Now]:
        """Yield every situation to which an act leads."""
        parts = self._parts(now.world)
        people = (*parts, *(p for p in self._insiders if p not in parts))
        ordinary = [*casework.ordinary(now.world, people), *self._goals(now.world)]
        ordinary += self._takes_down(now.world)
        for world in self._tried(now.world, ordinary, parts):
            yield structs.replace(now, world=world)
        if now.further < self._further:
            for world in self._tried(now.world, self._unusual(now.world, people), parts):
                yield Now(world, now.further + 1)

    def _tried(
        self, world: World, commands: Iterable[Command], parts: tuple[str, ...]
    ) -> Iterator[World]:
        """Yield the world after each act: of all who have a part, and one of the others."""
        spoken: set[tuple[str, bool]] = set()
        for command in commands:
            if not _open(world, command):
                continue
            free = False
            for person in (*parts, *(p for p in self._insiders if p not in parts)):
                named = getattr(command, "investigator", getattr(command, "chair", ""))
                alike = (type(command).__name__, person not in parts and named not in parts)
                if person not in parts and (free or (named not in parts and alike in spoken)):
                    continue
                if after := self._done(casework.waited(world, command), command, person):
                    free = free or person not in parts
                    spoken.add(alike)
                    yield after
                    if isinstance(command, _WHOEVER):
                        break

    def _done(self, world: World, command: Command, person: str) -> World | None:
        """Return the world after an act that is carried out, and look at what it broke."""
        self._acts += 1
        if world.refuses(command, person):
            return None
        attempt = world.attempt(command, person)
        if attempt.violations:
            return None
        name = type(command).__name__
        self._reached[name] = self._reached.get(name, 0) + 1
        self._look(attempt.world)
        return attempt.world.later(_AN_HOUR)

    def _look(self, world: World) -> None:
        acts = world.acts[len(self._world.acts) :]
        routes = {route.clause for route in world.pack.nobody_else.values()}
        taken = tuple(clause for clause in acts[-1].clauses if clause in routes)
        for promise in not_kept(world, acts):
            by = taken if promise.of_people else ()
            known = (promise.id, by)
            self._broken.setdefault(known, Broken(promise, acts, by, self._cast))

    def _parts(self, world: World) -> tuple[str, ...]:
        """Return everybody who has a part in the case, or is bound to it."""
        case = casework.case_of(world)
        chair = (case.hearing.chair,) if case.hearing else ()
        parts = (*(part.person for part in case.parts), case.investigator, *chair)
        found = dict.fromkeys((self._accused, self._reporter, *parts))
        return tuple(p for p in found if p in world.active)

    def _goals(self, world: World) -> Iterator[Command]:
        """Yield what is promised of, at whatever place the table opens it."""
        yield casework.outcome(world)
        yield casework.appeal_decided(world)
        yield casework.closing(world)
        name = casework.case_name(world)
        yield c.NoCaseToAnswer(name=name)
        yield c.TriageNoCase(name=name, why="no_breach")
        yield c.CompleteInformal(name=name, done="They talked")
        yield c.ConcludeOnLeaving(name=name, protects_others="no")

    def _takes_down(self, world: World) -> Iterator[Command]:
        case = casework.case_of(world)
        if case.state not in ("decided", "final"):
            return
        yield RecordTakedown(name=world_name(world))
        seen: dict[str, Any] = {"cross_posts": "yes", "personal_data": "no"}
        for name in case.takedowns:
            # What a case brings down, a second person sees before it is closed.
            yield ConfirmRemoval(name=name, captured_digest=DIGEST, **seen)

    def _unusual(self, world: World, people: tuple[str, ...]) -> Iterator[Command]:
        """Yield what else people do in a case."""
        name, at = casework.case_name(world), world.at + timedelta(days=40)
        said: dict[str, Any] = {"criticism": "no", "disclosure": "not_protected"}
        yield c.ReturnForMore(name=name)
        yield c.TriageInformal(name=name, plan="They talk")
        yield c.DowngradeToInformal(name=name, plan="They talk")
        yield c.CancelHearing(name=name)
        yield c.AdjournHearing(name=name, hearing_at=at, evidence=(1,))
        yield c.WithdrawBreachAppeal(name=name)
        yield c.ImposeInterim(name=name, measure="unpaid_suspension", need="Nothing less will do")
        asked, where = world.name("takedowns", "t1"), "https://site.example/1"
        yield OpenTakedown(name=asked, ground="rights", where=where, arises_from=name)
        clause = next(iter(world.pack.clauses))
        again: dict[str, Any] = {"clause": clause, "capacity": "professional"}
        yield c.AddAllegation(name=name, act="And again", act_at=self._world.at, **again)
        for person in people:
            yield c.FormaliseBreach(name=name, investigator=person, **said)
            yield c.RemitBreach(name=name, investigator=person)
            yield c.ReopenBreach(name=name, investigator=person, in_favour=True)

    def _shape(self, world: World) -> object:
        """Return what a situation is to whoever goes on from it, whenever it came about."""
        case, post = casework.case_of(world), world.state(world_name(world))
        hearing, findings = case.hearing, case.findings
        return (
            case.state,
            case.round,
            case.investigator,
            frozenset((part.person, part.how) for part in case.parts),
            hearing and (hearing.chair, hearing.allegations),
            findings and findings.upheld,
            case.interim is not None,
            case.sanction,
            case.decided_on,
            len(case.allegations),
            len(case.evidence),
            tuple((name, world.state(name).state) for name in case.takedowns),
            post.visibility,
        )


def _open(world: World, command: Command) -> bool:
    """Return whether the table opens a command: where it does not, it is refused by that."""
    lifecycle = world.pack.lifecycles[kind_of(command.name)]
    state: str = world.state(command.name).state
    return lifecycle.edge(state, type(command).__name__) is not None


def _with_those_concerned(world: World) -> World:
    """Return the world with whom a case is about, who reports it, and what they published."""
    for id_ in (_ACCUSED, _REPORTER):
        name = world.name("people", id_)
        entry = RegisterPerson(name=name, title=id_.capitalize(), kind="staff")
        world = world.done(entry)
        world = world.attempt(acknowledgement(world, name), name).world
    world = opened(world, platform_of(world.pack))
    return live(world.name("people", _ACCUSED), world)


def _insiders(world: World) -> tuple[str, ...]:
    """Return everybody who may have a part in a case by their roles, or by a route."""
    pack = world.pack
    routes = [pack.nobody_else[name].then for name in _POWERS if name in pack.nobody_else]
    roles = {role for name in _POWERS for role in pack.filling(name)}
    roles |= {role for route in routes for role in route if role in pack.roles}
    roles |= {other for role in roles for other in _standing_in(pack, role)}
    return world.holding(roles)


def _standing_in(pack: CompiledPack, role: str) -> Iterator[str]:
    entry = pack.roles[role]
    yield from filter(None, (entry.deputy, entry.fallback))
