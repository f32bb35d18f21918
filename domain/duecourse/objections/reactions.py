"""What is put on record of a subject because of consents and of posts (decision 047)."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from duecourse import facts
from duecourse.consents import events as consent
from duecourse.contacts import events as contact
from duecourse.evidence.record import Event
from duecourse.facts import ChannelFact, ConsentFact
from duecourse.facts.age import MINOR, says_under_age
from duecourse.kernel.command import Command
from duecourse.kernel.names import id_of
from duecourse.kernel.reaction import Cause, Reaction
from duecourse.objections import commands as c
from duecourse.objections import events as objection
from duecourse.objections.complained import (
    note_works_complained_of,
    note_works_put_back,
    note_works_set_free,
    works_complained_of,
)
from duecourse.objections.holding import note_held_back, note_set_free, works_held_back
from duecourse.objections.media import (
    OF_OBJECTIONS,
    carriers,
    newly_shown,
    news_of_medium,
    says_of_any,
)
from duecourse.objections.noes import note_noes, words_and_media
from duecourse.objections.places import (
    note_down,
    note_place,
    place_and_people,
    place_of_post,
)
from duecourse.objections.state import Objection, Showing
from duecourse.objections.wording import (
    note_complained_of,
    note_given_up,
    note_put_back,
    words_and_consent,
)
from duecourse.posts import events as post


def _subject_of(event: Event, stream: str, before: ConsentFact) -> Iterable[str]:
    subject: str = getattr(event, "subject", "") or before.subject
    members = getattr(event, "members", before.members)
    people = (facts.subject_record(stream, one) for one in sorted({subject, *members}))
    return (*people, stream) if subject else ()


_REFUSALS: Final = (consent.ConsentWithdrawn, consent.ConsentDeclined, consent.RenewalDeclined)


def _asks_first(cause: Cause, said: ConsentFact, record: Objection) -> bool:
    """Return whether somebody asks the subject, or takes their answer, who never did before.

    Whoever does has an interest in who the subject is said to be.
    """
    match cause.event:
        case consent.ConsentRequested():
            return said.asked_by not in record.noted_by
        case consent.ConsentRecorded():
            return said.obtained_by not in record.noted_by
        case consent.ConsentRenewed():
            return cause.states[cause.stream].renewal.obtained_by not in record.noted_by
        case _:
            return False


def _note(cause: Cause) -> Iterator[Command]:
    """A consent of before this was noted is noted with its next event."""
    said: ConsentFact = cause.states[cause.stream]
    if not said.subject:
        return
    name = facts.subject_record(cause.stream, said.subject)
    record: Objection = cause.states[name]
    known = {"", *record.kinds, *record.age_bands}
    refused = isinstance(cause.event, _REFUSALS)
    carries = isinstance(cause.event, consent.RelianceRecorded)
    unlisted = carries and cause.stream not in record.consents
    # What a consent says is noted once: what was corrected since stays corrected.
    news = cause.stream not in record.consents and {said.subject_kind, said.age_band} - known
    withdrawn = isinstance(cause.event, (consent.ConsentWithdrawn, consent.ConsentDeclined))
    asks = _asks_first(cause, said, record)
    if news or asks or unlisted or (refused and not withdrawn):
        yield c.NoteSubject(
            name=name,
            consent=cause.stream,
            subject_kind=said.subject_kind if news or asks else "",
            age_band=said.age_band if news else "",
            refused=refused,
        )
    if withdrawn:
        declined = isinstance(cause.event, consent.ConsentDeclined)
        by = cause.event.said_by
        yield taken_back(name, cause.stream, said, said_by=by, declined=declined)
    yield from _note_members(cause, said)


def _note_members(cause: Cause, said: ConsentFact) -> Iterator[Command]:
    """Each who agreed as one of a group has that on record of their own (decision 154)."""
    for one in sorted(said.members):
        name = facts.subject_record(cause.stream, one)
        if cause.stream not in cause.states[name].consents:
            yield c.NoteSubject(name=name, consent=cause.stream)


def taken_back(
    name: str, stream: str, said: Any, *, said_by: str = "", declined: bool = False
) -> c.NoteSubject:
    """Return the note of what was taken back, or declined; who they are is on record by then."""
    return c.NoteSubject(
        name=name,
        consent=stream,
        refused=True,
        withdrawn=not declined,
        declined=declined,
        said_by=said_by,
        purpose=said.purpose,
        material=said.material,
        platforms=tuple(sorted(said.platforms)),
        asset_digests=tuple(sorted(said.asset_digests)),
    )


def _writer_of(event: Event, stream: str, before: Any) -> Iterable[str]:
    writer: str = getattr(event, "writer", "") or before.writer
    return (facts.subject_record(stream, writer), stream) if writer else ()


def _note_contact(cause: Cause) -> Iterator[Command]:
    """Whoever writes again is known again, whoever took it in and wherever it came.

    Who they are, as far as the contact says it, is on record of them, whether it said so before
    or after it was known who writes (decision 141). That they are of age is not: nobody saw it.
    """
    said, event = cause.states[cause.stream], cause.event
    if not said.writer:
        return
    name = facts.subject_record(cause.stream, said.writer)
    record: Objection = cause.states[name]
    first = cause.stream not in record.contacts
    # What it says is noted once: what was corrected since stays corrected.
    kind = said.writer_kind if first or event.also == said.writer_kind else ""
    minor = (said if first else event).minor == "yes"
    age = MINOR.band if minor and MINOR.band not in record.age_bands else ""
    kind = "" if kind in record.kinds else kind
    if first or kind or age:
        yield c.NoteContact(name=name, contact=cause.stream, subject_kind=kind, age_band=age)


def _media_asked_for(event: Event, stream: str, _: ConsentFact) -> Iterable[str]:
    media = (facts.medium_record(stream, one) for one in getattr(event, "asset_digests", ()))
    return (stream, *media)


def _note_asked_for(cause: Cause) -> Iterator[Command]:
    """Whoever is asked about a medium, or agrees to it, is in it (decision 096)."""
    said: ConsentFact = cause.states[cause.stream]
    people = {said.subject, *said.members} if said.subject else set[str]()
    for digest in dict.fromkeys(cause.event.asset_digests):
        name = facts.medium_record(cause.stream, digest)
        if news := people.difference(cause.states[name].shows):
            yield c.NoteMedium(name=name, media=digest, shows=tuple(sorted(news)))


def _carriers_in(event: Event, stream: str, before: Any) -> Iterable[str]:
    content = getattr(event, "content", before.content)
    if hasattr(event, "content") and not says_of_any(content):
        return ()
    media = (facts.medium_record(stream, digest) for digest in carriers(content))
    channel: str = getattr(event, "channel", before.channel)
    return (stream, channel, *media)


def _note_media(cause: Cause) -> Iterator[Command]:
    """What is said of a medium, or of words, in a draft or later, stands (decisions 096, 162)."""
    if cause.stream not in cause.states:
        return
    content = cause.states[cause.stream].content
    for digest in carriers(content):
        if facts.medium_record(cause.stream, digest) in cause.states:
            note = _news_of(cause, content, digest)
            if note != c.NoteMedium(name=note.name, media=digest):
                yield note


def _news_of(cause: Cause, content: Any, digest: str) -> c.NoteMedium:
    record: Objection = cause.states[facts.medium_record(cause.stream, digest)]
    verified = isinstance(cause.event, post.ConsentsVerified)
    channel: ChannelFact | None = cause.states.get(cause.states[cause.stream].channel)
    platform = channel.platform if verified and channel else None
    said = verified or isinstance(cause.event, post.PostSubmitted)
    return news_of_medium(cause.stream, content, digest, record, platform, said=said)


def _show_unlisted(cause: Cause) -> Iterator[Command]:
    """Posts that carry a medium turn out to show whoever it shows, listed or not."""
    event = cause.event
    for ref in event.shows:
        name = facts.subject_record(cause.stream, ref)
        record: Objection = cause.states[name]
        if not record.version:
            # So that there is something to put right.
            yield c.NoteSubject(name=name, consent="")
        known = {event.post, *(s.post for s in record.shown_in if s.post not in record.unlisted)}
        for showing in cause.states[cause.stream].shown_in:
            if showing.post not in known:
                yield c.RecordShowing(
                    name=name,
                    post=showing.post,
                    platform=showing.platform,
                    earlier=True,
                    media=(event.media,),
                )


def _clear_medium(cause: Cause) -> Iterator[Command]:
    """What two people put right of a medium is on record of it."""
    event = cause.event
    if event.borne_out and event.not_in:
        name = facts.medium_record(cause.stream, event.not_in)
        yield c.NoteMedium(name=name, media=event.not_in, shows_not=(id_of(cause.stream),))


def _corrected_medium(event: Event, stream: str, _: Objection) -> Iterable[str]:
    digest: str = getattr(event, "not_in", "")
    return (stream, facts.medium_record(stream, digest)) if digest else ()


def _records_in(stream: str, content: Any) -> tuple[str, ...]:
    """Return the names of the records of everybody whom a content shows."""
    refs = sorted({subject.ref for subject in content.subjects if subject.ref})
    return tuple(facts.subject_record(stream, ref) for ref in refs)


def _people_in(_: Event, stream: str, before: Any) -> Iterable[str]:
    return (stream, before.channel, *_records_in(stream, before.content))


def _unsaid(subject: Any, record: Objection) -> tuple[str, str]:
    """Return the kind, and the age if it is under age, that a post says first of somebody."""
    kind = "" if subject.kind in record.kinds else subject.kind
    says = says_under_age(subject.age_band) and subject.age_band not in record.age_bands
    return kind, subject.age_band if says else ""


def _show(cause: Cause) -> Iterator[Command]:
    channel: ChannelFact = cause.states[cause.states[cause.stream].channel]
    for subject in cause.states[cause.stream].content.subjects:
        if not subject.ref:
            continue
        name = facts.subject_record(cause.stream, subject.ref)
        state: Objection = cause.states[name]
        kind, age = _unsaid(subject, state)
        if kind or age or Showing(cause.stream, channel.platform) not in state.shown_in:
            yield c.RecordShowing(
                name=name,
                post=cause.stream,
                platform=channel.platform,
                subject_kind=kind,
                age_band=age,
            )


def _people_said(_: Event, stream: str, before: Any) -> Iterable[str]:
    records = _records_in(stream, before.content)
    return (stream, *records) if records else ()


def _note_said(cause: Cause) -> Iterator[Command]:
    """Who they are by a post that is handed in stands, whatever becomes of it (decision 172).

    The word for which a post is refused is said once, and another tried in the next.
    """
    for subject in cause.states[cause.stream].content.subjects:
        name = facts.subject_record(cause.stream, subject.ref) if subject.ref else ""
        if name in cause.states:
            kind, age = _unsaid(subject, cause.states[name])
            if kind or age:
                yield c.NoteSubject(name=name, consent="", subject_kind=kind, age_band=age)


REACTIONS: Final = (
    Reaction(
        to=(
            consent.ConsentRequested,
            consent.ConsentRecorded,
            consent.ConsentRenewed,
            consent.EvidenceVerified,
            consent.RelianceRecorded,
            *_REFUSALS,
        ),
        touches=_subject_of,
        causes=_note,
    ),
    Reaction(to=(post.ConsentsVerified,), touches=_people_in, causes=_show),
    Reaction(to=(post.PostSubmitted,), touches=_people_said, causes=_note_said),
    Reaction(
        to=(post.PostDrafted, post.PostRevised, post.PostSubmitted, post.ConsentsVerified),
        touches=_carriers_in,
        causes=_note_media,
    ),
    Reaction(
        to=(consent.ConsentRequested, consent.ConsentRecorded),
        touches=_media_asked_for,
        causes=_note_asked_for,
    ),
    Reaction(
        to=(contact.ContactRecorded, contact.ContactClassified),
        touches=_writer_of,
        causes=_note_contact,
    ),
    Reaction(to=(objection.MediumNoted,), touches=newly_shown, causes=_show_unlisted),
    Reaction(to=(objection.SubjectCorrected,), touches=_corrected_medium, causes=_clear_medium),
    *OF_OBJECTIONS,
    Reaction(
        to=(post.TakedownRequired, post.ConsentVoided),
        touches=words_and_consent,
        causes=note_given_up,
    ),
    Reaction(
        to=(post.TakedownRecorded, post.ComplaintLinked, post.LinkedComplaintReopened),
        touches=words_and_consent,
        causes=note_complained_of,
    ),
    Reaction(to=(post.PublicationConfirmed,), touches=place_and_people, causes=note_place),
    Reaction(to=(post.TakedownLinked,), touches=works_held_back, causes=note_held_back),
    Reaction(to=(post.LinkedTakedownEnded,), touches=works_held_back, causes=note_set_free),
    Reaction(
        to=(post.TakedownRecorded, post.ContentReinstated), touches=place_of_post, causes=note_down
    ),
    Reaction(to=(post.ContentReinstated,), touches=words_and_consent, causes=note_put_back),
    Reaction(
        to=(post.ComplaintLinked, post.LinkedComplaintReopened, post.PublicationConfirmed),
        touches=works_complained_of,
        causes=note_works_complained_of,
    ),
    Reaction(to=post.SAID, touches=words_and_media, causes=note_noes),
    Reaction(
        to=(post.LinkedComplaintClosed,), touches=works_complained_of, causes=note_works_set_free
    ),
    Reaction(to=(post.ContentReinstated,), touches=works_complained_of, causes=note_works_put_back),
)
