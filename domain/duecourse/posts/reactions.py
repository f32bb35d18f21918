"""What posts do because of events of their own, of consents and of complaints."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from duecourse.complaints import events as complaint
from duecourse.consents import events as consent
from duecourse.evidence.record import Event
from duecourse.facts import (
    ENDED,
    SHOWN,
    TOLD_AT_ONCE,
    ChannelFact,
    ComplaintFact,
    ConsentFact,
    ObjectionFact,
    reaches,
    subject_record,
)
from duecourse.facts.age import ADULT
from duecourse.facts.taken_back import reaches_use
from duecourse.kernel.command import Command
from duecourse.kernel.reaction import Cause, Reaction
from duecourse.objections import events as objection
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.posts.content import Subject
from duecourse.posts.review.shown import use_of
from duecourse.posts.state import Post

_Said = objection.SubjectNoted | objection.SubjectCorrected


def _posts(cause: Cause, names: Iterable[str] | None = None) -> Iterator[tuple[str, Post]]:
    """Yield the posts of these names that there are; without names, all that were touched."""
    for name in cause.states if names is None else names:
        state = cause.states.get(name)
        if isinstance(state, Post):
            yield name, state


def _part(names: tuple[str, ...], told: int) -> tuple[str, ...]:
    """Return what this transaction tells, of which `told` are told with it."""
    first = max(told - 1, 0) // TOLD_AT_ONCE * TOLD_AT_ONCE
    return names[first : first + TOLD_AT_ONCE]


def _draft_correction(cause: Cause) -> Iterator[Command]:
    corrected, command = cause.states[cause.stream], cause.command
    if isinstance(command, c.IssueCorrection):
        yield c.DraftCorrection(
            name=command.correction,
            corrects=cause.stream,
            channel=corrected.channel,
            content=command.content,
            writers=corrected.writers,
        )


def _own_people(event: Event, stream: str, before: Post) -> Iterable[str]:
    refs = dict.fromkeys(subject.ref for subject in before.content.subjects if subject.ref)
    objections = (subject_record(stream, ref) for ref in refs)
    permit = before.permit_of(event.permit) if isinstance(event, _REPORTS) else None
    permitted_on = permit.consents if permit else ()
    return (stream, before.channel, *before.consents, *permitted_on, *objections)


_REPORTS: Final = (e.PublicationConfirmed, e.PublicationFailed)


def _ended(cause: Cause, post: Post, consents: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield every consent that ended and every objection that stands, each with its cause."""
    channel: ChannelFact = cause.states[post.channel]
    for name in consents:
        consent_now: ConsentFact = cause.states[name]
        if consent_now.state in ENDED:
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


def _why(ended: ConsentFact) -> str:
    """Return the cause: whoever declines to go on takes back what they agreed to."""
    return "consent_expired" if ended.state == "expired" else "consent_withdrawn"


def _because(name: str, cause: str) -> dict[str, str]:
    return {"objection" if cause == "objection" else "consent": name}


def _void_ended(cause: Cause) -> Iterator[Command]:
    """A consent or a silence that ended while the permit was out ends the verification now."""
    post: Post = cause.states[cause.stream]
    if post.state == "consent_verified":
        for name, why in _ended(cause, post, post.consents):
            yield c.VoidConsent(name=cause.stream, **_because(name, why))
            return


def _up_after_all(cause: Cause) -> Iterator[Command]:
    """What went up although somebody had ended their consent meanwhile must come down."""
    post: Post = cause.states[cause.stream]
    permit = post.permit_of(cause.event.permit)
    if permit is None or post.visibility != "live":
        return
    owed = {(d.cause, d.consent or d.objection) for d in post.duties if d.outcome == "open"}
    for name, why in dict.fromkeys(_ended(cause, post, permit.consents)):
        if (why, name) not in owed:
            yield c.RequireTakedown(name=cause.stream, cause=why, **_because(name, why))


def _relying(event: Event, __: str, before: ConsentFact) -> Iterable[str]:
    first = before.told if isinstance(event, consent.EndingContinued) else 0
    return before.relied_on[first : first + TOLD_AT_ONCE]


