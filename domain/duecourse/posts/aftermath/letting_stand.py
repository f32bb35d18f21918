"""Who lets something stand that is to come down for somebody answers for them (decision 226)."""

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from duecourse.kernel.checks import check
from duecourse.kernel.judging import Absent, judged
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.posts.aftermath.commands import RefuseTakedown
from duecourse.posts.publication.commands import PublishPost
from duecourse.posts.review.consent import CONSENT
from duecourse.posts.review.listed import members_listed, whom_media_show_listed
from duecourse.posts.shapes import PostProposal
from duecourse.posts.state import Post

_PROTECTS: Final = "protection"
"""The cause of a duty: somebody turned out to be somebody else than the post was cleared for."""

_OF_PEOPLE: Final = frozenset(kind.find for kind in CONSENT.guards.values())


@check(Reason.TAKEDOWN_NOT_REFUSABLE)
def its_people_may_stand_in_it(
    proposal: Proposal[Post, RefuseTakedown],
) -> Iterator[Violation]:
    """What is to come down to protect somebody stays where it might go out today with them in it.

    It was cleared for somebody else than they turned out to be: whoever lets it stand does what
    publishing it does, and is asked the same of everybody in it.
    """
    duty = proposal.state.open_duty(proposal.command.duty, "takedown")
    if duty is None or duty.cause != _PROTECTS:
        return
    name, revision = proposal.command.name, proposal.state.revision
    anew: PostProposal = Proposal(
        proposal.state, PublishPost(name=name, revision=revision), proposal.context
    )
    for found in _against(anew):
        message = f"it may not stand as it is: {found.message}"
        yield replace(found, reason=Reason.TAKEDOWN_NOT_REFUSABLE, message=message)


def _against(anew: PostProposal) -> Iterator[Violation]:
    """Yield what stands against a post because of the people in it, each fact once."""
    rules = [rule for rule in anew.pack.binding(anew) if rule.guard in _OF_PEOPLE]
    said: dict[str, None] = {}
    for rule, violation in judged(rules, anew, Absent(anew)):
        if violation.message not in said:
            said[violation.message] = None
            yield rule.cited(violation)
    bound = {rule.guard for rule in rules}
    for kind in CONSENT.floors.get(anew.trigger, ()):
        if kind.floor and kind.find not in bound:
            yield from kind.find(anew, kind.floor.params)
    yield from whom_media_show_listed.find(anew)
    yield from members_listed.find(anew)
