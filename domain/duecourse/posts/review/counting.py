"""Whether what somebody did in a review counts still: not once they declared what binds them."""

from datetime import datetime

from duecourse.kernel.interests import bound_since
from duecourse.posts.review.writers import as_matter
from duecourse.posts.shapes import PostProposal
from duecourse.posts.words import DoubtOutcome

_CLEAR: DoubtOutcome = "clear"


def declared_since(
    proposal: PostProposal, person: str, at: datetime, until: datetime | None = None
) -> bool:
    """Return whether somebody declared since an instant what binds them to the post (137).

    Args:
        at: UTC; `until` likewise, None for whatever they declared.
    """
    known = proposal.known_person(person)
    if known is None or not (known.conflicts or known.connections):
        return False
    return bound_since(known, proposal.found(as_matter), at, until)


def counts_still(proposal: PostProposal, person: str, how: str) -> bool:
    """Return whether what somebody did for the post last, in some way, counts still (230).

    What is on record of before it was noted when, counts.
    """
    own = (p.at for p in proposal.state.parts if (p.person, p.how) == (person, how))
    at = next(own, None)
    return at is None or not declared_since(proposal, person, at)


def cleared_in_vain(proposal: PostProposal, doubt_id: str) -> bool:
    """Return whether a doubt was cleared by somebody who declared since what binds them.

    Asked once more and cleared by somebody who did not, it is clear.
    """
    doubts = proposal.state.doubts
    doubt = next(one for one in doubts if one.id == doubt_id)
    if doubt.outcome != _CLEAR or counts_still(proposal, doubt.answered_by, "adviser"):
        return False
    alike = (one for one in doubts if one.kind == doubt.kind and one.outcome == _CLEAR)
    return not any(counts_still(proposal, one.answered_by, "adviser") for one in alike)
