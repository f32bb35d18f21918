"""What can be asked of a policy version. Each is one RPC, or a reaction.

A policy is named after its version: `organisations/harbour/policies/2021-10-08`.
"""

from datetime import datetime
from typing import ClassVar

from duecourse.evidence.fields import Digest, Name, Text
from duecourse.kernel.clocks.keeping import NoteClock
from duecourse.kernel.command import Command


class DraftPolicy(Command, frozen=True, kw_only=True):
    """Lay down a pack as the draft of a new version.

    Attributes:
        digest: SHA-256 of the pack's bytes.
    """

    IN_PERSON: ClassVar[bool] = True
    CREATES: ClassVar[bool] = True
    MENDS: ClassVar[bool] = True

    digest: Digest


class AmendPolicy(Command, frozen=True, kw_only=True):
    """Replace the pack of a draft; approvals are void."""

    IN_PERSON: ClassVar[bool] = True
    MENDS: ClassVar[bool] = True

    digest: Digest


class ApprovePolicy(Command, frozen=True, kw_only=True):
    """Approve a draft in every role of `approved_by` that the caller fills.

    Attributes:
        digest: the pack that was read and is approved.
    """

    IN_PERSON: ClassVar[bool] = True
    SECOND: ClassVar[bool] = True
    MENDS: ClassVar[bool] = True

    digest: Digest


class BringIntoForce(Command, frozen=True, kw_only=True):
    """Bring an approved draft into force; the version before it is superseded."""

    IN_PERSON: ClassVar[bool] = True
    LOOKS_AT_DRAFT: ClassVar[bool] = True
    MENDS: ClassVar[bool] = True


class OpenReview(Command, frozen=True, kw_only=True):
    """Begin the review that the policy promises."""


class Reaffirm(Command, frozen=True, kw_only=True):
    """End a review without change, once everybody whom the policy names has said so.

    A version that was retired is taken up again so.

    Attributes:
        outcome: what was reviewed and found.
        next_due: when the next review falls due, UTC; whoever says so too names the same.
    """

    IN_PERSON: ClassVar[bool] = True
    SECOND: ClassVar[bool] = True

    outcome: Text = ""
    next_due: datetime | None = None


class AskAcknowledgements(Command, frozen=True, kw_only=True):
    """Ask everybody with a role to acknowledge the version in force by some time.

    Attributes:
        until: by when, UTC.
    """

    until: datetime | None = None


class EndAcknowledging(Command, frozen=True, kw_only=True):
    """End what was asked: everybody with a role acknowledged the version, or is excused.

    Attributes:
        people: who acknowledged it; each is looked up.
        excused: who need not, for a reason that the context gives.
    """

    IN_PERSON: ClassVar[bool] = True

    people: tuple[Name, ...] = ()
    excused: tuple[Name, ...] = ()


class SupersedePolicy(Command, frozen=True, kw_only=True):
    """React to a newer version brought into force."""

    REACTION: ClassVar[bool] = True

    successor: Name


class RetirePolicy(Command, frozen=True, kw_only=True):
    """Retire a version, once everybody whom the policy names has said so.

    It binds until another is brought into force, and `Reaffirm` takes it up again.
    """

    IN_PERSON: ClassVar[bool] = True
    SECOND: ClassVar[bool] = True


class NotePolicyClock(NoteClock, frozen=True, kw_only=True):
    """Note of the next review that it falls due soon, was missed, or was told of."""
