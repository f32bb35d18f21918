"""What each command does to a consent, once nothing stands against it."""

from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from duecourse.consents import commands as c
from duecourse.consents import events as e
from duecourse.consents.clocks import CLOCKS, clocks
from duecourse.consents.guards import REGISTRY, interested, obtainer
from duecourse.consents.lifecycle import DEFINITION
from duecourse.consents.reactions import REACTIONS
from duecourse.consents.renewing import RENEWING, still_to_renew
from duecourse.consents.shown import shown
from duecourse.consents.speaking import (
    authority_seen_by_another,
    members_are_of_a_group,
    not_over_their_own_no,
    spoken_for_by_right,
)
from duecourse.consents.state import Consent, evolve
from duecourse.consents.work import work
from duecourse.evidence.record import Event
from duecourse.facts import record_of, subject_record
from duecourse.facts.lasting import carries_until, ran_out
from duecourse.facts.specific import ANYTHING, purposes
from duecourse.facts.telling import TOLD_AT_ONCE
from duecourse.kernel.aggregate import Aggregate, Handlers
from duecourse.kernel.checks import ahead, check, given, reason_given, required
from duecourse.kernel.clocks.noting import on_clocks
from duecourse.kernel.clocks.reminders import remind_at
from duecourse.kernel.command import Named, fields_of
from duecourse.kernel.eligibility import unless_alone
from duecourse.kernel.interests import Matter, conflict, conflict_of
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

HANDLERS: Final = Handlers()

on_clocks(HANDLERS, c.NoteConsentClock, e.ConsentClockNoted, clocks)


@check(Reason.FIELD_REQUIRED)
def subject_named(proposal: Proposal[Consent, c.RequestConsent]) -> Iterator[Violation]:
    """The subject has an id and a kind: without them no post can be held against the consent."""
    if not given(proposal.command.subject):
        yield required("subject", "say whom it is about")
    if not given(proposal.command.subject_kind):
        yield required("subject_kind", "say what they are to the organisation")


@check(Reason.FIELD_REQUIRED, Reason.FIELD_INVALID)
def asked_for_something(proposal: Proposal[Consent, c.RequestConsent]) -> Iterator[Violation]:
    """What it is for is said, in a word that posts are held against, and in which wording."""
    purpose, known = proposal.command.purpose, purposes(proposal.pack)
    listed = f"known are {', '.join(known)}" if known else "such as newsletter_story"
    if not given(purpose):
        yield required("purpose", f"say what it is asked for: {listed}")
    elif purpose in ANYTHING or (known and purpose not in known):
        message = f"purpose: nobody agrees to {purpose}; say what it is asked for: {listed}"
        yield Violation(Reason.FIELD_INVALID, message, field="purpose")
    if not given(proposal.command.wording_version):
        yield required("wording_version", "say in which wording they are asked")


@check(Reason.TIME_ORDER)
def asked_by_now(proposal: Proposal[Consent, c.RequestConsent]) -> Iterator[Violation]:
    """Somebody was asked by now: a request may be entered late, and not ahead."""
    yield from ahead(proposal, "asked_at")


@check(Reason.TIME_ORDER)
def times_in_order(
    proposal: Proposal[Consent, c.RecordConsent | c.RenewConsent],
) -> Iterator[Violation]:
    """What was given was given by now, not before what it renews, and ends after it began."""
    begins, ends = proposal.command.given_at, proposal.command.expires_at
    if begins is not None and begins > proposal.at:
        yield Violation(Reason.TIME_ORDER, "given_at: lies in the future", field="given_at")
    if begins is not None and ends is not None and ends <= begins:
        yield Violation(Reason.TIME_ORDER, "expires_at: lies before given_at", field="expires_at")
    before = proposal.state.given_at
    if begins is not None and before is not None and begins < before:
        message = "given_at: lies before the consent that it renews"
        yield Violation(Reason.TIME_ORDER, message, field="given_at")


def _subject(state: Consent, command: Named) -> Iterable[str]:
    """Read what is on record of the subject, or of a group: it outranks what one consent says."""
    people = sorted({state.subject, *state.members} - {""})
    return (subject_record(command.name, one) for one in people)


def _subject_and_members(
    state: Consent, command: c.RecordConsent | c.RenewConsent
) -> Iterable[str]:
    """Read what is on record of the subject, and of each who makes up a group."""
    yield from _subject(state, command)
    yield from (subject_record(command.name, one) for one in command.members if one)


