"""A request that something comes down, at every stage of its life."""

from typing import Any

from duecourse.takedowns import commands as c
from duecourse.takedowns.decide import TAKEDOWNS
from duecourse.takedowns.state import Takedown
from duecourse.testing import Given, Scene
from tests.scenarios.acat import acat

ELSEWHERE = "https://site.example/t/1"
CAPTURE = "a" * 64


def nothing(given: Given | None = None) -> Scene:
    """Return a scene without a request."""
    house = given or acat()
    return Scene(house, TAKEDOWNS, house.name("takedowns", "t1"), Takedown())


def requested(
    ground: str = "error", by: str = "mel", given: Given | None = None, **more: Any
) -> Scene:
    """Return one that somebody made."""
    scene = nothing(given)
    return scene.when(
        c.OpenTakedown(name=scene.name, ground=ground, **{"where": ELSEWHERE, **more}), by
    )


def removed(ground: str = "error", by: str = "ada", **more: Any) -> Scene:
    """Return one that is down."""
    scene = requested(ground, **more)
    return scene.when(c.RecordRemoval(name=scene.name), by, reason="They asked.")


def gone(ground: str = "error") -> Scene:
    """Return one that a second person saw is down."""
    scene = removed(ground)
    seen = c.ConfirmRemoval(name=scene.name, captured_digest=CAPTURE, cross_posts="yes")
    return scene.when(seen, "lena")


def declined() -> Scene:
    """Return one that was declined."""
    scene = requested("complaint")
    return scene.when(c.DeclineTakedown(name=scene.name), "mona", reason="It is fair comment.")


def reported(ground: str = "impostor", **more: Any) -> Scene:
    """Return one that a site knows of."""
    scene = requested(ground)
    return scene.when(c.ReportToPlatform(name=scene.name, reference="R-1", **more), "ada")


def rejected() -> Scene:
    """Return one that a site left up."""
    scene = reported()
    return scene.when(c.RecordPlatformRejection(name=scene.name), "ada", reason="They wrote so.")
