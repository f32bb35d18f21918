"""What can be asked of a complaint. Each is one RPC."""

from datetime import datetime
from typing import Annotated, ClassVar, Final

from duecourse.complaints.steps import Need
from duecourse.evidence.fields import Code, Identity, Name, Text
from duecourse.evidence.words import Answered, Body, ComplaintKind, Minor, SafetyPoint, closed
from duecourse.kernel.clocks.changing import CorrectMiss, ExtendClock
from duecourse.kernel.clocks.keeping import NoteClock
from duecourse.kernel.command import Command

LEVEL_MAX: Final = 3


class NotePublicAnswer(Command, frozen=True, kw_only=True):
    """React to a post that answered the complaint in public.

    Attributes:
        post: which did; `kind` a reply, or a holding response.
    """

    REACTION: ClassVar[bool] = True

    post: Name
    kind: Code


class NoteComplainant(Command, frozen=True, kw_only=True):
    """React to what is on record of whoever wrote what became the complaint.

    Attributes:
        under_age: they are under age.
        points: what they were told of staying safe online.
    """

    REACTION: ClassVar[bool] = True

    under_age: bool = False
    points: tuple[SafetyPoint, ...] = ()


class NoteComplaintClock(NoteClock, frozen=True, kw_only=True):
    """Note of what is owed about a complaint that it falls due soon, was missed, or was told of."""


class CorrectComplaintMiss(CorrectMiss, frozen=True, kw_only=True):
    """Say of a miss of a complaint that it was none, and what shows it; both stay."""


class ExtendComplaintClock(ExtendClock, frozen=True, kw_only=True):
    """Put off a deadline of a complaint, where its rule lets it, and tell whoever waits for it."""


class OpenComplaint(Command, frozen=True, kw_only=True):
    """Open a complaint; anyone may by name, and through an intake account without one.

    Attributes:
        about: the posts that it is about; empty if it is about none.
        complainant: who complains; empty if `anonymous`.
        respondents: who is complained of, where they are people of the organisation.
        reported_by: who complains, where they are a person of the organisation; whoever gives
            the command for them took it in.
        taken_in: somebody else complains, and whoever gives the command took it in.
        anonymous: nothing is kept of who complains; only through an intake account.
        event_at: when what is complained of happened, UTC.
        kinds: what else it is.
        received_at: when it reached the organisation, UTC, where it was entered later.
        wish: whether whoever complains wants a formal procedure.
        in_confidence: nobody is to know of it who does not deal with it.
        by_media: whoever complains is of the media; unsaid, of somebody from outside, they may be.
        minor: they are under age; unsaid or unknown, of somebody from outside, they may be.
        made_on: channel of the organisation on which it was made where everybody could read it:
            there it is answered, too.
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
    reported_by: Name = ""
    taken_in: bool = False
    kinds: tuple[ComplaintKind, ...] = ()
    received_at: datetime | None = None
    wish: Annotated[str, closed("informal", "formal", "unknown")] = ""
    in_confidence: bool = False
    by_media: Answered = ""
    minor: Minor = ""
    made_on: Name = ""

    def is_anonymous(self) -> bool:
        """Return whether nothing may be kept of who gives it."""
        return self.anonymous


class AcknowledgeComplaint(Command, frozen=True, kw_only=True):
    """Record that the complainant was told that the complaint is being looked into.

    Attributes:
        names_data: it was said that their data is looked into, too.
        meets: what they need to be understood, and it meets.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True

    names_data: bool = False
    meets: tuple[Need, ...] = ()


class DescribeComplainant(Command, frozen=True, kw_only=True):
    """Say of whoever complained what nobody said yet: under age, of the media, told to stay safe.

    Attributes:
        minor: whether they are; unknown counts as under age.
        points: what they were told of.
        by_media: whether they are of the media.
    """

    OWED: ClassVar[bool] = True

    minor: Minor = ""
    points: tuple[SafetyPoint, ...] = ()
    by_media: Answered = ""


class NameRespondents(Command, frozen=True, kw_only=True):
    """Say who is complained of, now that it is known, or that nobody knows; they drop out of it.

    Attributes:
        respondents: further people of the organisation who are meant.
        nobody_known: nobody can say who is meant, and it is not whoever states this.
    """

    IN_PERSON: ClassVar[bool] = True
    MAKERS_RIGHT: ClassVar[bool] = True

    respondents: tuple[Name, ...] = ()
    nobody_known: bool = False


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
    """Close the complaint with its outcome.

    Attributes:
        outcome: what was found and done.
        uninvolved: where nobody knows who is meant: it is not whoever states this, nor anybody
            to whom they report.
        detriment: where somebody complained of acted on the entry of somebody who complained or
            dealt with it: what was found of that, and done.
        finds_against: where somebody is named: whether anything is found against them.
        remove: posts that it is about which come down.
        stays: what it is about, and does not come down, stays where it is.
        signpost: outside body of the policy to which whoever complained can turn.
        names_regulator: they were told to which authority they can turn about personal data.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True

    outcome: Text = ""
    uninvolved: bool = False
    detriment: Text = ""
    finds_against: Answered = ""
    remove: tuple[Name, ...] = ()
    stays: Answered = ""
    signpost: Body = ""
    names_regulator: Answered = ""


class ReopenComplaint(Command, frozen=True, kw_only=True):
    """Open a resolved complaint again; not by the person who resolved it."""

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True

    new_evidence: Text = ""