@check(Reason.TIME_ORDER)
def given_since_refused(
    proposal: Proposal[Consent, c.RecordConsent | c.RenewConsent],
) -> Iterator[Violation]:
    """What the subject refused, took back or objected to is not revived by an older form."""
    begins, state = proposal.command.given_at, proposal.state
    if begins is None or not state.subject:
        return
    people = {state.subject, *state.members, *getattr(proposal.command, "members", ())} - {""}
    name = proposal.command.name
    records = (record_of(proposal.facts, name, one) for one in sorted(people))
    if any(record and record.refused_at and begins <= record.refused_at for record in records):
        message = "given_at: not later than they last declined, objected or withdrew; ask anew"
        yield Violation(Reason.TIME_ORDER, message, field="given_at")


@check(Reason.FIELD_INVALID)
def places_named(
    proposal: Proposal[Consent, c.RequestConsent | c.RecordConsent],
) -> Iterator[Violation]:
    """Each place is named: what was agreed to for any place was agreed to for none."""
    if not set(ANYTHING).isdisjoint(proposal.command.platforms):
        message = "platforms: name each place that they agree to, and not any"
        yield Violation(Reason.FIELD_INVALID, message, field="platforms")


@HANDLERS.on(
    c.RequestConsent, late=(subject_named, asked_for_something, places_named, asked_by_now)
)
def request(proposal: Proposal[Consent, c.RequestConsent]) -> Iterator[Event]:
    """Yield the request."""
    fields = fields_of(proposal.command)
    yield e.ConsentRequested(**fields)


@HANDLERS.on(
    c.RecordConsent,
    late=(
        places_named,
        members_are_of_a_group,
        times_in_order,
        given_since_refused,
        spoken_for_by_right,
        not_over_their_own_no,
    ),
    reads=_subject_and_members,
)
def record(proposal: Proposal[Consent, c.RecordConsent]) -> Iterator[Event]:
    """Yield the consent, with what was said of it."""
    fields = fields_of(proposal.command)
    asked = proposal.state.asked.asset_digests
    fields["asset_digests"] = fields["asset_digests"] or tuple(sorted(asked))
    informed = msgspec.structs.asdict(fields.pop("informed"))
    yield e.ConsentRecorded(
        **fields,
        informed=e.RecordedInformation(**informed),
        lasts=_lasts(proposal),
    )


def _lasts(proposal: Proposal[Consent, c.RecordConsent | c.RenewConsent]) -> e.Lasting | None:
    """Return until when what is given carries anything: fixed now, so that a keeper may rest."""
    said, pack = proposal.command, proposal.pack
    given_now = msgspec.structs.replace(
        proposal.state, given_at=said.given_at, expires_at=said.expires_at
    )
    if isinstance(said, c.RecordConsent):
        given_now = msgspec.structs.replace(given_now, basis=said.basis)
    until, refresh = carries_until(given_now, pack), pack.clock("consent_refresh")
    if until is None:
        return None
    before = refresh.remind if refresh else ()
    began = said.given_at or proposal.at
    return e.Lasting(until=until, remind_at=remind_at(before, began, until, pack.calendar))


@check(Reason.ILLEGAL_TRANSITION)
def waits_to_be_seen(proposal: Proposal[Consent, c.VerifyEvidence]) -> Iterator[Violation]:
    """Evidence waits to be seen: of the consent, or of its renewal."""
    if proposal.state.state == "verified" and proposal.state.renewal is None:
        message = "a second person saw the evidence already, and no renewal waits"
        yield Violation(Reason.ILLEGAL_TRANSITION, message)


def _subject_and_posts(state: Consent, command: c.VerifyEvidence) -> Iterable[str]:
    """Read what is on record of the subject, and the posts that rest on the consent."""
    return (*_subject(state, command), *state.relied_on[:TOLD_AT_ONCE])


@check(Reason.CONFLICT_OF_INTEREST)
def no_interest_in_it(
    proposal: Proposal[Consent, c.VerifyEvidence | c.RejectEvidence],
) -> Iterator[Violation]:
    """Whoever declared a conflict about it, or knows the subject, leaves its evidence to others.

    So does who declared one about whoever obtained it.
    """
    subjects = frozenset({proposal.state.subject, *proposal.state.members})
    matter = Matter(name=proposal.command.name, about=obtainer(proposal), subjects=subjects)
    tie = conflict_of(proposal.person, proposal.actor_fact, matter)
    if tie is not None:
        found = conflict(proposal, tie, "look at its evidence")
        yield from unless_alone(proposal, {proposal.person, *obtainer(proposal)}, found)


@HANDLERS.on(
    c.VerifyEvidence,
    early=(no_interest_in_it,),
    late=(waits_to_be_seen, authority_seen_by_another),
    reads=_subject_and_posts,
    tied=interested,
)
def verify(_: Proposal[Consent, c.VerifyEvidence]) -> Iterator[Event]:
    """Yield the verification."""
    yield e.EvidenceVerified()


def _rejected(proposal: Proposal[Consent, c.RejectEvidence], _: Event) -> str:
    """Return where a consent is once its evidence, or that of its renewal, does not hold."""
    renewing = proposal.state.state == "verified" and proposal.state.renewal is not None
    return "verified" if renewing else "requested"


