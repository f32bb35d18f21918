"""What trustees ask of cases and reports: answered by really having them go every way."""

from collections.abc import Iterator, Mapping
from typing import Final

from duecourse.kernel.names import id_of
from duecourse.packs.compiled import CompiledPack
from duecourse.proving.cases import FURTHER_MAX, SITUATIONS_MAX, Broken, Cases, CaseSearch
from duecourse.proving.casts import ALL_IN_ONE, FULL, casts
from duecourse.proving.pack_asked import Answer
from duecourse.proving.promises import PROMISES, Promise
from duecourse.proving.stories import in_words
from duecourse.proving.unnamed import kept_of_unnamed

_WITHIN: Final = (
    "cases from report to close, with an appeal, in two casts of people, each act tried at every"
    " place by all who have a part in the case and by one of the others, with one further act"
    " out of the ordinary"
)

_UNNAMED: Final = "unnamed"

ASKED: Final[Mapping[str, str]] = {
    **{promise.id: promise.asks for promise in PROMISES},
    _UNNAMED: "Can the name of somebody who reports without one appear anywhere?",
}
"""What is asked of cases and reports, by the id of the answer."""


def of_procedures(pack: CompiledPack) -> Iterator[Answer]:
    """Yield whether a disciplinary case can go as it must not, and whether reports name anybody."""
    asked = (cast for cast in casts(pack) if cast.says in (FULL, ALL_IN_ONE))
    found = [CaseSearch(pack, cast, FURTHER_MAX).done() for cast in asked]
    for promise in PROMISES:
        yield answered(promise, found)
    yield of_unnamed(pack)


def answered(promise: Promise, found: list[Cases]) -> Answer:
    """Return the answer to one question, by what searches came to."""
    broken = [one for cases in found for one in cases.broken if one.promise.id == promise.id]
    broken.sort(key=lambda one: bool(one.by))
    unreached = [c for c in promise.of if not any(cases.reached.get(c) for cases in found)]
    whole = "" if all(cases.whole for cases in found) else f", of {SITUATIONS_MAX} situations each"
    says = _says(broken)
    if unreached and not broken:
        says = f"cannot be answered: {in_words(unreached[0])} is never carried out"
    return Answer(
        id=promise.id,
        asks=promise.asks,
        says=says,
        story=_told(broken[0]) if broken else (),
        cases=sum(cases.acts for cases in found),
        within=_WITHIN + whole,
        broken=any(not one.by for one in broken) or bool(unreached),
    )


def _says(broken: list[Broken]) -> str:
    if not broken:
        return "no"
    if not broken[0].by:
        return f"yes, where {broken[0].cast}"
    clauses = ", ".join(dict.fromkeys(clause for one in broken for clause in one.by))
    casts_ = ", and where ".join(dict.fromkeys(one.cast for one in broken))
    return f"not while somebody else may; where nobody may, by the route of {clauses}: {casts_}"


def _told(broken: Broken) -> tuple[str, ...]:
    return tuple(f"{id_of(act.by)}: {in_words(type(act.command).__name__)}" for act in broken.acts)


def of_unnamed(pack: CompiledPack) -> Answer:
    """Return whether a trace of somebody is kept who reported without a name."""
    every = [*kept_of_unnamed(pack)]
    found = [one for one in every if one is not None]
    told = tuple(f"{one.by}: {in_words(one.command)}; it stands in {one.what}" for one in found)
    none = "cannot be answered: nothing can be reported without a name"
    return Answer(
        id=_UNNAMED,
        asks=ASKED[_UNNAMED],
        says="yes" if found else "no" if every else none,
        story=told[:1],
        cases=len(every),
        within="complaints of each kind, incidents and requests that something comes down, given"
        " by a form, by everybody of the full cast and with a name filled in; then what each"
        " person may do with it next",
        broken=bool(found) or not every,
    )
