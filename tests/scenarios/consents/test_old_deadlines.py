"""What packs of earlier releases say of times, whatever it is, loses nobody their right."""

import pytest

from duecourse.consents import commands as consents
from duecourse.packs.deadlines import deadlines
from duecourse.packs.model import Sourced
from tests.scenarios.consents.test_ends import Newsdesk


@pytest.mark.parametrize("value", ["P8000Y", "P99999999Y", "PT0S", "soon"])
def test_a_withdrawal_is_not_lost_to_what_a_pack_says_of_times(value: str) -> None:
    desk = Newsdesk()
    consent = desk.consent("c1", "s-1", kind="supporter")
    post = desk.published("p1", "s-1", "supporter", consent)
    pack, name = desk.world.pack, "takedown_consent_withdrawn"
    kept = pack.clocks
    settings = {name: Sourced(value=value, clause="EXT-ICO-withdraw")}
    pack.clocks = deadlines(pack.written.model_copy(update={"settings": settings, "clocks": {}}))
    assert name not in pack.clocks
    try:
        desk.does("mel", consents.WithdrawConsent(name=consent))
    finally:
        pack.clocks = kept
    assert desk.takedowns(post)[-1].cause == "consent_withdrawn"
