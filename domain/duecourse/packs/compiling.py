"""From the text of a pack to its compiled form: strict when laid down, readable for ever after.

Laying a pack down refuses whatever is wrong with it. A pack that is in force was
good enough when it was laid down; a later release may know more commands, other
guards, fewer settings. Reading it is total: what it cannot read is told of, and
refuses the commands that it bound (docs/decisions/030-packs-are-readable-for-ever.md).
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, tzinfo

import msgspec
from msgspec import Struct

from duecourse.kernel.calendars import Calendar, Calendars
from duecourse.kernel.checker import check
from duecourse.kernel.expressions import Expressions
from duecourse.kernel.lifecycle import Guard, build
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Registry
from duecourse.kernel.table import Definition
from duecourse.packs.addresses import Addresses, misaddressed
from duecourse.packs.bindable import expressed_too_often, unbindable, unfit
from duecourse.packs.binding import (
    BoundRule,
    CommandKind,
    Defaults,
    Unread,
    all_clauses,
    bound_rules,
    words_of,
)
from duecourse.packs.bodies import undecided
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.consistency import contradictions
from duecourse.packs.deadlines import WERE_SETTINGS, strange
from duecourse.packs.demanded import passed_over
from duecourse.packs.enforcement import idle
from duecourse.packs.law import days_of
from duecourse.packs.loader import (
    PackInvalid,
    PackProblem,
    Source,
    read_pack,
)
from duecourse.packs.model import NATION, TIME_ZONE, WrittenPack
from duecourse.packs.office import crossed, hours_on
from duecourse.packs.protection import unprotected
from duecourse.packs.reach import rows_of, unreachable
from duecourse.packs.salvage import Lost, read_stored_pack
from duecourse.packs.settings import RETIRED, RETIRED_DEFAULTS, SETTINGS, misfit
from duecourse.packs.steps import bound_steps, step_problems
from duecourse.packs.vocabulary import Words
from duecourse.packs.week import WEEKDAYS

Refusal = tuple[tuple[str, ...], Violation]
"""Commands that something unreadable bound, and what stands against them."""


class Ground(Struct, frozen=True, kw_only=True):
    """What packs stand on: everything of this release that they may name.

    Attributes:
        definitions: lifecycle of each aggregate, by its kind.
        commands: every command by its name.
        defaults: clauses from public sources.
        calendars: zones and holidays.
        expressions: reads the rules that packs write themselves.
        judging: functions that judge what people did, by which nobody acts on themselves.
        judged_by: functions of the work that judge people beside, where their `self` is an
            outside body.
        addresses: how the addresses that packs name are looked at.
    """

    registry: Registry
    definitions: Mapping[str, Definition]
    commands: Mapping[str, CommandKind]
    defaults: Defaults
    calendars: Calendars
    expressions: Expressions
    judging: frozenset[str]
    judged_by: frozenset[str]
    addresses: Addresses


def laid_down(content: bytes, file: str, ground: Ground) -> CompiledPack:
    """Return a pack that is laid down now, ready for use.

    Args:
        file: name for messages.

    Raises:
        PackInvalid: with every problem found, each with file, line and field.
    """
    pack, source = read_pack(content, file)
    words = words_of(pack, ground.registry, ground.defaults)
    rules, unread = _rules(pack, source, ground, words)
    problems = [*contradictions(pack, source, ground.defaults), *_misplaced(pack, source, ground)]
    problems += [problem for one in unread for problem in one.problems]
    problems += step_problems(pack, source, ground.registry, words)
    problems += _ill_bound(pack, source, ground, words)
    if problems:
        raise PackInvalid(problems)
    compiled = _compiled(pack, content, rules, ground, words)
    problems = [*_misfilled(compiled, source, ground)]
    routes = pack.functions, pack.outside_bodies, ground.judged_by
    found = (*unprotected(compiled, ground.judging), *undecided(*routes))
    problems += [source.problem(path, says) for path, says in found]
    if problems:
        raise PackInvalid(problems)
    compiled.warnings = tuple(idle(pack, source, ground.defaults))
    return compiled


def _ill_bound(
    pack: WrittenPack, source: Source, ground: Ground, words: Words
) -> Iterator[PackProblem]:
    """Yield what rules bind that none may, what is out of range, and who is named in vain."""
    found = (
        *unbindable(pack, ground.registry, ground.commands),
        *unfit(pack, ground.registry, words),
        *expressed_too_often(pack),
        *misaddressed(pack, ground.addresses),
        *passed_over(pack, ground.registry, ground.defaults),
        *unreachable(pack, ground.registry, rows_of(ground.definitions)),
    )
    yield from (source.problem(path, says) for path, says in found)


def stored(content: bytes, file: str, ground: Ground) -> CompiledPack:
    """Return a pack that was laid down before, under this release or another.

    Raises:
        PackInvalid: the text is no pack at all.
    """
    pack, source, lost = read_stored_pack(content, file)
    words = words_of(pack, ground.registry, ground.defaults, derived=True)
    rules, unread = _rules(pack, source, ground, words)
    lost += _unknown_defaults(pack, source, ground)
    lost += [Lost(source.problem(path, says), None) for path, says in strange(pack)]
    settings = [*_unknown_settings(pack, source, ground)]
    refused = [
        *(_refused_loss(one, pack, ground) for one in lost),
        *(_refused_rule(one, pack, ground) for one in unread),
        *(refusal for _, refusal in settings),
    ]
    compiled = _compiled(pack, content, rules, ground, words, _by_command(refused))
    compiled.faults = (
        *(one.problem for one in lost),
        *(problem for one in unread for problem in one.problems),
        *(problem for problem, _ in settings),
        *(source.problem(p, s) for p, s in unbindable(pack, ground.registry, ground.commands)),
        *_misplaced(pack, source, ground),
        *_misfilled(compiled, source, ground, later=_came_later(compiled)),
    )
    return compiled


def _came_later(pack: CompiledPack) -> frozenset[str]:
    """Return the kinds none of whose functions a stored pack fills: they came after it.

    That is no fault of it; whoever asks for one of their commands is told (ROLE_UNFILLED).
    """
    asked = {
        kind: {who for edge in lifecycle.edges.values() for who in edge.who}
        for kind, lifecycle in pack.lifecycles.items()
    }
    return frozenset(kind for kind, who in asked.items() if not who & pack.functions.keys())


def _unknown_defaults(pack: WrittenPack, source: Source, ground: Ground) -> Iterator[Lost]:
    """Yield each clause from a public source that this release does not have."""
    for index, id_ in enumerate(pack.defaults):
        if id_ not in ground.defaults:
            problem = source.problem(("defaults", index), f"there is no default clause {id_}")
            yield Lost(problem, RETIRED_DEFAULTS.get(id_))


def _unreadable(
    pack: WrittenPack,
    what: str,
    then: str,
    *,
    rule: str = "",
    clause: str = "",
    facts: tuple[tuple[str, str], ...] = (),
) -> Violation:
    """Return what stands against the commands that something unreadable bound."""
    return Violation(
        Reason.POLICY_UNREADABLE,
        f"{what} in this release: until the policy is amended, {then} is refused",
        rule=rule,
        clause=clause,
        policy=pack.policy.version,
        facts=facts,
    )


def _refused_loss(one: Lost, pack: WrittenPack, ground: Ground) -> Refusal:
    what = f"{one.problem.path}: {one.problem.says}"
    violation = _unreadable(pack, what, "what it may have bound")
    return _refusable(ground.commands if one.on is None else one.on, ground), violation


def _rules(
    pack: WrittenPack, source: Source, ground: Ground, words: Words
) -> tuple[list[BoundRule], list[Unread]]:
    known = ground.registry, ground.commands, ground.defaults
    found = [*bound_rules(pack, source, *known, words, ground.expressions)]
    zone = _zone(pack, ground.calendars)
    rules = [
        msgspec.structs.replace(one, days=days_of(one.clause, one.rule, zone))
        for one in found
        if isinstance(one, BoundRule)
    ]
    return rules, [one for one in found if isinstance(one, Unread)]


def _compiled(
    pack: WrittenPack,
    content: bytes,
    rules: Sequence[BoundRule],
    ground: Ground,
    words: Words,
    unreadable: Mapping[str, tuple[Violation, ...]] | None = None,
) -> CompiledPack:
    lifecycles = {
        kind: build(definition, _guards(rules, definition))
        for kind, definition in ground.definitions.items()
    }
    digest = hashlib.sha256(content).hexdigest()
    clauses = all_clauses(pack, ground.defaults)
    calendar = _calendar(pack, ground.calendars)
    made = CompiledPack(pack, digest, rules, clauses, lifecycles, words, calendar, unreadable)
    made.review_steps = bound_steps(pack, ground.registry, words)
    return made


def _zone(pack: WrittenPack, calendars: Calendars) -> tzinfo:
    """Return an organisation's zone; what of a stored pack is none is as if unsaid."""
    named = calendars.zone(pack.organisation.time_zone)
    return named or calendars.zone(TIME_ZONE) or UTC


