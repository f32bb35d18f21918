"""A no is known again: no new post and no new revision of the same washes it off (decision 198)."""

from collections.abc import Iterator
from typing import Final

from duecourse import facts
from duecourse.facts.noes import CONSULTATION, DOUBT, EVERYTHING, TURNED_AWAY
from duecourse.facts.noted import NoFact
from duecourse.facts.works import found_in
from duecourse.kernel.checks import check
from duecourse.kernel.names import id_of
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.posts.checks import content_of
from duecourse.posts.review.checklist import checklist_stands
from duecourse.posts.review.consulted import nobody_advised_against_it, still_fills
from duecourse.posts.shapes import PostProposal

_APPROVES: Final = "ApproveStep"
"""The command by which whoever said no says yes to the whole of it."""


@check(
    Reason.APPROVAL_REQUIRED,
    Reason.CHECKLIST_FAILED,
    Reason.CONSULTATION_REQUIRED,
    Reason.UNRESOLVED_DOUBT,
)
def no_earlier_no_stands(proposal: PostProposal) -> Iterator[Violation]:
    """Nobody said no to the same words or pictures in another post, or in an earlier revision.

    What is the same in everything waits for whoever said it. Where something else of it changed,
    another may approve it, who says what.
    """
    told = set[tuple[str, str]]()
    for no in noes_that_hold(proposal):
        if (no.what, no.by) not in told:
            told.add((no.what, no.by))
            yield _violation(proposal, no)


def noes_that_hold(proposal: PostProposal) -> Iterator[NoFact]:
    """Yield each no to what stands in a post, said in another or before, that nobody lifted."""
    record = facts.objection(proposal.facts, facts.words_record(proposal.command.name))
    if record is None or not record.denied:
        return
    works = found_in(content_of(proposal.state, proposal.command))
    found = (no for work in works for no in record.denied.get(work, ()))
    yield from (no for no in dict.fromkeys(found) if _holds(proposal, no))


def _holds(proposal: PostProposal, no: NoFact) -> bool:
    post, said = proposal.state, (no.what, no.by)
    if said in post.noes and no.what != TURNED_AWAY:
        return False  # The review of the post itself says so.
    if no.what.startswith(DOUBT):
        kind = no.what.removeprefix(DOUBT)
        return not any(d.kind == kind and d.outcome == "clear" for d in post.doubts)
    approves = proposal.trigger == _APPROVES and no.by == proposal.person
    yes = approves or not post.yeses.isdisjoint((said, (EVERYTHING, no.by)))
    function = "consult" if no.what == CONSULTATION else "review"
    if yes or post.is_writer(no.by) or not still_fills(proposal, no.by, function):
        return False
    return no.digest == post.digest or not _answered_for(proposal, no)


def _answered_for(proposal: PostProposal, no: NoFact) -> bool:
    """Return whether somebody else approved it since, or does now, and said what has changed."""
    post = proposal.state
    if any(one.at > no.at and not post.is_writer(one.by) for one in post.approvals):
        return True
    approves = proposal.trigger == _APPROVES and not post.is_writer(proposal.person)
    return approves and bool(proposal.context.reason)


def _violation(proposal: PostProposal, no: NoFact) -> Violation:
    who, where = id_of(no.by), id_of(no.post)
    otherwise = "it waits until they say otherwise"
    if no.digest != proposal.state.digest:
        otherwise += ", or until whoever approves it says in the reason what has changed since"
    if no.what.startswith(DOUBT):
        reason, does = Reason.UNRESOLVED_DOUBT, "asked a question that nobody answered with clear"
        otherwise = "answer it there, or ask it here again (RaiseDoubt) and have it answered"
    elif no.what == CONSULTATION:
        reason, does = Reason.CONSULTATION_REQUIRED, "was consulted, and advised against it"
    elif no.what == TURNED_AWAY:
        reason, does = Reason.APPROVAL_REQUIRED, "turned it away"
    else:
        reason, does = Reason.CHECKLIST_FAILED, f"answered {no.what} with no"
    message = f"{who} {does} in {where}, where the same words or pictures stood: {otherwise}"
    return Violation(reason, message, subject=no.post, facts=(("by", no.by), ("what", no.what)))


NO_NO_STANDS: Final = (checklist_stands, nobody_advised_against_it, no_earlier_no_stands)
"""What is asked at every step on the way out: nobody's no stands."""
