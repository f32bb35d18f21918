"""Which access carries which permission: the one table, default deny."""

from collections.abc import Mapping
from typing import Final

Permission = str
"""A value of `duecourse.v1.Permission` without its prefix."""

_WORKFLOW: Final = frozenset({"WORKFLOW_READ"})
_READ: Final = _WORKFLOW | {
    "POSTS_READ",
    "CONSENTS_READ",
    "COMPLAINTS_READ",
    "CHANNELS_READ",
    "PEOPLE_READ",
    "ORGANISATIONS_READ",
    "CONTACTS_READ",
    "POLICIES_READ",
}
_LIFE: Final = frozenset(
    {
        "POSTS_WRITE",
        "CONSENTS_WRITE",
        "COMPLAINTS_WRITE",
        "CHANNELS_WRITE",
        "PEOPLE_WRITE",
        "ORGANISATIONS_WRITE",
        "CONTACTS_WRITE",
        "POLICIES_WRITE",
    }
)

ACCESS: Final[Mapping[str, frozenset[Permission]]] = {
    # A person of the organisation; the pack says which of it is his to do.
    "member": _READ | _LIFE,
    # Sees everything, changes nothing.
    "auditor": _READ | {"AUDIT_READ"},
    # Sets the organisation up; decides nothing about posts, consents or complaints.
    "admin": _READ | {"PEOPLE_WRITE", "CHANNELS_WRITE", "ORGANISATIONS_WRITE", "POLICIES_WRITE"},
    # A program that acts for people; every command names the person in `on_behalf_of`.
    "service": _READ | _LIFE,
    # Runs the instance; registers organisations and sees none of them.
    "operator": frozenset({"OPERATE"}),
}
"""Permissions of each access that a credential may carry."""

SERVICE: Final = "service"
"""The access that may, and for commands must, name a person it acts for."""

OPERATE: Final = "OPERATE"
"""The permission of methods that are about the instance, not about one organisation."""
