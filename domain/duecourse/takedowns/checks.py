"""What holds of commands on requests to take something down, whatever the policy says."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any, Final

from duecourse import facts
from duecourse.facts.accounts import keys_under, place_of
from duecourse.facts.partaking import ties_of_post
from duecourse.kernel.authority import on_the_books
from duecourse.kernel.checks import check, given, required
from duecourse.kernel.command import Named
from duecourse.kernel.eligibility import OUTSIDE, another, eligible
from duecourse.kernel.interests import Matter, bound, cited, conflict_of, short, ties
from duecourse.kernel.names import kind_of, organisation_of
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.takedowns import commands as c
from duecourse.takedowns.state import Takedown
from duecourse.takedowns.words import THEIR_OWN, TWO_DECLINE

PROOF: Final = "EXT-OSA-report"
INTIMATE: Final = "EXT-OSA-intimate"
_CONFLICT: Final = "EXT-COI-handler"
_ALONE: Final = timedelta(minutes=30)
"""How long somebody who has no second person waits before they look again themselves."""

_MATTERS: Final = ("incidents", "complaints", "breaches", "contacts", "posts", "takedowns")


def matter_of(proposal: Proposal[Takedown, Named]) -> Matter:
    """Return the request as a matter: whose account it is on, and who had a part in the post."""
    name, state = proposal.command.name, proposal.state
    post = facts.post(proposal.facts, state.post) if state.post else None
    return Matter(
        name=name,
        ties=(*ties("respondent", name, [state.owner]), *ties_of_post(state.post, post)),
        about=(state.post,) if state.post else (),
    )


def tied(proposal: Proposal[Takedown, Named]) -> frozenset[str]:
    """Return everybody whom the record binds to what is to come down."""
    return frozenset(p for p in bound(proposal.found(matter_of)) if kind_of(p) == "people")


def out(proposal: Proposal[Takedown, Named]) -> frozenset[str]:
    """Return who leaves the command to another: whoever is tied, or did what it looks at again."""
    return tied(proposal) | has_said(proposal) | frozenset((before(proposal),)) - {""}


def before(proposal: Proposal[Takedown, Named]) -> str:
    """Return whose own act it looks at again: who took it down, declined it, dealt with a site."""
    state = proposal.state
    match proposal.command:
        case c.ConfirmRemoval():
            return state.removed_by
        case c.ReviewDeclined():
            return state.declined_by
        case c.CloseUnremoved():
            return state.reported_by
        case _:
            return ""


@check(Reason.CONFLICT_OF_INTEREST)
def not_involved(proposal: Proposal[Takedown, Named]) -> Iterator[Violation]:
    """Whoever lets something stay up had no part in it."""
    matter = proposal.found(matter_of)
    tie = conflict_of(proposal.person, proposal.actor_fact, matter)
    if tie is None or proposal.context.actor.system:
        return
    message = f"{short(proposal.person)} had a part in what is to come down"
    others = out(proposal) | {proposal.person}
    judges = proposal.command.JUDGES
    found = another(proposal, others, Reason.CONFLICT_OF_INTEREST, message, judges=judges)
    yield from cited(proposal, _CONFLICT, found)


def stands_at(proposal: Proposal[Takedown, c.OpenTakedown]) -> str:
    """Return the post of ours that stands, or stood, at the address; empty for none."""
    record = facts.objection(proposal.facts, place_record(proposal.command))
    return record.shown_in[-1].post if record and record.shown_in else ""


def place_record(command: c.OpenTakedown) -> str:
    """Return the name under which it is on record what stands at an address; empty for none."""
    place = place_of(command.where)
    return facts.medium_record(command.name, place) if place else ""


def is_our_own(proposal: Proposal[Takedown, c.OpenTakedown]) -> bool:
    """Return whether an address is on an account for which a channel of ours stands."""
    books = proposal.organisation
    noted = books.accounts if books else {}
    live = {key for key, entries in noted.items() if any(not one.gone for one in entries)}
    return not live.isdisjoint(keys_under(proposal.command.where))


@check(Reason.FIELD_INVALID)
def where_is_ours(proposal: Proposal[Takedown, c.OpenTakedown]) -> Iterator[Violation]:
    """What stands on an account of ours is ours to take down, whoever says otherwise."""
    command, post = proposal.command, stands_at(proposal)
    record = facts.objection(proposal.facts, place_record(command))
    there = {showing.post for showing in record.shown_in} if record else set[str]()
    if command.post and post and command.post not in there:
        message = f"where: {short(post)} stands there, and another post is named"
        yield Violation(Reason.FIELD_INVALID, message, field="where")
    elif command.held_by not in ("", "channel") and (post or is_our_own(proposal)):
        message = "held_by: it stands on an account of the organisation: its channel holds it"
        yield Violation(Reason.FIELD_INVALID, message, field="held_by")


@check(Reason.FIELD_REQUIRED, Reason.FIELD_INVALID, Reason.NOT_FOUND)
def request_valid(proposal: Proposal[Takedown, c.OpenTakedown]) -> Iterator[Violation]:
    """It is said what is to come down and why; what is named is the organisation's own."""
    command, own = proposal.command, organisation_of(proposal.command.name)
    if not given(command.ground):
        yield required("ground", "nothing is taken down without a reason")
    if not given(command.where) and not given(command.post):
        yield required("where", "its address, or the post that it is")
    post = facts.post(proposal.facts, command.post) if command.post else None
    if command.post and (organisation_of(command.post) != own or post is None):
        yield Violation(Reason.NOT_FOUND, "no such post", subject=command.post, field="post")
    if command.owner and not on_the_books(proposal, command.owner):
        yield Violation(Reason.NOT_FOUND, "no such person", subject=command.owner, field="owner")
    if command.post and command.held_by not in ("", "channel"):
        message = "held_by: a post is on a channel of the organisation"
        yield Violation(Reason.FIELD_INVALID, message, field="held_by")
    if command.owner and (command.post or command.held_by not in ("", "personal")):
        message = "owner: only what is on somebody's own account has one"
        yield Violation(Reason.FIELD_INVALID, message, field="owner")
    if command.anonymous and given(command.requester):
        message = "requester: nothing is kept of who asks anonymously"
        yield Violation(Reason.FIELD_INVALID, message, field="requester")


