"""Deadlines as decisions read them, and how a pack's clock reads in one line."""

from datetime import datetime
from typing import Any

import pytest

from duecourse.kernel.clocks.deadline import Deadline
from duecourse.packs.clocks import ClockEntry
from duecourse.packs.deadlines import CLOCKS, in_words
from duecourse.posts.duties import closed
from duecourse.posts.state import Duty
from tests.unit.kernel.clocks.placing import at, place, rule

MONDAY = at("2027-06-07T10:00:00+01:00")


def test_of_several_rules_the_first_that_ends_counts() -> None:
    both = Deadline((rule("3 working days", end="close_of_office"), rule("PT2H")))
    assert both.due(MONDAY, place()) == at("2027-06-07T12:00:00+01:00")
    assert Deadline(both.rules[:1]).due(MONDAY, place()) == at("2027-06-10T17:00:00+01:00")


def test_what_no_rule_counts_is_due_at_once() -> None:
    assert Deadline(()).due(MONDAY, place()) == MONDAY
    assert Deadline((rule(None),)).due(MONDAY, place()) == MONDAY


@pytest.mark.parametrize(
    ("done", "outcome"),
    [
        ("2027-06-10T17:00:00+01:00", "met"),
        ("2027-06-10T17:00:00.900000+01:00", "met"),
        ("2027-06-10T17:00:01+01:00", "late"),
    ],
)
def test_a_duty_is_met_to_the_end_of_the_second_in_which_it_is_due(done: str, outcome: str) -> None:
    duty = Duty(id="d-1", kind="takedown", due_at=at("2027-06-10T17:00:00+01:00"))
    (after,) = closed((duty,), "d-1", datetime.fromisoformat(done))
    assert after.outcome == outcome


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ({"within": "PT72H", "start": "aware"}, "PT72H from aware"),
        ({"within": None, "start": "received"}, "no number from received"),
        (
            {"within": "PT1H", "start": "withdrawn", "at_once": True},
            "at once, within PT1H from withdrawn",
        ),
        (
            {
                "within": "P1M",
                "start": {"latest_of": ["received", "identity_proved"]},
                "end": "end_of_day",
                "roll": "next_working_day",
                "working_day": "statutory",
                "extend": "before_due",
            },
            (
                "P1M from the latest of received, identity proved; to the end of the day;"
                " or the next working day; working days of the law; can be extended"
            ),
        ),
        (
            {
                "within": "3 working days",
                "start": "hearing",
                "before": True,
                "clear": True,
                "end": "close_of_office",
                "roll": "previous_working_day",
            },
            (
                "3 working days before hearing; clear of both ends; as the office closes;"
                " or the working day before"
            ),
        ),
    ],
)
def test_a_clock_reads_in_one_line(written: dict[str, Any], says: str) -> None:
    assert in_words(ClockEntry.model_validate({"clause": "EXT-TIMES", **written})) == says


def test_every_clock_says_what_is_due_and_what_starts_it() -> None:
    assert all(known.says[0].isupper() and known.starts for known in CLOCKS.values())
