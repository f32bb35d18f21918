"""A standing objection as decisions need it, and how each event changes it."""

from datetime import datetime
from typing import Any, ClassVar, assert_never

from msgspec import Struct
from msgspec.structs import replace

from duecourse.evidence.record import Recorded
from duecourse.facts.age import says_under_age
from duecourse.facts.telling import Telling, Waiting, begun, still_waiting
from duecourse.kernel.command import AggregateState
from duecourse.kernel.evolving import after
from duecourse.objections import events as e


class Showing(Struct, frozen=True):
    """A post that shows, quotes or concerns the subject, and the platform it is for."""

    post: str
    platform: str


class Correction(Struct, frozen=True):
    """What one person said is right of the subject, and nobody has borne out yet."""

    by: str
    subject_kind: str
    age_band: str


class Withdrawal(Struct, frozen=True, kw_only=True):
    """A consent that the subject took back: when that was recorded, UTC, and what it was to."""

    at: datetime
    consent: str
    purpose: str
    material: str
    platforms: frozenset[str]
    asset_digests: frozenset[str]


class Objection(AggregateState, frozen=True, kw_only=True):
    """The state of a subject's objection, and what else is on record of them.

    Attributes:
        platforms: where they object to appearing; empty is everywhere.
        raised_by: who speaks in it: the subject themselves, a parent, somebody else for them.
        lifted_by: who recorded that they took it back.
        kinds: what consents call them; `age_bands` how old these say they are; `noted_by` who
            asked for these consents.
        corrections: what waits for a second person.
        refused_at: when they last objected, declined, or took a consent back, UTC, as recorded.
        consents: those of theirs that said something new, or that a post rests on.
        withdrawals: of consents, the earliest first.
        shown_in: posts that were verified with them in it; `told` how many of them were looked
            at since the latest act that reaches them.
        telling: what the latest event told posts; `waiting` of what not all are told.
    """

    UNSHOWN: ClassVar[frozenset[str]] = frozenset(
        {"corrections", "refused_at", "consents", "withdrawals", "telling", "waiting"}
    )

    platforms: frozenset[str] = frozenset()
    raised_by: frozenset[str] = frozenset()
    lifted_by: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    age_bands: frozenset[str] = frozenset()
    noted_by: tuple[str, ...] = ()
    refused_at: datetime | None = None
    corrections: tuple[Correction, ...] = ()
    consents: frozenset[str] = frozenset()
    withdrawals: tuple[Withdrawal, ...] = ()
    shown_in: tuple[Showing, ...] = ()
    told: int = 0
    telling: Telling | None = None
    waiting: Waiting = ()

    def tells(self, event: Any) -> Telling | None:
        """Return what an event tells the posts that show the subject; None for nothing."""
        number = len(self.shown_in)
        match event:
            case e.ObjectionContinued():
                return self.waiting[0].further() if self.waiting else None
            case e.ObjectionRecorded(platforms=platforms):
                return begun("objection", number, platforms=frozenset(platforms))
            case e.ObjectionLifted():
                return begun("lift", number)
            case e.SubjectCorrected(borne_out=True) if not self._learns(event):
                return begun("correction", number)
            case e.SubjectNoted() | e.SubjectCorrected() if self._learns(event):
                return self._protection(event)
            case e.SubjectNoted(withdrawn=True, consent=consent, platforms=platforms):
                meant = frozenset(platforms)
                return begun("taken_back", number, platforms=meant, consents=frozenset({consent}))
            case e.SubjectShown(earlier=True):
                return Telling(act="shown", of=0, told=0)
            case _:
                return None

    def _learns(self, event: e.SubjectNoted | e.SubjectCorrected) -> bool:
        news = self._protection(event)
        return bool(news.kinds or news.age_bands)

    def _protection(self, event: e.SubjectNoted | e.SubjectCorrected) -> Telling:
        """Return what an event says of the subject that protects them and was not known."""
        return begun(
            "protection",
            len(self.shown_in),
            kinds=_said(event.subject_kind) - self.kinds,
            age_bands=_protecting(event.age_band) - self.age_bands,
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
        case e.ObjectionRecorded(platforms=platforms, raised_by=raised_by):
            widened = _widened(objection, platforms)
            before = objection.raised_by if objection.state == "standing" else frozenset()
            raised = before | {raised_by or "self"}
            now = after(objection, recorded, platforms=widened, lifted_by=(), raised_by=raised)
            return replace(now, refused_at=recorded.envelope.at)
        case e.ObjectionContinued():
            return after(objection, recorded)
        case e.ObjectionLifted():
            return _lifted(objection, recorded)
        case e.SubjectNoted() as event:
            return _noted(objection, recorded, event)
        case e.SubjectCorrected() as event:
            return _corrected(objection, recorded, event)
        case e.SubjectShown(post=post, platform=platform):
            # Whoever records it looked whether it is there.
            shown_in = (*objection.shown_in, Showing(post, platform))
            return after(objection, recorded, shown_in=shown_in)
        case event:
            assert_never(event)


def _lifted(objection: Objection, recorded: Recorded[e.ObjectionEvent]) -> Objection:
    lifted_by = tuple(dict.fromkeys((*objection.lifted_by, recorded.person)))
    return after(objection, recorded, platforms=frozenset(), lifted_by=lifted_by)


def _noted(
    objection: Objection, recorded: Recorded[e.ObjectionEvent], event: e.SubjectNoted
) -> Objection:
    says = bool(event.subject_kind or event.age_band)
    asked_by = tuple(dict.fromkeys((*objection.noted_by, recorded.person)))
    kinds = objection.kinds | _said(event.subject_kind)
    bands = objection.age_bands | _said(event.age_band)
    news = event.refused or (kinds, bands) != (objection.kinds, objection.age_bands)
    return after(
        objection,
        recorded,
        kinds=kinds,
        age_bands=bands,
        noted_by=asked_by if says and not event.refused else objection.noted_by,
        refused_at=recorded.envelope.at if event.refused else objection.refused_at,
        # Who spoke before this was known did not weigh it.
        corrections=() if news else objection.corrections,
        consents=objection.consents | {event.consent},
        withdrawals=(*objection.withdrawals, *_taken_back(event, recorded.envelope.at)),
    )


def _taken_back(event: e.SubjectNoted, at: datetime) -> tuple[Withdrawal, ...]:
    if not event.withdrawn:
        return ()
    back = Withdrawal(
        at=at,
        consent=event.consent,
        purpose=event.purpose,
        material=event.material,
        platforms=frozenset(event.platforms),
        asset_digests=frozenset(event.asset_digests),
    )
    return (back,)


def _corrected(
    objection: Objection, recorded: Recorded[e.ObjectionEvent], event: e.SubjectCorrected
) -> Objection:
    if not event.borne_out:
        said = Correction(recorded.person, event.subject_kind, event.age_band)
        return after(
            objection,
            recorded,
            kinds=objection.kinds | _said(event.subject_kind),
            age_bands=objection.age_bands | _protecting(event.age_band),
            corrections=(*objection.corrections, said),
        )
    return after(
        objection,
        recorded,
        kinds=_said(event.subject_kind) or objection.kinds,
        age_bands=_said(event.age_band) or objection.age_bands,
        corrections=(),
    )


def _protecting(age_band: str) -> frozenset[str]:
    return _said(age_band) if says_under_age(age_band) else frozenset()


def _said(word: str) -> frozenset[str]:
    return frozenset({word} if word else ())


def _widened(objection: Objection, platforms: tuple[str, ...]) -> frozenset[str]:
    """Return where the subject objects now: a further objection never narrows one that stands."""
    if objection.state != "standing":
        return frozenset(platforms)
    if not (objection.platforms and platforms):
        return frozenset()
    return objection.platforms | frozenset(platforms)
