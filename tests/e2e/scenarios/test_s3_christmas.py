"""S3 on a real server: a complaint about a post of ACAT that comes the day before Christmas Eve."""

from tests.e2e.scenarios.stage import stage
from tests.scenarios.stories import christmas
from tests.scenarios.stories.acat_house import set_up


def test_s3() -> None:
    with stage("acat", christmas.AT, set_up) as acat:
        christmas.tell(acat)
