"""Nobody alone takes their standing from a member of the body that approves the policy."""

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from duecourse.kernel.command import Command
from duecourse.kernel.reasons import Reason
from duecourse.organisations.state import Appointment
from duecourse.people import commands as c
from duecourse.people import events as e
from duecourse.people.decide import PEOPLE
from duecourse.policies import commands as policies
from duecourse.policies.decide import POLICIES
from duecourse.policies.state import Policy
from duecourse.testing import MONDAY, Given, Scene, decided_by
from tests.scenarios.people.test_standing import house

LATELY = MONDAY - timedelta(days=7)

ENDS: list[tuple[type[Command], str]] = [
    (c.SuspendAccess, "suspended"),
    (c.RecordLeaving, "left"),
    (c.RemoveRole, "active"),
]

BOARDS = [
    ("acat", "trustee", {"ann": "trustee", "ben": "trustee", "cay": "trustee", "sam": "staff"}),
    ("stass", "board", {"ann": "board", "ben": "board", "cay": "board", "sam": "user"}),
    ("stass", "director", {"ann": "board", "ben": "director", "cay": "board", "sam": "user"}),
    (
        "cleanslate",
        "project_manager",
        {"ann": "ceo", "ben": "project_manager", "cay": "board", "sam": "authorised_worker"},
    ),
]


def board(pack: str, roles: dict[str, str], **given_by: str) -> Given:
    """Return a house; who gave whom their roles where that is said, and the operator all else."""
    given = house(pack, **roles)
    appointments = tuple(
        Appointment(role, given.person(person), given.person(given_by[person]), LATELY)
        for person, role in roles.items()
        if person in given_by
    )
    return given.with_organisation(appointments=appointments)


def ending(given: Given, kind: type[Command], role: str, to: str = "ben") -> Command:
    named = {"role": role} if kind is c.RemoveRole else {}
    return kind(name=given.person(to), **named)


def at(given: Given, to: str = "ben") -> Scene:
    return Scene(given, PEOPLE, given.person(to), given.facts[given.person(to)])


@pytest.mark.parametrize(("kind", "state"), ENDS)
@pytest.mark.parametrize(("pack", "role", "roles"), BOARDS)
def test_two_of_the_body_end_the_standing_of_a_third(
    pack: str, role: str, roles: dict[str, str], kind: type[Command], state: str
) -> None:
    given = board(pack, roles)
    command = ending(given, kind, role)
    scene = at(given).when(command, "ann", reason="why").then(e.RemovalAsked).then_in("active")
    assert role in scene.state.roles
    again = scene.when(command, "ann", reason="why")
    assert Reason.NOT_AUTHORISED in {found.reason for found in again.violations}
    assert "cay may" in again.violations[0].message
    assert scene.when(command, "sam", reason="why").violations
    done = scene.when(command, "cay", reason="why").then_in(state)
    assert kind is c.SuspendAccess or role not in done.state.roles
    assert done.state.removals == ()


@pytest.mark.parametrize(("kind", "state"), ENDS)
@pytest.mark.parametrize(("pack", "role", "roles"), BOARDS)
def test_a_friend_who_was_let_in_is_no_second(
    pack: str, role: str, roles: dict[str, str], kind: type[Command], state: str
) -> None:
    given = board(pack, roles | {"dan": roles["cay"]}, dan="ann")
    command = ending(given, kind, role)
    scene = at(given).when(command, "ann", reason="why")
    asked = scene.when(command, "dan", reason="why").then(e.RemovalAsked).then_in("active")
    asked.when(command, "cay", reason="why").then_in(state)


@pytest.mark.parametrize("kind", [c.RecordLeaving, c.RemoveRole])
def test_where_only_a_friend_is_left_an_outside_body_is_named(kind: type[Command]) -> None:
    roles = {"ann": "trustee", "ben": "trustee", "dan": "trustee"}
    given = board("acat", roles, dan="ann")
    command = ending(given, kind, "trustee")
    scene = at(given).when(command, "ann").then(e.RemovalAsked)
    unnamed = scene.when(command, "dan")
    unnamed.then_refused_alone(Reason.NOT_AUTHORISED, "ACAT-RESP-agreed")
    assert unnamed.violations[0].field == "context.outside"
    named = scene.when(command, "dan", outside=decided_by())
    assert (
        named.then_in("left" if kind is c.RecordLeaving else "active")
        .verdict.events[-1]
        .envelope.role
        == "outside"
    )


