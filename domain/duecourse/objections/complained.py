"""What is put on record of what a complaint is about: pictures, words, the place (decision 196)."""

from collections.abc import Iterable, Iterator
from typing import Any

from duecourse import facts
from duecourse.facts.accounts import place_of
from duecourse.facts.noted import is_everybodys
from duecourse.facts.replies import ANSWERING
from duecourse.facts.wording import words_of
from duecourse.kernel.command import Command
from duecourse.kernel.reaction import Cause
from duecourse.objections import commands as c
from duecourse.objections.state import Objection


def works_complained_of(event: Any, stream: str, before: Any) -> Iterable[str]:
    """Return the post, and the records of what it shows, says, and where it stands."""
    content = before.content
    place = place_of(getattr(event, "url", "") or before.url)
    # What is said in answer to many is everybody's.
    words = () if content.kind in ANSWERING else words_of(content)
    found = (*[one.digest for one in content.media], *words, place)
    records = (facts.medium_record(stream, one) for one in found if one)
    return (stream, *dict.fromkeys(records))


def note_works_complained_of(cause: Cause) -> Iterator[Command]:
    """What a post shows and says is held back elsewhere while somebody complains of it."""
    now = cause.states[cause.stream]
    if not now.open_complaints:
        return
    for name, record in _records(cause):
        if not _is_held(record, cause.stream) and not is_everybodys(record, cause.stream):
            yield c.NoteWords(name=name, post=cause.stream, complaint=True)


def note_works_set_free(cause: Cause) -> Iterator[Command]:
    """It is free once no complaint is open, unless it came down; then, once it is put back."""
    now = cause.states[cause.stream]
    if not now.open_complaints and now.visibility != "taken_down":
        yield from note_works_put_back(cause)


def note_works_put_back(cause: Cause) -> Iterator[Command]:
    """What a second person put back is held back by no complaint of before."""
    for name, record in _records(cause):
        if _is_held(record, cause.stream):
            yield c.NoteWords(name=name, post=cause.stream, put_back=True)


def _records(cause: Cause) -> list[tuple[str, Objection]]:
    _, *names = works_complained_of(cause.event, cause.stream, cause.states[cause.stream])
    return [(name, cause.states[name]) for name in names if name in cause.states]


def _is_held(record: Objection, name: str) -> bool:
    return any(one.complaint and (one.post, one.sketch) == (name, "") for one in record.withheld)
