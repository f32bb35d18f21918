"""What is put on record of a no: the words and pictures that it was said to (decision 198)."""

from collections.abc import Iterable, Iterator
from typing import Any

from duecourse import facts
from duecourse.facts.noes import EVERYTHING
from duecourse.facts.noted import is_everybodys
from duecourse.facts.works import key_of_medium, works_of
from duecourse.kernel.command import Command
from duecourse.kernel.reaction import Cause
from duecourse.objections import commands as c


def words_and_media(_: Any, stream: str, before: Any) -> Iterable[str]:
    """Return the post, the record of words, and those of the media that the post shows."""
    media = dict.fromkeys(one.digest for one in before.content.media if one.digest)
    records = (facts.medium_record(stream, digest) for digest in media)
    return (stream, facts.words_record(stream), *records)


def note_noes(cause: Cause) -> Iterator[Command]:
    """Each no that stands against a post is on record of its words and media; a yes lifts it."""
    now, name = cause.states[cause.stream], facts.words_record(cause.stream)
    works = works_of(now.content)
    held = {one for work in works for one in cause.states[name].denied.get(work, ())}
    known = {(one.what, one.by) for one in held if one.digest == now.digest}
    for what, by in dict.fromkeys(now.noes):
        if (what, by) not in known:
            said = {"post": cause.stream, "digest": now.digest, "what": what, "by": by}
            yield c.NoteNo(name=name, works=_own(cause, works), **said)
    for one in sorted(held, key=lambda no: (no.what, no.by, no.post, no.digest)):
        said_yes = not now.yeses.isdisjoint(((one.what, one.by), (EVERYTHING, one.by)))
        if said_yes and (one.what, one.by) not in now.noes:
            yield c.NoteNo(
                name=name, post=one.post, what=one.what, by=one.by, works=works, lifted=True
            )


def _own(cause: Cause, works: tuple[str, ...]) -> tuple[str, ...]:
    """Return the works of a post but for media that everybody uses."""
    media = {one.digest for one in cause.states[cause.stream].content.media if one.digest}
    shared = {key_of_medium(digest) for digest in media if _is_shared(cause, digest)}
    return tuple(one for one in works if one not in shared)


def _is_shared(cause: Cause, digest: str) -> bool:
    record = cause.states.get(facts.medium_record(cause.stream, digest))
    return record is not None and is_everybodys(record, cause.stream)
