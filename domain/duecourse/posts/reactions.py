"""What posts do because of events of their own, of consents and of complaints."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from duecourse.complaints import events as complaint
from duecourse.consents import events as consent
from duecourse.evidence.record import Event
from duecourse.facts import (
    ConsentFact,
    ObjectionFact,
)
from duecourse.facts.complained import ComplaintFact
from duecourse.kernel.command import Command
from duecourse.kernel.names import id_of
from duecourse.kernel.reaction import Cause, Reaction
from duecourse.objections import events as objection
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.posts.looks import begun_already, given_up, looked_at, meant, posts_of
from duecourse.posts.reports import own_people, up_after_all, void_ended
from duecourse.posts.state import Post
from duecourse.takedowns import events as takedown


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


def _relying(event: Event, _: str, before: ConsentFact) -> Iterable[str]:
    telling = before.tells(event)
    return telling.part(before.relied_on) if telling else ()


def _consent_told(cause: Cause) -> Iterator[Command]:
    """Before publication the post goes back to review; after it, it must come down.

    Anyone may withdraw at any time (EXT-ICO-withdraw), and what rests on the
    consent follows at once. A renewal puts off what ends with it.
    """
    consent_now: ConsentFact = cause.states[cause.stream]
    telling = consent_now.telling
    for name, post in posts_of(cause, telling.part(consent_now.relied_on) if telling else ()):
        if telling and telling.act == "renewed" and post.open_takedown(cause.stream):
            yield c.PutOffTakedown(name=name, consent=cause.stream)
        elif telling and telling.act == "evidence_rejected" and cause.stream in post.consents:
            # What the policy says of the end of a consent counts from now, not from that day.
            known = begun_already(post, cause.stream)
            yield from given_up(name, post, "consent_expired", known=known, consent=cause.stream)
        elif telling and telling.act != "renewed" and cause.stream in _resting(post, telling.act):
            known = telling.act == "consent_expired" and bool(post.open_takedown(cause.stream))
            yield from given_up(name, post, telling.act, known=known, consent=cause.stream)


def _resting(post: Post, act: str) -> tuple[str, ...]:
    """Return the consents that a post rests on when one of them ends.

    Others may have taken its place since; whoever takes theirs back means it all the same.
    """
    return (*post.consents, *post.rested_on) if act == "consent_withdrawn" else post.consents


def _of_subject(event: Event, stream: str, before: ObjectionFact) -> Iterable[str]:
    """Return the subject's record, and the posts that an event of it tells now."""
    telling = before.tells(event)
    if telling is None:
        return ()
    # Whoever turns out to be of age has consents that somebody else gave for them.
    consents = sorted(before.consents) if telling.act == "correction" else ()
    return (stream, *consents, *_named(event), *meant(telling, before))


def _named(event: Event) -> tuple[str, ...]:
    """Return the posts that an event names itself, whatever the record held before."""
    match event:
        case objection.SubjectShown(post=post):
            return (post,)
        case objection.ObjectionRecorded(in_posts=posts):
            return posts
        case _:
            return ()


def _subject_told(cause: Cause) -> Iterator[Command]:
    """What a post shows of a subject is looked at again, as what was recorded of them asks."""
    return looked_at(cause, _named(cause.event))


def _named_by(cause: Cause) -> Iterator[Command]:
    """Where nothing of a post can be on record of whoever objects to it, the post knows (229)."""
    subject = id_of(cause.stream)
    for name, post in posts_of(cause, cause.event.in_posts):
        on_record = post.pictures_of(subject) or post.words_about(subject)
        if post.version and not on_record and cause.stream not in post.objections:
            yield c.ReflectObjection(name=name, objection=cause.stream)


def _opened(cause: Cause) -> Iterator[Command]:
    for name, post in posts_of(cause):
        # One that nobody can have been shown stays where it is; so does any while it is restricted.
        if name in cause.event.about and post.may_stand and not cause.event.restricted:
            yield c.ReflectComplaint(name=name, complaint=cause.stream)


def _about(_: Event, stream: str, before: ComplaintFact) -> Iterable[str]:
    return (stream, *before.about)


def _moved(cause: Cause) -> Iterator[Command]:
    now = cause.states[cause.stream]
    about, closed = now.about, now.closed
    level = 0 if closed else now.level
    for name, post in posts_of(cause):
        if now.restricted:
            # Nothing beyond it tells that there is one (decision 104).
            continue
        known = cause.stream in post.open_complaints or cause.stream in post.closed_complaints
        # Since it was opened, the post may have been shown.
        shown_since = name in about and post.may_stand and not closed
        if known or shown_since:
            yield c.ReflectComplaint(name=name, complaint=cause.stream, level=level, closed=closed)


