"""Channels: asked for, approved, activated, held, retired."""

import pytest

from duecourse.channels import commands as c
from duecourse.channels import events as e
from duecourse.channels.decide import CHANNELS
from duecourse.channels.state import Channel
from duecourse.kernel.reasons import Reason
from duecourse.testing import Given, Scene, load_pack
from tests.scenarios.acat import acat

YOUTUBE = "https://www.youtube.com/channel/UCUZcHv5z8tKGhP0wqSMJ0Dg"
HERE = "https://zoe.example/us"


def nothing(given: Given | None = None, named: str = "youtube") -> Scene:
    given = given or acat()
    return Scene(given, CHANNELS, given.name("channels", named), Channel())


def requested(by: str = "lena") -> Scene:
    scene = nothing()
    command = c.RequestChannel(
        name=scene.name, platform="youtube", title="ACAT on YouTube", address=YOUTUBE
    )
    return scene.when(command, by).then(e.ChannelRequested).then_in("requested")


def approved() -> Scene:
    scene = requested()
    command = c.ApproveChannel(name=scene.name)
    return scene.when(command, "mona").when(command, "tom").then(e.ChannelApproved)


def active() -> Scene:
    scene = approved()
    return scene.when(activation(scene), "mona").then_in("active")


def activation(scene: Scene, **changes: object) -> c.ActivateChannel:
    fields = {"login": "organisational", "two_factor": True} | changes
    return c.ActivateChannel(name=scene.name, **fields)  # type: ignore[arg-type]


def zrt() -> Given:
    given = Given(load_pack("zrtherapy"), "", "", "", "", acat().content, {})
    return given.with_person("zoe", "owner").with_person("una", "authorised_user")


def test_a_platform_the_policy_does_not_speak_of_is_unknown() -> None:
    scene = nothing(named="myspace")
    command = c.RequestChannel(
        name=scene.name, platform="myspace", address="https://myspace.com/acat"
    )
    scene.when(command, "lena").then_refused_alone(Reason.CHANNEL_UNKNOWN, "ACAT-2.15-one")


def test_acat_has_one_channel_a_platform_and_names_it_after_the_platform() -> None:
    scene = nothing(named="second")
    command = c.RequestChannel(name=scene.name, platform="youtube", address=YOUTUBE)
    scene.when(command, "lena").then_refused_alone(Reason.CHANNEL_EXISTS, "ACAT-2.15-one")


@pytest.mark.parametrize("gone", ["declined", "retired"])
def test_a_platform_whose_channel_is_gone_takes_the_next_one(gone: str) -> None:
    given = acat().with_channel("youtube", state=gone)
    after = given.with_channel("youtube-2", state=gone)
    asking = {
        "youtube-2": (given, True),
        "youtube-3": (given, False),
        "youtube-02": (given, False),
        "youtube-1": (given, False),
        "twitter-2": (given, False),
    }
    for name, (around, accepted) in asking.items():
        scene = nothing(around, named=name)
        command = c.RequestChannel(name=scene.name, platform="youtube", address=YOUTUBE)
        assert accepted != bool(scene.when(command, "lena").violations), name
    third = nothing(after, named="youtube-3")
    command = c.RequestChannel(name=third.name, platform="youtube", address=YOUTUBE)
    third.when(command, "lena").then(e.ChannelRequested)
    live = nothing(given.with_channel("youtube-2"), named="youtube-3")
    live.when(command, "lena").then_refused_alone(Reason.CHANNEL_EXISTS, "ACAT-2.15-one")


def test_a_second_request_for_the_platform_finds_the_first() -> None:
    scene = active()
    command = c.RequestChannel(name=scene.name, platform="youtube", address=YOUTUBE)
    scene.when(command, "lena").then_refused_alone(Reason.ALREADY_EXISTS)


def test_where_the_policy_allows_several_any_name_will_do() -> None:
    platform = min(load_pack("zrtherapy").written.channels)
    scene = nothing(zrt(), named="second")
    command = c.RequestChannel(
        name=scene.name, platform=platform, address=HERE, strategy_note="Twice a week."
    )
    scene.when(command, "una").then(e.ChannelRequested)


def test_zrt_wants_a_strategy_for_every_new_channel() -> None:
    platform = min(load_pack("zrtherapy").written.channels)
    scene = nothing(zrt(), named="second")
    command = c.RequestChannel(name=scene.name, platform=platform, address=HERE, strategy_note=" ")
    scene.when(command, "una").then_refused_alone(Reason.FIELD_REQUIRED, "ZRT-CR-strategy")


def test_whoever_asked_does_not_approve_while_another_could() -> None:
    scene = requested(by="mona")
    refused = scene.when(c.ApproveChannel(name=scene.name), "mona")
    refused.then_refused_alone(Reason.SELF_APPROVAL, "EXT-ACCESS-other")


def test_whoever_asked_approves_where_nobody_else_holds_the_role() -> None:
    platform = min(load_pack("zrtherapy").written.channels)
    scene = nothing(zrt(), named="second")
    command = c.RequestChannel(
        name=scene.name, platform=platform, address=HERE, strategy_note="Weekly."
    )
    scene = scene.when(command, "zoe").when(c.ApproveChannel(name=scene.name), "zoe")
    scene.then(e.ChannelApproved).when(activation(scene), "zoe").then_in("active")


