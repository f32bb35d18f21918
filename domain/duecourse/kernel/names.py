"""Resource names, which are also the streams of the log (docs/explanation/shape.md)."""

import re
import uuid
from functools import lru_cache
from typing import Final

from msgspec import Struct

from duecourse.evidence.fields import NAME_PATTERN

_NAME: Final = re.compile(NAME_PATTERN)
_DERIVED: Final = uuid.UUID("5d4b0d1e-7c3a-5f57-9a54-64756563f001")

_NAMES_KEPT_MAX: Final = 16_384
"""A command asks the same five names over and over; each is taken apart once."""


class Parts(Struct, frozen=True):
    """A resource name taken apart: `kind` and `id` are empty for an organisation itself."""

    organisation: str
    kind: str
    id: str


def parse(name: str) -> Parts | None:
    """Return the parts of a resource name, or None if it is not one, the whole of it."""
    # In a pattern, `$` also holds before a line's end.
    if name.endswith("\n") or not _NAME.fullmatch(name):
        return None
    pieces = name.split("/")
    if len(pieces) == 2:
        return Parts(pieces[1], "", "")
    return Parts(pieces[1], pieces[2], pieces[3])


@lru_cache(_NAMES_KEPT_MAX)
def organisation_of(name: str) -> str:
    """Return the name of the organisation that a resource belongs to."""
    return "/".join(name.split("/", 2)[:2])


def id_of(name: str) -> str:
    """Return the last part of a resource name."""
    return name.rsplit("/", 1)[-1]


@lru_cache(_NAMES_KEPT_MAX)
def kind_of(name: str) -> str:
    """Return the collection of a resource, `organisations` for an organisation itself."""
    pieces = name.split("/")
    return pieces[2] if len(pieces) > 2 else "organisations"


def child(organisation: str, kind: str, id: str) -> str:  # noqa: A002 - the field's own word
    """Return the name of a resource of an organisation."""
    return f"{organisation}/{kind}/{id}"


def derived_id(organisation: str, request_id: str) -> str:
    """Return the id for a new resource whose caller gave none: the same for the same request."""
    return str(uuid.uuid5(_DERIVED, f"{organisation} {request_id}"))
