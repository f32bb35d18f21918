"""What happens elsewhere while a permit is out, and ends it (decision 228).

It is asked when the publication is reported: what the post shows and says may stand in many, and
none of these knows of the others.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from duecourse import facts
from duecourse.facts.wording import is_like
from duecourse.kernel.proposal import Proposal
from duecourse.posts.checks import content_of, medium_on_record
from duecourse.posts.review.complained_of import holds_for_another
from duecourse.posts.review.noes import noes_that_hold
from duecourse.posts.state import Post


def overtaken(proposal: Proposal[Post, Any], since: datetime, until: datetime) -> bool:
    """Return whether anything of a post was spoken against between two instants.

    Somebody said no to the same words or pictures in another post, complained of them, or asked
    that they come down; or what the post answers is answered in public no more.

    Args:
        since: UTC; `until` likewise.
    """
    return any(since < at <= until for at in _spoken_against(proposal))


def _spoken_against(proposal: Proposal[Post, Any]) -> Iterator[datetime]:
    yield from (no.at for no in noes_that_hold(proposal))
    yield from _withheld(proposal)
    answered = facts.contact(proposal.facts, content_of(proposal.state, proposal.command).contact)
    if answered is not None and answered.left_public_at is not None:
        yield answered.left_public_at


def _withheld(proposal: Proposal[Post, Any]) -> Iterator[datetime]:
    content, name = content_of(proposal.state, proposal.command), proposal.command.name
    words = facts.objection(proposal.facts, facts.words_record(name))
    records = [(medium_on_record(proposal, digest), False) for digest in content.carriers]
    for record, by_sketch in (*records, (words, True)):
        for held in record.withheld if record else ():
            like = not by_sketch or is_like(held.sketch, content)
            asked = bool(held.because) and held.post != name
            if record and held.at and like and (asked or holds_for_another(proposal, held, record)):
                yield held.at
