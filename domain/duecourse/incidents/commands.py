"""What can be asked of an incident. Each is one RPC."""

from datetime import datetime
from typing import ClassVar

from duecourse.evidence.fields import Line, Name, Text, Url
from duecourse.evidence.words import Answered
from duecourse.incidents.words import IncidentBody, IncidentKind, IncidentLink, Rating
from duecourse.kernel.clocks.changing import CorrectMiss, ResumeClock, StopClock
from duecourse.kernel.clocks.keeping import NoteClock
from duecourse.kernel.command import Command


class FlagIncident(Command, frozen=True, kw_only=True):
    """Flag what may be a crisis, harm or danger to somebody; anyone may, also without a name.

    Attributes:
        kinds: everything that it may be; empty where whoever flags it cannot say.
        summary: what happened.
        where: address of what shows it.
        about: the posts that it is about.
        accused: people of the organisation who are said to have done it.
        anonymous: nothing is kept of who flags it; only through an intake account.
        happened_at: when it happened; unset if unknown. UTC.
        aware_at: since when the organisation knows; unset for now. UTC.
    """

    CREATES: ClassVar[bool] = True
    RIGHT: ClassVar[bool] = True

    kinds: tuple[IncidentKind, ...] = ()
    summary: Text = ""
    where: Url = ""
    about: tuple[Name, ...] = ()
    accused: tuple[Name, ...] = ()
    anonymous: bool = False
    happened_at: datetime | None = None
    aware_at: datetime | None = None

    def is_anonymous(self) -> bool:
        """Return whether nothing may be kept of who gives it."""
        return self.anonymous


class AssessIncident(Command, frozen=True, kw_only=True):
    """Rate how sensitive it is and how much it may harm the reputation, and say why.

    Attributes:
        sensitivity: how sensitive it is.
        reputation: how much it may harm the organisation's reputation.
        rationale: why it is rated so.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True
    JUDGES: ClassVar[bool] = True

    sensitivity: Rating = ""
    reputation: Rating = ""
    rationale: Text = ""


class ReassessIncident(Command, frozen=True, kw_only=True):
    """Rate it anew, or say that it is something further; no kind is ever taken away.

    Attributes:
        kinds: what it is besides.
        sensitivity: how sensitive it is now.
        reputation: how much it may harm the organisation's reputation now.
        rationale: why it is rated so.
        accused: further people of the organisation who are said to have done it.
        aware_at: since when the organisation knows that personal data are concerned; unset for
            since it was flagged. UTC.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True
    JUDGES: ClassVar[bool] = True

    kinds: tuple[IncidentKind, ...] = ()
    sensitivity: Rating = ""
    reputation: Rating = ""
    rationale: Text = ""
    accused: tuple[Name, ...] = ()
    aware_at: datetime | None = None


class DismissIncident(Command, frozen=True, kw_only=True):
    """Close what was assessed and needs no response; what was rated high, by a second person."""

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True
    JUDGES: ClassVar[bool] = True


class DeclareCrisis(Command, frozen=True, kw_only=True):
    """Declare a crisis: nothing goes out on the named channels but a response that was agreed.

    Attributes:
        channels: that are held.
    """

    IN_PERSON: ClassVar[bool] = True

    channels: tuple[Name, ...] = ()


class OpenResponse(Command, frozen=True, kw_only=True):
    """Begin to respond to what is no crisis; channels are held only if they are named.

    Attributes:
        channels: that are held.
    """

    IN_PERSON: ClassVar[bool] = True
    JUDGES: ClassVar[bool] = True

    channels: tuple[Name, ...] = ()


class ProposeResponse(Command, frozen=True, kw_only=True):
    """Write what the organisation is to say; somebody else agrees to it.

    Attributes:
        text: the words, as they will be published.
    """

    IN_PERSON: ClassVar[bool] = True

    text: Text = ""


