"""Channels are looked at, their secrets change, and an account that was lost is replaced."""

from datetime import timedelta
from typing import Any

import pytest

from duecourse.channels import commands as c
from duecourse.channels import events as e
from duecourse.channels.decide import CHANNELS
from duecourse.channels.state import Channel
from duecourse.kernel.reasons import Reason
from duecourse.organisations.state import Organisation
from duecourse.testing import Given, Scene, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy


def channel(given: Given, platform: str = "twitter") -> Scene:
    name = given.name("channels", platform)
    return Scene(given, CHANNELS, name, given.facts[name])


def lost(given: Given, by: str, platform: str = "twitter") -> Scene:
    scene = channel(given, platform)
    return scene.when(c.ReportLoss(name=scene.name), by, reason="Somebody else has it.")


def looked(scene: Scene, **more: Any) -> c.RecordChannelCheck:
    fields = {"checked": "privacy_settings", "found": "as_it_should_be", **more}
    return c.RecordChannelCheck(name=scene.name, **fields)


def test_settings_are_looked_at_again_when_the_policy_says_so() -> None:
    scene = channel(cleanslate(), "facebook")
    scene = scene.when(looked(scene), "lou").then(e.ChannelChecked)
    (one,) = scene.state.checks
    # The ninetieth day, at the same time by the clock on the wall: in May that is an hour earlier.
    assert one.next_due == scene.at + timedelta(days=90, hours=-1)
    assert one.by == scene.given.person("lou")


def test_settings_and_terms_are_two_things_and_the_last_of_each_counts() -> None:
    scene = channel(cleanslate(), "facebook")
    for checked in ("privacy_settings", "platform_terms", "privacy_settings"):
        scene = scene.when(looked(scene, checked=checked), "lou").later(days=1)
    assert [one.checked for one in scene.state.checks] == ["platform_terms", "privacy_settings"]


def test_what_has_to_change_is_due_at_once_and_is_said() -> None:
    scene = channel(cleanslate(), "facebook")
    scene.when(looked(scene, found="has_to_change"), "lou").then_refused_alone(
        Reason.FIELD_REQUIRED
    )
    told = looked(scene, found="has_to_change", note="Anybody can write on the wall.")
    assert scene.when(told, "lou").state.checks[0].next_due == scene.at


@pytest.mark.parametrize("checked", ["", "password", "settings"])
def test_what_is_looked_at_is_of_a_list(checked: str) -> None:
    scene = channel(acat())
    why = Reason.FIELD_INVALID
    scene.when(looked(scene, checked=checked), "lena").then_refused(why)


def test_secrets_change_when_the_policy_says_so_whatever_happens() -> None:
    scene = channel(zrtherapy())
    changed = scene.when(c.RecordRotation(name=scene.name), "zoe")
    assert changed.state.rotation_next_due is not None
    assert changed.state.rotation_next_due > changed.at
    # The Clean Slate policy names no such time.
    other = channel(cleanslate(), "facebook")
    assert other.when(c.RecordRotation(name=other.name), "lou").state.rotation_next_due is None


def test_nothing_goes_out_on_a_lost_account() -> None:
    gone = acat().with_channel("twitter", "lena", state="lost")
    writing(gone).then_refused(Reason.CHANNEL_UNKNOWN)


def test_what_was_lost_comes_back_stopped_and_nobody_has_access_to_it_any_more() -> None:
    scene = lost(acat(), "lena")
    assert scene.state.rotation_due_since == scene.at
    back = c.RecordRecovery(name=scene.name)
    scene.when(back, "mona").then_refused_alone(Reason.EVIDENCE_REQUIRED)
    shown = c.RecordRecovery(name=scene.name, evidence="the platform's letter")
    scene.when(shown, "mel").then_refused(Reason.NOT_AUTHORISED, "ACAT-2.1-team")
    scene = scene.when(shown, "mona").then_in("held")
    assert (scene.state.grants, scene.state.tools) == ((), frozenset())
    assert scene.state.rotation_due_since is not None


def test_a_lost_account_is_retired_and_another_takes_its_place() -> None:
    retired = lost(acat(), "lena").when(
        c.RetireChannel(name=acat().name("channels", "twitter")), "mona", reason="It stays lost."
    )
    given = acat().knowing("channels", "twitter", retired.then_in("retired").state)
    scene = Scene(given, CHANNELS, given.name("channels", "twitter-2"), Channel())
    asked = c.RequestChannel(
        name=scene.name,
        platform="twitter",
        address="https://x.com/assoc_cat",
        purpose="It takes its place.",
    )
    scene.when(asked, "lena").then_in("requested")
    before = acat().knowing("channels", "twitter", lost(acat(), "lena").state)
    early = Scene(before, CHANNELS, scene.name, Channel())
    early.when(asked, "lena").then_refused(Reason.CHANNEL_EXISTS, "ACAT-2.15-one")


