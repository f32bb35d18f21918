"""A complaint as decisions need it, and how each event changes it."""

from datetime import datetime
from typing import ClassVar, Final

from msgspec import Struct

from duecourse.evidence.words import Answered, ComplaintKind, Minor, SafetyPoint
from duecourse.facts.replies import Reply, awaits
from duecourse.kernel.clocks.keeping import ClockStart, Noted, due_since
from duecourse.kernel.command import AggregateState
from duecourse.kernel.names import kind_of

CLOSED: Final = frozenset({"resolved", "withdrawn", "merged"})
"""States in which nothing is to be done."""

APPEAL: Final = "appeal"
"""Id of the clock of the time to appeal."""

PAUSE: Final = "pause"
"""Id of the clock of what the decision waits for."""

CONFIRMED_BY: Final = 2
"""So many others say who made a complaint, where the one who is named does not."""


class Advice(Struct, frozen=True):
    """Who gave advice, in which roles."""

    by: str
    roles: tuple[str, ...]


class Part(Struct, frozen=True):
    """What somebody did with it that keeps them from something else (`interests.APART`)."""

    by: str
    part: str


ADVISER: Final = "adviser"
"""The part of whoever advised: they do not decide on their own advice."""


class Pause(Struct, frozen=True):
    """That the decision waited, for what, and who said so.

    Attributes:
        review_at: when somebody looks again, UTC.
        over: it goes on.
    """

    because: str
    by: str
    review_at: datetime
    over: bool = False


class Way(Struct, frozen=True, kw_only=True):
    """Where a complaint is on its way from screening to its end.

    Attributes:
        parts: what each person did with it, since it was opened.
        wish: what the complainant wants, as far as somebody said.
        allegations: ids of what is alleged; each is answered by a finding.
        evidence: ids of what is in evidence; `unshown` those that the respondent was not shown.
        put_at: when each was put in evidence first, UTC.
        heard: who was heard, or asked in vain, when it was found out last; `borne_out` whether
            anything was found against anybody then.
        returned: points for which findings were sent back.
        external: an outside body decided; there is no appeal here.
        referred_by: who referred it to one last.
        screened_out: it was closed unheard: out of scope, or lapsed.
        scope_asked: who would put it out of scope, where two people say so.
        review_asked: whoever complained had its screening looked at again.
        lapse_asked: who would let it rest.
        withdrawal_by: who recorded that it was taken back; `pressed` whether somebody pressed them.
        public_protection: it goes on whatever its maker says.
        answered: the outcome was sent, `answered_by` whom and `answered_at` when, UTC;
            `undelivered` how often it came back.
        regulator_named: the answer says where to turn about personal data.
        pauses: how often the decision waited, and for what.
        links: complaints about the same matter.
        formal: it is, or was, investigated.
        made: what people said of whether the one who is named as reporter made it.
        plain: it was resolved without a procedure, and nobody appealed yet.
        appealed_by: which party appealed last.
    """

    parts: tuple[Part, ...] = ()
    wish: str = ""
    allegations: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    unshown: tuple[str, ...] = ()
    put_at: tuple[tuple[str, datetime], ...] = ()
    heard: tuple[str, ...] = ()
    borne_out: bool = False
    returned: tuple[str, ...] = ()
    external: bool = False
    referred_by: str = ""
    screened_out: bool = False
    scope_asked: str = ""
    review_asked: bool = False
    lapse_asked: str = ""
    withdrawal_by: str = ""
    pressed: str = ""
    public_protection: bool = False
    answered: bool = False
    answered_by: str = ""
    answered_at: datetime | None = None
    undelivered: int = 0
    regulator_named: bool = False
    pauses: tuple[Pause, ...] = ()
    links: tuple[str, ...] = ()
    made: tuple[tuple[str, str], ...] = ()
    formal: bool = False
    plain: bool = False
    appealed_by: str = ""

    @property
    def pause(self) -> Pause | None:
        """Return what the decision waits for; None where it does not."""
        return next((one for one in reversed(self.pauses) if not one.over), None)


