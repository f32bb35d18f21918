"""What nobody gets round in an incident: its lead, its kinds, its clocks, its one text, its end."""

from datetime import timedelta
from typing import Any

import pytest

from duecourse.incidents import commands as c
from duecourse.incidents.circle import KNOWING
from duecourse.incidents.state import Incident
from duecourse.kernel.command import Command
from duecourse.kernel.facts import Facts
from duecourse.kernel.knowing import Viewer, may_know
from duecourse.kernel.reasons import Reason
from duecourse.posts.state import Post
from duecourse.takedowns.state import Takedown
from duecourse.testing import MONDAY, Given, Scene, decided_by
from tests.scenarios.acat import acat
from tests.scenarios.incidents.stages import (
    RATED,
    active,
    agreed,
    assessed,
    closed,
    flagged,
    nothing,
    of_data,
    standing_down,
)
from tests.scenarios.zrtherapy import zrtherapy

P1 = acat().name("posts", "p1")


def _written_by(author: str) -> Given:
    state = Post(state="published", version=9, author=acat().person(author), visibility="live")
    return acat().knowing("posts", "p1", state)


def _gives(scene: Scene, command: type[Command], by: str, **fields: object) -> Scene:
    return scene.when(command(name=scene.name, **fields), by, reason="It has to be.")


def _assesses(scene: Scene, by: str) -> Scene:
    return _gives(scene, c.AssessIncident, by, **RATED)


# Row 36: what is really safeguarding goes to its lead, whatever else it was called.


def test_row_36_safeguarding_is_assessed_by_its_lead() -> None:
    assert _assesses(flagged("safeguarding"), "tom").then_in("assessed").state.restricted


@pytest.mark.parametrize("by", ["lena", "ada", "mona"])
def test_row_36_safeguarding_is_assessed_by_nobody_else(by: str) -> None:
    _assesses(flagged("safeguarding"), by).then_refused(Reason.ROUTE_REQUIRED, "EXT-INCIDENT-lead")
    later = _gives(flagged("crisis"), c.ReassessIncident, by, kinds=("safeguarding",))
    assert later.state.restricted
    _assesses(later, by).then_refused(Reason.ROUTE_REQUIRED, "EXT-INCIDENT-lead")


@pytest.mark.parametrize("kind", ["safeguarding", "data"])
def test_row_36_what_may_have_harmed_people_is_not_let_go(kind: str) -> None:
    dismissed = _gives(assessed(kind, by="tom"), c.DismissIncident, "tom")
    dismissed.then_refused(Reason.DECISION_REQUIRED)


def test_what_nobody_said_the_kind_of_is_restricted_and_not_assessed_before_somebody_does() -> None:
    scene = nothing()
    scene = scene.when(c.FlagIncident(name=scene.name, summary="Look at this."), "mel")
    assert scene.state.restricted
    _assesses(scene, "lena").then_refused(Reason.ASSESSMENT_REQUIRED, "ACAT-2.18-criteria")
    _assesses(_gives(scene, c.ReassessIncident, "lena", kinds=("crisis",)), "lena").then_in(
        "assessed"
    )


def test_what_was_rated_high_two_people_let_go_even_if_it_was_rated_low_since() -> None:
    high = assessed(by="tom", sensitivity="high")
    low = _gives(high, c.ReassessIncident, "ada", sensitivity="low", reputation="low")
    for scene in (high, low):
        _gives(scene, c.DismissIncident, "tom").then_refused(Reason.SELF_APPROVAL)
        _gives(scene, c.DismissIncident, "chris").then_in("closed")
    _gives(assessed(by="tom"), c.DismissIncident, "tom").then_in("closed")


# Rows 10 to 12: whoever has a part in it judges nothing of it.


def test_row_12_whoever_wrote_the_post_assesses_nothing() -> None:
    scene = flagged(given=_written_by("lena"), about=(P1,))
    _assesses(scene, "lena").then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    _assesses(scene, "ada").then_in("assessed")


@pytest.mark.parametrize(
    "command", [c.AssessIncident, c.DismissIncident, c.OpenResponse, c.DiscloseIncident]
)
def test_row_12_whoever_is_accused_decides_nothing(command: type[Command]) -> None:
    stages = {c.AssessIncident: flagged, c.DiscloseIncident: flagged}
    made = stages.get(command, assessed)
    scene = made() if made is assessed else flagged(accused=(acat().person("tom"),))
    if made is assessed:
        scene = _gives(scene, c.ReassessIncident, "ada", accused=(acat().person("tom"),))
    fields = RATED if command is c.AssessIncident else {}
    refused = _gives(scene, command, "tom", **fields)
    refused.then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    assert "accused" not in str(refused.violations)
    assert not _gives(scene, command, "chris", **fields).violations


