"""Nobody replaces the policy alone: neither by writing, nor by roles that they gave."""

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.organisations.state import Appointment
from duecourse.policies import commands as c
from duecourse.policies.decide import POLICIES
from duecourse.policies.state import Policy
from duecourse.testing import Given, Scene
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
