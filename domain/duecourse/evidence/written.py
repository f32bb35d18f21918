"""The record as it is written, member by member."""

from datetime import datetime
from typing import Final

import msgspec
from msgspec import Struct, field

in_order: Final = msgspec.json.Encoder()
"""Writes the members in the order in which a struct has them."""


class Written(Struct, omit_defaults=True):
    """The record as it is written: what it has, in the order of the members' names."""

    sd_alg: str = field(default="", name="_sd_alg")
    actor: str | None = None
    at: datetime | None = None
    cause: str = ""
    clauses: tuple[str, ...] = ()
    data: msgspec.Raw | None = None
    from_state: str = field(default="", name="from")
    matter: str = ""
    on_behalf_of: str = ""
    policy: str = ""
    policy_digest: str = ""
    request: str = ""
    role: str = ""
    schema: int | None = None
    stream: str | None = None
    to_state: str = field(default="", name="to")
    type: str | None = None
    v: int = 0
    version: int | None = None
