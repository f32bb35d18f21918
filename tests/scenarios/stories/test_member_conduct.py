"""S5 in memory: complaints to ACAT about how two members acted."""

from tests.scenarios.stories import member_conduct
from tests.scenarios.stories.acat_house import set_up
from tests.scenarios.stories.in_memory import in_memory


def test_one_goes_to_ukcp_and_one_is_decided_here_and_appealed_against_in_time() -> None:
    with in_memory("acat", member_conduct.AT, set_up) as acat:
        member_conduct.tell(acat)
