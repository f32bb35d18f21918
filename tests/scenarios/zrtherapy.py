"""ZRTherapy as tests meet it: the owner alone, a contractor, and Twitter."""

from functools import cache

from duecourse.posts.content import Content
from tests.scenarios.house import House, house
from tests.scenarios.packs import shipped

ORDINARY = Content(
    category="own_content",
    purpose="own_content",
    text="A new article on grief.",
    classification="public",
)


@cache
def zrtherapy() -> House:
    """Return the house of ZRTherapy: Zoe owns it and does everything, Con works for her."""
    return house(
        shipped("zrtherapy"),
        {"zoe": ("owner",), "con": ("authorised_user",)},
        ORDINARY,
        author="zoe",
        reviewer="zoe",
        publisher="zoe",
        platform="twitter",
    )
