"""What is put on record of works that a request holds back: words, media (decision 176)."""

from collections.abc import Iterable, Iterator
from typing import Any

from duecourse import facts
from duecourse.facts.accounts import place_of
from duecourse.facts.wording import sketch_of, whole_of
from duecourse.kernel.command import Command
from duecourse.kernel.reaction import Cause
from duecourse.objections import commands as c


def works_held_back(event: Any, stream: str, before: Any) -> Iterable[str]:
    """Return the post, the record of words that came down, and those of the media it shows."""
    held = next((r.media for r in before.requests if r.takedown == event.takedown), ())
    media = (one.digest for one in before.content.media if one.digest)
    place = place_of(before.url)
    digests = dict.fromkeys((*media, *held, *((place,) if place else ())))
    records = (facts.medium_record(stream, one) for one in digests)
    return (stream, facts.words_record(stream), *records)


def note_held_back(cause: Cause) -> Iterator[Command]:
    """What a post shows and says is held back while a request stands that it comes down."""
    if not cause.event.held_back:
        return
    content = cause.states[cause.stream].content
    # Of short words beside a picture nobody knows that they are meant (decision 273).
    whole = whole_of(content) if content.speaks_of_people else ""
    sketches = [one for one in (sketch_of(content), whole) if one]
    for name in _records(cause):
        if name != facts.words_record(cause.stream):
            yield _note(cause, name)
        else:
            yield from (_note(cause, name, sketch) for sketch in sketches)


def note_set_free(cause: Cause) -> Iterator[Command]:
    """What a request held back is free once it is lifted or declined, as far as that goes."""
    for name in _records(cause):
        held = cause.states[name].withheld
        if any(cause.event.takedown in one.because for one in held):
            yield _note(cause, name, put_back=True)


def _records(cause: Cause) -> list[str]:
    return [name for name in cause.states if name.startswith(_of_records(cause.stream))]


def _of_records(stream: str) -> str:
    return facts.subject_record(stream, "")


def _note(cause: Cause, name: str, sketch: str = "", *, put_back: bool = False) -> c.NoteWords:
    takedown: str = cause.event.takedown
    return c.NoteWords(
        name=name, post=cause.stream, sketch=sketch, put_back=put_back, because=takedown
    )
