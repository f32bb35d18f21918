"""Who manages whom: never in a circle, and never a program."""

from itertools import pairwise

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.people import commands as c
from duecourse.people.decide import PEOPLE
from duecourse.testing import Given, Scene
from tests.scenarios.acat import acat
from tests.scenarios.stass import stass


def _changed(given: Given, person: str, manager: str, by: str) -> Scene:
    name = given.person(person)
    command = c.ChangeLineManager(name=name, line_manager=given.person(manager))
    return Scene(given, PEOPLE, name, given.facts[name]).when(command, by)


def _line(given: Given, role: str, *people: str) -> Given:
    """Return it with people of whom each manages the one before."""
    managers = {given.person(a): given.person(b) for a, b in pairwise(people)}
    for one in people:
        manager = managers.get(given.person(one), "")
        given = given.with_person(one, role, line_manager=manager)
    return given.with_organisation(managers=managers)


@pytest.mark.parametrize("people", [("a", "b"), ("a", "b", "c"), ("a", "b", "c", "d", "e")])
def test_nobody_stands_in_the_line_above_themselves(people: tuple[str, ...]) -> None:
    given = _line(stass(), "user", *people)
    refused = _changed(given, people[-1], people[0], "dee")
    refused.then_refused_alone(Reason.FIELD_INVALID)
    assert not _changed(given, people[-1], "sam", "dee").violations


@pytest.mark.parametrize("kind", ["service_account", "intake_account"])
@pytest.mark.parametrize(("house", "by"), [(acat, "mona"), (stass, "dee")])
def test_no_program_manages_anybody(kind: str, house: object, by: str) -> None:
    given = house().with_person("box", kind=kind)  # type: ignore[operator]
    refused = _changed(given, "sam", "box", by)
    refused.then_refused_alone(Reason.FIELD_INVALID)
    name = given.person("new")
    entry = c.RegisterPerson(name=name, title="New", kind="staff", line_manager=given.person("box"))
    entered = Scene(given, PEOPLE, name, PEOPLE.initial).when(entry, by)
    entered.then_refused(Reason.FIELD_INVALID)
