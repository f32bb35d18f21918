"""Whether an envelope, once it is written, can be read again: asked of its values.

Reading the bytes back asked the same of every record anew, and most of what an
envelope says is what that of the last command said: those values are looked at
once, and known again by themselves (decision 165).
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Final, get_type_hints

import msgspec
from msgspec import Struct

_KNOWN_MAX: Final = 4_096


def reader_of(envelope: type[Struct], own: Sequence[str]) -> Callable[[Struct], None]:
    """Return what raises `msgspec.ValidationError` for an envelope that could not be read.

    Args:
        own: fields whose values are those of one record alone; all others recur.
    """
    recurring = [name for name in envelope.__struct_fields__ if name not in own]
    own_of, recurring_of = attrgetter(*own), attrgetter(*recurring)
    own_types, recurring_types = _row(envelope, own), _row(envelope, recurring)

    # By type as well: True is no version, though it equals 1.
    @lru_cache(_KNOWN_MAX, typed=True)
    def look_once(*values: object) -> None:
        msgspec.convert(values, recurring_types)

    def look(one: Struct) -> None:
        msgspec.convert(own_of(one), own_types)
        look_once(*recurring_of(one))

    return look


def _row(envelope: type[Struct], names: Sequence[str]) -> type[Struct]:
    """Return a type of these fields in a row: what a struct takes is compiled once."""
    hints = get_type_hints(envelope, include_extras=True)
    return msgspec.defstruct("Row", [(name, hints[name]) for name in names], array_like=True)
