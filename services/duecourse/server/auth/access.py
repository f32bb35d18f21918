"""Which access carries which permission: the one table, default deny."""

from collections.abc import Mapping
from typing import Final

from duecourse.catalogue import AGGREGATES
from duecourse.kernel.anonymity import may_be_anonymous

Permission = str
"""A value of `duecourse.v1.Permission` without its prefix."""

_KINDS: Final = frozenset(aggregate.service.upper() for aggregate in AGGREGATES.values())
_READ: Final = frozenset(f"{kind}_READ" for kind in _KINDS) | {"WORKFLOW_READ"}
_ANONYMOUS: Final = frozenset(
    f"{aggregate.service.upper()}_WRITE"
    for aggregate in AGGREGATES.values()
    if any(map(may_be_anonymous, aggregate.handlers))
)
_WRITE: Final = frozenset(f"{kind}_WRITE" for kind in _KINDS)

ACCESS: Final[Mapping[str, frozenset[Permission]]] = {
    # A person of the organisation; the pack says which of it is theirs to do.
    "member": _READ | _WRITE,
    # Sees everything, changes nothing.
    "auditor": _READ | {"AUDIT_READ"},
    # Sets the organisation up; decides nothing about posts, consents or complaints.
    "admin": _READ | {"PEOPLE_WRITE", "CHANNELS_WRITE", "ORGANISATIONS_WRITE", "POLICIES_WRITE"},
    # A program that acts for people; every command names the person in `on_behalf_of`.
    "service": _READ | _WRITE,
    # A form or box of people who do not sign in; it is nobody's own. The domain lets it give
    # nothing but what may be anonymous.
    "intake": _ANONYMOUS,
    # Runs the instance; registers organisations and sees none of them.
    "operator": frozenset({"OPERATE"}),
}
"""Permissions of each access that a credential may carry.

A member and a service may read and write every kind; what an admin may write is
said kind by kind, so that a new kind is nobody's to administer until somebody says so.
"""

SERVICE: Final = "service"
"""The access that may, and for commands must, name a person it acts for."""

INTAKE: Final = "intake"
"""The access that names no person; a credential that carries it carries no other."""

AUDIT: Final = "AUDIT_READ"
"""The permission to read histories, states of the past, and refused attempts."""

OPERATE: Final = "OPERATE"
"""The permission of methods that are about the instance, not about one organisation."""
