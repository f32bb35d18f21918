"""How a case is decided, appealed against, closed and opened again."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from duecourse.breaches import commands as c
from duecourse.breaches import events as e
from duecourse.breaches.checks import (
    another_body,
    live_warnings,
    must_be_given,
    named_for,
    numbers,
    posts_are_known,
    takedowns_settled,
    taken_down,
)
from duecourse.breaches.clocks import until_appealed
from duecourse.breaches.handlers.closing import (
    appeal_over,
    carried_out,
    data_assessed,
    is_new_or_in_favour,
    left_and_harmless,
    no_measure_stands,
)
from duecourse.breaches.handlers.disclosing import not_raised
from duecourse.breaches.handlers.outcome import (
    counts_live_warnings,
    decided_alike,
    findings_first,
    letter_fits,
    never_harder,
    only_the_respondent,
    policy_names_it,
    within_kernel,
    within_notice,
    within_window,
)
from duecourse.breaches.parts import AnyBreach, may_take_part
from duecourse.breaches.reading import read_around
from duecourse.breaches.state import Breach
from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.checks import reason_given
from duecourse.kernel.clocks.keeping import ClockStart
from duecourse.kernel.command import fields_of
from duecourse.kernel.proposal import Proposal

ENDING: Final = Handlers()


def _until(proposal: AnyBreach, sanction: str, since: datetime) -> datetime | None:
    """Return to when a warning is live; None for what is no warning."""
    if sanction == "first_warning":
        return proposal.due("warning_first_live", since)
    return proposal.due("warning_final_live", since) if sanction == "final_warning" else None


def _window(proposal: AnyBreach, sent: datetime) -> tuple[ClockStart, ...]:
    person = proposal.known_person(proposal.state.respondent)
    member = person is not None and person.kind == "member"
    return until_appealed(proposal.pack, sent, member=member)


@ENDING.on(
    c.RecordOutcome,
    early=(may_take_part,),
    late=(
        not_raised,
        must_be_given("sanction", "reasons", "letter_sent_at"),
        findings_first,
        letter_fits,
        within_kernel,
        within_notice,
        policy_names_it,
        never_harder,
        counts_live_warnings,
        decided_alike,
        posts_are_known,
    ),
    reads=read_around,
)
def outcome(proposal: Proposal[Breach, c.RecordOutcome]) -> Iterator[Event]:
    """Yield the outcome, to when it counts, and to when it can be appealed against."""
    command, sent = proposal.command, proposal.command.letter_sent_at or proposal.at
    until, window = _until(proposal, command.sanction, sent), _window(proposal, sent)
    yield e.BreachOutcomeRecorded(
        **fields_of(command),
        live=tuple(sorted(live_warnings(proposal))),
        since=sent if until else None,
        until=until,
        appeal_until=window[0].due if window else None,
        clocks=window,
    )


@ENDING.on(
    c.AppealBreach,
    early=(only_the_respondent,),
    late=(must_be_given("ground"), within_window),
    reads=read_around,
)
def appeal(proposal: Proposal[Breach, c.AppealBreach]) -> Iterator[Event]:
    """Yield the appeal; the outcome stands meanwhile."""
    yield e.BreachAppealed(**fields_of(proposal.command))


@ENDING.on(c.WithdrawBreachAppeal, early=(only_the_respondent,), reads=read_around)
def withdraw_appeal(_: Proposal[Breach, c.WithdrawBreachAppeal]) -> Iterator[Event]:
    """Yield that the first outcome stands."""
    yield e.BreachAppealWithdrawn()


@ENDING.on(
    c.DecideBreachAppeal,
    early=(may_take_part,),
    late=(must_be_given("outcome", "reasons"), never_harder, another_body),
    reads=read_around,
)
def decide_appeal(proposal: Proposal[Breach, c.DecideBreachAppeal]) -> Iterator[Event]:
    """Yield what became of the outcome."""
    command, state = proposal.command, proposal.state
    now = {"upheld": state.sanction, "reduced": command.sanction}.get(command.outcome, "")
    until = state.warning_until if command.outcome == "upheld" else None
    if command.outcome == "reduced":
        until = _until(proposal, now, proposal.at)
    # Meanwhile the outcome stood: what stays of a warning counts from its letter on.
    since = (state.warning_since or proposal.at) if until else None
    yield e.BreachAppealDecided(**fields_of(command), since=since, until=until)


@ENDING.on(
    c.RemitBreach,
    early=(may_take_part,),
    late=(
        reason_given,
        named_for("investigator", "other_investigator", "investigate_breach"),
        another_body,
    ),
    reads=read_around,
)
def remit(proposal: Proposal[Breach, c.RemitBreach]) -> Iterator[Event]:
    """Yield who investigates now."""
    yield e.BreachRemitted(investigator=proposal.command.investigator)


@ENDING.on(
    c.CloseBreach,
    early=(may_take_part,),
    late=(
        appeal_over,
        taken_down,
        takedowns_settled,
        no_measure_stands,
        carried_out,
        data_assessed,
    ),
    reads=read_around,
)
def close(proposal: Proposal[Breach, c.CloseBreach]) -> Iterator[Event]:
    """Yield the end."""
    yield e.BreachClosed(assessed=proposal.command.assessed)


@ENDING.on(
    c.ConcludeOnLeaving,
    early=(may_take_part,),
    late=(reason_given, left_and_harmless, taken_down, takedowns_settled),
    reads=read_around,
)
def conclude(proposal: Proposal[Breach, c.ConcludeOnLeaving]) -> Iterator[Event]:
    """Yield that it was not concluded, and nothing of what was or was not done."""
    yield e.BreachConcludedOnLeaving(protects_others=proposal.command.protects_others)


@ENDING.on(
    c.ReopenBreach,
    early=(may_take_part,),
    late=(
        reason_given,
        numbers("new_evidence", "evidence"),
        is_new_or_in_favour,
        named_for("investigator", "other_investigator", "investigate_breach"),
        another_body,
    ),
    reads=read_around,
)
def reopen(proposal: Proposal[Breach, c.ReopenBreach]) -> Iterator[Event]:
    """Yield that it goes on, with other people."""
    yield e.BreachReopened(**fields_of(proposal.command))
