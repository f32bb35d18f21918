"""What a clause enforces: one answer for whoever asks, a page, a reply or a check."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal

from duecourse.packs.binding import Defaults, all_clauses
from duecourse.packs.citations import Place, cited, figures
from duecourse.packs.clauses import ClauseEntry, DefaultEntry
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
        found[clause.id] += [f"right.{command}" for command in clause.right]
        found[clause.id] += [f"procedure.{command}" for command in clause.procedure]
    for path, clause_id in (*cited(pack), *figures(pack)):
        if clause_id in found and not _only_kept(path):
            place = dotted(path).removesuffix(".clause").removesuffix(".figure")
            found[clause_id].append(place)
    for clause in all_clauses(pack, defaults):
        found[clause.id] += [o for other in clause.same_as for o in found.get(other, ())]
    return {id_: tuple(dict.fromkeys(places)) for id_, places in found.items()}


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


Way = Literal[
    "enforced", "asked", "signed", "routed", "carried_out", "set", "timed", "held_elsewhere",
    "recorded", "guidance", "outside", "nothing",
]  # fmt: skip
"""How a clause is held: by rules of the service, by a reviewer's answer, by somebody's signature,
by who may do or decides what, by a procedure, by a value of the pack, by a deadline that is kept,
as another clause is; or only on record, as advice, or outside the service."""

WAYS: Final[Mapping[Way, str]] = {
    "enforced": "the service refuses what is against it",
    "asked": "whoever reviews a post answers a question",
    "signed": "somebody signs for it",
    "routed": "the pack says by it who may, or who decides",
    "carried_out": "the service has a procedure by which it is done",
    "set": "a value of the pack rests on it",
    "timed": "a deadline is kept for it",
    "held_elsewhere": "it says what another clause does, which is held",
    "recorded": f"it is on record, and {NOTHING}",
    "guidance": "it is advice",
    "outside": "it is kept outside the service, and the pack says how",
    "nothing": NOTHING,
}
"""What each way means, to whoever reads it."""

_ASKING: Final[Mapping[str, Way]] = {
    "checklist": "asked",
    "attested": "signed",
    "deletion_attested": "signed",
}
_ROUTING: Final = ("functions", "roles", "channels", "complaints", "review", "subjects")


def held(pack: WrittenPack, defaults: Defaults) -> Mapping[str, tuple[Way, ...]]:
    """Return in which ways each clause is held: at least one, `nothing` if there is none."""
    obeyed, kept = enforcing(pack, defaults), recorded(pack)
    return {
        clause.id: tuple(dict.fromkeys(_ways(clause, obeyed[clause.id], kept.get(clause.id, ()))))
        for clause in all_clauses(pack, defaults)
    }


def _ways(clause: ClauseEntry, obeyed: Sequence[str], kept: Sequence[str]) -> Iterator[Way]:
    for rule in clause.rules:
        signs: Way = "signed" if clause.decided_by == "attestation" else "enforced"
        yield _ASKING.get(rule.guard, signs)
    for place in () if clause.same_as else obeyed:
        yield from _place(place)
    if clause.same_as:
        yield "held_elsewhere"
    if clause.recorded or kept:
        yield "recorded"
    if clause.guidance:
        yield "guidance"
    if clause.outside:
        yield "outside"
    said = clause.same_as or clause.recorded or clause.guidance or clause.outside
    if not (obeyed or kept or said):
        yield "nothing"


def _place(place: str) -> Iterator[Way]:
    section = place.partition(".")[0]
    if place == ALWAYS or section == "right":
        yield "enforced"
    elif section == "procedure":
        yield "carried_out"
    elif section == "clocks":
        yield "timed"
    elif section != "rules":
        yield "routed" if section in _ROUTING else "set"


def idle(pack: WrittenPack, source: Source, defaults: Defaults) -> Iterator[PackProblem]:
    """Yield each clause that promises to be decided here, and on which nothing rests."""
    enforced = enforcing(pack, defaults)
    for index, clause in enumerate(pack.clauses):
        if clause.recorded and enforced[clause.id]:
            says = f"{clause.id} says that nothing enforces it, and {enforced[clause.id][0]} does"
            yield source.problem(("clauses", index, "recorded"), says)
        if clause.guidance or clause.decided_by == "external" or clause.recorded:
            continue
        guards = {rule.guard for rule in clause.rules}
        path: Place = ("clauses", index, "decided_by")
        if not enforced[clause.id]:
            says = (
                f"{clause.id} is decided by {clause.decided_by}, and {NOTHING}:"
                " bind a rule, or say recorded: true, or decided_by: external"
            )
            yield source.problem(path, says)
        elif clause.decided_by == "checklist" and "checklist" not in guards:
            yield source.problem(
                path, f"{clause.id} asks reviewers nothing: no rule is a checklist"
            )
