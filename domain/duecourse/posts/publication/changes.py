"""How a post changes when it goes out, or is given up before."""

from typing import assert_never

import msgspec

from duecourse.evidence.record import Event, Recorded
from duecourse.kernel.evolving import after
from duecourse.posts.duties import closed, coming
from duecourse.posts.publication import events as e
from duecourse.posts.state import Duty, Permit, Post


def changed(post: Post, event: e.PublicationEvent, recorded: Recorded[Event]) -> Post:
    """Return the post after an event of its publication."""
    match event:
        case e.PublicationScheduled(publish_at=publish_at):
            return after(post, recorded, publish_at=publish_at)
        case e.PostPublished():
            return _published(post, event, recorded)
        case e.PublicationConfirmed(url=url):
            return after(post, recorded, url=url, permit=_permit(post, "confirmed"))
        case e.PublicationFailed():
            return _failed(post, recorded)
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
        permit=Permit(event.permit, event.digest, event.permit_until),
        published_at=recorded.envelope.at,
        published_by=recorded.person,
        visibility="live",
        duties=duties,
    )


def _failed(post: Post, recorded: Recorded[Event]) -> Post:
    return after(
        post,
        recorded,
        permit=_permit(post, "failed"),
        visibility="never",
        published_at=None,
        published_by="",
        # Nothing was shown: nothing is left to take down, or to delete because of it.
        duties=tuple(d for d in post.duties if d.outcome != "open"),
    )


def _permit(post: Post, outcome: str) -> Permit | None:
    return msgspec.structs.replace(post.permit, outcome=outcome) if post.permit else None
