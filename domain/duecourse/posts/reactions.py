"""What posts do because of events of their own, of consents and of complaints."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from duecourse.complaints import events as complaint
from duecourse.consents import events as consent
from duecourse.evidence.record import Event
from duecourse.facts import (
    SHOWN,
    ConsentFact,
    ObjectionFact,
    reaches,
    subject_record,
)
from duecourse.facts.age import says_under_age
from duecourse.facts.complained import ComplaintFact
from duecourse.facts.taken_back import reaches_use
from duecourse.facts.telling import Telling
from duecourse.kernel.command import Command
from duecourse.kernel.names import id_of
from duecourse.kernel.reaction import Cause, Reaction
from duecourse.objections import events as objection
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.posts.content import Subject
from duecourse.posts.reports import own_people, up_after_all, void_ended
from duecourse.posts.review.shown import use_of
from duecourse.posts.state import Post
from duecourse.takedowns import events as takedown


def _posts(cause: Cause, names: Iterable[str] | None = None) -> Iterator[tuple[str, Post]]:
    """Yield the posts of these names that there are; without names, all that were touched."""
    for name in cause.states if names is None else names:
        state = cause.states.get(name)
        if isinstance(state, Post):
            yield name, state


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
    for name, post in _posts(cause, telling.part(consent_now.relied_on) if telling else ()):
        if telling and telling.act == "renewed" and post.open_takedown(cause.stream):
            yield c.PutOffTakedown(name=name, consent=cause.stream)
        elif telling and telling.act != "renewed" and cause.stream in _resting(post, telling.act):
            known = telling.act == "consent_expired" and post.open_takedown(cause.stream)
            yield from _given_up(name, post, telling.act, known=bool(known), consent=cause.stream)


def _resting(post: Post, act: str) -> tuple[str, ...]:
    """Return the consents that a post rests on when one of them ends.

    Others may have taken its place since; whoever takes theirs back means it all the same.
    """
    return (*post.consents, *post.rested_on) if act == "consent_withdrawn" else post.consents


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


def _of_subject(event: Event, stream: str, before: ObjectionFact) -> Iterable[str]:
    """Return the subject's record, and the posts that an event of it tells now."""
    telling = before.tells(event)
    if telling is None:
        return ()
    return (stream, *_named(event), *_meant(telling, before))


def _named(event: Event) -> tuple[str, ...]:
    """Return the posts that an event names itself, whatever the record held before."""
    match event:
        case objection.SubjectShown(post=post):
            return (post,)
        case objection.ObjectionRecorded(in_posts=posts):
            return posts
        case _:
            return ()


def _meant(telling: Telling, record: ObjectionFact) -> Iterable[str]:
    part = telling.part(record.shown_in)
    found = (s.post for s in part if reaches(telling.platforms, s.platform))
    return dict.fromkeys(found)


def _subject_told(cause: Cause) -> Iterator[Command]:
    """What a post shows of a subject is looked at again, as what was recorded of them asks."""
    record: ObjectionFact = cause.states[cause.stream]
    telling = record.telling
    if telling is None:
        return
    act = _ACTS[telling.act]
    told = dict.fromkeys((*_named(cause.event), *_meant(telling, record)))
    for name, post in _posts(cause, told):
        own = [s for s in post.content.subjects if subject_record(name, s.ref) == cause.stream]
        listed = bool(own)
        own = own or _unlisted(cause.stream, record, name, post)
        if own:
            yield from act(_Look(cause.stream, record, telling, name, post, own, listed))


def _unlisted(by: str, record: ObjectionFact, name: str, post: Post) -> list[Subject]:
    """Return how a post shows a subject whom it does not list, if the record knows that it does."""
    media = record.unlisted.get(name)
    if media is None or (media and media.isdisjoint(post.content.carriers())):
        return []
    return [Subject(ref=id_of(by), kind="", media=tuple(sorted(media)))]


class _Look(NamedTuple):
    """A post under a look: the subject's record by name, and how the post shows the subject.

    `listed` says whether the post itself does.
    """

    by: str
    record: ObjectionFact
    telling: Telling
    name: str
    post: Post
    own: list[Subject]
    listed: bool

    def differs(self, kinds: Collection[str], age_bands: Collection[str]) -> bool:
        """Return whether any of these words protects the subject, and the post does not say it."""
        for shown in self.own if self.listed else ():
            under_age = any(says_under_age(b) for b in {*age_bands} - {shown.age_band})
            if under_age or {*kinds} - {shown.kind}:
                return True
        return False

    def given_up(self, cause: str) -> Iterator[Command]:
        """Yield what follows, if that is not on record yet."""
        known = self.post.open_takedown(self.by, cause) is not None
        return _given_up(self.name, self.post, cause, known=known, objection=self.by)

    def put_off(self, cause: str) -> Iterator[Command]:
        """Yield that it need not come down because of this cause, if it had to."""
        if self.post.open_takedown(self.by, cause) is not None:
            yield c.PutOffTakedown(name=self.name, objection=self.by, cause=cause)


