"""Whoever wrote any of a post, or is bound to it, is no second person to it (decision 049)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import msgspec
from msgspec import Struct

from duecourse import facts
from duecourse.facts.works import found_in, is_settled
from duecourse.kernel.appointments import own_judge
from duecourse.kernel.command import Named
from duecourse.kernel.eligibility import another, time_passes
from duecourse.kernel.facts import PersonFact
from duecourse.kernel.interests import Matter, Tie, conflict_of, ties
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Floor, Registry
from duecourse.posts.answered import ties_of_answered
from duecourse.posts.interests import matter_of
from duecourse.posts.shapes import PostProposal
from duecourse.posts.state import Post

WRITERS: Final = Registry("posts")

_DOES: Final[Mapping[str, str]] = {
    "ApproveStep": "approve it",
    "VerifyConsent": "verify its consents",
    "PermitMedia": "permit its media",
    "RecordConsultation": "be consulted on it",
    "ConfirmCommitment": "confirm what it promises",
    "RefuseTakedown": "refuse to take it down",
}
"""What takes a second person, and how a message says it."""

_OWN_REVIEW: Final = ("ApproveStep", "VerifyConsent")
"""What an author does themselves where time passes instead of a second person."""


class SecondPerson(Struct, frozen=True, forbid_unknown_fields=True):
    """When whoever wrote the post may act after all.

    Attributes:
        alone: where time passes instead of a second person (`cooling_off`), and while nobody
            else could, they review their own post.
    """

    alone: bool = False


@WRITERS.guard(
    Reason.SELF_APPROVAL,
    Reason.CONFLICT_OF_INTEREST,
    params=SecondPerson,
    floor=Floor(
        on=tuple(_DOES),
        rests_on="docs/decisions/049-who-wrote-it-does-not-judge-it.md",
        params=SecondPerson(alone=True),
    ),
)
def not_the_author(proposal: PostProposal, params: SecondPerson) -> Iterator[Violation]:
    """Somebody acts who wrote none of the post, and whom nothing else binds to it.

    Nobody refuses to take down what they put up, or said how it stands there.
    """
    own_review = params.alone and proposal.trigger in _OWN_REVIEW
    if not own_review or not time_passes(proposal, writers(proposal)):
        name, refuses = proposal.command.name, proposal.trigger == "RefuseTakedown"
        up = ties("publisher", name, proposal.state.put_up_by if refuses else ())
        yield from bound(proposal, _DOES.get(proposal.trigger, "do this"), up)


_SECOND: Final = frozenset({*_DOES, "AnswerDoubt", "AnswerChecklist", "ReinstateContent"})
"""Commands for which it matters who wrote the post."""


def written_elsewhere(state: Post, command: Named, known: PersonFact) -> Sequence[str]:
    """Return the other posts in which somebody wrote the same, where it matters."""
    if type(command).__name__ not in _SECOND or not known.wrote:
        return ()
    found = (known.wrote.get(work, "") for work in found_in(state.content))
    return [post for post in found if post]


def _copied(proposal: PostProposal) -> tuple[Tie, ...]:
    """Return what binds who acts to a post into which their own words or media were copied.

    What others approved, and was shown, is nobody's own any more.
    """
    known, own = proposal.actor_fact, proposal.command.name
    found = written_elsewhere(proposal.state, proposal.command, known) if known else ()
    if not found:
        return ()
    open_ = (p for p in found if p != own and not is_settled(facts.post(proposal.facts, p)))
    return tuple(Tie(proposal.person, "same_writer", post) for post in dict.fromkeys(open_))


def writers(proposal: PostProposal) -> tuple[str, ...]:
    """Return who is tied to whatever is decided on the post: who wrote any of it.

    So is who acts now, if they wrote the same elsewhere.
    """
    own = (*proposal.state.writers, proposal.state.author)
    copied = proposal.found(_copied)
    return (*own, *[tie.person for tie in copied]) if copied else own


def as_matter(proposal: PostProposal) -> Matter:
    """Return a post as a matter: who is bound to it, by itself or by what it answers."""
    own = matter_of(proposal.command.name, proposal.state)
    answers = proposal.found(ties_of_answered)
    return msgspec.structs.replace(own, ties=(*own.ties, *answers)) if answers else own


def concerned(proposal: PostProposal) -> tuple[str, ...]:
    """Return who is tied to a post: they wrote any of it, or what it answers concerns them."""
    return (*writers(proposal), *(tie.person for tie in proposal.found(ties_of_answered)))


def bound(
    proposal: PostProposal,
    does: str,
    further: Iterable[Tie] = (),
    reason: Reason | None = None,
    *,
    judges: bool = False,
) -> Iterator[Violation]:
    """Yield the fact that binds the acting person to a post, unless nobody else may act.

    Args:
        does: what they may not, `approve it`.
        further: what binds people to this act beside having written the post.
        judges: what those who are bound did is judged by it, as it is by some commands always.
    """
    matter = proposal.found(as_matter)
    if added := (*further, *proposal.found(_copied)):
        matter = msgspec.structs.replace(matter, ties=(*matter.ties, *added))
    tie = conflict_of(proposal.person, proposal.actor_fact, matter)
    if tie is None or proposal.context.actor.system:
        people = [one.person for one in matter.ties]
        yield from own_judge(proposal, people, proposal.state.drafted_at)
        return
    of_record = any(tie.person == proposal.person for tie in matter.ties)
    why = reason or (Reason.SELF_APPROVAL if of_record else Reason.CONFLICT_OF_INTEREST)
    tied = (proposal.person, *(tie.person for tie in matter.ties))
    message = f"{tie.says}: somebody else has to {does}"
    judges = judges or proposal.command.JUDGES
    for found in another(proposal, tied, why, message, judges=judges):
        yield msgspec.structs.replace(found, facts=(*found.facts, ("tie", tie.how), ("to", tie.to)))
