"""Events, requests and changes for tests of the log."""

from hashlib import sha256
from uuid import uuid4

from duecourse.evidence.disclosures import Disclosure
from duecourse.log.port import Attempt, Change, Document, NewEvent, Request, StoredEvent

ACAT = "organisations/acat"
OTHER = "organisations/acat2"
"""Its name begins like the first's, and it is another."""

POST = f"{ACAT}/posts/p1"
CONSENT = f"{ACAT}/consents/c7"


def event(
    stream: str = POST, version: int = 1, *, text: str = "", disclosed: tuple[str, ...] = ()
) -> NewEvent:
    record = f'{{"stream":"{stream}","text":"{text}","version":{version}}}'.encode()
    return NewEvent(
        stream=stream,
        version=version,
        type="PostDrafted",
        record=record,
        schema=1,
        format=2,
        disclosures=tuple(disclosure(value) for value in disclosed),
    )


def as_written(stored: StoredEvent) -> NewEvent:
    return NewEvent(
        stream=stored.stream,
        version=stored.version,
        type=stored.type,
        record=stored.record,
        schema=1,
        format=2,
        leaf_hash=stored.leaf_hash,
        disclosures=stored.disclosures,
    )


def disclosure(value: str) -> Disclosure:
    content = f'["salt-of-{value}","name","{value}"]'.encode()
    return Disclosure(content)


def request(request_id: str | None = None, *, organisation: str = ACAT) -> Request:
    return Request(
        organisation=organisation,
        request_id=request_id or str(uuid4()),
        body_digest=sha256(b"body").digest(),
        receipt=b'{"receipt":true}',
    )


def change(*events: NewEvent, **further: object) -> Change:
    return Change(events=events, **further)  # type: ignore[arg-type]


def document(content: bytes = b"id: acat\n") -> Document:
    return Document(
        digest=sha256(content).hexdigest(), media_type="application/yaml", content=content
    )


def attempt(subject: str = POST, *, organisation: str = ACAT) -> Attempt:
    return Attempt(
        organisation=organisation,
        at="2026-07-01T09:00:00Z",
        actor=f"{organisation}/people/lena",
        command="PublishPost",
        subject=subject,
        request_id=str(uuid4()),
        refusals=b'[{"reason":"CONSENT_LAPSED"}]',
    )
