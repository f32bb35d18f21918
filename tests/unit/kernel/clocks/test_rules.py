"""Rules that would count otherwise than they read are refused, field by field."""

from typing import Any

import pytest

from duecourse.packs.clauses import LAID_DOWN
from duecourse.packs.clocks import ClockEntry


def _fields(within: str | None, **written: Any) -> set[str]:
    given = {"clause": "EXT-TIMES", "start": "received", "within": within}
    entry = ClockEntry.model_validate({**given, **written})
    return {field for field, says in entry.faults() if says}


@pytest.mark.parametrize(
    ("within", "written", "field"),
    [
        ("PT72H", {"roll": "next_working_day"}, "roll"),
        ("PT72H", {"end": "end_of_day"}, "end"),
        ("4 office hours", {"end": "close_of_office"}, "end"),
        ("PT72H", {"from": "same_day"}, "from"),
        ("PT72H", {"before": True}, "before"),
        ("PT72H", {"deemed_days": 2}, "deemed_days"),
        ("PT72H", {"pause": "days_first"}, "pause"),
        ("4 office hours", {"pause": "days_both"}, "pause"),
        ("PT72H", {"on_calendar_change": "extend"}, "on_calendar_change"),
        ("P30D", {"pause": "elapsed"}, "pause"),
        ("3 working days", {"pause": "elapsed"}, "pause"),
        ("P7D", {"pause": "days_first", "roll": "previous_working_day"}, "pause"),
        (
            "P7D",
            {"working_day": "statutory", "end": "close_of_office", "roll": "next_working_day"},
            "end",
        ),
        ("P7D", {"end": "close_of_office"}, "end"),
        ("P1M", {"end": "close_of_office"}, "end"),
        ("P6M", {"from": "same_day"}, "end"),
        ("1 working day", {"from": "same_day", "end": "close_of_office"}, "end"),
        ("P1D", {"at_once": True}, "at_once"),
        ("1 working day", {"at_once": True, "end": "close_of_office"}, "at_once"),
        ("1 working day", {"cap": "3 working days"}, "cap"),
        ("P5D", {"cap": "P3D", "end": "end_of_day"}, "cap"),
        ("P5D", {"cap": "PT72H", "extend": "before_due"}, "cap"),
        ("5 working days", {"cap": "PT72H", "pause": "days_first"}, "cap"),
        ("P3D", {"clear": True}, "clear"),
        ("P3D", {"before": True, "pause": "days_both"}, "pause"),
        ("P3D", {"before": True, "extend": "before_due"}, "extend"),
        ("P3D", {"before": True, "from": "same_day", "end": "end_of_day"}, "from"),
        ("P3D", {"before": True, "roll": "next_working_day"}, "roll"),
        ("P3D", {"before": True, "received": "next_working_day"}, "received"),
        ("P3D", {"before": True, "start": {"latest_of": ["a", "b"]}}, "start"),
        ("3 working days", {"before": True, "clear": True, "end": "close_of_office"}, "end"),
        ("P3D", {"start": {"latest_of": ["a", "a"]}}, "start"),
        ("P3D", {"start": {"earliest_of": ["a"]}}, "start"),
        ("P3D", {"deemed_days": 2, "received": "next_working_day"}, "received"),
        (
            "5 working days",
            {"received": "next_working_day", "working_day": "statutory", "end": "end_of_day"},
            "received",
        ),
        (None, {"at_once": True}, "within"),
        (None, {"roll": "next_working_day"}, "within"),
        (None, {"pause": "elapsed"}, "within"),
    ],
)
def test_a_rule_that_contradicts_itself_says_where(
    within: str | None, written: dict[str, Any], field: str
) -> None:
    assert field in _fields(within, **written)


@pytest.mark.parametrize(
    ("within", "written"),
    [
        ("PT1H", {"at_once": True}),
        ("4 office hours", {"pause": "elapsed"}),
        ("3 working days", {"end": "close_of_office"}),
        ("P7D", {"end": "close_of_office", "roll": "previous_working_day"}),
        ("P1M", {"end": "end_of_day", "pause": "days_both", "extend": "before_due"}),
        ("P6M", {"from": "same_day", "end": "end_of_day"}),
        ("1 working day", {"end": "close_of_office", "cap": "PT72H"}),
        ("P3D", {"before": True, "clear": True, "end": "end_of_day"}),
        (None, {"start": {"latest_of": ["received", "identity_proved"]}}),
        ("P30D", {"end": "end_of_day", "careful": True, "on_calendar_change": "extend"}),
    ],
)
def test_a_rule_that_reads_as_it_counts_is_taken(
    within: str | None, written: dict[str, Any]
) -> None:
    assert not _fields(within, **written)


@pytest.mark.parametrize(
    "written",
    [
        {"within": "3 days"},
        {"within": "P0D"},
        {"within": "P101Y"},
        {"within": "P1M3D"},
        {"within": "P1D", "cap": "soon"},
        {"within": "P1D", "end": "midnight"},
        {"within": "P1D", "roll": "next"},
        {"within": "P1D", "pause": True},
        {"within": "P1D", "extend": "always"},
        {"within": "P1D", "start": {}},
        {"within": "P1D", "start": {"latest_of": ["a", "b"], "earliest_of": ["a", "b"]}},
        {"within": "P1D", "start": {"first_of": ["a", "b"]}},
        {"within": "P1D", "deemed_days": -1},
        {"within": "P1D", "deemed_days": True},
        {"within": "P1D", "deemed_days": "2"},
        {"within": "PT1H", "at_once": "no"},
        {"within": "P1D", "before": 1},
        {"within": "P1D", "till": "end_of_day"},
        {},
    ],
)
def test_a_word_that_no_clock_knows_is_refused(written: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="validation error"):
        ClockEntry.model_validate(
            {"clause": "EXT-TIMES", "start": "received", **written}, context=LAID_DOWN
        )
