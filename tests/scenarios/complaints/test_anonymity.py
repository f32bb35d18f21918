"""Who may complain without a name, and what an intake account is and is not."""

from typing import Any

import pytest

from duecourse.complaints import commands as c
from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as objections
from duecourse.objections.decide import OBJECTIONS
from duecourse.objections.state import Objection
from duecourse.people import commands as people
from duecourse.people.decide import PEOPLE
from duecourse.people.state import Person
from duecourse.testing import Scene
from tests.scenarios.acat import acat
from tests.scenarios.complaints.test_complaints import given, nothing


def anonymously(scene: Scene, by: str, **more: Any) -> Scene:
    command = c.OpenComplaint(name=scene.name, kind="grievance", anonymous=True, **more)
    return scene.when(command, by)


def test_the_record_names_neither_the_form_nor_the_request() -> None:
    scene = anonymously(nothing(), "form").then_in("received")
    envelope = scene.verdict.events[0].envelope
    assert (envelope.actor, envelope.on_behalf_of, envelope.request, envelope.role) == (
        "organisations/acat/services/intake",
        "",
        "",
        "anyone",
    )
    assert scene.state.opened_by == envelope.actor


@pytest.mark.parametrize("by", ["mel", "tom", "chris", "a-stranger"])
def test_whoever_is_somebody_is_refused_and_told_how_else(by: str) -> None:
    refused = anonymously(nothing(), by)
    refused.then_refused_alone(Reason.ANONYMITY_NOT_POSSIBLE)
    message = refused.violations[0].message
    for said in ("names you", "Nothing of this call was kept", "complaint form", "by name"):
        assert said in message


@pytest.mark.parametrize("kind", ["service_account", "staff", "volunteer", ""])
def test_no_other_kind_of_entry_does(kind: str) -> None:
    known = given().with_person("box", kind=kind)
    anonymously(nothing(known), "box").then_refused_alone(Reason.ANONYMITY_NOT_POSSIBLE)


@pytest.mark.parametrize("state", ["suspended", "left"])
def test_a_form_that_was_switched_off_takes_nothing(state: str) -> None:
    known = given().with_person("form", kind="intake_account", state=state)
    anonymously(nothing(known), "form").then_refused(Reason.NOT_AUTHORISED)
    named = c.OpenComplaint(name=nothing().name, kind="grievance", complainant="R. Roe")
    nothing(known).when(named, "form").then_refused_alone(Reason.NOT_AUTHORISED)


def test_a_name_and_no_name_do_not_go_together() -> None:
    refused = anonymously(nothing(), "form", complainant="R. Roe")
    refused.then_refused_alone(Reason.FIELD_INVALID)


def _entry(**fields: Any) -> Scene:
    name = acat().person("box")
    scene = Scene(acat(), PEOPLE, name, Person())
    made = {"title": "Letter box", "kind": "intake_account", **fields}
    return scene.when(people.RegisterPerson(name=name, **made), "mona")


@pytest.mark.parametrize(
    "fields",
    [{"roles": ("social_lead",)}, {"line_manager": acat().person("tom")}, {"roles": ("member",)}],
)
def test_an_intake_account_is_nobodys_own(fields: dict[str, Any]) -> None:
    _entry(**fields).then_refused_alone(Reason.FIELD_INVALID)


def test_nor_is_it_given_a_role_later() -> None:
    scene = _entry().then_in("active")
    command = people.AssignRole(name=scene.name, role="social_lead")
    scene.when(command, "mona").then_refused(Reason.FIELD_INVALID)


def test_it_takes_complaints_and_does_nothing_else() -> None:
    known = acat().with_person("form", kind="intake_account")
    objects = objections.RecordObjection(name=known.name("objections", "su-1"), evidence="A call")
    refused = Scene(known, OBJECTIONS, objects.name, Objection()).when(objects, "form")
    refused.then_refused_alone(Reason.NOT_AUTHORISED)
    asked = Scene(known, PEOPLE, known.person("form"), Person(state="active", version=1))
    advice = people.AskAdvice(name=asked.name, kind="other", question="May I?")
    asked.when(advice, "form").then_refused(Reason.NOT_AUTHORISED)
    named = c.OpenComplaint(name=nothing().name, kind="grievance", complainant="R. Roe")
    nothing().when(named, "form").then_in("received")
