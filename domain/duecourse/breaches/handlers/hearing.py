"""How a case is looked into and heard."""

from collections.abc import Iterator
from typing import Final

from duecourse.breaches import commands as c
from duecourse.breaches import events as e
from duecourse.breaches.checks import (
    act_stated,
    must_be_given,
    named_for,
    not_heard_before,
    numbers,
    people_are_known,
    takedowns_settled,
    taken_down,
)
from duecourse.breaches.handlers.disclosing import not_raised
from duecourse.breaches.handlers.notice import (
    absent_once_more,
    early_enough,
    may_be_moved,
    notice_complete,
    official_spoken_to,
    something_is_shown,
    time_is_theirs,
)
from duecourse.breaches.handlers.opening import not_against_the_report
from duecourse.breaches.handlers.sitting import (
    companion_is_free,
    each_found,
    found_within_notice,
    invited_again,
    was_held,
    was_shown,
)
from duecourse.breaches.parts import may_take_part
from duecourse.breaches.reading import read_around
from duecourse.breaches.state import Breach
from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.checks import check, reason_given
from duecourse.kernel.command import fields_of
from duecourse.kernel.interests import cited
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

HEARING: Final = Handlers()


@check(Reason.FIELD_REQUIRED, Reason.FIELD_INVALID)
def each_answered(proposal: Proposal[Breach, c.SubmitReport]) -> Iterator[Violation]:
    """Of each allegation it is said whether there is a case to answer, once."""
    command, there = proposal.command, range(1, len(proposal.state.allegations) + 1)
    said = (*command.answer_to, *command.none_to)
    if missing := sorted({*there} - {*said}):
        message = f"answer_to: say of {missing[0]} whether there is a case to answer, or none_to"
        yield Violation(Reason.FIELD_REQUIRED, message, field="answer_to")
    if len(said) != len({*said}) or not {*said} <= {*there}:
        message = "answer_to: each allegation once, here or in none_to"
        yield Violation(Reason.FIELD_INVALID, message, field="answer_to")


@check(Reason.SANCTION_NOT_AVAILABLE)
def names_no_sanction(proposal: Proposal[Breach, c.SubmitReport]) -> Iterator[Violation]:
    """Whoever investigates names no sanction."""
    if proposal.command.recommended:
        message = "recommended: whoever investigates names no sanction"
        bare = Violation(Reason.SANCTION_NOT_AVAILABLE, message, field="recommended")
        yield from cited(proposal, "EXT-ACAS-separation", (bare,))


@HEARING.on(
    c.SubmitReport,
    early=(may_take_part,),
    late=(must_be_given("report", "for_respondent"), each_answered, names_no_sanction),
    reads=read_around,
)
def submit(proposal: Proposal[Breach, c.SubmitReport]) -> Iterator[Event]:
    """Yield the report."""
    yield e.BreachReportSubmitted(**fields_of(proposal.command))


@HEARING.on(c.ReturnForMore, early=(may_take_part,), late=(reason_given,), reads=read_around)
def return_for_more(_: Proposal[Breach, c.ReturnForMore]) -> Iterator[Event]:
    """Yield that more is asked for."""
    yield e.BreachReportReturned()


@HEARING.on(
    c.NoCaseToAnswer,
    early=(may_take_part,),
    late=(
        reason_given,
        must_be_given("why"),
        not_against_the_report,
        taken_down,
        takedowns_settled,
    ),
    reads=read_around,
)
def no_case_to_answer(proposal: Proposal[Breach, c.NoCaseToAnswer]) -> Iterator[Event]:
    """Yield that there is nothing to answer."""
    yield e.NoCaseFoundToAnswer(why=proposal.command.why)


@HEARING.on(
    c.DowngradeToInformal,
    early=(may_take_part,),
    late=(reason_given, must_be_given("plan")),
    reads=read_around,
)
def downgrade(proposal: Proposal[Breach, c.DowngradeToInformal]) -> Iterator[Event]:
    """Yield what is going to be done."""
    yield e.BreachDowngraded(plan=proposal.command.plan)


@HEARING.on(
    c.ScheduleHearing,
    early=(may_take_part,),
    late=(
        not_raised,
        notice_complete,
        something_is_shown,
        numbers("allegations", "allegations"),
        numbers("evidence", "evidence"),
        early_enough,
        official_spoken_to,
        not_heard_before,
        named_for("chair", "chair", "decide_breach"),
    ),
    reads=read_around,
)
def schedule(proposal: Proposal[Breach, c.ScheduleHearing]) -> Iterator[Event]:
    """Yield the notice; what it relies on was shown with it."""
    yield e.HearingScheduled(**fields_of(proposal.command))


@HEARING.on(c.PostponeHearing, early=(may_take_part,), late=(may_be_moved,), reads=read_around)
def postpone(proposal: Proposal[Breach, c.PostponeHearing]) -> Iterator[Event]:
    """Yield the later time."""
    yield e.HearingPostponed(**fields_of(proposal.command))


@HEARING.on(
    c.RefusePostponement,
    early=(may_take_part,),
    late=(reason_given, time_is_theirs),
    reads=read_around,
)
def refuse_postponement(proposal: Proposal[Breach, c.RefusePostponement]) -> Iterator[Event]:
    """Yield that it stays."""
    yield e.PostponementRefused(asked_for=proposal.command.asked_for)


@HEARING.on(c.CancelHearing, early=(may_take_part,), late=(reason_given,), reads=read_around)
def cancel(_: Proposal[Breach, c.CancelHearing]) -> Iterator[Event]:
    """Yield that there is none."""
    yield e.HearingCancelled()


@HEARING.on(
    c.RecordAbsence,
    early=(may_take_part,),
    late=(absent_once_more, early_enough),
    reads=read_around,
)
def absent(proposal: Proposal[Breach, c.RecordAbsence]) -> Iterator[Event]:
    """Yield when it is held instead."""
    yield e.AbsenceRecorded(hearing_at=proposal.command.hearing_at)


@HEARING.on(
    c.HoldHearing,
    early=(may_take_part,),
    late=(
        not_raised,
        must_be_given("attended", "recorded"),
        was_held,
        invited_again,
        was_shown,
        companion_is_free,
    ),
    reads=read_around,
)
def hold(proposal: Proposal[Breach, c.HoldHearing]) -> Iterator[Event]:
    """Yield that it was held, and who was there."""
    yield e.HearingHeld(**fields_of(proposal.command))


@HEARING.on(
    c.AdjournHearing,
    early=(may_take_part,),
    late=(reason_given, numbers("evidence", "evidence"), early_enough),
    reads=read_around,
)
def adjourn(proposal: Proposal[Breach, c.AdjournHearing]) -> Iterator[Event]:
    """Yield when it goes on; what is relied on by then was shown."""
    yield e.HearingAdjourned(**fields_of(proposal.command))


@HEARING.on(
    c.RecordFindings,
    early=(may_take_part,),
    late=(not_raised, must_be_given("reasons"), found_within_notice, each_found),
    reads=read_around,
)
def find(proposal: Proposal[Breach, c.RecordFindings]) -> Iterator[Event]:
    """Yield what was found."""
    yield e.FindingsRecorded(**fields_of(proposal.command))


@HEARING.on(
    c.AddAllegation, early=(may_take_part,), late=(act_stated, people_are_known), reads=read_around
)
def add_allegation(proposal: Proposal[Breach, c.AddAllegation]) -> Iterator[Event]:
    """Yield the allegation: what was heard without it is heard again."""
    yield e.AllegationAdded(**fields_of(proposal.command))
