"""The clocks of a channel: until when access lasts, or is looked at."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from duecourse.channels.commands import NoteChannelClock
from duecourse.channels.state import Channel, Grant
from duecourse.kernel.clocks.keeping import Clocks, Kept, kept_of, with_notes


def clocks(channel: Channel) -> Iterator[Kept]:
    """Yield the clock of each access that counts; of one that has no end, that of its review."""
    for grant in channel.grants:
        ends = grant.ends
        if grant.live and ends is not None:
            yield with_notes(_of(grant, ends), channel.noted)


def _of(grant: Grant, ends: datetime) -> Kept:
    if grant.until is not None:
        owed_by = (grant.person,)
        return kept_of(grant.id, "access", grant.since, ends, owed_by=owed_by, expires=True)
    return kept_of(grant.id, "access_review", grant.since, ends, function="grant_access")


CLOCKS: Final = Clocks(view=clocks, note=NoteChannelClock)
