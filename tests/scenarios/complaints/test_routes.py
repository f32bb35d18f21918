"""Who takes up how a member of ACAT acted, and which body goes first (ACAT-M-route, S5)."""

from typing import Any

import pytest

from duecourse.complaints import commands as c
from duecourse.complaints import endings as n
from duecourse.complaints import steps as s
from duecourse.complaints.decide import COMPLAINTS
from duecourse.complaints.state import Complaint
from duecourse.kernel.reasons import Reason
from duecourse.testing import Given, Scene
from tests.scenarios.acat import acat
from tests.scenarios.complaints.ways import ALLEGED

ROUTE, UKCP = "ACAT-M-route", "EXT-ACAT-CCP-ukcp"


def of_a_member(given: Given | None = None, kind: str = "member_conduct", **more: Any) -> Scene:
    known = given or acat().with_person("eve", "ethics_chair")
    scene = Scene(known, COMPLAINTS, known.name("complaints", "k1"), Complaint())
    made = {"kind": kind, "complainant": "A", "respondents": (known.person("mel"),), **more}
    return scene.when(c.OpenComplaint(name=scene.name, **made), "form")


def acknowledged(scene: Scene, by: str) -> Scene:
    return scene.when(c.AcknowledgeComplaint(name=scene.name), by)


def test_whoever_leads_the_social_media_does_not_take_it_up() -> None:
    acknowledged(of_a_member(), "lena").then_refused_alone(Reason.ROUTE_REQUIRED, ROUTE)
    both = of_a_member(kind="staff_conduct", kinds=("member_conduct",))
    acknowledged(both, "lena").then_refused_alone(Reason.ROUTE_REQUIRED, ROUTE)


@pytest.mark.parametrize("who", ["eve", "mona", "ada", "tom"])
def test_whoever_else_handles_complaints_does(who: str) -> None:
    acknowledged(of_a_member(), who).then_in("acknowledged")


def test_what_is_about_no_member_they_take_up_as_before() -> None:
    acknowledged(of_a_member(kind="grievance"), "lena").then_in("acknowledged")


def test_nobody_waits_for_an_office_in_which_nobody_is_free() -> None:
    known = acat()
    alone = known.with_organisation(officers={"social_lead": (known.person("lena"),)})
    acknowledged(of_a_member(alone), "lena").then_in("acknowledged")


def screened(scene: Scene, **fields: Any) -> Scene:
    command = s.ScreenFormal(name=scene.name, allegations=ALLEGED, **fields)
    return acknowledged(scene, "eve").when(command, "eve")


def test_whether_ukcp_goes_first_is_a_question_and_no_silence_answers_it() -> None:
    screened(of_a_member()).then_refused_alone(Reason.FIELD_REQUIRED, UKCP)
    screened(of_a_member(), body_first="yes").then_refused_alone(Reason.ROUTE_REQUIRED, UKCP)
    screened(of_a_member(), body_first="no").then_in("investigation")
    screened(of_a_member(kind="grievance")).then_in("investigation")


def test_what_ukcp_gives_back_is_looked_into_here() -> None:
    scene = acknowledged(of_a_member(), "eve")
    told = n.ReferComplaint(name=scene.name, body="ukcp", sent="It.", basis="A member of theirs.")
    scene = scene.when(told, "eve").then_in("referred")
    back = n.ReturnReferral(name=scene.name, answer="Not a member.")
    scene.when(back, "eve").then_in("investigation")
