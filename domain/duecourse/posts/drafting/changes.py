"""How a post changes while it is written."""

from collections.abc import Mapping
from typing import assert_never

import msgspec

from duecourse.evidence.record import Event, Recorded
from duecourse.kernel.evolving import after
from duecourse.posts.content import Content
from duecourse.posts.drafting import events as e
from duecourse.posts.state import UNREVIEWED, Doubt, Post


def changed(post: Post, event: e.DraftingEvent, recorded: Recorded[Event]) -> Post:
    """Return the post after an event of its drafting."""
    # The most frequent first: what does not match is what costs.
    match event:
        case e.PostSubmitted(attestations=attestations):
            at = recorded.envelope.at
            return after(
                post,
                recorded,
                submitted_at=at,
                attestations=attestations,
                writers=_writers(post, recorded),
            )
        case e.PostRevised():
            return _revised(post, event, recorded)
        case e.PostDrafted():
            return _drafted(post, event, recorded)
        case e.AuthorReassigned(author=author):
            return after(post, recorded, author=author)
        case _:
            assert_never(event)


def _drafted(post: Post, event: e.PostDrafted, recorded: Recorded[Event]) -> Post:
    return after(
        post,
        recorded,
        author=event.author,
        writers=tuple(dict.fromkeys((*event.writers, *_writers(post, recorded)))),
        channel=event.channel,
        brought_by=_brought_by(post, event.content, (*event.writers, recorded.person)),
        content=event.content,
        digest=event.digest,
        revision=1,
        corrects=event.corrects,
        drafted_at=recorded.envelope.at,
    )


def _revised(post: Post, event: e.PostRevised, recorded: Recorded[Event]) -> Post:
    return after(
        post,
        recorded,
        UNREVIEWED,
        writers=_writers(post, recorded),
        answers=(),
        doubts=tuple([_asked_again(doubt) for doubt in post.doubts]),
        brought_by=_brought_by(post, event.content, (recorded.person,)),
        content=event.content,
        digest=event.digest,
        revision=event.revision,
        attestations=(),
        consulted=(),
        advised_against=(),
        commitment_confirmed_by="",
        submitted_at=None,
    )


def _writers(post: Post, recorded: Recorded[Event]) -> tuple[str, ...]:
    """Return the writers, with who acts now and the account through which they act.

    Nobody is ever dropped: whether their words are still in it cannot be computed.
    """
    return tuple(dict.fromkeys((*post.writers, recorded.person, recorded.envelope.actor)))


def _brought_by(
    post: Post, content: Content, people: tuple[str, ...]
) -> Mapping[str, tuple[str, ...]]:
    """Return who put in each medium there ever was, with those whom the new content is of.

    Whoever leaves a medium where it was does not put it in; nobody is ever dropped.
    """
    there = {media.digest for media in post.content.media}
    new = {media.digest for media in content.media} - there
    if not new:
        return post.brought_by
    put_in = {one: (*post.brought_by.get(one, ()), *people) for one in sorted(new)}
    return {**post.brought_by, **{one: tuple(dict.fromkeys(who)) for one, who in put_in.items()}}


def _asked_again(doubt: Doubt) -> Doubt:
    """Return a doubt as it is about a new revision: what was not clear is open again."""
    if doubt.outcome != "not_clear":
        return doubt
    return msgspec.structs.replace(doubt, outcome="open", answered_by="", not_clear_by=())
