"""Who may know of a matter: positions in it, never a role alone (decision 115).

One pure function answers for whatever is read, listed, searched or asked of a matter.
Whoever may not know is answered as if there were no such thing.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from msgspec import Struct

from duecourse.kernel.eligibility import OUTSIDE
from duecourse.kernel.facts import Facts, OrganisationFact, PersonFact
from duecourse.kernel.hands import emptied_in, through
from duecourse.kernel.interests import Matter
from duecourse.kernel.pack import Pack, routed
from duecourse.kernel.ranks import answering_to

_BROUGHT: Final = frozenset({"complainant", "informant"})
"""Ties of who brought the matter: what somebody said themselves is not kept from them."""

_DID: Final = frozenset({"respondent", "named"})
_CONCERNED: Final = frozenset({*_DID, "part"})
"""Ties to the matter itself that are no position in it: it is about them, or not for them."""


Officers = Mapping[str, tuple[str, ...]]


class Kept(Struct, frozen=True, kw_only=True):
    """Who is kept from a function by their part in a matter, so that the policy's route is taken.

    Attributes:
        people: by what they did in it.
        over: whoever answers to one of these, or declared a conflict about one, is too.
    """

    people: frozenset[str]
    over: frozenset[str] = frozenset()


class Circle(Struct, frozen=True, kw_only=True):
    """Who knows of a matter.

    Attributes:
        matter: with everybody whom the record binds to it. A tie to the matter itself is a
            position in it; one to anything that it is about makes somebody concerned.
        restricted: only the circle knows of it; else whoever may read things of its kind.
        functions: of the pack; whose roles know of it while it stands where it does.
        otherwise: functions whose roles know of it where the pack fills none of those.
        told: who is concerned and was told, and knows of it as a party.
        since: when it began, UTC.
        kept: by function, who does not take it up, though they know of it.
        ends_outside: where everybody who would deal with it is concerned, and the route ends
            with an outside body, they record what that decides, and know of it.
        instead: where all of those are concerned, functions whose roles take it up before that.
        brought_first: whoever brought it takes it up then, and nobody who did what it is about
            learns of it while they are there.
        own: whose matter it is: who brought it, and is a party that was told. They read it when
            suspended or gone, too (decision 174).
    """

    matter: Matter
    restricted: bool
    functions: tuple[str, ...] = ()
    otherwise: tuple[str, ...] = ()
    told: frozenset[str] = frozenset()
    since: datetime | None = None
    kept: Mapping[str, Kept] = {}
    ends_outside: bool = False
    instead: tuple[str, ...] = ()
    brought_first: bool = False
    own: frozenset[str] = frozenset()


class Knowing(Struct, frozen=True, kw_only=True):
    """How a kind of thing says who knows of one of them.

    Attributes:
        circle: `(name, state, facts) -> Circle`.
        reads: `(name, state) -> names` of the streams that it takes as facts.
        arises_from: `state -> name` of the matter because of which there is one: whoever deals
            with that knows of this too (decision 210). Empty for none.
    """

    circle: Callable[[str, Any, Facts], Circle]
    reads: Callable[[str, Any], Iterable[str]] = lambda *_: ()
    arises_from: Callable[[Any], str] = lambda _: ""


class Viewer(Struct, frozen=True, kw_only=True):
    """Who asks, with what everybody's knowledge rests on.

    Attributes:
        person: resource name of who answers for the question.
        known: the person as the log knows them; None if it does not.
        organisation: whose books they are; None before it is registered.
        pack: the pack in force; None while there is none.
    """

    person: str
    known: PersonFact | None
    organisation: OrganisationFact | None
    pack: Pack | None


def may_know(viewer: Viewer, circle: Circle) -> bool:
    """Return whether somebody may know that there is a matter at all.

    Whoever is concerned may not, whatever else they are, until they are told as a party.
    """
    if not circle.restricted:
        return True
    own = {tie.how for tie in circle.matter.ties if tie.person == viewer.person}
    if viewer.person in circle.told or own & _BROUGHT:
        return True
    return _takes_part(viewer, circle, own)


def deals_with(viewer: Viewer, matter: Circle, this: Circle) -> bool:
    """Return whether somebody knows of something since they deal with the matter behind it.

    They do by what they are: who brought the matter, or is a party of it, knows nothing by that,
    nor does whoever is concerned in this.

    Args:
        matter: the circle of that matter.
        this: the circle of what there is because of it.
    """
    if viewer.person in concerned(viewer.organisation, this, viewer.pack):
        return False
    return _takes_part(viewer, matter, frozenset())


def _takes_part(viewer: Viewer, circle: Circle, own: Collection[str]) -> bool:
    """Return whether the viewer has a position in a matter, or is one of those who deal with it.

    Args:
        own: what ties them to it.
    """
    out = concerned(viewer.organisation, circle, viewer.pack)
    if not _is_dealt_with(viewer, circle, out):
        if viewer.person in _beside(viewer, circle, out):
            return True
        # Where all who deal with it answer to somebody whom it is about, they do what they can.
        out = _about(viewer.organisation, circle)
        if circle.ends_outside and not _is_dealt_with(viewer, circle, out):
            return bool({*own} - _CONCERNED) or viewer.person in _recording(viewer, circle, out)
    if viewer.person in out:
        return False
    return bool(own) or _fills(viewer, circle, out)


def concerned(
    organisation: OrganisationFact | None, circle: Circle, pack: Pack | None
) -> frozenset[str]:
    """Return the names of all whom a matter is about, and who answer to one of them.

    So is whoever declared a conflict about one of them, or about the matter.

    Args:
        pack: in force; by its ranks answers who has no line manager on record.
    """
    close, about = _about(organisation, circle), _named(circle)
    return close | answering_to(organisation, about, pack)


def _named(circle: Circle) -> frozenset[str]:
    matter = circle.matter
    told = (t.person for t in matter.ties if t.how in _CONCERNED or t.to != matter.name)
    return frozenset(told)


def _about(organisation: OrganisationFact | None, circle: Circle) -> frozenset[str]:
    """Return whom a matter is about, and who declared a conflict about one of them, or about it."""
    matter, about = circle.matter, _named(circle)
    if organisation is None:
        return about
    declared = organisation.declared
    close = {p for one in (matter.name, *matter.about, *about) for p in declared.get(one, ())}
    return about | close


def _is_dealt_with(viewer: Viewer, circle: Circle, out: frozenset[str]) -> bool:
    """Return whether somebody deals with a matter who is not concerned."""
    pack, organisation = viewer.pack, viewer.organisation
    if pack is None or organisation is None:
        return True
    free, functions = _free(pack, organisation, circle, out), _functions(pack, circle)
    words = (word for one in functions for word in _acting_for(pack, one))
    return any(pack.acting(word, free) for word in words)


def _acting_for(pack: Pack, function: str) -> Iterator[str]:
    """Yield the roles that fill a function, and where its route leads."""
    yield from pack.filling(function)
    yield from routed(pack, function)


def _without(officers: Officers, out: Collection[str]) -> Officers:
    """Return who holds each role, but for some people."""
    return {role: tuple(p for p in held if p not in out) for role, held in officers.items()}


def _free(
    pack: Pack, organisation: OrganisationFact, circle: Circle, out: Collection[str]
) -> Officers:
    """Return who holds each role and is not out.

    A role that somebody who is out gave since the matter began counts for nothing, through
    however many hands it came.
    """
    given = organisation.appointed_since(circle.since) if circle.since and out else {}
    theirs = {key for key, by in given.items() if through(pack, given, (by,)) & {*out}}
    return {
        role: tuple(p for p in held if p not in out and (role, p) not in theirs)
        for role, held in organisation.officers.items()
    }


def _recording(viewer: Viewer, circle: Circle, about: Collection[str]) -> frozenset[str]:
    """Return who takes a matter up that concerns everybody who deals with it (decision 190).

    Whoever acts in place of those; else whoever would deal with it, and did not do it; else they
    who are said to have done it, unless whoever brought it is there and records it. Whoever put
    the others out learns nothing by it (decision 149).
    """
    pack, organisation = viewer.pack, viewer.organisation
    if pack is None or organisation is None:
        return frozenset()
    ends = (one for one in _functions(pack, circle) if OUTSIDE in routed(pack, one))
    acting = {p for one in ends for p in _acting_in(pack, organisation, one)}
    others = _beside(viewer, circle, about) or acting - _tied_by(circle, _CONCERNED)
    if others or (others := acting - _tied_by(circle, _DID)):
        return frozenset(others)
    return frozenset() if circle.brought_first else frozenset(acting)


def _acting_in(pack: Pack, organisation: OrganisationFact, function: str) -> Iterator[str]:
    """Yield who acts for a function, or where its route leads, but for who emptied an office."""
    words = (*_acting_for(pack, function),)
    took = emptied_in(organisation, words)
    for word in words:
        yield from (p for p in pack.acting(word, organisation.officers) if p not in took)


def _beside(viewer: Viewer, circle: Circle, out: Collection[str]) -> frozenset[str]:
    """Return who acts in place of those who deal with a matter, and is not concerned."""
    pack, organisation = viewer.pack, viewer.organisation
    if pack is None or organisation is None:
        return frozenset()
    officers, roles = organisation.officers, pack.filling_any(circle.instead)
    return frozenset(p for role in roles for p in officers.get(role, ()) if p not in out)


def _tied_by(circle: Circle, hows: Collection[str]) -> frozenset[str]:
    """Return whom some ties bind to a matter itself."""
    name = circle.matter.name
    return frozenset(t.person for t in circle.matter.ties if t.to == name and t.how in hows)


def _functions(pack: Pack, circle: Circle) -> tuple[str, ...]:
    """Return the functions whose roles know of a matter, under a pack."""
    filled = any(pack.filling(function) for function in circle.functions)
    return circle.functions if filled else circle.otherwise


def _fills(viewer: Viewer, circle: Circle, out: frozenset[str]) -> bool:
    """Return whether the viewer acts in a role of the functions that take the matter up.

    Where everybody who fills one is out, whoever acts then does (`nobody_else`).
    """
    fact, pack, organisation = viewer.known, viewer.pack, viewer.organisation
    if fact is None or pack is None or organisation is None or fact.state != "active":
        return False
    free = _free(pack, organisation, circle, out)
    own = frozenset(r for r in fact.roles if viewer.person in free.get(r, ()))
    for function in _functions(pack, circle):
        roles, taking = pack.filling(function), _without(free, _kept(viewer, circle, function))
        if any(pack.acts_as(own, role, held) for role in roles for held in (free, taking)):
            return True
        if any(pack.acting(role, taking) for role in roles):
            continue
        then = next((word for word in routed(pack, function) if pack.acting(word, taking)), "")
        if then and pack.acts_as(own, then, taking):
            return True
    return False


def _kept(viewer: Viewer, circle: Circle, function: str) -> frozenset[str]:
    """Return who does not take a matter up for a function, because of their part in it."""
    kept, organisation = circle.kept.get(function), viewer.organisation
    if kept is None or organisation is None:
        return frozenset()
    close = {p for one in kept.over for p in organisation.declared.get(one, ())}
    return kept.people | close | answering_to(organisation, kept.over, viewer.pack)
