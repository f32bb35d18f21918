"""A post as work: its author's, the reviewers', or whoever publishes."""

from collections.abc import Iterator
from typing import Final

from duecourse.kernel.work import Held, Work, named
from duecourse.posts.state import Post

_AUTHORS: Final = ("draft", "rejected")
_FUNCTIONS: Final = {
    "review": ("review", "verify_consent"),
    "consent_verified": ("publish",),
}
_COMPLAINED: Final = ("complaint", "escalated")


def work(post: Post) -> Work:
    """Return a post as work."""
    return Work(
        opened_at=post.drafted_at,
        handlers=named(post.author) if post.state in _AUTHORS else (),
        author=post.author,
        functions=_FUNCTIONS.get(post.state, ()),
        channels=named(post.channel),
        holds=tuple(_holds(post)),
    )


def _holds(post: Post) -> Iterator[Held]:
    if post.state in _FUNCTIONS:
        yield from (Held(by="doubt", because=one.kind) for one in post.doubts if one.holds)
    elif post.state in _COMPLAINED:
        yield Held(by="complaint")
