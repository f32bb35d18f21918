"""What tells two roles apart: where a policy names them (decision 168).

People whose roles differ in nothing that it names can do the same: one is tried for both.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Final

from msgspec import Struct

from duecourse.kernel.pack import body
from duecourse.packs.compiled import CompiledPack

Place = tuple[str | int, ...]

_OF_PEOPLE_SHOWN: Final = ("kinds", "makers")
"""Parameters of rules whose words are kinds of people in posts: no roles, though one may be
spelt as a role is."""

_ALIKE: Final = (("functions", "roles"), ("channels", "run_by"))
"""Lists of roles, all of which may do the same, in whatever order they stand."""

_LISTED: Final = 3
"""Words of a place up to such a list: the section, of what, and which list."""


class Powers(Struct, frozen=True):
    """Which roles add nothing to others.

    Attributes:
        same: for each role the first of the pack that is named at the same places.
        plain: roles that are named in lists of who may do something, and nowhere else, each
            with these places. Nobody stands in for them, nor they for others.
        places: where each role is named.
        over: roles of the body that approves the policy: rank is more than what one may do.
    """

    same: Mapping[str, str]
    plain: Mapping[str, frozenset[Place]]
    places: Mapping[str, frozenset[Place]]
    over: frozenset[str]

    def of(self, roles: tuple[str, ...]) -> tuple[str, ...]:
        """Return the least roles with which somebody can do what they can with some roles."""
        kept = [role for role in roles if not self._adds_nothing(role, roles)]
        return tuple(sorted({self.same[role] for role in kept or roles[:1]}))

    def _adds_nothing(self, role: str, roles: tuple[str, ...]) -> bool:
        """Return whether any other of the roles may do all that a plain one may."""
        if role not in self.plain or self.over.intersection(roles):
            return False
        return any(self._covers(other, role) for other in roles if other != role)

    def _covers(self, other: str, role: str) -> bool:
        if self.same[other] == self.same[role]:
            return False  # They are one and the same already.
        return self.plain[role] <= self.places[other]


@lru_cache(maxsize=16)
def powers(pack: CompiledPack) -> Powers:
    """Return which roles of a pack add nothing to others."""
    written = pack.written.model_dump()
    places = {role: frozenset(_places(role, written)) for role in pack.roles}
    over = body(pack)
    return Powers(
        same={r: next(o for o in places if places[o] == places[r]) for r in places},
        plain={r: p for r, p in places.items() if r not in over and all(map(_is_list, p))},
        places=places,
        over=over,
    )


def _places(role: str, written: Mapping[str, Any]) -> Iterator[Place]:
    """Yield every place of a pack that names a role, and what it says of the role itself."""
    for key, value in written.items():
        if key == "subjects":
            continue
        if key == "roles":
            said = {k: v for k, v in value[role].items() if k != "title" and v is not None}
            yield from ((*place, repr(v)) for place, v in _words(said, ("own",)))
        others = {k: v for k, v in value.items() if k != role} if key == "roles" else value
        yield from (_place(p) for p, word in _words(others, (key,)) if word == role)


def _words(value: Any, place: Place) -> Iterator[tuple[Place, Any]]:
    """Yield every value that stands in a pack, keys too, with its place."""
    if isinstance(value, dict):
        for key, one in value.items():
            if place[-1] != "params" or key not in _OF_PEOPLE_SHOWN:
                yield (*place, "named"), key
                yield from _words(one, (*place, key))
    elif isinstance(value, list | tuple):
        for number, one in enumerate(value):
            yield from _words(one, (*place, number))
    else:
        yield place, value


def _place(place: Place) -> Place:
    return place[:_LISTED] if _is_list(place) else place


def _is_list(place: Place) -> bool:
    """Return whether it is in a list whose order says nothing.

    That of `grant_access` says who manages whom in a cast.
    """
    return len(place) >= _LISTED and (place[0], place[2]) in _ALIKE and place[1] != "grant_access"
