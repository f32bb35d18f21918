"""Who is bound to a matter, and by what: whoever is bound does not decide it (decision 052).

A conflict of interest is computed, from the record and from declarations. The kinds
of things say who is bound to one of them (`Tie`), a check here finds the first fact
that stands against the acting person, and says it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from functools import cached_property
from operator import attrgetter
from typing import Annotated, Final

from msgspec import Struct
from msgspec.structs import replace

from duecourse.evidence.words import closed
from duecourse.kernel.eligibility import unless_alone
from duecourse.kernel.facts import PersonFact
from duecourse.kernel.names import id_of, organisation_of
from duecourse.kernel.proposal import AnyProposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

BONDS: Final[Mapping[str, str]] = {
    "author": "wrote",
    "writer": "wrote part of",
    "same_writer": "wrote the same words, or brought the same medium, in",
    "requester": "asked for",
    "obtainer": "obtained",
    "approver": "approved",
    "verifier": "verified the consents of",
    "publisher": "published",
    "checker": "answered the checklist of",
    "adviser": "cleared a doubt about",
    "consulted": "was consulted on",
    "confirmer": "confirmed what is promised in",
    "permitter": "permitted a medium of",
    "scheduler": "set the time of",
    "reporter": "reported what became of",
    "refuser": "refused to take down",
    "reinstater": "put back",
    "remover": "took down",
    "handler": "decided on",
    "informant": "reported",
    "supplier": "handed in evidence in",
    "triager": "sorted",
    "investigator": "investigated",
    "chair": "heard and decided",
    "imposer": "imposed a measure in",
    "appeal_body": "decided the appeal in",
    "companion": "accompanied somebody in",
    "witness": "is a witness in",
    "complainant": "made",
    "recorder": "took in",
    "screener": "said who is meant in",
    "respondent": "is complained of in",
    "subject": "appears in",
    "mediator": "mediated in",
    "party": "had an earlier part in",
    "part": "has a part in",
    "holder": "is to receive",
    "line_manager": "is line manager of",
    "above": "stands above",
    "appointed": "has their role through people who wrote, or had others write,",
    "named": "has their role from somebody who is bound to",
    "stacked": "has their role from somebody who suspended another of those who approve",
    "taken": "fills by their own act the role that approves",
    "connected": "declared a connection with somebody who appears in",
    "declared": "declared a conflict about",
}
"""How somebody is bound to a matter, and how a message says it."""

Bond = Annotated[str, closed(*BONDS)]


class Tie(Struct, frozen=True):
    """One fact that binds a person to a matter.

    Attributes:
        person: their resource name.
        to: the resource that the fact is about: the matter, or what it concerns.
    """

    person: str
    how: Bond
    to: str

    @property
    def says(self) -> str:
        """Return the fact as a sentence without its full stop, by resource names."""
        return f"{short(self.person)} {BONDS[self.how]} {short(self.to)}"


class Matter(Struct, frozen=True, kw_only=True, dict=True):
    """What is decided on, and who is bound to it by the record.

    Who is bound, and all that it concerns, is kept with it: several checks ask.

    Attributes:
        name: resource that the decision is about.
        about: further resources that it concerns, such as the posts of a complaint.
        subjects: surrogate ids of people who appear in it.
    """

    name: str
    ties: tuple[Tie, ...] = ()
    about: tuple[str, ...] = ()
    subjects: frozenset[str] = frozenset()

    @cached_property
    def people(self) -> tuple[str, ...]:
        """Everybody whom the record binds to it, once for each tie."""
        return tuple(map(attrgetter("person"), self.ties))

    @cached_property
    def concerned(self) -> dict[str, None]:
        """What somebody may declare a conflict about: itself, what it concerns, who is bound."""
        return dict.fromkeys((self.name, *self.about, *self.people))


def short(name: str) -> str:
    """Return a resource name within its organisation: `posts/p1`."""
    return name.removeprefix(f"{organisation_of(name)}/")


def ties(how: Bond, to: str, people: Iterable[str]) -> tuple[Tie, ...]:
    """Return one tie for each person who is named; none for an empty name."""
    return tuple([Tie(person, how, to) for person in dict.fromkeys(people) if person])


def conflict_of(person: str, known: PersonFact | None, matter: Matter) -> Tie | None:
    """Return the first fact that binds a person to a matter, or None if none does.

    The record comes first, then what the person declared: about the matter itself,
    about what it concerns, about somebody who is bound to it, or a connection with
    somebody who appears in it. Who appears in it by their own id is bound by that.

    Args:
        known: the person as the log knows them.
    """
    if person in matter.people:
        return matter.ties[matter.people.index(person)]
    if person and id_of(person) in matter.subjects:
        return Tie(person, "subject", matter.name)
    if known is None:
        return None
    if not matter.concerned.keys().isdisjoint(known.conflicts):
        declared = next(one for one in matter.concerned if one in known.conflicts)
        return Tie(person, "declared", declared)
    if known.connections & matter.subjects:
        return Tie(person, "connected", matter.name)
    return None


def bound_since(
    known: PersonFact, matter: Matter, at: datetime, until: datetime | None = None
) -> bool:
    """Return whether somebody declared at an instant, or after it, what binds them to a matter.

    Args:
        at: UTC.
        until: UTC; what they declared later is not meant. None for whatever they declared.
    """
    binds = {*(matter.concerned.keys() & known.conflicts), *(known.connections & matter.subjects)}
    declared = (known.declared_at.get(one, at) for one in binds)
    return any(at <= one and (until is None or one <= until) for one in declared)


def acts_against(
    proposal: AnyProposal,
    by: Collection[str],
    people: Iterable[str],
    since: datetime | None,
) -> tuple[str, ...]:
    """Return whose entries somebody who is complained of acted on since a matter began.

    Their roles, access, manager: whatever was recorded of them, and not by themselves. The one
    place where this is asked, for whatever may be done to a person.

    Args:
        by: names of who is complained of.
        people: names of who is to be protected; each was read for this.
    """
    known = {name: proposal.known_person(name) for name in people if name not in by}
    return tuple(
        name
        for name, person in known.items()
        if person is not None
        and any(one.by in by and (not since or one.at >= since) for one in person.acted_on)
    )


def conflicts(
    proposal: AnyProposal,
    matter: Matter,
    does: str,
    *,
    reason: Reason = Reason.CONFLICT_OF_INTEREST,
    clause: str = "",
) -> Iterator[Violation]:
    """Yield the fact that keeps the acting person from deciding a matter, if one does.

    None does where nobody else may and the policy lets them (decision 061).

    Args:
        does: what they may not, `approve it`.
        clause: what the refusal rests on, where it rests on one.
    """
    tie = conflict_of(proposal.person, proposal.actor_fact, matter)
    if tie is not None and not proposal.context.actor.system:
        found = conflict(proposal, tie, does, reason=reason, clause=clause)
        yield from unless_alone(proposal, {tie.person, *bound(matter)}, found)


def bound(matter: Matter) -> frozenset[str]:
    """Return the names of everybody whom the record binds to a matter."""
    return frozenset(matter.people)


def cited(proposal: AnyProposal, clause: str, found: Iterable[Violation]) -> Iterator[Violation]:
    """Yield violations with the clause that they rest on, where they cite none yet."""
    known = clause if clause in proposal.pack.clauses else ""
    for one in found:
        bare = known and not one.clause
        yield replace(one, clause=known, policy=proposal.pack.version) if bare else one


def by_power(
    proposal: AnyProposal, function: str, found: Iterable[Violation]
) -> Iterator[Violation]:
    """Yield violations with the clause that gives a function, where they cite none yet."""
    return cited(proposal, proposal.pack.function_clauses.get(function, ""), found)


def conflict(
    proposal: AnyProposal,
    tie: Tie,
    does: str,
    *,
    reason: Reason = Reason.CONFLICT_OF_INTEREST,
    clause: str = "",
) -> Violation:
    """Return the violation that names a fact as what makes the conflict."""
    known = clause if clause in proposal.pack.clauses else ""
    return Violation(
        reason,
        f"{tie.says}: somebody else has to {does}",
        subject=tie.to,
        clause=known,
        policy=proposal.pack.version if known else "",
        facts=(("tie", tie.how), ("to", tie.to)),
    )
