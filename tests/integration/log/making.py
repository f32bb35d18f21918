"""Events, requests and changes for tests of the log."""

from hashlib import sha256
from uuid import uuid4

from duecourse.evidence.record import leaf_hash
from duecourse.log.port import Attempt, Change, Disclosure, Document, NewEvent, Request

ACAT = "organisations/acat"
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
        leaf_hash=leaf_hash(record),
        disclosures=tuple(disclosure(value) for value in disclosed),
    )


def disclosure(value: str) -> Disclosure:
    content = f'["salt-of-{value}","name","{value}"]'.encode()
    return Disclosure(sha256(content).digest(), content)


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
