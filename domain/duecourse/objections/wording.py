"""What is put on record of words that came down (decision 162)."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from duecourse import facts
from duecourse.evidence.record import Event
from duecourse.facts.wording import sketch_of
from duecourse.kernel.command import Command
from duecourse.kernel.names import id_of
from duecourse.kernel.reaction import Cause
from duecourse.objections import commands as c

_NO: Final = ("withdrawn", "declined")
"""States of a consent whose subject does not want what it was to."""


def words_and_consent(event: Event, stream: str, _: Any) -> Iterable[str]:
    """Return the post, the record of words that came down, and the consent that ended."""
    consent: str = getattr(event, "consent", "")
    return (stream, facts.words_record(stream), *((consent,) if consent else ()))


def note_given_up(cause: Cause) -> Iterator[Command]:
    """Words are given up with the post, where somebody in them does not want them any more."""
    event, now = cause.event, cause.states[cause.stream]
    subject = id_of(event.objection) if event.objection else ""
    if getattr(event, "cause", "") == "protection":
        return
    if event.consent and cause.states[event.consent].state in _NO:
        subject = cause.states[event.consent].subject
    listed = [one for one in now.content.subjects if one.ref == subject]
    # What shows somebody whom it does not list shows them by its picture, if it has one.
    said = now.words_about(subject) if listed or not now.pictures_of(subject) else ()
    sketch = sketch_of(now.content)
    if subject and said and sketch and not _is_held(cause, sketch, subject):
        yield c.NoteWords(
            name=facts.words_record(cause.stream),
            post=cause.stream,
            sketch=sketch,
            subjects=(subject,),
        )


def _is_held(cause: Cause, sketch: str, subject: str = "") -> bool:
    record = cause.states[facts.words_record(cause.stream)]
    found = (one for one in record.withheld if (one.post, one.sketch) == (cause.stream, sketch))
    return any(subject in one.subjects if subject else one.complaint for one in found)


def note_complained_of(cause: Cause) -> Iterator[Command]:
    """Words that are down while somebody complains of them stay down until they are put back."""
    now = cause.states[cause.stream]
    if now.visibility != "taken_down" or not now.open_complaints:
        return
    sketch = sketch_of(now.content)
    if sketch and not _is_held(cause, sketch):
        name = facts.words_record(cause.stream)
        yield c.NoteWords(name=name, post=cause.stream, sketch=sketch, complaint=True)


def note_put_back(cause: Cause) -> Iterator[Command]:
    """Words that were put back stand again, as far as the complaint goes."""
    sketch = sketch_of(cause.states[cause.stream].content)
    if _is_held(cause, sketch):
        name = facts.words_record(cause.stream)
        yield c.NoteWords(name=name, post=cause.stream, sketch=sketch, put_back=True)
