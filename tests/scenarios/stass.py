"""STaSS as tests meet it: colleagues, their line manager, the Director, and Facebook."""

from functools import cache

from duecourse.testing import Given, answered

ORDINARY = answered(
    category="news",
    text="Our helpline is open on the bank holiday.",
    classification="public",
)


@cache
def stass() -> Given:
    """Return STaSS.

    Sam may post, Lin is the line manager, Max manages another team, Dee directs, Vic
    co-ordinates the volunteers, Bo is of the Board.
    """
    built = Given.under(
        "stass",
        {
            "sam": ("user",),
            "lin": ("line_manager",),
            "max": ("line_manager",),
            "dee": ("director",),
            "vic": ("volunteer_coordinator",),
            "bo": ("board",),
        },
        content=ORDINARY,
        author="sam",
        reviewer="lin",
        publisher="sam",
        platform="facebook",
    )
    return built.with_person("sam", "user", line_manager=built.person("lin"))
