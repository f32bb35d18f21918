"""Nobody gives a role that decides more than their own roles do; the policy says who appoints."""

from pathlib import Path

import pytest

from duecourse.evidence.outside import OutsideWord
from duecourse.kernel.reasons import Reason
from duecourse.organisations.state import Dismissal
from duecourse.people import commands as c
from duecourse.people import events as e
from duecourse.people.decide import PEOPLE
from duecourse.people.state import Person
from duecourse.testing import MONDAY, Given, Scene, decided_by, load_pack
from tests.scenarios.people.test_standing import house, of

BODY = decided_by()


def full(pack: str) -> Given:
    """Return an organisation with somebody in each role, named after it, and a newcomer."""
    return house(pack, **{role: role for role in load_pack(pack).roles}).with_person("new")


def gives(
    given: Given, role: str, by: str, outside: OutsideWord | None = None, to: str = "new"
) -> Scene:
    command = c.AssignRole(name=given.person(to), role=role)
    return of(given, to).when(command, by, outside=outside)


UPWARDS = (
    ("acat", "trustee", "admin_manager", "EXT-APPOINT", "trustee"),
    ("acat", "chair", "admin_manager", "EXT-APPOINT", "trustee"),
    ("acat", "liaison_trustee", "admin_manager", "EXT-APPOINT", "chair"),
    ("acat", "ethics_chair", "admin_manager", "EXT-APPOINT", "chair"),
    ("acat", "committee_lead", "admin_manager", "EXT-APPOINT", "trustee"),
    ("acat", "chair", "liaison_trustee", "EXT-APPOINT", "trustee"),
    ("cleanslate", "ceo", "project_manager", "EXT-APPOINT", "board"),
    ("cleanslate", "board", "project_manager", "EXT-APPOINT", "board"),
    ("cleanslate", "board", "ceo", "EXT-APPOINT", "board"),
    ("cleanslate", "project_manager", "project_manager", "EXT-APPOINT", "ceo"),
    ("cleanslate", "line_manager", "project_manager", "EXT-ADMIN-head", "ceo"),
    ("cleanslate", "responsible_manager", "project_manager", "EXT-ADMIN-head", "ceo"),
    ("stass", "director", "director", "EXT-APPOINT", "board"),
    ("stass", "board", "director", "EXT-APPOINT", "board"),
)


@pytest.mark.parametrize(("pack", "role", "below", "clause", "may"), UPWARDS)
def test_nobody_gives_a_role_above_their_own(
    pack: str, role: str, below: str, clause: str, may: str
) -> None:
    given = full(pack)
    gives(given, role, below).then_refused_alone(Reason.NOT_AUTHORISED, clause)
    assert not gives(given, role, may).violations


@pytest.mark.parametrize(("pack", "role", "below", "clause", "may"), UPWARDS)
def test_nobody_is_entered_with_a_role_above_that_of_who_enters_them(
    pack: str, role: str, below: str, clause: str, may: str
) -> None:
    given = full(pack)
    scene = Scene(given, PEOPLE, given.person("una"), Person())
    entry = c.RegisterPerson(name=scene.name, title="Una", kind="staff", roles=(role,))
    scene.when(entry, below, reason="why").then_refused(Reason.NOT_AUTHORISED, clause)


def test_a_friend_whom_an_administrator_makes_one_gives_no_more() -> None:
    assert not gives(full("acat"), "admin_manager", "admin_manager").violations
    given = full("acat").with_person("new", "admin_manager").with_person("pal")
    refused = gives(given, "trustee", "new", to="pal")
    refused.then_refused_alone(Reason.NOT_AUTHORISED, "EXT-APPOINT")


@pytest.mark.parametrize(
    ("pack", "role", "by"),
    [
        ("acat", "social_lead", "admin_manager"),
        ("acat", "administrator", "admin_manager"),
        ("acat", "admin_manager", "trustee"),
        ("acat", "committee_lead", "chair"),
        ("cleanslate", "authorised_worker", "project_manager"),
        ("cleanslate", "line_manager", "ceo"),
        ("cleanslate", "ceo", "board"),
        ("stass", "user", "director"),
        ("stass", "line_manager", "board"),
        ("stass", "volunteer_coordinator", "director"),
        ("zrtherapy", "owner", "owner"),
        ("zrtherapy", "social_media_manager", "owner"),
        ("zrtherapy", "authorised_user", "owner"),
    ],
)
def test_whoever_leads_gives_what_they_stand_above_and_what_is_only_work(
    pack: str, role: str, by: str
) -> None:
    assert not gives(full(pack), role, by).violations


