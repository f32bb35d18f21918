"""What a subject took back, as their record holds it (decision 074)."""

from datetime import datetime

from msgspec import Struct

from duecourse.objections.events import SubjectNoted


class Withdrawal(Struct, frozen=True, kw_only=True):
    """A consent that was taken back, or declined: when that was recorded, UTC, and what it was to.

    `said_by` is who did; empty is the subject themselves.
    """

    at: datetime
    consent: str
    purpose: str
    material: str
    platforms: frozenset[str]
    asset_digests: frozenset[str]
    said_by: str = ""
    declined: bool = False


def taken_back(event: SubjectNoted, at: datetime) -> tuple[Withdrawal, ...]:
    """Return what a note puts on record as taken back, if anything."""
    if not (event.withdrawn or event.declined):
        return ()
    back = Withdrawal(
        at=at,
        consent=event.consent,
        purpose=event.purpose,
        material=event.material,
        platforms=frozenset(event.platforms),
        asset_digests=frozenset(event.asset_digests),
        said_by=event.said_by,
        declined=event.declined,
    )
    return (back,)
