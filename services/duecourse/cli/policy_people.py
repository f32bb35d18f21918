"""Whom a policy speaks of: who is shown, what each of them needs, and what people complain of."""

from collections.abc import Iterator
from typing import Final

from duecourse.packs.binding import BoundRule
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.model import SubjectEntry
from duecourse.packs.protection import PUBLISHING

_ASKING: Final = ("consent_held", "consent_never", "guardian_consent")


def people(pack: CompiledPack) -> Iterator[tuple[str, str]]:
    """Yield each kind of people and bodies that posts may show, with what each needs."""
    for name, entry in pack.written.subjects.items():
        needs, others = [*_needs(pack, name, entry)], pack.written.subjects
        alike = any([*_needs(pack, one, others[one])] == needs for one in entry.counts_as)
        yield entry.title, "; ".join([*_known(pack, entry), *([] if alike else needs)])


def _known(pack: CompiledPack, entry: SubjectEntry) -> Iterator[str]:
    if entry.party == "body":
        yield "a body, not a person"
    else:
        yield "of age" if entry.of_age else "age is asked"
    titles = (pack.written.subjects[kind].title for kind in entry.counts_as)
    if counts := ", ".join(titles):
        yield f"counts as {counts}"


def _needs(pack: CompiledPack, name: str, entry: SubjectEntry) -> Iterator[str]:
    found: dict[str, dict[str, None]] = {}
    for rule in pack.rules_on(PUBLISHING):
        of = getattr(rule.params, "subjects", ())
        child = rule.kind.name == "guardian_consent" and pack.of_age(name)
        if rule.kind.name in _ASKING and (not of or name in of) and not child:
            found.setdefault(_need(rule), {})[rule.clause_id] = None
    for need, clauses in found.items():
        yield f"{need} ({', '.join(clauses)})"
    if entry.unasked:
        yield f"not asked ({entry.unasked})"
    elif not found:
        yield "not asked"


def _need(rule: BoundRule) -> str:
    if rule.kind.name == "consent_never":
        said = "shown" if not getattr(rule.params, "anonymous", False) else "in a post at all"
        age = " under age" if getattr(rule.params, "under_age", False) else ""
        return f"never {said}{age}, whatever they agree to"
    if rule.kind.name == "guardian_consent":
        return f"a parent or guardian agrees for those under {getattr(rule.params, 'under', 18)}"
    as_what = " or ".join(w.replace("_", " ") for w in getattr(rule.params, "representations", ()))
    return f"consent is asked{f' for {as_what}' if as_what else ''}"


def complaints(pack: CompiledPack) -> Iterator[tuple[str, str]]:
    """Yield each kind of complaint, with who is meant and what it rests on."""
    for kind in pack.complaints.values():
        whom = {"people": "whom it is about is asked", "posts": "whoever wrote and published it"}
        yield kind.title, whom[kind.whom] + (f" ({kind.clause})" if kind.clause else "")
