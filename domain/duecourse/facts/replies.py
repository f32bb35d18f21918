"""What answered a message or a complaint in public, and whether it waits for another answer."""

from collections.abc import Iterable

from msgspec import Struct


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
