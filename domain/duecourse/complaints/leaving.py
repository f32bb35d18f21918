"""What ends a complaint otherwise: taken back, referred to an outside body, merged into another."""

from collections.abc import Iterator
from typing import Final

from duecourse import facts
from duecourse.complaints import endings as n
from duecourse.complaints import happened as h
from duecourse.complaints.answers import stays_or_comes_down
from duecourse.complaints.binding import is_dealt_with, tied
from duecourse.complaints.interests import is_own, not_involved
from duecourse.complaints.protecting import WITHDRAW, concerns_others, looked, protected
from duecourse.complaints.state import Complaint
from duecourse.evidence.record import Event
from duecourse.facts.complained import ComplaintFact
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.checks import ahead, check, given, reason_given, required
from duecourse.kernel.command import Named, fields_of
from duecourse.kernel.eligibility import OUTSIDE, another, unless_alone
from duecourse.kernel.facts import below
from duecourse.kernel.interests import cited
from duecourse.kernel.names import organisation_of
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

HANDLERS: Final = Handlers()

Withdrawing = Proposal[Complaint, n.WithdrawComplaint]


@check(
    Reason.PUBLIC_PROTECTION,
    Reason.ACTOR_MISMATCH,
    Reason.CONFIRMATION_REQUIRED,
    Reason.FIELD_REQUIRED,
)
def may_withdraw(proposal: Withdrawing) -> Iterator[Violation]:
    """Whoever complained takes it back; who says so for them asked them, another confirms it."""
    state, command = proposal.state, proposal.command
    yield from protected(proposal)
    own = is_own(proposal)
    bound = {*state.respondents, *_above(proposal)}
    if proposal.person in (state.respondents if own else bound) and not _is_put_down(proposal):
        message = "whoever complained takes it back themselves, or somebody without a part in it"
        found = Violation(Reason.ACTOR_MISMATCH, message)
        rest = unless_alone(proposal, {proposal.person, *_out(proposal)}, found)
        yield from cited(proposal, WITHDRAW, rest)
    if not own and concerns_others(state):
        yield from looked(proposal)
    if not own and not command.confirmed_with:
        message = "confirmed_with: ask whoever complained yourself"
        found = Violation(Reason.CONFIRMATION_REQUIRED, message, field="confirmed_with")
        yield from cited(proposal, WITHDRAW, [found])


def _is_put_down(proposal: Withdrawing) -> bool:
    """Return whether it is put on record alone that they took it back, by whoever is there.

    That ends nothing: it takes another person's word, or that of an outside body.
    """
    out = {proposal.person, *_out(proposal)}
    return proposal.context.outside is None and not is_dealt_with(proposal, frozenset(out))


def _out(proposal: Proposal[Complaint, Named]) -> frozenset[str]:
    """Return who leaves it to others to say that it is taken back."""
    return tied(proposal) | _above(proposal)


def _above(proposal: Proposal[Complaint, Named]) -> frozenset[str]:
    """Return who manages somebody complained of, directly or up the line (decision 146).

    So does whoever did at any time since it began.
    """
    state, organisation = proposal.state, proposal.organisation
    if organisation is None:
        return frozenset()
    since = state.opened_at
    before = (m for m in organisation.earlier_managers if since is None or m.until >= since)
    reports = (*organisation.managers.items(), *((m.person, m.manager) for m in before))
    upwards = [(manager, person) for person, manager in reports]
    return frozenset(person for person, _ in below(upwards, state.respondents))


@check(Reason.FIELD_REQUIRED)
def pressure_asked(proposal: Withdrawing) -> Iterator[Violation]:
    """They were asked whether anybody pressed them."""
    if not proposal.command.pressed:
        yield required("pressed", "say whether anybody pressed them")


def _leads(proposal: Withdrawing, _: Event) -> str:
    """Return where it leads: who was pressed, or is spoken for, has a second person's word."""
    command, way = proposal.command, proposal.state.way
    own = is_own(proposal) and way.pressed != "yes" and not concerns_others(proposal.state)
    by_outside = any(word == OUTSIDE for word, _ in proposal.taken)
    another = bool(way.withdrawal_by) and way.withdrawal_by != proposal.person
    # Where others are at risk, it is not over at the word of its maker, first or last.
    second = by_outside or (another and not (is_own(proposal) and concerns_others(proposal.state)))
    # An appeal of whoever is complained of is theirs, and not over with the complaint.
    theirs = proposal.state.state == "appeal" and way.appealed_by == "respondent"
    done = command.pressed == "no" and (own or second) and not theirs
    return "withdrawn" if done else proposal.state.state


