"""Whoever was suspended or left acts no more; what is people's own right, they keep."""

import pytest

from duecourse.complaints import commands as complaints
from duecourse.complaints.decide import COMPLAINTS
from duecourse.complaints.state import Complaint
from duecourse.consents import commands as consents
from duecourse.consents.decide import CONSENTS
from duecourse.consents.state import Consent
from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as objections
from duecourse.objections.decide import OBJECTIONS
from duecourse.objections.state import Objection
from duecourse.people import commands as people
from duecourse.people.decide import PEOPLE
from duecourse.people.state import Person
from duecourse.posts import commands as posts
from duecourse.testing import Given, Scene, writing
from tests.scenarios.acat import acat

OUT = ("suspended", "left")


def without(state: str) -> Given:
    """Return ACAT, where Noa was suspended or left."""
    return acat().with_person("noa", state=state)


@pytest.mark.parametrize("state", OUT)
def test_a_doubt_is_not_raised_by_somebody_who_is_out(state: str) -> None:
    doubted = writing(without(state)).does(posts.RaiseDoubt, "noa", question="Really?")
    doubted.then_refused_alone(Reason.NOT_AUTHORISED)


@pytest.mark.parametrize("state", OUT)
def test_an_objection_is_not_lifted_by_somebody_who_is_out(state: str) -> None:
    given = without(state)
    standing = Objection(state="standing", version=1)
    scene = Scene(given, OBJECTIONS, given.name("objections", "su-1"), standing)
    lift = objections.LiftObjection(name=scene.name, lifted_by_subject=True, evidence="a letter")
    scene.when(lift, "noa").then_refused_alone(Reason.NOT_AUTHORISED)


@pytest.mark.parametrize("state", OUT)
def test_whoever_is_out_still_withdraws_objects_and_complains(state: str) -> None:
    given = without(state)
    consent = Consent(state="given", version=2, subject="su-1")
    scene = Scene(given, CONSENTS, given.name("consents", "c1"), consent)
    scene.when(consents.WithdrawConsent(name=scene.name), "noa").then_in("withdrawn")
    scene = Scene(given, OBJECTIONS, given.name("objections", "su-1"), Objection())
    scene.when(objections.RecordObjection(name=scene.name), "noa").then_in("standing")
    scene = Scene(given, COMPLAINTS, given.name("complaints", "k1"), Complaint())
    complaint = complaints.OpenComplaint(name=scene.name, kind="grievance", complainant="Noa")
    scene.when(complaint, "noa").then_in("received")


def test_a_conflict_is_declared_about_one_s_own_organisation() -> None:
    given = acat()
    scene = Scene(given, PEOPLE, given.person("lena"), given.facts[given.person("lena")])
    about = "organisations/stass/posts/p1"
    command = people.DeclareConflict(name=scene.name, about=about, nature="a cousin")
    scene.when(command, "lena").then_refused_alone(Reason.FIELD_INVALID)


def test_closed_books_take_nothing_more_but_what_is_anybody_s_right() -> None:
    given = acat().with_organisation(state="closed")
    refused = writing(acat()).meanwhile(given).submitted()
    refused.then_refused_alone(Reason.ILLEGAL_TRANSITION)
    scene = Scene(given, PEOPLE, given.person("new"), Person())
    entry = people.RegisterPerson(name=scene.name, title="New", kind="staff")
    scene.when(entry, "mona").then_refused_alone(Reason.ILLEGAL_TRANSITION)
    scene = Scene(given, COMPLAINTS, given.name("complaints", "k1"), Complaint())
    complaint = complaints.OpenComplaint(name=scene.name, kind="grievance", complainant="Noa")
    scene.when(complaint, "mel").then_in("received")
    consent = Consent(state="given", version=2, subject="su-1")
    scene = Scene(given, CONSENTS, given.name("consents", "c1"), consent)
    scene.when(consents.WithdrawConsent(name=scene.name), "mel").then_in("withdrawn")
    scene = Scene(given, OBJECTIONS, given.name("objections", "su-1"), Objection())
    scene.when(objections.RecordObjection(name=scene.name), "mel").then_in("standing")
