"""A policy whose list of platforms is open takes a new one without a change; ACAT's is closed."""

from collections.abc import Callable

import pytest

from duecourse.channels import commands as c
from duecourse.channels.decide import CHANNELS
from duecourse.channels.state import Channel
from duecourse.kernel.reasons import Reason
from duecourse.testing import Given, Scene
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy


def _requested(given: Given, by: str, platform: str = "mastodon") -> Scene:
    name = given.name("channels", "new")
    command = c.RequestChannel(
        name=name, platform=platform, title="Our page", strategy_note="One post a week"
    )
    return Scene(given, CHANNELS, name, Channel()).when(command, by)


@pytest.mark.parametrize(("given", "by"), [(cleanslate, "ivy"), (zrtherapy, "zoe"), (stass, "lin")])
def test_a_platform_that_the_policy_does_not_name_is_taken(
    given: Callable[[], Given], by: str
) -> None:
    scene = _requested(given(), by).then_in("requested")
    assert scene.state.platform == "mastodon"


def test_a_channel_always_has_a_platform() -> None:
    _requested(cleanslate(), "ivy", platform="").then_refused(Reason.CHANNEL_UNKNOWN)


def test_a_closed_list_stays_closed() -> None:
    _requested(acat(), "mona").then_refused(Reason.CHANNEL_UNKNOWN, "ACAT-2.15-one")
