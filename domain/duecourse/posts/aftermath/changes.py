"""How a post changes after publication."""

from datetime import datetime
from typing import Any, assert_never

import msgspec

from duecourse.evidence.record import Event, Recorded
from duecourse.kernel.clocks.noting import noted
from duecourse.kernel.evolving import after
from duecourse.posts.aftermath import events as e
from duecourse.posts.duties import closed, coming, put_off, with_outcome
from duecourse.posts.state import Duty, Permit, Post, Request


def changed(post: Post, event: e.AftermathEvent, recorded: Recorded[Event]) -> Post:
    """Return the post after an event that follows its publication."""
    match event:
        case e.TakedownRecorded():
            return _taken_down(post, event, recorded)
        case e.TakedownRequired():
            return _required(post, event, recorded)
        case e.TakedownPutOff(duty=id_, begins_at=begins_at, due_at=due_at):
            return after(post, recorded, duties=put_off(post.duties, id_, begins_at, due_at))
        case e.PostClockNoted():
            return after(post, recorded, noted=noted(post.noted, event, recorded.envelope.at))
        case e.TakedownRefused(duty=id_):
            return after(post, recorded, duties=with_outcome(post.duties, id_, "refused"))
        case e.ContentReinstated(ends=ends):
            return after(
                post,
                recorded,
                visibility="live",
                taken_down_by="",
                taken_down_at=None,
                put_back=True,
                duties=(*post.duties, *coming(ends, recorded.envelope.version)),
            )
        case e.CorrectionIssued(correction=correction):
            return after(post, recorded, corrections=(*post.corrections, correction))
        case (
            e.ComplaintLinked(complaint=name, level=level)
            | e.LinkedComplaintMoved(complaint=name, level=level)
            | e.LinkedComplaintReopened(complaint=name, level=level)
        ):
            return _complaint_open(post, recorded, name, level)
        case e.LinkedComplaintClosed(complaint=name):
            return _complaint_closed(post, recorded, name)
        case e.TakedownLinked() | e.LinkedTakedownEnded() | e.ObjectionLinked():
            return after(post, recorded, **_spoken_against(post, event))
        case _:
            assert_never(event)


def _spoken_against(
    post: Post, event: e.TakedownLinked | e.LinkedTakedownEnded | e.ObjectionLinked
) -> dict[str, Any]:
    """Return which requests and objections stand against the post by its name."""
    match event:
        case e.ObjectionLinked(objection=name):
            return {"objections": tuple(dict.fromkeys((*post.objections, name)))}
        case e.LinkedTakedownEnded(takedown=name):
            return {"requests": tuple(one for one in post.requests if one.takedown != name)}
        case _:
            return {"requests": _asked_down(post, event)}


def _asked_down(post: Post, event: e.TakedownLinked) -> tuple[Request, ...]:
    """Return the requests with one more that it comes down."""
    rest = (one for one in post.requests if one.takedown != event.takedown)
    media = tuple(dict.fromkeys(one.digest for one in post.content.media if one.digest))
    request = Request(event.takedown, event.held_back, media, event.restricted)
    return (*rest, request)


def permit_given_up(post: Post, at: datetime) -> Post:
    """Return the post without a permit that is still open: nobody may use it any more."""
    permit = post.permit
    if permit is None or permit.outcome != "open":
        return post
    revoked = msgspec.structs.replace(permit, outcome="revoked", revoked_at=at)
    return msgspec.structs.replace(post, permit=revoked)


def _taken_down(post: Post, event: e.TakedownRecorded, recorded: Recorded[Event]) -> Post:
    """Return the post with every open duty to take it down fulfilled."""
    duties = post.duties
    for duty in post.duties:
        if duty.kind == "takedown" and duty.outcome == "open":
            duties = closed(duties, duty.id, recorded.envelope.at)
    return after(
        post,
        recorded,
        visibility="taken_down",
        taken_down_by=recorded.person,
        taken_down_at=recorded.envelope.at,
        put_back=False,
        duties=duties,
        permit=_revoked(post, event, recorded),
        published_at=post.published_at or recorded.envelope.at,
    )


def _revoked(
    post: Post, event: e.TakedownRecorded | e.TakedownRequired, recorded: Recorded[Event]
) -> Permit | None:
    """Return the permit, which nobody may use any more if the event revokes it."""
    permit = post.permit
    if permit is None or permit.id != event.permit:
        return permit
    return msgspec.structs.replace(permit, outcome="revoked", revoked_at=recorded.envelope.at)


def _required(post: Post, event: e.TakedownRequired, recorded: Recorded[Event]) -> Post:
    """Return the post with the duty."""
    duty = Duty(
        id=event.duty,
        kind="takedown",
        due_at=event.due_at,
        cause=event.cause,
        clause=event.clause,
        consent=event.consent,
        objection=event.objection,
    )
    return after(
        post, recorded, duties=(*post.duties, duty), permit=_revoked(post, event, recorded)
    )


def _complaint_open(post: Post, recorded: Recorded[Event], name: str, level: int) -> Post:
    return after(
        post,
        recorded,
        open_complaints={**post.open_complaints, name: level},
        closed_complaints=tuple(c for c in post.closed_complaints if c != name),
    )


def _complaint_closed(post: Post, recorded: Recorded[Event], name: str) -> Post:
    return after(
        post,
        recorded,
        open_complaints={k: v for k, v in post.open_complaints.items() if k != name},
        closed_complaints=(*post.closed_complaints, name),
    )
