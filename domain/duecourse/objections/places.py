"""Whom a post of ours shows is on record of the place where it stands, for who passes it on."""

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
    """Return the post, and the record of the place where it stands, if it shows anybody."""
    place = place_of(event.url)
    return (stream, facts.medium_record(stream, place)) if place and _people(before.content) else ()


def note_place(cause: Cause) -> Iterator[Command]:
    """Whoever is in a post is in what passes it on."""
    place, people = place_of(cause.event.url), _people(cause.states[cause.stream].content)
    if not place or not people:
        return
    name = facts.medium_record(cause.stream, place)
    if news := people.difference(cause.states[name].shows):
        yield c.NoteMedium(name=name, media=place, shows=tuple(sorted(news)))