@check(Reason.NOT_FOUND)
def matter_known(
    proposal: Proposal[Takedown, c.OpenTakedown | c.ConfirmRemoval],
) -> Iterator[Violation]:
    """The matter that is named is one of the organisation's."""
    command = proposal.command
    field = "incident" if isinstance(command, c.ConfirmRemoval) else "arises_from"
    name: str = getattr(command, field)
    known = ("incidents",) if field == "incident" else _MATTERS
    if not name:
        return
    elsewhere = organisation_of(name) != organisation_of(command.name)
    if elsewhere or kind_of(name) not in known or not proposal.facts.get(name, kind_of(name)):
        yield Violation(Reason.NOT_FOUND, "no such matter", subject=name, field=field)


@check(Reason.ACTOR_MISMATCH)
def by_owner(proposal: Proposal[Takedown, c.RecordRemoval]) -> Iterator[Violation]:
    """What stands on somebody's own account, they themselves took down."""
    owner = proposal.state.owner
    if proposal.state.held_by == "personal" and owner and proposal.person != owner:
        message = "it is on somebody's own account: whoever owns it says that it is down"
        yield Violation(Reason.ACTOR_MISMATCH, message)


def is_owner(proposal: Proposal[Takedown, Named]) -> bool:
    """Return whether the caller owns the account on which it is."""
    state = proposal.state
    return state.held_by == "personal" and proposal.person == state.owner


@check(Reason.TIME_ORDER, Reason.EVIDENCE_REQUIRED)
def removed_in_order(proposal: Proposal[Takedown, c.RecordRemoval]) -> Iterator[Violation]:
    """It came down after it was asked for and not in the future; entered late, it is shown."""
    said, state = proposal.command.removed_at, proposal.state
    if said is None:
        return
    if said > proposal.at or (state.requested_at and said < state.requested_at):
        message = "removed_at: lies ahead, or before it was asked for"
        yield Violation(Reason.TIME_ORDER, message, field="removed_at")
    due = state.due_at
    late = due is not None and said <= due < proposal.at
    if late and not proposal.command.captured_digest:
        message = "captured_digest: entered after it was due; show that it was down in time"
        yield Violation(Reason.EVIDENCE_REQUIRED, message, field="captured_digest")


@check(Reason.EVIDENCE_REQUIRED, Reason.CHECKLIST_INCOMPLETE)
def absence_shown(
    proposal: Proposal[Takedown, c.ConfirmRemoval | c.RecordPlatformAction],
) -> Iterator[Violation]:
    """A capture shows that it is not there, and every other place was looked at."""
    if not given(proposal.command.captured_digest):
        message = "captured_digest: show that it is not there any more"
        found = Violation(Reason.EVIDENCE_REQUIRED, message, field="captured_digest")
        yield from cited(proposal, PROOF, (found,))
    if isinstance(proposal.command, c.ConfirmRemoval) and proposal.command.cross_posts != "yes":
        message = "cross_posts: look at every other place where it may stand, and say so"
        yield Violation(Reason.CHECKLIST_INCOMPLETE, message, field="cross_posts")


