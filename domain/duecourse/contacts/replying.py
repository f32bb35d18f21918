"""The clock of a reply, as the record fixed it and as people changed it since."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final

import msgspec

from duecourse.kernel.clocks.keeping import ClockStart, Kept, Noted, with_notes
from duecourse.kernel.clocks.rules import ClockRule
from duecourse.kernel.clocks.state import Clock

REPLY: Final = "contact_reply"
"""Name of the deadline in a pack; `ID` that of the clock in a contact."""

ID: Final = "reply"

Clocks = Mapping[str, Clock]


def running(start: datetime, due: datetime | None, begun: tuple[ClockStart, ...]) -> dict[str, Any]:
    """Return the clock of a reply, its due instant as the record fixed it.

    Args:
        begun: the clock with its rule; of what was recorded before there is none.
    """
    if due is None:
        return {"clocks": {}, "reply_due": None, "remind_at": ()}
    rule = begun[0].rule if begun else ClockRule(within=None)
    clock = Clock(rule=rule, start=start, fixed=due)
    remind_at = begun[0].remind_at if begun else ()
    return {"clocks": {REPLY: clock}, "reply_due": due, "remind_at": remind_at}


def over(clocks: Clocks, **changes: datetime) -> dict[str, Any]:
    """Return the clocks when nothing is waited for any more."""
    after = {
        name: clock if clock.over else msgspec.structs.replace(clock, **changes)
        for name, clock in clocks.items()
    }
    return {"clocks": after, "reply_due": None}


def again(clocks: Clocks, noted: Iterable[Noted]) -> dict[str, Any]:
    """Return the clocks where what was waited for is not there after all: they go on."""
    gone = {"done_at": None, "recorded_at": None, "ended_at": None}
    after = {name: msgspec.structs.replace(one, **gone) for name, one in clocks.items()}
    return {"clocks": after, "reply_due": due_of(after, noted)}


def due_of(clocks: Clocks, noted: Iterable[Noted]) -> datetime | None:
    """Return by when the reply is due, UTC; None where it is not, or the clock stands still."""
    clock = clocks.get(REPLY)
    if clock is None or clock.over:
        return None
    return with_notes(Kept(id=ID, name=REPLY, clock=clock), noted).clock.due
