"""What requests to take something down do because of posts: a duty opens one, and ends it."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from duecourse.breaches import events as case
from duecourse.complaints import events as complaint
from duecourse.evidence.record import Event
from duecourse.kernel.command import Command
from duecourse.kernel.reaction import Cause, Reaction
from duecourse.objections import events as record
from duecourse.posts import events as post
from duecourse.takedowns import commands as c
from duecourse.takedowns.elsewhere import asked_elsewhere, others_with_it, request_elsewhere
from duecourse.takedowns.lifecycle import OPEN


def request_of(post_name: str, duty: str) -> str:
    """Return the name of the request that a duty of a post opens: the same for the same duty."""
    return request_elsewhere(post_name, duty)


def _of_duty(event: Any, stream: str, _: Any) -> Iterable[str]:
    return (request_of(stream, event.duty),)


def _open(cause: Cause) -> Iterator[Command]:
    event = cause.event
    yield c.OpenForDuty(
        name=request_of(cause.stream, event.duty),
        post=cause.stream,
        duty=event.duty,
        ground=event.cause,
        due_at=event.due_at,
        clause=event.clause,
    )


def _of_post(_: Event, stream: str, before: Any) -> Iterable[str]:
    duties = (request_of(stream, duty.id) for duty in before.duties if duty.kind == "takedown")
    return (*duties, *(request.takedown for request in before.requests))


def _reflected(cause: Cause, names: Iterable[str], outcome: str) -> Iterator[Command]:
    """Yield what became of the requests that are still open; of release 0.1 there are none."""
    for name in names:
        state = cause.states[name]
        if state.state in OPEN:
            yield c.ReflectPost(name=name, outcome=outcome)


def _removed(cause: Cause) -> Iterator[Command]:
    """What is down is down for whatever asked for it, a duty or somebody (decision 176)."""
    names = _of_post(cause.event, cause.stream, cause.states[cause.stream])
    return _reflected(cause, (n for n in names if n in cause.states), "removed")


def _refused(cause: Cause) -> Iterator[Command]:
    return _reflected(cause, _of_duty(cause.event, cause.stream, None), "refused")


def _lifted(cause: Cause) -> Iterator[Command]:
    """What is put off is no duty yet, or none any more."""
    return _reflected(cause, _of_duty(cause.event, cause.stream, None), "lifted")


def _settled(cause: Cause) -> Iterator[Command]:
    """A duty may end without a word of it: other consents carry the post, or it was put right."""
    duties = cause.states[cause.stream].duties
    over = (d for d in duties if d.kind == "takedown" and d.outcome != "open")
    names = (request_of(cause.stream, duty.id) for duty in over)
    return _reflected(cause, (n for n in names if n in cause.states), "lifted")


def _of_outcome(event: Any, stream: str, _: Any) -> Iterable[str]:
    return (*event.remove, *(request_of(post, stream) for post in event.remove))


def _open_for_case(cause: Cause) -> Iterator[Command]:
    """What comes down by a decision is somebody's to take down, as anything that is asked."""
    for post_name in dict.fromkeys(cause.event.remove):
        name = request_of(post_name, cause.stream)
        if cause.states[post_name].visibility == "live" and not cause.states[name].version:
            yield c.OpenForCase(name=name, post=post_name, case=cause.stream)


def _open_for_complaint(cause: Cause) -> Iterator[Command]:
    """What comes down by the outcome of a complaint may not be declined again (decision 187)."""
    for post_name in dict.fromkeys(cause.event.remove):
        name, state = request_of(post_name, cause.stream), cause.states[post_name]
        stands = state.may_stand and state.visibility != "taken_down"
        if stands and not cause.states[name].version:
            yield c.OpenForCase(name=name, post=post_name, case=cause.stream, ground="order")


REACTIONS: Final = (
    Reaction(to=(record.WordsNoted,), touches=others_with_it, causes=asked_elsewhere),
    Reaction(to=complaint.OUTCOMES, touches=_of_outcome, causes=_open_for_complaint),
    Reaction(to=(case.BreachOutcomeRecorded,), touches=_of_outcome, causes=_open_for_case),
    Reaction(to=(post.TakedownRequired,), touches=_of_duty, causes=_open),
    Reaction(to=(post.TakedownRecorded,), touches=_of_post, causes=_removed),
    Reaction(to=(post.TakedownRefused,), touches=_of_duty, causes=_refused),
    Reaction(
        to=(post.ConsentsVerified, post.PublicationConfirmed, post.PublicationFailed),
        touches=_of_post,
        causes=_settled,
    ),
    Reaction(to=(post.TakedownPutOff,), touches=_of_duty, causes=_lifted),
)
