"""What passes the hold of a channel: the very text that was agreed on."""

from typing import Final

from duecourse.facts import ChannelFact
from duecourse.facts.agreed import text_digest
from duecourse.facts.replies import ANSWERING
from duecourse.posts.checks import content_of
from duecourse.posts.content import ADDRESSES, PASSED_ON, WORDS
from duecourse.posts.shapes import PostProposal


def passes(proposal: PostProposal, where: ChannelFact) -> bool:
    """Return whether a post is a text that was agreed on, and nothing else that anybody sees.

    Below whose post an answer stands is not part of what it says (decision 192): it shows nothing
    of that.
    """
    content = content_of(proposal.state, proposal.command)
    seen = (*_OF_RESPONSE, "original_url") if content.kind in ANSWERING else _OF_RESPONSE
    others = (field for field in (*WORDS, *ADDRESSES) if field not in seen)
    bare = not content.media and not any(getattr(content, field) for field in others)
    linked = all(link in content.text for link in content.links)
    in_kind = content.kind not in PASSED_ON
    return in_kind and bare and linked and where.passes(text_digest(content.text))


_OF_RESPONSE: Final = ("text", "links")
