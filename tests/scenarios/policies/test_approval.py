"""Nobody replaces the policy alone: neither by writing, nor by roles that they gave."""

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.organisations.state import Appointment, Dismissal, Organisation
from duecourse.people.state import Person
from duecourse.policies import commands as c
from duecourse.policies.decide import POLICIES
from duecourse.policies.state import Policy
from duecourse.testing import MONDAY, Given, Scene, decided_by
from tests.scenarios.acat import acat

DIGEST = "a" * 64
AGREED = "ACAT-RESP-agreed"


def drafted(given: Given, by: str, *amended_by: str) -> Scene:
    scene = Scene(given, POLICIES, given.name("policies", "2026-11-01"), Policy())
    scene = scene.when(c.DraftPolicy(name=scene.name, digest=DIGEST), by)
    for one in amended_by:
        scene = scene.when(c.AmendPolicy(name=scene.name, digest=DIGEST), one)
    return scene


def approving(scene: Scene, by: str) -> Scene:
    return scene.when(c.ApprovePolicy(name=scene.name, digest=DIGEST), by)


def appointed(given: Given, by: str, *people: str) -> Given:
    """Return it where somebody made these people trustees."""
    appointments = (Appointment("trustee", given.person(p), given.person(by)) for p in people)
    return given.with_organisation(appointments=tuple(appointments))


def with_mona_a_trustee() -> Given:
    return acat().with_person("mona", "admin_manager", "trustee")


@pytest.mark.parametrize("amended_by", [(), ("noa",), ("mona", "noa")])
def test_who_wrote_any_of_a_draft_does_not_approve_it(amended_by: tuple[str, ...]) -> None:
    given = with_mona_a_trustee().with_person("noa", "admin_manager")
    scene = drafted(given, "mona", *amended_by)
    refused = approving(scene, "mona")
    refused.then_refused_alone(Reason.SELF_APPROVAL, AGREED)
    assert "people/mona wrote policies/2026-11-01" in refused.violations[0].message
    assert not approving(scene, "tess").violations


def test_who_wrote_a_draft_approves_it_where_too_few_others_are_left() -> None:
    given = Given.under(
        "zrtherapy",
        {"zayna": ("owner",)},
        platform="twitter",
        author="zayna",
    )
    scene = approving(drafted(given, "zayna"), "zayna")
    scene.when(c.BringIntoForce(name=scene.name), "zayna").then_in("in_force")


@pytest.mark.parametrize("giver", ["tess", "mona"])
def test_a_role_counts_for_nothing_if_its_holder_or_the_writer_gave_it(giver: str) -> None:
    scene = drafted(appointed(acat(), giver, "tess"), "mona")
    approving(scene, "tess").then_refused_alone(Reason.SELF_APPROVAL, AGREED)
    assert not approving(scene, "tom").violations


def test_a_role_that_somebody_gave_themselves_counts_for_nothing_if_nobody_else_has_it() -> None:
    given = acat()
    officers = {"trustee": (given.person("mona"),), "admin_manager": (given.person("mona"),)}
    given = appointed(with_mona_a_trustee(), "mona", "mona").with_organisation(officers=officers)
    given = given.with_person("noa", "admin_manager")
    approving(drafted(given, "noa"), "mona").then_refused_alone(Reason.SELF_APPROVAL, AGREED)


def test_a_role_that_fell_to_somebody_by_their_own_act_approves_nothing() -> None:
    given = Given.under(
        "cleanslate",
        {"carl": ("ceo",), "may": ("responsible_manager",)},
        platform="twitter",
        author="carl",
    )
    emptied = given.with_organisation(vacated_by={"project_manager": given.person("carl")})
    refused = approving(drafted(emptied, "carl"), "carl")
    refused.then_refused_alone(Reason.SELF_APPROVAL, "CS-9-version")
    never_filled = approving(drafted(given, "carl"), "carl")
    assert never_filled.state.approvals


@pytest.mark.parametrize("about", ["policies/2026-11-01", "people/mona"])
def test_who_declared_a_conflict_about_a_draft_or_its_writer_does_not_approve_it(
    about: str,
) -> None:
    given = acat()
    declared = (f"{given.organisation}/{about}",)
    given = given.with_person("tess", "trustee", conflicts=declared)
    approving(drafted(given, "mona"), "tess").then_refused_alone(
        Reason.CONFLICT_OF_INTEREST, AGREED
    )


