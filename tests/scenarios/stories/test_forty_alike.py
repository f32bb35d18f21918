"""C1: forty complaints to ACAT that are alike, and one that is not."""

from collections.abc import Iterator
from typing import Any

import pytest

from duecourse.testing import PLAINLY
from tests.e2e.scenarios.stage import london
from tests.scenarios.stories.acat_house import post_state, published, set_up
from tests.scenarios.stories.in_memory import InMemory, in_memory
from tests.scenarios.stories.told import Told

DUE = "Wed 31 March 2027, 17:00:00 (Europe/London)"
ALIKE = range(101, 141)


@pytest.fixture
def acat() -> Iterator[InMemory]:
    with in_memory("acat", london(2027, 3, 23, "10:00"), set_up) as acat:
        yield acat


def _opened(acat: InMemory) -> tuple[Told, list[str], Told, str]:
    """Return what leads the series, the names of all in it, the one that is not alike, the post."""
    post = published(acat, "p9")
    about: dict[str, Any] = {"kind": "channel_post", "about": [post]}
    told = []
    for n in ALIKE:
        at = london(2027, 3, 24, f"{10 + (n - 101) // 10}:{(n - 101) % 10 * 6:02d}")
        acat.at(at)
        one = Told(acat, f"k{n}")
        told.append(one.opened("form", "intake", complainant=f"A. {n}", summary="Shame.", **about))
    acat.at(london(2027, 3, 24, "16:40"))
    k141 = Told(acat, "k141").opened(
        "form",
        "intake",
        kinds=["data_protection"],
        in_confidence=True,
        complainant="B.",
        summary="The picture shows me, and I never agreed.",
        **about,
    )
    k141.does("ada", "SetComplaintSupport", needs=["another_language"], says="Arabic.")
    assert post_state(acat, post) == "complaint"
    return told[0], [one.name for one in told], k141, post


def test_the_forty_are_looked_into_once_and_answered_each_and_the_one_for_itself(
    acat: InMemory,
) -> None:
    """Group, acknowledge, answer and close are each one act on the first of the forty.

    What the story calls Respond is AnswerSeries, and ResolveComplaint for all: advice comes
    first. Lena wrote the post and Ann reviewed it, so that neither screens it.
    """
    k101, names, k141, post = _opened(acat)
    assert k101.clock("acknowledge")[0] == k141.clock("acknowledge")[0] == DUE
    assert (k101.seen("ada").restricted, k141.seen("ada").restricted) == (False, True)
    k102 = Told(acat, "k102")
    again = {"into": k101.name, "new": "no"}
    k102.is_refused("ada", "MarkDuplicate", "DUPLICATE_NOT_SAME_PARTY", "EXT-DUPLICATE", **again)
    both = {"others": [*names[1:], k141.name], "alike": "yes"}
    k101.is_refused("ada", "GroupSeries", "NEW_MATTER", "EXT-SERIES", **both)
    k101.is_refused("ada", "GroupSeries", "NEW_MATTER", "EXT-SERIES", others=names[1:])
    k101.does("ada", "GroupSeries", others=names[1:], alike="yes")
    acat.at(london(2027, 3, 30, "12:00"))
    k141.is_refused("ada", "AcknowledgeComplaint", "CHECKLIST_INCOMPLETE", "EXT-NEEDS")
    acat.at(london(2027, 3, 30, "15:00"))
    k141.does("ada", "AcknowledgeComplaint", meets=["another_language"])
    acat.at(london(2027, 3, 31, "16:59"))
    k101.does("ada", "AcknowledgeSeries")
    acat.at(london(2027, 4, 1, "10:00"))
    for name in names:
        assert Told(acat, name.rpartition("/")[2]).clock("acknowledge")[1] == "met"
    for who in ("lena", "ann"):
        why = {"wish": "informal", "context": {"reason": "Quicker."}}
        k101.is_refused(who, "ScreenInformal", "CONFLICT_OF_INTEREST", "EXT-COI-handler", **why)
    _answered(k101, names)
    assert post_state(acat, post) == "resolved"
    k141.does("ada", "DiscloseComplaint", reason="Its maker agrees.")
    assert post_state(acat, post) == "complaint"


def _answered(k101: Told, names: list[str]) -> None:
    """All but one are answered first: it does not close over that one."""
    letter = {"letter": "By a message to each."}
    advice = ("ADVICE_REQUIRED", "ACAT-2.17-advice")
    k101.is_refused("ada", "AnswerSeries", *advice, **letter)
    k101.is_refused("ada", "ResolveComplaint", *advice, outcome="Down.")
    k101.does("tom", "AdviseOnComplaint", advice="Say that we are sorry.")
    k117 = names[16]
    k101.does("ada", "AnswerSeries", to=[name for name in names if name != k117], **letter)
    outcome: dict[str, Any] = {"outcome": "The picture was replaced.", **PLAINLY}
    refused = k101.stage.person("ada").is_refused(
        "ResolveComplaint", "OUTCOME_REQUIRED", "EXT-SERIES", name=k101.name, **outcome
    )
    assert "k117" in str(refused)
    k101.does("ada", "AnswerSeries", to=[k117], **letter)
    k101.does("ada", "ResolveComplaint", **outcome)
    assert all(Told(k101.stage, name.rpartition("/")[2]).is_in("resolved") for name in names)
