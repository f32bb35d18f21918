"""A board of two: where one of them may not, the other or whoever the policy names goes on."""

from typing import Any

import pytest

from duecourse.evidence.outside import OutsideWord
from duecourse.kernel.reasons import Reason
from duecourse.organisations import commands as c
from duecourse.organisations.decide import ORGANISATIONS
from duecourse.organisations.state import Organisation
from duecourse.people import commands as people
from duecourse.people.events import RemovalAsked
from duecourse.policies import commands as policies
from duecourse.policies.decide import POLICIES
from duecourse.policies.state import Policy
from duecourse.testing import Given, Scene, decided_by
from tests.scenarios.people.test_standing import house, of

BODY = decided_by()


def itself(given: Given) -> Scene:
    return Scene(given, ORGANISATIONS, given.organisation, given.facts[given.organisation])


def conflicted(given: Given, who: str, *about: str, roles: tuple[str, ...] = ()) -> Given:
    """Return it where somebody declared conflicts: about these, by short name, or itself."""
    named = tuple(given.organisation + (f"/{one}" if one else "") for one in about)
    known = given.facts[given.organisation]
    assert isinstance(known, Organisation)
    noted = {one: (*known.declared.get(one, ()), given.person(who)) for one in named}
    given = given.with_person(who, *roles, conflicts=named)
    return given.with_organisation(declared={**known.declared, **noted})


def acat() -> Given:
    return house("acat", bo="trustee", bea="trustee", mona="admin_manager")


def stass() -> Given:
    return house("stass", dora="director", bo="board", bea="board", lou="line_manager")


def cleanslate(**more: str) -> Given:
    return house("cleanslate", **more, carl="ceo", pam="project_manager")


def campaign(given: Given, by: str, outside: OutsideWord | None = None) -> Scene:
    command = c.ApproveCampaign(name=given.organisation, campaign="fair-pay", minute="4.1")
    return itself(given).when(command, by, outside=outside)


@pytest.mark.parametrize(
    ("given", "role", "clause"),
    [
        (cleanslate(bo="board", bea="board"), "board", "CS-4.2-campaign"),
        (stass(), "board", "EXT-POWERS"),
        (acat(), "trustee", "ACAT-LOBBY-review"),
    ],
)
def test_who_declared_a_conflict_leaves_a_campaign_to_the_other(
    given: Given, role: str, clause: str
) -> None:
    torn = conflicted(given, "bea", "", roles=(role,))
    refused = campaign(torn, "bea")
    refused.then_refused_alone(Reason.CONFLICT_OF_INTEREST, clause)
    assert "bo may" in refused.violations[0].message
    assert not campaign(torn, "bo").violations
    both = conflicted(torn, "bo", "", roles=(role,))
    assert campaign(both, "bo").violations


def test_where_all_of_the_board_are_torn_whoever_the_policy_names_goes_on() -> None:
    torn = conflicted(cleanslate(bea="board"), "bea", "", roles=("board",))
    refused = campaign(torn, "bea")
    refused.then_refused_alone(Reason.CONFLICT_OF_INTEREST, "EXT-NOBODY-ELSE")
    for by in ("carl", "pam"):
        assert campaign(torn, by, BODY).violations  # nobody below them
    alone = conflicted(house("cleanslate", bea="board"), "bea", "", roles=("board",))
    campaign(alone, "bea").then_refused_alone(Reason.CONFLICT_OF_INTEREST, "EXT-NOBODY-ELSE")
    done = campaign(alone, "bea", BODY)
    assert done.verdict.events[-1].envelope.role == "outside"
    assert "EXT-NOBODY-ELSE" in done.verdict.events[-1].envelope.clauses


