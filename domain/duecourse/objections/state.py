"""A standing objection as decisions need it, and how each event changes it."""

from datetime import datetime
from typing import ClassVar, assert_never

from msgspec import Struct
from msgspec.structs import replace

from duecourse.evidence.record import Recorded
from duecourse.facts import TOLD_AT_ONCE
from duecourse.facts.age import ADULT
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
        lifted_by: who recorded that they took it back.
        kinds: what consents call them; `age_bands` how old these say they are; `noted_by` who
            asked for these consents.
        corrections: what waits for a second person.
        refused_at: when they last objected, declined, or took a consent back, UTC, as recorded.
        consents: those of theirs that said something new, or that a post rests on.
        withdrawals: of consents, the earliest first.
        shown_in: posts that were verified with them in it; `told` how many of them were looked
            at since they objected.
    """

    UNSHOWN: ClassVar[frozenset[str]] = frozenset(
        {"corrections", "refused_at", "consents", "withdrawals"}
    )

    platforms: frozenset[str] = frozenset()
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


def evolve(objection: Objection, recorded: Recorded[e.ObjectionEvent]) -> Objection:
    """Return the objection after an event."""
    match recorded.event:
        case e.ObjectionRecorded(platforms=platforms):
            widened = _widened(objection, platforms)
            told = min(len(objection.shown_in), TOLD_AT_ONCE)
            now = after(objection, recorded, platforms=widened, lifted_by=(), told=told)
            return replace(now, refused_at=recorded.envelope.at)
        case e.ObjectionContinued():
            told = min(len(objection.shown_in), objection.told + TOLD_AT_ONCE)
            return after(objection, recorded, told=told)
        case e.ObjectionLifted():
            return _lifted(objection, recorded)
        case e.SubjectNoted() as event:
            return _noted(objection, recorded, event)
        case e.SubjectCorrected() as event:
            return _corrected(objection, recorded, event)
        case e.SubjectShown(post=post, platform=platform):
            shown_in = tuple(dict.fromkeys((*objection.shown_in, Showing(post, platform))))
            return after(objection, recorded, shown_in=shown_in)
        case event:
            assert_never(event)


def _lifted(objection: Objection, recorded: Recorded[e.ObjectionEvent]) -> Objection:
    lifted_by = tuple(dict.fromkeys((*objection.lifted_by, recorded.person)))
    return after(objection, recorded, platforms=frozenset(), lifted_by=lifted_by)


def _noted(
    objection: Objection, recorded: Recorded[e.ObjectionEvent], event: e.SubjectNoted
) -> Objection:
    news = _is_news(objection, event)
    asked_by = tuple(dict.fromkeys((*objection.noted_by, recorded.person)))
    return after(
        objection,
        recorded,
        kinds=objection.kinds | _said(event.subject_kind),
        age_bands=objection.age_bands | _said(event.age_band),
        noted_by=asked_by if news and not event.refused else objection.noted_by,
        refused_at=recorded.envelope.at if event.refused else objection.refused_at,
        # Who spoke before this was known did not weigh it.
        corrections=() if news else objection.corrections,
        consents=objection.consents | {event.consent},
        withdrawals=(*objection.withdrawals, *_taken_back(event, recorded.envelope.at)),
    )


def _is_news(objection: Objection, event: e.SubjectNoted) -> bool:
    known = {"", *objection.kinds, *objection.age_bands}
    return not {event.subject_kind, event.age_band} <= known


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
            age_bands=objection.age_bands | (_said(event.age_band) - {ADULT, "unknown"}),
            corrections=(*objection.corrections, said),
        )
    return after(
        objection,
        recorded,
        kinds=_said(event.subject_kind) or objection.kinds,
        age_bands=_said(event.age_band) or objection.age_bands,
        corrections=(),
    )


def _said(word: str) -> frozenset[str]:
    return frozenset({word} if word else ())


def _widened(objection: Objection, platforms: tuple[str, ...]) -> frozenset[str]:
    """Return where the subject objects now: a further objection never narrows one that stands."""
    if objection.state != "standing":
        return frozenset(platforms)
    if not (objection.platforms and platforms):
        return frozenset()
    return objection.platforms | frozenset(platforms)
