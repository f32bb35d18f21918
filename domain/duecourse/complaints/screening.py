"""Screening: formal, informal, out of scope, or left to rest; or settled without one."""

from collections.abc import Iterator
from typing import Final

from duecourse import facts
from duecourse.complaints import happened as h
from duecourse.complaints import steps as s
from duecourse.complaints.answers import read_takedown, stays_or_comes_down
from duecourse.complaints.commands import ResolveComplaint
from duecourse.complaints.interests import is_own, not_involved
from duecourse.complaints.meant import detriment_answered, read_protected, whom_answered
from duecourse.complaints.state import Complaint
from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.checks import check, given, reason_given, required
from duecourse.kernel.durations import Period
from duecourse.kernel.interests import cited
from duecourse.kernel.pack import Pack
from duecourse.kernel.proposal import AnyProposal, Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

HANDLERS: Final = Handlers()

ALWAYS_FORMAL: Final = frozenset({"safeguarding", "harassment", "whistleblowing"})
"""Kinds that no policy lets anybody settle without a formal procedure: our own choice."""

_SILENCE: Final = Period("working_days", 20)
"""How long nobody answered before an anonymous complaint is left to rest: our own choice."""


def always_formal(pack: Pack, kinds: tuple[str, ...]) -> list[str]:
    """Return which of some kinds are always looked into formally."""
    entries = pack.complaints
    return [k for k in kinds if k in ALWAYS_FORMAL or (k in entries and entries[k].always_formal)]


@check(Reason.ROUTE_REQUIRED, Reason.CONSENT_OF_PARTIES)
def may_be_informal(
    proposal: Proposal[Complaint, s.Step | ResolveComplaint],
) -> Iterator[Violation]:
    """Nothing grave is settled without a procedure, and nothing whose maker asked for one."""
    state = proposal.state
    if kinds := always_formal(proposal.pack, state.kinds):
        message = f"of {', '.join(kinds)} a formal procedure is due (ScreenFormal)"
        yield Violation(Reason.ROUTE_REQUIRED, message)
    if "formal" in (getattr(proposal.command, "wish", ""), state.way.wish):
        message = "whoever complained asked for a formal procedure"
        found = Violation(Reason.CONSENT_OF_PARTIES, message)
        yield from cited(proposal, "EXT-ACAT-CCP-stages", [found])


@HANDLERS.on(s.ScreenInformal, early=(not_involved,), late=(reason_given, may_be_informal))
def screen_informal(proposal: Proposal[Complaint, s.ScreenInformal]) -> Iterator[Event]:
    """Yield that it is tried to settle it."""
    yield h.ComplaintScreenedInformal(wish=proposal.command.wish)


@check(Reason.FIELD_REQUIRED, Reason.FIELD_INVALID)
def allegations_given(
    proposal: Proposal[Complaint, s.ScreenFormal | s.FormaliseComplaint],
) -> Iterator[Violation]:
    """It is said what is alleged or asked, each by an id of its own."""
    said = proposal.command.allegations
    if not said and not proposal.state.way.allegations:
        yield required("allegations", "say what is alleged or asked: each of them is answered")
    ids = [one.id for one in said]
    if len(set(ids)) < len(ids):
        message = "allegations: an id stands twice"
        yield Violation(Reason.FIELD_INVALID, message, field="allegations")
    if any(not given(one.text) or not one.id for one in said):
        yield required("allegations", "each has an id and a text")


@check(Reason.OUT_OF_TIME)
def in_time(proposal: Proposal[Complaint, s.ScreenFormal]) -> Iterator[Violation]:
    """It came within the time that the policy gives, or it is said why it is looked into."""
    state, limit = proposal.state, proposal.pack.clock("complaint_time_limit")
    if limit is None or state.event_at is None or given(proposal.command.late_because):
        return
    last, came = limit.due(state.event_at, proposal.pack.calendar), state.received_at
    if came is not None and came > last:
        day = proposal.pack.calendar.day_of(last)
        message = f"it had to come by {day}: say why it is looked into all the same"
        found = Violation(Reason.OUT_OF_TIME, message, field="late_because", clause=limit.clause)
        yield from cited(proposal, limit.clause, [found])


@check(Reason.EVIDENCE_REQUIRED)
def verifiable(proposal: Proposal[Complaint, s.ScreenFormal]) -> Iterator[Violation]:
    """An anonymous complaint is investigated where something can be verified."""
    if proposal.state.anonymous and not proposal.state.way.evidence:
        message = "put in evidence what can be verified (AddComplaintEvidence)"
        yield from cited(proposal, "EXT-ANON", [Violation(Reason.EVIDENCE_REQUIRED, message)])


