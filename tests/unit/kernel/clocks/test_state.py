"""One clock through its facts: what may be done to it, and where it stands."""

from datetime import date, datetime, timedelta
from typing import Final

import pytest

from duecourse.kernel.clocks import acts
from duecourse.kernel.clocks.state import (
    Clock,
    Corrected,
    Ended,
    Met,
    Missed,
    Stopped,
    evolve,
    recount,
    standing,
)
from duecourse.kernel.reasons import Reason
from tests.unit.kernel.clocks.placing import at, clock, days, place, rule

PLACE: Final = place()
MONDAY: Final = "2027-06-07T10:00:00+01:00"
ACKNOWLEDGE: Final = rule("3 working days", end="close_of_office")
TRIAGE: Final = rule(
    "5 working days", end="close_of_office", pause="days_first", extend="before_due"
)
ACCESS: Final = rule(
    "P1M",
    end="end_of_day",
    roll="next_working_day",
    working_day="statutory",
    pause="days_both",
    extend="before_due",
)
WEEK: Final = timedelta(days=7)


def _reasons(found: object) -> list[str]:
    return [str(one.reason) for one in found]  # type: ignore[attr-defined]


def _stopped(one: Clock, when: str, name: str = "asked") -> Clock:
    assert not [*acts.against_stop(one, at(when), name, at(when) + WEEK)]
    return evolve(one, Stopped(at=at(when), stop=name, review_at=at(when) + WEEK))


def _resumed(one: Clock, when: str, name: str = "asked") -> Clock:
    assert not [*acts.against_resume(one, at(when), name)]
    return evolve(one, acts.resume(one, at(when), name, PLACE))


def test_it_starts_with_the_fact_that_its_rule_names_and_not_before() -> None:
    erasure = rule("P1M", end="end_of_day", start={"latest_of": ["received", "identity_proved"]})
    assert acts.start(erasure, {}, PLACE) is None
    assert acts.start(erasure, {"asked": at(MONDAY)}, PLACE) is None
    both = {"received": at(MONDAY), "identity_proved": at(MONDAY) + WEEK}
    fact = acts.start(erasure, both, PLACE)
    assert fact is not None
    assert fact.start == at(MONDAY) + WEEK


def test_without_a_number_nothing_is_due_and_nothing_is_missed() -> None:
    outcome = clock(rule(None), MONDAY)
    assert outcome.due is None
    years_on = at("2099-01-01T00:00:00+00:00")
    assert standing(outcome, years_on) == "running"
    assert acts.miss(outcome, years_on) is None
    assert recount(outcome, PLACE) is None
    assert Reason.DEADLINE_IMMUTABLE in _reasons(acts.against_extension(outcome, at(MONDAY)))


def test_the_careful_reading_is_told_and_does_not_bind() -> None:
    received = "2026-12-01T11:00:00+00:00"
    dp = clock(rule("P30D", end="end_of_day", roll="next_working_day", careful=True), received)
    assert dp.due == at("2026-12-31T23:59:59+00:00")
    assert dp.careful_by == at("2026-12-30T23:59:59+00:00")
    assert standing(dp, at("2026-12-31T12:00:00+00:00")) == "running"


@pytest.mark.parametrize(
    ("when", "stands"),
    [
        ("2027-06-10T17:00:00+01:00", "running"),
        ("2027-06-10T17:00:00.999999+01:00", "running"),
        ("2027-06-10T17:00:01+01:00", "missed"),
    ],
)
def test_what_ran_out_has_run_out_although_nothing_woke(when: str, stands: str) -> None:
    assert standing(clock(ACKNOWLEDGE, MONDAY), at(when)) == stands


def test_what_stands_still_is_not_missed_and_has_nothing_due() -> None:
    stopped = _stopped(clock(TRIAGE, MONDAY), "2027-06-09T10:00:00+01:00")
    much_later = at("2027-09-01T10:00:00+01:00")
    assert stopped.due is None
    assert standing(stopped, much_later) == "stopped"
    assert acts.miss(stopped, much_later) is None


