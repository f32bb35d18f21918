"""What somebody complains of goes up nowhere else while they wait for an answer (decision 196)."""

from collections.abc import Iterator
from typing import Final

from duecourse import facts
from duecourse.facts.noted import WithheldFact
from duecourse.kernel import names
from duecourse.kernel.checks import check
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.posts.checks import content_of, medium_on_record
from duecourse.posts.content import Content
from duecourse.posts.shapes import PostProposal

_ITSELF: Final = "ReinstateContent"
"""The command by which a second person answers for what was complained of itself."""


def holds_for_another(
    proposal: PostProposal, held: WithheldFact, record: facts.ObjectionFact
) -> bool:
    """Return whether a complaint about another post holds something back from this one.

    A correction may use what it corrects again. What is put back after a complaint about itself
    is judged by that: else two posts that say the same would keep each other down for ever.
    """
    name = proposal.command.name
    if not held.complaint or held.post in (name, proposal.state.corrects):
        return False
    itself = proposal.trigger == _ITSELF
    return not (itself and any(one.complaint and one.post == name for one in record.withheld))


@check(Reason.DECISION_REQUIRED)
def nothing_in_it_is_complained_of(proposal: PostProposal) -> Iterator[Violation]:
    """It shows, says and passes on nothing of another post that a complaint is about."""
    content = content_of(proposal.state, proposal.command)
    for digest in content.carriers:
        record = medium_on_record(proposal, digest)
        if record is None or not record.withheld:
            continue
        held = (one for one in record.withheld if holds_for_another(proposal, one, record))
        for post in dict.fromkeys(one.post for one in held):
            field = _place(content, digest)
            message = (
                f"{field}: it is in {names.id_of(post)}, of which somebody complains, or which came"
                " down under a complaint: wait until that is closed, or until somebody puts it back"
                " (ReinstateContent), or leave it out"
            )
            yield Violation(Reason.DECISION_REQUIRED, message, subject=post, field=field)


def _place(content: Content, digest: str) -> str:
    """Return where in a content something stands."""
    media = [medium.digest for medium in content.media]
    if digest in media:
        return f"content.media[{media.index(digest)}]"
    return "content.original_url" if digest in content.original() else "content.text"
