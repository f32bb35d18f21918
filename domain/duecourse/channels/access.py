"""Who may publish on a channel, and with which programs."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from duecourse.channels import commands as c
from duecourse.channels import events as e
from duecourse.channels.counting import counted
from duecourse.channels.guards import (
    OWN_MATTER,
    dual_authorisation,
    no_conflict,
    not_again,
    roles_filled,
    whose_access,
)
from duecourse.channels.permitting import (
    one_post_for_a_time,
    read_holder,
    read_permitted,
    read_person,
    said_now,
)
from duecourse.channels.state import Approval, Channel
from duecourse.evidence.record import Event
from duecourse.kernel import names
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.authority import without_access
from duecourse.kernel.checks import check, given, required
from duecourse.kernel.clocks.deadline import Deadline
from duecourse.kernel.clocks.rules import ClockRule
from duecourse.kernel.command import Named
from duecourse.kernel.durations import Period
from duecourse.kernel.eligibility import another, unless_alone
from duecourse.kernel.facts import line_above
from duecourse.kernel.interests import by_power, cited, short
from duecourse.kernel.pack import titled
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.ranks import below, stands_above, undone_from_below
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.together import missing_roles, still_of_use

HANDLERS: Final = Handlers()

_REVIEW: Final = Deadline((ClockRule(within=Period("months", 12)),))
"""Where the pack says nothing of it."""


@check(Reason.NOT_FOUND, Reason.NOT_AUTHORISED)
def person_active(
    proposal: Proposal[Channel, c.ProposeGrant | c.ApproveGrant | c.PermitPosting],
) -> Iterator[Violation]:
    """The person is an active one of the same organisation."""
    own = proposal.command.name
    (name,) = whose_access(proposal) or ("",)
    if not name and isinstance(proposal.command, c.ApproveGrant):
        return  # There is no such grant, which another check says.
    inside = names.organisation_of(name) == names.organisation_of(own)
    person = proposal.facts.person(name) if inside else None
    if person is None:
        message = "person: no such person"
        yield Violation(Reason.NOT_FOUND, message, subject=name, field="person")
    elif person.state != "active":
        message = f"person: {without_access(short(name), person)}"
        yield Violation(Reason.NOT_AUTHORISED, message, subject=name, field="person")


@check(Reason.POLICY_NOT_ACKNOWLEDGED)
def person_acknowledged(
    proposal: Proposal[Channel, c.ApproveGrant | c.PermitPosting],
) -> Iterator[Violation]:
    """Whoever is to publish has acknowledged the policy version in force."""
    (name,) = whose_access(proposal) or ("",)
    person, version = proposal.facts.person(name), proposal.pack.version
    if person is not None and version not in person.acknowledged:
        yield Violation(
            Reason.POLICY_NOT_ACKNOWLEDGED,
            f"{short(name)} has to acknowledge policy version {version} first",
            subject=name,
            clause=proposal.pack.acknowledgement.clause,
            policy=version,
            facts=(("policy", version),),
        )


@check(Reason.SELF_APPROVAL, Reason.CONFLICT_OF_INTEREST)
def not_for_oneself(proposal: Proposal[Channel, c.PermitPosting]) -> Iterator[Violation]:
    """Nobody permits themselves to publish, nor somebody about whom they declared a conflict."""
    message = "nobody permits themselves to publish"
    found = another(proposal, whose_access(proposal), Reason.SELF_APPROVAL, message)
    yield from cited(proposal, OWN_MATTER, found)
    yield from no_conflict(proposal, "permit it")


@check(Reason.TIME_ORDER)
def ends_ahead(
    proposal: Proposal[Channel, c.ProposeGrant | c.PermitPosting],
) -> Iterator[Violation]:
    """The end lies ahead, and no further than access is looked at again."""
    until, latest = proposal.command.until, _review_due(proposal)
    if until is not None and until <= proposal.at:
        yield Violation(Reason.TIME_ORDER, "until: lies in the past", field="until")
    elif until is not None and until > latest:
        message = f"until: at the latest {proposal.pack.calendar.in_words(latest)}"
        found = Violation(Reason.TIME_ORDER, message, field="until")
        yield from cited(proposal, _review(proposal).clause, (found,))


@check(Reason.NOT_AUTHORISED)
def runs_channel(proposal: Proposal[Channel, c.ProposeGrant]) -> Iterator[Violation]:
    """The person holds a role that runs channels of this platform, or stands in until an end."""
    entry = proposal.pack.channel(proposal.state.platform)
    person = proposal.facts.person(proposal.command.person)
    if entry is None or person is None or person.state != "active" or proposal.command.until:
        return
    if not person.roles & frozenset(entry.run_by):
        who, runs = short(proposal.command.person), titled(proposal.pack, entry.run_by)
        message = (
            f"person: {who} is not {runs}, who run this channel; to stand in for one of them,"
            " their access needs an end (until)"
        )
        yield Violation(
            reason=Reason.NOT_AUTHORISED,
            message=message,
            subject=proposal.command.person,
            field="person",
            clause=entry.clause or "",
            policy=proposal.pack.version if entry.clause else "",
        )


@check(Reason.CONFLICT_OF_INTEREST)
def proposed_without_interest(proposal: Proposal[Channel, c.ProposeGrant]) -> Iterator[Violation]:
    """Whoever proposes access declared no conflict about the channel or the person."""
    yield from no_conflict(proposal, "propose it")


@HANDLERS.on(
    c.ProposeGrant,
    late=(person_active, runs_channel, ends_ahead, proposed_without_interest),
    reads=read_person,
    tied=whose_access,
)
def propose_grant(proposal: Proposal[Channel, c.ProposeGrant]) -> Iterator[Event]:
    """Yield the proposal; its id is the version that it makes."""
    command = proposal.command
    yield e.GrantProposed(
        grant=f"grant-{proposal.state.version + 1}", person=command.person, until=command.until
    )


@check(
    Reason.NOT_FOUND,
    Reason.SELF_APPROVAL,
    Reason.ALREADY_EXISTS,
    Reason.CONFLICT_OF_INTEREST,
)
def grant_open(proposal: Proposal[Channel, c.ApproveGrant]) -> Iterator[Violation]:
    """The grant waits for approval; nobody approves their own access, or a grant twice."""
    grant = proposal.state.grant(proposal.command.grant)
    if grant is None or grant.live:
        message = "grant: there is no such grant" if grant is None else "grant: it holds already"
        yield Violation(Reason.NOT_FOUND, message, field="grant")
        return
    message = "nobody approves their own access"
    found = another(proposal, whose_access(proposal), Reason.SELF_APPROVAL, message)
    yield from cited(proposal, OWN_MATTER, found)
    yield from no_conflict(proposal, "approve it")
    if any(approval.by == proposal.person for approval in grant.approvals):
        message = "already approved by the caller"
        yield from another(proposal, not_again(proposal), Reason.ALREADY_EXISTS, message)


def roles_still_asked(proposal: Proposal[Channel, c.ApproveGrant]) -> tuple[str, ...]:
    """Return the roles whose word for the grant is still missing."""
    grant = proposal.state.grant(proposal.command.grant)
    given = grant.approvals if grant else ()
    asked = _roles_asked_for(proposal)
    return tuple(role for roles in asked for role in still_of_use(roles, given))


def _roles_asked_for(proposal: Proposal[Channel, c.ApproveGrant]) -> Iterator[tuple[str, ...]]:
    """Yield the roles of every rule of dual authorisation that binds this grant."""
    for rule in proposal.pack.rules_of(dual_authorisation, proposal.trigger):
        if rule.binds(proposal):
            yield rule.params.roles


@HANDLERS.on(
    c.ApproveGrant,
    late=(grant_open, person_active, person_acknowledged),
    reads=read_holder,
    tied=not_again,
)
def approve_grant(proposal: Proposal[Channel, c.ApproveGrant]) -> Iterator[Event]:
    """Yield the approval, and whether the grant is live with it."""
    grant = proposal.state.grant(proposal.command.grant)
    before = grant.approvals if grant else ()
    asked = [*_roles_asked_for(proposal)]
    filled = roles_filled(proposal, {role for roles in asked for role in roles})
    approvals = (*before, Approval(proposal.person, filled))
    asked_for = (grant.person, grant.proposed_by) if grant else ("",)
    count = counted(proposal, approvals, *asked_for)
    live = not any(missing_roles(roles, count) for roles in asked)
    endless = live and grant is not None and grant.until is None
    yield e.GrantApproved(
        grant=proposal.command.grant,
        roles=approvals[-1].roles,
        live=live,
        review_due=_review_due(proposal) if endless else None,
    )


def _review_due(proposal: Proposal[Channel, Named]) -> datetime:
    """Return when somebody has to look whether access without an end is still needed."""
    return _review(proposal).due(proposal.at, proposal.pack.calendar)


def _review(proposal: Proposal[Channel, Named]) -> Deadline:
    return proposal.pack.clock("access_review") or _REVIEW


@check(Reason.NOT_FOUND)
def has_access(proposal: Proposal[Channel, c.RevokeGrant]) -> Iterator[Violation]:
    """There is something to revoke."""
    if not proposal.state.has_access(proposal.command.person):
        message = "person: has neither grant nor permission"
        yield Violation(Reason.NOT_FOUND, message, field="person")


@HANDLERS.on(c.EndAccess)
def end_access(proposal: Proposal[Channel, c.EndAccess]) -> Iterator[Event]:
    """Yield the end of the access of somebody who left, was suspended, or runs it no more."""
    if not proposal.command.role or _rested_on(proposal, proposal.command.role):
        yield e.GrantRevoked(person=proposal.command.person)


def _rested_on(proposal: Proposal[Channel, c.EndAccess], role: str) -> bool:
    """Return whether access without an end rested on a role that the person lost."""
    name = proposal.command.person
    entry, person = proposal.pack.channel(proposal.state.platform), proposal.facts.person(name)
    run_by = frozenset(entry.run_by) if entry else frozenset[str]()
    endless = any(g.person == name and g.until is None for g in proposal.state.grants)
    return endless and role in run_by and not (person is not None and person.roles & run_by)


@check(Reason.NOT_AUTHORISED)
def not_taken_from_below(proposal: Proposal[Channel, c.RevokeGrant]) -> Iterator[Violation]:
    """Nobody takes the access of somebody who stands above them."""
    name, known = proposal.command.person, proposal.known_person
    target, caller = known(name), proposal.actor_fact
    if proposal.context.actor.system or target is None or caller is None or name == proposal.person:
        return
    upwards = stands_above(proposal.pack, target.roles, caller.roles)
    if upwards or name in line_above(proposal.person, known):
        message = f"{short(name)} stands above the caller: nobody takes access from below"
        found = Violation(Reason.NOT_AUTHORISED, message, subject=name)
        tied = {proposal.person, name, *below(proposal, target.roles)}
        yield from by_power(proposal, "grant_access", unless_alone(proposal, tied, found))


def taken_from(proposal: Proposal[Channel, c.RevokeGrant]) -> tuple[str, ...]:
    """Return whose access is taken, and everybody above whom they stand: tied to it."""
    target = proposal.facts.person(proposal.command.person)
    lower = below(proposal, target.roles) if target is not None else ()
    return (proposal.command.person, *lower)


def read_revoked(_: Channel, command: c.RevokeGrant) -> Iterable[str]:
    """Read the person whose access is taken."""
    return (command.person,)


@HANDLERS.on(
    c.RevokeGrant,
    early=(not_taken_from_below,),
    late=(has_access,),
    reads=read_revoked,
    tied=taken_from,
)
def revoke_grant(proposal: Proposal[Channel, c.RevokeGrant]) -> Iterator[Event]:
    """Yield the end of the person's access."""
    yield e.GrantRevoked(person=proposal.command.person)


