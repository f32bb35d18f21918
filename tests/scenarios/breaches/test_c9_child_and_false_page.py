"""C9, ZRTherapy: a girl of 15 writes that an intimate picture of her is on a page in our name.

The house puts some of it in other words than the story was told in: a contact that is an incident
stays a contact until she was answered, and the incident is flagged beside it. That a site says
nothing in its 48 hours is noted by the service. Over the wire the same is told in
`tests/e2e/scenarios/test_takedown.py`.
"""

from typing import Any

from duecourse.contacts import commands as m
from duecourse.contacts.decide import CONTACTS
from duecourse.contacts.state import Contact
from duecourse.incidents import commands as i
from duecourse.incidents.decide import INCIDENTS
from duecourse.incidents.state import Incident
from duecourse.kernel.reasons import Reason
from duecourse.takedowns import commands as t
from duecourse.takedowns.decide import TAKEDOWNS
from duecourse.takedowns.state import Takedown
from tests.scenarios.breaches.telling import Tale, london
from tests.scenarios.zrtherapy import zrtherapy

CAPTURE = "a" * 64
FALSE_PAGE = "https://site.example/fake"


def contact() -> Tale:
    """Return what she wrote on Friday evening, before a holiday."""
    given = zrtherapy().with_channel("instagram")
    tale = Tale(given, CONTACTS, given.name("contacts", "m1"), Contact())
    tale.on(2027, 5, 28, "18:10")
    channel = given.name("channels", "instagram")
    said: dict[str, Any] = {"summary": "There is a picture of me.", "writer": "w-1"}
    said |= {"minor": "yes", "in_public": "no", "says_wrong": "yes", "channel": channel}
    return tale.does("con", m.RecordContact, kind="support_request", **said)


def flagged() -> Tale:
    tale = Tale(zrtherapy(), INCIDENTS, zrtherapy().name("incidents", "i1"), Incident())
    tale.on(2027, 5, 28, "18:10")
    said = {"kinds": ("safeguarding", "data"), "summary": "A page in our name shows a girl of 15."}
    return tale.does("con", i.FlagIncident, **said)


def asked_down() -> Tale:
    """Return the request that the picture comes down, made for her."""
    given = flagged().around()
    tale = Tale(given, TAKEDOWNS, given.name("takedowns", "t1"), Takedown())
    tale.on(2027, 5, 28, "18:20").does(
        "con", t.OpenTakedown, ground="intimate_image", where=FALSE_PAGE, held_by="elsewhere",
        requester="The girl herself", arises_from=given.name("incidents", "i1"),
    )  # fmt: skip
    return tale.is_in("requested")


def told_the_site() -> Tale:
    tale = asked_down().on(2027, 5, 28, "18:40")
    report = {"reference": "IG-1", "shows": "Her, undressed.", "good_faith": "yes"}
    said = {**report, "contact": "the office"}
    particular = (t.ReportToPlatform, Reason.FIELD_REQUIRED, "EXT-OSA-intimate")
    tale.refused("zoe", *particular, **said)
    return tale.does("zoe", t.ReportToPlatform, made_by="for_subject", **said)


def test_who_asks_for_help_is_answered_by_wednesday() -> None:
    tale = contact()
    assert tale.due("reply") == london(2027, 6, 2, "17:00")
    tale.does("zoe", m.AssignContact, assignee=tale.person("zoe"))
    owed = (m.NoReplyNeeded, Reason.OUTCOME_REQUIRED, "ZRT-RE-followup")
    tale.refused("zoe", *owed, why="nothing_asked", says_wrong="no")


def test_a_site_has_forty_eight_hours_and_its_silence_is_a_no() -> None:
    tale = told_the_site().is_in("platform_reported")
    assert tale.due("platform") == london(2027, 5, 30, "18:40")
    tale.on(2027, 5, 30, "18:41").reacting(t.RecordPlatformRejection, "It ran out.", silent=True)
    tale.is_in("platform_rejected").does("zoe", t.ComplainToPlatform, reference="IG-2")
    shown = (t.RecordPlatformAction, Reason.EVIDENCE_REQUIRED, "EXT-OSA-report")
    tale.on(2027, 6, 1, "10:00").refused("zoe", *shown)
    tale.does("zoe", t.RecordPlatformAction, captured_digest=CAPTURE).is_in("removed")
    seen = {"captured_digest": CAPTURE, "cross_posts": "yes", "personal_data": "yes"}
    unassessed = (t.ConfirmRemoval, Reason.ASSESSMENT_REQUIRED, "ZRT-SD-policy")
    tale.refused("con", *unassessed, **seen)
    incident = tale.scene.given.name("incidents", "i1")
    tale.does("con", t.ConfirmRemoval, incident=incident, **seen).is_in("closed")


def test_the_incident_ends_once_everything_about_it_was_decided() -> None:
    tale = flagged()
    assert tale.due("report") == london(2027, 5, 31, "18:10")
    rated = {"sensitivity": "high", "reputation": "low", "rationale": "A child is harmed."}
    tale.does("zoe", i.AssessIncident, **rated)
    tale.does("zoe", i.OpenResponse)
    advice = "Report Remove, and the police."
    tale.on(2027, 6, 1, "11:00").does("zoe", i.AdviseSubject, advice=advice)
    tale.does("zoe", i.StandDown, "It is down.")
    undecided = (i.CloseIncident, Reason.ASSESSMENT_REQUIRED)
    tale.refused("zoe", *undecided, outcome="It is down.")
    for body in ("data_regulator", "people_concerned"):
        tale.refused("zoe", *undecided, outcome="It is down.")
        tale.does("zoe", i.DecideReport, "We looked into it.", body=body, report="no")
    tale.does("zoe", i.CloseIncident, outcome="It is down.").is_in("closed")
