"""Policy versions: draft, approvals, in force, review, the end."""

from datetime import timedelta

from duecourse.kernel.reasons import Reason
from duecourse.policies import commands as c
from duecourse.policies import events as e
from duecourse.policies.decide import POLICIES
from duecourse.policies.state import Policy
from duecourse.testing import MONDAY, Given, Scene, load_pack
from tests.scenarios.acat import acat

DIGEST = "a" * 64
OTHER = "b" * 64


def draft(given: Given | None = None, by: str = "mona") -> Scene:
    given = given or acat()
    scene = Scene(given, POLICIES, given.name("policies", "2026-11-01"), Policy())
    return scene.when(c.DraftPolicy(name=scene.name, digest=DIGEST), by).then(e.PolicyDrafted)


def approved() -> Scene:
    scene = draft()
    command = c.ApprovePolicy(name=scene.name, digest=DIGEST)
    return scene.when(command, "tess").when(command, "chris")


def in_force() -> Scene:
    scene = approved()
    return scene.when(c.BringIntoForce(name=scene.name), "mona").then_in("in_force")


def stass() -> Given:
    given = Given(load_pack("stass"), "", "", "", "", acat().content, {})
    given = given.with_person("dora", "director")
    return given.with_person("bo", "board").with_person("bea", "board")


def test_a_draft_names_the_pack_by_its_digest() -> None:
    scene = Scene(acat(), POLICIES, acat().name("policies", "2026-11-01"), Policy())
    command = c.DraftPolicy(name=scene.name, digest="")
    scene.when(command, "mona").then_refused_alone(Reason.FIELD_REQUIRED)


def test_every_role_that_approves_policies_must_approve_and_two_of_a_board() -> None:
    scene = draft(stass(), by="dora")
    approving = c.ApprovePolicy(name=scene.name, digest=DIGEST)
    bringing = c.BringIntoForce(name=scene.name)
    for person, role in (("dora", "director"), ("bo", "board"), ("bea", "board")):
        scene.when(bringing, "dora").then_refused_alone(Reason.APPROVAL_REQUIRED)
        scene = scene.when(approving, person)
        assert scene.event.roles == (role,)
    scene.when(bringing, "dora").then_in("in_force")


def test_nobody_approves_in_the_same_role_twice() -> None:
    scene = draft(stass(), by="dora")
    command = c.ApprovePolicy(name=scene.name, digest=DIGEST)
    scene.when(command, "dora").when(command, "dora").then_refused_alone(Reason.NOT_AUTHORISED)


def test_an_approval_counts_for_what_was_read_alone() -> None:
    scene = draft()
    stale = c.ApprovePolicy(name=scene.name, digest=OTHER)
    scene.when(stale, "tess").then_refused_alone(Reason.STALE_REVISION)


def test_an_amendment_voids_the_approvals() -> None:
    scene = approved()
    scene = scene.when(c.AmendPolicy(name=scene.name, digest=OTHER), "mona")
    assert scene.then(e.PolicyAmended).state.approvals == ()
    scene.when(c.BringIntoForce(name=scene.name), "mona").then_refused_alone(
        Reason.APPROVAL_REQUIRED
    )


def test_bringing_into_force_names_the_version_before() -> None:
    scene = in_force()
    assert scene.event.predecessor == "2021-10-08"
    assert not scene.event.by_operator
    assert scene.state.in_force_since == MONDAY


def test_the_operator_brings_the_first_version_into_force_and_no_later_one() -> None:
    first = acat().with_organisation(policy_version="", policy_digest="")
    scene = draft(first)
    taken = scene.reacting(c.BringIntoForce(name=scene.name)).then_in("in_force")
    assert taken.event.by_operator
    assert taken.event.predecessor == ""
    scene.when(c.BringIntoForce(name=scene.name), "mona").then_refused_alone(
        Reason.APPROVAL_REQUIRED
    )
    later = draft()
    later.reacting(c.BringIntoForce(name=later.name)).then_refused_alone(Reason.APPROVAL_REQUIRED)


def test_a_version_in_force_is_never_amended() -> None:
    scene = in_force()
    command = c.AmendPolicy(name=scene.name, digest=OTHER)
    scene.when(command, "mona").then_refused_alone(Reason.ILLEGAL_TRANSITION)


def test_a_review_ends_with_an_outcome_and_a_date_ahead() -> None:
    scene = in_force()
    scene = scene.when(c.OpenReview(name=scene.name), "tess").then_in("under_review")
    scene.when(c.Reaffirm(name=scene.name), "tess").then_refused_alone(Reason.FIELD_REQUIRED)
    now = c.Reaffirm(name=scene.name, outcome="Holds.", next_due=MONDAY)
    scene.when(now, "tess").then_refused_alone(Reason.TIME_ORDER)
    ahead = MONDAY + timedelta(seconds=1)
    done = c.Reaffirm(name=scene.name, outcome="Holds.", next_due=ahead)
    assert scene.when(done, "tess").then_in("in_force").state.next_due == ahead


def test_a_successor_ends_a_version_whether_or_not_it_is_under_review() -> None:
    scene = in_force()
    command = c.SupersedePolicy(
        name=scene.name, successor=scene.given.name("policies", "2027-01-01")
    )
    scene.when(command, "tess").then_refused_alone(Reason.NOT_AUTHORISED)
    scene.reacting(command).then_in("superseded")
    under_review = scene.when(c.OpenReview(name=scene.name), "tess")
    under_review.reacting(command).then_in("superseded")


def test_a_version_is_retired_with_a_reason() -> None:
    scene = in_force()
    command = c.RetirePolicy(name=scene.name)
    scene.when(command, "tess").then_refused_alone(Reason.FIELD_REQUIRED)
    scene.when(command, "tess", reason="the charity leaves social media").then_in("retired")
