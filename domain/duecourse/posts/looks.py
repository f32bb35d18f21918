"""What posts do because of what is recorded of somebody whom they show."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from duecourse.facts import SHOWN, ObjectionFact, reaches, subject_record
from duecourse.facts.age import has_outgrown, known_under_age
from duecourse.facts.speaking import given_for_child
from duecourse.facts.taken_back import reaches_use
from duecourse.facts.telling import Telling
from duecourse.kernel.command import Command
from duecourse.kernel.names import id_of
from duecourse.kernel.reaction import Cause
from duecourse.posts import commands as c
from duecourse.posts.content import Subject
from duecourse.posts.review.shown import use_of
from duecourse.posts.state import Post


def posts_of(cause: Cause, names: Iterable[str] | None = None) -> Iterator[tuple[str, Post]]:
    """Yield the posts of these names that there are; without names, all that were touched."""
    for name in cause.states if names is None else names:
        state = cause.states.get(name)
        if isinstance(state, Post):
            yield name, state


def given_up(
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


def meant(telling: Telling, record: ObjectionFact) -> Iterable[str]:
    """Return the posts on record as showing a subject that are told in this part."""
    part = telling.part(record.shown_in)
    found = (s.post for s in part if reaches(telling.platforms, s.platform))
    return dict.fromkeys(found)


def looked_at(cause: Cause, named: Iterable[str]) -> Iterator[Command]:
    """Yield what follows for posts that show a subject of whom something was recorded.

    Args:
        named: the posts that the event names itself.
    """
    record: ObjectionFact = cause.states[cause.stream]
    telling = record.telling
    if telling is None:
        return
    act = _ACTS[telling.act]
    told = dict.fromkeys((*named, *meant(telling, record)))
    for_child = _given_for_a_child(cause, record)
    for name, post in posts_of(cause, told):
        own = [s for s in post.content.subjects if subject_record(name, s.ref) == cause.stream]
        listed = bool(own)
        own = own or _unlisted(cause.stream, record, name, post)
        if own:
            look = _Look(cause.stream, record, telling, name, post, own, listed, for_child)
            yield from act(look)


def _given_for_a_child(cause: Cause, record: ObjectionFact) -> frozenset[str]:
    """Return which of a subject's consents somebody gave for a child who has come of age (097)."""
    if not has_outgrown(record):
        return frozenset()
    subject = id_of(cause.stream)
    held = ((name, cause.states.get(name)) for name in record.consents)
    return frozenset(n for n, it in held if it and it.subject == subject and given_for_child(it))


def _unlisted(by: str, record: ObjectionFact, name: str, post: Post) -> list[Subject]:
    """Return how a post shows a subject whom it does not list, if the record knows that it does."""
    media = record.unlisted.get(name)
    if media is None or (media and media.isdisjoint(post.content.carriers)):
        return []
    return [Subject(ref=id_of(by), kind="", media=tuple(sorted(media)))]


class _Look(NamedTuple):
    """A post under a look: the subject's record by name, and how the post shows the subject.

    `listed` says whether the post itself does; `for_child` is which consents carry the subject
    no more, since somebody gave them for a child who has come of age.
    """

    by: str
    record: ObjectionFact
    telling: Telling
    name: str
    post: Post
    own: list[Subject]
    listed: bool
    for_child: frozenset[str] = frozenset()

    def differs(self, kinds: Collection[str], age_bands: Collection[str]) -> bool:
        """Return whether any of these words protects the subject, and the post does not say it."""
        for shown in self.own if self.listed else ():
            under_age = known_under_age({*age_bands} - {shown.age_band})
            if under_age or {*kinds} - {shown.kind}:
                return True
        return False

    def given_up(self, cause: str) -> Iterator[Command]:
        """Yield what follows, if that is not on record yet."""
        known = self.post.open_takedown(self.by, cause) is not None
        return given_up(self.name, self.post, cause, known=known, objection=self.by)

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
    """What was to come down because of a word that was wrong may stay.

    What rests on a word for somebody who has come of age since does not: they are asked, or it
    comes down (decision 097).
    """
    if not look.differs(look.record.kinds, look.record.age_bands):
        yield from look.put_off("protection")
    for name in look.post.consents:
        if name in look.for_child:
            known = begun_already(look.post, name)
            yield from given_up(look.name, look.post, "consent_expired", known=known, consent=name)


def begun_already(post: Post, consent: str) -> bool:
    """Return whether it has to come down for the end of a consent now, and not some day."""
    duties = (d for d in post.duties if d.kind == "takedown" and d.outcome == "open")
    return any(d.consent == consent and d.begins_at is None for d in duties)


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
            yield from given_up(look.name, post, "consent_withdrawn", known=known, **because)


def _declined(look: _Look) -> Iterator[Command]:
    """What somebody says no to is not posted: nothing of it that nobody has put up yet (228).

    What is live they take back, or object to: to say no to one more is not to take back the last.
    """
    permit = look.post.permit
    unused = permit is not None and permit.outcome == "open"
    if look.post.state == "consent_verified" or unused:
        yield from _taken_from(look)


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
            yield from given_up(look.name, look.post, "consent_withdrawn", known=known, **because)
            return


_ACTS: Final[Mapping[str, Callable[[_Look], Iterator[Command]]]] = {
    "objection": _objected,
    "lift": _lifted,
    "protection": _protected,
    "correction": _corrected,
    "shown": _shown_earlier,
    "taken_back": _taken_from,
    "declined": _declined,
}
