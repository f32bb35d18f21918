"""Nobody decides on themselves or upwards, and nobody on the last who could mend it."""

import pytest

from duecourse.kernel.command import Command
from duecourse.kernel.reasons import Reason
from duecourse.people import commands as c
from duecourse.people.decide import PEOPLE
from duecourse.people.state import Person
from duecourse.testing import Given, Scene, decided_by
from tests.rules.houses import House, everywhere
from tests.scenarios.acat import acat

ON_ROLES = (c.AssignRole, c.RemoveRole)
ON_ACCESS = (c.SuspendAccess, c.RecordLeaving)


def of(given: Given, person: str) -> Scene:
    return Scene(given, PEOPLE, given.person(person), given.facts[given.person(person)])


def doing(given: Given, kind: type[Command], to: str, by: str, role: str = "") -> Scene:
    fields = {"role": role} if role else {}
    command = kind(name=given.person(to), **fields)
    return of(given, to).when(command, by, reason="why", outside=decided_by())


def house(pack: str, **roles: str) -> Given:
    people = {person: tuple(held.split()) for person, held in roles.items()}
    first = next(iter(people))
    return Given.under(pack, people, platform="twitter", author=first)


def stass() -> Given:
    return house(
        "stass", dora="director", bo="board", lou="line_manager", vic="volunteer_coordinator"
    )


def cleanslate() -> Given:
    return house(
        "cleanslate", carl="ceo", pam="project_manager", rae="responsible_manager", bea="board"
    )


@pytest.mark.parametrize("role", ["social_lead", "trustee", "liaison_trustee", "admin_manager"])
def test_nobody_gives_themselves_a_role_while_another_could(role: str) -> None:
    given = acat().with_person("noa", "admin_manager").with_person("mona", "administrator")
    given = given.with_person("nia", "staff", "admin_manager")
    refused = doing(given, c.AssignRole, "noa", "noa", "social_lead")
    refused.then_refused_alone(Reason.SELF_APPROVAL, "ACAT-2.1-team")
    assert not doing(given, c.AssignRole, "noa", "nia", "social_lead").violations
    for_oneself = doing(acat(), c.AssignRole, "mona", "mona", role)
    assert {v.reason for v in for_oneself.violations} >= {Reason.SELF_APPROVAL}


def test_the_only_administrator_does_not_make_themselves_a_trustee_even_alone() -> None:
    given = house("acat", mona="admin_manager")
    refused = doing(given, c.AssignRole, "mona", "mona", "trustee")
    refused.then_refused_alone(Reason.SELF_APPROVAL, "ACAT-RESP-agreed")
    assert not doing(given, c.AssignRole, "mona", "mona", "social_lead").violations


@pytest.mark.parametrize("kind", ON_ACCESS)
def test_nobody_suspends_themselves_or_records_that_they_left(kind: type[Command]) -> None:
    given = acat().with_person("noa", "admin_manager")
    doing(given, kind, "noa", "noa").then_refused_alone(Reason.SELF_APPROVAL, "ACAT-2.1-team")
    assert not doing(given, kind, "noa", "mona").violations


@pytest.mark.parametrize("kind", ON_ACCESS)
@pytest.mark.parametrize(
    ("given", "above", "below", "beside"),
    [
        (stass(), "dora", "lou", "bo"),
        (cleanslate(), "carl", "rae", "bea"),
        (cleanslate(), "pam", "rae", "carl"),
        (acat(), "tess", "mona", "chris"),
    ],
)
def test_who_stands_above_is_not_suspended_from_below(
    kind: type[Command], given: Given, above: str, below: str, beside: str
) -> None:
    refused = doing(given, kind, above, below)
    assert Reason.NOT_AUTHORISED in {v.reason for v in refused.violations}
    assert not doing(given, kind, above, beside).violations


