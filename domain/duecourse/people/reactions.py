"""What a person's entry notes: where they have access, and what they wrote."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from duecourse.breaches import events as case
from duecourse.channels import events as channel
from duecourse.evidence.record import Event
from duecourse.facts.taking_access import bar_of
from duecourse.facts.works import works_of
from duecourse.kernel.command import Command
from duecourse.kernel.reaction import Cause, Reaction
from duecourse.people import commands as c
from duecourse.people.state import Person
from duecourse.posts import events as post


def _holder(event: Any, _: str, __: object) -> Iterable[str]:
    return (event.person,)


def _note_access(cause: Cause) -> Iterator[Command]:
    name = cause.event.person
    if cause.stream not in cause.states[name].channels:
        yield c.NoteAccess(name=name, channel=cause.stream)


def _writer(event: Any, stream: str, before: Any) -> Iterable[str]:
    """Return whose words they are, and the post; an author who hands them in makes them theirs."""
    who = before.author if isinstance(event, post.PostSubmitted) else event.writer
    return (who, stream) if who else ()


def _note_writing(cause: Cause) -> Iterator[Command]:
    now = cause.states[cause.stream]
    who = now.author if isinstance(cause.event, post.PostSubmitted) else cause.event.writer
    works = works_of(now.content)
    for name, person in cause.states.items():
        if name != who or not isinstance(person, Person) or not person.name:
            continue
        if new := tuple(work for work in works if work not in person.wrote):
            yield c.NoteWriting(name=name, post=cause.stream, works=new)


def _note_revoked(cause: Cause) -> Iterator[Command]:
    """What somebody takes from a person stands in that person's own entry, too (decision 071)."""
    if not type(cause.command).REACTION:
        yield c.NoteAccess(name=cause.event.person, channel=cause.stream)


def _respondent(_: Any, __: str, before: Any) -> Iterable[str]:
    return (before.respondent,) if before.respondent else ()


def _as_the_case_stands(cause: Cause) -> Iterator[Command]:
    """Yield what becomes of the access of whom a case is about (decision 180)."""
    now = cause.states[cause.stream]
    name, bar = now.respondent, bar_of(cause.stream)
    person = cause.states.get(name)
    if not isinstance(person, Person) or person.state not in ("active", "suspended"):
        return
    if now.takes_access and bar not in person.bars:
        yield c.BarAccess(name=name, bar=bar)
    elif not now.takes_access and bar in person.bars:
        yield c.EndBar(name=name, bar=bar)


_ACTS: Final[Mapping[type[Event], str]] = {
    post.PostRejected: "rejected",
    post.ChangesRequested: "sent_back",
    post.PostWithdrawn: "withdrawn",
    post.TakedownRecorded: "taken_down",
    post.AuthorReassigned: "given_to_another",
    post.ReturnedToReview: "put_to_review",
}
"""What is done to a post that may go against who wrote it."""


def _writers(_: Any, stream: str, before: Any) -> Iterable[str]:
    return (stream, *dict.fromkeys(filter(None, (before.author, *before.writers))))


def _note_act(cause: Cause) -> Iterator[Command]:
    """What somebody does to what another wrote stands in that one's entry, too (decision 171)."""
    if type(cause.command).REACTION:
        return
    wrote = cause.states[cause.stream].writers
    for name, person in cause.states.items():
        known = isinstance(person, Person) and person.name and name == person.name
        if known and (name in wrote or name == cause.states[cause.stream].author):
            act = _ACTS[type(cause.event)]
            yield c.NoteActOnPost(name=name, post=cause.stream, act=act)


REACTIONS: Final = (
    Reaction(to=tuple(_ACTS), touches=_writers, causes=_note_act),
    Reaction(
        to=(
            case.InterimImposed,
            case.InterimLifted,
            case.BreachFoundNoCase,
            case.InformalActionCompleted,
            case.NoCaseFoundToAnswer,
            case.BreachOutcomeRecorded,
            case.BreachAppealDecided,
            case.BreachRemitted,
            case.BreachReopened,
            case.BreachClosed,
            case.BreachConcludedOnLeaving,
        ),
        touches=_respondent,
        causes=_as_the_case_stands,
    ),
    Reaction(
        to=(post.PostDrafted, post.PostRevised, post.PostSubmitted),
        touches=_writer,
        causes=_note_writing,
    ),
    Reaction(
        to=(channel.GrantProposed, channel.PostingPermitted),
        touches=_holder,
        causes=_note_access,
    ),
    Reaction(to=(channel.GrantRevoked,), touches=_holder, causes=_note_revoked),
)
