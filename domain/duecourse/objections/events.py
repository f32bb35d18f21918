"""What happened to a standing objection. Released types never change."""

from typing import Final, get_args

from duecourse.evidence.fields import Code, Line
from duecourse.evidence.record import Event


class ObjectionRecorded(Event, frozen=True, kw_only=True):
    """A subject objected to appearing, on these platforms or on all."""

    platforms: tuple[Code, ...] = ()
    evidence: Line = ""


class ObjectionLifted(Event, frozen=True, kw_only=True):
    """The subject took the objection back."""

    evidence: Line = ""


ObjectionEvent = ObjectionRecorded | ObjectionLifted

EVENTS: Final[tuple[type[Event], ...]] = get_args(ObjectionEvent)