@check(Reason.TAKEDOWN_OPEN)
def post_is_down(proposal: Proposal[Takedown, c.ConfirmRemoval]) -> Iterator[Violation]:
    """Nobody sees that it is down while its post counts as live: that was put up again."""
    name = proposal.state.post
    post = facts.post(proposal.facts, name) if name else None
    if post is not None and post.visibility == "live":
        message = "the post counts as live: take it down (RecordTakedown), and look again"
        yield Violation(Reason.TAKEDOWN_OPEN, message, subject=name)


@check(Reason.SELF_APPROVAL, Reason.COOLING_OFF)
def second_looked(proposal: Proposal[Takedown, c.ConfirmRemoval]) -> Iterator[Violation]:
    """Another looks than who took it down; whoever has none waits half an hour."""
    state = proposal.state
    if proposal.person != state.removed_by:
        return
    # Whoever had a part in the post sees as well as others that it is not there any more.
    own = (state.removed_by,)
    message = "whoever took it down does not confirm it alone"
    found = tuple(another(proposal, own, Reason.SELF_APPROVAL, message))
    yield from found
    soon = state.removed_at is not None and proposal.at < state.removed_at + _ALONE
    if soon and not found and not eligible(proposal, own):
        yield Violation(Reason.COOLING_OFF, "wait half an hour, and look again")


@check(Reason.CONFLICT_OF_INTEREST)
def by_another(
    proposal: Proposal[Takedown, c.ReviewDeclined | c.CloseUnremoved],
) -> Iterator[Violation]:
    """Another decides than who declined it, or who dealt with the site."""
    if proposal.person == before(proposal):
        message = "another person than who did this before looks at it"
        found = another(proposal, out(proposal), Reason.CONFLICT_OF_INTEREST, message)
        yield from cited(proposal, _CONFLICT, found)


Waiting = c.DeclineTakedown | c.LiftTakedown
"""What one person says, and another bears out."""


def has_said(proposal: Proposal[Takedown, Any]) -> frozenset[str]:
    """Return who said the same before, and waits for another; whoever is bound since said nothing.

    What they lift and what they decline is not the same.
    """
    says = SAYS.get(type(proposal.command), "")
    return frozenset(one.by for one in proposal.state.said if one.says == says) - tied(proposal)


SAYS: Final[Mapping[type, str]] = {c.DeclineTakedown: "decline", c.LiftTakedown: "lift"}


def is_their_own_word(proposal: Proposal[Takedown, Named]) -> bool:
    """Return whether the caller asked for it themselves, for a reason of their own."""
    state = proposal.state
    return asked_for_themselves(proposal) and state.ground in THEIR_OWN


def asked_for_themselves(proposal: Proposal[Takedown, Named]) -> bool:
    """Return whether the caller asked for it, and for nobody else."""
    state = proposal.state
    return bool(proposal.person) and proposal.person == state.opened_by and not state.for_another


def waits(proposal: Proposal[Takedown, Waiting]) -> bool:
    """Return whether it waits for another person who says the same.

    Where nobody else may, an outside body is the other.
    """
    if isinstance(proposal.command, c.DeclineTakedown):
        alone_will_do = proposal.state.ground not in TWO_DECLINE
    else:
        alone_will_do = is_their_own_word(proposal)
    if alone_will_do or has_said(proposal):
        return False
    by_outside = any(role == OUTSIDE for role, _ in proposal.taken)
    return not by_outside


@check(Reason.SELF_APPROVAL)
def borne_out_by_another(proposal: Proposal[Takedown, Waiting]) -> Iterator[Violation]:
    """Whoever said it before does not bear it out; where nobody else may, an outside body does."""
    if proposal.person in has_said(proposal):
        message = "the caller said so already, and another person has to bear it out"
        tied_ = tied(proposal) | has_said(proposal)
        yield from another(proposal, tied_, Reason.SELF_APPROVAL, message, judges=True)


@check(Reason.ROUTE_REQUIRED, Reason.EVIDENCE_REQUIRED, Reason.CONFLICT_OF_INTEREST)
def at_their_word(proposal: Proposal[Takedown, c.LiftTakedown]) -> Iterator[Violation]:
    """Whoever asked says so themselves, or in writing to somebody without a part in it."""
    state = proposal.state
    if state.duty:
        message = "it follows from a consent or an objection: that is renewed, or lifted"
        yield Violation(Reason.ROUTE_REQUIRED, message)
    if is_their_own_word(proposal):
        return
    if not given(proposal.command.signed_digest):
        message = "signed_digest: show the word of whoever asked"
        yield Violation(Reason.EVIDENCE_REQUIRED, message, field="signed_digest")
    yield from not_involved.find(proposal)
