"""A pack as a trustee reads it: who decides what, and each clause with what it does."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from rich.text import Text

from duecourse.cli.output import facts, heading, in_one_line, indented, say
from duecourse.kernel.eligibility import OUTSIDE, SELF
from duecourse.packs.binding import BoundRule
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.model import ClauseEntry, Function

_ENDS: Final = {SELF: "they themselves", OUTSIDE: "an outside body that is named"}

_DECIDES: Final = {
    "machine": "the service decides",
    "checklist": "a reviewer answers a question",
    "attestation": "a person signs a statement",
    "external": "people decide; the service only keeps the record",
}


def tell_overview(pack: CompiledPack) -> None:
    """Print who the organisation is, who may do what, and how posts are reviewed."""
    entry = pack.written.policy
    heading(f"{pack.written.organisation.title}: {entry.title}")
    facts(
        [
            ("version", f"{entry.version}, in force from {entry.in_force_from}"),
            ("approved by", ", ".join(_role(pack, r) for r in entry.approved_by)),
            ("next review", str(entry.review_due or "the policy names no date")),
            ("review of posts", _review(pack)),
            *_steps(pack),
        ]
    )
    _heading("Who may do what")
    facts(
        (name.replace("_", " "), _who(pack, function))
        for name, function in pack.written.functions.items()
    )
    _heading("Channels")
    facts(
        (channel.title, "run by " + ", ".join(_role(pack, r) for r in channel.run_by))
        for channel in pack.written.channels.values()
    )
    say()


def _review(pack: CompiledPack) -> str:
    review = pack.written.review
    how = {
        "four_eyes": "by people who wrote none of it",
        "cooling_off": "time passes between writing and publishing",
    }[review.mode]
    more = len(review.steps) > 1
    order = {"listed": ", in this order", "any": ", in any order"}[review.order] if more else ""
    people = ", each by another person" if review.different_people else ""
    return f"{how}{order}{people} ({review.clause})"


def _steps(pack: CompiledPack) -> Iterator[tuple[str, str]]:
    """Yield each step of the review: who gives it, and when it is asked."""
    for step, written in zip(pack.review_steps, pack.written.review.steps, strict=True):
        who = " or ".join(_role(pack, role) for role in step.roles)
        qualified = f", qualified: {step.qualified}" if step.qualified else ""
        when = ", ".join(f"{k} is {_values(v)}" for k, v in written.when.items())
        yield f"  {step.id}", f"{who}{qualified}{f', when {when}' if when else ''}"


def _who(pack: CompiledPack, function: Function) -> str:
    roles, route = ", ".join(_role(pack, r) for r in function.roles), function.nobody_else
    if route is None:
        return roles
    then = ", then ".join(_ENDS.get(word) or _role(pack, word) for word in route.then)
    return f"{roles}; if nobody else may: {then} ({route.clause})"


def _role(pack: CompiledPack, role: str) -> str:
    return pack.written.roles[role].title


def _heading(text: str) -> None:
    say()
    heading(text)


def tell_clauses(pack: CompiledPack, clauses: Sequence[ClauseEntry]) -> None:
    """Print clauses with what each binds: the organisation's own, then the defaults."""
    rules = _by_clause(pack)
    own = [c for c in clauses if not c.source]
    defaults = [c for c in clauses if c.source]
    if own:
        heading("Clauses of the policy")
    for clause in own:
        _tell(pack, clause, rules.get(clause.id, []))
    if own and defaults:
        say()
    if defaults:
        heading("Defaults: not in this policy, but from public sources where it is silent")
    for clause in defaults:
        _tell(pack, clause, rules.get(clause.id, []))


def _by_clause(pack: CompiledPack) -> dict[str, list[BoundRule]]:
    found: dict[str, list[BoundRule]] = {}
    for rule in pack.rules:
        found.setdefault(rule.clause.id, []).append(rule)
    return found


def _tell(pack: CompiledPack, clause: ClauseEntry, rules: list[BoundRule]) -> None:
    title = Text(in_one_line(clause.id), style="bold")
    if not clause.source:
        title.append(in_one_line(f"  section {clause.section}"), style="dim")
    say(title)
    indented(clause.says, 2)
    for line in _lines(pack, clause, rules):
        indented(line, 4, "dim")


def _lines(pack: CompiledPack, clause: ClauseEntry, rules: list[BoundRule]) -> Iterator[str]:
    if clause.source:
        yield f"default; source: {clause.source}"
    if clause.guidance:
        yield "guidance: nothing to enforce"
    elif rules:
        yield f"{_DECIDES[clause.decided_by]}:"
        yield from (f"- {_rule(rule)}" for rule in rules)
    elif used := _used(pack, clause):
        yield f"sets {used}"
    elif clause.decided_by == "external":
        yield f"{_DECIDES['external']}"
    else:
        yield "no rule of its own binds a command yet"


def _rule(rule: BoundRule) -> str:
    when = ", ".join(f"{k} is {_values(v)}" for k, v in rule.rule.when.items())
    return f"{', '.join(rule.on)}{' when ' + when if when else ''}: {_asks(rule)}"


def _asks(rule: BoundRule) -> str:
    if question := getattr(rule.params, "question", ""):
        return f"“{question}”"
    if statement := getattr(rule.params, "says", ""):
        return f"“{statement}”"
    given = "; ".join(f"{k}: {_values(v)}" for k, v in rule.rule.params.items())
    says = rule.kind.says.removesuffix(".")
    return f"{says} ({given})" if given else says


def _values(value: Any) -> str:
    if isinstance(value, str) or not isinstance(value, Iterable):
        return str(value).lower() if isinstance(value, bool) else str(value)
    return ", ".join(map(str, value))


def _used(pack: CompiledPack, clause: ClauseEntry) -> str:
    """Return what a clause without rules stands behind: who may do it, or a setting."""
    named = [
        *(f"who may {n.replace('_', ' ')}" for n, f in _with(pack.written.functions, clause)),
        *(f"who runs {c.title}" for _, c in _with(pack.written.channels, clause)),
        *(n.replace("_", " ") for n, _ in _with(pack.written.settings, clause)),
    ]
    if pack.written.review.clause == clause.id:
        named.append("how posts are reviewed")
    if pack.written.policy.acknowledgement.clause == clause.id:
        named.append("what everybody acknowledges")
    return ", ".join(named)


def _with(entries: dict[str, Any], clause: ClauseEntry) -> list[tuple[str, Any]]:
    return [(name, entry) for name, entry in entries.items() if entry.clause == clause.id]


def as_data(pack: CompiledPack, clauses: Sequence[ClauseEntry]) -> dict[str, Any]:
    """Return the pack's clauses and their rules for programs."""
    rules = _by_clause(pack)
    return {
        "organisation": pack.written.organisation.id,
        "version": pack.version,
        "digest": pack.digest,
        "clauses": [
            {
                "clause": clause.id,
                "section": clause.section,
                "says": clause.says,
                "decided_by": clause.decided_by,
                "source": clause.source,
                "guidance": clause.guidance,
                "rules": [
                    rule.rule.model_dump(mode="json", by_alias=True)
                    for rule in rules.get(clause.id, [])
                ],
            }
            for clause in clauses
        ],
    }
