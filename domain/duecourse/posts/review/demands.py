"""What a pack demands of a consent: one consent of a person meets every demand at once.

Each rule stays a clause of its own, with its own reason. But what it judges is one and the
same consent: the one that meets most of what all rules together demand of this person. Two
half consents never add up to a whole one (decision 046).
"""

from collections.abc import Callable, Iterator
from typing import Any, Final

from msgspec import Struct

from duecourse import facts
from duecourse.facts.age import has_outgrown
from duecourse.facts.lasting import ran_out
from duecourse.facts.past import stands_on_past
from duecourse.facts.speaking import (
    carried_as_member,
    given_for_child,
    is_group,
    is_no_person,
    may_speak_for,
)
from duecourse.facts.taken_back import reaches_use
from duecourse.kernel import names
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Find
from duecourse.posts.checks import consents_of, content_of
from duecourse.posts.content import Subject
from duecourse.posts.facts import platform
from duecourse.posts.review.scope import missing_scope
from duecourse.posts.review.shown import Cited, Shown, on_record, people_shown, use_of
from duecourse.posts.shapes import PostProposal


class Lack(Struct, frozen=True):
    """What a consent lacks: the reason, and the end of a sentence that begins with it."""

    reason: Reason
    says: str


HAS_RUN_OUT: Final = "has run out: ask again"


class Demand(Struct, frozen=True, kw_only=True):
    """What a guard demands of the consent of each person that it binds.

    Attributes:
        binds: `(person, parameters) -> whether it demands anything of theirs`.
        lacks: `(proposal, person, consent, parameters) -> what that consent lacks`.
        reason: why a post is refused where no consent is cited at all.
        silent: it says nothing of that itself where a guard does that asks for a consent.
        holds: it is such a guard; it also says what no consent may lack, whatever is demanded.
        needs: a consent is needed by it: what carries a person covers the use, whoever gave it.
        covers: it compares that itself, and says it under its own clause.
    """

    binds: Callable[[Shown, Any], bool]
    lacks: Callable[[PostProposal, Shown, Cited, Any], Iterator[Lack]]
    reason: Reason
    silent: bool = True
    holds: bool = False
    needs: bool = False
    covers: bool = False


DEMANDS: Final[dict[Find, Demand]] = {}
"""The demand of each guard on consent."""

_Asked = tuple[Find, Struct]

_TELLS_NO_MORE: Final = ("withdrawn", "expired", "declined", "requested")
"""States of a consent of which nothing else is worth saying."""


def judged(proposal: PostProposal, guard: Find, params: Struct) -> Iterator[Violation]:
    """Yield what the best consent of each person lacks of what a guard demands."""
    own = DEMANDS[guard]
    for shown in proposal.found(people_shown):
        if own.binds(shown, params):
            yield from _judged(proposal, shown, (guard, params))


def _judged(proposal: PostProposal, shown: Shown, own: _Asked) -> Iterator[Violation]:
    asked = _asked(proposal, shown, own)
    demand = DEMANDS[own[0]]
    others_hold = not demand.holds and any(DEMANDS[guard].holds for guard, _ in asked)
    if not shown.cited:
        if not (demand.silent and others_hold):
            yield _about(shown, demand.reason, _uncited(proposal, shown))
        return
    best = _best(proposal, shown, asked)
    said: dict[Reason, dict[str, None]] = {}
    if not others_hold:
        for lack in _wanting(proposal, shown, best):
            said.setdefault(lack.reason if demand.holds else demand.reason, {})[lack.says] = None
    if best.consent.state not in _TELLS_NO_MORE:
        if demand.needs and not others_hold:
            for lack in _beyond(proposal, shown, best, asked):
                said.setdefault(lack.reason, {})[lack.says] = None
        for lack in demand.lacks(proposal, shown, best, own[1]):
            said.setdefault(lack.reason, {})[lack.says] = None
    for reason, words in said.items():
        yield _about(shown, reason, "; it ".join(words), best)


def _best(proposal: PostProposal, shown: Shown, asked: list[_Asked]) -> Cited:
    """Return the consent that lacks least; where one alone is cited, that one."""
    if len(shown.cited) == 1:
        return shown.cited[0]
    return min(shown.cited, key=lambda cited: _distance(proposal, shown, cited, asked))


