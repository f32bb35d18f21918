"""A pack as a trustee reads it: each clause with what it does."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from rich.text import Text

from duecourse.cli.output import heading, in_one_line, indented, say
from duecourse.packs.binding import BoundRule
from duecourse.packs.clauses import ClauseEntry, DefaultEntry
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.enforcement import NOTHING, Way, enforcing, held, recorded
from duecourse.packs.law import said_of
from duecourse.shipped import defaults

_DECIDES: Final = {
    "machine": "the service decides",
    "checklist": "a reviewer answers a question",
    "attestation": "a person signs a statement",
    "external": "people decide; the service only keeps the record",
}


def tell_clauses(pack: CompiledPack, clauses: Sequence[ClauseEntry]) -> None:
    """Print clauses with what each binds: the organisation's own, then the defaults."""
    rules = _by_clause(pack)
    own = [c for c in clauses if not c.source]
    taken = [c for c in clauses if c.source]
    standing = Standing(pack)
    if own:
        heading("Clauses of the policy")
    for clause in own:
        _tell(clause, rules.get(clause.id, []), standing)
    if own and taken:
        say()
    if taken:
        heading("Defaults: not in this policy, but from public sources where it is silent")
    for clause in taken:
        _tell(clause, rules.get(clause.id, []), standing)


def _by_clause(pack: CompiledPack) -> dict[str, list[BoundRule]]:
    found: dict[str, list[BoundRule]] = {}
    for rule in pack.rules:
        found.setdefault(rule.clause.id, []).append(rule)
    return found


class Standing:
    """What of a pack obeys each of its clauses, and what only records it."""

    def __init__(self, pack: CompiledPack) -> None:
        self._enforced: Mapping[str, tuple[str, ...]] = enforcing(pack.written, defaults())
        self._held = held(pack.written, defaults())
        self._recorded: Mapping[str, tuple[str, ...]] = recorded(pack.written)

    def enforced_by(self, clause: ClauseEntry) -> tuple[str, ...]:
        """Return what obeys a clause; nothing for one that enforces nothing."""
        return self._enforced.get(clause.id, ())

    def held(self, clause: ClauseEntry) -> tuple[Way, ...]:
        """Return in which ways a clause is held."""
        return self._held.get(clause.id, ())

    def lines(self, clause: ClauseEntry) -> Iterator[str]:
        """Yield what stands on a clause beside its rules, or that nothing does."""
        by = [place for place in self.enforced_by(clause) if place != "rules"]
        if clause.outside:
            yield f"outside the service: {clause.outside}"
        elif clause.same_as:
            yield f"says the same as {', '.join(clause.same_as)}"
        elif by:
            yield f"obeyed by: {', '.join(by)}"
        elif not self.enforced_by(clause):
            yield NOTHING
        if kept := self._recorded.get(clause.id):
            yield f"recorded, not enforced: {', '.join(kept)}"


def _tell(clause: ClauseEntry, rules: list[BoundRule], standing: Standing) -> None:
    title = Text(in_one_line(clause.id), style="bold")
    if not clause.source:
        title.append(in_one_line(f"  section {clause.section}"), style="dim")
    say(title)
    indented(clause.says, 2)
    for line in _lines(clause, rules, standing):
        indented(line, 4, "dim")


def _lines(clause: ClauseEntry, rules: list[BoundRule], standing: Standing) -> Iterator[str]:
    if clause.source:
        yield f"default; source: {clause.source}"
    if isinstance(clause, DefaultEntry):
        yield f"{clause.kind}: {said_of(clause)}"
    if clause.guidance:
        yield f"guidance: {clause.outside or NOTHING}"
        return
    if rules:
        yield f"{_DECIDES[clause.decided_by]}:"
        yield from (f"- {_rule(rule)}" for rule in rules)
    elif clause.decided_by == "external" and not clause.outside:
        yield _DECIDES["external"]
    yield from standing.lines(clause)


def _rule(rule: BoundRule) -> str:
    when = ", ".join(f"{k} is {_values(v)}" for k, v in rule.rule.when.items())
    figure = f" (figure: {rule.rule.figure})" if rule.rule.figure else ""
    return f"{', '.join(rule.on)}{' when ' + when if when else ''}: {_asks(rule)}{figure}"


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


def as_data(pack: CompiledPack, clauses: Sequence[ClauseEntry]) -> dict[str, Any]:
    """Return the pack's clauses and their rules for programs."""
    rules, standing = _by_clause(pack), Standing(pack)
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
                "enforced_by": list(standing.enforced_by(clause)),
                "held": list(standing.held(clause)),
                "outside": clause.outside or "",
                **_dates(clause),
                "rules": [
                    rule.rule.model_dump(mode="json", by_alias=True)
                    for rule in rules.get(clause.id, [])
                ],
            }
            for clause in clauses
        ],
    }


def _dates(clause: ClauseEntry) -> dict[str, Any]:
    """Return of a default when it holds and what is known of it."""
    if not isinstance(clause, DefaultEntry):
        return {}
    wanted = {"kind", "read", "in_force_from", "until", "checked_on", "confirmed", "earlier"}
    return clause.model_dump(mode="json", include=wanted)
