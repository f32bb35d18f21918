"""Every guard and fact about posts that a pack may name, in one registry."""

from typing import Final

from duecourse.kernel.registry import Registry
from duecourse.posts.facts import FACTS
from duecourse.posts.guards_consent import CONSENT
from duecourse.posts.guards_content import CONTENT
from duecourse.posts.guards_media import MEDIA
from duecourse.posts.guards_publication import PUBLICATION
from duecourse.posts.guards_review import REVIEW

REGISTRY: Final[Registry] = FACTS.joined(CONTENT, MEDIA, REVIEW, CONSENT, PUBLICATION)
