"""An incident of ACAT at every stage of its life."""

from typing import Any

from duecourse.incidents import commands as c
from duecourse.incidents.decide import INCIDENTS
from duecourse.incidents.state import Incident
from duecourse.testing import Given, Scene
from tests.scenarios.acat import acat

RATED = {"sensitivity": "medium", "reputation": "medium", "rationale": "It is shared by many."}


def nothing(given: Given | None = None) -> Scene:
    """Return a scene without an incident."""
    house = given or acat()
    return Scene(house, INCIDENTS, house.name("incidents", "i1"), Incident())


def flagged(*kinds: str, by: str = "sam", given: Given | None = None, **more: Any) -> Scene:
    """Return one that somebody flagged; a crisis unless kinds are named."""
    scene = nothing(given)
    said = {"kinds": kinds or ("crisis",), "summary": "Hundreds share it.", **more}
    return scene.when(c.FlagIncident(name=scene.name, **said), by)


def assessed(*kinds: str, by: str = "lena", given: Given | None = None, **rated: Any) -> Scene:
    """Return one that was assessed."""
    scene = flagged(*kinds, given=given)
    return scene.when(c.AssessIncident(name=scene.name, **{**RATED, **rated}), by)


def declared(**rated: Any) -> Scene:
    """Return a crisis that holds Twitter."""
    scene = assessed(**rated)
    channels = (acat().name("channels", "twitter"),)
    return scene.when(
        c.DeclareCrisis(name=scene.name, channels=channels), "lena", reason="It grows."
    )


def active(**rated: Any) -> Scene:
    """Return a crisis for which a response is proposed."""
    scene = declared(**rated)
    return scene.when(c.ProposeResponse(name=scene.name, text="We are sorry."), "lena")


def agreed(**rated: Any) -> Scene:
    """Return a crisis whose response is agreed."""
    scene = active(**rated)
    said = c.AgreeResponse(name=scene.name, proposal=1, consulted=("Ethics Committee",))
    return scene.when(said, "tom")


def standing_down(**rated: Any) -> Scene:
    """Return a crisis that stood down."""
    scene = agreed(**rated)
    return scene.when(c.StandDown(name=scene.name), "tom", reason="It is quiet.")


def closed() -> Scene:
    """Return a crisis that is over."""
    scene = standing_down()
    return scene.when(c.CloseIncident(name=scene.name, outcome="We said sorry."), "tom")


def of_data() -> Scene:
    """Return a breach of personal data that is responded to."""
    scene = assessed("data")
    return scene.when(c.OpenResponse(name=scene.name), "tom")
