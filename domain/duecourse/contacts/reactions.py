"""What a contact notes of posts: which of them answered it."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from duecourse.contacts import commands as c
from duecourse.contacts.state import Contact
from duecourse.evidence.record import Event
from duecourse.kernel.command import Command
from duecourse.kernel.names import kind_of
from duecourse.kernel.reaction import Cause, Reaction
from duecourse.posts import events as post


def _answers(content: Any) -> bool:
    kinds = ("reply", "holding_response")
    return content.kind in kinds and kind_of(content.contact) == "contacts"


def _answered(_: Event, stream: str, before: Any) -> Iterable[str]:
    return (before.content.contact, stream) if _answers(before.content) else ()


def _note_reply(cause: Cause) -> Iterator[Command]:
    content = cause.states[cause.stream].content
    contact = cause.states.get(content.contact) if _answers(content) else None
    if isinstance(contact, Contact) and contact.answered_by(cause.stream) is None:
        yield c.NoteReply(name=content.contact, post=cause.stream, kind=content.kind)


REACTIONS: Final = (Reaction(to=(post.PostPublished,), touches=_answered, causes=_note_reply),)
