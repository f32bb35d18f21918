"""Who may publish on a channel, and with which programs."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from duecourse.channels import commands as c
from duecourse.channels import events as e
from duecourse.channels.guards import Roles, missing_roles
from duecourse.channels.state import Approval, Channel
from duecourse.decisions import names
from duecourse.decisions.reasons import Reason
from duecourse.decisions.refusal import Violation
from duecourse.evidence.record import Event
from duecourse.policy.checks import others_can, violation
from duecourse.policy.deciding import Handlers
from duecourse.policy.step import Step

HANDLERS: Final = Handlers()


def roles_filled(step: Step[Channel, Any]) -> tuple[str, ...]:
    """Return the roles of the pack that the caller fills, himself or as the fallback."""
    return tuple(role for role in sorted(step.pack.pack.roles) if step.holds(role))


def read_person(_: Channel, command: Any) -> Iterable[str]:
    """Read the person that the command is about."""
    return (command.person,)


def person_active(step: Step[Channel, Any]) -> Iterator[Violation]:
    """The person is an active one of the same organisation."""
    name, own = step.command.person, step.command.name
    inside = names.organisation_of(name) == names.organisation_of(own)
    person = step.facts.person(name) if inside else None
    if person is None:
        yield violation(step, Reason.NOT_FOUND, "person: no such person", subject=name)
    elif person.state != "active":
        says = f"person: access is {person.state}"
        yield violation(step, Reason.NOT_AUTHORISED, says, subject=name)


def post_of_house(step: Step[Channel, c.PermitPosting]) -> Iterator[Violation]:
    """The one post, if one is named, is of the same organisation."""
    name, own = step.command.post, names.organisation_of(step.command.name)
    if name and (names.organisation_of(name) != own or names.kind_of(name) != "posts"):
        says = "post: not a post of this organisation"
        yield violation(step, Reason.FIELD_INVALID, says, field="post")


def ends_ahead(step: Step[Channel, Any]) -> Iterator[Violation]:
    """The end lies ahead."""
    until = step.command.until
    if until is not None and until <= step.at:
        yield violation(step, Reason.TIME_ORDER, "until: lies in the past", field="until")


def runs_channel(step: Step[Channel, c.ProposeGrant]) -> Iterator[Violation]:
    """The person holds a role that runs channels of this platform."""
    entry = step.pack.pack.channel(step.state.platform)
    person = step.facts.person(step.command.person)
    if entry is None or person is None or person.state != "active":
        return
    if not person.roles & frozenset(entry.run_by):
        says = f"person: holds none of {', '.join(entry.run_by)}, who run this channel"
        yield Violation(
            reason=Reason.NOT_AUTHORISED,
            message=says,
            subject=step.command.person,
            field="person",
            clause=entry.clause or "",
            policy=step.pack.version if entry.clause else "",
        )


@HANDLERS.on(c.ProposeGrant, late=(person_active, runs_channel, ends_ahead), reads=read_person)
def propose_grant(step: Step[Channel, c.ProposeGrant]) -> Iterator[Event]:
    """Yield the proposal; its id is the version that it makes."""
    command = step.command
    yield e.GrantProposed(
        grant=f"grant-{step.state.version + 1}", person=command.person, until=command.until
    )


def grant_open(step: Step[Channel, c.ApproveGrant]) -> Iterator[Violation]:
    """The grant waits for approval, not of the person himself and of nobody twice."""
    grant = step.state.grant(step.command.grant)
    if grant is None or grant.live:
        says = "grant: none of that id waits for approval"
        yield violation(step, Reason.NOT_FOUND, says, field="grant")
        return
    if grant.person == step.person and others_can(step, "grant_access"):
        yield violation(step, Reason.SELF_APPROVAL, "nobody approves his own access")
    if any(approval.by == step.person for approval in grant.approvals):
        yield violation(step, Reason.ALREADY_EXISTS, "already approved by the caller")


def _roles_asked_for(step: Step[Channel, c.ApproveGrant]) -> Iterator[tuple[str, ...]]:
    """Yield the roles of every rule of dual authorisation that binds this grant."""
    for rule in step.pack.rules_on("ApproveGrant"):
        asked = rule.kind.name == "dual_authorisation" and rule.binds(step)
        if asked and isinstance(rule.params, Roles):
            yield rule.params.roles


@HANDLERS.on(c.ApproveGrant, late=(grant_open,))
def approve_grant(step: Step[Channel, c.ApproveGrant]) -> Iterator[Event]:
    """Yield the approval, and whether the grant is live with it."""
    grant = step.state.grant(step.command.grant)
    before = grant.approvals if grant else ()
    approvals = (*before, Approval(step.person, roles_filled(step)))
    live = not any(missing_roles(roles, approvals) for roles in _roles_asked_for(step))
    yield e.GrantApproved(grant=step.command.grant, roles=approvals[-1].roles, live=live)


def has_access(step: Step[Channel, c.RevokeGrant]) -> Iterator[Violation]:
    """There is something to revoke."""
    held = {grant.person for grant in step.state.grants}
    permitted = {permission.person for permission in step.state.permissions}
    if step.command.person not in held | permitted:
        says = "person: has neither grant nor permission"
        yield violation(step, Reason.NOT_FOUND, says, field="person")


@HANDLERS.on(c.RevokeGrant, late=(has_access,))
def revoke_grant(step: Step[Channel, c.RevokeGrant]) -> Iterator[Event]:
    """Yield the end of the person's access."""
    yield e.GrantRevoked(person=step.command.person)


@HANDLERS.on(c.PermitPosting, late=(person_active, post_of_house, ends_ahead), reads=read_person)
def permit_posting(step: Step[Channel, c.PermitPosting]) -> Iterator[Event]:
    """Yield the permission."""
    command = step.command
    yield e.PostingPermitted(person=command.person, post=command.post, until=command.until)


def tool_new(step: Step[Channel, c.ApproveTool]) -> Iterator[Violation]:
    """The program is named, and not approved yet."""
    if not step.command.tool:
        yield violation(step, Reason.FIELD_REQUIRED, "tool: required", field="tool")
    elif step.command.tool in step.state.tools:
        yield violation(step, Reason.ALREADY_EXISTS, "tool: already approved", field="tool")


@HANDLERS.on(c.ApproveTool, late=(tool_new,))
def approve_tool(step: Step[Channel, c.ApproveTool]) -> Iterator[Event]:
    """Yield the approval."""
    yield e.ToolApproved(tool=step.command.tool)


def tool_approved(step: Step[Channel, c.WithdrawTool]) -> Iterator[Violation]:
    """The program is approved."""
    if step.command.tool not in step.state.tools:
        yield violation(step, Reason.NOT_FOUND, "tool: not approved", field="tool")


@HANDLERS.on(c.WithdrawTool, late=(tool_approved,))
def withdraw_tool(step: Step[Channel, c.WithdrawTool]) -> Iterator[Event]:
    """Yield the withdrawal."""
    yield e.ToolWithdrawn(tool=step.command.tool)


@HANDLERS.on(c.RecordRotation)
def record_rotation(_: Step[Channel, c.RecordRotation]) -> Iterator[Event]:
    """Yield the change of secrets."""
    yield e.RotationRecorded()
