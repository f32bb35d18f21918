"""What can be asked of a request that something comes down. Each is one RPC."""

from datetime import datetime
from typing import ClassVar

from duecourse.evidence.fields import Clause, Code, Digest, Identity, Line, Name, Text, Url
from duecourse.evidence.words import Answered
from duecourse.kernel.clocks.changing import CorrectMiss
from duecourse.kernel.clocks.keeping import NoteClock
from duecourse.kernel.command import Command
from duecourse.takedowns.words import Holder, MadeBy, TakedownReason


class OpenTakedown(Command, frozen=True, kw_only=True):
    """Ask that something comes down; whoever it concerns may, and anyone who passes it on.

    Attributes:
        ground: why it is to come down; there is no deleting without one.
        where: address of what is to come down.
        post: the organisation's own post, where it is one.
        held_by: who can take it down.
        owner: whose account it is on, where it is somebody's own.
        requester: who asks; empty if whoever gives the command does.
        arises_from: the matter because of which it is asked.
        anonymous: nothing is kept of who asks; only through an intake account.
    """

    CREATES: ClassVar[bool] = True
    RIGHT: ClassVar[bool] = True

    ground: TakedownReason = ""
    where: Url = ""
    post: Name = ""
    held_by: Holder = ""
    owner: Name = ""
    requester: Identity = ""
    arises_from: Name = ""
    anonymous: bool = False

    def is_anonymous(self) -> bool:
        """Return whether nothing may be kept of who gives it."""
        return self.anonymous


class OpenForDuty(Command, frozen=True, kw_only=True):
    """React to a duty of a post: it is to come down."""

    CREATES: ClassVar[bool] = True
    REACTION: ClassVar[bool] = True

    post: Name
    duty: Code
    ground: Code
    due_at: datetime | None = None
    clause: Clause = ""


class OpenForCase(Command, frozen=True, kw_only=True):
    """React to the outcome of a case, or of a complaint: a post is to come down.

    Attributes:
        post: which one.
        case: what it arises from.
        ground: why; by default a sanction.
    """

    CREATES: ClassVar[bool] = True
    REACTION: ClassVar[bool] = True

    post: Name
    case: Name
    ground: TakedownReason = "sanction"


class OpenElsewhere(Command, frozen=True, kw_only=True):
    """React to a request: what it speaks of stands in another post, too (decision 227).

    Given once more, of another medium that both posts show, it says nothing new.

    Attributes:
        post: the other one.
        because: the request.
        ground: of the request; `restricted` likewise.
    """

    REACTION: ClassVar[bool] = True

    post: Name
    because: Name
    ground: TakedownReason
    restricted: bool = False


class RecordRemoval(Command, frozen=True, kw_only=True):
    """Record that it is down; what is on somebody's own account, they themselves.

    Attributes:
        removed_at: when; unset for now. UTC.
        captured_digest: hash of a capture that shows its absence.
    """

    OWED: ClassVar[bool] = True
    MAKERS_RIGHT: ClassVar[bool] = True

    removed_at: datetime | None = None
    captured_digest: Digest = ""


class ConfirmRemoval(Command, frozen=True, kw_only=True):
    """Confirm as a second person that it is down, wherever it stood.

    Attributes:
        captured_digest: hash of the capture that shows its absence.
        cross_posts: whether every other place was looked at where it may stand.
        personal_data: whether it showed personal data that it should not have.
        incident: where the breach of personal data is dealt with.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True

    captured_digest: Digest = ""
    cross_posts: Answered = ""
    personal_data: Answered = ""
    incident: Name = ""


class ReportStillVisible(Command, frozen=True, kw_only=True):
    """Report that it can still be seen; the clock counts on.

    Attributes:
        where: address at which it is seen.
    """

    RIGHT: ClassVar[bool] = True

    where: Url = ""


class ReportReappearance(Command, frozen=True, kw_only=True):
    """Report that it is there again; a new clock starts.

    Attributes:
        where: address at which it is seen.
    """

    RIGHT: ClassVar[bool] = True

    where: Url = ""


class DeclineTakedown(Command, frozen=True, kw_only=True):
    """Decline to take it down, or that it stays down, where that may be declined at all.

    Where somebody asks to be protected, or for what is theirs, two people do (decision 176).
    """

    IN_PERSON: ClassVar[bool] = True
    JUDGES: ClassVar[bool] = True


class ReviewDeclined(Command, frozen=True, kw_only=True):
    """Take up again what another person declined."""

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True
    JUDGES: ClassVar[bool] = True


class LiftTakedown(Command, frozen=True, kw_only=True):
    """Let it stay, or go up again: at the word of whoever asked, given by them or in writing.

    In writing, two people see it; so they do of what nobody asks for in their own name alone, such
    as an order (decision 176).

    Attributes:
        signed_digest: hash of their signed word, where somebody else gives it.
    """

    JUDGES: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True
    MAKERS_RIGHT: ClassVar[bool] = True

    signed_digest: Digest = ""


class ReportToPlatform(Command, frozen=True, kw_only=True):
    """Report it to the site where it stands.

    Attributes:
        reference: under which the site has it.
        shows: of an intimate image, what it shows.
        made_by: whether whom it shows reports it, or somebody for them.
        good_faith: it is reported in good faith, and what is said is true.
        contact: how the site reaches whoever reports it.
    """

    OWED: ClassVar[bool] = True

    reference: Line = ""
    shows: Text = ""
    made_by: MadeBy = ""
    good_faith: Answered = ""
    contact: Identity = ""


class RecordPlatformAction(Command, frozen=True, kw_only=True):
    """Record that the site took it down.

    Attributes:
        captured_digest: hash of the capture that shows its absence.
    """

    OWED: ClassVar[bool] = True

    captured_digest: Digest = ""


class RecordPlatformRejection(Command, frozen=True, kw_only=True):
    """Record that the site does not take it down, or says nothing in time.

    Attributes:
        silent: it said nothing.
    """

    OWED: ClassVar[bool] = True

    silent: bool = False


class ComplainToPlatform(Command, frozen=True, kw_only=True):
    """Complain to the site about what it decided.

    Attributes:
        reference: under which the site has it.
    """

    OWED: ClassVar[bool] = True

    reference: Line = ""


class CloseUnremoved(Command, frozen=True, kw_only=True):
    """Close as a second person what a site leaves up; whoever it concerns knows what to do.

    Attributes:
        told: what they were told that they can still do.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True
    JUDGES: ClassVar[bool] = True

    told: Text = ""


class ReflectPost(Command, frozen=True, kw_only=True):
    """React to what became of the post's own duty, or of the request that this one arose from."""

    REACTION: ClassVar[bool] = True

    outcome: Code


class NoteTakedownClock(NoteClock, frozen=True, kw_only=True):
    """Note of a clock of a takedown what already is: something falls due soon, or was missed."""


class CorrectTakedownMiss(CorrectMiss, frozen=True, kw_only=True):
    """Say of a miss of a takedown that it was none, and what shows it; both stay."""
