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
    """Return ZRTherapy: Zoe owns it and does everything, Con works for them."""
    return _given({"zoe": ("owner",), "con": ("authorised_user",)})


@cache
def owner_alone() -> Given:
    """Return ZRTherapy of Zoe alone: nobody else was ever entered."""
    return _given({"zoe": ("owner",)})


def _given(people: dict[str, tuple[str, ...]]) -> Given:
    return Given.under(
        "zrtherapy",
        people,
        content=ORDINARY,
        author="zoe",
        reviewer="zoe",
        publisher="zoe",
        platform="twitter",
    )