def _objected(look: _Look) -> Iterator[Command]:
    """What a person asked not to be shown in is treated as if their consent were withdrawn."""
    return look.given_up("objection")


def _lifted(look: _Look) -> Iterator[Command]:
    """What may stay stays, once somebody other than its writers saw that it was taken back."""
    if any(not look.post.is_writer(person) for person in look.record.vouched_by):
        yield from look.put_off("objection")


def _protected(look: _Look) -> Iterator[Command]:
    """What was cleared for somebody else than they turn out to be is looked at again."""
    if look.differs(look.telling.kinds, look.telling.age_bands):
        yield from look.given_up("protection")


def _corrected(look: _Look) -> Iterator[Command]:
    """What was to come down because of a word that was wrong may stay."""
    if not look.differs(look.record.kinds, look.record.age_bands):
        yield from look.put_off("protection")


def _taken_from(look: _Look) -> Iterator[Command]:
    """What somebody took back is taken back, whichever of their consents a post cites (074)."""
    post, record = look.post, look.record
    here = [s.platform for s in record.shown_in if s.post == look.name]
    for back in record.withdrawals:
        # What cites the consent itself hears of it from that.
        own = back.consent in (*post.consents, *post.rested_on)
        if back.consent not in look.telling.consents or own:
            continue
        reached = any(reaches_use(back, use_of(post.content, one, here[-1])) for one in look.own)
        if reached and (not look.listed or not record.consents.isdisjoint(post.consents)):
            known = post.open_takedown(back.consent, "consent_withdrawn") is not None
            because = {"consent": back.consent}
            yield from _given_up(look.name, post, "consent_withdrawn", known=known, **because)


def _shown_earlier(look: _Look) -> Iterator[Command]:
    """A post of before the record began learns of all that the record holds."""
    here = [s.platform for s in look.record.shown_in if s.post == look.name]
    objects = look.record.state == "standing"
    causes = ["objection"] if objects and reaches(look.record.platforms, here[-1]) else []
    if look.differs(look.record.kinds, look.record.age_bands):
        causes.append("protection")
    if not look.listed and not causes:
        yield from _shown_after_all(look, here[-1])
    # What goes back to review goes there once.
    for cause in causes[:1] if look.post.state == "consent_verified" else causes:
        yield from look.given_up(cause)


def _shown_after_all(look: _Look, platform: str) -> Iterator[Command]:
    """What turns out to show somebody who took that back before comes down like the rest."""
    for back in look.record.withdrawals:
        known = look.post.open_takedown(back.consent, "consent_withdrawn") is not None
        if any(reaches_use(back, use_of(look.post.content, one, platform)) for one in look.own):
            because = {"consent": back.consent}
            yield from _given_up(look.name, look.post, "consent_withdrawn", known=known, **because)
            return


_ACTS: Final[Mapping[str, Callable[[_Look], Iterator[Command]]]] = {
    "objection": _objected,
    "lift": _lifted,
    "protection": _protected,
    "correction": _corrected,
    "shown": _shown_earlier,
    "taken_back": _taken_from,
}


def _opened(cause: Cause) -> Iterator[Command]:
    for name, post in _posts(cause):
        # One that nobody can have been shown stays where it is; so does any while it is restricted.
        if name in cause.event.about and post.may_stand and not cause.event.restricted:
            yield c.ReflectComplaint(name=name, complaint=cause.stream)


def _about(_: Event, stream: str, before: ComplaintFact) -> Iterable[str]:
    return (stream, *before.about)


def _moved(cause: Cause) -> Iterator[Command]:
    now = cause.states[cause.stream]
    about, closed = now.about, now.closed
    level = 0 if closed else now.level
    for name, post in _posts(cause):
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
    for name, post in _posts(cause, _post_of(cause.event, cause.stream, request)):
        open_duty = post.open_duty(request.duty, "takedown") if request.duty else None
        if post.may_stand and (post.visibility != "taken_down" or open_duty):
            yield c.ReflectRemoval(name=name, captured_digest=cause.event.captured_digest)


def _declined(cause: Cause) -> Iterator[Command]:
    request = cause.states[cause.stream]
    for name, post in _posts(cause, _post_of(cause.event, cause.stream, request)):
        if request.duty and post.open_duty(request.duty, "takedown"):
            yield c.ReflectRefusal(name=name, duty=request.duty)


REACTIONS: Final = (
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
