"""S5 on a real server: complaints to ACAT about how two members acted."""

from tests.e2e.scenarios.stage import stage
from tests.scenarios.stories import member_conduct
from tests.scenarios.stories.acat_house import set_up


def test_s5() -> None:
    with stage("acat", member_conduct.AT, set_up) as acat:
        member_conduct.tell(acat)