def _beyond(
    proposal: PostProposal, shown: Shown, cited: Cited, asked: list[_Asked]
) -> Iterator[Lack]:
    """Yield what a needed consent does not cover, where no rule of the pack compares it."""
    found = [DEMANDS[guard] for guard, _ in asked]
    if any(one.needs for one in found) and not any(one.covers for one in found):
        yield from uncovered(proposal, shown, cited, public=True)


def uncovered(
    proposal: PostProposal, shown: Shown, cited: Cited, *, public: bool
) -> Iterator[Lack]:
    """Yield what of the post a consent does not cover: everybody sees it, if it is `public`."""
    content = content_of(proposal.state, proposal.command)
    where = platform(proposal)
    consent, pack = cited.consent, proposal.pack
    missing = missing_scope(content, shown.subject, consent, pack, where, public=public)
    if missing:
        yield Lack(Reason.CONSENT_OUT_OF_SCOPE, f"does not cover {', '.join(missing)}")


def _asked(proposal: PostProposal, shown: Shown, own: _Asked) -> list[_Asked]:
    """Return everything that binds the person: by the rules of the pack, and by the one asking."""
    rules = proposal.found(_rules)
    found = [one for one in rules if DEMANDS[one[0]].binds(shown, one[1])]
    return found if own in found else [*found, own]


def _rules(proposal: PostProposal) -> list[_Asked]:
    binding = proposal.pack.binding(proposal)
    return [(rule.guard, rule.params) for rule in binding if rule.guard in DEMANDS]


def _distance(
    proposal: PostProposal, shown: Shown, cited: Cited, asked: list[_Asked]
) -> tuple[int, int]:
    """Return how far a consent is from meeting every demand: its life first, then its scope."""
    life = [*_wanting(proposal, shown, cited)]
    gone = ("withdrawn", "expired", "declined").count(cited.consent.state)
    scope = [
        lack
        for guard, params in asked
        for lack in DEMANDS[guard].lacks(proposal, shown, cited, params)
    ]
    scope += _beyond(proposal, shown, cited, asked)
    return 2 * gone + bool(life), len(life) + len(scope)


def _wanting(proposal: PostProposal, shown: Shown, cited: Cited) -> Iterator[Lack]:
    """Yield what no consent may lack: that it is in force, of this person, and theirs to give."""
    consent = cited.consent
    if (lack := _not_in_force(proposal, cited)) or (
        lack := _taken_back_since(proposal, shown.subject, cited)
    ):
        yield lack
    kind = consent.subject_kind
    one_of_them = carried_as_member(consent, shown.subject.ref)
    if one_of_them:
        yield from _beside_the_group(proposal, shown, cited)
    elif kind and kind != shown.subject.kind:
        yield Lack(Reason.CONSENT_OUT_OF_SCOPE, f"was given for them as a {kind}")
    past = stands_on_past(consent, proposal.pack)
    if is_group(proposal.pack, kind) and not consent.members and not past:
        yield Lack(Reason.CONSENT_MISSING, "does not say who makes up the group: ask each of them")
    if consent.giver_role == "parent" and not shown.under_age:
        yield Lack(Reason.CONSENT_MISSING, "was given by a parent for somebody of age")
    elif _grown_up_since(proposal, shown, cited):
        yield Lack(
            Reason.CONSENT_MISSING, "was given for them as a child: they are of age, ask them"
        )
    elif not (shown.under_age or _by_right(proposal, shown, cited)):
        yield Lack(Reason.CONSENT_MISSING, "was given by somebody else: they are of age, ask them")


def _beside_the_group(proposal: PostProposal, shown: Shown, cited: Cited) -> Iterator[Lack]:
    """Yield why the consent of a group does not carry somebody as one of it (decision 181).

    It was given for what shows the group: who objects for that, or takes it back, stops it.
    """
    content, group = content_of(proposal.state, proposal.command), cited.consent.subject
    if any(is_no_person(proposal.pack, kind) for kind in shown.kinds):
        yield Lack(Reason.CONSENT_MISSING, "carries each person of a group, and no group or body")
    carriers = content.carriers_of(shown.subject)
    beside = [s for s in content.subjects if s.ref == group and carriers <= content.carriers_of(s)]
    if not beside:
        says = f"is of {group}: list that with what shows them, or ask them themselves"
        yield Lack(Reason.CONSENT_OUT_OF_SCOPE, says)
    for one in beside[:1]:
        if lack := _taken_back_since(proposal, one, cited):
            yield lack


