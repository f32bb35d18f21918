"""Who had a part in a post, and is bound to whatever is decided about it."""

from duecourse.facts import PostFact
from duecourse.kernel.interests import Tie


def ties_of_post(name: str, post: PostFact | None) -> tuple[Tie, ...]:
    """Return what binds people to a post: they wrote, approved, verified, published or helped it.

    Args:
        name: of the post.
        post: None for one that there is not.
    """
    if post is None:
        return ()
    bonds = dict.fromkeys(post.bonds)
    return tuple([Tie(person, how, name) for how, person in bonds if person])
