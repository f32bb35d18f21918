"""What must hold before a change is stored, the same for every store."""

from collections.abc import Iterator, Sequence
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
    versions: dict[str, int] = {}
    for event in change.events:
        _check_event(event, versions.get(event.stream, event.version - 1))
        versions[event.stream] = event.version
    _check_organisation(change)
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


def _check_organisation(change: Change) -> None:
    owners = _owners(change)
    first = next(owners, "")
    for owner in owners:
        if owner != first:
            raise ValueError(f"one change of two organisations: {first} and {owner}")


def _owners(change: Change) -> Iterator[str]:
    """Yield whom each part of a change belongs to."""
    if change.request is not None:
        yield change.request.organisation
    for event in change.events:
        yield organisation_of(event.stream)
    for attempt in change.attempts:
        yield attempt.organisation
