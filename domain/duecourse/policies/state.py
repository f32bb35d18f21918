"""A policy version as decisions need it, and how each event changes it."""

from datetime import datetime
from typing import ClassVar, assert_never

from msgspec import Struct

from duecourse.evidence.record import Recorded
from duecourse.kernel.clocks.keeping import Noted
from duecourse.kernel.clocks.noting import noted
from duecourse.kernel.command import AggregateState
from duecourse.kernel.evolving import after
from duecourse.policies import events as e


class PolicyApproval(Struct, frozen=True):
    """Who approved the draft, and in which roles."""

    by: str
    roles: tuple[str, ...]
    at: datetime


class Reaffirmation(Struct, frozen=True):
    """Who said that the version holds, in which roles, until which review."""

    by: str
    roles: tuple[str, ...]
    next_due: datetime | None


class Retirement(Struct, frozen=True):
    """Who said that the version is to be retired, and in which roles."""

    by: str
    roles: tuple[str, ...]


class Policy(AggregateState, frozen=True, kw_only=True):
    """The state of a policy version.

    Attributes:
        digest: SHA-256 of its pack.
        writers: who drafted or amended it, each once, whoever did last at the end.
        reaffirmations: of the review that is under way, or of what was retired.
        retirements: who said that it is to be retired, since it took force or was reaffirmed.
        next_due: when the next review falls due, if a review or taking force set it.
        noted: what is on record of its clock (decision 126).
        acknowledge_by: by when everybody was asked to acknowledge it, until that is ended.
    """

    UNSHOWN: ClassVar[frozenset[str]] = frozenset({"noted"})

    digest: str = ""
    writers: tuple[str, ...] = ()
    approvals: tuple[PolicyApproval, ...] = ()
    reaffirmations: tuple[Reaffirmation, ...] = ()
    retirements: tuple[Retirement, ...] = ()
    in_force_since: datetime | None = None
    next_due: datetime | None = None
    successor: str = ""
    noted: tuple[Noted, ...] = ()
    acknowledge_by: datetime | None = None


def evolve(policy: Policy, recorded: Recorded[e.PolicyEvent]) -> Policy:
    """Return the policy version after an event."""
    at = recorded.envelope.at
    match recorded.event:
        case e.PolicyDrafted(digest=digest) | e.PolicyAmended(digest=digest):
            others = tuple(writer for writer in policy.writers if writer != recorded.person)
            writers = (*others, recorded.person)
            return after(policy, recorded, digest=digest, writers=writers, approvals=())
        case e.PolicyApproved(roles=roles):
            approval = PolicyApproval(recorded.person, roles, at)
            return after(policy, recorded, approvals=(*policy.approvals, approval))
        case e.PolicyBroughtIntoForce(review_due=review_due):
            return after(policy, recorded, in_force_since=at, next_due=review_due)
        case e.ReaffirmationGiven(roles=roles, next_due=next_due):
            given = Reaffirmation(recorded.person, roles, next_due)
            return after(policy, recorded, reaffirmations=(*policy.reaffirmations, given))
        case e.PolicyReaffirmed(next_due=next_due):
            return after(policy, recorded, next_due=next_due, reaffirmations=(), retirements=())
        case e.PolicySuperseded(successor=successor):
            return after(policy, recorded, successor=successor)
        case e.RetirementGiven(roles=roles):
            said = Retirement(recorded.person, roles)
            return after(policy, recorded, retirements=(*policy.retirements, said))
        case e.PolicyRetired():
            return after(policy, recorded, reaffirmations=(), retirements=())
        case e.PolicyClockNoted() as event:
            return after(policy, recorded, noted=noted(policy.noted, event, at))
        case e.AcknowledgementsAsked() | e.AcknowledgingEnded() as event:
            until = event.until if isinstance(event, e.AcknowledgementsAsked) else None
            return after(policy, recorded, acknowledge_by=until)
        case e.PolicyReviewOpened():
            return after(policy, recorded)
        case event:
            assert_never(event)
