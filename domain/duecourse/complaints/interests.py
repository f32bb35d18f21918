"""Who is bound to a complaint, and may not deal with it (decision 056)."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from duecourse import facts
from duecourse.complaints.commands import ReopenComplaint
from duecourse.complaints.state import Complaint
from duecourse.kernel.appointments import own_judge
from duecourse.kernel.checks import check
from duecourse.kernel.command import Named
from duecourse.kernel.eligibility import eligible, unless_alone
from duecourse.kernel.interests import Matter, Tie, conflict_of, ties
from duecourse.kernel.names import kind_of
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

CLAUSE: Final = "EXT-COI-handler"


def matter_of(proposal: Proposal[Complaint, Named]) -> Matter:
    """Return a complaint as a matter, with everybody whom the record binds to it.

    Who opened it, who is complained of, and whoever wrote any of a post that it is about,
    approved, verified or published it;
    who resolved it, where it is to be opened again.
    """
    name, state = proposal.command.name, proposal.state
    posts = (_of_post(post, facts.post(proposal.facts, post)) for post in state.about)
    closed_by = [state.resolved_by] if isinstance(proposal.command, ReopenComplaint) else []
    return Matter(
        name=name,
        ties=(
            *ties("complainant", name, [state.opened_by]),
            *ties("respondent", name, state.respondents),
            *ties("handler", name, closed_by),
            *chain.from_iterable(posts),
        ),
        about=state.about,
    )


def _of_post(name: str, post: facts.PostFact | None) -> tuple[Tie, ...]:
    if post is None:
        return ()
    return (
        *ties("author", name, [post.author]),
        *ties("writer", name, post.writers),
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
    if proposal.context.actor.system:
        return
    matter = matter_of(proposal)
    tie = conflict_of(proposal.person, proposal.actor_fact, matter)
    bound = tied(proposal)
    out = bound | {proposal.person}
    if tie is None:
        yield from own_judge(proposal, bound, proposal.state.opened_at)
        tie = _upwards(proposal, matter)
        if tie is None or not eligible(proposal, out):
            # Whom somebody reports to is known of the caller alone: where nobody else may act,
            # nobody could take their place.
            return
    yield from unless_alone(proposal, out, _conflict(proposal, tie))


def _upwards(proposal: Proposal[Complaint, Named], matter: Matter) -> Tie | None:
    """Return that the caller reports to somebody who is complained of, or None."""
    fact = proposal.actor_fact
    complained_of = {t.person for t in matter.ties if t.how in ("respondent", "author")}
    if fact is None or fact.line_manager not in complained_of:
        return None
    return Tie(fact.line_manager, "line_manager", proposal.person)


def _conflict(proposal: Proposal[Complaint, Named], tie: Tie) -> Violation:
    """Return the fact that makes the conflict, with the clause it rests on."""
    known = CLAUSE in proposal.pack.clauses
    return Violation(
        Reason.CONFLICT_OF_INTEREST,
        tie.says,
        subject=tie.to,
        clause=CLAUSE if known else "",
        policy=proposal.pack.version if known else "",
        facts=(("tie", tie.how), ("to", tie.to)),
    )
