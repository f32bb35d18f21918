"""What is for those who work by the policy is given by whoever is entered (283)."""

from collections.abc import Callable

import pytest

from duecourse.breaches.commands import SelfReport
from duecourse.breaches.decide import BREACHES
from duecourse.catalogue import COMMANDS
from duecourse.channels.commands import RequestChannel
from duecourse.channels.decide import CHANNELS
from duecourse.kernel.command import Command
from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as posts
from duecourse.testing import Given, Scene, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

HOUSES = (acat, cleanslate, stass, zrtherapy)
NOT_ENTERED = "the caller is not a registered person of this organisation"


def scenes(given: Given) -> list[tuple[Scene, Command]]:
    post = writing(given)
    channel, breach = given.name("channels", "twitter"), given.name("breaches", "b1")
    return [
        (post, posts.RaiseDoubt(name=post.name, question="May we?")),
        (
            Scene(given, CHANNELS, channel, CHANNELS.initial),
            RequestChannel(name=channel, platform="twitter"),
        ),
        (
            Scene(given, BREACHES, breach, BREACHES.initial),
            SelfReport(name=breach, act="I liked it."),
        ),
    ]


def told(scene: Scene, command: Command, by: str, through: str = "") -> bool:
    found = scene.when(command, by, through=through).violations
    said = [v for v in found if v.reason == Reason.NOT_AUTHORISED]
    return any(v.message.startswith(NOT_ENTERED) and "RegisterPerson" in v.message for v in said)


@pytest.mark.parametrize("house", HOUSES)
def test_whoever_is_not_entered_holds_up_no_post_and_asks_for_nothing(
    house: Callable[[], Given],
) -> None:
    given = house().with_person("website", kind="service_account").with_person("new")
    for scene, command in scenes(given):
        assert told(scene, command, "zed")
        assert told(scene, command, "zed", through="website")
        assert not told(scene, command, "new")


@pytest.mark.parametrize("house", HOUSES)
def test_whoever_is_entered_raises_a_doubt_without_a_role(house: Callable[[], Given]) -> None:
    post = writing(house().with_person("new"))
    assert not post.when(posts.RaiseDoubt(name=post.name, question="May we?"), "new").violations


def test_what_protects_people_is_open_to_everybody() -> None:
    asked = {name for name, entry in COMMANDS.items() if entry.type.OF_THE_HOUSE}
    assert asked == {"RaiseDoubt", "RequestChannel", "SelfReport"}
