"""What each command does to a policy version, once nothing stands against it."""

from collections.abc import Iterator
from datetime import datetime, time
from typing import Final

from duecourse.evidence.record import Event
from duecourse.kernel import outside
from duecourse.kernel.aggregate import Aggregate, Handlers
from duecourse.kernel.calendars import END_OF_DAY
from duecourse.kernel.checks import check, given, reason_given, required
from duecourse.kernel.clocks.noting import on_clocks
from duecourse.kernel.command import Named
from duecourse.kernel.interests import by_power
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.policies import commands as c
from duecourse.policies import events as e
from duecourse.policies.acknowledging import ACKNOWLEDGING
from duecourse.policies.approval import (
    adds_approval,
    approving_roles,
    not_free,
    not_the_writer,
    read_approvers,
    says_missing,
    still_needed,
    writers,
)
from duecourse.policies.clocks import CLOCKS, clocks
from duecourse.policies.lifecycle import DEFINITION
from duecourse.policies.reactions import REACTIONS
from duecourse.policies.review import (
    adds_reaffirmation,
    adds_retirement,
    outcome_given,
    reaffirming_roles,
    retiring_roles,
    roles_to_reaffirm,
    roles_to_retire,
    within_the_cycle,
)
from duecourse.policies.state import Policy, evolve

HANDLERS: Final = Handlers()

on_clocks(HANDLERS, c.NotePolicyClock, e.PolicyClockNoted, clocks)

_START_OF_DAY: Final = time(0, 0)

_NEEDED: Final = ("administer", "approve_policy", "grant_access")
"""Functions without which nobody could be authorised, nor the version ever be replaced."""


@check(Reason.FIELD_REQUIRED)
def digest_given(proposal: Proposal[Policy, c.DraftPolicy | c.AmendPolicy]) -> Iterator[Violation]:
    """The pack is named by its digest."""
    if not given(proposal.command.digest):
        yield required("digest")


@HANDLERS.on(c.DraftPolicy, late=(digest_given,))
def draft(proposal: Proposal[Policy, c.DraftPolicy]) -> Iterator[Event]:
    """Yield the draft."""
    yield e.PolicyDrafted(digest=proposal.command.digest)


@HANDLERS.on(c.AmendPolicy, late=(digest_given,))
def amend(proposal: Proposal[Policy, c.AmendPolicy]) -> Iterator[Event]:
    """Yield the new pack."""
    yield e.PolicyAmended(digest=proposal.command.digest)


@check(Reason.STALE_REVISION)
def as_read(proposal: Proposal[Policy, c.ApprovePolicy]) -> Iterator[Violation]:
    """What is approved is what was read."""
    if proposal.state.state == "draft" and proposal.command.digest != proposal.state.digest:
        yield Violation(
            Reason.STALE_REVISION,
            "digest: not the pack of the draft as it is; read it again",
            field="digest",
        )


@HANDLERS.on(
    c.ApprovePolicy,
    early=(as_read,),
    late=(adds_approval, not_the_writer),
    reads=read_approvers,
    tied=not_free,
)
def approve(proposal: Proposal[Policy, c.ApprovePolicy]) -> Iterator[Event]:
    """Yield the approval in every role that the caller fills."""
    yield e.PolicyApproved(digest=proposal.state.digest, roles=approving_roles(proposal))


def _is_first(proposal: Proposal[Policy, Named]) -> bool:
    """Return whether the operator brings an organisation's first version into force."""
    organisation = proposal.organisation
    return proposal.context.actor.system and (
        organisation is None or not organisation.policy_version
    )


@check(Reason.APPROVAL_REQUIRED)
def fully_approved(proposal: Proposal[Policy, c.BringIntoForce]) -> Iterator[Violation]:
    """Every role that approves policies has approved; the operator's first needs none."""
    missing = still_needed(proposal)
    if missing and proposal.state.state == "draft" and not _is_first(proposal):
        message = f"not yet approved by {says_missing(proposal)}"
        found = Violation(Reason.APPROVAL_REQUIRED, message)
        yield from by_power(proposal, "approve_policy", (found,))


@check(Reason.ROLE_UNFILLED, Reason.PACK_INVALID)
def somebody_to_act_under_it(proposal: Proposal[Policy, c.BringIntoForce]) -> Iterator[Violation]:
    """Under the new version somebody administers, approves policies, and grants access."""
    if _is_first(proposal) or proposal.state.state != "draft":
        return
    pack = proposal.context.drafted
    if pack is None:
        yield Violation(Reason.PACK_INVALID, "the pack of the draft cannot be read")
        return
    functions = {name: pack.filling(name) for name in _NEEDED}
    functions |= {f"approved_by {role}": (role,) for role in pack.approved_by}
    for function, roles in functions.items():
        if not any(pack.acting(role, proposal.officers) for role in roles):
            title = " or ".join(pack.roles[role].title for role in roles) or function
            message = (
                f"under this version nobody would be {title}: give somebody the role first; one"
                " that the version in force does not know comes with a version that has both"
            )
            yield Violation(Reason.ROLE_UNFILLED, message, facts=(("function", function),))


