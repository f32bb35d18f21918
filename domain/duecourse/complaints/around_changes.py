"""What each event beside its way changes of a complaint."""

from collections.abc import Callable, Mapping
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


AROUND: Final[Mapping[type[Event], Changed]] = {
    r.AdviserUnavailableRecorded: _away,
    r.ComplaintKindDenied: _denied,
}
