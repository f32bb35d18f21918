"""What follows when it is reported that a post went out, or did not: the permit is looked at."""

from collections.abc import Iterable, Iterator
from typing import Final

from duecourse.evidence.record import Event
from duecourse.facts import (
    ChannelFact,
    ConsentFact,
    ObjectionFact,
    reaches,
    subject_record,
)
from duecourse.facts.taken_back import reaches_use
from duecourse.kernel.command import Command
from duecourse.kernel.reaction import Cause
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.posts.review.shown import use_of
from duecourse.posts.state import Post


def own_people(event: Event, stream: str, before: Post) -> Iterable[str]:
    """Return what a report of a post is held against: its channel, its consents and its people."""
    refs = dict.fromkeys(subject.ref for subject in before.content.subjects if subject.ref)
    objections = (subject_record(stream, ref) for ref in refs)
    permit = before.permit_of(event.permit) if isinstance(event, _REPORTS) else None
    permitted_on = permit.consents if permit else ()
    return (stream, before.channel, *before.consents, *permitted_on, *objections)


_REPORTS: Final = (e.PublicationConfirmed, e.PublicationFailed)


def _ended(cause: Cause, post: Post, consents: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield every consent that carries nothing and objection that stands, each with its cause."""
    channel: ChannelFact = cause.states[post.channel]
    for name in consents:
        consent_now: ConsentFact = cause.states[name]
        if consent_now.state != "verified":
            yield name, _why(consent_now)
    for subject in post.content.subjects:
        name = subject_record(cause.stream, subject.ref)
        record: ObjectionFact | None = cause.states.get(name)
        if record and record.state == "standing" and reaches(record.platforms, channel.platform):
            yield name, "objection"
    yield from _taken_back(cause, post, consents)


def _taken_back(cause: Cause, post: Post, consents: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each withdrawal of what a post shows by a consent that was given before it."""
    channel: ChannelFact = cause.states[post.channel]
    for subject in post.content.subjects:
        record: ObjectionFact | None = cause.states.get(subject_record(cause.stream, subject.ref))
        use = use_of(post.content, subject, channel.platform)
        held = [cause.states[name] for name in consents]
        own = [c.given_at for c in held if c.subject == subject.ref and c.given_at is not None]
        for back in record.withdrawals if record else ():
            if any(given_at <= back.at for given_at in own) and reaches_use(back, use):
                yield back.consent, "consent_withdrawn"


_TAKEN_BACK: Final = ("withdrawn", "declined")


def _why(ended: ConsentFact) -> str:
    """Return the cause: whoever declines to go on takes back what they agreed to."""
    return "consent_withdrawn" if ended.state in _TAKEN_BACK else "consent_expired"


def _because(name: str, cause: str) -> dict[str, str]:
    return {"objection" if cause == "objection" else "consent": name}


def void_ended(cause: Cause) -> Iterator[Command]:
    """A consent or a silence that ended while the permit was out ends the verification now."""
    post: Post = cause.states[cause.stream]
    if post.state == "consent_verified":
        for name, why in _ended(cause, post, post.consents):
            yield c.VoidConsent(name=cause.stream, **_because(name, why))
            return


def up_after_all(cause: Cause) -> Iterator[Command]:
    """What went up although somebody had ended their consent meanwhile must come down."""
    post: Post = cause.states[cause.stream]
    permit = post.permit_of(cause.event.permit)
    if permit is None or post.visibility != "live":
        return
    owed = {(d.cause, d.consent or d.objection) for d in post.duties if d.outcome == "open"}
    for name, why in dict.fromkeys(_ended(cause, post, permit.consents)):
        if (why, name) not in owed:
            yield c.RequireTakedown(name=cause.stream, cause=why, **_because(name, why))
