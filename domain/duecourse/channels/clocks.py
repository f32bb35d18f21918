"""The clocks of a channel: until when access lasts, what is looked at, what changes."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from duecourse.channels.commands import NoteChannelClock
from duecourse.channels.state import Channel, Grant
from duecourse.kernel.clocks.keeping import Clocks, Kept, kept_of, with_notes

_IN_USE: Final = ("active", "held")


def clocks(channel: Channel) -> Iterator[Kept]:
    """Yield the clock of each access that counts; of one that has no end, that of its review."""
    for grant in channel.grants:
        ends = grant.ends
        if grant.live and ends is not None:
            yield with_notes(_of(grant, ends), channel.noted)
    if channel.state in _IN_USE:
        yield from (with_notes(kept, channel.noted) for kept in _looks(channel))


def _looks(channel: Channel) -> Iterator[Kept]:
    """Yield when its settings and terms are looked at, and when its secrets change."""
    for one in channel.checks:
        if one.next_due is not None:
            due, by = one.next_due, "grant_access"
            yield kept_of(one.checked, "channel_privacy_check", one.at, due, function=by)
    change = channel.rotation_next_due
    if change is not None:
        name, by = "channel_password_rotation", "grant_access"
        yield kept_of("rotation", name, None, change, function=by)


def _of(grant: Grant, ends: datetime) -> Kept:
    if grant.until is not None:
        owed_by = (grant.person,)
        return kept_of(grant.id, "access", grant.since, ends, owed_by=owed_by, expires=True)
    return kept_of(grant.id, "access_review", grant.since, ends, function="grant_access")


CLOCKS: Final = Clocks(view=clocks, note=NoteChannelClock)