def test_row_32_whoever_alone_leads_and_is_accused_names_an_outside_body() -> None:
    given = zrtherapy()
    scene = flagged("harm", by="con", given=given, accused=(given.person("zoe"),))
    assessing = c.AssessIncident(name=scene.name, **RATED)
    scene = scene.when(assessing, "con").then_in("assessed")
    ending, why = c.DismissIncident(name=scene.name), "It was nothing."
    refused = scene.when(ending, "zoe", reason=why)
    refused.then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-NOBODY-ELSE")
    decided = scene.when(ending, "zoe", reason=why, outside=decided_by("ukcp")).then_in("closed")
    assert decided.verdict.events[0].envelope.role == "outside"
    # That it is responded to judges nothing in anybody's favour (decision 249).
    scene.when(c.OpenResponse(name=scene.name), "zoe").then_in("active")


def test_an_accused_person_rates_nothing_but_may_say_what_else_it_is() -> None:
    scene = assessed(given=acat())
    scene = _gives(scene, c.ReassessIncident, "ada", accused=(acat().person("lena"),))
    lower = _gives(scene, c.ReassessIncident, "lena", sensitivity="low")
    lower.then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    assert "data" in _gives(scene, c.ReassessIncident, "lena", kinds=("data",)).state.kinds


# Rows 2 and 7: clocks count from when it was known, and no time lies ahead.


def test_row_2_the_72_hours_count_from_awareness_and_never_begin_late() -> None:
    known = MONDAY - timedelta(hours=30)
    scene = flagged("data", aware_at=known)
    assert scene.state.report_by == known + timedelta(hours=72)
    assert scene.state.report_clause == "EXT-GDPR-72h"
    added = _gives(flagged().later(hours=50), c.ReassessIncident, "ada", kinds=("data",))
    assert added.state.report_by == MONDAY + timedelta(hours=72)


@pytest.mark.parametrize("field", ["aware_at", "happened_at"])
def test_row_7_no_time_lies_ahead(field: str) -> None:
    scene = nothing()
    later: dict[str, Any] = {field: MONDAY + timedelta(hours=1)}
    flag = c.FlagIncident(name=scene.name, kinds=("data",), **later)
    scene.when(flag, "sam").then_refused(Reason.TIME_ORDER)


def test_new_facts_have_a_clock_of_their_own_and_old_decisions_answer_nothing_of_them() -> None:
    scene = of_data()
    for body in ("data_regulator", "people_concerned"):
        scene = _gives(scene, c.DecideReport, "tom", body=body, report="no")
    scene = _gives(scene, c.StandDown, "tom")
    scene = _gives(scene, c.CloseIncident, "tom", outcome="One address.").then_in("closed")
    scene = _gives(scene.later(hours=200), c.ReopenIncident, "tom", new_fact="A whole list.")
    assert scene.state.report_by == MONDAY + timedelta(hours=272)
    scene = _gives(scene, c.StandDown, "tom")
    _gives(scene, c.CloseIncident, "tom", outcome="A list.").then_refused(
        Reason.ASSESSMENT_REQUIRED
    )


# Row 10: one text, by two people.


def test_row_10_whoever_wrote_any_of_the_proposals_agrees_to_none() -> None:
    scene = _gives(active(), c.ProposeResponse, "tom", text="We are very sorry.")
    scene = _gives(scene, c.ProposeResponse, "lena", text="We are very sorry.")
    said = {"proposal": 3, "consulted": ("Ethics Committee",)}
    _gives(scene, c.AgreeResponse, "tom", **said).then_refused(
        Reason.SELF_APPROVAL, "ACAT-2.18-agree"
    )
    _gives(scene, c.AgreeResponse, "chris", **said).then_in("response_agreed")


def test_the_team_agrees_and_nobody_beyond_it() -> None:
    said = {"proposal": 1, "consulted": ("Ethics Committee",)}
    _gives(active(), c.AgreeResponse, "mona", **said).then_in("response_agreed")
    beyond = _gives(active(), c.AgreeResponse, "chris", **said)
    beyond.then_refused(Reason.NOT_AUTHORISED, "ACAT-2.18-agree")


