"""Histories, states of the past, and refused attempts."""

import asyncio
from typing import Any, Final

import msgspec
from google.protobuf.message import Message
from google.protobuf.struct_pb2 import Struct

from duecourse.audit import PastEvent, RefusedAttempt, attempts, history
from duecourse.evidence.record import Envelope
from duecourse.kernel.names import kind_of, organisation_of
from duecourse.server.auth import Caller
from duecourse.server.endpoints.backend import Backend
from duecourse.server.endpoints.replies import ResourceWriter
from duecourse.server.endpoints.resource import state_of
from duecourse.server.paging import PAGE_MAX_BYTES, page_size
from duecourse.server.rejection import reject
from duecourse.server.resources import SINGULAR, checked_name
from duecourse.server.writing import timestamp
from duecourse.v1 import audit_pb2, common_pb2

_EVENTS: Final = "ListEvents"
_ATTEMPTS: Final = "ListAttempts"
_WRITERS: Final = {
    kind: ResourceWriter(audit_pb2.GetStateResponse.DESCRIPTOR, singular)
    for kind, singular in SINGULAR.items()
}


async def list_events(backend: Backend, values: dict[str, Any], caller: Caller) -> Message:
    """Return a page of a resource's history.

    Raises:
        Rejected: NOT_FOUND, PAGE_TOKEN_INVALID, FIELD_REQUIRED, FIELD_INVALID.
        LogCorrupt: a record is not what was written.
    """
    name = checked_name(values)
    caller.owns(name)
    organisation = organisation_of(name)
    after, size = backend.tokens.after(_EVENTS, organisation, values), page_size(values)
    log = backend.commands.log
    hidden = await backend.commands.hides(name, caller.name)
    past = await asyncio.to_thread(history, log, name, after=after, limit=size + 1)
    if hidden or (not past and not after):
        raise reject("NOT_FOUND", "no such resource", subject=name)
    shown: list[audit_pb2.AuditEvent] = []
    room = 0
    for event in past[:size]:
        shown.append(shown_event(event))
        room += shown[-1].ByteSize()
        if room > PAGE_MAX_BYTES:
            break
    last = shown[-1].version if len(shown) < len(past) else 0
    token = backend.tokens.issue(_EVENTS, organisation, values, last) if last else ""
    return audit_pb2.ListEventsResponse(events=shown, next_page_token=token)


def shown_event(event: PastEvent) -> audit_pb2.AuditEvent:
    """Return an event as auditors are shown it."""
    stored = event.stored
    shown = audit_pb2.AuditEvent(
        name=f"{stored.stream}/events/{stored.version}",
        version=stored.version,
        position=stored.position,
        type=stored.type,
        record=stored.record,
        leaf_hash=stored.leaf_hash,
        disclosures=[disclosure.content for disclosure in stored.disclosures],
    )
    if event.envelope is not None and event.data is not None:
        shown.MergeFrom(_read(event.envelope, event.data))
    return shown


def _read(envelope: Envelope, content: msgspec.Raw) -> audit_pb2.AuditEvent:
    data = Struct()
    data.update(msgspec.json.decode(content))
    return audit_pb2.AuditEvent(
        at=timestamp(envelope.at),
        actor=envelope.actor,
        on_behalf_of=envelope.on_behalf_of,
        request_id=envelope.request,
        cause=envelope.cause,
        clauses=envelope.clauses,
        policy=envelope.policy,
        policy_digest=envelope.policy_digest,
        from_state=envelope.from_state,
        to_state=envelope.to_state,
        data=data,
    )


async def get_state(backend: Backend, values: dict[str, Any], caller: Caller) -> bytes:
    """Return a resource of any kind as it was.

    Raises:
        Rejected: NOT_FOUND, PAST_END, TOKEN_INVALID, FIELD_REQUIRED, FIELD_INVALID.
    """
    name = checked_name(values)
    caller.owns(name)
    kind = kind_of(name)
    if kind not in SINGULAR:
        raise reject("NOT_FOUND", "no such resource", subject=name)
    state = await state_of(backend, name, values.get("consistency", {}), caller)
    return _WRITERS[kind](name, state)


async def list_attempts(backend: Backend, values: dict[str, Any], caller: Caller) -> Message:
    """Return a page of an organisation's refused commands.

    Raises:
        Rejected: NOT_FOUND, PAGE_TOKEN_INVALID, FIELD_REQUIRED, FIELD_INVALID.
    """
    parent = checked_name(values, "organisations", "parent")
    caller.owns(parent)
    after, size = backend.tokens.after(_ATTEMPTS, parent, values), page_size(values)
    found = await _attempts(backend, parent, caller, after, size + 1)
    last = found[size - 1].number if len(found) > size else 0
    token = backend.tokens.issue(_ATTEMPTS, parent, values, last) if last else ""
    return audit_pb2.ListAttemptsResponse(
        attempts=map(_attempt, found[:size]), next_page_token=token
    )


async def _attempts(
    backend: Backend, parent: str, caller: Caller, after: int, wanted: int
) -> list[RefusedAttempt]:
    """Return attempts, but for others' on what the caller may not know of.

    Their own they see on whatever name: on a hidden one as on one that nothing has.
    """
    commands, found = backend.commands, list[RefusedAttempt]()
    while len(found) < wanted:
        some = await asyncio.to_thread(
            attempts, commands.log, parent, after=after, limit=wanted - len(found)
        )
        for one in some:
            own = one.actor == caller.name
            if own or not await commands.hides(one.subject, caller.name):
                found.append(one)
        if not some:
            break
        after = some[-1].number
    return found


def _attempt(attempt: RefusedAttempt) -> audit_pb2.RefusedAttempt:
    return audit_pb2.RefusedAttempt(
        number=attempt.number,
        at=timestamp(attempt.at),
        actor=attempt.actor,
        command=attempt.command,
        subject=attempt.subject,
        request_id=attempt.request_id,
        objections=[
            common_pb2.Violation(reason=o.reason, clause=o.clause, rule=o.rule)
            for o in attempt.objections
        ],
    )
