"""A version comes into force on the day that it names, and not before (282)."""

from collections.abc import Callable
from copy import copy
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.policies import commands as c
from duecourse.policies.decide import POLICIES
from duecourse.policies.state import Policy
from duecourse.testing import Given, Scene
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

DIGEST = "a" * 64
HOUSES = (
    (acat, "mona", ("tess", "chris")),
    (cleanslate, "cleo", ("pru",)),
    (stass, "dee", ("bo", "bob", "dee")),
    (zrtherapy, "zoe", ("zoe",)),
)


def dated(given: Given, day: date) -> Given:
    """Return it where the draft says of itself that it is in force from a day."""
    later = copy(given.pack)
    later.in_force_from = day
    return replace(given, drafted=later)


def approved(given: Given, writer: str, *by: str) -> Scene:
    scene = Scene(given, POLICIES, given.name("policies", "2026-06"), Policy())
    scene = scene.when(c.DraftPolicy(name=scene.name, digest=DIGEST), writer)
    for one in by:
        scene = scene.when(c.ApprovePolicy(name=scene.name, digest=DIGEST), one)
    return scene


@pytest.mark.parametrize(("house", "writer", "by"), HOUSES)
def test_no_version_is_in_force_before_its_day(
    house: Callable[[], Given], writer: str, by: tuple[str, ...]
) -> None:
    given = house().with_person("bob", "board") if house is stass else house()
    scene = approved(dated(given, date(2026, 6, 1)), writer, *by)
    bring = c.BringIntoForce(name=scene.name)
    refused = scene.when(bring, writer)
    refused.then_refused_alone(Reason.TIME_ORDER)
    assert "1 June 2026" in refused.violations[0].message
    # The first of June begins in British Summer Time.
    midnight = datetime(2026, 5, 31, 23, 0, tzinfo=UTC)
    early = replace(scene, at=midnight - timedelta(seconds=1))
    assert early.when(bring, writer).violations
    replace(scene, at=midnight).when(bring, writer).then_in("in_force")


def test_the_operator_s_first_is_in_force_at_once() -> None:
    given = dated(acat(), date(2026, 6, 1)).with_organisation(policy_version="")
    scene = approved(given, "mona")
    scene.reacting(c.BringIntoForce(name=scene.name)).then_in("in_force")