@HANDLERS.on(
    n.WithdrawComplaint,
    early=(not_involved,),
    late=(may_withdraw, pressure_asked),
    leads=_leads,
    tied=_out,
)
def withdraw(proposal: Withdrawing) -> Iterator[Event]:
    """Yield that it was taken back; where somebody was pressed, it goes on."""
    yield h.ComplaintWithdrawn(**fields_of(proposal.command))


@HANDLERS.on(n.ProtectPublic, early=(not_involved,), late=(reason_given,))
def protect_public(_: Proposal[Complaint, n.ProtectPublic]) -> Iterator[Event]:
    """Yield that it goes on."""
    yield h.PublicProtected()


@check(Reason.FIELD_REQUIRED, Reason.ILLEGAL_TRANSITION)
def referral_whole(proposal: Proposal[Complaint, n.ReferComplaint]) -> Iterator[Violation]:
    """It is said to whom, what was sent and on what basis; before it is acknowledged, if urgent."""
    command = proposal.command
    for field in ("body", "sent", "basis"):
        if not given(getattr(command, field)):
            yield required(field)
    if proposal.state.state == "received" and not command.urgent:
        message = "acknowledge it first, unless somebody may come to harm or it may be a crime"
        yield Violation(Reason.ILLEGAL_TRANSITION, message, field="urgent")


@HANDLERS.on(n.ReferComplaint, early=(not_involved,), late=(referral_whole,))
def refer(proposal: Proposal[Complaint, n.ReferComplaint]) -> Iterator[Event]:
    """Yield that it was referred; from now on it counts as escalated."""
    command = proposal.command
    yield h.ComplaintReferred(
        body=command.body,
        level=max(1, proposal.state.level),
        sent=command.sent,
        basis=command.basis,
        urgent=command.urgent,
    )


@check(Reason.SELF_APPROVAL, Reason.TIME_ORDER)
def by_another(proposal: Proposal[Complaint, n.RecordExternalOutcome]) -> Iterator[Violation]:
    """Whoever referred it does not say by themselves how it ended; nor did it end before it came.

    Nobody here looks at it again: there is no appeal.
    """
    came = proposal.state.received_at
    day = proposal.pack.calendar.day_of
    if came is not None and day(proposal.command.decided_at) < day(came):
        message = "decided_at: lies before the complaint: it decided something else"
        yield Violation(Reason.TIME_ORDER, message, field="decided_at")
    message = "whoever referred it leaves it to another to record what was decided"
    by = proposal.state.way.referred_by
    if proposal.person == by:
        yield from another(proposal, tied(proposal) | {by}, Reason.SELF_APPROVAL, message)


@check(Reason.EVIDENCE_REQUIRED, Reason.TIME_ORDER)
def decision_shown(proposal: Proposal[Complaint, n.RecordExternalOutcome]) -> Iterator[Violation]:
    """It is said where the body's decision is found, and when it was taken."""
    command = proposal.command
    if not given(command.reference):
        message = "reference: say where its decision is found"
        yield Violation(Reason.EVIDENCE_REQUIRED, message, field="reference")
    yield from ahead(proposal, "decided_at")


@HANDLERS.on(
    n.RecordExternalOutcome,
    early=(not_involved,),
    late=(by_another, decision_shown, stays_or_comes_down),
)
def external_outcome(proposal: Proposal[Complaint, n.RecordExternalOutcome]) -> Iterator[Event]:
    """Yield what the body decided."""
    yield h.ExternalOutcomeRecorded(**fields_of(proposal.command))


@check(Reason.FIELD_REQUIRED)
def answer_given(proposal: Proposal[Complaint, n.ReturnReferral]) -> Iterator[Violation]:
    """It is said what the body answered."""
    if not given(proposal.command.answer):
        yield required("answer")


