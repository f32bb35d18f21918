"""Who stands in for a trustee: word by word of the route, until the number is made up."""

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.policies import commands as c
from duecourse.testing import Given, Scene, decided_by
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.organisations.test_board_of_two import conflicted
from tests.scenarios.policies.test_approval import AGREED, DIGEST, approving, drafted

BOTH = ("admin_manager", "trustee")


def _cast(**people: tuple[str, ...]) -> Given:
    return Given.under("acat", people, platform="twitter", author="ada")


def _approved(scene: Scene, *people: str) -> Scene:
    for one in people:
        scene = approving(scene, one)
    return scene.when(c.BringIntoForce(name=scene.name), "ada")


@pytest.mark.parametrize("order", [("cat", "tom"), ("tom", "cat")])
def test_a_trustee_who_drafted_leaves_it_to_chair_and_liaison_trustee(
    order: tuple[str, ...],
) -> None:
    scene = drafted(_cast(ada=BOTH, cat=("chair",), tom=("liaison_trustee",)), "ada")
    refused = approving(scene, "ada")
    refused.then_refused_alone(Reason.SELF_APPROVAL, AGREED)
    _approved(scene, *order).then_in("in_force")


def test_beside_the_one_other_trustee_the_liaison_trustee_stands_in_for_who_drafted() -> None:
    scene = drafted(_cast(ada=BOTH, tia=("trustee",), tom=("liaison_trustee",)), "ada")
    for first in ("tia", "tom"):
        approving(approving(scene, first), "ada").then_refused(Reason.SELF_APPROVAL, AGREED)
    _approved(scene, "tom", "tia").then_in("in_force")


def test_with_one_trustee_alone_the_liaison_trustee_makes_up_the_number() -> None:
    scene = drafted(
        _cast(ada=("admin_manager",), tia=("trustee",), tom=("liaison_trustee",)), "ada"
    )
    _approved(scene, "tia", "tom").then_in("in_force")


@pytest.mark.parametrize("writer", ["ada", "mona"])
def test_no_liaison_trustee_stands_in_while_trustees_make_up_the_number(writer: str) -> None:
    people = {"ada": BOTH, "mona": ("admin_manager",), "tia": ("trustee",), "tib": ("trustee",)}
    scene = drafted(_cast(**people, tom=("liaison_trustee",)), writer)
    approving(scene, "tom").then_refused(Reason.NOT_AUTHORISED, AGREED)
    approving(approving(scene, "tia"), "tom").then_refused(Reason.NOT_AUTHORISED, AGREED)


def test_no_liaison_trustee_stands_in_where_the_chair_makes_up_the_number() -> None:
    people = {"ada": BOTH, "tia": ("trustee",), "cat": ("chair",), "tom": ("liaison_trustee",)}
    scene = drafted(_cast(**people), "ada")
    approving(scene, "tom").then_refused(Reason.NOT_AUTHORISED, AGREED)
    _approved(scene, "cat", "tia").then_in("in_force")


@pytest.mark.parametrize("about", ["policies/2026-11-01", "people/ada"])
def test_whom_the_route_names_stands_in_for_a_trustee_with_a_conflict(about: str) -> None:
    given = _cast(ada=("admin_manager",), tib=("trustee",), cat=("chair",))
    torn = conflicted(given, "tia", about, roles=("trustee",))
    scene = drafted(torn, "ada")
    refused = approving(approving(scene, "tib"), "tia")
    refused.then_refused_alone(Reason.CONFLICT_OF_INTEREST, AGREED)
    assert "cat may" in refused.violations[0].message
    _approved(scene, "tib", "cat").then_in("in_force")


def test_nobody_with_a_conflict_stands_in() -> None:
    given = _cast(ada=BOTH, tom=("liaison_trustee",))
    scene = drafted(conflicted(given, "cat", "people/ada", roles=("chair",)), "ada")
    assert approving(scene, "cat").violations
    _approved(scene, "tom", "ada").then_in("in_force")


def test_before_a_writer_comes_the_body_that_decides_for_a_trustee_with_a_conflict() -> None:
    given = conflicted(_cast(ada=BOTH, tib=("trustee",)), "tia", "people/ada", roles=("trustee",))
    scene = approving(drafted(given, "ada"), "tib")
    approving(scene, "ada").then_refused_alone(Reason.SELF_APPROVAL, AGREED)
    command = c.ApprovePolicy(name=scene.name, digest=DIGEST)
    scene.when(command, "tia").then_refused_alone(Reason.CONFLICT_OF_INTEREST, AGREED)
    done = scene.when(command, "tia", outside=decided_by())
    done.when(c.BringIntoForce(name=done.name), "ada").then_in("in_force")


@pytest.mark.parametrize("about", ["policies/2026-11-01", "people/ada"])
def test_an_approval_counts_no_more_once_its_giver_declares_a_conflict(about: str) -> None:
    people = dict.fromkeys(("tia", "tib", "tic"), ("trustee",))
    given = _cast(ada=("admin_manager",), **people)
    scene = approving(approving(drafted(given, "ada"), "tia"), "tib").later(minutes=1)
    in_force = c.BringIntoForce(name=scene.name)
    scene.when(in_force, "ada").then_in("in_force")
    about = f"{given.organisation}/{about}"
    when = {about: scene.at}
    since = given.with_person("tia", "trustee", conflicts=(about,), declared_at=when)
    torn = scene.meanwhile(since)
    torn.when(in_force, "ada").then_refused_alone(Reason.APPROVAL_REQUIRED, AGREED)
    approving(torn, "tia").then_refused(Reason.CONFLICT_OF_INTEREST, AGREED)
    approving(torn, "tib").then_refused(Reason.NOT_AUTHORISED, AGREED)
    approving(torn, "tic").when(in_force, "ada").then_in("in_force")


def test_at_clean_slate_whoever_wrote_it_is_told_who_approves() -> None:
    given = cleanslate().with_person("ben", "board")
    scene = drafted(given, "pru")
    refused = approving(scene, "pru")
    refused.then_refused_alone(Reason.SELF_APPROVAL, "CS-9-version")
    assert refused.violations[0].message.endswith("; cleo may")
    both = drafted(given, "cleo", "pru")
    for by in ("pru", "cleo"):
        told = [v.message for v in approving(both, by).violations]
        assert any(says.endswith("; bea, ben may") for says in told), told
    assert any("the caller wrote it" in v.message for v in approving(both, "cleo").violations)
    for may in ("bea", "ben"):
        assert not approving(both, may).violations
