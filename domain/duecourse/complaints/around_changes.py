"""What each event beside its way changes of a complaint."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

from msgspec.structs import replace

from duecourse.complaints import around_events as r
from duecourse.complaints.state import Complaint
from duecourse.evidence.record import Event, Recorded

Changes = tuple[dict[str, Any], dict[str, Any]]
"""Changes of the complaint, and of where it is on its way."""

Changed = Callable[[Complaint, Any, Recorded[Event]], Changes]


def _around(c: Complaint, **changes: Any) -> Changes:
    return {"around": replace(c.around, **changes)}, {}


def _away(c: Complaint, event: r.AdviserUnavailableRecorded, _: Recorded[Event]) -> Changes:
    return _around(c, away=tuple(dict.fromkeys((*c.around.away, event.adviser))))


def _denied(c: Complaint, event: r.ComplaintKindDenied, recorded: Recorded[Event]) -> Changes:
    if not event.removed:
        return _around(c, kind_denied=(event.kind, recorded.person))
    kinds = tuple(one for one in c.kinds if one != event.kind)
    (changed, way) = _around(c, kind_denied=("", ""))
    return {**changed, "kinds": kinds}, way


def _supported(c: Complaint, event: r.ComplaintSupportSet, _: Recorded[Event]) -> Changes:
    before = frozenset() if event.anew else c.around.needs
    return _around(c, needs=before.union(event.needs))


def _pressed(_: Complaint, __: r.PressureReported, ___: Recorded[Event]) -> Changes:
    # What was said of taking it back before is void.
    return {}, {"pressed": "yes", "withdrawal_by": ""}


def _grouped(c: Complaint, event: r.SeriesGrouped, _: Recorded[Event]) -> Changes:
    return _around(c, series=tuple(dict.fromkeys((*c.around.series, *event.others))))


def _acknowledged(c: Complaint, by: str, at: datetime) -> Changes:
    if c.acknowledged_at is not None:
        return {}, {}
    return {"acknowledged_at": at, "acknowledged_by": by}, {}


def _series_acknowledged(
    c: Complaint, _: r.SeriesAcknowledged, recorded: Recorded[Event]
) -> Changes:
    return _acknowledged(c, recorded.person, recorded.envelope.at)


UNANSWERED: Final[Mapping[str, Any]] = {"answered": False, "answered_by": "", "answered_at": None}
"""What is so of an outcome that is still to be sent."""


def sent(recorded: Recorded[Any], by: str = "") -> dict[str, Any]:
    """Return that the outcome was sent, by whoever gave the command, or somebody for them."""
    who = by or recorded.person
    return {"answered": True, "answered_by": who, "answered_at": recorded.envelope.at}


def _series_answered(_: Complaint, event: r.SeriesAnswered, recorded: Recorded[Event]) -> Changes:
    own = not event.to or recorded.envelope.stream in event.to
    return {}, sent(recorded) if own else {}


def _over(c: Complaint, by: str, at: datetime) -> Changes:
    return {"resolved_by": by, "resolved_at": c.resolved_at or at}, {}


def _left(c: Complaint, _: r.SeriesLeft, __: Recorded[Event]) -> Changes:
    return _around(c, series_of="")


def _followed(c: Complaint, event: r.SeriesFollowed, recorded: Recorded[Event]) -> Changes:
    at = recorded.envelope.at
    if event.what == "joined":
        return _around(c, series_of=event.series)
    if event.what == "acknowledged":
        return _acknowledged(c, event.by, at)
    return ({}, sent(recorded, event.by)) if event.what == "answered" else _over(c, event.by, at)


AROUND: Final[Mapping[type[Event], Changed]] = {
    r.AdviserUnavailableRecorded: _away,
    r.ComplaintKindDenied: _denied,
    r.ComplaintSupportSet: _supported,
    r.PressureReported: _pressed,
    r.SeriesGrouped: _grouped,
    r.SeriesAcknowledged: _series_acknowledged,
    r.SeriesAnswered: _series_answered,
    r.SeriesLeft: _left,
    r.SeriesFollowed: _followed,
}
