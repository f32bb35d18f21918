"""How a contact ends: what is said to have been done is on record (decision 144)."""

from collections.abc import Iterable, Iterator
from typing import Final

from duecourse import facts
from duecourse.contacts import commands as c
from duecourse.contacts.state import Contact
from duecourse.kernel.checks import check, given, required
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

Closing = Proposal[Contact, c.CloseContact]

_ANSWER: Final = "reply"


def read_answers(state: Contact, _: c.CloseContact) -> Iterable[str]:
    """Read the posts that answered it: one that never went out is no answer."""
    return tuple(one.post for one in state.replies if one.kind == _ANSWER)


def _answered_in(proposal: Closing) -> frozenset[int]:
    """Return which of their messages were answered, in private or by a post that went out."""
    posts = ((one, facts.post(proposal.facts, one.post)) for one in proposal.state.replies)
    public = (
        one.returns
        for one, post in posts
        if one.kind == _ANSWER and post is not None and post.state in facts.SHOWN
    )
    return frozenset((*proposal.state.answered_in, *public))


@check(Reason.OUTCOME_REQUIRED)
def outcome_told(proposal: Closing) -> Iterator[Violation]:
    """It is said how it ended."""
    if not given(proposal.command.outcome):
        yield Violation(Reason.OUTCOME_REQUIRED, "outcome: say how it ended", field="outcome")


@check(Reason.OUTCOME_REQUIRED, Reason.FIELD_REQUIRED, Reason.FIELD_INVALID)
def done_on_record(proposal: Closing) -> Iterator[Violation]:
    """What is said to have been done is on record: an answer, and where they were told to turn."""
    state, command = proposal.state, proposal.command
    outcome, answered = command.outcome, proposal.found(_answered_in)
    if outcome == "no_reply_needed":
        message = "outcome: say why none is needed instead (NoReplyNeeded)"
        yield Violation(Reason.OUTCOME_REQUIRED, message, field="outcome")
    elif outcome == "signposted":
        # Whoever was told once where to turn need not be told at each further message.
        if not answered:
            yield _undone("no answer that tells them where to turn is on record")
        if not given(command.signposted_to) and not given(state.signposted_to):
            yield required("signposted_to", "say where they were told to turn")
    elif outcome == "answered" and "harm" in state.kinds:
        message = (
            "outcome: somebody may come to harm: say where they were told to turn (signposted),"
            " or that it was followed up (followed_up)"
        )
        yield Violation(Reason.OUTCOME_REQUIRED, message, field="outcome")
    elif given(outcome) and state.returns not in answered:
        yield _undone("no answer to what they wrote last is on record")
    if given(command.signposted_to) and outcome != "signposted":
        message = "signposted_to: for what ended with that alone: say outcome signposted"
        yield Violation(Reason.FIELD_INVALID, message, field="signposted_to")


def _undone(why: str) -> Violation:
    message = f"outcome: {why}: reply first (ReplyToContact), or say why none is needed"
    return Violation(Reason.OUTCOME_REQUIRED, message, field="outcome")


@check(Reason.OUTCOME_REQUIRED)
def not_for_criticism(proposal: Proposal[Contact, c.NoReplyNeeded]) -> Iterator[Violation]:
    """Whoever asks, criticises the organisation, or speaks of harm, is not left without a reply."""
    if proposal.command.why == "critical":
        message = "why: criticism is answered, or becomes a complaint"
        yield Violation(Reason.OUTCOME_REQUIRED, message, field="why")
    elif proposal.command.why == "nothing_asked" and proposal.state.asks:
        message = "why: it is on record that they ask for something"
        yield Violation(Reason.OUTCOME_REQUIRED, message, field="why")
    if "harm" in proposal.state.kinds:
        message = (
            "somebody may come to harm: say how it ended (CloseContact), or make it a complaint"
        )
        yield Violation(Reason.OUTCOME_REQUIRED, message)
