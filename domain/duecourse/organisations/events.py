"""What happened to an organisation. Released types never change; new fields mean a new schema."""

from datetime import datetime
from typing import ClassVar, Final, get_args

from duecourse.evidence.fields import Code, Day, Digest, Line, Name, Version, Zone
from duecourse.evidence.record import Event
from duecourse.organisations.words import DaysKind


class OrganisationRegistered(Event, frozen=True, kw_only=True):
    """The books of an organisation were opened."""

    title: Line = ""
    time_zone: Zone = "Europe/London"


class PolicyTookForce(Event, frozen=True, kw_only=True):
    """The organisation acts under this policy version from here on."""

    SCHEMA: ClassVar[int] = 2  # `new_bodies` came

    policy_version: Version
    digest: Digest
    new_bodies: tuple[Code, ...] = ()


class PolicyReviewNoted(Event, frozen=True, kw_only=True):
    """A review of the policy in force said when the next one falls due."""

    next_due: datetime


class OfficerAppointed(Event, frozen=True, kw_only=True):
    """A person holds a role.

    Attributes:
        again: they hold it, or held it before their access was suspended.
        line_manager: of the person now; empty for nobody.
    """

    SCHEMA: ClassVar[int] = 2

    role: Code
    person: Name
    again: bool = False
    line_manager: Name = ""


class OfficerDismissed(Event, frozen=True, kw_only=True):
    """A person no longer holds a role.

    Attributes:
        on_word_of: who suspended them, one of those who approve the policy, where nobody agreed
            whose role came through other hands.
    """

    SCHEMA: ClassVar[int] = 2  # `on_word_of` came

    role: Code
    person: Name
    on_word_of: tuple[Name, ...] = ()


class RegulatedPeriodOpened(Event, frozen=True, kw_only=True):
    """Campaigning is regulated from here on."""

    SCHEMA: ClassVar[int] = 2

    first_day: Day = ""
    last_day: Day = ""


class RegulatedPeriodClosingAsked(Event, frozen=True, kw_only=True):
    """Somebody asked that the regulated period is closed; another person closes it."""


class RegulatedPeriodClosed(Event, frozen=True, kw_only=True):
    """Campaigning is no longer regulated."""


class CampaignApproved(Event, frozen=True, kw_only=True):
    """The board approved a campaign.

    Attributes:
        until: from when on nothing more of it goes out, UTC; unset in records of release 0.1.
    """

    SCHEMA: ClassVar[int] = 2  # `until` came

    campaign: Code
    minute: Line = ""
    until: datetime | None = None


class OrganisationClosed(Event, frozen=True, kw_only=True):
    """The books were closed."""


class ClosingRequested(Event, frozen=True, kw_only=True):
    """Somebody asked that the books be closed."""


class CalendarChangeRequested(Event, frozen=True, kw_only=True):
    """Somebody asked that the calendar be changed; it is as it was until another confirms it."""

    change: Code
    kind: DaysKind
    first_day: Day
    last_day: Day
    source: Line = ""


class CalendarChanged(Event, frozen=True, kw_only=True):
    """Some days count otherwise for whatever starts or is extended from here on."""

    change: Code
    kind: DaysKind
    first_day: Day
    last_day: Day


class LineManagerNoted(Event, frozen=True, kw_only=True):
    """A person reports to somebody else from now on, or to nobody: others know of whom they are."""

    person: Name
    line_manager: Name = ""


class ConflictNoted(Event, frozen=True, kw_only=True):
    """A person declared a conflict about something, or it ended: others act there without them."""

    person: Name
    about: Name
    ended: bool = False


class CampaignWithdrawn(Event, frozen=True, kw_only=True):
    """The approval of a campaign was taken back."""

    campaign: Code


class AccountNoted(Event, frozen=True, kw_only=True):
    """A channel stands for an account, or stands for it no more.

    Attributes:
        accounts: digests that the account is kept by.
        gone: the channel was declined or retired; `stopped` while nothing went out on it.
        held_by: who saw to that; empty for an incident, or a loss.
    """

    accounts: tuple[Digest, ...]
    channel: Name
    gone: bool = False
    stopped: bool = False
    held_by: Name = ""


OrganisationEvent = (
    OrganisationRegistered
    | PolicyTookForce
    | PolicyReviewNoted
    | OfficerAppointed
    | OfficerDismissed
    | RegulatedPeriodOpened
    | RegulatedPeriodClosed
    | RegulatedPeriodClosingAsked
    | CampaignApproved
    | OrganisationClosed
    | ClosingRequested
    | CalendarChangeRequested
    | CalendarChanged
    | LineManagerNoted
    | ConflictNoted
    | CampaignWithdrawn
    | AccountNoted
)

EVENTS: Final[tuple[type[Event], ...]] = get_args(OrganisationEvent)