def test_of_two_stops_at_once_the_second_keeps_it_still() -> None:
    access = clock(ACCESS, "2027-02-01T12:00:00+00:00")
    access = _stopped(access, "2027-02-10T10:00:00+00:00", "first")
    access = _stopped(access, "2027-02-15T10:00:00+00:00", "second")
    access = _resumed(access, "2027-02-19T10:00:00+00:00", "first")
    assert access.due is None
    access = _resumed(access, "2027-02-22T10:00:00+00:00", "second")
    assert access.due == at("2027-03-15T23:59:59+00:00")


def test_a_stop_within_another_costs_nothing_more() -> None:
    assess = clock(rule("4 office hours", pause="elapsed"), MONDAY)
    for name, when in (("long", "11:00"), ("short", "12:00")):
        assess = _stopped(assess, f"2027-06-07T{when}:00+01:00", name)
    for name, when in (("short", "13:00"), ("long", "15:00")):
        assess = _resumed(assess, f"2027-06-07T{when}:00+01:00", name)
    assert assess.due == at("2027-06-08T10:00:00+01:00")


def test_what_was_posted_is_given_on_a_working_day_of_the_law_though_the_office_is_shut() -> None:
    appeal = rule("5 working days", end="end_of_day", deemed_days=2)
    shut = place(closures=days("2027-06-08", "2027-06-09"))
    posted = clock(appeal, MONDAY, shut)
    assert posted.start == at("2027-06-09T10:00:00+01:00")
    assert posted.due == at("2027-06-16T23:59:59+01:00")


def test_who_stops_on_a_day_that_rolling_gave_loses_none_of_what_was_left() -> None:
    access = clock(ACCESS, "2027-01-28T12:00:00+00:00")  # 28 February is a Sunday
    assert access.due == at("2027-03-01T23:59:59+00:00")
    access = _stopped(access, "2027-03-01T10:00:00+00:00")
    access = _resumed(access, "2027-03-03T10:00:00+00:00")
    assert access.due == at("2027-03-04T23:59:59+00:00")


def test_who_goes_on_after_closing_on_the_day_of_the_stop_has_the_next_day() -> None:
    triage = _stopped(clock(TRIAGE, MONDAY), "2027-06-14T16:00:00+01:00")
    triage = _resumed(triage, "2027-06-14T18:00:00+01:00")
    assert triage.due == at("2027-06-15T17:00:00+01:00")


@pytest.mark.parametrize(
    ("one", "when", "review", "reason"),
    [
        (ACKNOWLEDGE, "2027-06-08T10:00:00+01:00", WEEK, Reason.DEADLINE_IMMUTABLE),
        (TRIAGE, "2027-06-14T17:00:01+01:00", WEEK, Reason.DEADLINE_IMMUTABLE),
        (TRIAGE, "2027-06-07T09:59:59+01:00", WEEK, Reason.TIME_ORDER),
        (TRIAGE, "2027-06-08T10:00:00+01:00", timedelta(0), Reason.FIELD_REQUIRED),
        (TRIAGE, "2027-06-08T10:00:00+01:00", timedelta(days=29), Reason.FIELD_REQUIRED),
    ],
)
def test_a_stop_is_refused(one: object, when: str, review: timedelta, reason: str) -> None:
    found = acts.against_stop(clock(one, MONDAY), at(when), "asked", at(when) + review)  # type: ignore[arg-type]
    assert _reasons(found) == [reason]


def test_a_name_stops_a_clock_once() -> None:
    triage = _stopped(clock(TRIAGE, MONDAY), "2027-06-08T10:00:00+01:00")
    found = acts.against_stop(triage, triage.start + WEEK, "asked", triage.start + 2 * WEEK)
    assert _reasons(found) == [Reason.ALREADY_EXISTS]
    nothing = acts.against_resume(triage, triage.start + WEEK, "other")
    assert _reasons(nothing) == [Reason.ILLEGAL_TRANSITION]
    before = acts.against_resume(triage, triage.start, "asked")
    assert _reasons(before) == [Reason.TIME_ORDER]


