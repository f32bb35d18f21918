"""Everybody with a role is asked to acknowledge the policy, and nobody is taken to have."""

from datetime import timedelta
from typing import Any

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.policies import commands as c
from duecourse.policies import events as e
from duecourse.policies.decide import POLICIES
from duecourse.policies.state import Policy
from duecourse.testing import MONDAY, Given, Scene
from tests.scenarios.acat import acat
from tests.scenarios.stass import stass


def in_force(given: Given | None = None) -> Scene:
    """Return the policy that everybody acts under."""
    known = given or acat()
    name = known.name("policies", known.pack.version)
    return Scene(known, POLICIES, name, Policy(state="in_force", version=3))


def asked(given: Given | None = None) -> Scene:
    """Return it while everybody is asked to acknowledge it."""
    scene = in_force(given)
    command = c.AskAcknowledgements(name=scene.name, until=MONDAY + timedelta(days=28))
    return scene.when(command, "mona").then(e.AcknowledgementsAsked)


def everybody(given: Given) -> tuple[str, ...]:
    """Return who holds a role."""
    house: Any = given.facts[given.organisation]
    return tuple(dict.fromkeys(one for held in house.officers.values() for one in held))


def test_what_everybody_acknowledged_is_ended_and_asked_once_more_later() -> None:
    scene = asked()
    assert scene.state.acknowledge_by == MONDAY + timedelta(days=28)
    ended = c.EndAcknowledging(name=scene.name, people=everybody(scene.given))
    over = scene.when(ended, "mona").then(e.AcknowledgingEnded)
    assert over.state.acknowledge_by is None
    over.when(ended, "mona").then_refused_alone(Reason.ILLEGAL_TRANSITION)


@pytest.mark.parametrize("left_out", ["sam", "tess", "chris"])
def test_whoever_was_not_looked_up_is_outstanding(left_out: str) -> None:
    scene = asked()
    people = tuple(p for p in everybody(scene.given) if p != scene.given.person(left_out))
    command = c.EndAcknowledging(name=scene.name, people=people)
    refused = scene.when(command, "mona").then_refused_alone(Reason.ACKS_OUTSTANDING)
    assert left_out in refused.violations[0].message


def test_whoever_is_named_and_did_not_acknowledge_it_is_outstanding() -> None:
    given = acat().with_person("sam", "staff", acknowledged=False)
    scene = asked(given)
    command = c.EndAcknowledging(name=scene.name, people=everybody(given))
    scene.when(command, "mona").then_refused_alone(Reason.ACKS_OUTSTANDING)
    sam = (given.person("sam"),)
    excused = c.EndAcknowledging(name=scene.name, people=everybody(given), excused=sam)
    scene.when(excused, "mona").then_refused_alone(Reason.FIELD_REQUIRED)
    scene.when(excused, "mona", reason="On leave until May.").then(e.AcknowledgingEnded)
    # Nobody excuses themselves.
    own = c.EndAcknowledging(
        name=scene.name, people=everybody(given), excused=(given.person("mona"), *sam)
    )
    scene.when(own, "mona", reason="We are busy.").then_refused_alone(Reason.CONFLICT_OF_INTEREST)


@pytest.mark.parametrize("days", [None, 0, -1, 400])
def test_it_is_asked_by_a_time_ahead_and_within_a_year(days: int | None) -> None:
    scene = in_force()
    until = None if days is None else MONDAY + timedelta(days=days)
    why = Reason.FIELD_REQUIRED if days is None else Reason.TIME_ORDER
    scene.when(c.AskAcknowledgements(name=scene.name, until=until), "mona").then_refused_alone(why)


def test_a_member_asks_nobody() -> None:
    scene = in_force()
    command = c.AskAcknowledgements(name=scene.name, until=MONDAY + timedelta(days=28))
    scene.when(command, "lena").then_refused(Reason.NOT_AUTHORISED, "ACAT-2.1-team")


def test_at_stass_the_volunteer_co_ordinator_makes_it_known() -> None:
    scene = in_force(stass())
    command = c.AskAcknowledgements(name=scene.name, until=MONDAY + timedelta(days=28))
    scene.when(command, "sam").then_refused_alone(Reason.NOT_AUTHORISED, "EXT-ADMIN-head")
    asked = scene.when(command, "vic").then(e.AcknowledgementsAsked)
    # Whom nobody waits for is said by whoever heads the house.
    end = c.EndAcknowledging(name=scene.name, people=everybody(scene.given))
    asked.when(end, "vic").then_refused(Reason.NOT_AUTHORISED, "EXT-ADMIN-head")
    assert not asked.when(end, "dee").violations
