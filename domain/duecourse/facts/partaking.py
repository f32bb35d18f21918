"""Who had a part in a post, and is bound to whatever is decided about it."""

from itertools import chain

from duecourse.facts import PostFact
from duecourse.kernel.interests import Tie, ties


def ties_of_post(name: str, post: PostFact | None) -> tuple[Tie, ...]:
    """Return what binds people to a post: they wrote, approved, verified, published or helped it.

    Args:
        name: of the post.
        post: None for one that there is not.
    """
    if post is None:
        return ()
    return (
        *ties("author", name, [post.author]),
        *ties("writer", name, post.writers),
        *ties("approver", name, [approval.by for approval in post.approvals]),
        *ties("verifier", name, [post.verified_by]),
        *ties("approver", name, post.earlier_reviewers),
        *ties("publisher", name, [post.published_by]),
        *chain.from_iterable(ties(part.how, name, [part.person]) for part in post.parts),
    )