@pytest.mark.parametrize(
    ("pack", "role", "roles"),
    [
        ("acat", "trustee", {"ann": "trustee", "ben": "trustee"}),
        ("stass", "board", {"ann": "director", "ben": "board"}),
        ("stass", "director", {"ann": "board", "ben": "director"}),
        ("cleanslate", "project_manager", {"ann": "ceo", "ben": "project_manager"}),
    ],
)
def test_where_nobody_else_is_left_an_outside_body_is_named(
    pack: str, role: str, roles: dict[str, str]
) -> None:
    given = board(pack, roles)
    command = ending(given, c.RemoveRole, role)
    refused = at(given).when(command, "ann")
    assert {found.reason for found in refused.violations} <= {
        Reason.NOT_AUTHORISED,
        Reason.ROLE_UNFILLED,
    }
    named = at(given).when(command, "ann", outside=decided_by())
    if not {found.reason for found in named.violations} & {Reason.ROLE_UNFILLED}:
        assert refused.violations
        assert named.verdict.events[-1].envelope.role == "outside"


@pytest.mark.parametrize("kind", [c.SuspendAccess, c.RecordLeaving, c.RemoveRole])
def test_who_stands_above_a_lesser_role_of_a_member_stands_not_above_the_member(
    kind: type[Command],
) -> None:
    roles = {
        "ann": "trustee",
        "ben": "trustee administrator",
        "kim": "chair",
        "mo": "admin_manager",
    }
    given = house("acat", **roles)
    for by in ("kim", "mo"):
        refused = at(given).when(ending(given, kind, "trustee"), by, reason="why")
        assert Reason.NOT_AUTHORISED in {found.reason for found in refused.violations}


@pytest.mark.parametrize("kind", [c.SuspendAccess, c.RecordLeaving])
def test_whoever_took_the_standing_gives_it_back(kind: type[Command]) -> None:
    pack, role, roles = BOARDS[-1]
    given = board(pack, roles | {"pia": role})
    command = ending(given, kind, role)
    scene = at(given).when(command, "ann", reason="why").when(command, "cay", reason="why")
    name = given.person("ben")
    back = c.RestoreAccess(name=name) if kind is c.SuspendAccess else c.Rejoin(name=name)
    scene.when(back, "cay", reason="Settled.").then_in("active")
    assert scene.when(back, "sam", reason="Settled.").violations


def test_an_owner_of_a_business_needs_no_other() -> None:
    given = board("zrtherapy", {"ann": "owner", "ben": "owner"})
    at(given).when(ending(given, c.SuspendAccess, "owner"), "ann", reason="why").then_in(
        "suspended"
    )


def test_the_word_of_somebody_who_is_gone_is_none() -> None:
    given = board("acat", BOARDS[0][2] | {"dan": "trustee"})
    command = ending(given, c.RecordLeaving, "trustee")
    scene = at(given).when(command, "ann", reason="why")
    trustees = tuple(given.person(one) for one in ("ben", "cay", "dan"))
    scene = scene.meanwhile(given.with_organisation(officers={"trustee": trustees}))
    scene.when(command, "cay", reason="why").then(e.RemovalAsked).then_in("active")


def test_a_word_for_one_act_is_none_for_another() -> None:
    given = board("acat", BOARDS[0][2])
    scene = at(given).when(ending(given, c.SuspendAccess, ""), "ann", reason="why")
    leaving = scene.when(ending(given, c.RecordLeaving, ""), "cay", reason="why")
    leaving.then(e.RemovalAsked).then_in("active")


def approving(given: Given, by: str) -> Scene:
    name, digest = given.name("policies", "2030-01-01"), "a" * 64
    policy = Policy(state="draft", version=1, digest=digest, writers=(given.person("sam"),))
    return Scene(given, POLICIES, name, policy).when(
        policies.ApprovePolicy(name=name, digest=digest), by
    )


SUSPENDED = [
    ("acat", "trustee", "trustee"),
    ("stass", "board", "board"),
    ("stass", "board", "director"),
    ("stass", "director", "board"),
]


