"""Who may know of a matter: positions in it, never a role alone (decision 115).

One pure function answers for whatever is read, listed, searched or asked of a matter.
Whoever may not know is answered as if there were no such thing.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, Final

from msgspec import Struct

from duecourse.kernel.facts import Facts, OrganisationFact, PersonFact
from duecourse.kernel.interests import Matter
from duecourse.kernel.pack import Pack
from duecourse.kernel.ranks import answering_to

_BROUGHT: Final = frozenset({"complainant", "informant"})
"""Ties of who brought the matter: what somebody said themselves is not kept from them."""

_CONCERNED: Final = frozenset({"respondent", "named"})
"""Ties to the matter itself that are no position in it: it is about them."""


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
        own: whose matter it is: who brought it, and is a party that was told. They read it when
            suspended or gone, too (decision 174).
    """

    matter: Matter
    restricted: bool
    functions: tuple[str, ...] = ()
    otherwise: tuple[str, ...] = ()
    told: frozenset[str] = frozenset()
    since: datetime | None = None
    own: frozenset[str] = frozenset()


class Knowing(Struct, frozen=True, kw_only=True):
    """How a kind of thing says who knows of one of them.

    Attributes:
        circle: `(name, state, facts) -> Circle`.
        reads: `(name, state) -> names` of the streams that it takes as facts.
    """

    circle: Callable[[str, Any, Facts], Circle]
    reads: Callable[[str, Any], Iterable[str]] = lambda *_: ()


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
    out = concerned(viewer.organisation, circle, viewer.pack)
    if not _is_dealt_with(viewer, circle, out):
        # Where all who deal with it answer to somebody whom it is about, they do what they can.
        out = _about(viewer.organisation, circle)
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
    free = {r: tuple(p for p in held if p not in out) for r, held in organisation.officers.items()}
    functions = _functions(pack, circle)
    routes = (pack.nobody_else.get(one) for one in functions)
    words = (
        *(role for one in functions for role in pack.filling(one)),
        *(word for route in routes if route for word in route.then),
    )
    return any(pack.acting(word, free) for word in words)


def _functions(pack: Pack, circle: Circle) -> tuple[str, ...]:
    """Return the functions whose roles know of a matter, under a pack."""
    filled = any(pack.filling(function) for function in circle.functions)
    return circle.functions if filled else circle.otherwise


def _fills(viewer: Viewer, circle: Circle, out: frozenset[str]) -> bool:
    """Return whether the viewer acts in a role of the functions that take the matter up.

    Where everybody who fills one is out, whoever acts then does (`nobody_else`). A role that
    somebody concerned gave since the matter began counts for nothing.
    """
    fact, pack, organisation = viewer.known, viewer.pack, viewer.organisation
    if fact is None or pack is None or organisation is None or fact.state != "active":
        return False
    free = {r: tuple(p for p in held if p not in out) for r, held in organisation.officers.items()}
    given = organisation.appointed_since(circle.since) if circle.since else {}
    own = frozenset(r for r in fact.roles if given.get((r, viewer.person), "") not in out)
    for function in _functions(pack, circle):
        roles = pack.filling(function)
        if any(pack.acts_as(own, role, free) for role in roles):
            return True
        route = pack.nobody_else.get(function)
        if route is None or any(pack.acting(role, free) for role in roles):
            continue
        then = next((word for word in route.then if pack.acting(word, free)), "")
        if then and pack.acts_as(own, then, free):
            return True
    return False
