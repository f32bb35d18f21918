"""C3: two strands of one complaint to ACAT, over Easter and the change to summer time."""

from collections.abc import Iterator

import pytest

from tests.e2e.scenarios.stage import london
from tests.scenarios.stories.acat_house import published, set_up
from tests.scenarios.stories.in_memory import InMemory, in_memory
from tests.scenarios.stories.told import Told

DATA = "acknowledge_data_protection"
LAW = "EXT-DUAA-30d"
DECISION = {"outcome": "We took it down.", "reasons": "It was so.", "names_others": "no"}


@pytest.fixture
def acat() -> Iterator[InMemory]:
    with in_memory("acat", london(2027, 2, 24, "10:00"), set_up) as acat:
        yield acat


def _opened(acat: InMemory) -> Told:
    """Return what a client of Max says: their story stands in a blog, and ACAT shared it."""
    post = published(acat, "p1")
    acat.at(london(2027, 2, 25, "14:00"))
    return Told(acat, "k1").opened(
        "form",
        "intake",
        kind="member_conduct",
        kinds=["data_protection"],
        about=[post],
        complainant="A client",
        summary="My story stands in their blog, and you had my details.",
        respondents=[acat.named("people", "max")],
    )


def test_each_strand_runs_for_itself_and_a_pause_stops_neither(acat: InMemory) -> None:
    """Ann reviewed the post and has a part in it; so it is Ada who would drop the strand.

    A pause here is of the decision alone, and names no clock: that of the data runs on, and so
    does that of the delay, which is six months beginning with the day of receipt (SI 2009/309,
    regulation 14; the story counts from the day after). What has no day for a review is refused
    as any field that is missing.
    """
    k1 = _opened(acat)
    assert k1.clock("acknowledge")[0] == "Tue 2 March 2027, 17:00:00 (Europe/London)"
    # Day 30 is Saturday the 27th, and Monday the 29th a holiday.
    assert k1.clock(DATA)[0] == "Tue 30 March 2027, 23:59:59 (Europe/London)"
    not_data = {"kind": "data_protection", "told": "By post.", "context": {"reason": "It is not."}}
    k1.is_refused("ada", "RemoveComplaintKind", "ROUTE_REQUIRED", LAW, **not_data)
    acat.at(london(2027, 3, 1, "12:00"))
    k1.does("ada", "AcknowledgeComplaint")
    assert (k1.clock("acknowledge")[1], k1.clock(DATA)[1]) == ("met", "running")
    k1.is_refused("ada", "AcknowledgeComplaint", "ILLEGAL_TRANSITION")
    acat.at(london(2027, 3, 30, "18:30"))
    k1.does("tom", "AcknowledgeComplaint", names_data=True)
    assert (k1.clock("acknowledge")[1], k1.clock(DATA)[1]) == ("met", "met")
    k1.is_refused("tom", "AcknowledgeComplaint", "ILLEGAL_TRANSITION", names_data=True)
    k1.is_refused("eve", "PauseComplaint", "FIELD_REQUIRED", cause="external_process")
    review = london(2027, 5, 28, "23:59")
    k1.does("eve", "PauseComplaint", cause="external_process", review_at=review)
    again = {"cause": "party_ill", "review_at": review}
    k1.is_refused("eve", "PauseComplaint", "PAUSE_NOT_ALLOWED", "EXT-PAUSE", **again)
    _looked_at_by_nobody(acat, k1)


def _looked_at_by_nobody(acat: InMemory, k1: Told) -> None:
    """Nobody looks in time whether it still waits: it goes on by itself, a level higher."""
    answer = k1.clock("answer")
    level = k1.seen("ada").level
    acat.kept_until(london(2027, 5, 28, "23:58"))
    assert k1.clock("pause")[1] == "running"
    acat.kept_until(london(2027, 5, 29, "00:01"))
    assert k1.seen("ada").level == level + 1
    assert k1.clock("answer") == answer
    assert answer[0].startswith("Tue 24 August 2027, 23:59:59")
