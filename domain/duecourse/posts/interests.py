"""Who is bound to a post, as far as its own record knows."""

from duecourse.kernel.interests import Matter, ties
from duecourse.posts.state import Post


def matter_of(name: str, post: Post) -> Matter:
    """Return a post as a matter: its author, everybody who wrote any of it, whom it shows."""
    return Matter(
        name=name,
        ties=(*ties("author", name, (post.author,)), *ties("writer", name, post.writers)),
        subjects=frozenset([s.ref for s in post.content.subjects if s.ref]),
    )