def _calendar(pack: WrittenPack, calendars: Calendars) -> Calendar:
    """Return an organisation's calendar; what of a stored one is not known is as if unsaid."""
    place, works = pack.organisation, pack.organisation.working_week
    holidays = calendars.holidays(place.nation)
    return Calendar(
        zone=_zone(pack, calendars),
        holidays=(calendars.holidays(NATION) or frozenset()) if holidays is None else holidays,
        hours=tuple(tuple((h.opens, h.closes) for h in hours_on(works, d)) for d in WEEKDAYS),
        certain_until=calendars.certain_until,
    )


def _misplaced(pack: WrittenPack, source: Source, ground: Ground) -> Iterator[PackProblem]:
    """Yield a time zone or a nation that there is not."""
    place, calendars = pack.organisation, ground.calendars
    if calendars.zone(place.time_zone) is None:
        says = f"there is no time zone {place.time_zone!r}; one is Europe/London"
        yield source.problem(("organisation", "time_zone"), says)
    for path, says in crossed(place.working_week):
        yield source.problem(("organisation", "working_week", *path), says)
    if calendars.holidays(place.nation) is None:
        says = (
            f"no holidays are known of {place.nation!r}; of {', '.join(calendars.nations)} they are"
        )
        yield source.problem(("organisation", "nation"), says)


