"""Every guard and fact about posts that a pack may name, in one registry."""

from typing import Final

from duecourse.kernel.registry import Registry
from duecourse.posts.aftermath.guards import AFTERMATH
from duecourse.posts.drafting.guards import CONTENT
from duecourse.posts.drafting.media import MEDIA
from duecourse.posts.facts import FACTS
from duecourse.posts.publication.guards import PUBLICATION
from duecourse.posts.publication.places import PLACES
from duecourse.posts.publication.replies import REPLIES
from duecourse.posts.review.checklist import CHECKLIST
from duecourse.posts.review.consent import CONSENT
from duecourse.posts.review.doubts import DOUBTS
from duecourse.posts.review.guards import REVIEW
from duecourse.posts.review.writers import WRITERS

REGISTRY: Final[Registry] = FACTS.joined(
    CONTENT,
    MEDIA,
    REVIEW,
    CHECKLIST,
    DOUBTS,
    WRITERS,
    CONSENT,
    PUBLICATION,
    PLACES,
    REPLIES,
    AFTERMATH,
)