def test_an_incident_lets_go_of_a_channel_that_was_lost_meanwhile() -> None:
    incident = acat().name("incidents", "i1")
    scene = lost(acat(), "lena")
    scene = scene.reacting(c.HoldForIncident(name=scene.name, incident=incident)).then_in("lost")
    kept = scene.when(c.RetireChannel(name=scene.name), "mona", reason="It stays lost.")
    kept.then_refused_alone(Reason.CHANNEL_HELD)
    passed = c.PassResponse(name=scene.name, incident=incident, text_digest="a" * 64)
    scene = scene.reacting(passed).then_in("lost")
    scene = scene.reacting(c.EndIncidentHold(name=scene.name, incident=incident)).then_in("lost")
    scene.when(c.RetireChannel(name=scene.name), "mona", reason="Lost.").then_in("retired")


def test_a_member_stops_no_channel_by_saying_that_it_is_lost() -> None:
    scene = channel(acat())
    said = c.ReportLoss(name=scene.name)
    scene.when(said, "mel", reason="I saw it.").then_refused(
        Reason.NOT_AUTHORISED, "ACAT-POC-permission"
    )


HOUSES = {"acat": acat, "cleanslate": cleanslate, "stass": stass, "zrtherapy": zrtherapy}
FROM_TIME_TO_TIME = {
    "cleanslate": {"privacy_settings", "platform_terms"},
    "zrtherapy": {"rotation"},
}
"""What the documents have done from time to time, and for which a pack says how often."""


def opened(house: str) -> Scene:
    """Return a channel that was asked for, approved, and has just been taken into use."""
    given = HOUSES[house]()
    asked = Channel(state="requested", version=1, platform="website", requested_by="nobody")
    name = given.name("channels", "website")
    scene, approvers = Scene(given, CHANNELS, name, asked), _acting(given, "approve_channel")
    for by in approvers:
        once = scene.when(c.ApproveChannel(name=name), by)
        scene = scene if once.violations else once
    use = c.ActivateChannel(name=name, login="organisational", two_factor=True)
    return scene.when(use, approvers[0]).then(e.ChannelActivated)


def _acting(given: Given, function: str) -> list[str]:
    """Return the ids of those who act in a function."""
    own = given.facts[given.organisation]
    assert isinstance(own, Organisation)
    roles = given.pack.filling(function)
    found = (one for role in roles for one in given.pack.acting(role, own.officers))
    return [*dict.fromkeys(one.rpartition("/")[2] for one in found)]


def _due(scene: Scene) -> dict[str, Any]:
    clocks = CHANNELS.clocks
    assert clocks is not None
    return {one.id: one.clock.due for one in clocks.view(scene.state)}


@pytest.mark.parametrize("house", HOUSES)
def test_what_is_done_from_time_to_time_is_due_from_the_first_day_on(house: str) -> None:
    scene = opened(house)
    due = _due(scene)
    assert due.keys() == FROM_TIME_TO_TIME.get(house, set())
    assert all(one is not None and one > scene.at for one in due.values())


def test_the_first_look_is_over_for_what_was_looked_at_alone() -> None:
    scene = opened("cleanslate")
    first = _due(scene)["platform_terms"]
    later = scene.later(days=20).when(looked(scene), "lou")
    assert _due(later)["platform_terms"] == first
    assert _due(later)["privacy_settings"] == first + timedelta(days=20)


def test_secrets_that_somebody_knows_who_is_gone_change_without_delay_in_every_house() -> None:
    for house in HOUSES.values():
        given = house()
        scene = channel(given, given.platform)
        (grant, *_) = scene.state.grants
        gone = scene.reacting(c.EndAccess(name=scene.name, person=grant.person))
        # No document gives a number of days: it waits in the list, and nobody is late.
        assert _due(gone)["change_of_secrets"] is None
        assert "change_of_secrets" not in _due(scene)
        by = _acting(given, "grant_access")[0]
        changed = gone.when(c.RecordRotation(name=scene.name), by)
        assert "change_of_secrets" not in _due(changed)
