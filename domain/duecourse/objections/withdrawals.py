"""What a subject took back, as their record holds it (decision 074)."""

from datetime import datetime

from msgspec import Struct

from duecourse.objections.events import SubjectNoted


class Withdrawal(Struct, frozen=True, kw_only=True):
    """A consent that the subject took back: when that was recorded, UTC, and what it was to."""

    at: datetime
    consent: str
    purpose: str
    material: str
    platforms: frozenset[str]
    asset_digests: frozenset[str]


def taken_back(event: SubjectNoted, at: datetime) -> tuple[Withdrawal, ...]:
    """Return what a note puts on record as taken back, if anything."""
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