@pytest.mark.parametrize(
    ("given", "role", "by"),
    [
        (house("acat", mona="admin_manager", new=""), "trustee", "mona"),
        (house("acat", mona="admin_manager", new=""), "chair", "mona"),
        (house("acat", mona="admin_manager", new=""), "committee_lead", "mona"),
        (house("cleanslate", carl="ceo", pam="project_manager", new=""), "board", "pam"),
        (house("cleanslate", carl="ceo", pam="project_manager", new=""), "board", "carl"),
        (house("stass", dora="director", new=""), "board", "dora"),
    ],
)
def test_an_office_that_nobody_may_fill_is_filled_by_an_outside_body_that_is_named(
    given: Given, role: str, by: str
) -> None:
    gives(given, role, by).then_refused(Reason.NOT_AUTHORISED, "EXT-APPOINT")
    done = gives(given, role, by, BODY)
    assert done.verdict.events[-1].envelope.role == "outside"
    assert "EXT-NOBODY-ELSE" in done.verdict.events[-1].envelope.clauses


def test_what_the_policy_gives_to_other_roles_they_may_do_though_they_administer_nothing() -> None:
    done = gives(full("cleanslate"), "ceo", "board")
    assert done.verdict.events[-1].envelope.role == "board"
    assert gives(full("cleanslate"), "authorised_worker", "board").violations


def test_who_is_given_a_role_by_the_only_one_who_gives_it_is_not_stuck() -> None:
    given = house("acat", mona="admin_manager", tess="trustee")
    refused = gives(given, "social_lead", "mona", to="mona")
    refused.then_refused_alone(Reason.SELF_APPROVAL, "ACAT-2.1-team")
    assert not gives(given, "social_lead", "tess", to="mona").violations


def test_a_pack_that_says_nothing_of_it_lets_nobody_give_more_than_they_decide() -> None:
    kitchen = load_pack(Path(__file__).parent.parent / "stories" / "kitchen.yaml")
    assert all(entry.appointed_by is None for entry in kitchen.roles.values())
    people = {role: (role,) for role in kitchen.roles}
    given = Given.under(kitchen, people, platform="pixelfed", author="cook").with_person("new")
    gives(given, "trustee", "warden").then_refused(Reason.NOT_AUTHORISED, "LLK-1")
    for role, by in (("cook", "warden"), ("editor", "warden"), ("warden", "trustee")):
        assert not gives(given, role, by).violations


def test_the_service_enters_whoever_begins() -> None:
    given = house("acat", mona="admin_manager")
    scene = Scene(given, PEOPLE, given.person("una"), Person())
    entry = c.RegisterPerson(name=scene.name, title="Una", kind="staff", roles=("trustee",))
    assert not scene.reacting(entry).violations


# --- STaSS 5.2: work use is authorised by the person's own line manager (286) ---


def at_stass(**new: str) -> Given:
    given = full("stass")
    manager = given.person("line_manager")
    return given.with_person("lin", "line_manager").with_person(
        "new", line_manager=new.get("line_manager", manager)
    )


def test_the_own_line_manager_authorises_work_use() -> None:
    done = gives(at_stass(), "user", "line_manager").then(e.RoleAssigned)
    assert done.verdict.events[-1].envelope.role == "line_manager"


@pytest.mark.parametrize("by", ["lin", "volunteer_coordinator", "user"])
def test_nobody_else_s_line_manager_does(by: str) -> None:
    refused = gives(at_stass(), "user", by)
    refused.then_refused(Reason.NOT_AUTHORISED, "STASS-5.2-authorise")
    assert any("their own line manager" in v.message for v in refused.violations)


@pytest.mark.parametrize("role", ["line_manager", "volunteer_coordinator", "director", "board"])
def test_a_line_manager_gives_nothing_but_that(role: str) -> None:
    assert gives(at_stass(), role, "line_manager").violations


@pytest.mark.parametrize("by", ["director", "board"])
def test_whoever_enters_people_gives_it_too(by: str) -> None:
    assert not gives(at_stass(line_manager=""), "user", by).violations


def test_what_the_director_took_the_line_manager_does_not_give_back() -> None:
    given = at_stass()
    taken = Dismissal("user", given.person("new"), given.person("director"), MONDAY)
    given = given.with_organisation(dismissals=(taken,))
    assert gives(given, "user", "line_manager").violations
    assert not gives(given, "user", "director").violations


def test_a_line_manager_who_is_suspended_authorises_nobody() -> None:
    given = at_stass().with_person("line_manager", "line_manager", state="suspended")
    assert gives(given, "user", "line_manager").violations
