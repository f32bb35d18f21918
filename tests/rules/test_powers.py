"""Nobody rules on themselves or upwards, and every such refusal says by which clause."""

from typing import Any

import pytest

from duecourse.channels import commands as channels
from duecourse.channels.decide import CHANNELS
from duecourse.complaints import commands as complaints
from duecourse.complaints.decide import COMPLAINTS
from duecourse.complaints.state import Complaint
from duecourse.kernel.pack import body
from duecourse.kernel.reasons import Reason
from duecourse.people import commands as people
from duecourse.people.decide import PEOPLE
from duecourse.people.events import RemovalAsked
from duecourse.posts import commands as posts
from duecourse.testing import Given, Scene, unwritten, writing
from tests.rules.houses import House, everywhere, with_four_eyes
from tests.scenarios.acat import acat
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

SELF = {Reason.SELF_APPROVAL, Reason.CONFLICT_OF_INTEREST, Reason.NOT_AUTHORISED}


def _two(given: Given, function: str) -> Given:
    """Return it with two who fill a function: one of them decides on themselves."""
    role = min(given.pack.functions[function])
    return given.with_person("ann", role).with_person("ben", role)


def _of(given: Given, who: str) -> Scene:
    return Scene(given, PEOPLE, given.person(who), given.facts[given.person(who)])


@everywhere
@pytest.mark.parametrize("function", ["approve_policy", "administer", "grant_access", "publish"])
def test_nobody_who_administers_gives_themselves_any_role(house: House, function: str) -> None:
    given = _two(house(), "administer")
    held = given.facts[given.person("ann")].roles  # type: ignore[attr-defined]
    wanted = sorted(given.pack.functions[function] - held)
    for role in wanted:
        command = people.AssignRole(name=given.person("ann"), role=role)
        refused = _of(given, "ann").when(command, "ann")
        found = {v.reason for v in refused.violations}
        assert found & SELF, role
        assert all(v.clause for v in refused.violations if v.reason in SELF), role


@everywhere
@pytest.mark.parametrize(
    "command",
    [people.SuspendAccess, people.RestoreAccess, people.ChangeLineManager],
)
def test_nobody_decides_on_their_own_standing(house: House, command: Any) -> None:
    given = _two(house(), "administer")
    state: dict[str, Any] = {"state": "suspended"} if command is people.RestoreAccess else {}
    if state:
        role = min(given.pack.functions["administer"])
        given = given.with_person("ann", role, **state)
    fields = {"line_manager": given.person("ben")} if "Line" in command.__name__ else {}
    refused = _of(given, "ann").when(
        command(name=given.person("ann"), **fields), "ann", reason="Because."
    )
    assert {v.reason for v in refused.violations} & SELF


@everywhere
def test_nobody_ends_their_own_standing_on_their_word_alone(house: House) -> None:
    """Whoever is of the body that approves the policy says so; another records it (265)."""
    given = _two(house(), "administer")
    left = _of(given, "ann").when(people.RecordLeaving(name=given.person("ann")), "ann")
    if {v.reason for v in left.violations} & SELF:
        return
    left.then(RemovalAsked).then_in("active")
    assert given.facts[given.person("ann")].roles & body(given.pack)  # type: ignore[attr-defined]


@everywhere
def test_nobody_approves_their_own_access_and_the_refusal_says_by_which_clause(
    house: House,
) -> None:
    given = _two(house(), "grant_access").with_channel(house().platform)
    name = given.name("channels", given.platform)
    scene = Scene(given, CHANNELS, name, given.facts[name])
    scene = scene.when(channels.ProposeGrant(name=name, person=given.person("ann")), "ben")
    if scene.violations:
        # Of such a role nobody runs the channel.
        assert {v.reason for v in scene.violations} <= SELF | {Reason.CHANNEL_SCOPE}
        return
    approve = channels.ApproveGrant(name=name, grant=scene.event.grant)
    refused = scene.when(approve, "ann")
    own = [v for v in refused.violations if v.reason in SELF]
    assert own
    assert all(v.clause for v in own)


@with_four_eyes
@pytest.mark.parametrize("part", ["opened it", "is complained of", "said so of themselves"])
def test_nobody_deals_with_a_complaint_that_they_have_a_part_in(house: House, part: str) -> None:
    given = _two(house(), "handle_complaint")
    name = given.name("complaints", "k1")
    more: dict[str, Any] = (
        {"respondents": (given.person("ann"),)} if part == "is complained of" else {}
    )
    open_it = complaints.OpenComplaint(
        name=name, kind="staff_conduct", complainant="R. Roe", summary="Rude.", by_media="no",
        **{"respondents": (given.person("zed"),), **more},
    )  # fmt: skip
    given = given.with_person("zed", min(given.pack.functions["draft"]))
    scene = Scene(given, COMPLAINTS, name, Complaint())
    scene = scene.when(open_it, "ann" if part == "opened it" else "ben2")
    if part == "said so of themselves":
        conflict = people.DeclareConflict(name=given.person("ann"), about=name, nature="My cousin.")
        declared = _of(given, "ann").when(conflict, "ann")
        state = declared.state
        scene = scene.meanwhile(given.knowing("people", "ann", state))
    acknowledge = complaints.AcknowledgeComplaint(name=name)
    refused = scene.when(acknowledge, "ann")
    found = [v for v in refused.violations if v.reason == Reason.CONFLICT_OF_INTEREST]
    assert found
    assert all(v.clause for v in found)
    scene.when(acknowledge, "ben").then_in("acknowledged")


@with_four_eyes
@pytest.mark.parametrize("step", ["approves", "verifies", "puts back"])
def test_a_refusal_of_one_s_own_cites_a_clause(house: House, step: str) -> None:
    post = writing(house())
    roles = {min(post.given.pack.functions[f]) for f in ("review", "verify_evidence", "manage")}
    given = post.given.with_person(post.given.author, *sorted(roles), *_held(post.given))
    post = post.meanwhile(given).submitted()
    if step == "approves":
        refused = post.approved(by=given.author)
    else:
        post = post.approved()
        refused = post.verified(by=given.author)
    if step == "puts back":
        live = post.verified().published(by=given.publisher).confirmed()
        down = live.does(posts.RecordTakedown, given.publisher, reason="It hurt somebody.")
        refused = down.reinstated(given.author)
    own = [v for v in refused.violations if v.reason == Reason.SELF_APPROVAL]
    assert own
    assert all(v.clause for v in own)


def _held(given: Given) -> list[str]:
    held: Any = given.facts[given.person(given.author)]
    return sorted(held.roles)


@pytest.mark.parametrize("house", [acat, stass, zrtherapy])  # whose documents say so
@pytest.mark.parametrize("step", ["drafts", "reviews", "verifies"])
def test_who_never_read_the_policy_does_nothing_under_it(house: House, step: str) -> None:
    given = house()
    functions = {"drafts": "draft", "reviews": "review", "verifies": "verify_evidence"}
    roles = sorted(given.pack.functions[functions[step]])
    given = given.with_person("new", *roles, acknowledged=False)
    post = writing(given)
    if step == "drafts":
        refused = unwritten(given, "p2").drafted(by="new")
    elif step == "reviews":
        refused = post.submitted().approved(by="new")
    else:
        refused = writing(house()).reviewed().meanwhile(given).verified(by="new")
    assert Reason.POLICY_NOT_ACKNOWLEDGED in {v.reason for v in refused.violations}
