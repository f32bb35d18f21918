"""What of somebody's entry their colleagues see: what they declared is not everybody's to read."""

from typing import Final

from msgspec.structs import replace

from duecourse.kernel.knowing import Viewer
from duecourse.people.state import Person

ASSIGNING: Final = ("manage", "administer")
"""Functions whose roles say who does what: they have to know who cannot (decision 113)."""


def shown(viewer: Viewer, person: Person) -> Person:
    """Return an entry as somebody sees it.

    Whom people know, and what they have an interest in, is for themselves, for their line
    manager, and for who assigns work. Others learn of a matter who may act in it, and no more.
    """
    if not person.conflicts and not person.connections:
        return person
    if viewer.person == person.name or _manages(viewer, person) or _assigns(viewer):
        return person
    return replace(person, conflicts=(), connections=frozenset())


def _manages(viewer: Viewer, person: Person) -> bool:
    """Return whether the viewer is their line manager by now, and still there."""
    books, known = viewer.organisation, viewer.known
    active = known is not None and known.state == "active"
    return active and books is not None and books.managers.get(person.name) == viewer.person


def _assigns(viewer: Viewer) -> bool:
    known, pack, books = viewer.known, viewer.pack, viewer.organisation
    if known is None or pack is None or books is None or known.state != "active":
        return False
    roles = (role for function in ASSIGNING for role in pack.filling(function))
    return any(pack.acts_as(known.roles, role, books.officers) for role in roles)
