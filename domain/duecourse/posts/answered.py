"""What a post answers, and what that asks: the one place where every check of it looks.

A private reply is bound by the contact itself; a public one by the same contact, by the complaint
that it became, and by each open complaint about what it corrects (decision 158).
"""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from duecourse import facts
from duecourse.facts import ContactFact
from duecourse.facts.complained import ComplaintFact
from duecourse.kernel.checks import check
from duecourse.kernel.eligibility import by_route, eligible, left_to
from duecourse.kernel.interests import Tie
from duecourse.kernel.names import kind_of
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.posts.aftermath.commands import IssueCorrection
from duecourse.posts.checks import answered_name, content_of, known_contact
from duecourse.posts.shapes import PostProposal

_DEALS: Final = "handle_complaint"
"""The function whose route says who answers where everybody who writes is concerned."""


class WhatItAnswers(Struct, frozen=True):
    """The message that a post answers, and every complaint that it answers or is about it.

    Attributes:
        name: what its content names.
        contact: that, if it is a contact.
        complaints: by name, as far as the record knows them.
    """

    name: str
    contact: ContactFact | None
    complaints: tuple[tuple[str, ComplaintFact], ...]


def what_it_answers(proposal: PostProposal) -> WhatItAnswers:
    """Return what a post answers."""
    state = proposal.state
    name = content_of(state, proposal.command).contact
    if not name and not state.open_complaints:
        return WhatItAnswers("", None, ())
    known = ((one, facts.complaint(proposal.facts, one)) for one in (name, *state.open_complaints))
    complaints = tuple((one, fact) for one, fact in dict(known).items() if fact is not None)
    return WhatItAnswers(name, facts.contact(proposal.facts, name), complaints)


def ties_of_answered(proposal: PostProposal) -> tuple[Tie, ...]:
    """Return what binds people to the answer: the message concerns them, or so does a complaint.

    Of a complaint it is not said how: nobody learns from it who complained, and of whom.
    """
    answered = proposal.found(what_it_answers)
    if answered.contact is None and not answered.complaints:
        return ()
    about = answered.contact.concerns if answered.contact else ()
    found = [Tie(person, "subject", answered.name) for person in about]
    for name, complaint in answered.complaints:
        people = (*complaint.respondents, complaint.complainant)
        found += [Tie(one, "part", name) for one in people if kind_of(one) == "people"]
    return tuple(dict.fromkeys(found))


@check(Reason.CONFLICT_OF_INTEREST, of=ties_of_answered)
def answers_for_others(proposal: PostProposal) -> Iterator[Violation]:
    """Nobody writes or publishes the public answer to what concerns themselves."""
    state, ties = proposal.state, proposal.found(ties_of_answered)
    if not ties or proposal.context.actor.system:
        return
    out, named = frozenset(tie.person for tie in ties), proposal.found(what_it_answers).name
    wrote = {*state.writers, state.author} - {""}
    # Of a complaint about the post itself, whoever wrote it is complained of as a matter of course.
    bound = (one for one in ties if one.person in wrote and one.to == named)
    tie = next((one for one in ties if one.person == proposal.person), next(bound, None))
    if tie is None:
        return
    message = f"{tie.says}: somebody else has to write and publish the answer"
    found = Violation(Reason.CONFLICT_OF_INTEREST, message, subject=tie.to)
    if others := eligible(proposal, out, proposal.pack.filling("draft")):
        yield left_to(proposal, found, others)
    else:
        # An answer to what concerns them is dealt with as that is: who alone does everything
        # writes it once an outside body looked at it.
        yield from by_route(proposal, out, found, _DEALS)


@check(Reason.ROUTE_REQUIRED, of=answered_name)
def names_nothing_restricted(proposal: PostProposal) -> Iterator[Violation]:
    """What a post names may be known to whoever reads the post (decision 151).

    Whoever may not know of it is answered as if there were none (`known_contact`).
    """
    answered = proposal.found(what_it_answers)
    named = dict(answered.complaints).get(answered.name)
    if named is not None and named.restricted:
        message = (
            "content.contact: whoever reads the post would learn of the complaint: disclose it"
            " first (DiscloseComplaint), or name nothing"
        )
        yield Violation(Reason.ROUTE_REQUIRED, message, field="content.contact")


