"""What must hold before a change is stored, the same for every store."""

from collections.abc import Sequence
from hashlib import sha256

from duecourse.evidence.record import RECORD_MAX_BYTES

from .port import Change, NewEvent


def organisation_of(stream: str) -> str:
    """Return the organisation that a stream belongs to.

    Raises:
        ValueError: it belongs to none.
    """
    parts = stream.split("/", 2)
    if len(parts) < 2 or parts[0] != "organisations" or not parts[1]:
        raise ValueError(f"{stream}: not a stream of an organisation")
    return stream if len(parts) == 2 else stream[: -len(parts[2]) - 1]


def owner_of(change: Change) -> str:
    """Return the organisation of a change that is of one; empty where it stores nothing of any.

    Raises:
        ValueError: its first event's stream belongs to none.
    """
    if change.request is not None:
        return change.request.organisation
    if change.events:
        return organisation_of(change.events[0].stream)
    return change.attempts[0].organisation if change.attempts else ""


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

    The hashes of events and disclosures need no look: they were computed from
    the bytes as each was made (see `NewEvent`).

    Raises:
        ValueError: a version is below 1 or leaves a gap, a record is too long,
            a document's digest is not its content's, or the change is not of
            one organisation. Nothing was written.
    """
    owner = owner_of(change)
    below = f"{owner}/"
    versions: dict[str, int] = {}
    for event in change.events:
        stream = event.stream
        if stream != owner and not stream.startswith(below):
            raise ValueError(f"a change of {owner} has an event of {stream}")
        _check_event(event, versions.get(stream, event.version - 1))
        versions[stream] = event.version
    for attempt in change.attempts:
        if attempt.organisation != owner:
            raise ValueError(f"a change of {owner} has an attempt of {attempt.organisation}")
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
