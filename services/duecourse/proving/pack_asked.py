"""Questions whose answer is read from the pack and the tables, without a search."""

from collections.abc import Iterator

from msgspec import Struct

from duecourse.catalogue import AGGREGATES
from duecourse.kernel.eligibility import OUTSIDE, SELF
from duecourse.kernel.table import SYSTEM
from duecourse.packs.clauses import DefaultEntry
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.deadlines import obeyed
from duecourse.proving.stories import in_words, plain


class Answer(Struct, frozen=True, kw_only=True):
    """The answer to a question.

    Attributes:
        says: yes, no, or what there is to say; never more than the search has shown.
        story: how it happens, where it does: lived through by the real decisions.
        cases: how many were judged; 0 where the answer is read from the pack.
        rests_on: what refused such cases: clauses, and `the service itself` for what it refuses
            under any policy.
        within: what was searched.
        broken: it is one that has to be no, and is not.
    """

    id: str
    asks: str
    says: str
    story: tuple[str, ...] = ()
    cases: int = 0
    rests_on: tuple[str, ...] = ()
    within: str = ""
    broken: bool = False


def of_the_pack(pack: CompiledPack) -> Iterator[Answer]:
    """Yield what is read from the pack and the tables, without a search."""
    yield Answer(
        id="attested",
        asks="Which duties rest on somebody's word alone?",
        says=", ".join(c.id for c in pack.clauses.values() if c.decided_by == "attestation")
        or "none",
    )
    yield Answer(
        id="system",
        asks="What may the service itself do with no person?",
        says=", ".join(map(in_words, sorted(_by_system()))),
    )
    yield Answer(
        id="nobody-else",
        asks="Who acts where nobody else may?",
        says="; ".join(_nobody_else(pack)) or "nobody: whoever is tied is refused",
    )
    yield Answer(
        id="times",
        asks="Which times does the policy set, and by what clause?",
        says=_times(pack, kept=True),
    )
    yield Answer(
        id="defaults",
        asks="Which public source does each default come from?",
        says="; ".join(f"{c.id}: {c.source}" for c in pack.clauses.values() if c.source)
        or "none: it takes no default",
    )
    yield Answer(
        id="law",
        asks="Which of the defaults are law, in force from when, and when was that looked at?",
        says="; ".join(_law(pack)) or "none",
    )
    yield Answer(
        id="no-consequence",
        asks="Which times does the policy name that have no consequence?",
        says=_times(pack, kept=False),
    )
    yield Answer(
        id="versions",
        asks="What does a new version allow that the old one refused, and the reverse?",
        says="`duecourse policy diff` tells it of two versions, each step as a story",
    )
    yield Answer(
        id="posts-refused",
        asks="Which posts that went out would a new version refuse?",
        says="`duecourse policy diff --log` judges those of a log, and says why",
    )


def _law(pack: CompiledPack) -> Iterator[str]:
    for clause in pack.clauses.values():
        if isinstance(clause, DefaultEntry) and clause.kind == "law":
            since = f"in force from {clause.in_force_from or 'no day that is known'}"
            looked = f"looked at {clause.checked_on}" if clause.checked_on else "never looked at"
            unsure = "" if clause.confirmed else ", not confirmed"
            yield f"{clause.id}: {since}, {looked}{unsure}"
    for id_, one in pack.written.unverified.items():
        yield f"{id_}: unverified whether it applies: {one.asks}"


def _by_system() -> set[str]:
    rows = (row for a in AGGREGATES.values() for row in a.definition.transitions)
    return {row.trigger for row in rows if row.who == (SYSTEM,)}


def _times(pack: CompiledPack, *, kept: bool) -> str:
    """Return the deadlines that a policy sets, and apart from them those of the defaults.

    Where a policy says that there is a time and names no number, the number is not its own.
    """
    own, defaults = list[str](), list[str]()
    for name, entry in pack.written.clocks.items():
        if obeyed(name) is kept:
            rests = f"{entry.figure}, for {entry.clause}" if entry.figure else entry.clause
            default = isinstance(pack.clauses[entry.figure or entry.clause], DefaultEntry)
            (defaults if default else own).append(f"{plain(name)} ({rests})")
    says = ", ".join(own) or "the policy itself: none"
    if not defaults:
        return says
    return f"{says}; not of the policy, but defaults where it is silent: {', '.join(defaults)}"


def _nobody_else(pack: CompiledPack) -> Iterator[str]:
    """Yield who acts in turn where nobody else may, with the functions of which it is so."""
    ends = {OUTSIDE: "an outside body, which whoever is tied names", SELF: "whoever is tied"}
    functions: dict[str, list[str]] = {}
    for name, route in pack.nobody_else.items():
        acting = ", then ".join(ends.get(w) or pack.roles[w].title for w in route.then)
        functions.setdefault(f"{acting} ({route.clause})", []).append(plain(name))
    for acting, names in functions.items():
        yield f"{', '.join(names)}: {acting}"