class AgreeResponse(Command, frozen=True, kw_only=True):
    """Agree to the text that was proposed last: only that text passes the hold.

    Attributes:
        proposal: number of the proposal that is agreed to, as the incident shows it.
        consulted: the committees and others that were asked.
        none_consulted: why nobody was.
    """

    IN_PERSON: ClassVar[bool] = True
    JUDGES: ClassVar[bool] = True

    proposal: int = 0
    consulted: tuple[Line, ...] = ()
    none_consulted: Line = ""


class ReviseResponse(Command, frozen=True, kw_only=True):
    """Write another response; the one that was agreed passes no hold any more.

    Attributes:
        text: the words, as they will be published.
    """

    IN_PERSON: ClassVar[bool] = True

    text: Text = ""


class StandDown(Command, frozen=True, kw_only=True):
    """Say that the worst is over: from now on the channels are released one by one."""

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True
    JUDGES: ClassVar[bool] = True


class RedeclareCrisis(Command, frozen=True, kw_only=True):
    """Declare a crisis once more: the channels are held again.

    Attributes:
        channels: that are held besides those that were.
    """

    IN_PERSON: ClassVar[bool] = True

    channels: tuple[Name, ...] = ()


class CloseIncident(Command, frozen=True, kw_only=True):
    """Close the incident, once everything is decided that has to be.

    Attributes:
        outcome: what was found and done.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True
    JUDGES: ClassVar[bool] = True

    outcome: Text = ""


class ReopenIncident(Command, frozen=True, kw_only=True):
    """Open a closed incident again, because something new is known.

    Attributes:
        new_fact: what is new.
        aware_at: since when the organisation knows it; unset for now. UTC.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True
    JUDGES: ClassVar[bool] = True

    new_fact: Text = ""
    aware_at: datetime | None = None


class LinkToIncident(Command, frozen=True, kw_only=True):
    """Link something to the incident.

    Attributes:
        link: what it is to the incident.
        to: the resource.
    """

    link: IncidentLink
    to: Name


class LinkTakedown(Command, frozen=True, kw_only=True):
    """React to a request to take something down that arose from the incident."""

    REACTION: ClassVar[bool] = True

    takedown: Name


class RestrictIncident(Command, frozen=True, kw_only=True):
    """Keep the incident among those who have to know of it."""

    IN_PERSON: ClassVar[bool] = True


class DiscloseIncident(Command, frozen=True, kw_only=True):
    """Let everybody who works with incidents know of it."""

    IN_PERSON: ClassVar[bool] = True
    JUDGES: ClassVar[bool] = True


class DecideReport(Command, frozen=True, kw_only=True):
    """Decide whether somebody is told of the incident, and why, or why not.

    Attributes:
        body: who would be told.
        report: whether they are.
        reference: under which they have it, where they were told already.
    """

    OWED: ClassVar[bool] = True
    IN_PERSON: ClassVar[bool] = True
    JUDGES: ClassVar[bool] = True

    body: IncidentBody
    report: Answered = ""
    reference: Line = ""


class NotifyBody(Command, frozen=True, kw_only=True):
    """Record that somebody was told of the incident.

    Attributes:
        body: who was told.
        reference: under which they have it.
        told_at: when; unset for now. UTC.
    """

    OWED: ClassVar[bool] = True

    body: IncidentBody
    reference: Line = ""
    told_at: datetime | None = None


class AdviseSubject(Command, frozen=True, kw_only=True):
    """Record what somebody who is concerned was advised to do.

    Attributes:
        advice: what they were told.
    """

    OWED: ClassVar[bool] = True

    advice: Text = ""


class NoteIncidentClock(NoteClock, frozen=True, kw_only=True):
    """Note of a clock of an incident what already is: something falls due soon, or was missed."""


class CorrectIncidentMiss(CorrectMiss, frozen=True, kw_only=True):
    """Say of a miss of an incident that it was none, and what shows it; both stay."""


class StopIncidentClock(StopClock, frozen=True, kw_only=True):
    """Let a deadline of an incident stand still, where its rule lets it, and say why."""


class ResumeIncidentClock(ResumeClock, frozen=True, kw_only=True):
    """Let a deadline of an incident go on that stood still."""