@HANDLERS.on(n.ReturnReferral, early=(not_involved,), late=(answer_given,))
def return_referral(proposal: Proposal[Complaint, n.ReturnReferral]) -> Iterator[Event]:
    """Yield that it is investigated here."""
    yield h.ReferralReturned(answer=proposal.command.answer)


def _other(proposal: Proposal[Complaint, Named], field: str) -> ComplaintFact | None:
    name = getattr(proposal.command, field)
    known = organisation_of(name) == organisation_of(proposal.command.name)
    return (
        facts.complaint(proposal.facts, name) if known and name != proposal.command.name else None
    )


@check(
    Reason.NOT_FOUND,
    Reason.DUPLICATE_NOT_SAME_PARTY,
    Reason.NEW_MATTER,
    Reason.FIELD_REQUIRED,
    Reason.TIME_ORDER,
)
def same_again(proposal: Proposal[Complaint, n.MarkDuplicate]) -> Iterator[Violation]:
    """It is of the same person, says nothing new, and came later."""
    command, state = proposal.command, proposal.state
    other = _other(proposal, "into")
    if other is None or other.closed:
        message = "no such complaint that is open"
        yield Violation(Reason.NOT_FOUND, message, subject=command.into, field="into")
        return
    if not _same_person(state, other, command.same_person):
        message = "it is of somebody else, or nobody said that it is not: each is answered"
        found = Violation(Reason.DUPLICATE_NOT_SAME_PARTY, message, field="into")
        yield from cited(proposal, "EXT-DUPLICATE", [found])
    if command.new == "yes" or _has_more(state, other):
        message = "something in it is new: it is looked into for itself (LinkComplaint)"
        yield from cited(
            proposal, "EXT-DUPLICATE", [Violation(Reason.NEW_MATTER, message, field="new")]
        )
    elif not command.new:
        yield required("new", "say whether anything in it is not in the other")
    if state.received_at and other.received_at and other.received_at > state.received_at:
        message = "the other came later: that one is merged into this"
        yield Violation(Reason.TIME_ORDER, message, field="into")


def _has_more(state: Complaint, other: ComplaintFact) -> bool:
    """Return whether it is of a kind, names somebody or is about a post that the other is not."""
    return bool(
        {*state.kinds} - {*other.kinds}
        or {*state.respondents} - {*other.respondents}
        or {*state.about} - {*other.about}
    )


def _same_person(state: Complaint, other: ComplaintFact, said: str) -> bool:
    """Return whether two are of one person: by the record; of people beyond it, by who says so."""
    if state.complainant or other.complainant:
        return state.complainant == other.complainant
    return said == "yes" and not (state.anonymous or other.anonymous)


@HANDLERS.on(
    n.MarkDuplicate,
    early=(not_involved,),
    late=(same_again,),
    reads=lambda _, command: (command.into,),
)
def mark_duplicate(proposal: Proposal[Complaint, n.MarkDuplicate]) -> Iterator[Event]:
    """Yield that it goes on in the other."""
    yield h.ComplaintMerged(into=proposal.command.into)


@HANDLERS.on(n.UnmergeComplaint, early=(not_involved,))
def unmerge(proposal: Proposal[Complaint, n.UnmergeComplaint]) -> Iterator[Event]:
    """Yield that it stands for itself again."""
    yield h.ComplaintUnmerged(level=proposal.state.level)


@check(Reason.NOT_FOUND, Reason.ALREADY_EXISTS)
def other_known(proposal: Proposal[Complaint, n.LinkComplaint]) -> Iterator[Violation]:
    """There is such a complaint, and it is not linked yet."""
    to = proposal.command.to
    if _other(proposal, "to") is None:
        yield Violation(Reason.NOT_FOUND, "no such complaint", subject=to, field="to")
    elif to in proposal.state.way.links:
        yield Violation(Reason.ALREADY_EXISTS, "it is linked already", subject=to, field="to")


@HANDLERS.on(
    n.LinkComplaint,
    early=(not_involved,),
    late=(other_known,),
    reads=lambda _, command: (command.to,),
)
def link(proposal: Proposal[Complaint, n.LinkComplaint]) -> Iterator[Event]:
    """Yield that the two are about the same matter."""
    yield h.SameMatterLinked(to=proposal.command.to)
