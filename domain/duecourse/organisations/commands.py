"""What can be asked of an organisation. Each is one RPC, or a reaction."""

from datetime import datetime
from typing import ClassVar

from duecourse.evidence.fields import Code, Day, Digest, Line, Name, Version, Zone
from duecourse.kernel.command import Command
from duecourse.organisations.words import DaysKind


class RegisterOrganisation(Command, frozen=True, kw_only=True):
    """Open the books of an organisation.

    Attributes:
        time_zone: IANA name; what "the same day" means to it.
    """

    CREATES: ClassVar[bool] = True

    title: Line
    time_zone: Zone = "Europe/London"


class BringPolicyIntoForce(Command, frozen=True, kw_only=True):
    """React to a policy version brought into force."""

    REACTION: ClassVar[bool] = True

    policy_version: Version
    digest: Digest
    new_bodies: tuple[Code, ...] = ()


class NotePolicyReview(Command, frozen=True, kw_only=True):
    """React to a review of the policy in force that set when the next one falls due.

    Attributes:
        next_due: UTC.
    """

    REACTION: ClassVar[bool] = True

    next_due: datetime


class AppointOfficer(Command, frozen=True, kw_only=True):
    """React to a person who took up a role.

    Attributes:
        again: they hold it, or held it before their access was suspended.
        line_manager: of the person now; empty for nobody.
    """

    REACTION: ClassVar[bool] = True

    role: Code
    person: Name
    again: bool = False
    line_manager: Name = ""


class DismissOfficer(Command, frozen=True, kw_only=True):
    """React to a person who gave up a role, or whose access ended.

    Attributes:
        on_word_of: who suspended them, as far as that binds.
    """

    REACTION: ClassVar[bool] = True

    role: Code
    person: Name
    on_word_of: tuple[Name, ...] = ()


class NoteLineManager(Command, frozen=True, kw_only=True):
    """React to a person whom somebody else manages from now on, or nobody.

    Attributes:
        line_manager: of the person now; empty for nobody.
    """

    REACTION: ClassVar[bool] = True

    person: Name
    line_manager: Name = ""


class NoteAccount(Command, frozen=True, kw_only=True):
    """React to a channel: note which account it is, or that it is one no more (decision 139).

    Attributes:
        accounts: digests that the account is kept by.
        gone: the channel was declined or retired.
        stopped: nothing went out on it when it was retired; `held_by` who saw to that.
    """

    REACTION: ClassVar[bool] = True

    accounts: tuple[Digest, ...]
    channel: Name
    gone: bool = False
    stopped: bool = False
    held_by: Name = ""


class NoteConflict(Command, frozen=True, kw_only=True):
    """React to a conflict that a person declared about something, or that ended.

    Attributes:
        about: resource that the conflict concerns.
        ended: it binds no more.
    """

    REACTION: ClassVar[bool] = True

    person: Name
    about: Name
    ended: bool = False


class OpenRegulatedPeriod(Command, frozen=True, kw_only=True):
    """Open a period before an election or a referendum in which campaigning is regulated.

    Attributes:
        first_day: `2027-03-22`; empty for today.
        last_day: the last day on which it binds; empty until it is closed.
    """

    first_day: Day = ""
    last_day: Day = ""


class CloseRegulatedPeriod(Command, frozen=True, kw_only=True):
    """Close the regulated period; a second person who says so as well has it closed."""

    IN_PERSON: ClassVar[bool] = True
    SECOND: ClassVar[bool] = True


class ApproveCampaign(Command, frozen=True, kw_only=True):
    """Record that the board approved a campaign, for a time.

    Attributes:
        minute: where the decision is minuted.
        until: from when on nothing more of it goes out, UTC, at most a year ahead; unset for a
            year.
    """

    IN_PERSON: ClassVar[bool] = True
    SECOND: ClassVar[bool] = True

    campaign: Code
    minute: Line = ""
    until: datetime | None = None


class CloseOrganisation(Command, frozen=True, kw_only=True):
    """Close the books as somebody else asked; nothing can be written afterwards."""

    IN_PERSON: ClassVar[bool] = True
    SECOND: ClassVar[bool] = True


class RequestClosing(Command, frozen=True, kw_only=True):
    """Ask that the books be closed; somebody else closes them."""

    IN_PERSON: ClassVar[bool] = True


class RequestCalendarChange(Command, frozen=True, kw_only=True):
    """Ask that days be holidays or none, or the office shut or open; somebody else confirms it.

    Attributes:
        kind: `working` takes a public holiday away, `open` a closure.
        first_day: `2026-12-24`.
        last_day: the first day itself where it is empty.
        source: of a holiday, where it was announced.
    """

    kind: DaysKind = ""
    first_day: Day = ""
    last_day: Day = ""
    source: Line = ""


class ConfirmCalendarChange(Command, frozen=True, kw_only=True):
    """Confirm a change of the calendar that somebody else asked for; what is due already stays.

    Attributes:
        change: as `Organisation.calendar_asked` has it.
    """

    IN_PERSON: ClassVar[bool] = True

    change: Code = ""


class WithdrawCampaign(Command, frozen=True, kw_only=True):
    """Take back the approval of a campaign: nothing more of it goes out."""

    campaign: Code