@check(Reason.CHECKLIST_INCOMPLETE)
def cross_complaint_weighed(proposal: Proposal[Complaint, s.ScreenFormal]) -> Iterator[Violation]:
    """Where each complains of the other, it is said whether one complaint answers the other.

    It does not end by that: both are investigated, each with findings of its own.
    """
    state = proposal.state
    linked = (facts.complaint(proposal.facts, one) for one in state.way.links)
    crossed = any(
        state.complainant in one.respondents and one.complainant in state.respondents
        for one in linked
        if one is not None and state.complainant
    )
    if crossed and not proposal.command.retaliation:
        message = (
            "retaliation: whoever is complained of here complained first of who complains: say"
            " whether this answers that"
        )
        found = Violation(Reason.CHECKLIST_INCOMPLETE, message, field="retaliation")
        yield from cited(proposal, "EXT-WB-detriment", [found])


@HANDLERS.on(
    s.ScreenFormal,
    early=(not_involved,),
    late=(allegations_given, in_time, verifiable, cross_complaint_weighed),
    reads=lambda state, _: state.way.links,
)
def screen_formal(proposal: Proposal[Complaint, s.ScreenFormal]) -> Iterator[Event]:
    """Yield that it is investigated; from now on it counts as escalated."""
    command = proposal.command
    yield h.ComplaintScreenedFormal(
        level=max(1, proposal.state.level),
        allegation_ids=tuple(one.id for one in command.allegations),
        allegations=command.allegations,
        late_because=command.late_because,
        retaliation=command.retaliation,
    )


@HANDLERS.on(s.FormaliseComplaint, early=(not_involved,), late=(allegations_given,))
def formalise(proposal: Proposal[Complaint, s.FormaliseComplaint]) -> Iterator[Event]:
    """Yield that it is investigated after all."""
    level, allegations = max(1, proposal.state.level), proposal.command.allegations
    ids = tuple(one.id for one in allegations)
    yield h.ComplaintFormalised(level=level, allegation_ids=ids, allegations=allegations)


@check(Reason.OUTCOME_REQUIRED, Reason.ROUTE_REQUIRED)
def pointed_elsewhere(proposal: Proposal[Complaint, s.ScreenOutOfScope]) -> Iterator[Violation]:
    """Whoever complained is told where they can turn; complaints about data are never unheard."""
    if not proposal.command.signpost:
        message = "signpost: say to which outside body whoever complained can turn"
        yield Violation(Reason.OUTCOME_REQUIRED, message, field="signpost")
    if "data_protection" in proposal.state.kinds:
        message = "it is about personal data too, and that has to be looked into"
        yield from cited(proposal, "EXT-DUAA-30d", [Violation(Reason.ROUTE_REQUIRED, message)])


_OF_ITS_MERITS: Final = ("no_wrong_alleged", "out_of_time")
"""Causes that no complaint has to which a formal procedure is due: that finds it out."""

_ABOUT_US: Final = (*_OF_ITS_MERITS, "decided_before")
"""Causes that say something of somebody here: who is meant does not give them."""


@check(Reason.ROUTE_REQUIRED, Reason.REASON_NOT_ALLOWED)
def may_be_turned_away(proposal: Proposal[Complaint, s.ScreenOutOfScope]) -> Iterator[Violation]:
    """What is always looked into is not turned away for its merits, and nothing that is in time."""
    cause = proposal.command.cause
    kinds = always_formal(proposal.pack, proposal.state.kinds)
    if kinds and cause in _OF_ITS_MERITS:
        message = f"of {', '.join(kinds)} a formal procedure is due (ScreenFormal)"
        yield Violation(Reason.ROUTE_REQUIRED, message, field="cause")
    elif cause == "out_of_time":
        yield from _too_late(proposal)
    if cause in _ABOUT_US:
        yield from whom_answered.find(proposal)


def _too_late(proposal: Proposal[Complaint, s.ScreenOutOfScope]) -> Iterator[Violation]:
    """Yield that it is in time, or that nobody can say that it is not."""
    state, limit = proposal.state, proposal.pack.clock("complaint_time_limit")
    if limit is None:
        message = "cause: this policy sets no time within which somebody complains"
    elif state.event_at is None:
        message = "cause: nobody said when it happened, so nobody knows whether it came too late"
    else:
        last = limit.due(state.event_at, proposal.pack.calendar)
        if state.received_at is None or state.received_at > last:
            return
        message = f"cause: it came in time, by {proposal.pack.calendar.day_of(last)}"
    found = Violation(Reason.REASON_NOT_ALLOWED, message, field="cause")
    yield from cited(proposal, limit.clause if limit else "", [found])


def _is_out(proposal: Proposal[Complaint, s.ScreenOutOfScope], _: Event) -> str:
    """Return where it leads: what is always looked into takes a second person's word."""
    asked = proposal.state.way.scope_asked
    second = bool(asked) and asked != proposal.person
    one_is_enough = not always_formal(proposal.pack, proposal.state.kinds)
    return "resolved" if second or one_is_enough else proposal.state.state


