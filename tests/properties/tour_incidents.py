"""Incidents, and requests that something comes down, walked through every state on purpose."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from duecourse.incidents import commands as c
from duecourse.takedowns import commands as t
from tests.properties.world import World

Does = Callable[..., None]
_CAPTURE = "a" * 64
_RATED = {"sensitivity": "medium", "reputation": "low", "rationale": "It is shared."}


def incidents_walked(world: World, does: Does) -> None:
    """Walk a crisis to its end and back, one that is let go, and one that is no crisis."""
    name = world.given.name("incidents", "tour-1")
    does("sam", c.FlagIncident, name, kinds=("crisis",), summary="It spreads.")
    _all_along(world, does, name)
    does("lena", c.AssessIncident, name, **_RATED)
    _all_along(world, does, name)
    does("lena", c.DeclareCrisis, name, channels=(world.given.name("channels", "facebook"),))
    _all_along(world, does, name)
    does("lena", c.ProposeResponse, name, text="We are sorry.")
    does("tom", c.AgreeResponse, name, proposal=1, none_consulted="There was no time.")
    _all_along(world, does, name)
    does("lena", c.ReviseResponse, name, text="We were wrong.")
    does("tom", c.AgreeResponse, name, proposal=2, none_consulted="There was no time.")
    does("tom", c.StandDown, name)
    _all_along(world, does, name)
    does("lena", c.RedeclareCrisis, name)
    does("lena", c.ProposeResponse, name, text="It is over.")
    does("tom", c.AgreeResponse, name, proposal=3, none_consulted="There was no time.")
    does("tom", c.StandDown, name)
    does("tom", c.CloseIncident, name, outcome="We said sorry.")
    does("lena", c.ReopenIncident, name, new_fact="There is more.")
    does("tom", c.StandDown, name)
    let_go = world.given.name("incidents", "tour-2")
    does("sam", c.FlagIncident, let_go, kinds=("security",), summary="A login from abroad.")
    does("lena", c.AssessIncident, let_go, **_RATED)
    does("tom", c.DismissIncident, let_go)
    other = world.given.name("incidents", "tour-3")
    does("sam", c.FlagIncident, other, kinds=("harm",), summary="They are threatened.")
    does("lena", c.AssessIncident, other, **_RATED)
    does("tom", c.OpenResponse, other)


def _all_along(world: World, does: Does, name: str) -> None:
    """Do what is open until it ends."""
    channel = world.given.name("channels", "twitter")
    does("ada", c.LinkToIncident, name, link="same_matter", to=channel)
    does("ada", c.RestrictIncident, name)
    does("tom", c.DiscloseIncident, name)
    does("tom", c.DecideReport, name, body="police", report="no")
    does("ada", c.NotifyBody, name, body="platform", reference="R-1")
    does("ada", c.AdviseSubject, name, advice="Change the password.")
    does("ada", c.ReassessIncident, name, sensitivity="low")


def takedowns_walked(world: World, does: Does) -> None:
    """Walk requests to each of their ends."""
    number = 0

    def asked(ground: str = "complaint", **more: Any) -> str:
        nonlocal number
        number += 1
        name = world.given.name("takedowns", f"tour-{number}")
        does("mel", t.OpenTakedown, name, ground=ground, where="https://site.example/1", **more)
        return name

    def confirmed(name: str) -> None:
        does("lena", t.ConfirmRemoval, name, captured_digest=_CAPTURE, cross_posts="yes")

    name = asked()
    does("ada", t.RecordRemoval, name)
    does("mel", t.ReportStillVisible, name)
    does("ada", t.RecordRemoval, name)
    confirmed(name)
    does("mel", t.ReportReappearance, name)
    does("mona", t.DeclineTakedown, name)
    does("tom", t.ReviewDeclined, name)
    does("mel", t.LiftTakedown, name)
    name = asked()
    does("ada", t.ReportToPlatform, name, reference="R-1")
    does("ada", t.RecordPlatformRejection, name)
    does("ada", t.ComplainToPlatform, name, reference="R-2")
    does("ada", t.RecordPlatformAction, name, captured_digest=_CAPTURE)
    name = asked()
    does("ada", t.ReportToPlatform, name, reference="R-3")
    world.later(timedelta(hours=49))
    does("ada", t.RecordPlatformRejection, name, silent=True)
    does("mona", t.CloseUnremoved, name, told="How to go to the police.")
    for rejected in (False, True):
        name = asked()
        does("ada", t.ReportToPlatform, name, reference="R-4")
        if rejected:
            does("ada", t.RecordPlatformRejection, name)
        does("ada", t.RecordRemoval, name)
