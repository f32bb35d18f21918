"""What a contact notes: which posts answered it, and what is on record of whoever wrote."""

from collections.abc import Iterable, Iterator
from typing import Final

from duecourse.contacts import commands as c
from duecourse.contacts.state import Contact
from duecourse.evidence.record import Event
from duecourse.facts import ObjectionFact, subject_record
from duecourse.facts.age import known_under_age
from duecourse.facts.replies import answered, answers
from duecourse.kernel.command import Command
from duecourse.kernel.reaction import Cause, Reaction
from duecourse.objections import events as objection
from duecourse.posts import events as post


def _note_reply(cause: Cause) -> Iterator[Command]:
    content = cause.states[cause.stream].content
    contact = cause.states.get(content.contact) if answers(content, "contacts") else None
    if isinstance(contact, Contact) and contact.answered_by(cause.stream) is None:
        yield c.NoteReply(name=content.contact, post=cause.stream, kind=content.kind)


_TURNS: Final = (objection.ObjectionRecorded, objection.ObjectionLifted)
_LEARNS: Final = ("protection", "correction", "taken_back")
"""What tells something of a subject by which what they wrote is answered."""


def _of_writer(event: Event, stream: str, before: ObjectionFact) -> Iterable[str]:
    telling = before.tells(event)
    learns = isinstance(event, _TURNS) or (telling is not None and telling.act in _LEARNS)
    if isinstance(event, objection.ContactNoted):
        return (stream, *before.contacts, event.contact) if learns else (stream, event.contact)
    return (stream, *sorted(before.contacts)) if learns else ()


def _note_writer(cause: Cause) -> Iterator[Command]:
    """A contact is dealt with by what is known of who wrote, wherever that was said (141)."""
    record: ObjectionFact = cause.states[cause.stream]
    under_age = known_under_age(record.age_bands)
    # Whoever would not give more than a mention is still answered.
    said_no = any(not one.declined or one.material == "mention" for one in record.withdrawals)
    refuses = record.state == "standing" or said_no
    known = (record.kinds, under_age, refuses)
    for name in sorted(record.contacts):
        contact = cause.states.get(name)
        if not isinstance(contact, Contact) or _says_the_same(contact, *known):
            continue
        if subject_record(name, contact.writer) == cause.stream:
            kinds = tuple(sorted(record.kinds))
            yield c.NoteWriter(name=name, kinds=kinds, under_age=under_age, refuses=refuses)


def _says_the_same(contact: Contact, kinds: frozenset[str], under_age: bool, refuses: bool) -> bool:
    """Return whether a contact knows already what is on record of its writer, or says it itself."""
    known = (contact.known_as, contact.known_minor, contact.known_refuses)
    if known == (kinds, under_age, refuses):
        return True
    own = kinds <= {contact.writer_kind} and (contact.minor == "yes" or not under_age)
    return own and not refuses and not any(known)


REACTIONS: Final = (
    Reaction(to=(post.PostPublished,), touches=answered("contacts"), causes=_note_reply),
    Reaction(
        to=(
            *_TURNS,
            objection.ContactNoted,
            objection.SubjectNoted,
            objection.SubjectShown,
            objection.SubjectCorrected,
        ),
        touches=_of_writer,
        causes=_note_writer,
    ),
)
