"""Between rows and what the port speaks of; a row that is not what was written is never skipped."""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any

from duecourse.evidence.disclosures import Disclosure
from duecourse.evidence.record import leaf_hash
from duecourse.log.batch import Decided
from duecourse.log.port import (
    Attempt,
    Document,
    LogCorrupt,
    StoredAttempt,
    StoredEvent,
    StoredRequest,
)

Row = tuple[Any, ...]


def event_rows(decided: Decided) -> list[Row]:
    """Return a row for each event of a decided batch."""
    return [
        (
            placed.organisation,
            placed.position,
            (event := placed.event).stream,
            event.version,
            event.type,
            event.record,
            event.leaf_hash,
            len(event.disclosures),
        )
        for placed in decided.events
    ]


def disclosure_rows(decided: Decided) -> list[Row]:
    """Return a row for each disclosure of a decided batch."""
    return [
        (placed.organisation, placed.position, number, kept.digest, kept.content)
        for placed in decided.events
        if placed.event.disclosures
        for number, kept in enumerate(placed.event.disclosures)
    ]


def request_rows(decided: Decided) -> list[Row]:
    """Return a row for each request of a decided batch."""
    return [
        (r.organisation, r.request_id, r.body_digest, r.receipt, r.first_position, r.last_position)
        for r in decided.requests.values()
    ]


def attempt_rows(decided: Decided) -> list[Row]:
    """Return a row for each attempt of a decided batch."""
    return [
        (
            (a := stored.attempt).organisation,
            stored.number,
            a.at,
            a.actor,
            a.command,
            a.subject,
            a.request_id,
            a.refusals,
        )
        for stored in decided.attempts
    ]


def to_events(
    rows: Iterable[Row], disclosures: dict[int, tuple[Disclosure, ...]]
) -> list[StoredEvent]:
    """Return the events of rows, each with its disclosures.

    Args:
        disclosures: by position; of the same organisation as the rows.

    Raises:
        LogCorrupt: a record is not the one that was hashed; names its position.
    """
    found = []
    for organisation, position, stream, version, type_, record, hashed, disclosed in rows:
        try:
            intact = leaf_hash(record) == hashed
        except TypeError:
            intact = False
        if not intact:
            raise LogCorrupt(
                f"{organisation}, position {position}: the record is not the one that was written",
                position,
            )
        found.append(
            StoredEvent(
                position=position,
                stream=stream,
                version=version,
                type=type_,
                record=record,
                leaf_hash=hashed,
                disclosures=disclosures.get(position, ()) if disclosed else (),
            )
        )
    return found


def to_disclosures(rows: Iterable[Row]) -> dict[int, tuple[Disclosure, ...]]:
    """Return disclosures of one organisation by the position of their event.

    Raises:
        LogCorrupt: a disclosure is not what its digest says; names the position.
    """
    found: dict[int, list[Disclosure]] = {}
    for organisation, position, digest, content in rows:
        disclosure = Disclosure(content)
        if disclosure.digest != digest:
            raise LogCorrupt(
                f"{organisation}, position {position}:"
                " a disclosure is not the one that was written",
                position,
            )
        found.setdefault(position, []).append(disclosure)
    return {position: tuple(kept) for position, kept in found.items()}


def any_disclosed(rows: Sequence[Row]) -> bool:
    """Return whether any of these event rows has disclosures to fetch."""
    return any(row[7] for row in rows)


def to_request(row: Row) -> StoredRequest:
    """Return the request of a row."""
    organisation, request_id, body_digest, receipt, first, last = row
    return StoredRequest(
        organisation=organisation,
        request_id=request_id,
        body_digest=body_digest,
        receipt=receipt,
        first_position=first,
        last_position=last,
    )


def to_document(row: Row) -> Document:
    """Return the document of a row.

    Raises:
        LogCorrupt: the content is not what its digest says.
    """
    digest, media_type, content = row
    if sha256(content).hexdigest() != digest:
        raise LogCorrupt(f"document {digest}: the content is not the one that was written")
    return Document(digest=digest, media_type=media_type, content=content)


def to_attempt(row: Row) -> StoredAttempt:
    """Return the attempt of a row, with its number in the organisation."""
    organisation, number, at, actor, command, subject, request_id, refusals = row
    attempt = Attempt(
        organisation=organisation,
        at=at,
        actor=actor,
        command=command,
        subject=subject,
        request_id=request_id,
        refusals=refusals,
    )
    return StoredAttempt(number=number, attempt=attempt)
