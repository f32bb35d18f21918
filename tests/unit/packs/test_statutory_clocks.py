"""Clocks of the law: each shipped pack counts them as their source does, and marks what is open."""

from datetime import UTC, datetime

import pytest

from duecourse.kernel.clocks import acts, counting
from duecourse.packs.clauses import DefaultEntry
from duecourse.packs.deadlines import CLOCKS
from duecourse.shipped import SHIPPED
from duecourse.testing import load_pack


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


WORKED = [
    # Received just before Christmas: days of the office that is shut do not matter.
    ("whistleblowing_acknowledge", {"received": "2026-12-23T18:00Z"}, "2026-12-30T23:59:59Z"),
    ("whistleblowing_acknowledge", {"received": "2027-03-26T10:00Z"}, "2027-04-02T23:59:59+01:00"),
    # Feedback counts from the acknowledgement, or from the end of the seven days without one.
    (
        "whistleblowing_feedback",
        {"acknowledged": "2026-11-30T09:00Z", "acknowledgement_due": "2026-12-03T23:59:59Z"},
        "2027-02-28T23:59:59Z",
    ),
    (
        "whistleblowing_feedback",
        {"acknowledgement_due": "2026-12-03T23:59:59Z"},
        "2027-03-03T23:59:59Z",
    ),
    # The thirtieth day is a Saturday, the Monday after it New Year's holiday in lieu of none.
    (
        "complaint_acknowledge_data_protection",
        {"received": "2026-11-30T10:00Z"},
        "2026-12-30T23:59:59Z",
    ),
    (
        "complaint_acknowledge_data_protection",
        {"received": "2026-12-03T10:00Z"},
        "2027-01-04T23:59:59Z",
    ),
    # From awareness, whatever day it is; over the hour that is left out, elapsed time counts.
    ("data_breach_report", {"aware": "2027-03-26T18:00Z"}, "2027-03-29T19:00:00+01:00"),
    # The latest of receipt and proof; 28 February 2027 is a Sunday.
    (
        "erasure_answer",
        {"received": "2026-12-20T10:00Z", "identity_proved": "2027-01-31T10:00Z"},
        "2027-03-01T23:59:59Z",
    ),
    ("access_answer", {"received": "2026-09-03T10:00+01:00"}, "2026-10-05T23:59:59+01:00"),
]


@pytest.mark.parametrize("pack", SHIPPED)
@pytest.mark.parametrize(("name", "facts", "due"), WORKED)
def test_it_counts_as_its_source_does(
    pack: str, name: str, facts: dict[str, str], due: str
) -> None:
    known = load_pack(pack)
    (rule,) = known.clocks[name].rules
    begun = acts.start(rule, {fact: _at(when) for fact, when in facts.items()}, known.calendar)
    assert begun is not None
    assert begun.due == _at(due)


LAW = {
    "whistleblowing_acknowledge": False,
    "whistleblowing_feedback": False,
    "complaint_acknowledge_data_protection": True,
    "complaint_data_protection_outcome": True,
    "data_breach_report": True,
    "erasure_answer": False,
    "access_answer": False,
}
"""Each clock of the law, and whether somebody confirmed its words."""


@pytest.mark.parametrize("pack", SHIPPED)
@pytest.mark.parametrize(("name", "confirmed"), LAW.items())
def test_its_source_is_dated_and_what_nobody_confirmed_says_so(
    pack: str, name: str, confirmed: bool
) -> None:
    known = load_pack(pack)
    default = known.clauses[known.clocks[name].clause]
    assert isinstance(default, DefaultEntry)
    assert default.in_force_from is not None
    assert default.checked_on is not None
    assert default.confirmed is confirmed


@pytest.mark.parametrize("pack", SHIPPED)
def test_what_the_law_lets_nobody_stop_cannot_be_stopped(pack: str) -> None:
    rules = {name: deadline.rules[0] for name, deadline in load_pack(pack).clocks.items()}
    assert {rules[name].pause for name in LAW if name != "access_answer"} == {"none"}
    assert rules["access_answer"].pause == "days_both"
    assert {name for name in LAW if rules[name].extend} == {"erasure_answer", "access_answer"}


def test_without_a_number_nothing_is_ever_missed() -> None:
    known = load_pack("acat")
    (rule,) = known.clocks["complaint_data_protection_outcome"].rules
    assert counting.due(rule, _at("2026-12-01T10:00Z"), known.calendar) is None


@pytest.mark.parametrize(
    ("name", "most"), [("whistleblowing_acknowledge", "P7D"), ("whistleblowing_feedback", "P3M")]
)
def test_no_pack_gives_itself_longer_than_the_source(name: str, most: str) -> None:
    assert CLOCKS[name].most == most
