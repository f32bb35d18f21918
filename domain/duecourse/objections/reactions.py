"""What is put on record of a subject because of consents and of posts (decision 047)."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from duecourse import facts
from duecourse.consents import events as consent
from duecourse.evidence.record import Event
from duecourse.facts import ChannelFact, ConsentFact
from duecourse.kernel.command import Command
from duecourse.kernel.names import id_of
from duecourse.kernel.reaction import Cause, Reaction
from duecourse.objections import commands as c
from duecourse.objections.state import Objection, Showing
from duecourse.posts import events as post


def _subject_of(event: Event, stream: str, before: ConsentFact) -> Iterable[str]:
    subject: str = getattr(event, "subject", "") or before.subject
    return (facts.subject_record(stream, subject), stream) if subject else ()


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
    withdrawn = isinstance(cause.event, consent.ConsentWithdrawn)
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
        yield _taken_back(name, cause.stream, said)


def _taken_back(name: str, stream: str, said: ConsentFact) -> c.NoteSubject:
    """Return the note of what was taken back; who they are is on record by then."""
    return c.NoteSubject(
        name=name,
        consent=stream,
        refused=True,
        withdrawn=True,
        purpose=said.purpose,
        material=said.material,
        platforms=tuple(sorted(said.platforms)),
        asset_digests=tuple(sorted(said.asset_digests)),
    )


def _people_in(_: Event, stream: str, before: Any) -> Iterable[str]:
    shown = {subject.ref for subject in before.content.subjects if subject.ref}
    return (stream, before.channel, *(facts.subject_record(stream, ref) for ref in sorted(shown)))


def _show(cause: Cause) -> Iterator[Command]:
    channel: ChannelFact = cause.states[cause.states[cause.stream].channel]
    refs = {subject.ref for subject in cause.states[cause.stream].content.subjects}
    for name, state in cause.states.items():
        if isinstance(state, Objection) and id_of(name) in refs:
            showing = Showing(cause.stream, channel.platform)
            if showing not in state.shown_in:
                yield c.RecordShowing(name=name, post=cause.stream, platform=channel.platform)


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
)
