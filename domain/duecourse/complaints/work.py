"""A complaint as work: whoever took it up, or the function whose step is next."""

from collections.abc import Iterator
from typing import Final

from duecourse.complaints.state import Complaint
from duecourse.kernel.work import Held, Work, named

_HANDLES: Final = "handle_complaint"
_FUNCTIONS: Final = {
    "investigation": ("investigate_complaint", _HANDLES),
    "adjudication": ("decide_complaint", "settle_complaint", _HANDLES),
    "appeal": ("hear_complaint_appeal", "settle_complaint", _HANDLES),
}
_OTHERS_FIRST: Final = ("investigation", "adjudication", "appeal")
"""Where whoever took it up before is not whose step is next: others look into it, and decide."""


def work(complaint: Complaint) -> Work:
    """Return a complaint as work."""
    others = complaint.state in _OTHERS_FIRST
    return Work(
        opened_at=complaint.received_at or complaint.opened_at,
        handlers=() if others else _handlers(complaint),
        functions=_FUNCTIONS.get(complaint.state, (_HANDLES,)),
        channels=complaint.channels,
        about=(*complaint.about, *complaint.respondents),
        holds=tuple(_holds(complaint)),
        unheard=complaint.state == "received" and complaint.acknowledged_at is None,
    )


def _handlers(complaint: Complaint) -> tuple[str, ...]:
    """Return who took it up; whoever made it has a part in it and does not deal with it."""
    return named(*(one for one in complaint.dealt_with_by if one != complaint.complainant))


def _holds(complaint: Complaint) -> Iterator[Held]:
    way = complaint.way
    if way.pause is not None:
        yield Held(by="paused", because=way.pause.because, until=way.pause.review_at)
    if complaint.state == "referred":
        yield Held(by="outside")
    asked = way.scope_asked or way.lapse_asked or complaint.around.kind_denied[0]
    if not complaint.closed and asked:
        yield Held(by="second_person")