def test_a_crisis_stands_down_with_a_response_and_one_without_a_crisis_without() -> None:
    _gives(active(), c.StandDown, "tom").then_refused(Reason.RESPONSE_NOT_AGREED)
    _gives(agreed(), c.StandDown, "tom").then_in("standing_down")
    _gives(of_data(), c.StandDown, "tom").then_in("standing_down")


# Row 23: nothing is closed over what is open.


def _with_takedown(state: str, **more: Any) -> Scene:
    scene = standing_down()
    request = Takedown(state=state, version=3, ground="harm", **more)
    given = scene.given.knowing("takedowns", "t1", request)
    to = given.name("takedowns", "t1")
    scene = scene.meanwhile(given)
    return _gives(scene, c.LinkToIncident, "ada", link="takedown_for", to=to)


@pytest.mark.parametrize(
    ("state", "more", "open_"),
    [
        ("requested", {}, True),
        ("removed", {}, True),
        ("platform_rejected", {}, True),
        ("closed", {"unremoved": True, "held_by": "personal"}, True),
        ("closed", {"unremoved": True, "held_by": "elsewhere"}, False),
        ("closed", {}, False),
        ("lifted", {}, False),
    ],
)
def test_row_23_it_does_not_close_over_a_takedown(
    state: str, more: dict[str, object], open_: bool
) -> None:
    scene = _gives(_with_takedown(state, **more), c.CloseIncident, "tom", outcome="It is over.")
    if open_:
        scene.then_refused(Reason.TAKEDOWN_OPEN)
    else:
        scene.then_in("closed")


@pytest.mark.parametrize("told", [False, True])
def test_a_yes_counts_once_they_were_told(told: bool) -> None:
    scene = standing_down(sensitivity="high")
    scene = _gives(scene, c.DecideReport, "tess", body="charity_regulator", report="yes")
    if told:
        scene = _gives(scene, c.NotifyBody, "ada", body="charity_regulator", reference="SIR-1")
    scene = _gives(scene, c.CloseIncident, "tom", outcome="It is over.")
    if told:
        scene.then_in("closed")
    else:
        scene.then_refused(Reason.DECISION_REQUIRED, "EXT-CC-SIR")


def test_the_lead_does_not_decide_for_the_trustees_whether_the_regulator_is_told() -> None:
    given = acat().with_person("tom", "liaison_trustee")
    scene = standing_down(sensitivity="high").meanwhile(given)
    decided = _gives(scene, c.DecideReport, "tom", body="charity_regulator", report="no")
    decided.then_refused(Reason.ROUTE_REQUIRED, "EXT-INCIDENT-lead")


def test_whoever_opens_it_again_says_what_is_new() -> None:
    _gives(closed(), c.ReopenIncident, "tom").then_refused(Reason.FIELD_REQUIRED)


def test_what_is_restricted_holds_no_channel_before_it_is_disclosed() -> None:
    scene = assessed("safeguarding", by="tom")
    channels = (acat().name("channels", "twitter"),)
    declared = _gives(scene, c.DeclareCrisis, "lena", channels=channels)
    declared.then_refused(Reason.ILLEGAL_TRANSITION)
    scene = _gives(scene, c.DiscloseIncident, "tom")
    _gives(scene, c.DeclareCrisis, "lena", channels=channels).then_in("active")


# Row 22: who fishes for it finds nothing.


def _knows(who: str, state: Incident, given: Given | None = None) -> bool:
    house = given or acat()
    person = house.person(who)
    known, organisation = house.facts[person], house.facts[house.organisation]
    viewer = Viewer(person=person, known=known, organisation=organisation, pack=house.pack)  # type: ignore[arg-type]
    facts = Facts(house.facts)
    return may_know(viewer, KNOWING.circle(house.name("incidents", "i1"), state, facts))


def test_row_22_of_safeguarding_its_lead_knows_the_team_and_whoever_flagged_it() -> None:
    state = flagged("safeguarding", by="sam").state
    assert all(_knows(who, state) for who in ("tom", "sam", "lena", "ada", "mona"))
    assert not any(_knows(who, state) for who in ("mel", "cleo", "tess"))


def test_row_22_whoever_is_accused_knows_nothing_and_another_leads() -> None:
    accused = (acat().person("tom"),)
    state = flagged("harm", by="sam", accused=accused).state
    assert not _knows("tom", state)
    assert _knows("chris", state)


def test_row_22_of_a_crisis_everybody_who_works_with_it_knows() -> None:
    assert _knows("lena", flagged("crisis").state)
