"""How a post changes when it goes out, or is given up before."""

from datetime import datetime
from typing import Final, assert_never

import msgspec

from duecourse.evidence.record import Event, Recorded
from duecourse.facts import SHOWN
from duecourse.kernel.evolving import after
from duecourse.kernel.names import id_of
from duecourse.posts.duties import closed, coming, takedowns_due
from duecourse.posts.publication import events as e
from duecourse.posts.state import Duty, Permit, Post
from duecourse.posts.words import Irregularity

_NOT_AS_APPROVED: Final[Irregularity] = "not_as_approved"


def changed(post: Post, event: e.PublicationEvent, recorded: Recorded[Event]) -> Post:
    """Return the post after an event of its publication."""
    match event:
        case e.PublicationScheduled(publish_at=publish_at):
            return after(post, recorded, publish_at=publish_at)
        case e.PostPublished():
            return _published(post, event, recorded)
        case e.PublicationConfirmed():
            return _confirmed(post, event, recorded)
        case e.PublicationFailed():
            return _failed(post, event, recorded)
        case e.DeletionAttested(duty=duty):
            duties = closed(post.duties, duty, recorded.envelope.at)
            return after(post, recorded, duties=duties)
        case e.PostWithdrawn():
            return after(post, recorded)
        case _:
            assert_never(event)


def _published(post: Post, event: e.PostPublished, recorded: Recorded[Event]) -> Post:
    duties = post.duties
    if event.deletion_due_at is not None:
        id_ = f"deletion-{recorded.envelope.version}"
        duties = (*duties, Duty(id_, "deletion", event.deletion_due_at))
    duties = (*duties, *coming(event.ends, recorded.envelope.version))
    return after(
        post,
        recorded,
        permit=Permit(
            event.permit,
            event.digest,
            event.permit_until,
            consents=post.consents,
            issued_at=recorded.envelope.at,
            issued_to=recorded.person,
            tools=_tools(event, recorded),
        ),
        earlier_permits=(*post.earlier_permits, *((post.permit,) if post.permit else ())),
        published_at=recorded.envelope.at,
        published_by=recorded.person,
        visibility="live",
        duties=duties,
    )


def _tools(event: e.PostPublished, recorded: Recorded[Event]) -> tuple[str, ...]:
    """Return the programs that publish: the one that is named, and the one that asked."""
    asked = id_of(recorded.envelope.actor) if recorded.envelope.on_behalf_of else ""
    return tuple(filter(None, dict.fromkeys((event.tool, asked))))


def _confirmed(post: Post, event: e.PublicationConfirmed, recorded: Recorded[Event]) -> Post:
    """Return the post as it stands there, unless it is known to have come down since."""
    went_up = event.happened_at or recorded.envelope.at
    permit = post.permit_of(event.permit)
    duties = tuple(_again(duty) for duty in post.duties)
    if _NOT_AS_APPROVED not in event.irregularities:
        duties = _put_right(duties, recorded.envelope.at)
    return after(
        post,
        recorded,
        _reported(post, event.permit, "confirmed", event.captured_digest),
        url=event.url,
        visibility="taken_down" if post.is_down_since(went_up) else "live",
        published_at=post.published_at or went_up,
        published_by=post.published_by or recorded.person,
        # On the way back to review it lost what it rests on.
        consents=post.consents if post.state in SHOWN or permit is None else permit.consents,
        duties=duties,
        irregularities=_marked(post, event),
    )


def _marked(post: Post, event: e.PublicationConfirmed | e.PublicationFailed) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*post.irregularities, *event.irregularities)))


def _put_right(duties: tuple[Duty, ...], at: datetime) -> tuple[Duty, ...]:
    """Return the duties once what stands there is what was approved."""
    for duty in duties:
        if duty.cause == _NOT_AS_APPROVED and duty.outcome == "open":
            duties = closed(duties, duty.id, at)
    return duties


def _again(duty: Duty) -> Duty:
    """Return a duty open again that was void: the content is on the channel after all."""
    return msgspec.structs.replace(duty, outcome="open") if duty.outcome == "void" else duty


def _failed(post: Post, event: e.PublicationFailed, recorded: Recorded[Event]) -> Post:
    """Return the post after a report that contradicts another, or leaves something to be done.

    What was confirmed counts as live whatever is said later, and what must come down
    until somebody saw that it is not there.
    """
    if event.irregularities:
        return after(post, recorded, irregularities=_marked(post, event))
    permit = post.permit_of(event.permit)
    if permit is not None and permit.outcome == "confirmed":
        return after(post, recorded, _reported(post, event.permit, "disputed"))
    failed = _reported(post, event.permit, "failed")
    if recorded.envelope.to_state == "consent_verified":
        return after(
            post,
            recorded,
            failed,
            visibility="never",
            published_at=None,
            published_by="",
            duties=tuple(_void(duty) for duty in post.duties),
        )
    down = post.visibility == "taken_down"
    shown = (
        down
        or post.is_up_by_another(event.permit)
        or bool(takedowns_due(post.duties, recorded.envelope.at))
    )
    return after(post, recorded, failed, visibility=post.visibility if shown else "never")


def _void(duty: Duty) -> Duty:
    """Return a duty void, to delete what was put up or to take it down one day: nothing was."""
    return msgspec.structs.replace(duty, outcome="void") if duty.outcome == "open" else duty


def _reported(post: Post, id_: str, outcome: str, captured: str = "") -> dict[str, object]:
    """Return the permits, one of them with what became of it."""

    def now(permit: Permit) -> Permit:
        if permit.id != id_:
            return permit
        seen = captured or permit.captured
        return msgspec.structs.replace(permit, outcome=outcome, captured=seen)

    return {
        "permit": now(post.permit) if post.permit else None,
        "earlier_permits": tuple([now(permit) for permit in post.earlier_permits]),
    }
