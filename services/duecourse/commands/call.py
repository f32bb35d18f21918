"""What a command is called with, and what it is answered with."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from msgspec import Struct

from duecourse.evidence.outside import OutsideWord
from duecourse.kernel.actor import Actor
from duecourse.log.port import Document
from duecourse.packs.compiled import CompiledPack


class Call(Struct, frozen=True, kw_only=True):
    """Everything about a command that is not in it.

    Attributes:
        request_id: the caller's UUID; kept for ever with the receipt.
        expected_version: version the caller last read; None for "whatever it is".
        outside: what an outside body decided, where one did.
        validate_only: decide and write nothing.
        sent: fields of the request that were set, as plain values; None where there was no
            request, and the command alone says what is asked.
        documents: stored with the events, such as the text of a pack.
        pack: judge under this pack instead of the one in force; for the first
            policy of an organisation, which has none yet.
    """

    actor: Actor
    request_id: str
    expected_version: int | None = None
    reason: str = ""
    outside: OutsideWord | None = None
    validate_only: bool = False
    sent: Mapping[str, Any] | None = None
    documents: tuple[Document, ...] = ()
    pack: CompiledPack | None = None


class ReceiptEvent(Struct, frozen=True, kw_only=True):
    """One event that a command caused, on its own resource or another."""

    name: str
    type: str
    version: int
    position: int


class Receipt(Struct, frozen=True, kw_only=True):
    """What was recorded for a command.

    Attributes:
        version: of the resource after the command.
        position: of the last event, in the organisation; 0 when nothing was written.
        consistency_token: give it to a read that must see this command.
        replayed: the request id was known; this is its first receipt.
        review_overdue_since: day on which the policy in force was to be reviewed, if that was
            over when it was decided; empty if not.
    """

    name: str
    version: int
    position: int
    event_time: datetime
    events: tuple[ReceiptEvent, ...]
    consistency_token: str
    replayed: bool = False
    review_overdue_since: str = ""


class Outcome(Struct, frozen=True):
    """The receipt of a command and the state that it led to; None if that cannot be read."""

    receipt: Receipt
    state: Any


class StoredReceipt(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The part of a receipt that is stored; positions lie beside it in the log."""

    name: str
    version: int
    event_time: datetime
    events: tuple[tuple[str, str, int], ...]
    review_overdue_since: str = ""


_TOKEN: Final = b"o"
"""First byte of a token; `p` was that of tokens with a position in the whole instance."""


def consistency_token(organisation: str, position: int) -> str:
    """Return the opaque token of a position in an organisation."""
    raw = _TOKEN + position.to_bytes(8, "big") + organisation.encode()
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def token_position(token: str, organisation: str) -> int:
    """Return the position of a token in an organisation.

    Raises:
        ValueError: not a token of this service, or another organisation's.
    """
    raw = urlsafe_b64decode(token + "=" * (-len(token) % 4))
    if len(raw) < 9 or raw[:1] != _TOKEN or raw[9:] != organisation.encode():
        raise ValueError("not a consistency token of this organisation")
    return int.from_bytes(raw[1:9], "big")