@check(Reason.TIME_ORDER)
def not_before_its_day(proposal: Proposal[Policy, c.BringIntoForce]) -> Iterator[Violation]:
    """The day has come from which the version says of itself that it is in force (decision 282).

    The operator's first is not held to it: before it there is nothing to act under.
    """
    pack = proposal.context.drafted
    if pack is None or _is_first(proposal) or proposal.state.state != "draft":
        return
    day = pack.in_force_from
    if proposal.at < pack.calendar.instant(day, _START_OF_DAY):
        message = (
            f"it says of itself that it is in force from {day.day} {day:%B %Y}"
            " (policy.in_force_from): bring it into force then, or amend the day (AmendPolicy)"
        )
        yield Violation(Reason.TIME_ORDER, message, facts=(("in_force_from", day.isoformat()),))


@HANDLERS.on(
    c.BringIntoForce,
    late=(fully_approved, not_before_its_day, somebody_to_act_under_it),
    reads=read_approvers,
)
def bring_into_force(proposal: Proposal[Policy, c.BringIntoForce]) -> Iterator[Event]:
    """Yield the change; organisation and predecessor follow in the same transaction."""
    organisation = proposal.organisation
    yield e.PolicyBroughtIntoForce(
        digest=proposal.state.digest,
        predecessor=organisation.policy_version if organisation else "",
        by_operator=_is_first(proposal),
        new_bodies=_new_bodies(proposal),
        review_due=_review_due(proposal),
    )


def _review_due(proposal: Proposal[Policy, c.BringIntoForce]) -> datetime | None:
    """Return the end of the day by which the version itself says that it is reviewed, UTC."""
    pack = proposal.context.drafted
    day = pack.review_due if pack else None
    return pack.calendar.instant(day, END_OF_DAY) if pack and day else None


def _new_bodies(proposal: Proposal[Policy, c.BringIntoForce]) -> tuple[str, ...]:
    """Return the outside bodies that decide under the new version and did not before."""
    drafted, before = proposal.context.drafted, outside.deciding(proposal.pack)
    if drafted is None or _is_first(proposal):
        return ()
    return tuple(one for one in outside.deciding(drafted) if one not in before)


@HANDLERS.on(c.OpenReview)
def open_review(_: Proposal[Policy, c.OpenReview]) -> Iterator[Event]:
    """Yield the beginning of the review."""
    yield e.PolicyReviewOpened()


@HANDLERS.on(
    c.Reaffirm,
    early=(adds_reaffirmation,),
    late=(outcome_given, within_the_cycle),
    leads=lambda it, event: "in_force" if isinstance(event, e.PolicyReaffirmed) else it.state.state,
)
def reaffirm(proposal: Proposal[Policy, c.Reaffirm]) -> Iterator[Event]:
    """Yield the end of the review, or that somebody more is still to say so."""
    command, roles = proposal.command, reaffirming_roles(proposal)
    if len(roles_to_reaffirm(proposal)) > 1:
        yield e.ReaffirmationGiven(roles=roles, outcome=command.outcome, next_due=command.next_due)
    else:
        yield e.PolicyReaffirmed(outcome=command.outcome, next_due=command.next_due)


@HANDLERS.on(c.SupersedePolicy)
def supersede(proposal: Proposal[Policy, c.SupersedePolicy]) -> Iterator[Event]:
    """Yield that a newer version took force."""
    yield e.PolicySuperseded(successor=proposal.command.successor)


@HANDLERS.on(
    c.RetirePolicy,
    early=(adds_retirement,),
    late=(reason_given,),
    leads=lambda it, event: "retired" if isinstance(event, e.PolicyRetired) else it.state.state,
)
def retire(proposal: Proposal[Policy, c.RetirePolicy]) -> Iterator[Event]:
    """Yield the retirement, or that somebody more is still to say so."""
    if len(roles_to_retire(proposal)) > 1:
        yield e.RetirementGiven(roles=retiring_roles(proposal))
    else:
        yield e.PolicyRetired()


POLICIES: Final = Aggregate(
    kind="policies",
    singular="policy",
    definition=DEFINITION,
    initial=Policy(),
    handlers=HANDLERS.by_command | ACKNOWLEDGING.by_command,
    events=e.EVENTS,
    evolve=evolve,
    reactions=REACTIONS,
    tied=writers,
    clocks=CLOCKS,
)
