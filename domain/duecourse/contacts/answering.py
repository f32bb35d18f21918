"""Replies to a contact: a public one is a post, a private one goes by a route."""

from collections.abc import Iterable, Iterator

from duecourse import facts
from duecourse.contacts import commands as c
from duecourse.contacts.state import REPLY, Contact
from duecourse.kernel.checks import check, given, required
from duecourse.kernel.clocks.acts import against_met
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

Replying = Proposal[Contact, c.ReplyToContact]


def read_post(_: Contact, command: c.ReplyToContact) -> Iterable[str]:
    """Read the post that answers it."""
    return (command.post,)


@check(Reason.FIELD_REQUIRED, Reason.FIELD_INVALID, Reason.TIME_ORDER)
def reply_told(proposal: Replying) -> Iterator[Violation]:
    """It is said how it was answered: by a post, or by a private route with what was said."""
    command, received = proposal.command, proposal.state.received_at
    if given(command.post) and given(command.route):
        message = "route: a reply in public is a post, one in private goes by a route: say one"
        yield Violation(Reason.FIELD_INVALID, message, field="route")
    elif not given(command.post) and not given(command.route):
        yield required("post", "name the post that answers it, or the route of a private reply")
    elif given(command.route) and not given(command.summary):
        yield required("summary", "say what was replied")
    at = command.replied_at
    if at is not None and received is not None and at < received:
        message = "replied_at: before it was received"
        yield Violation(Reason.TIME_ORDER, message, field="replied_at")


@check(Reason.EVIDENCE_REQUIRED, Reason.TIME_ORDER)
def in_time_shown(proposal: Replying) -> Iterator[Violation]:
    """Whoever enters a reply after it was due, and says that it was in time, shows it."""
    clock, command = proposal.state.clocks.get(REPLY), proposal.command
    if clock is not None and not clock.over and command.replied_at is not None:
        evidence = given(command.evidence)
        yield from against_met(clock, command.replied_at, proposal.at, evidence=evidence)


@check(Reason.NOT_FOUND, Reason.FIELD_INVALID)
def post_answers(proposal: Replying) -> Iterator[Violation]:
    """The post is published, and says that it answers this contact."""
    name = proposal.command.post
    if not name:
        return
    post = facts.post(proposal.facts, name)
    if post is None or post.state not in facts.SHOWN:
        message = "post: no such post was published"
        yield Violation(Reason.NOT_FOUND, message, subject=name, field="post")
    elif post.answers_to != proposal.command.name:
        message = "post: it does not answer this contact"
        yield Violation(Reason.FIELD_INVALID, message, subject=name, field="post")


@check(Reason.IDENTITY_NOT_VERIFIED)
def account_kept_in(proposal: Replying) -> Iterator[Violation]:
    """Details of an account are never public, and go to nobody who was not verified."""
    command = proposal.command
    if command.account_information != "yes":
        return
    if command.post or not proposal.state.identity_verified:
        message = "details of an account: in private, and to whom was verified (VerifyIdentity)"
        yield Violation(Reason.IDENTITY_NOT_VERIFIED, message, field="account_information")
