"""What happens to a post when it goes out, or is given up before."""

from datetime import datetime
from typing import ClassVar

from msgspec import Struct

from duecourse.evidence.fields import Clause, Code, Digest, Line, Name, Url
from duecourse.evidence.record import Event


class PublicationScheduled(Event, frozen=True, kw_only=True):
    """A time was set for publication."""

    publish_at: datetime


class ConsentEnd(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """When a consent that a post rests on ends, and by when the content comes down then.

    Attributes:
        begins_at: UTC; `due_at` likewise.
        clause: that it rests on.
    """

    consent: Name
    begins_at: datetime
    due_at: datetime
    clause: Clause = ""


class PostPublished(Event, frozen=True, kw_only=True):
    """The single-use permit was issued; the post counts as live.

    Attributes:
        permit: bound to channel and digest, void after `permit_until`.
        deletion_due_at: when photos must be off personal devices; None if there are none.
        ends: when the consents that it rests on end, and it comes down.
    """

    SCHEMA: ClassVar[int] = 2

    revision: int
    digest: Digest
    permit: Code
    permit_until: datetime
    tool: Code = ""
    attestations: tuple[Code, ...] = ()
    deletion_due_at: datetime | None = None
    ends: tuple[ConsentEnd, ...] = ()


class PublicationConfirmed(Event, frozen=True, kw_only=True):
    """The publishing service reported where the post stands and what it captured.

    Attributes:
        happened_at: when it went up; None where only the time of the report is known.
        discrepancy: what stands there instead of what was approved.
        irregularities: what this report says against the publication.
    """

    SCHEMA: ClassVar[int] = 3

    permit: Code
    url: Url = ""
    captured_digest: Digest = ""
    happened_at: datetime | None = None
    discrepancy: Line = ""
    irregularities: tuple[Code, ...] = ()


class PublicationFailed(Event, frozen=True, kw_only=True):
    """The permit was reported not to have been used.

    Attributes:
        happened_at: when it failed; None where only the time of the report is known.
        irregularities: that it was before the permit was issued, and no use of it.
    """

    SCHEMA: ClassVar[int] = 3

    permit: Code
    happened_at: datetime | None = None
    irregularities: tuple[Code, ...] = ()


class DeletionAttested(Event, frozen=True, kw_only=True):
    """A photo was deleted from a personal device."""

    duty: Code


class PostWithdrawn(Event, frozen=True, kw_only=True):
    """The post was given up before publication."""


PublicationEvent = (
    PublicationScheduled
    | PostPublished
    | PublicationConfirmed
    | PublicationFailed
    | DeletionAttested
    | PostWithdrawn
)