def test_nobody_approves_twice() -> None:
    scene = requested()
    command = c.ApproveChannel(name=scene.name)
    scene.when(command, "mona").when(command, "mona").then_refused_alone(Reason.ALREADY_EXISTS)


def test_one_approval_of_two_is_not_enough() -> None:
    scene = requested()
    scene = scene.when(c.ApproveChannel(name=scene.name), "mona")
    refused = scene.when(activation(scene), "mona")
    refused.then_refused(Reason.APPROVAL_REQUIRED, "ACAT-2.1-access")
    refused.then_refused(Reason.DUAL_AUTHORISATION_REQUIRED, "ACAT-2.1-access")


def test_two_approvals_in_one_role_are_not_dual_authorisation() -> None:
    given = acat().with_person("maud", "admin_manager")
    scene = requested().meanwhile(given)
    command = c.ApproveChannel(name=scene.name)
    scene = scene.when(command, "mona").when(command, "maud")
    scene.when(activation(scene), "mona").then_refused_alone(
        Reason.DUAL_AUTHORISATION_REQUIRED, "ACAT-2.1-access"
    )


def test_one_person_in_both_roles_is_not_dual_authorisation() -> None:
    given = acat().with_person("mona", "admin_manager", "liaison_trustee")
    given = given.with_person("maud", "admin_manager")
    scene = requested().meanwhile(given)
    scene = scene.when(c.ApproveChannel(name=scene.name), "mona")
    refused = scene.when(activation(scene), "mona")
    refused.then_refused(Reason.DUAL_AUTHORISATION_REQUIRED, "ACAT-2.1-access")
    scene = scene.when(c.ApproveChannel(name=scene.name), "maud")
    scene.when(activation(scene), "mona").then_in("active")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"login": "personal"}, Reason.ACCOUNT_NOT_SEPARATE),
        ({"login": "shared"}, Reason.FIELD_INVALID),
        ({"two_factor": False}, Reason.FIELD_REQUIRED),
        ({"two_factor": False, "two_factor_reason": " "}, Reason.FIELD_REQUIRED),
    ],
)
def test_a_channel_is_taken_into_use_safely_or_not_at_all(
    changes: dict[str, object], reason: Reason
) -> None:
    scene = approved()
    scene.when(activation(scene, **changes), "mona").then_refused_alone(reason)


def test_a_missing_second_factor_passes_with_a_reason() -> None:
    scene = approved()
    command = activation(scene, two_factor=False, two_factor_reason="The platform has none.")
    assert not scene.when(command, "mona").then_in("active").state.two_factor


def test_a_request_is_declined_with_a_reason_and_stays_declined() -> None:
    scene = requested()
    command = c.DeclineChannel(name=scene.name)
    scene.when(command, "mona").then_refused_alone(Reason.FIELD_REQUIRED)
    scene = scene.when(command, "mona", reason="no time to keep it up").then_in("declined")
    scene.when(c.ApproveChannel(name=scene.name), "tom").then_refused_alone(
        Reason.ILLEGAL_TRANSITION
    )


def test_a_channel_is_held_released_and_retired_with_reasons() -> None:
    scene = active()
    for command in (c.HoldChannel, c.RetireChannel):
        scene.when(command(name=scene.name), "mona").then_refused_alone(Reason.FIELD_REQUIRED)
    scene = scene.when(c.HoldChannel(name=scene.name), "mona", reason="crisis").then_in("held")
    scene.when(c.RetireChannel(name=scene.name), "mona", reason="done").then_in("retired")
    scene = scene.when(c.ReleaseChannel(name=scene.name), "mona", reason="over")
    scene.then(e.ChannelReleased).then_in("active")


def test_who_does_not_manage_holds_nothing() -> None:
    scene = active()
    scene.when(c.HoldChannel(name=scene.name), "lena", reason="crisis").then_refused_alone(
        Reason.NOT_AUTHORISED, "ACAT-2.1-team"
    )


def test_programs_are_approved_and_withdrawn_once() -> None:
    scene = active()
    command, undo = c.ApproveTool(name=scene.name, tool="buffer"), c.WithdrawTool
    scene.when(undo(name=scene.name, tool="buffer"), "mona").then_refused_alone(Reason.NOT_FOUND)
    scene.when(c.ApproveTool(name=scene.name, tool=""), "mona").then_refused_alone(
        Reason.FIELD_REQUIRED
    )
    scene = scene.when(command, "mona").then(e.ToolApproved)
    assert scene.state.tools == {"buffer"}
    scene.when(command, "mona").then_refused_alone(Reason.ALREADY_EXISTS)
    gone = scene.later(minutes=1).when(undo(name=scene.name, tool="buffer"), "mona").state
    assert gone.tools == frozenset()
    assert gone.stopped_since("", scene.at, ("buffer",)) is not None
    assert gone.stopped_since("", scene.at, ("other",)) is None