@pytest.mark.parametrize(
    ("given", "roles", "others"),
    [(acat(), ("trustee",), 0), (stass(), ("board",), 1)],
)
def test_books_are_closed_though_one_of_two_declared_a_conflict(
    given: Given, roles: tuple[str, ...], others: int
) -> None:
    torn = conflicted(given, "bea", "", roles=roles)
    asked = itself(torn).when(c.RequestClosing(name=torn.organisation), "bo", reason="Merger")
    close = c.CloseOrganisation(name=torn.organisation)
    if others:
        refused = asked.when(close, "bea", reason="Merger", outside=BODY)
        refused.then_refused_alone(Reason.CONFLICT_OF_INTEREST, "STASS-REV-annual")
        assert not asked.when(close, "dora", reason="Agreed").violations
    else:
        assert asked.when(close, "bea").violations
        done = asked.when(close, "bea", reason="Merger", outside=BODY)
        assert done.verdict.events[-1].envelope.role == "outside"


@pytest.mark.parametrize("kind", [people.RecordLeaving, people.SuspendAccess, people.RemoveRole])
@pytest.mark.parametrize(
    ("given", "whose", "role"), [(stass(), "dora", "director"), (acat(), "mona", "admin_manager")]
)
def test_one_of_two_removes_a_head_where_the_other_declared_a_conflict_about_them(
    kind: type[Any], given: Given, whose: str, role: str
) -> None:
    more = {"role": role} if kind is people.RemoveRole else {}
    given = given.with_person("spare", role)
    held = ("board",) if role == "director" else ("trustee",)
    torn = conflicted(given, "bea", f"people/{whose}", roles=held)
    command = kind(name=torn.person(whose), **more)
    refused = of(torn, whose).when(command, "bea", reason="Decided")
    assert {v.reason for v in refused.violations} == {Reason.CONFLICT_OF_INTEREST}
    assert not of(torn, whose).when(command, "bo", reason="Decided").violations


def test_where_the_other_is_the_subject_the_rest_decide_with_an_outside_body() -> None:
    given = stass()
    command = people.RecordLeaving(name=given.person("bo"))
    assert not of(given, "bo").when(command, "bea", outside=BODY).violations
    # Nobody puts the other of two out by a word of their own.
    assert of(given, "bo").when(command, "bea", reason="Resigned").violations
    torn = conflicted(given, "bea", "people/bo", roles=("board",))
    refused = of(torn, "bo").when(command, "bea")
    refused.then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-NOBODY-ELSE")
    refused.then_refused(Reason.NOT_AUTHORISED, "STASS-REV-annual")  # that takes two
    assert {found.field for found in refused.violations} == {"context.outside"}
    done = of(torn, "bo").when(command, "bea", outside=BODY)
    assert done.verdict.events[-1].envelope.role == "outside"


def drafted(given: Given, **state: Any) -> Scene:
    fields = {"state": "draft", "version": 1, "digest": "d" * 64, **state}
    return Scene(given, POLICIES, given.name("policies", "2030"), Policy(**fields))


def test_a_policy_passes_though_one_of_two_trustees_declared_a_conflict_about_it() -> None:
    torn = conflicted(acat(), "bea", "policies/2030", roles=("trustee",))
    approve = policies.ApprovePolicy(name=torn.name("policies", "2030"), digest="d" * 64)
    scene = drafted(torn, writers=(torn.person("mona"),))
    early = scene.when(approve, "bea", outside=BODY)
    early.then_refused_alone(Reason.CONFLICT_OF_INTEREST, "ACAT-RESP-agreed")
    half = scene.when(approve, "bo")
    half.when(approve, "bea").then_refused_alone(Reason.CONFLICT_OF_INTEREST, "ACAT-RESP-agreed")
    done = half.when(approve, "bea", outside=BODY)
    assert done.verdict.events[-1].envelope.role == "outside"
    assert "EXT-NOBODY-ELSE" in done.verdict.events[-1].envelope.clauses
    force = policies.BringIntoForce(name=scene.name)
    assert not done.when(force, "mona").violations


def test_a_sole_trustee_whom_all_others_stand_below_says_so_and_goes() -> None:
    given = house("stass", dora="director", bo="board", lou="line_manager")
    command = people.RecordLeaving(name=given.person("bo"))
    # On nobody's word but their own (decision 265).
    assert of(given, "bo").when(command, "dora").violations
    of(given, "bo").when(command, "bo").then(RemovalAsked).when(command, "dora").then_in("left")
