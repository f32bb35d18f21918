"""The aggregate: everything that makes up a post, assembled.

Clauses live in packs and guards; the handlers hold what is true whatever the
policy says, and the events.
"""

from typing import Final

from duecourse.kernel.aggregate import Aggregate
from duecourse.posts.aftermath import handlers as aftermath
from duecourse.posts.clocks import CLOCKS
from duecourse.posts.drafting import handlers as drafting
from duecourse.posts.events import EVENTS
from duecourse.posts.evolve import evolve
from duecourse.posts.guards import REGISTRY
from duecourse.posts.lifecycle import DEFINITION
from duecourse.posts.publication import handlers as publication
from duecourse.posts.publication import planning
from duecourse.posts.reactions import REACTIONS
from duecourse.posts.review import handlers as review
from duecourse.posts.review.writers import writers, written_elsewhere
from duecourse.posts.state import Post
from duecourse.posts.work import work

POSTS: Final = Aggregate(
    kind="posts",
    singular="post",
    definition=DEFINITION,
    initial=Post(),
    handlers={
        **drafting.HANDLERS.by_command,
        **review.HANDLERS.by_command,
        **planning.HANDLERS.by_command,
        **publication.HANDLERS.by_command,
        **aftermath.HANDLERS.by_command,
    },
    events=EVENTS,
    evolve=evolve,
    registry=REGISTRY,
    reactions=REACTIONS,
    author=lambda post: post.author,
    further=written_elsewhere,
    tied=writers,
    clocks=CLOCKS,
    work=work,
)
