"""What can be asked of a channel. Each is one RPC of the channel service."""

from datetime import datetime
from typing import Annotated, ClassVar

from duecourse.evidence.fields import Code, Digest, Line, Name, Text, Url
from duecourse.evidence.words import closed
from duecourse.kernel.clocks.keeping import NoteClock
from duecourse.kernel.command import Command

Login = Annotated[str, closed("organisational", "personal")]
ChannelCheck = Annotated[str, closed("privacy_settings", "platform_terms")]
CheckFinding = Annotated[str, closed("as_it_should_be", "changed", "has_to_change")]


class RequestChannel(Command, frozen=True, kw_only=True):
    """Ask for a channel on a platform.

    Attributes:
        platform: one of the pack's channels.
        purpose: what it is for; `strategy_note` how it will be kept up.
    """

    CREATES: ClassVar[bool] = True
    OF_THE_HOUSE: ClassVar[bool] = True

    platform: Code
    title: Line = ""
    address: Url = ""
    purpose: Text = ""
    strategy_note: Text = ""


class ApproveChannel(Command, frozen=True, kw_only=True):
    """Approve a requested channel; never one's own request, unless nobody else can."""

    IN_PERSON: ClassVar[bool] = True
    SECOND: ClassVar[bool] = True


class ActivateChannel(Command, frozen=True, kw_only=True):
    """Take an approved channel into use.

    Attributes:
        login: a personal one is refused.
        two_factor_reason: why there is no second factor.
    """

    IN_PERSON: ClassVar[bool] = True

    login: Login
    two_factor: bool = False
    two_factor_reason: Line = ""


class DeclineChannel(Command, frozen=True, kw_only=True):
    """Decline a requested channel."""

    IN_PERSON: ClassVar[bool] = True


class HoldChannel(Command, frozen=True, kw_only=True):
    """Stop ordinary publishing on a channel, for instance in a crisis."""

    OWED: ClassVar[bool] = True


class ReleaseChannel(Command, frozen=True, kw_only=True):
    """Let publishing on a held channel go on."""

    IN_PERSON: ClassVar[bool] = True


class RetireChannel(Command, frozen=True, kw_only=True):
    """Retire a channel for good."""

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True


class RecordChannelCheck(Command, frozen=True, kw_only=True):
    """Record that somebody looked at a channel's privacy settings, or at its platform's terms.

    Attributes:
        checked: which of both.
        found: what they came to.
        note: what changed, or has to be done.
    """

    IN_PERSON: ClassVar[bool] = True

    checked: ChannelCheck
    found: CheckFinding
    note: Line = ""


class ReportLoss(Command, frozen=True, kw_only=True):
    """Report that somebody else has the account, or that nobody gets into it; publishing stops."""

    OWED: ClassVar[bool] = True


class RecordRecovery(Command, frozen=True, kw_only=True):
    """Record that a lost account is the organisation's again, with new secrets; it stays stopped.

    Attributes:
        evidence: what shows it.
    """

    IN_PERSON: ClassVar[bool] = True

    evidence: Line = ""


class ProposeGrant(Command, frozen=True, kw_only=True):
    """Propose that a person may publish on the channel.

    Attributes:
        until: from then on it counts no more, UTC; None for no end, which only those may
            have who run the channel.
    """

    IN_PERSON: ClassVar[bool] = True

    person: Name
    until: datetime | None = None


class EndAccess(Command, frozen=True, kw_only=True):
    """React to a person who left, was suspended, or lost a role: their grants here end.

    Attributes:
        role: the one lost, where it is one; access without an end rests on who runs the channel.
    """

    REACTION: ClassVar[bool] = True

    person: Name
    role: Code = ""


class ApproveGrant(Command, frozen=True, kw_only=True):
    """Approve a proposed grant; it is live once every role asked for approved."""

    IN_PERSON: ClassVar[bool] = True
    SECOND: ClassVar[bool] = True

    grant: Code


class RevokeGrant(Command, frozen=True, kw_only=True):
    """Take every grant and permission from a person; the channel's secrets are due to change."""

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True
    LOOKS_UP: ClassVar[bool] = True

    person: Name


class PermitPosting(Command, frozen=True, kw_only=True):
    """Permit a person without a grant to publish one post, as it reads now.

    Attributes:
        post: the one post; must be given.
        until: from then on it counts no more, UTC; must be given.
    """

    IN_PERSON: ClassVar[bool] = True
    SECOND: ClassVar[bool] = True

    person: Name
    post: Name = ""
    until: datetime | None = None


class ApproveTool(Command, frozen=True, kw_only=True):
    """Approve a program that publishes on the channel."""

    IN_PERSON: ClassVar[bool] = True
    SECOND: ClassVar[bool] = True

    tool: Code


class WithdrawTool(Command, frozen=True, kw_only=True):
    """Withdraw the approval of a program."""

    OWED: ClassVar[bool] = True

    tool: Code


class RecordRotation(Command, frozen=True, kw_only=True):
    """Record that the channel's secrets were changed."""

    OWED: ClassVar[bool] = True


class NoteChannelClock(NoteClock, frozen=True, kw_only=True):
    """Note of a review of access that it falls due soon, was missed, or was told of."""


class HoldForIncident(Command, frozen=True, kw_only=True):
    """React to a crisis: nothing goes out on the channel but what is agreed on for it."""

    REACTION: ClassVar[bool] = True

    incident: Name


class PassResponse(Command, frozen=True, kw_only=True):
    """React to what is agreed on: of all texts only that one passes the hold, or none any more.

    Attributes:
        text_digest: SHA-256 of the words; empty for none.
    """

    REACTION: ClassVar[bool] = True

    incident: Name
    text_digest: Digest = ""


class EndIncidentHold(Command, frozen=True, kw_only=True):
    """React to an incident that stood down: the channel may be released from now on."""

    REACTION: ClassVar[bool] = True

    incident: Name
