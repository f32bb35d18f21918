"""Who works alone, who is needed at once, and when an outside body's word counts."""

from datetime import timedelta

import msgspec
import pytest

from duecourse.incidents import commands as c
from duecourse.kernel.reasons import Reason
from duecourse.organisations.state import InForce
from duecourse.testing import MONDAY, Given, decided_by
from tests.scenarios.acat import acat
from tests.scenarios.incidents.stages import RATED, active, assessed, flagged
from tests.scenarios.zrtherapy import owner_alone, zrtherapy


def _alone(*, house: bool) -> Given:
    return zrtherapy() if house else owner_alone()


@pytest.mark.parametrize("house", [True, False])
def test_whoever_works_alone_ends_the_crisis_that_they_declared(house: bool) -> None:
    given = _alone(house=house)
    high = {"sensitivity": "high", "reputation": "high", "rationale": "It looked like one."}
    scene = assessed(given=given, by="zoe", **high)
    let_go = scene.when(c.DismissIncident(name=scene.name), "zoe", reason="A false alarm.")
    let_go.then_in("closed")
    channels = (given.name("channels", "twitter"),)
    declare = c.DeclareCrisis(name=scene.name, channels=channels)
    scene = scene.when(declare, "zoe", reason="It grows.")
    scene = scene.when(c.ProposeResponse(name=scene.name, text="It was a mistake."), "zoe")
    scene = scene.when(c.AgreeResponse(name=scene.name, proposal=1), "zoe")
    scene = scene.then_in("response_agreed")
    scene.when(c.StandDown(name=scene.name), "zoe", reason="It is quiet.").then_in("standing_down")


def test_where_others_could_nobody_agrees_to_their_own_words() -> None:
    scene = active()
    given = scene.given.with_person("lena", "social_lead", "liaison_trustee")
    refused = scene.meanwhile(given).when(c.AgreeResponse(name=scene.name, proposal=1), "lena")
    refused.then_refused(Reason.SELF_APPROVAL, "ACAT-2.18-agree")


def test_what_protects_others_waits_for_no_outside_body() -> None:
    given = owner_alone()
    scene = flagged("data", "crisis", by="zoe", given=given, accused=(given.person("zoe"),))
    yes = c.DecideReport(name=scene.name, body="data_regulator", report="yes")
    told = scene.when(yes, "zoe", reason="A name was out.").then_in("flagged")
    no = c.DecideReport(name=scene.name, body="data_regulator", report="no")
    told_not = scene.when(no, "zoe", reason="A name was out.")
    told_not.then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-NOBODY-ELSE")
    high = {"sensitivity": "high", "reputation": "high", "rationale": "A name was out."}
    low = c.AssessIncident(name=scene.name, **{**high, "reputation": "low"})
    told.when(low, "zoe").then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-NOBODY-ELSE")
    rated = told.when(c.AssessIncident(name=scene.name, **high), "zoe").then_in("assessed")
    declare = c.DeclareCrisis(name=scene.name)
    rated.when(declare, "zoe", reason="It grows.").then_in("active")


def test_whoever_else_may_comes_before_who_has_a_part_in_it() -> None:
    given = zrtherapy()
    scene = flagged("data", "crisis", by="zoe", given=given, accused=(given.person("zoe"),))
    high = {"sensitivity": "high", "reputation": "high", "rationale": "A name was out."}
    refused = scene.when(c.AssessIncident(name=scene.name, **high), "zoe")
    refused.then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    scene.when(c.AssessIncident(name=scene.name, **high), "con").then_in("assessed")


@pytest.mark.parametrize("days", [-400, -1, 1])
def test_what_was_decided_before_the_matter_began_decides_it_not(days: int) -> None:
    given = zrtherapy()
    scene = flagged("harm", by="con", given=given, accused=(given.person("zoe"),))
    scene = scene.when(c.AssessIncident(name=scene.name, **RATED), "con").later(days=30)
    opening = c.OpenResponse(name=scene.name)
    began = scene.state.flagged_at.date()
    word = msgspec.structs.replace(decided_by("ukcp"), decided_on=str(began + timedelta(days=days)))
    found = {v.reason for v in scene.when(opening, "zoe", outside=word).violations}
    assert (Reason.TIME_ORDER in found) is (days < 0)


@pytest.mark.parametrize(
    ("rating", "lead_decides"), [("low", True), ("medium", True), ("high", False)]
)
def test_whoever_decides_on_telling_the_regulator_knows_of_it(
    rating: str, lead_decides: bool
) -> None:
    given = acat().with_person("tom", "liaison_trustee")
    scene = assessed("harm", by="tom", given=given, sensitivity=rating)
    told = c.DecideReport(name=scene.name, body="charity_regulator", report="no")
    found = scene.when(told, "tom", reason="It is not serious.").violations
    assert (Reason.ROUTE_REQUIRED not in {v.reason for v in found}) is lead_decides
    unrated = flagged("harm", given=given).when(told, "tom", reason="It is not serious.")
    assert Reason.ROUTE_REQUIRED in {v.reason for v in unrated.violations}


@pytest.mark.parametrize(
    ("by", "after", "counts"),
    [("zoe", 1, False), ("con", 1, True), ("zoe", -1, True), ("", 1, True)],
)
def test_nobody_names_the_body_that_decides_on_them(by: str, after: int, counts: bool) -> None:
    given = zrtherapy()
    scene = flagged("harm", by="con", given=given, accused=(given.person("zoe"),))
    scene = scene.when(c.AssessIncident(name=scene.name, **RATED), "con").later(days=30)
    since = MONDAY + timedelta(days=after)
    version = InForce(given.pack.version, since, given.person(by) if by else "", ("ukcp",))
    scene = scene.meanwhile(given.with_organisation(policies=(version,)))
    opening = scene.when(c.OpenResponse(name=scene.name), "zoe", outside=decided_by("ukcp"))
    if counts:
        opening.then_in("active")
    else:
        opening.then_refused(Reason.FIELD_INVALID)
