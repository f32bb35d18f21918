"""Everything that is published, or that a rule turned on, is in the digest that was approved."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from duecourse.evidence.record import Event, Recorded
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.posts.content import Content, Media, Subject
from duecourse.posts.decide import POSTS
from duecourse.posts.state import Post
from duecourse.testing import PostScene, picture, shown, writing
from tests.properties import samples
from tests.scenarios.acat import acat

_FULL = Content(
    kind="original",
    text="Words.",
    media=(picture(),),
    subjects=(shown("s-1", "supporter"),),
)


def _other(value: Any) -> Any:
    """Return another value of the same type."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, str):
        return f"{value}x"
    if value is None:
        return datetime(2030, 1, 1, tzinfo=UTC)
    assert value == (), value
    return ("x",)


def _changed() -> Iterator[Any]:
    for field in Content.__struct_fields__:
        if field not in ("media", "subjects"):
            changed = msgspec.structs.replace(_FULL, **{field: _other(getattr(_FULL, field))})
            yield pytest.param(changed, id=field)
    for field, kind in (("media", Media), ("subjects", Subject)):
        (one,) = getattr(_FULL, field)
        for inner in kind.__struct_fields__:
            entry = msgspec.structs.replace(one, **{inner: _other(getattr(one, inner))})
            yield pytest.param(
                msgspec.structs.replace(_FULL, **{field: (entry,)}), id=f"{field}.{inner}"
            )
        yield pytest.param(msgspec.structs.replace(_FULL, **{field: ()}), id=f"no {field}")
        yield pytest.param(
            msgspec.structs.replace(_FULL, **{field: (one, one)}), id=f"more {field}"
        )


@pytest.mark.parametrize("changed", list(_changed()))
def test_no_field_of_a_content_is_outside_the_digest(changed: Content) -> None:
    assert changed.digest() != _FULL.digest()


def _verified() -> PostScene:
    return writing(acat()).reviewed().verified()


def test_every_change_of_it_takes_back_what_was_approved() -> None:
    post = _verified()
    content = msgspec.structs.replace(post.state.content, purpose_note="By a hair")
    revised = post.does(c.RevisePost, "lena", content=content).then_in("draft")
    assert (revised.state.approvals, revised.state.consents) == ((), ())
    assert revised.state.digest == content.digest()


_WRITES = ("PostDrafted", "PostRevised")


@pytest.mark.parametrize("kind", [one for one in e.EVENTS if one.__name__ not in _WRITES])
def test_no_other_event_changes_content_channel_or_digest(kind: type[Event]) -> None:
    post: Post = _verified().published().state
    event: Event = samples.full(kind)
    envelope = samples.envelope(event, from_state=post.state, to_state=post.state)
    after = POSTS.evolve(post, Recorded(envelope, event))
    for field in ("content", "digest", "channel", "revision"):
        assert getattr(after, field) == getattr(post, field)