@HANDLERS.on(
    s.ScreenOutOfScope,
    early=(not_involved,),
    late=(pointed_elsewhere, may_be_turned_away, detriment_answered),
    leads=_is_out,
    reads=read_protected,
)
def out_of_scope(proposal: Proposal[Complaint, s.ScreenOutOfScope]) -> Iterator[Event]:
    """Yield that it is not looked into, or that somebody says so where two do."""
    command = proposal.command
    yield h.ComplaintOutOfScope(
        cause=command.cause, signpost=command.signpost, detriment=command.detriment
    )


@check(Reason.ILLEGAL_TRANSITION)
def was_unheard(proposal: Proposal[Complaint, s.ReviewScreening]) -> Iterator[Violation]:
    """Only what was closed unheard is looked at again so; what was decided is opened again."""
    if not proposal.state.way.screened_out:
        message = "it was looked into: it is opened again (ReopenComplaint)"
        yield Violation(Reason.ILLEGAL_TRANSITION, message)
    elif is_own(proposal) and proposal.state.way.review_asked:
        message = "it was looked at again at your word: the body that you were pointed to goes on"
        yield Violation(Reason.ILLEGAL_TRANSITION, message)


@HANDLERS.on(s.ReviewScreening, early=(not_involved,), late=(was_unheard,))
def review_screening(proposal: Proposal[Complaint, s.ReviewScreening]) -> Iterator[Event]:
    """Yield that it is looked at again."""
    yield h.ScreeningReviewed(level=proposal.state.level)


@check(Reason.OUTCOME_REQUIRED)
def may_rest(proposal: Proposal[Complaint, s.LapseComplaint]) -> Iterator[Violation]:
    """Only an anonymous complaint rests, after a time without an answer, and nobody is at risk."""
    state = proposal.state
    if not state.anonymous or state.way.public_protection:
        message = "whoever complained is known, or others are at risk: it has to be answered"
        yield from cited(proposal, "EXT-ANON", [Violation(Reason.OUTCOME_REQUIRED, message)])
    elif state.opened_at and proposal.at < proposal.pack.calendar.after(state.opened_at, _SILENCE):
        message = "it rests after twenty working days without an answer, and not before"
        yield from cited(proposal, "EXT-ANON", [Violation(Reason.OUTCOME_REQUIRED, message)])


def _rests(proposal: Proposal[Complaint, s.LapseComplaint], _: Event) -> str:
    asked = proposal.state.way.lapse_asked
    return "resolved" if asked and asked != proposal.person else proposal.state.state


@HANDLERS.on(s.LapseComplaint, early=(not_involved,), late=(reason_given, may_rest), leads=_rests)
def lapse(_: Proposal[Complaint, s.LapseComplaint]) -> Iterator[Event]:
    """Yield that somebody would let it rest."""
    yield h.ComplaintLapsed()


@check(Reason.CONSENT_OF_PARTIES, Reason.REASON_NOT_ALLOWED, Reason.FIELD_REQUIRED)
def parties_agreed(proposal: Proposal[Complaint, s.SettleInformally]) -> Iterator[Violation]:
    """Whoever complained accepts it, and whoever is complained of, where somebody is."""
    command = proposal.command
    yield from accepted("complainant_accepts", command.complainant_accepts)
    if proposal.state.respondents:
        yield from accepted("respondent_accepts", command.respondent_accepts)
    yield from silences_nobody(proposal, command.silences)
    if not given(command.terms):
        yield required("terms", "say what was agreed")


def accepted(field: str, answer: str) -> Iterator[Violation]:
    """Yield that a party did not say yes."""
    if answer != "yes":
        message = f"{field}: it takes their word"
        yield Violation(Reason.CONSENT_OF_PARTIES, message, field=field)


def silences_nobody(proposal: AnyProposal, answer: str) -> Iterator[Violation]:
    """Yield that a settlement keeps somebody from speaking, or that nobody said whether it does."""
    if answer == "yes":
        message = "silences: nobody is kept from speaking to police, a regulator or of harassment"
        found = Violation(Reason.REASON_NOT_ALLOWED, message, field="silences")
        yield from cited(proposal, "EXT-NDA", [found])
    elif answer != "no":
        yield required("silences", "say whether it keeps anybody from speaking")


@HANDLERS.on(
    s.SettleInformally,
    early=(not_involved,),
    late=(
        may_be_informal,
        whom_answered,
        parties_agreed,
        stays_or_comes_down,
        detriment_answered,
    ),
    reads=lambda state, command: (
        *read_protected(state, command),
        *read_takedown(state, command),
    ),
)
def settle_informally(proposal: Proposal[Complaint, s.SettleInformally]) -> Iterator[Event]:
    """Yield how it was settled."""
    command = proposal.command
    yield h.ComplaintSettled(
        settlement=command.settlement,
        terms=command.terms,
        detriment=command.detriment,
        remove=command.remove,
        stays=command.stays,
        takedown=command.takedown,
    )
