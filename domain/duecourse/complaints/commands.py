"""What can be asked of a complaint. Each is one RPC."""

from datetime import datetime
from typing import Annotated, ClassVar, Final

from duecourse.evidence.fields import Identity, Name, Text
from duecourse.evidence.words import closed
from duecourse.kernel.command import Command

ComplaintKind = Annotated[
    str,
    closed(
        "channel_post",
        "member_conduct",
        "staff_conduct",
        "data_protection",
        "grievance",
        "whistleblowing",
    ),
]

LEVEL_MAX: Final = 3


class OpenComplaint(Command, frozen=True, kw_only=True):
    """Open a complaint; anyone may by name, and through an intake account without one.

    Attributes:
        about: the posts that it is about; empty if it is about none.
        complainant: who complains; empty if `anonymous`.
        respondents: who is complained of, where they are people of the organisation.
        anonymous: nothing is kept of who complains; only through an intake account.
        event_at: when what is complained of happened, UTC.
    """

    CREATES: ClassVar[bool] = True
    RIGHT: ClassVar[bool] = True

    kind: ComplaintKind
    about: tuple[Name, ...] = ()
    respondents: tuple[Name, ...] = ()
    complainant: Identity = ""
    anonymous: bool = False
    summary: Text = ""
    event_at: datetime | None = None

    def is_anonymous(self) -> bool:
        """Return whether nothing may be kept of who gives it."""
        return self.anonymous


class AcknowledgeComplaint(Command, frozen=True, kw_only=True):
    """Record that the complainant was told that the complaint is being looked into."""

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True


class EscalateComplaint(Command, frozen=True, kw_only=True):
    """Raise the level; it only rises.

    Attributes:
        level: 1 to 3.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True

    level: int


class DeescalateComplaint(Command, frozen=True, kw_only=True):
    """Lower the level; it only falls.

    Attributes:
        level: 0 to 2.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True

    level: int


class AdviseOnComplaint(Command, frozen=True, kw_only=True):
    """Give advice before a complaint is answered, in the roles that one holds.

    Attributes:
        advice: what is advised.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True

    advice: Text = ""


class ResolveComplaint(Command, frozen=True, kw_only=True):
    """Close the complaint with its outcome."""

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True

    outcome: Text = ""


class ReopenComplaint(Command, frozen=True, kw_only=True):
    """Open a resolved complaint again; not by the person who resolved it."""

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True

    new_evidence: Text = ""
