"""Who is bound to a complaint, and may not deal with it (decision 056)."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from duecourse import facts
from duecourse.complaints.state import Complaint
from duecourse.kernel.checks import check
from duecourse.kernel.command import Named
from duecourse.kernel.interests import Matter, Tie, conflict, conflicts, ties
from duecourse.kernel.names import kind_of
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

CLAUSE: Final = "EXT-COI-handler"

_DOES: Final = "deal with the complaint"


def matter_of(proposal: Proposal[Complaint, Named]) -> Matter:
    """Return a complaint as a matter, with everybody whom the record binds to it.

    Who opened it, who is complained of, and whoever had a part in a post that it is about.
    """
    name, state = proposal.command.name, proposal.state
    posts = (_of_post(post, facts.post(proposal.facts, post)) for post in state.about)
    return Matter(
        name=name,
        ties=(
            *ties("complainant", name, [state.opened_by]),
            *ties("respondent", name, state.respondents),
            *chain.from_iterable(posts),
        ),
        about=state.about,
    )


def _of_post(name: str, post: facts.PostFact | None) -> tuple[Tie, ...]:
    if post is None:
        return ()
    return (
        *ties("author", name, [post.author]),
        *ties("approver", name, [approval.by for approval in post.approvals]),
        *ties("verifier", name, [post.verified_by]),
        *ties("publisher", name, [post.published_by]),
    )


def tied(proposal: Proposal[Complaint, Named]) -> frozenset[str]:
    """Return the names of everybody whom the record binds to the complaint."""
    people = (tie.person for tie in matter_of(proposal).ties)
    return frozenset(person for person in people if kind_of(person) == "people")


@check(Reason.CONFLICT_OF_INTEREST)
def not_involved(proposal: Proposal[Complaint, Named]) -> Iterator[Violation]:
    """Whoever deals with a complaint had no part in it, and does not report to who did."""
    matter = matter_of(proposal)
    found = list(conflicts(proposal, matter, _DOES, clause=CLAUSE))
    yield from found or _upwards(proposal, matter)


def _upwards(proposal: Proposal[Complaint, Named], matter: Matter) -> Iterator[Violation]:
    """Nobody decides on whom they report to."""
    fact = proposal.actor_fact
    if fact is None or not fact.line_manager or proposal.context.actor.system:
        return
    complained_of = {t.person for t in matter.ties if t.how in ("respondent", "author")}
    if fact.line_manager in complained_of:
        tie = Tie(fact.line_manager, "line_manager", proposal.person)
        yield conflict(proposal, tie, _DOES, clause=CLAUSE)
