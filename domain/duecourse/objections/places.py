"""What is on record of the place where a post of ours stands: the post, and whom it shows.

Whoever passes it on shows the same people (decision 158); whoever asks that something at that place
comes down asks it of the post (decision 176).
"""

from collections.abc import Iterable, Iterator
from typing import Any

from duecourse import facts
from duecourse.facts.accounts import place_of
from duecourse.kernel.command import Command
from duecourse.kernel.reaction import Cause
from duecourse.objections import commands as c


def _people(content: Any) -> set[str]:
    return {subject.ref for subject in content.subjects if subject.ref}


def place_and_people(event: Any, stream: str, before: Any) -> Iterable[str]:
    """Return the post, its channel, and the record of the place where it stands."""
    place = place_of(event.url)
    return (stream, before.channel, facts.medium_record(stream, place)) if place else ()


def note_place(cause: Cause) -> Iterator[Command]:
    """Whoever is in a post is in what passes it on; where it stands, it is known again."""
    place, now = place_of(cause.event.url), cause.states[cause.stream]
    if not place:
        return
    name = facts.medium_record(cause.stream, place)
    record = cause.states[name]
    news = _people(now.content).difference(record.shows)
    stands = cause.stream in {one.post for one in record.shown_in}
    if news or not stands:
        yield c.NoteMedium(
            name=name,
            media=place,
            shows=tuple(sorted(news)),
            post="" if stands else cause.stream,
            platform="" if stands else cause.states[now.channel].platform,
        )
    for request in now.requests:
        if request.held_back:
            yield c.NoteWords(name=name, post=cause.stream, because=request.takedown)


def place_of_post(_: Any, stream: str, before: Any) -> Iterable[str]:
    """Return the record of the place where a post stands or stood; none where nobody said."""
    place = place_of(before.url)
    return (facts.medium_record(stream, place),) if place else ()


def note_down(cause: Cause) -> Iterator[Command]:
    """What came down is passed on by nobody until it is put back."""
    now = cause.states[cause.stream]
    up = now.visibility == "live"
    for name in place_of_post(cause.event, cause.stream, now):
        because = (one.because for one in cause.states[name].withheld if one.post == cause.stream)
        if any(cause.stream in one for one in because) == up:
            yield c.NoteWords(name=name, post=cause.stream, because=cause.stream, put_back=up)
