"""Policy versions: draft, approvals, in force, review, the end."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.organisations.state import Appointment
from duecourse.packs.bodies import OutsideBody
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.model import Role
from duecourse.packs.vocabulary import Words
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
        refused = scene.when(bringing, "dora")
        refused.then_refused_alone(Reason.APPROVAL_REQUIRED, "STASS-REV-annual")
        scene = scene.when(approving, person)
        assert scene.event.roles == (role,)
    scene.when(bringing, "dora").then_in("in_force")


def test_nobody_approves_in_the_same_role_twice() -> None:
    scene = draft(stass(), by="dora")
    command = c.ApprovePolicy(name=scene.name, digest=DIGEST)
    refused = scene.when(command, "dora").when(command, "dora")
    refused.then_refused_alone(Reason.NOT_AUTHORISED, "STASS-REV-annual")


def test_an_approval_counts_for_what_was_read_alone() -> None:
    scene = draft()
    stale = c.ApprovePolicy(name=scene.name, digest=OTHER)
    scene.when(stale, "tess").then_refused_alone(Reason.STALE_REVISION)


def test_an_amendment_voids_the_approvals() -> None:
    scene = approved()
    scene = scene.when(c.AmendPolicy(name=scene.name, digest=OTHER), "mona")
    assert scene.then(e.PolicyAmended).state.approvals == ()
    scene.when(c.BringIntoForce(name=scene.name), "mona").then_refused_alone(
        Reason.APPROVAL_REQUIRED, "ACAT-RESP-agreed"
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
        Reason.APPROVAL_REQUIRED, "ACAT-RESP-agreed"
    )
    later = draft()
    later.reacting(c.BringIntoForce(name=later.name)).then_refused_alone(
        Reason.APPROVAL_REQUIRED, "ACAT-RESP-agreed"
    )


def test_a_version_in_force_is_never_amended() -> None:
    scene = in_force()
    command = c.AmendPolicy(name=scene.name, digest=OTHER)
    scene.when(command, "mona").then_refused_alone(Reason.ILLEGAL_TRANSITION)


YEAR = timedelta(days=365)


def reviewing(given: Given | None = None, by: str = "tess") -> Scene:
    given = given or acat()
    policy = Policy(state="in_force", version=3, digest=DIGEST)
    scene = Scene(given, POLICIES, given.name("policies", given.pack.version), policy)
    return scene.when(c.OpenReview(name=scene.name), by).then_in("under_review")


def reaffirming(scene: Scene, by: str, due: datetime | None = None, **more: str) -> Scene:
    outcome = more.get("outcome", "Holds.")
    command = c.Reaffirm(name=scene.name, outcome=outcome, next_due=due or MONDAY + YEAR)
    return scene.when(command, by)


def test_a_review_ends_with_an_outcome_and_a_date_ahead() -> None:
    scene = reviewing()
    reaffirming(scene, "tess", outcome="\u200b").then_refused_alone(Reason.FIELD_REQUIRED)
    late = reaffirming(scene, "tess", MONDAY)
    late.then_refused_alone(Reason.TIME_ORDER, "EXT-POLICY-review")
    unset = scene.when(c.Reaffirm(name=scene.name, outcome="Holds."), "tess")
    unset.then_refused_alone(Reason.FIELD_REQUIRED, "EXT-POLICY-review")


def test_a_review_of_a_board_ends_by_two_who_say_the_same() -> None:
    scene = reaffirming(reviewing(), "tess").then(e.ReaffirmationGiven).then_in("under_review")
    reaffirming(scene, "tess").then_refused_alone(Reason.NOT_AUTHORISED, "ACAT-RESP-agreed")
    other = reaffirming(scene, "chris", MONDAY + YEAR / 2).then(e.ReaffirmationGiven)
    assert reaffirming(other, "tom", MONDAY + YEAR / 2).then_in("in_force").state.next_due
    done = reaffirming(scene, "chris").then(e.PolicyReaffirmed).then_in("in_force")
    assert done.state.next_due == MONDAY + YEAR
    assert done.state.reaffirmations == ()


def test_a_director_alone_does_not_end_the_review_of_stass() -> None:
    scene = reaffirming(reviewing(stass(), "dora"), "dora").then(e.ReaffirmationGiven)
    scene = reaffirming(scene, "bo").then(e.ReaffirmationGiven)
    reaffirming(scene, "dora").then_refused_alone(Reason.NOT_AUTHORISED, "STASS-REV-annual")
    reaffirming(scene, "bea").then_in("in_force")


CLEANSLATE = {"pam": ("project_manager",), "carl": ("ceo",)}
ZRT = {"zoe": ("owner",)}


@pytest.mark.parametrize(
    ("given", "by", "latest", "clause"),
    [
        (acat(), "tess", datetime(2029, 3, 2, 9, tzinfo=UTC), "EXT-POLICY-review"),
        (stass(), "dora", datetime(2027, 3, 2, 9, tzinfo=UTC), "STASS-REV-annual"),
        (
            Given.under("cleanslate", CLEANSLATE, platform="twitter", author="carl"),
            "pam",
            datetime(2029, 3, 2, 9, tzinfo=UTC),
            "EXT-POLICY-review",  # section 9 recommends it
        ),
        (
            Given.under("zrtherapy", ZRT, platform="twitter", author="zoe"),
            "zoe",
            datetime(2029, 3, 2, 9, tzinfo=UTC),
            "EXT-POLICY-review",
        ),
    ],
)
def test_the_next_review_is_no_further_than_the_policy_promises(
    given: Given, by: str, latest: datetime, clause: str
) -> None:
    scene = reviewing(given, by)
    assert not reaffirming(scene, by, latest).violations
    for beyond in (latest + timedelta(seconds=1), latest.replace(year=2057)):
        reaffirming(scene, by, beyond).then_refused_alone(Reason.TIME_ORDER, clause)


def test_a_version_under_which_nobody_could_act_is_not_brought_into_force() -> None:
    for function in ("administer", "approve_policy", "grant_access"):
        scene = approved()
        drafted = renamed(function)
        refused = scene.meanwhile(replace(scene.given, drafted=drafted)).when(
            c.BringIntoForce(name=scene.name), "mona"
        )
        refused.then_refused_alone(Reason.ROLE_UNFILLED)
        assert "Somebody new" in refused.violations[0].message


def test_it_is_on_record_which_outside_bodies_decide_from_then_on() -> None:
    friend = OutsideBody(
        title="A friend", address="my kitchen", clause="EXT-NOBODY-ELSE", decides=True
    )
    scene = approved()
    pack = scene.given.pack
    bodies = pack.written.outside_bodies | {"friend": friend}
    changed = pack.written.model_copy(update={"outside_bodies": bodies})
    clauses, words = pack.clauses.values(), Words(changed, changed.subjects)
    drafted = CompiledPack(changed, pack.digest, (), clauses, pack.lifecycles, words, pack.calendar)
    command = c.BringIntoForce(name=scene.name)
    brought = scene.meanwhile(replace(scene.given, drafted=drafted)).when(command, "mona")
    assert brought.event.new_bodies == ("friend",)
    assert scene.when(command, "mona").event.new_bodies == ()


def renamed(function: str) -> CompiledPack:
    """Return the pack of ACAT where a role that nobody holds is all that fills a function."""
    pack = load_pack("acat").written
    role = Role(title="Somebody new")
    functions = pack.functions | {
        function: pack.functions[function].model_copy(update={"roles": ("newcomer",)})
    }
    update = {"roles": pack.roles | {"newcomer": role}, "functions": functions}
    changed = pack.model_copy(update=update)
    before = load_pack("acat")
    words = Words(changed, changed.subjects)
    clauses, lifecycles = before.clauses.values(), before.lifecycles
    return CompiledPack(changed, before.digest, (), clauses, lifecycles, words, before.calendar)


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
    retiring(retiring(scene, "tess"), "chris").then_in("retired")


def retiring(scene: Scene, by: str) -> Scene:
    command = c.RetirePolicy(name=scene.name)
    return scene.when(command, by, reason="the charity leaves social media")


def test_no_member_of_a_board_retires_a_version_alone() -> None:
    scene = retiring(in_force(), "tess").then(e.RetirementGiven).then_in("in_force")
    retiring(scene, "tess").then_refused_alone(Reason.NOT_AUTHORISED, "ACAT-RESP-agreed")
    retiring(scene, "mona").then_refused(Reason.NOT_AUTHORISED, "ACAT-RESP-agreed")
    retiring(scene.when(c.OpenReview(name=scene.name), "tess"), "chris").then_in("retired")


def test_every_role_that_approves_policies_retires_them_and_two_of_a_board() -> None:
    policy = Policy(state="in_force", version=3, digest=DIGEST)
    given = stass()
    scene = Scene(given, POLICIES, given.name("policies", given.pack.version), policy)
    for person in ("bo", "dora"):
        scene = retiring(scene, person).then(e.RetirementGiven).then_in("in_force")
    retiring(scene, "dora").then_refused_alone(Reason.NOT_AUTHORISED, "STASS-REV-annual")
    retiring(scene, "bea").then_in("retired")


def test_who_gave_themselves_the_role_retires_and_reaffirms_nothing() -> None:
    given = acat()
    taken = Appointment("trustee", given.person("tess"), given.person("tess"))
    given = given.with_organisation(appointments=(taken,))
    scene = in_force().meanwhile(given)
    retiring(scene, "tess").then_refused_alone(Reason.NOT_AUTHORISED, "ACAT-RESP-agreed")
    scene = scene.when(c.OpenReview(name=scene.name), "chris")
    reaffirming(scene, "tess").then_refused_alone(Reason.NOT_AUTHORISED, "ACAT-RESP-agreed")
    assert not retiring(scene, "chris").violations


def test_a_retired_version_is_taken_up_again_by_those_who_approve_it() -> None:
    retired = retiring(retiring(in_force(), "tess"), "chris").then_in("retired")
    scene = reaffirming(retired, "chris").then(e.ReaffirmationGiven).then_in("retired")
    again = reaffirming(scene, "tess").then_in("in_force")
    retiring(again, "chris").then(e.RetirementGiven).then_in("in_force")


def test_a_retired_version_gives_way_to_a_newer_one() -> None:
    retired = retiring(retiring(in_force(), "tess"), "chris").then_in("retired")
    command = c.SupersedePolicy(
        name=retired.name, successor=retired.given.name("policies", "2027-01-01")
    )
    retired.reacting(command).then_in("superseded")
