"""What happened to a consent. Released types never change; new fields mean a new schema."""

from datetime import datetime
from typing import ClassVar, Final, get_args

from msgspec import Struct

from duecourse.evidence.fields import Code, Digest, Identity, Line, Name, Version
from duecourse.evidence.record import Event
from duecourse.kernel.clocks.noting import ClockNoted


class ConsentRequested(Event, frozen=True, kw_only=True):
    """Somebody was asked for consent.

    Attributes:
        asked_at: when they were asked; None where that is when it was recorded.
    """

    SCHEMA: ClassVar[int] = 2  # `asked_at` came

    subject: Code
    subject_kind: Code = ""
    age_band: Code = "adult"
    purpose: Code = ""
    material: Code = "mention"
    platforms: tuple[Code, ...] = ()
    public: bool = False
    asset_digests: tuple[Digest, ...] = ()
    wording_version: Version = ""
    asked_at: datetime | None = None


class Lasting(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Until when a consent carries anything: its own end, or when it is asked for anew; UTC.

    Attributes:
        remind_at: when people are told before.
    """

    until: datetime
    remind_at: tuple[datetime, ...] = ()


class RecordedInformation(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the giver was told before agreeing."""

    information_sheet_version: Version = ""
    purpose: bool = False
    channels: bool = False
    withdrawal_explained: bool = False
    capacity_considered: bool = False


class ConsentRecorded(Event, frozen=True, kw_only=True):
    """Consent was given, with this scope, and this evidence of it."""

    SCHEMA: ClassVar[int] = 2  # `legal_authority` and `members` came

    giver: Identity = ""
    giver_role: Code = ""
    authority: Line = ""
    legal_authority: Code = ""
    given_at: datetime | None = None
    method: Code = ""
    wording_version: Version = ""
    basis: Code = "current"
    reference: Line = ""
    group_members: tuple[Identity, ...] = ()
    members: tuple[Code, ...] = ()
    subject_agrees: bool = False
    informed: RecordedInformation = RecordedInformation()
    platforms: tuple[Code, ...] = ()
    public: bool = False
    asset_digests: tuple[Digest, ...] = ()
    expires_at: datetime | None = None
    lasts: Lasting | None = None


class EvidenceVerified(Event, frozen=True, kw_only=True):
    """The evidence of the consent, or of its renewal, was seen and holds."""


class EvidenceRejected(Event, frozen=True, kw_only=True):
    """The evidence does not hold; the request is open again, or the consent as it was before."""


class ConsentDeclined(Event, frozen=True, kw_only=True):
    """The subject said no, or who else `said_by` names."""

    SCHEMA: ClassVar[int] = 2  # `said_by` came

    said_by: Code = ""


class RenewalDeclined(Event, frozen=True, kw_only=True):
    """The subject does not renew the consent, or who `said_by` names: it ends when it ends."""

    said_by: Code = ""


class ConsentWithdrawn(Event, frozen=True, kw_only=True):
    """The consent was withdrawn; what was published before stays lawful.

    Attributes:
        said_by: who takes it back; empty is the subject themselves.
    """

    SCHEMA: ClassVar[int] = 2  # `said_by` came

    relayed_from: Identity = ""
    method: Code = ""
    said_by: Code = ""


class ConsentExpired(Event, frozen=True, kw_only=True):
    """The consent's time is over."""


class EndingContinued(Event, frozen=True, kw_only=True):
    """Further posts that rest on the consent were told that it ended."""


class ConsentRenewed(Event, frozen=True, kw_only=True):
    """The consent was given anew.

    Attributes:
        lasts: until when it carries anything, as it is counted now.
        giver_role: who gave it anew; empty in what was recorded before that was asked.
        seen: it holds at once, as it did in release 0.1; else once its evidence was seen.
    """

    SCHEMA: ClassVar[int] = 2

    given_at: datetime
    expires_at: datetime | None = None
    evidence: Line = ""
    seen: bool = False
    lasts: Lasting | None = None
    giver: Identity = ""
    giver_role: Code = ""
    authority: Line = ""
    legal_authority: Code = ""
    members: tuple[Code, ...] = ()
    subject_agrees: bool = False


class RelianceRecorded(Event, frozen=True, kw_only=True):
    """A post rests on this consent."""

    post: Name


class ConsentClockNoted(ClockNoted, frozen=True, kw_only=True):
    """The service noted of the consent's end that it comes soon, came, or was told of."""


ConsentEvent = (
    ConsentRequested
    | ConsentRecorded
    | EvidenceVerified
    | EvidenceRejected
    | ConsentDeclined
    | RenewalDeclined
    | ConsentWithdrawn
    | ConsentExpired
    | EndingContinued
    | ConsentRenewed
    | RelianceRecorded
    | ConsentClockNoted
)

EVENTS: Final[tuple[type[Event], ...]] = get_args(ConsentEvent)