def _consent_ended(cause: Cause) -> Iterator[Command]:
    """Before publication the post goes back to review; after it, it must come down.

    Anyone may withdraw at any time (EXT-ICO-withdraw), and what rests on the
    consent follows at once.
    """
    ended: ConsentFact = cause.states[cause.stream]
    why = _why(ended)
    for name, post in _posts(cause, _part(ended.relied_on, ended.told)):
        if cause.stream in post.consents:
            known = why == "consent_expired" and post.open_takedown(cause.stream) is not None
            yield from _given_up(name, post, why, known=known, consent=cause.stream)


def _given_up(
    name: str, post: Post, cause: str, *, known: bool, **because: str
) -> Iterator[Command]:
    """Yield what follows for a post whose people are not content any more.

    Args:
        known: the duty to take it down is on record already.
        because: of which consent or objection.
    """
    if post.state == "consent_verified":
        yield c.VoidConsent(name=name, **because)
    elif post.state in SHOWN and post.visibility == "live" and not known:
        yield c.RequireTakedown(name=name, cause=cause, **because)


def _shown(event: Event, _: str, before: ObjectionFact) -> Iterable[str]:
    """Return the posts of a subject that an objection reaches: those on its platforms."""
    if isinstance(event, objection.ObjectionRecorded):
        return _reached(before, event.platforms)[:TOLD_AT_ONCE]
    return _reached(before, before.platforms)[before.told : before.told + TOLD_AT_ONCE]


def _reached(record: ObjectionFact, platforms: Collection[str]) -> tuple[str, ...]:
    found = [s.post for s in record.shown_in if reaches(platforms, s.platform)]
    return tuple(dict.fromkeys(found))


def _objected(cause: Cause) -> Iterator[Command]:
    """What a person asked not to be shown in is treated as if their consent were withdrawn."""
    record: ObjectionFact = cause.states[cause.stream]
    first = isinstance(cause.event, objection.ObjectionRecorded)
    reached = _reached(record, cause.event.platforms if first else record.platforms)
    for name, post in _posts(cause, _part(reached, record.told)):
        if any(subject_record(name, s.ref) == cause.stream for s in post.content.subjects):
            known = post.open_takedown(cause.stream, "objection") is not None
            yield from _given_up(name, post, "objection", known=known, objection=cause.stream)


def _taken_from(event: objection.SubjectNoted, stream: str, before: ObjectionFact) -> Iterable[str]:
    """Return the posts that show whom a withdrawal is of, the last of very many."""
    if not event.withdrawn:
        return ()
    shown_in = dict.fromkeys(s.post for s in before.shown_in)
    return (stream, event.consent, *tuple(shown_in)[-TOLD_AT_ONCE:])


def _withdrawn_here(cause: Cause) -> Iterator[Command]:
    """What somebody took back is taken back, whichever of their consents a post cites (074)."""
    if not cause.event.withdrawn:
        return
    record: ObjectionFact = cause.states[cause.stream]
    back = record.withdrawals[-1]
    where = {s.post: s.platform for s in record.shown_in}
    for name, post in _posts(cause):
        # What cites the consent itself hears of it from that.
        if back.consent in post.consents or record.consents.isdisjoint(post.consents):
            continue
        own = [s for s in post.content.subjects if subject_record(name, s.ref) == cause.stream]
        if any(reaches_use(back, use_of(post.content, one, where[name])) for one in own):
            known = post.open_takedown(back.consent, "consent_withdrawn") is not None
            yield from _given_up(name, post, "consent_withdrawn", known=known, consent=back.consent)


def _is_news(event: _Said, kinds: Iterable[str], age_bands: Iterable[str]) -> bool:
    """Return whether an event says of somebody that they are under age, or of another kind."""
    child = event.age_band not in ("", ADULT, "unknown", *age_bands)
    return child or event.subject_kind not in ("", *kinds)


def _shown_otherwise(event: _Said, stream: str, before: ObjectionFact) -> Iterable[str]:
    """Return the posts of a subject of whom the log learns what it did not know."""
    new = _is_news(event, before.kinds, before.age_bands)
    return _all_shown(event, stream, before) if new else ()


