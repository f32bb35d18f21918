"""Nobody judges upwards, whoever their own line manager is (decisions 146, 174)."""

from typing import Any

import pytest

from duecourse.breaches import commands as b
from duecourse.breaches.decide import BREACHES
from duecourse.breaches.state import Breach
from duecourse.complaints import commands as c
from duecourse.complaints.decide import COMPLAINTS
from duecourse.complaints.state import Complaint
from duecourse.kernel.command import Command
from duecourse.kernel.reasons import Reason
from duecourse.testing import MONDAY, Given, Scene

Cast = dict[str, tuple[str, ...]]

HOUSES: dict[str, tuple[Cast, dict[str, str], str, tuple[str, ...], str]] = {
    "stass": (
        {
            "bo": ("board",),
            "bill": ("board",),
            "dee": ("director",),
            "lin": ("line_manager",),
            "max": ("line_manager",),
            "kim": ("user",),
        },
        {"dee": "bo", "lin": "dee", "max": "dee"},
        "bill",
        ("lin", "max", "dee"),
        "bo",
    ),
    "cleanslate": (
        {
            "bea": ("board",),
            "ben": ("board",),
            "cy": ("ceo",),
            "lee": ("line_manager",),
            "kim": ("authorised_worker",),
        },
        {"cy": "bea", "lee": "cy"},
        "ben",
        ("lee", "cy"),
        "bea",
    ),
    "acat": (
        {
            "cat": ("chair",),
            "tia": ("trustee",),
            "tib": ("trustee",),
            "ada": ("admin_manager",),
            "eve": ("ethics_chair",),
            "kim": ("staff",),
        },
        {"ada": "cat", "eve": "cat"},
        "tia",
        ("ada", "eve"),
        "tib",
    ),
}
"""People, lines, the accused, who stands below them, and who may act."""

OUT = {Reason.CONFLICT_OF_INTEREST, Reason.NOT_AUTHORISED}
everywhere = pytest.mark.parametrize("house", HOUSES)


def built(house: str) -> Given:
    people, lines, *_ = HOUSES[house]
    given = Given.under(house, people, platform="twitter", author="kim")
    for who, manager in lines.items():
        given = given.with_person(who, *people[who], line_manager=given.person(manager))
    lined = {given.person(who): given.person(manager) for who, manager in lines.items()}
    return given.with_organisation(managers=lined)


def complained(house: str) -> Scene:
    given = built(house)
    name = given.name("complaints", "k1")
    made: dict[str, Any] = {"kind": "staff_conduct", "complainant": "Kim", "by_media": "no"}
    made["respondents"] = (given.person(HOUSES[house][2]),)
    scene = Scene(given, COMPLAINTS, name, Complaint())
    return scene.when(c.OpenComplaint(name=name, **made), "kim").then_in("received")


def tried(scene: Scene, command: type[Command], who: str, **fields: Any) -> Scene:
    return scene.when(command(name=scene.name, **fields), who, reason="So.")


@everywhere
def test_staff_judge_no_trustee_s_complaint(house: str) -> None:
    *_, lower, free = HOUSES[house]
    scene = complained(house)
    for who in lower:
        refused = tried(scene, c.AcknowledgeComplaint, who)
        assert {v.reason for v in refused.violations} & OUT, who
    tried(scene, c.AcknowledgeComplaint, free).then_in("acknowledged")


@everywhere
def test_nor_sort_a_report_of_one(house: str) -> None:
    *_, accused, lower, free = HOUSES[house]
    given = built(house)
    name = given.name("breaches", "b1")
    scene = Scene(given, BREACHES, name, Breach())
    clause = {
        "stass": "STASS-5.3-bullying",
        "cleanslate": "CS-4.2-legal",
        "acat": "ACAT-2.12-doubt",
    }
    made: dict[str, Any] = {
        "clause": clause[house],
        "act": "They swore.",
        "act_at": MONDAY,
        "capacity": "personal",
        "while_at": "own_time",
        "sharing_own": "no",
        "respondent": given.person(accused),
    }
    scene = scene.when(b.ReportBreach(name=name, **made), "kim")
    assert not scene.violations, scene.violations
    for who in lower:
        refused = tried(scene, b.TriageInformal, who)
        assert {v.reason for v in refused.violations} & OUT, who
    left = {v.reason for v in tried(scene, b.TriageInformal, free).violations}
    assert not left & {*OUT, Reason.ROLE_UNFILLED}


def test_whose_own_manager_stands_above_the_accused_answers_to_that_one() -> None:
    given = built("stass")
    lined = {given.person("lin"): given.person("bo"), given.person("max"): given.person("dee")}
    given = given.with_person("lin", "line_manager", line_manager=given.person("bo"))
    given = given.with_organisation(managers=lined)
    name = given.name("complaints", "k1")
    scene = Scene(given, COMPLAINTS, name, Complaint())
    made: dict[str, Any] = {"kind": "staff_conduct", "complainant": "Kim"}
    about = (given.person("dee"),)
    scene = scene.when(c.OpenComplaint(name=name, respondents=about, **made), "kim")
    tried(scene, c.AcknowledgeComplaint, "lin").then_in("acknowledged")
    assert tried(scene, c.AcknowledgeComplaint, "max").violations


def test_a_peer_is_not_below() -> None:
    given = built("stass")
    name = given.name("complaints", "k1")
    scene = Scene(given, COMPLAINTS, name, Complaint())
    made: dict[str, Any] = {"kind": "staff_conduct", "complainant": "Kim"}
    about = (given.person("lin"),)
    scene = scene.when(c.OpenComplaint(name=name, respondents=about, **made), "kim")
    tried(scene, c.AcknowledgeComplaint, "max").then_in("acknowledged")