def _post_of(_: Event, __: str, before: Any) -> Iterable[str]:
    return (before.post,) if before.post else ()


def _taken_down(cause: Cause) -> Iterator[Command]:
    """What is down by a request is down for its post, which may have said so itself."""
    request = cause.states[cause.stream]
    for name, post in posts_of(cause, _post_of(cause.event, cause.stream, request)):
        open_duty = post.open_duty(request.duty, "takedown") if request.duty else None
        if post.may_stand and (post.visibility != "taken_down" or open_duty):
            yield c.ReflectRemoval(name=name, captured_digest=cause.event.captured_digest)


def _declined(cause: Cause) -> Iterator[Command]:
    request = cause.states[cause.stream]
    for name, post in posts_of(cause, _post_of(cause.event, cause.stream, request)):
        if request.duty and post.open_duty(request.duty, "takedown"):
            yield c.ReflectRefusal(name=name, duty=request.duty)


def _asked(event: Any, _: str, __: Any) -> Iterable[str]:
    # What follows from a duty of the post ends with that: a consent is renewed.
    return (event.post,) if event.post and not event.duty else ()


def _linked(cause: Cause) -> Iterator[Command]:
    """A request that a post comes down binds the post while it stands (decision 176)."""
    for name, _ in posts_of(cause, _asked(cause.event, cause.stream, None)):
        yield _request(cause, name)


def _request(cause: Cause, post: str, *, over: bool = False) -> c.ReflectRequest:
    request = cause.states[cause.stream]
    return c.ReflectRequest(
        name=post,
        takedown=cause.stream,
        over=over,
        held_back=request.holds_back,
        restricted=request.restricted,
    )


def _ended(cause: Cause) -> Iterator[Command]:
    """What was lifted or declined binds the post no more; what is taken up again does."""
    request = cause.states[cause.stream]
    for name, post in posts_of(cause, _post_of(cause.event, cause.stream, request)):
        stands = request.state not in ("refused", "lifted")
        if not request.duty and stands != any(r.takedown == cause.stream for r in post.requests):
            yield _request(cause, name, over=not stands)


REACTIONS: Final = (
    Reaction(to=(takedown.TakedownRequested,), touches=_asked, causes=_linked),
    Reaction(
        to=(takedown.TakedownDeclined, takedown.TakedownLifted, takedown.DeclinedReviewed),
        touches=_post_of,
        causes=_ended,
    ),
    Reaction(to=(takedown.RemovalRecorded,), touches=_post_of, causes=_taken_down),
    Reaction(to=(takedown.TakedownDeclined,), touches=_post_of, causes=_declined),
    Reaction(
        to=(e.CorrectionIssued,),
        touches=lambda event, stream, _: (stream, event.correction),
        causes=_draft_correction,
    ),
    Reaction(to=(e.PublicationConfirmed,), touches=own_people, causes=up_after_all),
    Reaction(to=(e.PublicationFailed,), touches=own_people, causes=void_ended),
    Reaction(
        to=(
            consent.ConsentWithdrawn,
            consent.ConsentDeclined,
            consent.ConsentExpired,
            consent.EvidenceVerified,
            consent.EvidenceRejected,
            consent.EndingContinued,
        ),
        touches=_relying,
        causes=_consent_told,
    ),
    Reaction(
        to=(
            objection.ObjectionRecorded,
            objection.ObjectionContinued,
            objection.ObjectionLifted,
            objection.SubjectNoted,
            objection.ContactNoted,
            objection.SubjectCorrected,
            objection.SubjectShown,
        ),
        touches=_of_subject,
        causes=_subject_told,
    ),
    Reaction(
        to=(objection.ObjectionRecorded,),
        touches=lambda event, *_: event.in_posts,
        causes=_named_by,
    ),
    Reaction(
        to=(complaint.ComplaintOpened,), touches=lambda event, *_: event.about, causes=_opened
    ),
    Reaction(
        to=(
            complaint.ComplaintEscalated,
            complaint.ComplaintDeescalated,
            complaint.ComplaintResolved,
            complaint.ComplaintReopened,
            *complaint.MOVING,
        ),
        touches=_about,
        causes=_moved,
    ),
)
