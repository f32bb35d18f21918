"""What must hold before a change is stored, the same for every store."""

from collections.abc import Sequence
from hashlib import sha256

from duecourse.evidence.record import RECORD_MAX_BYTES, leaf_hash

from .port import Change, NewEvent


def expected_heads(change: Change) -> Sequence[tuple[str, int]]:
    """Return every `(stream, version)` that must be the head for the change to be stored.

    The streams read as facts come first, then those that get events.
    """
    events = change.events
    if len(events) == 1:
        event = events[0]
        return (*change.unchanged, (event.stream, event.version - 1))
    before: dict[str, int] = {}
    for event in events:
        before.setdefault(event.stream, event.version - 1)
    return (*change.unchanged, *before.items())


def check(change: Change) -> None:
    """Accept a change that can be stored and read back.

    Raises:
        ValueError: a version is below 1 or leaves a gap, a record is too long,
            or a hash is not the hash of its bytes. Nothing was written.
    """
    versions: dict[str, int] = {}
    for event in change.events:
        _check_event(event, versions.get(event.stream, event.version - 1))
        versions[event.stream] = event.version
    for document in change.documents:
        if sha256(document.content).hexdigest() != document.digest:
            raise ValueError(f"document {document.digest}: digest is not that of its content")


def _check_event(event: NewEvent, previous: int) -> None:
    if event.version != previous + 1 or event.version < 1:
        raise ValueError(f"{event.stream}: version {event.version} does not follow {previous}")
    if len(event.record) > RECORD_MAX_BYTES:
        raise ValueError(
            f"{event.stream} version {event.version}: record of {len(event.record)} bytes,"
            f" at most {RECORD_MAX_BYTES}"
        )
    if leaf_hash(event.record) != event.leaf_hash:
        raise ValueError(f"{event.stream} version {event.version}: not the record's leaf hash")
    for disclosure in event.disclosures:
        if sha256(disclosure.content).digest() != disclosure.digest:
            raise ValueError(
                f"{event.stream} version {event.version}: digest is not that of its disclosure"
            )