def given_by(given: Given, **roles: str) -> Given:
    """Return it where people were given roles: `f1="trustee ada"` says the role and by whom."""
    given_so = [(person, *one.split()) for person, one in roles.items()]
    for person, role, _ in given_so:
        known = given.facts.get(given.person(person))
        held = known.roles if isinstance(known, Person) else frozenset[str]()
        given = given.with_person(person, *sorted({*held, role}))
    officers = {r: tuple(dict.fromkeys(p)) for r, p in _own(given).officers.items()}
    made = (Appointment(role, given.person(p), given.person(by)) for p, role, by in given_so)
    appointments = (*_own(given).appointments, *made)
    return given.with_organisation(officers=officers, appointments=appointments)


def _own(given: Given) -> Organisation:
    found = given.facts[given.organisation]
    assert isinstance(found, Organisation)
    return found


FRIENDS = {"f1": "trustee ada", "f3": "trustee f1", "f4": "trustee f1"}


def with_ada() -> Given:
    return acat().with_person("ada", "admin_manager")


@pytest.mark.parametrize(
    ("friends", "writer", "by"),
    [
        (FRIENDS, "ada", "f3"),
        ({**FRIENDS, "f5": "trustee f4"}, "ada", "f5"),
        ({"f1": "admin_manager ada", "f2": "trustee ada"}, "f1", "f2"),
        ({"f1": "admin_manager ada", "f2": "admin_manager f1", "f3": "trustee f1"}, "f2", "f3"),
        ({"f1": "trustee ada", "ada": "trustee f1"}, "mona", "ada"),
    ],
)
def test_a_role_does_not_wash_clean_by_further_hands(
    friends: dict[str, str], writer: str, by: str
) -> None:
    scene = drafted(given_by(with_ada(), **friends), writer)
    approving(scene, by).then_refused_alone(Reason.SELF_APPROVAL, AGREED)
    assert not approving(scene, "tess").violations


def test_friends_of_a_director_make_no_board_while_there_are_trustees() -> None:
    people = {"dora": ("director",), "b1": ("board",), "b2": ("board",), "b3": ("board",)}
    given = Given.under("stass", people, platform="facebook", author="dora")
    given = given_by(given, f1="board dora", f2="board dora", f3="board dora")
    scene = drafted(given, "f1")
    assert approving(scene, "f2").violations
    done = approving(approving(approving(scene, "b1"), "b3"), "dora")
    done.when(c.BringIntoForce(name=done.name), "dora").then_in("in_force")


def test_who_entered_everybody_else_still_has_a_policy() -> None:
    given = given_by(house_of_three(), tess="trustee ada", tom="trustee ada", una="trustee tom")
    scene = approving(approving(drafted(given, "ada"), "una"), "tess")
    scene.when(c.BringIntoForce(name=scene.name), "ada").then_in("in_force")


def house_of_three() -> Given:
    return Given.under("acat", {"ada": ("admin_manager",)}, platform="twitter", author="ada")


def test_a_writer_approves_last_after_those_whom_they_appointed() -> None:
    given = given_by(house_of_three(), tess="trustee ada", tom="trustee ada", ada="trustee tess")
    scene = drafted(given, "ada")
    approving(scene, "ada").then_refused_alone(Reason.SELF_APPROVAL, AGREED)
    scene = approving(approving(scene, "tess"), "tom")
    scene.when(c.BringIntoForce(name=scene.name), "ada").then_in("in_force")


def test_of_two_people_who_are_all_there_are_the_writer_approves_too() -> None:
    given = given_by(house_of_three(), tess="trustee ada", ada="trustee tess")
    scene = approving(approving(drafted(given, "ada"), "ada"), "tess")
    scene.when(c.BringIntoForce(name=scene.name), "ada").then_in("in_force")


VERSION = "CS-9-version"


@pytest.mark.parametrize(
    ("above", "by"), [({"cleo": ("ceo",), "bea": ("board",)}, "cleo"), ({"bea": ("board",)}, "bea")]
)
def test_the_only_project_manager_leaves_their_draft_to_who_stands_in(
    above: dict[str, tuple[str, ...]], by: str
) -> None:
    people = {"pam": ("project_manager",), **above}
    given = Given.under("cleanslate", people, platform="facebook", author="pam")
    scene = drafted(given, "pam")
    approving(scene, "pam").then_refused_alone(Reason.SELF_APPROVAL, VERSION)
    done = approving(scene, by)
    done.when(c.BringIntoForce(name=done.name), "pam").then_in("in_force")


