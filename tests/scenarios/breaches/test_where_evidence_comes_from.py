"""Evidence that nobody may obtain, in the four houses: what is refused, and what is not.

How people get round it: they log in as the respondent or look at a private telephone, they ask a
friendly colleague "to come across" it, they screen candidates, or they record a talk unannounced
and hand that in, themselves or through a party.
"""

from typing import Any

import pytest

from duecourse.breaches import commands as c
from duecourse.kernel.reasons import Reason
from duecourse.testing import Given, Scene
from tests.scenarios.acat import acat
from tests.scenarios.breaches import scenes as s
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.zrtherapy import zrtherapy

MONITORED = Reason.MONITORING_NOT_PERMITTED


def _case(given: Given, clause: str) -> Scene:
    return s.standing(given.with_person("nat").with_person("jo"), "reported", clause=clause)


def _handed_in(scene: Scene, by: str, origin: str, **more: Any) -> Scene:
    given = c.AddBreachEvidence(name=scene.name, says="A screenshot.", origin=origin, **more)
    return scene.when(given, by)


@pytest.mark.parametrize("origin", ["logged_in_as", "private_device", "asked_to_look"])
def test_row_8_and_9_nobody_is_watched_nor_has_somebody_else_watch(origin: str) -> None:
    """Row 9: a manager's friendly colleague says that they came across what they were asked for."""
    scene = _case(cleanslate(), "CS-5.2-content")
    _handed_in(scene, "jo", origin).then_refused(MONITORED, "CS-7.7-no-monitoring")
    for open_ in ("recipient", "came_across", "public"):
        _handed_in(scene, "jo", open_).then_in("reported")


def test_row_8_the_owner_of_a_practice_alone_looks_into_its_own_systems() -> None:
    scene = _case(zrtherapy(), "ZRT-SA-views")
    zoe, con = map(scene.given.person, ("zoe", "con"))
    for origin in ("own_systems", "asked_to_look"):
        _handed_in(scene, "zoe", origin, captured_by=zoe).then_in("reported")
        by_con = _handed_in(scene, "con", origin, captured_by=zoe)
        by_con.then_refused(Reason.NOT_AUTHORISED, "ZRT-EN-monitor")
        for looked in (con, scene.given.person("nobody")):
            had_done = _handed_in(scene, "zoe", origin, captured_by=looked)
            had_done.then_refused(MONITORED, "ZRT-EN-monitor")
        unsaid = _handed_in(scene, "zoe", origin)
        unsaid.then_refused(Reason.FIELD_REQUIRED, "ZRT-EN-monitor")
    _handed_in(scene, "zoe", "private_device").then_refused(MONITORED, "ZRT-EN-monitor")


def test_row_8_what_somebody_came_across_asks_for_nobody_who_looked() -> None:
    scene = _case(zrtherapy(), "ZRT-SA-views")
    for by, origin in (("con", "came_across"), ("jo", "recipient"), ("zoe", "public")):
        _handed_in(scene, by, origin).then_in("reported")


def test_row_8_nobody_screens_candidates() -> None:
    scene = _case(acat(), "ACAT-2.3-tone")
    refused = _handed_in(scene, "jo", "candidate_check")
    refused.then_refused(Reason.EVIDENCE_NOT_PERMITTED, "ACAT-RECRUIT-nocheck")
    _handed_in(scene, "jo", "public").then_in("reported")


def test_row_43_who_deals_with_it_records_nobody_unannounced_and_the_respondent_may() -> None:
    """A manager records the talk in secret, and hands it in or has a party do so."""
    scene = s.reported()
    covert = "unannounced_recording"
    _handed_in(scene, "sam", covert).then_in("reported")
    _handed_in(scene, "jo", covert).then_in("reported")
    _handed_in(scene, "lin", covert).then_refused(Reason.EVIDENCE_NOT_PERMITTED)
    through = _handed_in(scene, "sam", covert, captured_by=scene.given.person("lin"))
    through.then_refused(Reason.EVIDENCE_NOT_PERMITTED)


def test_row_43_a_notice_says_whether_it_is_recorded() -> None:
    unsaid = s.scheduled(recording_told=False)
    unsaid.then_refused(Reason.NOTICE_INCOMPLETE, "EXT-ACAS-notify")
    s.held(s.scheduled(), recorded="").then_refused(Reason.FIELD_REQUIRED)
    s.held(s.scheduled(), recorded="Both sides record").then_in("heard")