@HANDLERS.on(
    c.PermitPosting,
    late=(
        person_active,
        person_acknowledged,
        not_for_oneself,
        one_post_for_a_time,
        ends_ahead,
    ),
    reads=read_permitted,
    tied=whose_access,
)
def permit_posting(proposal: Proposal[Channel, c.PermitPosting]) -> Iterator[Event]:
    """Yield the permission."""
    command, said = proposal.command, said_now(proposal)
    yield e.PostingPermitted(
        person=command.person, post=command.post, until=command.until, digest=said
    )


HANDLERS.by_name(c.ApproveGrant, roles_still_asked)
HANDLERS.by_name(c.PermitPosting, lambda _: ())


@check(Reason.FIELD_REQUIRED, Reason.ALREADY_EXISTS)
def tool_new(proposal: Proposal[Channel, c.ApproveTool]) -> Iterator[Violation]:
    """The program is named, and not approved yet."""
    if not given(proposal.command.tool):
        yield required("tool")
    elif proposal.command.tool in proposal.state.tools:
        yield Violation(Reason.ALREADY_EXISTS, "tool: already approved", field="tool")


@check(Reason.NOT_AUTHORISED)
def tool_not_from_below(
    proposal: Proposal[Channel, c.ApproveTool | c.WithdrawTool],
) -> Iterator[Violation]:
    """Nobody approves a program that somebody above them withdrew, or the reverse."""
    by = proposal.state.tools_by.get(proposal.command.tool, "")
    found = undone_from_below(proposal, (by,), "decided on this program")
    yield from by_power(proposal, "manage", found)


@HANDLERS.on(c.ApproveTool, early=(tool_not_from_below,), late=(tool_new,))
def approve_tool(proposal: Proposal[Channel, c.ApproveTool]) -> Iterator[Event]:
    """Yield the approval."""
    yield e.ToolApproved(tool=proposal.command.tool)


@check(Reason.NOT_FOUND)
def tool_approved(proposal: Proposal[Channel, c.WithdrawTool]) -> Iterator[Violation]:
    """The program is approved."""
    if proposal.command.tool not in proposal.state.tools:
        yield Violation(Reason.NOT_FOUND, "tool: not approved", field="tool")


@HANDLERS.on(c.WithdrawTool, early=(tool_not_from_below,), late=(tool_approved,))
def withdraw_tool(proposal: Proposal[Channel, c.WithdrawTool]) -> Iterator[Event]:
    """Yield the withdrawal."""
    yield e.ToolWithdrawn(tool=proposal.command.tool)
