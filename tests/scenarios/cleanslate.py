"""Clean Slate as tests meet it: a caseworker, managers, the Chief Executive, and Facebook."""

from functools import cache

from duecourse.testing import Given, answered

ORDINARY = answered(
    category="news",
    text="Our spring programme is open for bookings.",
    classification="public",
    interest="none",
)


@cache
def cleanslate() -> Given:
    """Return Clean Slate.

    Wes is a caseworker with authority to post, Lou the line manager, Ivy a responsible
    manager, Cleo the Chief Executive, Bea of the board, Pru the Project Manager.
    """
    return Given.under(
        "cleanslate",
        {
            "wes": ("authorised_worker",),
            "lou": ("line_manager",),
            "ivy": ("responsible_manager",),
            "cleo": ("ceo",),
            "bea": ("board",),
            "pru": ("project_manager",),
        },
        content=ORDINARY,
        author="wes",
        reviewer="lou",
        publisher="wes",
        platform="facebook",
    )
