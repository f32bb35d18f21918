"""What can be asked of a post that was published."""

from typing import ClassVar

from duecourse.evidence.fields import Code, Digest, Line, Name
from duecourse.kernel.clocks.keeping import NoteClock
from duecourse.kernel.command import Command
from duecourse.posts.content import Content


class DeletePost(Command, frozen=True, kw_only=True):
    """Always refused: a record is never deleted; correct the post or take it down."""


class RecordTakedown(Command, frozen=True, kw_only=True):
    """Record that the content was removed from the channel; needs a reason, no review.

    Attributes:
        captured_digest: hash of the capture that shows its absence.
    """

    OWED: ClassVar[bool] = True

    captured_digest: Digest = ""


class RequireTakedown(Command, frozen=True, kw_only=True):
    """React to what speaks against a post that is public: a duty to take it down.

    Attributes:
        objection: also the record of a subject who turns out to be somebody to protect.
        cause: consent_withdrawn, consent_expired, objection or protection.
    """

    REACTION: ClassVar[bool] = True

    consent: Name = ""
    objection: Name = ""
    cause: Code = "consent_withdrawn"


class NotePostClock(NoteClock, frozen=True, kw_only=True):
    """Note of a duty about a post that it falls due soon, was missed, or was told of."""


class PutOffTakedown(Command, frozen=True, kw_only=True):
    """React to a consent that was renewed, an objection that was lifted, a record put right.

    What ends with the consent ends later; what the objection or the record alone made due is not
    due any more.

    Attributes:
        cause: of what a subject's record made due: objection or protection.
    """

    REACTION: ClassVar[bool] = True

    consent: Name = ""
    objection: Name = ""
    cause: Code = "objection"


class ReflectRemoval(Command, frozen=True, kw_only=True):
    """React to a request to take it down: the content is no longer on the channel."""

    REACTION: ClassVar[bool] = True

    captured_digest: Digest = ""


class ReflectRefusal(Command, frozen=True, kw_only=True):
    """React to a request to take it down that was declined: so is the duty behind it."""

    REACTION: ClassVar[bool] = True

    duty: Code


class ReflectRequest(Command, frozen=True, kw_only=True):
    """React to a request that the post comes down: it stands, or does not stand any more.

    Attributes:
        over: it was lifted or declined; else it stands, whether it is carried out or not.
        held_back: what the post shows and says is held back with it, in whatever post it stands.
        restricted: only those who have to know of the request may.
    """

    REACTION: ClassVar[bool] = True

    takedown: Name
    over: bool = False
    held_back: bool = False
    restricted: bool = False


class RefuseTakedown(Command, frozen=True, kw_only=True):
    """Refuse a duty to take down, where it may be refused."""

    IN_PERSON: ClassVar[bool] = True
    JUDGES: ClassVar[bool] = True

    duty: Code


class ReflectObjection(Command, frozen=True, kw_only=True):
    """React to an objection that names this post, of which nothing else is on record of anybody."""

    REACTION: ClassVar[bool] = True

    objection: Name


class ReinstateContent(Command, frozen=True, kw_only=True):
    """Put removed content back: by a second person, under every rule that publishing is under.

    Attributes:
        tool: id of the program that will put it back; empty for the platform's own page.
    """

    IN_PERSON: ClassVar[bool] = True
    RULES_OF: ClassVar[str] = "PublishPost"

    revision: int = 0
    tool: Code = ""
    attestations: tuple[Code, ...] = ()


class IssueCorrection(Command, frozen=True, kw_only=True):
    """Draft a new post that corrects this one; both stay in history.

    Attributes:
        correction: name of the new post.
        nature: what was wrong, in a line.
    """

    correction: Name
    nature: Line = ""
    content: Content


class ReflectComplaint(Command, frozen=True, kw_only=True):
    """React to a complaint about this post: opened, moved to another level, closed or reopened.

    Attributes:
        level: of the complaint now.
        closed: it is closed; else it is open.
    """

    REACTION: ClassVar[bool] = True

    complaint: Name
    level: int = 0
    closed: bool = False
