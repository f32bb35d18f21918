"""A standing objection as decisions need it, and how each event changes it."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, ClassVar, assert_never

from msgspec import Struct
from msgspec.structs import replace

from duecourse.evidence.record import Recorded
from duecourse.facts.age import ADULT
from duecourse.facts.telling import Telling, Waiting, begun, still_waiting
from duecourse.kernel.command import AggregateState
from duecourse.kernel.evolving import after
from duecourse.objections import events as e
from duecourse.objections.denied import No, denied
from duecourse.objections.said import Correction, Lifting, protecting, spoken
from duecourse.objections.withdrawals import Withdrawal, taken_back
from duecourse.objections.withheld import Withheld, held

_SaysWho = e.SubjectNoted | e.SubjectCorrected | e.SubjectShown | e.ContactNoted


class Showing(Struct, frozen=True):
    """A post that shows, quotes or concerns the subject, and the platform it is for."""

    post: str
    platform: str


class Objection(AggregateState, frozen=True, kw_only=True):
    """The state of a subject's objection, and what else is on record of them.

    Attributes:
        platforms: where they object to appearing; empty is everywhere.
        raised_by: who speaks in it: the subject themselves, a parent, somebody else for them.
        lifted_by: who recorded that they took it back.
        lifting: who says so, while nobody bears it out; `lift_seen_by` who of them saw where.
        kinds: what consents, posts and contacts call them; `age_bands` how old these say they
            are; `noted_by` who asked for these consents; `of_age` two bore that out (290).
        corrections: what waits for a second person.
        refused_at: when they last objected, declined, or took a consent back, UTC, as recorded.
        consents: those of theirs that are new, or that a post rests on; `contacts` what they wrote.
        withdrawals: of consents, the earliest first.
        shown_in: posts that were verified with them in it; `told` how many of them were looked
            at since the latest act that reaches them.
        unlisted: of posts that show them and do not list them, the digests by which they do; none
            where somebody said so of the post as a whole.
        shows: of a medium, ids of whom it shows; `recognised` who can be recognised in it;
            `may_show` who objects, and is in it or in another of the same post. The posts that it
            is `shown_in` carry it (decision 096). `cleared` whom it does not show, as two say.
        withheld: of the words that came down, whatever post they stood in (decision 162).
        denied: which noes of reviewers stand against words and pictures, by their keys (198).
        of_device: of a medium, it was once said to be made with somebody's own device;
            `at_workplace` to be taken there.
        telling: what the latest event told posts; `waiting` of what not all are told.
    """

    UNSHOWN: ClassVar[frozenset[str]] = frozenset(
        {
            "of_age",
            "refused_at",
            "consents",
            "contacts",
            "withdrawals",
            "unlisted",
            "shows",
            "recognised",
            "may_show",
            "cleared",
            "withheld",
            "denied",
            "lift_seen_by",
            "of_device",
            "at_workplace",
            "telling",
            "waiting",
        }
    )

    platforms: frozenset[str] = frozenset()
    raised_by: frozenset[str] = frozenset()
    lifted_by: tuple[str, ...] = ()
    lifting: tuple[Lifting, ...] = ()
    lift_seen_by: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    age_bands: frozenset[str] = frozenset()
    of_age: bool = False
    noted_by: tuple[str, ...] = ()
    refused_at: datetime | None = None
    corrections: tuple[Correction, ...] = ()
    consents: frozenset[str] = frozenset()
    contacts: frozenset[str] = frozenset()
    withdrawals: tuple[Withdrawal, ...] = ()
    shown_in: tuple[Showing, ...] = ()
    unlisted: Mapping[str, frozenset[str]] = {}
    shows: frozenset[str] = frozenset()
    recognised: frozenset[str] = frozenset()
    may_show: frozenset[str] = frozenset()
    cleared: frozenset[str] = frozenset()
    withheld: tuple[Withheld, ...] = ()
    denied: Mapping[str, tuple[No, ...]] = {}
    of_device: bool = False
    at_workplace: bool = False
    told: int = 0
    telling: Telling | None = None
    waiting: Waiting = ()

    @property
    def vouched_by(self) -> tuple[str, ...]:
        """Return on whose word it was lifted: who saw the evidence, where anybody said so."""
        return self.lift_seen_by or self.lifted_by

    def tells(self, event: Any) -> Telling | None:
        """Return what an event tells the posts that show the subject; None for nothing."""
        number = len(self.shown_in)
        match event:
            case e.ObjectionContinued():
                return self.waiting[0].further() if self.waiting else None
            case e.ObjectionRecorded(platforms=platforms, in_posts=posts):
                number = len(self.shown_in) + len(self.news_of(posts))
                return begun("objection", number, platforms=frozenset(platforms))
            case e.ObjectionLifted(waits=False):
                return begun("lift", number)
            case e.SubjectCorrected(borne_out=True) if not self._learns(event):
                return begun("correction", number)
            case e.SubjectShown(earlier=True):
                return Telling(act="shown", of=0, told=0)
            case e.SubjectNoted() | e.SubjectCorrected() | e.SubjectShown() | e.ContactNoted() if (
                self._learns(event)
            ):
                return self._protection(event)
            case e.SubjectNoted() if event.withdrawn or event.declined:
                act = "taken_back" if event.withdrawn else "declined"
                meant, said = frozenset(event.platforms), frozenset({event.consent})
                return begun(act, number, platforms=meant, consents=said)
            case _:
                return None

    def news_of(self, posts: Iterable[str]) -> list[str]:
        """Return which of some posts are not on record as showing the subject."""
        known = {showing.post for showing in self.shown_in}
        return [post for post in dict.fromkeys(posts) if post not in known]

    def _learns(self, event: _SaysWho) -> bool:
        news = self._protection(event)
        return bool(news.kinds or news.age_bands)

    def _protection(self, event: _SaysWho) -> Telling:
        """Return what an event says of the subject that protects them and was not known."""
        return begun(
            "protection",
            len(self.shown_in),
            kinds=spoken(event.subject_kind) - self.kinds,
            age_bands=protecting(event.age_band) - self.age_bands,
        )


def evolve(objection: Objection, recorded: Recorded[e.ObjectionEvent]) -> Objection:
    """Return the objection after an event."""
    telling = objection.tells(recorded.event)
    changed = _changed(objection, recorded)
    if telling is None:
        return changed if changed.telling is None else replace(changed, telling=None)
    first = not isinstance(recorded.event, e.ObjectionContinued)
    waiting = still_waiting(objection.waiting, telling, first=first)
    told = changed.told if telling.act == "shown" else telling.told
    return replace(changed, telling=telling, waiting=waiting, told=told)


def _changed(objection: Objection, recorded: Recorded[e.ObjectionEvent]) -> Objection:
    match recorded.event:
        case e.ObjectionRecorded() as event:
            return _objected(objection, recorded, event)
        case e.ObjectionContinued():
            return after(objection, recorded)
        case e.ObjectionLifted() as event:
            return _lifted(objection, recorded, event)
        case e.SubjectNoted() as event:
            return _noted(objection, recorded, event)
        case e.ContactNoted() as event:
            return _wrote(objection, recorded, event)
        case e.SubjectCorrected() as event:
            return _corrected(objection, recorded, event)
        case e.SubjectShown() as event:
            return _shown(objection, recorded, event)
        case e.MediumNoted() as event:
            return _medium(objection, recorded, event)
        case e.WordsNoted() as event:
            kept = held(objection.withheld, event, recorded.envelope.at)
            return after(objection, recorded, withheld=kept)
        case e.NoNoted() as event:
            now = denied(objection.denied, event, recorded.envelope.at)
            return after(objection, recorded, denied=now)
        case event:
            assert_never(event)


def _objected(
    objection: Objection, recorded: Recorded[e.ObjectionEvent], event: e.ObjectionRecorded
) -> Objection:
    before = objection.raised_by if objection.state == "standing" else frozenset()
    said = objection.news_of(event.in_posts)
    return after(
        objection,
        recorded,
        platforms=_widened(objection, event.platforms),
        lifted_by=(),
        lift_seen_by=(),
        # Who spoke before did not speak of this.
        lifting=(),
        raised_by=before | {event.raised_by or "self"},
        refused_at=recorded.envelope.at,
        # Of whatever platform: who names a post means that one.
        shown_in=(*objection.shown_in, *(Showing(post, "") for post in said)),
        unlisted={**objection.unlisted, **dict.fromkeys(event.in_posts, frozenset())},
    )


def _shown(
    objection: Objection, recorded: Recorded[e.ObjectionEvent], event: e.SubjectShown
) -> Objection:
    """Return it with a post that shows them, and with what protects them of what it says."""
    showing = Showing(event.post, event.platform)
    known = showing in objection.shown_in
    unlisted = dict(objection.unlisted)
    if event.media:
        unlisted[event.post] = frozenset(event.media).union(unlisted.get(event.post, ()))
    return after(
        objection,
        recorded,
        shown_in=objection.shown_in if known else (*objection.shown_in, showing),
        unlisted=unlisted,
        kinds=objection.kinds | spoken(event.subject_kind),
        age_bands=objection.age_bands | protecting(event.age_band),
    )


def _medium(
    record: Objection, recorded: Recorded[e.ObjectionEvent], event: e.MediumNoted
) -> Objection:
    carries = (Showing(event.post, event.platform),) if event.post else ()
    known = {*event.shows, *event.shows_not}
    return after(
        record,
        recorded,
        shows=record.shows.union(event.shows).difference(event.shows_not),
        recognised=record.recognised.union(event.recognised).difference(event.shows_not),
        may_show=record.may_show.union(event.may_show).difference(known),
        cleared=record.cleared.union(event.shows_not).difference(event.shows),
        of_device=record.of_device or event.of_device,
        at_workplace=record.at_workplace or event.at_workplace,
        shown_in=(*record.shown_in, *carries),
    )


def _lifted(
    objection: Objection, recorded: Recorded[e.ObjectionEvent], event: e.ObjectionLifted
) -> Objection:
    said = (*objection.lifting, Lifting(recorded.person, event.saw))
    if event.waits:
        return after(objection, recorded, lifting=said)
    lifted_by = tuple(dict.fromkeys((*objection.lifted_by, *(one.by for one in said))))
    seen_by = dict.fromkeys((*objection.lift_seen_by, *(one.by for one in said if one.saw)))
    return after(
        objection,
        recorded,
        platforms=frozenset(),
        lifted_by=lifted_by,
        lift_seen_by=tuple(seen_by),
        lifting=(),
    )


def _noted(
    objection: Objection, recorded: Recorded[e.ObjectionEvent], event: e.SubjectNoted
) -> Objection:
    says = bool(event.subject_kind or event.age_band)
    asked_by = tuple(dict.fromkeys((*objection.noted_by, recorded.person)))
    kinds = objection.kinds | spoken(event.subject_kind)
    bands = objection.age_bands | spoken(event.age_band)
    at = event.withdrawn_at or recorded.envelope.at
    latest = max(at, objection.refused_at or at)
    news = event.refused or (kinds, bands) != (objection.kinds, objection.age_bands)
    return after(
        objection,
        recorded,
        kinds=kinds,
        age_bands=bands,
        noted_by=asked_by if says and not event.refused else objection.noted_by,
        refused_at=latest if event.refused else objection.refused_at,
        # Who spoke before this was known did not weigh it.
        corrections=() if news else objection.corrections,
        consents=objection.consents | spoken(event.consent),
        withdrawals=(*objection.withdrawals, *taken_back(event, at)),
    )


def _wrote(
    objection: Objection, recorded: Recorded[e.ObjectionEvent], event: e.ContactNoted
) -> Objection:
    kinds = objection.kinds | spoken(event.subject_kind)
    bands = objection.age_bands | protecting(event.age_band)
    news = (kinds, bands) != (objection.kinds, objection.age_bands)
    return after(
        objection,
        recorded,
        contacts=objection.contacts | {event.contact},
        kinds=kinds,
        age_bands=bands,
        # Who spoke before this was known did not weigh it.
        corrections=() if news else objection.corrections,
    )


def _corrected(
    objection: Objection, recorded: Recorded[e.ObjectionEvent], event: e.SubjectCorrected
) -> Objection:
    if not event.borne_out:
        said = Correction(recorded.person, event.subject_kind, event.age_band, event.not_in)
        return after(
            objection,
            recorded,
            kinds=objection.kinds | spoken(event.subject_kind),
            age_bands=objection.age_bands | protecting(event.age_band),
            corrections=(*objection.corrections, said),
        )
    return after(
        objection,
        recorded,
        kinds=spoken(event.subject_kind) or objection.kinds,
        age_bands=spoken(event.age_band) or objection.age_bands,
        of_age=event.age_band == ADULT if event.age_band else objection.of_age,
        corrections=(),
    )


def _widened(objection: Objection, platforms: tuple[str, ...]) -> frozenset[str]:
    """Return where the subject objects now: a further objection never narrows one that stands."""
    if objection.state != "standing":
        return frozenset(platforms)
    if not (objection.platforms and platforms):
        return frozenset()
    return objection.platforms | frozenset(platforms)