@check(Reason.ROUTE_REQUIRED, Reason.FIELD_REQUIRED, of=answered_name)
def still_answered_here(proposal: PostProposal) -> Iterator[Violation]:
    """What says that something was wrong has no answer in public but as a complaint.

    Whether it does is answered first; a post cannot be taken back. Nor has what went on in
    private a public answer (`reply_route_open`).
    """
    answered = proposal.found(what_it_answers)
    contact = answered.contact
    if contact is None:
        return
    if contact.state == "promoted":
        message = "content.contact: it is dealt with as a complaint: name that"
    elif contact.says_wrong == "yes":
        message = "they say that something was wrong: it becomes a complaint (PromoteContact)"
    elif contact.says_wrong != "no":
        message = (
            "do they say that something was wrong? answer it before anything stands in public"
            " (ClassifyContact.says_wrong)"
        )
        yield Violation(
            Reason.FIELD_REQUIRED, message, subject=answered.name, field="content.contact"
        )
        return
    else:
        return
    yield Violation(Reason.ROUTE_REQUIRED, message, subject=answered.name, field="content.contact")


def _corrects(proposal: PostProposal) -> bool:
    """Return whether the post corrects another, or the command has one corrected."""
    return isinstance(proposal.command, IssueCorrection) or bool(proposal.state.corrects)


@check(Reason.FIELD_REQUIRED, Reason.ROUTE_REQUIRED, of=_corrects)
def names_what_it_corrects(proposal: PostProposal) -> Iterator[Violation]:
    """A correction answers what its original does, or the complaint that is open about that."""
    open_, own = _open(proposal), _own(proposal)
    named = content_of(proposal.state, proposal.command).contact
    if open_ and named not in open_:
        message = (
            "content.contact: a complaint about what it corrects is open: name it, for it is"
            " answered after advice"
        )
        yield Violation(Reason.ROUTE_REQUIRED, message, field="content.contact")
    elif not open_ and own and named not in own:
        message = "content.contact: name what the corrected post answers"
        yield Violation(Reason.FIELD_REQUIRED, message, field="content.contact")


@check(Reason.DECISION_REQUIRED, of=_corrects)
def corrects_the_words(proposal: PostProposal) -> Iterator[Violation]:
    """A correction says something else than what is down, or what somebody complains of (170).

    What stands there again, stands there by `ReinstateContent`, or once the complaint is closed.
    """
    issued = isinstance(proposal.command, IssueCorrection)
    original = proposal.state if issued else facts.post(proposal.facts, proposal.state.corrects)
    if original is None or not (original.open_complaints or original.visibility == "taken_down"):
        return
    if original.repeated_in(content_of(proposal.state, proposal.command)):
        message = (
            "content.text: all that somebody complains of, or that came down, stands in it again:"
            " say what is put right, and not what was wrong"
        )
        yield Violation(Reason.DECISION_REQUIRED, message, field="content.text")


def _open(proposal: PostProposal) -> tuple[str, ...]:
    """Return the open complaints about what a correction corrects."""
    if isinstance(proposal.command, IssueCorrection):
        return tuple(proposal.state.open_complaints)
    corrected = facts.post(proposal.facts, proposal.state.corrects)
    return tuple(corrected.open_complaints) if corrected else ()


def _own(proposal: PostProposal) -> tuple[str, ...]:
    """Return what a correction may name: what its original answers, or what became of that."""
    own = proposal.state.content.contact if _corrects(proposal) else ""
    contact = facts.contact(proposal.facts, own)
    complaint = facts.complaint(proposal.facts, own)
    became = contact.complaint if contact else ""
    return tuple(filter(None, (own, became))) if contact or complaint else ()


WRITING: Final = (
    names_nothing_restricted,
    answers_for_others,
    names_what_it_corrects,
    corrects_the_words,
)
"""What is asked of whoever brings a content."""

GOING_OUT: Final = (
    known_contact,
    names_nothing_restricted,
    answers_for_others,
    still_answered_here,
    names_what_it_corrects,
    corrects_the_words,
)
"""What is asked before a content is handed in, approved, and goes out."""