@pytest.mark.parametrize(
    ("one", "when", "length", "reasons"),
    [
        (ACKNOWLEDGE, "2027-06-08T10:00:00+01:00", {"added": 1}, [Reason.DEADLINE_IMMUTABLE]),
        (ACKNOWLEDGE, "2027-06-08T10:00:00+01:00", {}, [Reason.DEADLINE_IMMUTABLE]),
        (TRIAGE, "2027-06-14T17:00:00+01:00", {"added": 1}, []),
        (TRIAGE, "2027-06-14T17:00:01+01:00", {"added": 1}, [Reason.DEADLINE_IMMUTABLE]),
        (TRIAGE, "2027-06-08T10:00:00+01:00", {"added": -1}, [Reason.FIELD_INVALID]),
        (TRIAGE, "2027-06-08T10:00:00+01:00", {"added": 10**12}, [Reason.FIELD_INVALID]),
        (ACCESS, "2027-06-08T10:00:00+01:00", {"added": 1_201}, [Reason.FIELD_INVALID]),
    ],
)
def test_who_may_be_given_longer(
    one: object, when: str, length: dict[str, int], reasons: list[str]
) -> None:
    found = acts.against_extension(clock(one, MONDAY), at(when), **length)  # type: ignore[arg-type]
    assert _reasons(found) == reasons


def test_hours_are_not_extended_to_a_day() -> None:
    assess = clock(rule("4 office hours", pause="elapsed", extend="before_due"), MONDAY)
    found = acts.against_extension(assess, at(MONDAY), until=date(2027, 6, 9))
    assert _reasons(found) == [Reason.FIELD_INVALID]
    longer = acts.extend(assess, at(MONDAY), PLACE, added=3_600)
    assert longer.due == at("2027-06-07T15:00:00+01:00")


def test_a_day_that_was_agreed_earlier_than_due_makes_nothing_earlier() -> None:
    triage = clock(TRIAGE, MONDAY)
    fact = acts.extend(triage, triage.start, PLACE, until=date(2027, 6, 8))
    assert fact.due == triage.due


def test_what_is_stopped_after_a_day_was_agreed_is_stopped_from_there() -> None:
    access = clock(ACCESS, "2027-02-01T12:00:00+00:00")
    access = _stopped(access, "2027-02-02T10:00:00+00:00", "before")
    access = _resumed(access, "2027-02-05T10:00:00+00:00", "before")
    agreed = acts.extend(access, at("2027-02-10T10:00:00+00:00"), PLACE, until=date(2027, 4, 14))
    access = evolve(access, agreed)
    assert access.due == at("2027-04-14T23:59:59+01:00")
    access = _stopped(access, "2027-03-01T10:00:00+00:00", "after")
    access = _resumed(access, "2027-03-02T10:00:00+00:00", "after")
    assert access.due == at("2027-04-16T23:59:59+01:00")


def test_a_right_is_counted_again_when_a_holiday_is_announced_and_a_duty_is_not() -> None:
    right = clock(rule("5 working days", end="end_of_day", on_calendar_change="extend"), MONDAY)
    duty = clock(rule("5 working days", end="end_of_day"), MONDAY)
    newer = place(closures=days("2027-06-10", "2027-06-10"))
    tuesday = at(MONDAY) + timedelta(days=1)
    assert not [*acts.against_extension(right, tuesday)]
    assert acts.extend(right, tuesday, newer).due == at("2027-06-15T23:59:59+01:00")
    assert _reasons(acts.against_extension(duty, tuesday)) == [Reason.DEADLINE_IMMUTABLE]
    assert _reasons(acts.against_extension(right, tuesday, added=1)) == [Reason.DEADLINE_IMMUTABLE]
    assert recount(duty, newer) == at("2027-06-15T23:59:59+01:00")
    assert duty.due == at("2027-06-14T23:59:59+01:00")


def _met(one: Clock, done: str, recorded: str | None = None) -> Clock:
    return evolve(one, Met(done_at=at(done), recorded_at=at(recorded or done)))


@pytest.mark.parametrize(
    ("done", "recorded", "stands"),
    [
        ("2027-06-10T17:00:00+01:00", None, "met"),
        ("2027-06-10T17:00:01+01:00", None, "late"),
        ("2027-06-10T16:00:00+01:00", "2027-06-11T09:00:00+01:00", "met_entered_late"),
        ("2027-06-11T09:00:00+01:00", "2027-06-12T09:00:00+01:00", "late"),
    ],
)
def test_what_was_done_is_told_with_its_own_times(
    done: str, recorded: str | None, stands: str
) -> None:
    assert standing(_met(clock(ACKNOWLEDGE, MONDAY), done, recorded), at(MONDAY) + WEEK) == stands


