"""Line managers change, by somebody who is neither of the two; so nobody stays unauthorised."""

from datetime import timedelta

import pytest

from duecourse.channels import commands as channels
from duecourse.channels.decide import CHANNELS
from duecourse.channels.state import Channel
from duecourse.kernel.reasons import Reason
from duecourse.people import commands as c
from duecourse.people import events as e
from duecourse.people.decide import PEOPLE
from duecourse.testing import MONDAY, Given, Scene

STASS = {
    "dora": ("director",),
    "bo": ("board",),
    "lou": ("line_manager",),
    "lin": ("line_manager",),
    "sam": ("user",),
}


def stass(manager: str = "lou") -> Given:
    given = Given.under("stass", STASS, platform="facebook", author="sam")
    return given.with_person("sam", "user", line_manager=given.person(manager))


def changed(given: Given, to: str, by: str, whose: str = "sam") -> Scene:
    scene = Scene(given, PEOPLE, given.person(whose), given.facts[given.person(whose)])
    manager = given.person(to) if to else ""
    return scene.when(c.ChangeLineManager(name=scene.name, line_manager=manager), by)


def test_who_administers_names_another_line_manager() -> None:
    scene = changed(stass(), "lin", "dora").then(e.LineManagerChanged)
    assert scene.state.line_manager == stass().person("lin")
    assert changed(stass(), "", "dora").state.line_manager == ""


@pytest.mark.parametrize(("to", "by"), [("dora", "dora"), ("lin", "lin"), ("lin", "sam")])
def test_neither_of_the_two_decides_it(to: str, by: str) -> None:
    refused = changed(stass(), to, by)
    assert {v.reason for v in refused.violations} & {Reason.SELF_APPROVAL, Reason.NOT_AUTHORISED}
    assert not changed(stass(), to, "bo").violations


def test_nobody_decides_who_manages_themselves() -> None:
    refused = changed(stass(), "lin", "dora", whose="dora")
    refused.then_refused_alone(Reason.SELF_APPROVAL, "EXT-ADMIN-head")


@pytest.mark.parametrize(
    ("to", "reason"),
    [
        ("lou", Reason.ALREADY_EXISTS),
        ("nobody", Reason.NOT_FOUND),
        ("sam", Reason.FIELD_INVALID),
    ],
)
def test_a_line_manager_is_another_person_than_before(to: str, reason: Reason) -> None:
    changed(stass(), to, "dora").then_refused_alone(reason)


def test_whose_line_manager_left_is_authorised_by_the_next_one() -> None:
    given = stass().with_person("lou", state="left")
    given = given.knowing("people", "sam", changed(given, "lin", "dora").state)
    name = given.name("channels", "facebook")
    scene = Scene(given, CHANNELS, name, Channel(state="active", version=1, platform="facebook"))
    proposal = channels.ProposeGrant(name=name, person=given.person("sam"))
    assert not scene.when(proposal, "lin").violations


def qualified(**changes: object) -> Scene:
    given = stass()
    scene = Scene(given, PEOPLE, given.person("lou"), given.facts[given.person("lou")])
    fields = {"qualification": "dietitian", "proof": "Register, 2026"} | changes
    by = str(fields.pop("by", "dora"))
    return scene.when(c.RecordQualification(name=scene.name, **fields), by)  # type: ignore[arg-type]


def test_a_qualification_counts_until_its_end() -> None:
    end = MONDAY + timedelta(days=1)
    person = qualified(until=end).then(e.QualificationRecorded).state
    assert person.qualified("dietitian", end - timedelta(seconds=1))
    assert not person.qualified("dietitian", end)
    assert not person.qualified("dietician", MONDAY)
    assert qualified().state.qualified("dietitian", end + timedelta(days=9_999))
    assert qualified().state.qualifications[0].seen_by == stass().person("dora")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"proof": "\u200b"}, Reason.FIELD_REQUIRED),
        ({"qualification": ""}, Reason.FIELD_REQUIRED),
        ({"until": MONDAY}, Reason.TIME_ORDER),
        ({"by": "lou"}, Reason.SELF_APPROVAL),
    ],
)
def test_a_qualification_that_nobody_else_saw_proof_of_is_none(
    changes: dict[str, object], reason: Reason
) -> None:
    qualified(**changes).then_refused_alone(reason)