@HANDLERS.on(
    c.RejectEvidence,
    early=(no_interest_in_it,),
    late=(reason_given,),
    tied=obtainer,
    leads=_rejected,
)
def reject(_: Proposal[Consent, c.RejectEvidence]) -> Iterator[Event]:
    """Yield the rejection."""
    yield e.EvidenceRejected()


@check(Reason.ILLEGAL_TRANSITION)
def renewal_to_decline(proposal: Proposal[Consent, c.DeclineConsent]) -> Iterator[Violation]:
    """Of a consent in force they decline what they are asked: to renew it, as its end comes near.

    A no at any other time takes back what they gave (decision 270).
    """
    state = proposal.state
    if state.state != "verified" or state.renewal is not None:
        return
    ends = carries_until(state, proposal.pack) is not None
    asked_at = min(state.lasts.remind_at, default=None) if ends and state.lasts else None
    if asked_at is None or proposal.at < asked_at:
        message = (
            "nobody asks them to renew it yet: who says no now takes it back (WithdrawConsent)"
        )
        yield Violation(Reason.ILLEGAL_TRANSITION, message)


@HANDLERS.on(c.DeclineConsent, late=(renewal_to_decline,))
def decline(proposal: Proposal[Consent, c.DeclineConsent]) -> Iterator[Event]:
    """Yield the refusal of the subject: of the consent, or to renew it."""
    in_force, said_by = proposal.state.state == "verified", proposal.command.said_by
    if in_force:
        yield e.RenewalDeclined(said_by=said_by)
    else:
        yield e.ConsentDeclined(said_by=said_by)


@HANDLERS.on(c.WithdrawConsent)
def withdraw(proposal: Proposal[Consent, c.WithdrawConsent]) -> Iterator[Event]:
    """Yield the withdrawal; what it does to posts is a reaction (EXT-ICO-withdraw)."""
    yield e.ConsentWithdrawn(**fields_of(proposal.command))


@HANDLERS.on(c.ContinueEnding)
def continue_ending(_: Proposal[Consent, c.ContinueEnding]) -> Iterator[Event]:
    """Yield that more posts are told."""
    yield e.EndingContinued()


def continuing(name: str, consent: Consent) -> c.ContinueEnding | None:
    """Return what the service does next about a consent; None for nothing."""
    return c.ContinueEnding(name=name) if consent.waiting else None


@check(Reason.TIME_ORDER)
def time_is_over(proposal: Proposal[Consent, c.LapseConsent]) -> Iterator[Violation]:
    """The record shows that it ran out: its end has come, or it waits too long to be renewed."""
    open_now = proposal.state.state in ("given", "verified")
    if open_now and proposal.state.renewal is not None:
        message = "it was given anew: see the evidence of that first, or reject it"
        yield Violation(Reason.TIME_ORDER, message)
    if open_now and not ran_out(proposal.state, proposal.pack, proposal.at):
        until = carries_until(proposal.state, proposal.pack)
        shown = proposal.pack.calendar.in_words(until) if until else ""
        when = f"it lasts until {shown}" if until else "it has no end of its own"
        message = f"{when}; what the subject takes back is withdrawn"
        yield Violation(Reason.TIME_ORDER, message)


@HANDLERS.on(c.LapseConsent, late=(time_is_over,))
def lapse(_: Proposal[Consent, c.LapseConsent]) -> Iterator[Event]:
    """Yield the end of its time."""
    yield e.ConsentExpired()


@HANDLERS.on(
    c.RenewConsent,
    late=(
        times_in_order,
        given_since_refused,
        not_over_their_own_no,
        still_to_renew,
        *RENEWING,
        members_are_of_a_group,
        spoken_for_by_right,
    ),
    reads=_subject_and_members,
)
def renew(proposal: Proposal[Consent, c.RenewConsent]) -> Iterator[Event]:
    """Yield the renewal, of which another person sees the evidence."""
    yield e.ConsentRenewed(**fields_of(proposal.command), lasts=_lasts(proposal))


@HANDLERS.on(c.RecordReliance)
def rely(proposal: Proposal[Consent, c.RecordReliance]) -> Iterator[Event]:
    """Yield that a post rests on it."""
    yield e.RelianceRecorded(post=proposal.command.post)


CONSENTS: Final = Aggregate(
    kind="consents",
    singular="consent",
    definition=DEFINITION,
    initial=Consent(),
    handlers=HANDLERS.by_command,
    events=e.EVENTS,
    evolve=evolve,
    registry=REGISTRY,
    reactions=REACTIONS,
    continuing=continuing,
    tied=obtainer,
    clocks=CLOCKS,
    work=work,
    shown=shown,
)
