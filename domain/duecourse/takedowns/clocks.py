"""The clocks of a takedown: until it is down, until a second person looked, until a site acted."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

import msgspec

from duecourse.kernel.clocks.keeping import Clocks, ClockStart, Kept, kept_from, with_notes
from duecourse.takedowns.commands import NoteTakedownClock, RecordPlatformRejection
from duecourse.takedowns.state import DOWN, LOOK, SITE, Takedown


def clocks(takedown: Takedown) -> Iterator[Kept]:
    """Yield its clocks, those too that are over.

    Until when a duty of a post is done the post itself keeps, so that nobody is told twice.
    """
    for start in takedown.clocks:
        if start.id == DOWN and takedown.duty:
            continue
        kept = kept_from(start, lapses=start.id == SITE, owed_by=_owed(takedown, start))
        if not kept.owed_by:
            kept = msgspec.structs.replace(kept, function="publish")
        over = msgspec.structs.replace(kept.clock, **_over(takedown, start.id))
        by = {DOWN: takedown.removed_by, LOOK: takedown.seen_by}.get(start.id, "")
        yield with_notes(msgspec.structs.replace(kept, clock=over, done_by=by), takedown.noted)


def _owed(takedown: Takedown, start: ClockStart) -> tuple[str, ...]:
    """Return whose duty it is: what stands on somebody's own account, they take down."""
    own = takedown.held_by == "personal" and takedown.owner and start.id == DOWN
    return (takedown.owner,) if own else ()


def _over(takedown: Takedown, clock: str) -> dict[str, datetime | None]:
    """Return since when nothing is waited for any more; nothing while something is."""
    if clock == LOOK and takedown.seen_at is not None:
        return {"done_at": takedown.seen_at, "recorded_at": takedown.seen_at}
    if clock == DOWN and takedown.removed_at is not None:
        return {"done_at": takedown.removed_at, "recorded_at": takedown.removal_entered_at}
    if takedown.settled_at is not None:
        return {"ended_at": takedown.settled_at}
    return {}


def _silent(name: str, _: str) -> RecordPlatformRejection:
    """Return that a site said nothing in the time that it may take."""
    return RecordPlatformRejection(name=name, silent=True)


CLOCKS: Final = Clocks(view=clocks, note=NoteTakedownClock, lapse=_silent)
