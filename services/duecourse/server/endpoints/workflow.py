"""What may be done now, and what the lifecycles are."""

from collections.abc import Iterator
from typing import Any

from google.protobuf.message import Message

from duecourse.catalogue import AGGREGATES
from duecourse.kernel.lifecycle import Edge, Lifecycle
from duecourse.kernel.refusal import Violation
from duecourse.packs.compiled import CompiledPack
from duecourse.server.auth import Caller
from duecourse.server.endpoints.backend import Backend
from duecourse.server.rejection import reject
from duecourse.server.resources import checked_name
from duecourse.v1 import common_pb2, workflow_pb2


def violation_message(violation: Violation) -> common_pb2.Violation:
    """Return a violation as its message."""
    return common_pb2.Violation(
        reason=str(violation.reason),
        message=violation.message,
        subject=violation.subject,
        field=violation.field,
        rule=violation.rule,
        clause=violation.clause,
        policy=violation.policy,
    )


async def list_allowed_transitions(
    backend: Backend, values: dict[str, Any], caller: Caller
) -> Message:
    """Return how the caller would fare with each command on a resource now.

    Raises:
        Rejected: NOT_FOUND, FIELD_REQUIRED, FIELD_INVALID, ACTOR_MISMATCH, ACTOR_REQUIRED.
        Refused: POLICY_NOT_IN_FORCE.
    """
    name = checked_name(values)
    caller.owns(name)
    actor = caller.actor(values.get("on_behalf_of", ""))
    state = await backend.commands.load(name)
    hidden = await backend.commands.hides(name, actor.person, own=caller.own_alone)
    if state is None or hidden:
        raise reject("NOT_FOUND", "no such resource", subject=name)
    transitions = [
        workflow_pb2.AllowedTransition(
            trigger=one.trigger,
            allowed=one.allowed,
            dest=one.dest,
            violations=map(violation_message, one.violations),
            asks=map(violation_message, one.asks),
        )
        for one in await backend.commands.allowed(name, actor)
    ]
    return workflow_pb2.ListAllowedTransitionsResponse(
        transitions=transitions, state=state.state, version=state.version
    )


async def get_lifecycle(backend: Backend, values: dict[str, Any], caller: Caller) -> Message:
    """Return the lifecycle of a kind of resource under the policy in force.

    Raises:
        Rejected: NOT_FOUND, FIELD_REQUIRED, FIELD_INVALID.
        Refused: POLICY_NOT_IN_FORCE.
    """
    parent = checked_name(values, "organisations", "parent")
    caller.owns(parent)
    kind = values.get("kind", "")
    if kind not in AGGREGATES:
        known = ", ".join(sorted(AGGREGATES))
        raise reject("FIELD_INVALID", f"kind: one of {known}", field="kind")
    if await backend.commands.load(parent) is None:
        raise reject("NOT_FOUND", "no such resource", subject=parent)
    pack = await backend.commands.pack_for(parent)
    return workflow_pb2.GetLifecycleResponse(lifecycle=_lifecycle(pack, pack.lifecycles[kind]))


def _lifecycle(pack: CompiledPack, lifecycle: Lifecycle) -> workflow_pb2.Lifecycle:
    return workflow_pb2.Lifecycle(
        kind=lifecycle.definition.name,
        states=[
            workflow_pb2.LifecycleState(name=s.name, says=s.says, final=s.final)
            for s in lifecycle.definition.states
        ],
        transitions=[
            workflow_pb2.LifecycleTransition(
                source=source,
                trigger=trigger,
                dest=dest,
                functions=edge.who,
                roles=sorted({r for w in edge.who for r in pack.functions.get(w, ())}),
                rules=_rules(pack, trigger, edge),
            )
            for (source, trigger), edge in lifecycle.edges.items()
            for dest in edge.dests
        ],
        diagram=lifecycle.mermaid(),
        policy=pack.version,
    )


def _rules(pack: CompiledPack, trigger: str, edge: Edge) -> Iterator[workflow_pb2.LifecycleRule]:
    bound = {rule.id: rule for rule in pack.rules_on(trigger)}
    for guard in edge.guards:
        rule = bound[guard.id]
        yield workflow_pb2.LifecycleRule(
            rule=rule.id,
            clause=rule.clause.id,
            section=rule.clause.section,
            says=rule.clause.says,
            guard=rule.kind.name,
        )
