"""What a clause enforces: one answer for whoever asks, a page, a reply or a check."""

from collections.abc import Iterator, Mapping
from typing import Final

from duecourse.packs.binding import Defaults, all_clauses
from duecourse.packs.clauses import DefaultEntry
from duecourse.packs.consistency import Place, cited, figures
from duecourse.packs.deadlines import obeyed
from duecourse.packs.loader import PackProblem, Source, dotted
from duecourse.packs.model import WrittenPack

NOTHING: Final = "nothing enforces this yet"
"""What every view says of a clause that enforces nothing."""

ALWAYS: Final = "every policy"
"""Where a default stands that the service holds under every policy."""


def enforcing(pack: WrittenPack, defaults: Defaults) -> Mapping[str, tuple[str, ...]]:
    """Return for each clause what of the pack obeys it; nothing for one that enforces nothing.

    That is its rules, and whatever cites it and is read by a decision, by its place in the
    pack: `functions.review`, `settings.consent_refresh`. A record is read by none.
    """
    found: dict[str, list[str]] = {clause.id: [] for clause in all_clauses(pack, defaults)}
    for clause in all_clauses(pack, defaults):
        if clause.rules:
            found[clause.id].append("rules")
        if isinstance(clause, DefaultEntry) and clause.always:
            found[clause.id].append(ALWAYS)
    for path, clause_id in (*cited(pack), *figures(pack)):
        if clause_id in found and not _only_kept(path):
            place = dotted(path).removesuffix(".clause").removesuffix(".figure")
            found[clause_id].append(place)
    return {id_: tuple(places) for id_, places in found.items()}


def _only_kept(path: Place) -> bool:
    """Return whether what stands at a place is kept and shown, and no decision reads it."""
    return path[0] == "records" or (path[0] == "clocks" and not obeyed(str(path[1])))


def recorded(pack: WrittenPack) -> Mapping[str, tuple[str, ...]]:
    """Return for each clause the records and clocks that rest on it and that nothing enforces."""
    found: dict[str, tuple[str, ...]] = {}
    for path, clause_id in (*cited(pack), *figures(pack)):
        if clause_id is not None and _only_kept(path):
            found[clause_id] = (*found.get(clause_id, ()), str(path[1]))
    return found


def idle(pack: WrittenPack, source: Source, defaults: Defaults) -> Iterator[PackProblem]:
    """Yield each clause that promises to be decided here, and on which nothing rests."""
    enforced = enforcing(pack, defaults)
    for index, clause in enumerate(pack.clauses):
        if clause.guidance or clause.decided_by == "external":
            continue
        guards = {rule.guard for rule in clause.rules}
        path: Place = ("clauses", index, "decided_by")
        if not enforced[clause.id]:
            says = (
                f"{clause.id} is decided by {clause.decided_by}, and {NOTHING}:"
                " bind a rule, or say decided_by: external"
            )
            yield source.problem(path, says)
        elif clause.decided_by == "checklist" and "checklist" not in guards:
            yield source.problem(
                path, f"{clause.id} asks reviewers nothing: no rule is a checklist"
            )
