"""What each command does to a policy version, once nothing stands against it."""

from collections.abc import Iterator
from typing import Final

from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Aggregate, Handlers
from duecourse.kernel.checks import check, given, reason_given, required
from duecourse.kernel.command import Named
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.policies import commands as c
from duecourse.policies import events as e
from duecourse.policies.approval import (
    adds_approval,
    approving_roles,
    not_the_writer,
    still_needed,
)
from duecourse.policies.lifecycle import DEFINITION
from duecourse.policies.reactions import REACTIONS
from duecourse.policies.state import Policy, evolve

HANDLERS: Final = Handlers()


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


@HANDLERS.on(c.ApprovePolicy, early=(as_read,), late=(adds_approval, not_the_writer))
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
        message = f"not yet approved by {' and '.join(missing)}"
        yield Violation(Reason.APPROVAL_REQUIRED, message)


@HANDLERS.on(c.BringIntoForce, late=(fully_approved,))
def bring_into_force(proposal: Proposal[Policy, c.BringIntoForce]) -> Iterator[Event]:
    """Yield the change; organisation and predecessor follow in the same transaction."""
    organisation = proposal.organisation
    yield e.PolicyBroughtIntoForce(
        digest=proposal.state.digest,
        predecessor=organisation.policy_version if organisation else "",
        by_operator=_is_first(proposal),
    )


@HANDLERS.on(c.OpenReview)
def open_review(_: Proposal[Policy, c.OpenReview]) -> Iterator[Event]:
    """Yield the beginning of the review."""
    yield e.PolicyReviewOpened()


@check(Reason.FIELD_REQUIRED, Reason.TIME_ORDER)
def outcome_given(proposal: Proposal[Policy, c.Reaffirm]) -> Iterator[Violation]:
    """The review has an outcome, and the next one lies ahead."""
    command = proposal.command
    if not given(command.outcome):
        yield required("outcome")
    if command.next_due is not None and command.next_due <= proposal.at:
        yield Violation(Reason.TIME_ORDER, "next_due: lies in the past", field="next_due")


@HANDLERS.on(c.Reaffirm, late=(outcome_given,))
def reaffirm(proposal: Proposal[Policy, c.Reaffirm]) -> Iterator[Event]:
    """Yield the end of the review."""
    yield e.PolicyReaffirmed(outcome=proposal.command.outcome, next_due=proposal.command.next_due)


@HANDLERS.on(c.SupersedePolicy)
def supersede(proposal: Proposal[Policy, c.SupersedePolicy]) -> Iterator[Event]:
    """Yield that a newer version took force."""
    yield e.PolicySuperseded(successor=proposal.command.successor)


@HANDLERS.on(c.RetirePolicy, late=(reason_given,))
def retire(_: Proposal[Policy, c.RetirePolicy]) -> Iterator[Event]:
    """Yield the retirement."""
    yield e.PolicyRetired()


POLICIES: Final = Aggregate(
    kind="policies",
    singular="policy",
    definition=DEFINITION,
    initial=Policy(),
    handlers=HANDLERS.by_command,
    events=e.EVENTS,
    evolve=evolve,
    reactions=REACTIONS,
)
