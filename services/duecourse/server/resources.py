"""Kinds of resources and the words for one and several of them."""

from collections.abc import Mapping
from typing import Final

from duecourse.catalogue import AGGREGATES
from duecourse.kernel.names import kind_of, parse
from duecourse.server.rejection import reject

SINGULAR: Final[Mapping[str, str]] = {
    kind: aggregate.singular for kind, aggregate in AGGREGATES.items()
}
"""The field that holds one resource of each kind in a reply."""


def checked_name(values: Mapping[str, object], kind: str = "", field: str = "name") -> str:
    """Return the resource name that a request gives.

    Args:
        kind: collection that it must be of; empty for any.

    Raises:
        Rejected: FIELD_REQUIRED, FIELD_INVALID.
    """
    name = values.get(field)
    if not isinstance(name, str) or not name:
        raise reject("FIELD_REQUIRED", f"{field}: must be given", field=field)
    if parse(name) is None or (kind and kind_of(name) != kind):
        says = (
            f"{field}: not of the form {_form(kind)}" if kind else f"{field}: not a resource name"
        )
        raise reject("FIELD_INVALID", says, field=field)
    return name


def _form(kind: str) -> str:
    return "organisations/ID" if kind == "organisations" else f"organisations/ID/{kind}/ID"