def _differs(event: _Said, shown: Subject) -> bool:
    """Return whether the post was cleared without knowing it: it does not say so itself."""
    return _is_news(event, (shown.kind,), (shown.age_band,))


def _seen_otherwise(cause: Cause) -> Iterator[Command]:
    """What was cleared for somebody else than they turn out to be is looked at again."""
    for name, post in _posts(cause):
        own = [s for s in post.content.subjects if subject_record(name, s.ref) == cause.stream]
        if any(_differs(cause.event, one) for one in own):
            known = post.open_takedown(cause.stream, "protection") is not None
            yield from _given_up(name, post, "protection", known=known, objection=cause.stream)


def _all_shown(_: Event, stream: str, before: ObjectionFact) -> Iterable[str]:
    return (stream, *dict.fromkeys(s.post for s in before.shown_in))


def _lifted(cause: Cause) -> Iterator[Command]:
    """What may stay stays, once somebody other than its writers saw that it was taken back."""
    record: ObjectionFact = cause.states[cause.stream]
    for name, post in _posts(cause):
        seen = any(not post.is_writer(person) for person in record.lifted_by)
        if seen and post.open_takedown(cause.stream, "objection") is not None:
            yield c.PutOffTakedown(name=name, objection=cause.stream)


def _renewed(cause: Cause) -> Iterator[Command]:
    for name, post in _posts(cause):
        if post.open_takedown(cause.stream) is not None:
            yield c.PutOffTakedown(name=name, consent=cause.stream)


def _opened(cause: Cause) -> Iterator[Command]:
    for name, post in _posts(cause):
        # One that nobody can have been shown stays where it is.
        if name in cause.event.about and post.may_stand:
            yield c.ReflectComplaint(name=name, complaint=cause.stream)


def _about(_: Event, stream: str, before: ComplaintFact) -> Iterable[str]:
    return (stream, *before.about)


def _moved(cause: Cause) -> Iterator[Command]:
    closed = isinstance(cause.event, complaint.ComplaintResolved)
    level = 0 if closed else cause.event.level
    about = cause.states[cause.stream].about
    for name, post in _posts(cause):
        known = cause.stream in post.open_complaints or cause.stream in post.closed_complaints
        # Since it was opened, the post may have been shown.
        shown_since = name in about and post.may_stand and not closed
        if known or shown_since:
            yield c.ReflectComplaint(name=name, complaint=cause.stream, level=level, closed=closed)


REACTIONS: Final = (
    Reaction(
        to=(e.CorrectionIssued,),
        touches=lambda event, stream, _: (stream, event.correction),
        causes=_draft_correction,
    ),
    Reaction(to=(e.PublicationConfirmed,), touches=_own_people, causes=_up_after_all),
    Reaction(to=(e.PublicationFailed,), touches=_own_people, causes=_void_ended),
    Reaction(
        to=(
            consent.ConsentWithdrawn,
            consent.ConsentDeclined,
            consent.ConsentExpired,
            consent.EndingContinued,
        ),
        touches=_relying,
        causes=_consent_ended,
    ),
    Reaction(to=(consent.EvidenceVerified,), touches=_relying, causes=_renewed),
    Reaction(
        to=(objection.ObjectionRecorded, objection.ObjectionContinued),
        touches=_shown,
        causes=_objected,
    ),
    Reaction(to=(objection.ObjectionLifted,), touches=_all_shown, causes=_lifted),
    Reaction(
        to=(objection.SubjectNoted, objection.SubjectCorrected),
        touches=_shown_otherwise,
        causes=_seen_otherwise,
    ),
    Reaction(to=(objection.SubjectNoted,), touches=_taken_from, causes=_withdrawn_here),
    Reaction(
        to=(complaint.ComplaintOpened,), touches=lambda event, *_: event.about, causes=_opened
    ),
    Reaction(
        to=(
            complaint.ComplaintEscalated,
            complaint.ComplaintDeescalated,
            complaint.ComplaintResolved,
            complaint.ComplaintReopened,
        ),
        touches=_about,
        causes=_moved,
    ),
)
