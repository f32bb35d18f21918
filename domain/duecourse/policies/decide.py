"""What each command does to a policy version, once nothing stands against it."""

from collections.abc import Iterator
from typing import Any, Final

from duecourse.decisions.reasons import Reason
from duecourse.decisions.refusal import Violation
from duecourse.evidence.record import Event
from duecourse.policies import commands as c
from duecourse.policies import events as e
from duecourse.policies.guards import REGISTRY
from duecourse.policies.lifecycle import DEFINITION
from duecourse.policies.state import Policy, evolve
from duecourse.policy.checks import reason_given, violation
from duecourse.policy.deciding import Aggregate, Handlers
from duecourse.policy.step import Step

HANDLERS: Final = Handlers()


def digest_given(step: Step[Policy, Any]) -> Iterator[Violation]:
    """The pack is named by its digest."""
    if not step.command.digest:
        yield violation(step, Reason.FIELD_REQUIRED, "digest: required", field="digest")


@HANDLERS.on(c.DraftPolicy, late=(digest_given,))
def draft(step: Step[Policy, c.DraftPolicy]) -> Iterator[Event]:
    """Yield the draft."""
    yield e.PolicyDrafted(digest=step.command.digest)


@HANDLERS.on(c.AmendPolicy, late=(digest_given,))
def amend(step: Step[Policy, c.AmendPolicy]) -> Iterator[Event]:
    """Yield the new pack."""
    yield e.PolicyAmended(digest=step.command.digest)


def as_read(step: Step[Policy, c.ApprovePolicy]) -> Iterator[Violation]:
    """What is approved is what was read."""
    if step.state.state == "draft" and step.command.digest != step.state.digest:
        yield violation(
            step,
            Reason.STALE_REVISION,
            "digest: not the pack of the draft as it is; read it again",
            field="digest",
        )


def _approving_roles(step: Step[Policy, Any]) -> tuple[str, ...]:
    wanted = step.pack.pack.policy.approved_by
    return tuple(r for r in wanted if r not in step.state.approved_by and step.holds(r))


def adds_approval(step: Step[Policy, c.ApprovePolicy]) -> Iterator[Violation]:
    """The caller fills a role whose approval is still missing."""
    if not _approving_roles(step):
        missing = set(step.pack.pack.policy.approved_by) - step.state.approved_by
        says = f"still needed: {', '.join(sorted(missing)) or 'no further approval'}"
        yield violation(step, Reason.NOT_AUTHORISED, says)


@HANDLERS.on(c.ApprovePolicy, early=(as_read,), late=(adds_approval,))
def approve(step: Step[Policy, c.ApprovePolicy]) -> Iterator[Event]:
    """Yield the approval in every role that the caller fills."""
    yield e.PolicyApproved(digest=step.state.digest, roles=_approving_roles(step))


def _is_first(step: Step[Policy, Any]) -> bool:
    """Return whether the operator brings an organisation's first version into force."""
    organisation = step.organisation
    return step.context.actor.system and (organisation is None or not organisation.policy_version)


def fully_approved(step: Step[Policy, c.BringIntoForce]) -> Iterator[Violation]:
    """Every role that approves policies has approved; the operator's first needs none."""
    missing = set(step.pack.pack.policy.approved_by) - step.state.approved_by
    if missing and step.state.state == "draft" and not _is_first(step):
        says = f"not yet approved by {', '.join(sorted(missing))}"
        yield violation(step, Reason.APPROVAL_REQUIRED, says)


@HANDLERS.on(c.BringIntoForce, late=(fully_approved,))
def bring_into_force(step: Step[Policy, c.BringIntoForce]) -> Iterator[Event]:
    """Yield the change; organisation and predecessor follow in the same transaction."""
    organisation = step.organisation
    yield e.PolicyBroughtIntoForce(
        digest=step.state.digest,
        predecessor=organisation.policy_version if organisation else "",
        by_operator=_is_first(step),
    )


@HANDLERS.on(c.OpenReview)
def open_review(_: Step[Policy, c.OpenReview]) -> Iterator[Event]:
    """Yield the beginning of the review."""
    yield e.PolicyReviewOpened()


def outcome_given(step: Step[Policy, c.Reaffirm]) -> Iterator[Violation]:
    """The review has an outcome, and the next one lies ahead."""
    command = step.command
    if not command.outcome.strip():
        yield violation(step, Reason.FIELD_REQUIRED, "outcome: required", field="outcome")
    if command.next_due is not None and command.next_due <= step.at:
        yield violation(step, Reason.TIME_ORDER, "next_due: lies in the past", field="next_due")


@HANDLERS.on(c.Reaffirm, late=(outcome_given,))
def reaffirm(step: Step[Policy, c.Reaffirm]) -> Iterator[Event]:
    """Yield the end of the review."""
    yield e.PolicyReaffirmed(outcome=step.command.outcome, next_due=step.command.next_due)


@HANDLERS.on(c.SupersedePolicy)
def supersede(step: Step[Policy, c.SupersedePolicy]) -> Iterator[Event]:
    """Yield that a newer version took force."""
    yield e.PolicySuperseded(successor=step.command.successor)


@HANDLERS.on(c.RetirePolicy, late=(reason_given,))
def retire(_: Step[Policy, c.RetirePolicy]) -> Iterator[Event]:
    """Yield the retirement."""
    yield e.PolicyRetired()


POLICIES: Final = Aggregate(
    kind="policies",
    definition=DEFINITION,
    initial=Policy(),
    handlers=HANDLERS.by_command,
    events=e.EVENTS,
    evolve=evolve,
    registry=REGISTRY,
)
