"""The page of clauses: clause -> rules -> the tests that show what it allows and refuses."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from duecourse.packs.clauses import ClauseEntry, DefaultEntry, Rule
from duecourse.packs.enforcement import (
    ALWAYS,
    NOTHING,
    WAYS,
    Way,
    enforcing,
    held,
    recorded,
)
from duecourse.packs.law import said_of
from duecourse.packs.model import WrittenPack
from duecourse.shipped import SHIPPED, defaults, load, shipped_pack
from tests.clauses.framework import Example, examples

PATH: Final = "docs/reference/clauses.md"

_EVERYWHERE: Final = ("rules", ALWAYS)
"""Where a default stands whatever pack takes it."""

_INTRODUCTION: Final = """\
# Clauses

Generated from the shipped packs and the examples in `tests/clauses/` by `./dev docs`.

The first table counts how many clauses each pack holds, the second in which ways; some are held
in several. A clause that is on record, is advice or is kept outside counts as held: it says so.
What is on record alone waits for procedures that the service does not have yet,
such as those for breaches, incidents and takedowns; what stays outside says who sees to it.
For each of these clauses: where it stands, what it says in a line, the rules that enforce it,
and the example that the tests run under the organisation's own pack:
an act that it allows and one that it refuses.
A default is a clause from a public source, taken where a policy is silent;
it is never the organisation's own.
Beside its rules, a clause is obeyed where a function, a channel or a setting rests on it;
of one that nothing obeys, it says that nothing enforces it.
Each default says when it holds, and when somebody last looked whether it does.

Run one clause's tests with `./dev test tests/clauses -k ACAT-2.10-facts`.
"""


def render() -> str:
    """Return the page."""
    found = {example.clause: (module, example) for module, example in examples()}
    return "\n".join([_INTRODUCTION, *_summary(found), *_sections(found)]) + "\n"


Found = Mapping[str, tuple[str, Example]]


Places = Mapping[str, Iterable[str]]


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the page: clauses, what obeys each, and what only records it."""

    title: str
    clauses: tuple[ClauseEntry, ...]
    obeyed: Places
    kept: Places
    ways: Mapping[str, tuple[Way, ...]]


def _packs() -> Iterator[Section]:
    packs = [load(shipped_pack(pack_id), f"{pack_id}.yaml").written for pack_id in SHIPPED]
    for pack in packs:
        title = f"{pack.organisation.title} ({pack.policy.title}, {pack.policy.version})"
        ways = held(pack, defaults())
        yield Section(title, pack.clauses, enforcing(pack, defaults()), recorded(pack), ways)
    yield Section(
        "Defaults",
        tuple(defaults().values()),
        _over(packs, [enforcing(pack, defaults()) for pack in packs]),
        _over(packs, [recorded(pack) for pack in packs]),
        {},
    )


def _over(packs: Sequence[WrittenPack], found: Sequence[Places]) -> Places:
    """Return what obeys each default, with the pack where it does."""
    whole: dict[str, list[str]] = {}
    for pack, places in zip(packs, found, strict=True):
        for id_, names in places.items():
            own = (
                name if name in _EVERYWHERE else f"{pack.organisation.id}: {name}" for name in names
            )
            whole[id_] = [*dict.fromkeys((*whole.get(id_, ()), *own))]
    return whole


def _summary(found: Found) -> Iterator[str]:
    yield "| pack | held | enforced by rules, and shown by an example | enforced at all |"
    yield "|---|---|---|---|"
    for section in _packs():
        of = len(section.clauses)
        ruled = [clause.id for clause in section.clauses if clause.rules]
        shown = sum(id_ in found for id_ in ruled)
        obeyed = sum(bool(section.obeyed.get(clause.id)) for clause in section.clauses)
        held_ = sum(_is_held(clause, section) for clause in section.clauses)
        yield f"| {section.title} | {held_} of {of} | {shown} of {len(ruled)} | {obeyed} of {of} |"
    yield ""
    yield from _ways()


def _is_held(clause: ClauseEntry, section: Section) -> bool:
    """Return whether a clause is held in some way; of a default, whether anything obeys it."""
    ways = section.ways.get(clause.id, ())
    return any(way != "nothing" for way in ways) or bool(section.obeyed.get(clause.id))


def _ways() -> Iterator[str]:
    """Yield in how many clauses of each organisation each way of holding is found."""
    packs = [section for section in _packs() if section.ways]
    names = " | ".join(section.title.partition(" (")[0] for section in packs)
    yield f"| how a clause is held | {names} |"
    yield f"|---|{'---|' * len(packs)}"
    for way, says in WAYS.items():
        counts = (sum(way in s.ways[clause.id] for clause in s.clauses) for s in packs)
        yield f"| {way.replace('_', ' ')}: {says} | {' | '.join(map(str, counts))} |"
    yield f"| all | {' | '.join(str(len(section.clauses)) for section in packs)} |"
    yield ""


def _sections(found: Found) -> Iterator[str]:
    for section in _packs():
        yield f"## {section.title}"
        yield ""
        for clause in section.clauses:
            yield from _clause(clause, section, found)


def _clause(clause: ClauseEntry, section: Section, found: Found) -> Iterator[str]:
    where = clause.source or f"section {clause.section}"
    yield f"### {clause.id}"
    yield ""
    yield f"{clause.says} ({where}; decided by {clause.decided_by})"
    yield ""
    if isinstance(clause, DefaultEntry):
        yield f"- {clause.kind}: {said_of(clause)}"
        for before in clause.earlier:
            days = f"from {before.in_force_from} until {before.until}"
            yield f"- {days}: {before.says} ({before.source})"
    for rule in clause.rules:
        yield f"- {_rule(rule)}"
    yield from _standing(clause, section)
    if clause.id in found:
        yield f"- {_example(*found[clause.id])}"
    yield ""


def _standing(clause: ClauseEntry, section: Section) -> Iterator[str]:
    """Yield what obeys a clause beside its rules, or that nothing does."""
    obeyed = [*section.obeyed.get(clause.id, ())]
    others = [place for place in obeyed if not place.endswith("rules")]
    if ways := section.ways.get(clause.id):
        yield f"- held: {', '.join(way.replace('_', ' ') for way in ways)}"
    if clause.same_as:
        yield f"- says the same as {', '.join(clause.same_as)}"
    elif others:
        yield f"- obeyed by {', '.join(f'`{place}`' for place in others)}"
    if clause.outside:
        yield f"- outside the service: {clause.outside}"
    elif not obeyed:
        yield f"- guidance: {NOTHING}" if clause.guidance else f"- {NOTHING}"
    if kept := section.kept.get(clause.id):
        yield f"- recorded, not enforced: {', '.join(f'`{name}`' for name in kept)}"


def _rule(rule: Rule) -> str:
    params = ", ".join(f"{key}={_value(value)}" for key, value in rule.params.items())
    when = " and ".join(f"{fact} is {_value(value)}" for fact, value in rule.when.items())
    return (
        f"on {', '.join(rule.on)}{f', when {when}' if when else ''}: "
        f"`{rule.guard}`{f' ({params})' if params else ''}"
        f"{f'; the figure is of {rule.figure}' if rule.figure else ''}"
    )


def _value(value: object) -> str:
    if isinstance(value, list | tuple):
        return " or ".join(str(one) for one in value)
    return str(value)


def _example(module: str, example: Example) -> str:
    test = f"`tests/clauses/examples_{module}.py`"
    if example.reason is None:
        return f"shown in {test}"
    return f"refuses with `{example.reason}`; shown in {test}"