def test_a_volunteer_co_ordinator_of_stass_administers_nothing() -> None:
    for kind in ON_ACCESS:
        refused = doing(stass(), kind, "dora", "vic")
        assert Reason.NOT_AUTHORISED in {v.reason for v in refused.violations}
    refused = doing(stass(), c.AssignRole, "lou", "vic", "director")
    assert Reason.NOT_AUTHORISED in {v.reason for v in refused.violations}


@pytest.mark.parametrize("between", [0, 1, 4])
def test_nobody_suspends_who_stands_in_the_line_of_managers_above_them(between: int) -> None:
    given, above = acat(), acat().person("lena")
    for number in range(between):
        given = given.with_person(f"m{number}", "staff", line_manager=above)
        above = given.person(f"m{number}")
    given = given.with_person("noa", "admin_manager", line_manager=above)
    refused = doing(given, c.SuspendAccess, "lena", "noa")
    refused.then_refused_alone(Reason.NOT_AUTHORISED, "ACAT-RESP-agreed")
    says = "people/lena is in the line of managers above the caller"
    assert says in refused.violations[0].message
    assert not doing(given, c.SuspendAccess, "sam", "noa").violations


def test_a_line_of_managers_that_comes_back_to_itself_has_an_end() -> None:
    given = acat().with_person("ann", "admin_manager", line_manager=acat().person("ben"))
    given = given.with_person("ben", "staff", line_manager=acat().person("ann"))
    refused = doing(given, c.SuspendAccess, "ben", "ann")
    refused.then_refused_alone(Reason.NOT_AUTHORISED, "ACAT-RESP-agreed")
    assert not doing(given, c.SuspendAccess, "sam", "ann").violations


@pytest.mark.parametrize("kind", [c.RemoveRole, *ON_ACCESS])
@pytest.mark.parametrize(
    ("given", "last", "role", "by"),
    [
        (house("acat", mona="admin_manager"), "mona", "admin_manager", "mona"),
        (house("zrtherapy", zayna="owner"), "zayna", "owner", "zayna"),
        (house("cleanslate", carl="ceo"), "carl", "ceo", "carl"),
        (house("stass", dora="director", lou="line_manager"), "dora", "director", "dora"),
    ],
)
def test_the_last_who_administers_stays(
    kind: type[Command], given: Given, last: str, role: str, by: str
) -> None:
    refused = doing(given, kind, last, by, role if kind is c.RemoveRole else "")
    found = [v for v in refused.violations if v.reason == Reason.ROLE_UNFILLED]
    assert found
    assert "give the role to somebody else first" in found[0].message


def test_once_somebody_else_has_the_role_the_first_may_go() -> None:
    given = acat()
    assert not doing(given, c.AssignRole, "ada", "tess", "admin_manager").violations
    given = given.with_person("ada", "administrator", "admin_manager")
    assert not doing(given, c.RecordLeaving, "mona", "ada").violations


def test_a_role_that_others_would_fill_may_be_given_up() -> None:
    given = cleanslate()
    assert not doing(given, c.RemoveRole, "pam", "carl", "project_manager").violations


def test_who_approves_the_policy_decides_on_their_body_and_administrators_alone() -> None:
    given = acat()
    refused = doing(given, c.SuspendAccess, "sam", "tess")
    refused.then_refused_alone(Reason.NOT_AUTHORISED, "ACAT-2.1-team")
    refused = doing(given, c.AssignRole, "sam", "tess", "social_lead")
    refused.then_refused_alone(Reason.NOT_AUTHORISED, "ACAT-2.1-team")
    assert not doing(given, c.AssignRole, "sam", "tess", "trustee").violations
    given = given.with_person("noa", "admin_manager")
    assert not doing(given, c.SuspendAccess, "mona", "tess").violations