@pytest.mark.parametrize(("pack", "given_role", "whose"), SUSPENDED)
@pytest.mark.parametrize("through", ["ann", "eve"])
def test_a_role_from_whoever_put_another_member_out_approves_nothing(
    pack: str, given_role: str, whose: str, through: str
) -> None:
    roles = {"ann": "trustee" if pack == "acat" else "board", "dan": given_role}
    given = board(pack, roles | {"eve": roles["ann"], "sam": "staff"}, dan=through, eve="ann")
    assert not approving(given, "dan").violations
    out = {(whose, given.person("ben")): (given.person("ann"),)}
    given = given.with_organisation(suspensions=out)
    refused = approving(given, "dan")
    assert {found.facts[0] for found in refused.violations} == {("tie", "stacked")}
    assert not approving(given, "ann").violations
    elsewhere = {("user" if pack == "stass" else "staff", given.person("ben")): out.popitem()[1]}
    assert not approving(given.with_organisation(suspensions=elsewhere), "dan").violations


@pytest.mark.parametrize(("kind", "state"), ENDS)
@pytest.mark.parametrize(("pack", "role", "roles"), BOARDS)
def test_whoever_is_in_office_for_weeks_is_nobodys_pair_of_hands(
    pack: str, role: str, roles: dict[str, str], kind: type[Command], state: str
) -> None:
    """Boards fill their own offices, so that somebody's role always comes from another of them."""
    only = {who: held for who, held in roles.items() if who != "cay"}
    given = board(pack, only | {"dan": roles["cay"]}, dan="ann")
    command = ending(given, kind, role)
    young = at(given).when(command, "ann", reason="why").when(command, "dan", reason="why")
    assert {one.reason for one in young.violations} == {Reason.NOT_AUTHORISED}
    organisation: Any = given.facts[given.organisation]
    (dan,) = organisation.appointments
    grown = given.with_organisation(appointments=(replace(dan, at=MONDAY - timedelta(days=60)),))
    scene = at(grown).when(command, "ann", reason="why")
    scene.when(command, "dan", reason="why").then_in(state)


@pytest.mark.parametrize(("pack", "role", "roles"), BOARDS)
def test_whoever_was_there_before_a_member_is_nobodys_pair_of_hands(
    pack: str, role: str, roles: dict[str, str]
) -> None:
    only = {who: held for who, held in roles.items() if who != "cay"}
    given = board(pack, only | {"dan": roles["cay"]}, dan="ann", ben="ann")
    command = ending(given, c.SuspendAccess, role)
    known: Any = given.facts[given.organisation]

    def came(dan: int, ben: int) -> Scene:
        days = {given.person("dan"): dan, given.person("ben"): ben}
        when = tuple(
            replace(one, at=MONDAY - timedelta(days=days[one.person])) for one in known.appointments
        )
        scene = at(given.with_organisation(appointments=when)).when(command, "ann", reason="why")
        return scene.when(command, "dan", reason="why")

    came(dan=9, ben=5).then_in("suspended")
    assert {v.reason for v in came(dan=5, ben=9).violations} == {Reason.NOT_AUTHORISED}


@pytest.mark.parametrize(("pack", "role", "roles"), BOARDS)
def test_a_member_who_leaves_says_so_and_anybody_who_may_records_it(
    pack: str, role: str, roles: dict[str, str]
) -> None:
    friends = {who: "ann" for who in roles if who not in ("ann", "ben", "sam")}
    given = board(pack, roles, **friends)
    leaving = ending(given, c.RecordLeaving, role)
    said = at(given).when(leaving, "ben").then(e.RemovalAsked).then_in("active")
    said.when(leaving, "ben").then_refused(Reason.ALREADY_EXISTS)
    said.when(leaving, "ann").then_in("left")
    said.when(leaving, "cay").then_in("left")
    assert Reason.NOT_AUTHORISED in {v.reason for v in said.when(leaving, "sam").violations}
    # Their word is about leaving alone, and for four weeks.
    other = ending(given, c.SuspendAccess, role)
    said.when(other, "ann", reason="why").then(e.RemovalAsked).then_in("active")
    later = said.later(days=29)
    later.when(leaving, "ann").then(e.RemovalAsked).then_in("active")