class Around(Struct, frozen=True, kw_only=True):
    """What is noted of a complaint beside its way.

    Attributes:
        away: whose advice comes first and could not be asked, since it was opened, or opened
            again last; whoever gave some is away no longer.
        data_acknowledged_by: who told whoever complained that their data is looked into.
        kind_denied: which kind it is not, as whoever leads that kind said, and who they are.
        needs: what help whoever complained needs to be understood.
        series: what is looked into with it; `series_of` what leads the series that it is in.
    """

    away: tuple[str, ...] = ()
    data_acknowledged_by: str = ""
    kind_denied: tuple[str, str] = ("", "")
    needs: frozenset[str] = frozenset()
    series: tuple[str, ...] = ()
    series_of: str = ""


class Complaint(AggregateState, frozen=True, kw_only=True):
    """The state of a complaint.

    Attributes:
        about: the posts that it is about.
        level: 0 to 3; from 1 on it counts as escalated.
        opened_by: who gave it to the service.
        reported_by: who complained, where they are on the books and another gave it.
        taken_in: whoever gave it took it in for somebody else.
        respondents: who is complained of.
        unknown_to: who stated that nobody knows who is meant; empty while nobody did.
        said_by: who said whom it is about since it was opened, other than who complained.
        dealt_with_by: everybody who took a step with it.
        advice: given since it was opened, or opened again last.
        kinds: everything that it is; `kind` is what it was called first.
        restricted: only those with a position in it know of it (decision 104).
        received_at: when it reached the organisation, UTC.
        told: who is concerned, and records what an outside body decides, as nobody else may.
        data_acknowledged_at: when whoever complained of their data was told, UTC.
        way: where it is on its way from screening to its end.
        around: what is noted of it beside that.
        clocks: what is owed by when, as it was fixed; `noted` what is on record of it.
        resolved_at: when it was first resolved, UTC.
        resolved_by: who resolved it last; another person reopens it.
        channels: where the posts stand that it is about, and where it was made in public.
        made_on: the channel on which it was made in public; empty where it was not.
        replies: posts that answered it in public.
        by_media: whoever complains is of the media.
        by_form: it came by a form or a letter box, whose account is nobody's.
        minor: they are under age, as it was said last; `known_minor` by what is on record of who
            wrote.
        points: what they were told of staying safe online.
        returns: how often it was taken up again: appealed, looked at again, or opened again.
    """

    UNSHOWN: ClassVar[frozenset[str]] = frozenset(
        {
            "opened_by",
            "reported_by",
            "taken_in",
            "respondents",
            "unknown_to",
            "said_by",
            "dealt_with_by",
            "acknowledged_by",
            "clocks",
            "noted",
            "resolved_at",
            "received_at",
            "told",
            "data_acknowledged_at",
            "way",
            "around",
            "channels",
            "made_on",
            "replies",
            "returns",
            "by_media",
            "by_form",
            "minor",
            "known_minor",
            "points",
        }
    )
    CONFIDENTIAL: ClassVar[bool] = True

    kind: ComplaintKind = ""
    about: tuple[str, ...] = ()
    anonymous: bool = False
    event_at: datetime | None = None
    opened_at: datetime | None = None
    acknowledged_at: datetime | None = None
    acknowledged_by: str = ""
    level: int = 0
    opened_by: str = ""
    respondents: tuple[str, ...] = ()
    advice: tuple[Advice, ...] = ()
    resolved_by: str = ""
    reported_by: str = ""
    taken_in: bool = False
    unknown_to: str = ""
    said_by: tuple[str, ...] = ()
    dealt_with_by: tuple[str, ...] = ()
    clocks: tuple[ClockStart, ...] = ()
    noted: tuple[Noted, ...] = ()
    resolved_at: datetime | None = None
    channels: tuple[str, ...] = ()
    made_on: str = ""
    kinds: tuple[ComplaintKind, ...] = ()
    restricted: bool = False
    received_at: datetime | None = None
    told: tuple[str, ...] = ()
    data_acknowledged_at: datetime | None = None
    way: Way = Way()
    around: Around = Around()
    replies: tuple[Reply, ...] = ()
    returns: int = 0
    by_media: Answered = ""
    by_form: bool = False
    minor: Minor = ""
    known_minor: bool = False
    points: frozenset[SafetyPoint] = frozenset()

    @property
    def may_be_minor(self) -> bool:
        """Return whether whoever complains is or may be under age, as far as anybody said.

        Nobody has to say it of a colleague.
        """
        if self.known_minor or self.minor == "yes":
            return True
        return self.minor != "no" and kind_of(self.complainant) != "people"

    @property
    def series_of(self) -> str:
        """Return the complaint that leads the series that it is in; empty if it is in none."""
        return self.around.series_of

    @property
    def needs(self) -> frozenset[str]:
        """Return what help whoever complained needs to be understood."""
        return self.around.needs

    @property
    def answered(self) -> bool:
        """Return whether whoever complained was sent the outcome."""
        return self.way.answered

    @property
    def began_at(self) -> datetime | None:
        """Return since when there is a matter to decide, UTC."""
        return self.event_at or self.received_at or self.opened_at

    @property
    def may_be_of_media(self) -> bool:
        """Return whether whoever complains is of the media, or may be, as far as anybody said."""
        return self.by_media == "yes" or (not self.by_media and not self.by_colleague)

    @property
    def by_colleague(self) -> bool:
        """Return whether it was said, and stands, that somebody of the organisation complains.

        Whoever opened it without a word of that may have passed on what another said: that
        `taken_in` is unset says nothing (decision 236).
        """
        return bool(self.reported_by) and self.reporter_confirmed

    def awaits(self, post: str, kind: str) -> bool:
        """Return whether it has no public answer of a kind by another post yet."""
        return awaits(self.replies, self.returns, post, kind)

    @property
    def told_by(self) -> frozenset[str]:
        """Return who says that somebody complained, and who took a step with it since."""
        return frozenset((self.opened_by, *self.dealt_with_by)) - {""}

    @property
    def appeal_due(self) -> datetime | None:
        """Return until when an appeal may come, UTC; None while its time does not run."""
        running = (one for one in self.clocks if one.id == APPEAL)
        return next((due_since(one, self.noted) for one in running), None)

    @property
    def open_to_appeal(self) -> bool:
        """Return whether somebody decided on it, and nobody looked at that decision yet."""
        return self.state == "decided" or (self.state == "resolved" and self.way.plain)

    @property
    def closed(self) -> bool:
        """Return whether nothing is to be done about it any more."""
        return self.state in CLOSED

    @property
    def reporter_confirmed(self) -> bool:
        """Return whether the one who is named as reporter made it: they say so, or two others."""
        said = dict(self.way.made)
        own = said.pop(self.reported_by, "")
        # Whoever opened it said so when they did; that is the claim, and no second word.
        said.pop(self.opened_by, None)
        others = sum(one == "yes" for one in said.values())
        return own == "yes" or self.reported_by == self.opened_by or others >= CONFIRMED_BY

    @property
    def complainant(self) -> str:
        """Return who complained, if they are of the organisation and the record may say so.

        Whoever is only said to have complained did so once that is confirmed (decision 103).
        """
        if self.reported_by:
            return self.reported_by if self.reporter_confirmed else ""
        # Behind a form is whoever filled it in: not one person, and not the form's account.
        by_others = self.taken_in or self.anonymous or self.by_form
        return "" if by_others else self.opened_by

    @property
    def recorder(self) -> str:
        """Return who took it in for somebody else; empty if whoever complained gave it."""
        nobody = self.anonymous or self.by_form
        return "" if nobody or self.opened_by == self.complainant else self.opened_by
