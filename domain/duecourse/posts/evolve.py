"""How each event changes a post: the changes of every storey, joined."""

from collections.abc import Callable, Mapping
from typing import Any, Final, assert_never

from duecourse.evidence.record import Event, Recorded
from duecourse.posts import events as e
from duecourse.posts.aftermath import changes as aftermath
from duecourse.posts.drafting import changes as drafting
from duecourse.posts.publication import changes as publication
from duecourse.posts.review import changes as review
from duecourse.posts.state import Post

Changed = Callable[[Post, Any, Recorded[Event]], Post]


def _changed_by(kind: type[e.PostEvent]) -> Changed:
    """Return the changes of the storey that a type of event belongs to."""
    if issubclass(kind, e.DraftingEvent):
        return drafting.changed
    if issubclass(kind, e.ReviewEvent):
        return review.changed
    if issubclass(kind, e.PublicationEvent):
        return publication.changed
    if issubclass(kind, e.AftermathEvent):
        return aftermath.changed
    assert_never(kind)


_CHANGED_BY: Final[Mapping[type[Event], Changed]] = {kind: _changed_by(kind) for kind in e.EVENTS}
"""Looked up and not walked, since every read of a post passes here (benchmarks/folding.py)."""


def evolve(post: Post, recorded: Recorded[e.PostEvent]) -> Post:
    """Return the post after an event."""
    event = recorded.event
    return _CHANGED_BY[type(event)](post, event, recorded)