@pytest.mark.parametrize(
    ("done", "recorded", "evidence", "reasons"),
    [
        ("2027-06-10T16:00:00+01:00", "2027-06-11T09:00:00+01:00", False, ["EVIDENCE_REQUIRED"]),
        ("2027-06-10T16:00:00+01:00", "2027-06-11T09:00:00+01:00", True, []),
        ("2027-06-10T17:00:00+01:00", "2027-06-10T17:00:04+01:00", False, []),
        ("2027-06-11T09:00:00+01:00", "2027-06-11T09:00:00+01:00", False, []),
        ("2027-06-10T16:00:00+01:00", "2027-06-10T15:00:00+01:00", False, ["TIME_ORDER"]),
    ],
)
def test_who_says_afterwards_that_it_was_in_time_shows_it(
    done: str, recorded: str, evidence: bool, reasons: list[str]
) -> None:
    found = acts.against_met(clock(ACKNOWLEDGE, MONDAY), at(done), at(recorded), evidence=evidence)
    assert _reasons(found) == reasons


def test_a_miss_is_noticed_once_and_says_how_late() -> None:
    one = clock(ACKNOWLEDGE, MONDAY)
    month_later = at("2027-07-10T09:00:00+01:00")
    assert acts.miss(one, at("2027-06-10T17:00:00+01:00")) is None
    fact = acts.miss(one, month_later)
    assert fact == Missed(due=at("2027-06-10T17:00:00+01:00"), noticed_at=month_later)
    assert acts.miss(evolve(one, fact), month_later) is None
    assert acts.miss(_met(one, "2027-06-09T10:00:00+01:00"), month_later) is None
    assert acts.miss(evolve(one, Ended(at=one.start)), month_later) is None


def test_what_is_ended_is_neither_met_nor_missed_and_stays_so() -> None:
    ended = evolve(clock(TRIAGE, MONDAY), Ended(at=at(MONDAY) + timedelta(hours=1)))
    later = at(MONDAY) + timedelta(days=30)
    assert standing(ended, later) == "ended"
    found = acts.against_stop(ended, at(MONDAY) + timedelta(hours=2), "x", at(MONDAY) + WEEK)
    assert _reasons(found) == [Reason.ILLEGAL_TRANSITION]


def _missed() -> Clock:
    one = clock(ACKNOWLEDGE, MONDAY)
    fact = acts.miss(one, at("2027-06-11T09:00:00+01:00"))
    assert fact is not None
    return evolve(one, fact)


def test_a_miss_that_was_written_wrongly_is_corrected_and_both_stay() -> None:
    missed = _missed()
    corrected = evolve(missed, Corrected(at=at("2027-06-12T09:00:00+01:00")))
    assert standing(corrected, at(MONDAY) + WEEK) == "corrected"
    assert corrected.noticed_at == missed.noticed_at
    again = acts.against_correction(corrected, by_keeper_of_duty=False, evidence=True)
    assert _reasons(again) == [Reason.ILLEGAL_TRANSITION]


@pytest.mark.parametrize(
    ("own", "evidence", "reasons"),
    [
        (False, True, []),
        (True, True, [Reason.CONFLICT_OF_INTEREST]),
        (False, False, [Reason.EVIDENCE_REQUIRED]),
        (True, False, [Reason.CONFLICT_OF_INTEREST, Reason.EVIDENCE_REQUIRED]),
    ],
)
def test_a_miss_is_corrected_by_another_person_who_shows_why(
    own: bool, evidence: bool, reasons: list[str]
) -> None:
    found = acts.against_correction(_missed(), by_keeper_of_duty=own, evidence=evidence)
    assert _reasons(found) == reasons


def test_a_clock_is_the_same_whenever_its_facts_are_read_again() -> None:
    one = _resumed(
        _stopped(clock(TRIAGE, MONDAY), "2027-06-08T10:00:00+01:00"), "2027-06-10T10:00:00+01:00"
    )
    # Another calendar at the time of reading moves nothing: the instant stands in the fact.
    assert one.due == datetime.fromisoformat("2027-06-16T17:00:00+01:00")
