"""A policy version as decisions need it, and how each event changes it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

import msgspec
from msgspec import Struct

from duecourse.evidence.record import Event, Recorded
from duecourse.kernel.table import ABSENT
from duecourse.policies import events as e


class PolicyApproval(Struct, frozen=True):
    """Who approved the draft, and in which roles."""

    by: str
    roles: tuple[str, ...]
    at: datetime


class Policy(Struct, frozen=True, kw_only=True):
    """The state of a policy version.

    Attributes:
        digest: SHA-256 of its pack.
        next_due: when the next review falls due, if a review set it.
    """

    state: str = ABSENT
    version: int = 0
    digest: str = ""
    approvals: tuple[PolicyApproval, ...] = ()
    in_force_since: datetime | None = None
    next_due: datetime | None = None
    successor: str = ""

    @property
    def approved_by(self) -> frozenset[str]:
        """Return the roles that approved the draft as it is."""
        return frozenset(role for approval in self.approvals for role in approval.roles)


Change = Mapping[str, object]


def _approved(policy: Policy, r: Recorded[e.PolicyApproved]) -> Change:
    by = r.person
    approval = PolicyApproval(by, r.event.roles, r.envelope.at)
    return {"approvals": (*policy.approvals, approval)}


_CHANGES: Final[Mapping[type[Event], Callable[[Policy, Any], Change]]] = {
    e.PolicyDrafted: lambda _, r: {"digest": r.event.digest},
    e.PolicyAmended: lambda _, r: {"digest": r.event.digest, "approvals": ()},
    e.PolicyApproved: _approved,
    e.PolicyBroughtIntoForce: lambda _, r: {"in_force_since": r.envelope.at},
    e.PolicyReviewOpened: lambda *_: {},
    e.PolicyReaffirmed: lambda _, r: {"next_due": r.event.next_due},
    e.PolicySuperseded: lambda _, r: {"successor": r.event.successor},
    e.PolicyRetired: lambda *_: {},
}


def evolve(policy: Policy, recorded: Recorded[Any]) -> Policy:
    """Return the policy after an event; the resulting state stands in the record."""
    change = _CHANGES[type(recorded.event)](policy, recorded)
    envelope = recorded.envelope
    return msgspec.structs.replace(
        policy, **change, state=envelope.to_state or policy.state, version=envelope.version
    )
