"""C7: a complaint about the only person of ZRTherapy who could handle one."""

from collections.abc import Iterator

import pytest

from duecourse.commands import CommandService
from duecourse.testing import House, SettableClock
from tests.e2e.scenarios.stage import Stage, london
from tests.scenarios.stories.in_memory import in_memory
from tests.scenarios.stories.told import Told

COI = "EXT-COI-handler"
ALLEGED = [{"id": "a1", "text": "They befriended me."}]


async def _set_up(service: CommandService, clock: SettableClock) -> None:
    zrt = await House.opened(service, clock, "zrtherapy")
    await zrt.person("zoe", "owner")
    await zrt.person("con", "authorised_user")
    await zrt.intake("form")


@pytest.fixture
def zrt() -> Iterator[Stage]:
    with in_memory("zrtherapy", london(2027, 11, 1, "10:00"), _set_up) as zrt:
        yield zrt


def test_what_decides_nothing_is_done_by_who_is_alone_and_the_rest_by_a_body_beyond(
    zrt: Stage,
) -> None:
    """Zoe may not judge, Con may not act for them: UKCP is told, and its word ends it.

    What the story calls LodgeAppeal is AppealComplaint here. Declined by UKCP is a decision of
    theirs (RecordExternalOutcome), given with where it is found. No policy here names a peer for
    one case: what P. asks for is opened again by Zoe, whom that gains nothing, and an outside body
    decides once more.
    """
    k1 = Told(zrt, "k1").opened(
        "form",
        "intake",
        kind="staff_conduct",
        complainant="P. Roe",
        summary="They befriended me online.",
        respondents=[zrt.named("people", "zoe")],
    )
    assert k1.clock("acknowledge", "zoe")[0] == "Thu 4 November 2027, 17:00:00 (Europe/London)"
    k1.does("zoe", "AcknowledgeComplaint")
    assert k1.clock("acknowledge", "zoe")[1] == "met"
    why = {"context": {"reason": "Quicker."}}
    k1.is_refused("zoe", "ResolveComplaint", "CONFLICT_OF_INTEREST", COI, outcome="No.")
    k1.is_refused("zoe", "ScreenInformal", "CONFLICT_OF_INTEREST", COI, wish="informal", **why)
    k1.is_refused("con", "ScreenFormal", "NOT_FOUND", allegations=ALLEGED)
    k1.does("zoe", "SendHoldingResponse", template="holding")
    zrt.at(london(2027, 11, 3, "12:00"))
    k1.does("zoe", "ReferComplaint", body="ukcp", sent="The complaint.", basis="They decide.")
    assert k1.is_in("referred", "zoe")
    zrt.at(london(2028, 1, 14, "12:00"))
    declined = {
        "reference": "UKCP 12/28",
        "outcome": "Not within our rules.",
        "decided_at": zrt.server.clock(),
    }
    said = {"body": "ukcp", "reference": "UKCP 12/28", "decided_on": "2028-01-14"}
    k1.does("zoe", "RecordExternalOutcome", context={"outside": said}, **declined)
    appeal = {"party": "complainant", "ground": "bias"}
    k1.is_refused("zoe", "AppealComplaint", "ROUTE_REQUIRED", **appeal)
    k1.is_refused("zoe", "CloseComplaint", "OUTCOME_REQUIRED")
    letter = "UKCP declined. You can turn to the Information Commissioner; nobody else is named."
    k1.does("zoe", "AnswerComplainant", letter=letter, names_regulator="yes", signpost="ico")
    k1.does("zoe", "CloseComplaint")
    assert k1.is_in("resolved", "zoe")
    zrt.at(london(2028, 2, 1, "12:00"))
    # P. asks for a peer: nobody is named, so that it is opened again, and not judged here.
    k1.does("zoe", "ReopenComplaint", new_evidence="P. asks for a peer, with a letter.")
    assert k1.is_in("acknowledged", "zoe")
    k1.is_refused("zoe", "ResolveComplaint", "CONFLICT_OF_INTEREST", COI, outcome="No.")