def test_nobody_stands_in_for_a_project_manager_who_wrote_nothing() -> None:
    people = {"pam": ("project_manager",), "pat": ("project_manager",), "cleo": ("ceo",)}
    given = Given.under("cleanslate", people, platform="facebook", author="pam")
    approving(drafted(given, "pam"), "cleo").then_refused(Reason.NOT_AUTHORISED, VERSION)
    assert not approving(drafted(given, "pam"), "pat").violations


def test_a_project_manager_who_is_alone_approves_what_they_wrote() -> None:
    people = {"pam": ("project_manager",)}
    given = Given.under("cleanslate", people, platform="facebook", author="pam")
    assert not approving(drafted(given, "pam"), "pam").violations


def test_a_director_who_wrote_approves_where_the_board_is_needed_for_itself() -> None:
    people = {"dora": ("director",), "b1": ("board",), "b2": ("board",)}
    given = Given.under("stass", people, platform="facebook", author="dora")
    scene = drafted(given, "dora")
    for one in ("b1", "b2", "dora"):
        scene = approving(scene, one)
    scene.when(c.BringIntoForce(name=scene.name), "dora").then_in("in_force")


def removed(given: Given, by: str, **roles: str) -> Given:
    """Return it where somebody removed people from roles: `b2="board"`."""
    gone = tuple(
        Dismissal(role, given.person(person), given.person(by), MONDAY)
        for person, role in roles.items()
    )
    return given.with_organisation(dismissals=(*_own(given).dismissals, *gone))


def test_friends_do_not_approve_in_place_of_trustees_whom_the_writer_removed() -> None:
    given = Given.under("acat", {"tess": ("trustee",)}, platform="twitter", author="tess")
    given = given_by(given, f1="trustee tess", f2="trustee tess")
    assert not approving(drafted(given, "tess"), "f1").violations
    emptied = removed(given, "tess", t2="trustee", t3="trustee")
    for by in ("f1", "f2", "tess"):
        refused = approving(drafted(emptied, "tess"), by)
        refused.then_refused_alone(Reason.SELF_APPROVAL, AGREED)
        assert "context.outside" in refused.violations[0].message
    assert approving(drafted(emptied, "f1"), "tess").violations
    assert approving(drafted(emptied, "f1"), "f2").violations


def test_where_the_writer_left_nobody_an_outside_body_decides() -> None:
    given = Given.under("acat", {"tess": ("trustee",)}, platform="twitter", author="tess")
    given = removed(given_by(given, f1="trustee tess"), "tess", t2="trustee", t3="trustee")
    scene = drafted(given, "tess")
    named = c.ApprovePolicy(name=scene.name, digest=DIGEST)
    done = scene.when(named, "f1", outside=decided_by())
    assert done.state.approvals


def test_who_was_removed_and_holds_the_role_again_leaves_no_gap() -> None:
    given = Given.under(
        "acat", {"tess": ("trustee",), "t2": ("trustee",)}, platform="twitter", author="tess"
    )
    given = removed(given_by(given, f1="trustee tess"), "tess", t2="trustee")
    scene = drafted(given, "tess")
    assert not approving(scene, "t2").violations
    assert not approving(scene, "f1").violations


def test_trustees_whom_another_removed_leave_the_order_as_it_was() -> None:
    given = given_by(house_of_three(), tess="trustee ada", tom="trustee ada")
    given = removed(given, "una", t2="trustee")
    scene = drafted(given, "ada")
    assert not approving(approving(scene, "tess"), "tom").violations


def test_the_head_does_not_stand_in_for_whom_they_removed_but_the_board_does() -> None:
    people = {"cleo": ("ceo",), "bea": ("board",)}
    given = Given.under("cleanslate", people, platform="facebook", author="cleo")
    given = removed(given_by(given, w="project_manager cleo"), "cleo", pam="project_manager")
    for writer, others in (("cleo", ("w", "cleo")), ("w", ("cleo", "w"))):
        scene = drafted(given, writer)
        assert all(approving(scene, one).violations for one in others)
        done = approving(scene, "bea")
        done.when(c.BringIntoForce(name=done.name), "cleo").then_in("in_force")
