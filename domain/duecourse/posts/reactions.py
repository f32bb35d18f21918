"""What posts do because of events of their own, of consents and of complaints."""

from collections.abc import Iterable, Iterator
from typing import Final

from duecourse.complaints import events as complaint
from duecourse.consents import events as consent
from duecourse.evidence.record import Event
from duecourse.facts import ENDED, SHOWN, ComplaintFact, ConsentFact
from duecourse.kernel.command import Command
from duecourse.kernel.reaction import Cause, Reaction
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.posts.state import Post


def _posts(cause: Cause) -> Iterator[tuple[str, Post]]:
    for name, state in cause.states.items():
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


def _own_consents(_: Event, stream: str, before: Post) -> Iterable[str]:
    return (stream, *before.consents)


def _void_ended(cause: Cause) -> Iterator[Command]:
    """A consent that ended while the permit was out ends the post's verification now."""
    for name in cause.states[cause.stream].consents:
        consent_now: ConsentFact = cause.states[name]
        if consent_now.state in ENDED:
            yield c.VoidConsent(name=cause.stream, consent=name)
            return


def _relying(_: Event, __: str, before: ConsentFact) -> Iterable[str]:
    return before.relied_on


def _consent_ended(cause: Cause) -> Iterator[Command]:
    """Before publication the post goes back to review; after it, it must come down.

    Anyone may withdraw at any time (EXT-ICO-withdraw), and what rests on the
    consent follows at once.
    """
    for name, post in _posts(cause):
        if cause.stream not in post.consents:
            continue
        if post.state == "consent_verified":
            yield c.VoidConsent(name=name, consent=cause.stream)
        elif post.state in SHOWN and post.visibility == "live":
            yield c.RequireTakedown(name=name, consent=cause.stream)


def _opened(cause: Cause) -> Iterator[Command]:
    for name in cause.event.about:
        yield c.ReflectComplaint(name=name, complaint=cause.stream)


def _about(_: Event, __: str, before: ComplaintFact) -> Iterable[str]:
    return before.about


def _moved(cause: Cause) -> Iterator[Command]:
    closed = isinstance(cause.event, complaint.ComplaintResolved)
    level = 0 if closed else cause.event.level
    for name, post in _posts(cause):
        if cause.stream in post.open_complaints or cause.stream in post.closed_complaints:
            yield c.ReflectComplaint(name=name, complaint=cause.stream, level=level, closed=closed)


REACTIONS: Final = (
    Reaction(
        to=(e.CorrectionIssued,),
        touches=lambda event, stream, _: (stream, event.correction),
        causes=_draft_correction,
    ),
    Reaction(to=(e.PublicationFailed,), touches=_own_consents, causes=_void_ended),
    Reaction(
        to=(consent.ConsentWithdrawn, consent.ConsentExpired),
        touches=_relying,
        causes=_consent_ended,
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
        ),
        touches=_about,
        causes=_moved,
    ),
)