def _guards(rules: Sequence[BoundRule], definition: Definition) -> dict[str, list[Guard]]:
    triggers = {row.trigger for row in definition.transitions}
    found: dict[str, list[Guard]] = {}
    for rule in rules:
        for command in triggers & set(rule.on):
            found.setdefault(command, []).append(Guard(rule.id, rule.judged))
    return found


def _misfilled(
    pack: CompiledPack, source: Source, ground: Ground, later: frozenset[str] = frozenset()
) -> Iterator[PackProblem]:
    """Yield functions that no command asks for, and what makes a lifecycle unfit for use.

    Args:
        later: kinds that came after a stored pack.
    """
    asked = {w for d in ground.definitions.values() for row in d.transitions for w in row.who}
    for name in pack.functions.keys() - asked:
        yield source.problem(("functions", name), f"no command asks for {name!r}")
    for lifecycle in (one for kind, one in pack.lifecycles.items() if kind not in later):
        for one in check(lifecycle, pack.functions):
            yield source.problem(("functions",), f"{one.lifecycle}: {one.says}")


def _refused_rule(one: Unread, pack: WrittenPack, ground: Ground) -> Refusal:
    what = one.problems[0].says.partition(";")[0]
    violation = _unreadable(pack, what, "what its rule binds", rule=one.id, clause=one.clause)
    return _refusable(one.on, ground), violation


def _unknown_settings(
    pack: WrittenPack, source: Source, ground: Ground
) -> Iterator[tuple[PackProblem, Refusal]]:
    """Yield each setting that this release does not obey, and what it bound."""
    for name, setting in pack.settings.items():
        known = name in SETTINGS or name in WERE_SETTINGS
        if (known and not misfit(name, setting.value)) or RETIRED.get(name) == ():
            continue
        says = f"{name} does not fit" if known else f"there is no setting {name!r}"
        facts = (("setting", name),)
        clause = setting.clause or ""
        violation = _unreadable(pack, says, "what it bound", clause=clause, facts=facts)
        bound = RETIRED.get(name) or _bound_by(pack, setting.clause, ground)
        problem = source.problem(("settings", name), says)
        yield problem, (_refusable(bound, ground), violation)


def _bound_by(pack: WrittenPack, clause: str | None, ground: Ground) -> tuple[str, ...]:
    """Return the commands that the rules of a clause bind."""
    found = (c for c in all_clauses(pack, ground.defaults) if c.id == clause)
    return tuple(command for c in found for rule in c.rules for command in rule.on)


def _refusable(commands: Iterable[str], ground: Ground) -> tuple[str, ...]:
    """Return commands without those that are spared: the way out, and rights, stay open."""
    known = ground.commands
    return tuple(c for c in commands if c in known and not known[c].spared)


def _by_command(refused: Iterable[Refusal]) -> dict[str, tuple[Violation, ...]]:
    found: dict[str, tuple[Violation, ...]] = {}
    for commands, violation in refused:
        for command in commands:
            found[command] = (*found.get(command, ()), violation)
    return found