def _by_right(proposal: PostProposal, shown: Shown, cited: Cited) -> bool:
    """Return whether whoever gave it for somebody of age may speak for them (decision 097)."""
    consent = cited.consent
    # Who hands in what each of a group said speaks for each.
    one_of_them = carried_as_member(consent, shown.subject.ref)
    kinds = (consent.subject_kind,) if one_of_them else shown.kinds or ("",)
    said = (consent.giver_role, consent.legal_authority)
    return all(may_speak_for(proposal.pack, kind, *said) for kind in kinds)


def _grown_up_since(proposal: PostProposal, shown: Shown, cited: Cited) -> bool:
    """Return whether somebody gave it for a child who, as two people saw, has come of age."""
    record = on_record(proposal, shown.subject)
    return given_for_child(cited.consent) and has_outgrown(record)


def _taken_back_since(proposal: PostProposal, subject: Subject, cited: Cited) -> Lack | None:
    """Return that they took the same back in another consent, and gave this before (074)."""
    record = on_record(proposal, subject)
    given_at = cited.consent.given_at
    if record is None or not record.withdrawals or given_at is None:
        return None
    content = content_of(proposal.state, proposal.command)
    use = use_of(content, subject, platform(proposal))
    for back in record.withdrawals:
        if given_at <= back.at and reaches_use(back, use):
            other = names.id_of(back.consent)
            says = f"was given before they took the same back in consent {other}: ask again"
            return Lack(Reason.CONSENT_WITHDRAWN, says)
    return None


_STANDS: Final = {
    "withdrawn": Lack(Reason.CONSENT_WITHDRAWN, "was withdrawn"),
    "expired": Lack(Reason.CONSENT_EXPIRED, "has ended: ask again"),
    "declined": Lack(Reason.CONSENT_MISSING, "was declined"),
    "requested": Lack(Reason.CONSENT_MISSING, "was asked for and is not given yet"),
    "given": Lack(Reason.CONSENT_MISSING, "is not verified: another person looks at its evidence"),
}


def _not_in_force(proposal: PostProposal, cited: Cited) -> Lack | None:
    consent = cited.consent
    if consent.state in ("verified", "given") and ran_out(consent, proposal.pack, proposal.at):
        return Lack(Reason.CONSENT_EXPIRED, HAS_RUN_OUT)
    if consent.state != "verified":
        return _STANDS.get(consent.state, Lack(Reason.CONSENT_MISSING, "is not in force"))
    if consent.given_at is None or consent.given_at > proposal.at:
        return Lack(Reason.CONSENT_MISSING, "is dated later than this")
    return None


def _uncited(proposal: PostProposal, shown: Shown) -> str:
    """Return why none of the consents that are cited counts for somebody: what to put right."""
    if not shown.subject.ref:
        return "say under ref who they are: nobody's consent is found without"
    named = consents_of(proposal.state, proposal.command)
    unknown = [names.id_of(one) for one in named if facts.consent(proposal.facts, one) is None]
    if unknown:
        return f"no consent on record is called {' or '.join(unknown)}, which is cited"
    if named:
        return f"what is cited, {', '.join(map(names.id_of, named))}, is not their consent"
    if not shown.subject.identifiable:
        return "no consent cited, and nobody said whether they can be recognised (identifiable)"
    return "no consent cited"


def _about(shown: Shown, reason: Reason, says: str, cited: Cited | None = None) -> Violation:
    facts = [("subject", shown.subject.ref), ("subject_kind", shown.subject.kind)]
    if cited is None:
        return Violation(reason, f"{shown.who}: {says}", facts=tuple(facts))
    facts.append(("consent", cited.name))
    message = f"{shown.who}: consent {names.id_of(cited.name)} {says}"
    return Violation(reason, message, facts=tuple(facts))


def about(shown: Shown, reason: Reason, says: str) -> Violation:
    """Return what stands against a post because of somebody in it."""
    return _about(shown, reason, says)
