"""What answered a message or a complaint in public, and whether it waits for another answer."""

from collections.abc import Callable, Iterable
from typing import Any, Final

from msgspec import Struct

from duecourse.kernel.names import kind_of

ANSWERING: Final = ("reply", "holding_response")
"""Kinds of post that say something to whoever wrote."""


class Reply(Struct, frozen=True):
    """A post that answered, of which kind, and how often they had written again by then."""

    post: str
    kind: str
    returns: int


def awaits(replies: Iterable[Reply], returns: int, post: str, kind: str) -> bool:
    """Return whether there is no public answer of a kind by another post yet.

    Whoever writes again has another one. What answered it stays its answer (decision 099).

    Args:
        returns: how often they wrote again.
    """
    known = tuple(replies)
    now = (one for one in known if one.returns == returns and one.kind == kind)
    return any(one.post == post for one in known) or not any(now)


def answers(content: Any, kind: str) -> bool:
    """Return whether a post of this content answers a resource of a kind in public."""
    return content.kind in ANSWERING and kind_of(content.contact) == kind


def answered(kind: str) -> Callable[[object, str, Any], Iterable[str]]:
    """Return what finds the resource of a kind that a post answers, and the post."""

    def found(_: object, stream: str, before: Any) -> Iterable[str]:
        return (before.content.contact, stream) if answers(before.content, kind) else ()

    return found
