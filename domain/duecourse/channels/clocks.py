"""The clocks of a channel: until when access lasts, what is looked at, what changes."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from duecourse.channels.commands import NoteChannelClock
from duecourse.channels.state import Channel, Grant
from duecourse.kernel.clocks.keeping import Clocks, Kept, kept_of, with_notes
from duecourse.kernel.clocks.rules import ClockRule
from duecourse.kernel.clocks.state import Clock

_IN_USE: Final = ("active", "held")
_BY: Final = "grant_access"
_ROTATION: Final = "channel_password_rotation"
_LOOKED_AT: Final = ("privacy_settings", "platform_terms")


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
    looked = {one.checked: one for one in channel.checks}
    for what in _LOOKED_AT:
        last = looked.get(what)
        due = last.next_due if last else channel.first_check_due
        if due is not None:
            began = last.at if last else None
            yield kept_of(what, "channel_privacy_check", began, due, function=_BY)
    change = channel.rotation_next_due
    if change is not None:
        yield kept_of("rotation", _ROTATION, None, change, function=_BY)
    if channel.rotation_due_since is not None:
        # Whoever had access knows them: they change without delay, which is no number of days.
        clock = Clock(rule=ClockRule(within=None), start=channel.rotation_due_since, fixed=None)
        yield Kept(id="change_of_secrets", name=_ROTATION, clock=clock, function=_BY)


def _of(grant: Grant, ends: datetime) -> Kept:
    if grant.until is not None:
        owed_by = (grant.person,)
        return kept_of(grant.id, "access", grant.since, ends, owed_by=owed_by, expires=True)
    return kept_of(grant.id, "access_review", grant.since, ends, function=_BY)


CLOCKS: Final = Clocks(view=clocks, note=NoteChannelClock)
