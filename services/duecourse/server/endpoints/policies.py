"""Checking, reading and comparing policy packs."""

import asyncio
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import msgspec
from google.protobuf.message import Message

from duecourse.packs.binding import BoundRule
from duecourse.packs.clauses import ClauseEntry, DefaultEntry
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.enforcement import enforcing, recorded
from duecourse.packs.law import to_look_at
from duecourse.packs.loader import PackInvalid, PackProblem, Source
from duecourse.proving.in_vain import lay_down
from duecourse.server.auth import Caller
from duecourse.server.endpoints.backend import Backend
from duecourse.server.endpoints.packs import beside, compiled
from duecourse.server.endpoints.replies import ResourceWriter
from duecourse.server.endpoints.resource import state_of
from duecourse.server.pack_diff import differences
from duecourse.server.rejection import reject
from duecourse.server.resources import checked_name
from duecourse.shipped import defaults
from duecourse.v1 import policies_pb2

_POLICY: Final = ResourceWriter(policies_pb2.GetPolicyResponse.DESCRIPTOR, "policy")


async def validate_policy(backend: Backend, values: dict[str, Any], _: Caller) -> Message:
    """Return every problem of a pack, with its line.

    Raises:
        Rejected: FIELD_REQUIRED.
    """
    content = _text(values).encode()
    digest = hashlib.sha256(content).hexdigest()
    try:
        pack = await beside(lambda: lay_down(content, "pack"))
    except PackInvalid as invalid:
        return policies_pb2.ValidatePolicyResponse(
            problems=_problems(invalid.problems), digest=digest
        )
    law = to_look_at(
        pack.written, Source(content, "pack"), defaults(), backend.commands.clock().date()
    )
    return policies_pb2.ValidatePolicyResponse(
        valid=True,
        digest=digest,
        version=pack.version,
        warnings=_problems((*pack.warnings, *law)),
    )


def _problems(found: Iterable[PackProblem]) -> list[policies_pb2.PackProblem]:
    return [policies_pb2.PackProblem(line=p.line, path=p.path, says=p.says) for p in found]


def _text(values: dict[str, Any]) -> str:
    text = values.get("pack")
    if not text:
        raise reject("FIELD_REQUIRED", "pack: must be given", field="pack")
    return str(text)


async def _stored(
    backend: Backend, values: dict[str, Any], caller: Caller, field: str
) -> CompiledPack:
    name = checked_name(values, "policies", field)
    caller.owns(name)
    state = await state_of(backend, name, {}, caller)
    return await backend.commands.packs.found(state.digest)


async def get_policy(backend: Backend, values: dict[str, Any], caller: Caller) -> Message:
    """Return a policy, with what it and its reviews say of the next review.

    Raises:
        Rejected: NOT_FOUND, PAST_END, TOKEN_INVALID, FIELD_REQUIRED, FIELD_INVALID.
        LogCorrupt: the text of its pack is not in the log.
    """
    name = checked_name(values, "policies")
    caller.owns(name)
    state = await state_of(backend, name, values.get("consistency", {}), caller)
    pack = await backend.commands.packs.found(state.digest)
    entry = pack.written.policy
    reply = policies_pb2.GetPolicyResponse.FromString(_POLICY(name, state))
    due = pack.calendar.day_of(state.next_due) if state.next_due else entry.review_due
    reply.next_review.due_on = str(due) if due else ""
    reply.next_review.cycle = entry.review_cycle or ""
    reply.next_review.date_missing = due is None
    return reply


async def get_policy_pack(backend: Backend, values: dict[str, Any], caller: Caller) -> Message:
    """Return the text of a policy's pack, and its clauses.

    Raises:
        Rejected: NOT_FOUND, FIELD_REQUIRED, FIELD_INVALID.
        LogCorrupt: the text is not in the log.
    """
    pack = await _stored(backend, values, caller, "name")
    document = await asyncio.to_thread(backend.commands.log.document, pack.digest)
    by_clause: dict[str, list[BoundRule]] = {}
    for rule in pack.rules:
        by_clause.setdefault(rule.clause.id, []).append(rule)
    return policies_pb2.GetPolicyPackResponse(
        pack=document.content.decode() if document else "",
        digest=pack.digest,
        clauses=_clauses(pack, by_clause),
    )


def _clauses(
    pack: CompiledPack, by_clause: Mapping[str, list[BoundRule]]
) -> Iterator[policies_pb2.PolicyClause]:
    obeyed, kept = enforcing(pack.written, defaults()), recorded(pack.written)
    for clause in pack.clauses.values():
        message = _clause(clause, by_clause.get(clause.id, []))
        message.enforced_by.extend(obeyed.get(clause.id, ()))
        message.recorded_by.extend(kept.get(clause.id, ()))
        if isinstance(clause, DefaultEntry):
            message.law.CopyFrom(_law(clause))
        yield message


def _law(default: DefaultEntry) -> policies_pb2.LawDates:
    return policies_pb2.LawDates(
        in_force_from=str(default.in_force_from or ""),
        until=str(default.until or ""),
        checked_on=str(default.checked_on or ""),
        confirmed=default.confirmed,
    )


def _clause(clause: ClauseEntry, rules: list[BoundRule]) -> policies_pb2.PolicyClause:
    return policies_pb2.PolicyClause(
        clause=clause.id,
        section=clause.section,
        says=clause.says,
        decided_by=policies_pb2.DecidedBy.Value(f"DECIDED_BY_{clause.decided_by.upper()}"),
        source=clause.source,
        guidance=clause.guidance,
        outside=clause.outside or "",
        rules=[
            policies_pb2.PolicyRule(
                rule=rule.id,
                guard=rule.kind.name,
                commands=rule.on,
                # Through the model: folded YAML texts are of a class of their own.
                params=msgspec.json.encode(
                    rule.rule.model_dump(mode="json")["params"], order="sorted"
                ).decode(),
            )
            for rule in rules
        ],
    )


async def diff_policies(backend: Backend, values: dict[str, Any], caller: Caller) -> Message:
    """Return where two packs differ.

    Raises:
        Rejected: NOT_FOUND, PACK_INVALID, FIELD_REQUIRED, FIELD_INVALID.
    """
    before = await _stored(backend, values, caller, "before")
    if bool(values.get("after")) == bool(values.get("pack")):
        raise reject("FIELD_REQUIRED", "after or pack: one of them must be given", field="after")
    if values.get("after"):
        after = await _stored(backend, values, caller, "after")
    else:
        after = await compiled(_text(values))
    return policies_pb2.DiffPoliciesResponse(
        differences=[
            policies_pb2.PolicyDifference(path=d.path, before=d.before, after=d.after)
            for d in differences(before.written, after.written)
        ]
    )
