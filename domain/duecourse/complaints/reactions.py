"""What a complaint does because of others: contacts become one, and posts answer it."""

from collections.abc import Iterable, Iterator
from typing import Final

from duecourse.complaints import commands as c
from duecourse.complaints.state import Complaint
from duecourse.contacts import events as contact
from duecourse.facts import ContactFact
from duecourse.facts.replies import answered, answers
from duecourse.kernel.command import Command
from duecourse.kernel.interests import short
from duecourse.kernel.reaction import Cause, Reaction
from duecourse.posts import events as post


def _open(cause: Cause) -> Iterator[Command]:
    """Whoever wrote complains; whoever promoted it took it in for them."""
    event: contact.ContactPromoted = cause.event
    wrote: ContactFact = cause.states[cause.stream]
    of_media = "press" in wrote.kinds
    yield c.OpenComplaint(
        name=event.complaint,
        kind=event.kind,
        about=event.about,
        respondents=event.concerns,
        complainant=event.complainant or f"whoever wrote {short(cause.stream)}",
        received_at=event.received_at,
        taken_in=True,
        by_media="yes" if of_media else "no",
        minor=wrote.minor or "unknown",
        made_on=wrote.channel if wrote.in_public == "yes" else "",
    )
    # What they were told before it was a complaint, they were told.
    points, known = tuple(sorted(wrote.points)), wrote.known_minor
    if points or known:
        yield c.NoteComplainant(name=event.complaint, under_age=known, points=points)


def _promoted(event: contact.ContactPromoted, stream: str, before: ContactFact) -> Iterable[str]:
    where = (before.channel,) if before.channel else ()
    return (event.complaint, stream, *where)


def _of_complaint(_: contact.WriterNoted, stream: str, before: ContactFact) -> Iterable[str]:
    return (stream, before.complaint) if before.complaint else ()


def _note_complainant(cause: Cause) -> Iterator[Command]:
    """What becomes known of who wrote counts in what it became, too (decision 169)."""
    wrote: ContactFact = cause.states[cause.stream]
    complaint = cause.states.get(wrote.complaint)
    if isinstance(complaint, Complaint) and complaint.known_minor != wrote.known_minor:
        yield c.NoteComplainant(name=wrote.complaint, under_age=wrote.known_minor)


def _note_answer(cause: Cause) -> Iterator[Command]:
    content = cause.states[cause.stream].content
    complaint = cause.states.get(content.contact) if answers(content, "complaints") else None
    if isinstance(complaint, Complaint) and cause.stream not in {r.post for r in complaint.replies}:
        yield c.NotePublicAnswer(name=content.contact, post=cause.stream, kind=content.kind)


REACTIONS: Final = (
    Reaction(to=(post.PostPublished,), touches=answered("complaints"), causes=_note_answer),
    Reaction(
        to=(contact.ContactPromoted,),
        touches=_promoted,
        causes=_open,
    ),
    Reaction(to=(contact.WriterNoted,), touches=_of_complaint, causes=_note_complainant),
)
