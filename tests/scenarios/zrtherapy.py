"""ZRTherapy as tests meet it: the owner alone, a contractor, and Twitter."""

from functools import cache

from duecourse.testing import Given, answered

ORDINARY = answered(
    category="own_content",
    purpose="own_content",
    text="A new article on grief.",
    classification="public",
)


@cache
def zrtherapy() -> Given:
    """Return ZRTherapy: Zoe owns it and does everything, Con works for her."""
    return Given.under(
        "zrtherapy",
        {"zoe": ("owner",), "con": ("authorised_user",)},
        content=ORDINARY,
        author="zoe",
        reviewer="zoe",
        publisher="zoe",
        platform="twitter",
    )
