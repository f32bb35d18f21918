"""Guards on posts that answer a message: who hears of it before an answer stands in public."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from duecourse import facts
from duecourse.evidence.words import ContactKind, Role
from duecourse.facts import ContactFact
from duecourse.kernel.eligibility import eligible, routed_to
from duecourse.kernel.pack import titled
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Registry, at_least_one
from duecourse.posts.checks import content_of
from duecourse.posts.shapes import PostProposal

REPLIES: Final = Registry("posts")

_ADVISES: Final = "advise"


class Returned(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who deals with contacts of some kinds once somebody wrote again."""

    kinds: tuple[ContactKind, ...]
    roles: tuple[Role, ...]

    def __post_init__(self) -> None:
        at_least_one(self.roles)


@REPLIES.guard(Reason.ROUTE_REQUIRED, params=Returned, acts_in=("AdviseOnContact",))
def reply_escalated(proposal: PostProposal, params: Returned) -> Iterator[Violation]:
    """Where somebody wrote before, the named roles have the message before a post answers it.

    One of them has it and took a step with it, advised on it since it came, or writes or publishes
    the answer. Approving the post is not enough: the message is what they are to see. Nor is it
    that somebody else put it on their desk.
    """
    answered = content_of(proposal.state, proposal.command).contact
    contact = facts.contact(proposal.facts, answered)
    if contact is None or contact.kinds.isdisjoint(params.kinds):
        return
    who = titled(proposal.pack, params.roles)
    if not contact.writer:
        message = (
            f"say who writes (ClassifyContact.writer): if they wrote before, this is for {who}"
        )
        yield Violation(Reason.ROUTE_REQUIRED, message, subject=answered)
    elif (contact.returns or contact.earlier) and not _escalated(proposal, contact, params.roles):
        message = (
            f"they wrote again: before a post answers it, {who} takes it over (ReassignContact),"
            " or a step with what was given to them (JoinContact), or advises (AdviseOnContact)"
        )
        yield Violation(Reason.ROUTE_REQUIRED, message, subject=answered)


def _escalated(proposal: PostProposal, contact: ContactFact, roles: tuple[Role, ...]) -> bool:
    """Return whether one of these roles has the message; whoever it is about is none of them."""
    if contact.advised_as & {*roles}:
        return True
    out = contact.concerns
    looked = {contact.assignee} & contact.told_by
    has = looked | {proposal.state.author, proposal.person}
    asked = eligible(proposal, out, roles) or routed_to(proposal, out, _ADVISES)
    return not has.isdisjoint(asked)
