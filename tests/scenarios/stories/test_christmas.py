"""S3 in memory: a complaint about a post of ACAT that comes the day before Christmas Eve."""

from tests.scenarios.stories import christmas
from tests.scenarios.stories.acat_house import set_up
from tests.scenarios.stories.in_memory import in_memory


def test_it_is_answered_once_somebody_advised_and_the_post_rests_once_all_are() -> None:
    with in_memory("acat", christmas.AT, set_up) as acat:
        christmas.tell(acat)
