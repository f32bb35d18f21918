"""A policy whose list of platforms is open names places that have no entry of their own."""

from collections.abc import Callable
from typing import Any

import pytest

from duecourse.channels import commands as c
from duecourse.channels.decide import CHANNELS
from duecourse.channels.state import Channel
from duecourse.consents import commands as consents
from duecourse.consents.decide import CONSENTS
from duecourse.consents.state import Consent
from duecourse.facts.specific import purposes
from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as objections
from duecourse.objections.decide import OBJECTIONS
from duecourse.objections.state import Objection
from duecourse.testing import Given, Scene
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

OPEN = [(cleanslate, "ivy"), (zrtherapy, "zoe"), (stass, "lin")]
EVERY = [*OPEN, (acat, "mona")]
STRANGE = ["facebok", "other", "Facebook ", "face-book", "the_usual", "everywhere", "fb"]


def _requested(given: Given, by: str, platform: str = "mastodon") -> Scene:
    name = given.name("channels", "new")
    command = c.RequestChannel(
        name=name,
        platform=platform,
        title="Our page",
        address="https://us.example/page",
        strategy_note="One post a week",
    )
    return Scene(given, CHANNELS, name, Channel()).when(command, by)


def _objected(given: Given, by: str, *platforms: str) -> Scene:
    name = given.name("objections", "su-1")
    command = objections.RecordObjection(name=name, platforms=platforms, evidence="By phone")
    return Scene(given, OBJECTIONS, name, Objection()).when(command, by)


def _asked(given: Given, by: str, *platforms: str) -> Scene:
    name = given.name("consents", "c1")
    kinds = given.pack.words("subjects")
    assert kinds
    command = consents.RequestConsent(
        name=name,
        subject="su-1",
        subject_kind=next(iter(kinds)),
        age_band="adult",
        platforms=platforms,
        purpose=next(iter(purposes(given.pack)), "news"),
    )
    return Scene(given, CONSENTS, name, Consent()).when(command, by)


@pytest.mark.parametrize("platform", ["mastodon", "tiktok", "whatsapp", "podcast"])
@pytest.mark.parametrize(("given", "by"), OPEN)
def test_a_place_that_the_open_list_names_is_taken_everywhere(
    given: Callable[[], Given], by: str, platform: str
) -> None:
    assert _requested(given(), by, platform).then_in("requested").state.platform == platform
    _objected(given(), by, platform).then_in("standing")
    assert Reason.FIELD_INVALID not in {v.reason for v in _asked(given(), by, platform).violations}


@pytest.mark.parametrize("platform", STRANGE)
@pytest.mark.parametrize(("given", "by"), EVERY)
@pytest.mark.parametrize("act", [_objected, _asked])
def test_a_place_that_no_list_names_is_refused_and_never_reaches_nothing(
    act: Any, given: Callable[[], Given], by: str, platform: str
) -> None:
    act(given(), by, platform).then_refused(Reason.FIELD_INVALID)
    act(given(), by, "facebook", platform).then_refused(Reason.FIELD_INVALID)


@pytest.mark.parametrize(("given", "by"), EVERY)
def test_whoever_knows_no_word_objects_everywhere(given: Callable[[], Given], by: str) -> None:
    assert _objected(given(), by).then_in("standing").state.platforms == frozenset()


@pytest.mark.parametrize("platform", ["facebok", "other", "any", "everywhere"])
@pytest.mark.parametrize(("given", "by"), EVERY)
def test_no_channel_is_opened_at_a_place_that_the_policy_does_not_name(
    given: Callable[[], Given], by: str, platform: str
) -> None:
    scene = _requested(given(), by, platform)
    assert Reason.CHANNEL_UNKNOWN in {found.reason for found in scene.violations}


def test_a_channel_always_has_a_platform() -> None:
    _requested(cleanslate(), "ivy", platform="").then_refused(Reason.CHANNEL_UNKNOWN)


def test_a_closed_list_stays_closed() -> None:
    _requested(acat(), "mona").then_refused(Reason.CHANNEL_UNKNOWN, "ACAT-2.15-one")
