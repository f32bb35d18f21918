"""The page of clauses: clause -> rules -> the tests that show what it allows and refuses."""

from collections.abc import Iterator, Mapping
from typing import Final

from duecourse.packs.model import ClauseEntry, Rule
from duecourse.shipped import SHIPPED, defaults, load, shipped_pack
from tests.clauses.framework import Example, examples

PATH: Final = "docs/reference/clauses.md"

_INTRODUCTION: Final = """\
# Clauses

Generated from the shipped packs and the examples in `tests/clauses/` by `./dev docs`.

For every clause: where it stands, what it says in a line, the rules that enforce it,
and the example that the tests run under the organisation's own pack:
an act that it allows and one that it refuses.
A default is a clause from a public source, taken where a policy is silent;
it is never the organisation's own.
A clause without a rule is data that a setting cites, or guidance: nothing enforces it.

Run one clause's tests with `./dev test tests/clauses -k ACAT-2.10-facts`.
"""


def render() -> str:
    """Return the page."""
    found = {example.clause: (module, example) for module, example in examples()}
    return "\n".join([_INTRODUCTION, *_summary(found), *_sections(found)]) + "\n"


Found = Mapping[str, tuple[str, Example]]


def _packs() -> Iterator[tuple[str, tuple[ClauseEntry, ...]]]:
    for pack_id in SHIPPED:
        pack = load(shipped_pack(pack_id), f"{pack_id}.yaml").written
        yield (
            f"{pack.organisation.title} ({pack.policy.title}, {pack.policy.version})",
            pack.clauses,
        )
    yield "Defaults", tuple(defaults().values())


def _summary(found: Found) -> Iterator[str]:
    yield "| pack | clauses | enforced by rules | shown by an example |"
    yield "|---|---|---|---|"
    for title, clauses in _packs():
        ruled = sum(bool(clause.rules) for clause in clauses)
        shown = sum(clause.id in found for clause in clauses)
        yield f"| {title} | {len(clauses)} | {ruled} | {shown} |"
    yield ""


def _sections(found: Found) -> Iterator[str]:
    for title, clauses in _packs():
        yield f"## {title}"
        yield ""
        for clause in clauses:
            yield from _clause(clause, found)


def _clause(clause: ClauseEntry, found: Found) -> Iterator[str]:
    where = clause.source or f"section {clause.section}"
    yield f"### {clause.id}"
    yield ""
    yield f"{clause.says} ({where}; decided by {clause.decided_by})"
    yield ""
    for rule in clause.rules:
        yield f"- {_rule(rule)}"
    if clause.guidance:
        yield "- guidance: nothing to enforce"
    if clause.id in found:
        yield f"- {_example(*found[clause.id])}"
    if clause.rules or clause.guidance or clause.id in found:
        yield ""


def _rule(rule: Rule) -> str:
    params = ", ".join(f"{key}={_value(value)}" for key, value in rule.params.items())
    when = " and ".join(f"{fact} is {_value(value)}" for fact, value in rule.when.items())
    return (
        f"on {', '.join(rule.on)}{f', when {when}' if when else ''}: "
        f"`{rule.guard}`{f' ({params})' if params else ''}"
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
