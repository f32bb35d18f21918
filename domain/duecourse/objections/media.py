"""What a post says of a medium, and of its words, that is not on record yet (decision 096)."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from duecourse import facts
from duecourse.facts.works import digest_of_post
from duecourse.kernel.command import Command
from duecourse.kernel.names import id_of
from duecourse.kernel.reaction import Cause, Reaction
from duecourse.objections import commands as c
from duecourse.objections import events as e
from duecourse.objections.state import Objection


def carriers(content: Any) -> list[str]:
    """Return the digests of the media of a content, and of its words if they are about anybody."""
    found = {medium.digest for medium in content.media if medium.digest}
    return sorted(found.union(*(content.carriers_of(s) for s in content.subjects if s.ref)))


def says_of_any(content: Any) -> bool:
    """Return whether a draft says of anything in it what stands when it says something else."""
    devices = (m.origin == "personal_device" or m.at_workplace == "yes" for m in content.media)
    return any(subject.ref for subject in content.subjects) or any(devices)


def news_of_medium(
    stream: str,
    content: Any,
    digest: str,
    record: Objection,
    platform: str | None,
    *,
    said: bool,
) -> c.NoteMedium:
    """Return what a post says of a medium that is not on record.

    Args:
        stream: name of the post.
        platform: where it was verified for; None where it was not.
        said: it was handed in or verified: who can be recognised is its word, and stands.
    """
    name, verified = facts.medium_record(stream, digest), platform is not None
    media = [medium for medium in content.media if medium.digest == digest]
    shown = [s for s in content.subjects if s.ref and digest in content.carriers_of(s)]
    plain = {s.ref for s in shown if said and s.identifiable == "yes"}
    carries = verified and stream not in {s.post for s in record.shown_in}
    of_device = any(medium.origin == "personal_device" for medium in media)
    at_workplace = any(medium.at_workplace == "yes" for medium in media)
    return c.NoteMedium(
        name=name,
        media=digest,
        shows=tuple(sorted({s.ref for s in shown} - record.shows)),
        recognised=tuple(sorted(plain - record.recognised)),
        of_device=of_device and not record.of_device,
        at_workplace=at_workplace and not record.at_workplace,
        post=stream if carries else "",
        platform=(platform or "") if carries else "",
    )


def newly_shown(event: Any, stream: str, _: Objection) -> Iterable[str]:
    """Return the record of a medium, and those of the people whom it turns out to show."""
    return (stream, *(facts.subject_record(stream, ref) for ref in getattr(event, "shows", ())))


def media_named(event: Any, stream: str, _: Objection) -> Iterable[str]:
    """Return the records of the media in which somebody says that they are."""
    named = (*getattr(event, "in_media", ()), *getattr(event, "in_one_of", ()))
    return (facts.medium_record(stream, digest) for digest in named)


def note_objected(cause: Cause) -> Iterator[Command]:
    """Whoever says that a post shows them is in its picture, or in any of several."""
    subject = id_of(cause.stream)
    for digest in cause.event.in_media:
        name = facts.medium_record(cause.stream, digest)
        if subject not in cause.states[name].shows:
            yield c.NoteMedium(name=name, media=digest, shows=(subject,))
    for digest in cause.event.in_one_of:
        name = facts.medium_record(cause.stream, digest)
        record: Objection = cause.states[name]
        if subject not in record.shows | record.may_show:
            yield c.NoteMedium(name=name, media=digest, may_show=(subject,))


def posts_named(event: Any, stream: str, before: Objection) -> Iterable[str]:
    """Return the records of the posts that somebody named, once they object to them no more."""
    if event.waits:
        return ()
    named = map(digest_of_post, before.unlisted)
    return (stream, *(facts.medium_record(stream, digest) for digest in named))


def note_lifted(cause: Cause) -> Iterator[Command]:
    """Whoever takes back what they said of a post is not asked for in it any more (273)."""
    subject = id_of(cause.stream)
    for post in cause.states[cause.stream].unlisted:
        digest = digest_of_post(post)
        name = facts.medium_record(cause.stream, digest)
        if name in cause.states and subject in cause.states[name].shows:
            yield c.NoteMedium(name=name, media=digest, shows_not=(subject,))


OF_OBJECTIONS: Final = (
    Reaction(to=(e.ObjectionRecorded,), touches=media_named, causes=note_objected),
    Reaction(to=(e.ObjectionLifted,), touches=posts_named, causes=note_lifted),
)
