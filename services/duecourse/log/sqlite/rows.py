"""From rows to what the port gives back; a row that is not what was written is never skipped."""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any

from duecourse.evidence.record import leaf_hash
from duecourse.log.port import (
    Attempt,
    Disclosure,
    Document,
    LogCorrupt,
    StoredAttempt,
    StoredEvent,
    StoredRequest,
)

Row = tuple[Any, ...]


def to_events(
    rows: Iterable[Row], disclosures: dict[int, tuple[Disclosure, ...]]
) -> list[StoredEvent]:
    """Return the events of rows, each with its disclosures.

    Raises:
        LogCorrupt: a record is not the one that was hashed; names its position.
    """
    found = []
    for position, stream, version, type_, record, hashed, disclosed in rows:
        try:
            intact = leaf_hash(record) == hashed
        except TypeError:
            intact = False
        if not intact:
            raise LogCorrupt(
                f"position {position}: the record is not the one that was written", position
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
    """Return disclosures by the position of their event.

    Raises:
        LogCorrupt: a disclosure is not what its digest says; names the position.
    """
    found: dict[int, list[Disclosure]] = {}
    for position, digest, content in rows:
        if sha256(content).digest() != digest:
            raise LogCorrupt(
                f"position {position}: a disclosure is not the one that was written", position
            )
        found.setdefault(position, []).append(Disclosure(digest, content))
    return {position: tuple(kept) for position, kept in found.items()}


def any_disclosed(rows: Sequence[Row]) -> bool:
    """Return whether any of these event rows has disclosures to fetch."""
    return any(row[6] for row in rows)


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
    """Return the attempt of a row, with its number."""
    number, organisation, at, actor, command, subject, request_id, refusals = row
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