@pytest.mark.parametrize("role", ["trustee", "admin_manager", "chair", "liaison_trustee"])
@pytest.mark.parametrize("kind", ["service_account", "intake_account"])
def test_a_program_is_none_of_those_who_decide(kind: str, role: str) -> None:
    given = acat().with_person("bot", "staff", kind=kind)
    doing(given, c.AssignRole, "bot", "mona", role).then_refused(Reason.FIELD_INVALID)
    scene = Scene(given, PEOPLE, given.person("other"), Person())
    entry = c.RegisterPerson(name=scene.name, title="Bot", kind=kind, roles=(role,))
    scene.when(entry, "mona").then_refused(Reason.FIELD_INVALID)


@pytest.mark.parametrize("kind", ["service_account", "intake_account"])
@everywhere
def test_no_program_holds_a_role(house: House, kind: str) -> None:
    given = house()
    pack, boss = given.pack, next(p for p in _people(given) if _administers(given, p))
    for role in pack.roles:
        scene = Scene(given, PEOPLE, given.person("other"), Person())
        entry = c.RegisterPerson(name=scene.name, title="Bot", kind=kind, roles=(role,))
        assert "roles" in {v.field for v in scene.when(entry, boss).violations}, role


@everywhere
def test_no_program_suspends_anybody(house: House) -> None:
    given = house().with_person("website", kind="service_account").with_person("pal")
    boss = next(p for p in _people(given) if _administers(given, p))
    scene = Scene(given, PEOPLE, given.person("pal"), given.facts[given.person("pal")])
    command = c.SuspendAccess(name=scene.name)
    refused = scene.when(command, boss, through="website", reason="It says so.")
    refused.then_refused(Reason.ACTOR_MISMATCH)
    assert Reason.ACTOR_MISMATCH not in {v.reason for v in scene.when(command, boss).violations}


def _people(given: Given) -> list[str]:
    return [name.rsplit("/", 1)[1] for name in given.facts if "/people/" in name]


def _administers(given: Given, person: str) -> bool:
    known = given.facts[given.person(person)]
    assert isinstance(known, Person)
    return bool(known.roles & {*given.pack.filling("administer")})


def boards() -> Given:
    """Return STaSS with three trustees."""
    return house("stass", dora="director", bo="board", bea="board", ben="board")


@pytest.mark.parametrize("kind", [c.RecordLeaving, c.SuspendAccess, c.RemoveRole])
@pytest.mark.parametrize(
    ("given", "above", "below", "may", "role"),
    [
        (cleanslate(), "carl", "pam", "bea", "ceo"),
        (cleanslate().with_person("bob", "board"), "bea", "pam", "bob", "board"),
        (boards(), "bo", "dora", "bea", "board"),
        (house("acat", cy="chair", tess="trustee", tom="trustee"), "tess", "cy", "tom", "trustee"),
    ],
)
def test_who_approves_the_policy_decides_on_nobody_above_them_either(
    kind: type[Command], given: Given, above: str, below: str, may: str, role: str
) -> None:
    named = role if kind is c.RemoveRole else ""
    refused = doing(given, kind, above, below, named)
    found = [v for v in refused.violations if v.reason == Reason.NOT_AUTHORISED]
    assert f"people/{above} stands above the caller" in found[0].message
    assert may in found[0].message
    assert not doing(given, kind, above, may, named).violations


def test_of_whom_nobody_stands_above_an_outside_body_decides() -> None:
    given = house("cleanslate", carl="ceo", pam="project_manager", bea="board")
    command = c.RecordLeaving(name=given.person("bea"))
    refused = of(given, "bea").when(command, "pam")
    refused.then_refused_alone(Reason.NOT_AUTHORISED, "CS-9-version")
    done = of(given, "bea").when(command, "pam", outside=decided_by())
    assert done.verdict.events[-1].envelope.role == "outside"


def test_a_chief_executive_below_the_board_is_told_that_the_board_decides() -> None:
    refused = doing(cleanslate(), c.RecordLeaving, "bea", "carl")
    assert "this is for Member of the board" in refused.violations[0].message
