"""C2: a complaint to ACAT about one Ethics Chair, from whom the other is not free either."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.e2e.scenarios.stage import london
from tests.scenarios.stories.acat_house import set_up
from tests.scenarios.stories.in_memory import InMemory, in_memory
from tests.scenarios.stories.told import Told

ALLEGED = [{"id": "a1", "text": "They showed my case notes."}]
TOLD: dict[str, Any] = {"pressed": "no"}


@pytest.fixture
def acat() -> Iterator[InMemory]:
    with in_memory("acat", london(2027, 5, 10, "10:00"), set_up) as acat:
        yield acat


def test_who_is_named_and_who_declares_a_tie_are_out_and_pressure_ends_nothing(
    acat: InMemory,
) -> None:
    """What is restricted is NOT_FOUND to whom it is about and to who is close to them.

    So the story's CONFLICT_OF_INTEREST reads here, which would tell Ned that somebody complained.
    Nobody is assigned: who takes a step takes it up. Administration takes up how a member acted
    beside the Ethics Chairs, so that Ada does and no route is needed.
    """
    ned = acat.named("people", "ned")
    k1 = Told(acat, "k1").opened(
        "mia",
        kind="member_conduct",
        complainant="Mia Roe",
        summary="They showed my case.",
        respondents=[ned],
    )
    assert k1.clock("acknowledge")[0] == "Thu 13 May 2027, 17:00:00 (Europe/London)"
    k1.is_refused("ned", "AcknowledgeComplaint", "NOT_FOUND")
    acat.at(london(2027, 5, 11, "10:00"))
    eve = acat.person("eve")
    eve.does("DeclareConflict", name=eve.name, about=ned, nature="We share a practice.")
    k1.is_refused("eve", "AcknowledgeComplaint", "NOT_FOUND")
    k1.is_refused("lena", "AcknowledgeComplaint", "ROUTE_REQUIRED", "ACAT-M-route")
    acat.at(london(2027, 5, 13, "16:00"))
    k1.does("ada", "AcknowledgeComplaint")
    assert k1.clock("acknowledge")[1] == "met"
    before = acat.server.clock()
    acat.at(london(2027, 5, 17, "10:00"))
    k1.does("ada", "ScreenFormal", allegations=ALLEGED)
    _complained_of_in_turn(acat, k1)
    acat.at(london(2027, 5, 19, "10:00"))
    k1.is_refused("ned", "WithdrawComplaint", "NOT_FOUND", **TOLD)
    k1.is_refused("ada", "WithdrawComplaint", "CONFIRMATION_REQUIRED", "EXT-PROC-withdraw", **TOLD)
    k1.does("mia", "ReportPressure", says="Ned rang me at home.")
    # Nor does one other person's word end it after that.
    k1.does("ada", "WithdrawComplaint", pressed="no", confirmed_with=True)
    assert k1.is_in("investigation")
    now_and_then: list[dict[str, Any]] = [{}, {"consistency": {"at_time": before}}]
    for read in now_and_then:
        acat.person("ned").is_refused("GetComplaint", "NOT_FOUND", name=k1.name, **read)


def _complained_of_in_turn(acat: InMemory, k1: Told) -> None:
    """Ned complains of Mia: it is looked into, and asked first whether it answers hers."""
    k2 = Told(acat, "k2").opened(
        "ned",
        kind="member_conduct",
        complainant="Ned Poe",
        summary="They lie about me.",
        respondents=[acat.named("people", "mia")],
    )
    k2.does("ada", "AcknowledgeComplaint")
    k2.does("ada", "LinkComplaint", to=k1.name)
    said: dict[str, Any] = {"allegations": [{"id": "a1", "text": "They lied."}]}
    k2.is_refused("ada", "ScreenFormal", "CHECKLIST_INCOMPLETE", "EXT-WB-detriment", **said)
    k2.does("ada", "ScreenFormal", retaliation="yes", **said)
    assert k2.is_in("investigation")
