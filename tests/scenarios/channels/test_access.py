"""Who may publish on a channel: grants, permissions, and the second they end."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from duecourse.channels import commands as c
from duecourse.channels import events as e
from duecourse.channels.decide import CHANNELS
from duecourse.channels.state import Approval
from duecourse.kernel.reasons import Reason
from duecourse.kernel.together import missing_roles
from duecourse.testing import MONDAY, Given, Scene, load_pack, writing
from tests.scenarios.acat import acat

HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)
POST = acat().name("posts", "p1")
OTHER = acat().name("posts", "p2")


def twitter(given: Given | None = None) -> Scene:
    given = given or acat()
    given = given.with_channel("twitter")
    if POST not in given.facts:
        given = given.knowing("posts", "p1", writing(acat()).state)
    name = given.name("channels", "twitter")
    return Scene(given, CHANNELS, name, given.facts[name])


def proposed(
    person: str = "lena",
    until: datetime | None = None,
    by: str = "mona",
    given: Given | None = None,
) -> Scene:
    scene = twitter(given)
    command = c.ProposeGrant(name=scene.name, person=acat().person(person), until=until)
    return scene.when(command, by).then(e.GrantProposed)


def granted(until: datetime | None = None) -> Scene:
    scene = proposed(until=until)
    command = c.ApproveGrant(name=scene.name, grant=scene.event.grant)
    return scene.when(command, "mona").when(command, "tom").then(e.GrantApproved)


def may(scene: Scene, person: str, post: str, at: datetime) -> bool:
    said = acat().content.digest()
    return bool(scene.state.may_publish(acat().person(person), post, at, digest=said))


def test_a_proposed_grant_lets_nobody_publish() -> None:
    assert not may(proposed(), "lena", POST, MONDAY)


def test_at_acat_a_grant_is_live_once_both_roles_approved() -> None:
    scene = proposed()
    command = c.ApproveGrant(name=scene.name, grant=scene.event.grant)
    scene = scene.when(command, "mona")
    assert not scene.event.live
    assert not may(scene, "lena", POST, MONDAY)
    scene = scene.when(command, "tom")
    assert scene.event.live
    assert may(scene, "lena", POST, MONDAY)
    assert not may(scene, "ada", POST, MONDAY)


def test_access_without_an_end_is_looked_at_within_a_year() -> None:
    (grant,) = granted().state.grants
    assert grant.review_due == MONDAY.replace(year=MONDAY.year + 1)
    (grant,) = granted(until=MONDAY + HOUR).state.grants
    assert grant.review_due is None


@pytest.mark.parametrize("given", ["grant", "permission"])
def test_what_somebody_was_given_before_they_came_back_counts_no_more(given: str) -> None:
    channel = granted().state if given == "grant" else permitted().state
    lena = acat().person("lena")
    for back_since, counts in ((None, True), (MONDAY, True), (MONDAY + SECOND, False)):
        said = acat().content.digest()
        assert channel.may_publish(lena, POST, MONDAY, back_since, digest=said) is counts


def test_access_of_an_earlier_release_ends_with_its_holder_s_leaving() -> None:
    """Its holder's entry names no channel, so that no reaction ended it when they left."""
    given = acat().with_person("lena", "social_lead", back_since=MONDAY - HOUR)
    refused = writing(given).reviewed().verified().published(by="lena")
    refused.then_refused(Reason.NOT_AUTHORISED, "ACAT-POC-permission")


def test_a_second_approval_in_the_same_role_is_refused() -> None:
    given = acat().with_person("maud", "admin_manager")
    scene = proposed().meanwhile(given)
    command = c.ApproveGrant(name=scene.name, grant=scene.event.grant)
    scene = scene.when(command, "mona")
    scene.when(command, "mona").then_refused(Reason.ALREADY_EXISTS)
    scene.when(command, "maud").then_refused_alone(
        Reason.DUAL_AUTHORISATION_REQUIRED, "ACAT-2.1-access"
    )


def test_where_no_clause_asks_for_two_one_approval_makes_a_grant_live() -> None:
    pack = load_pack("zrtherapy")
    platform = min(pack.written.channels)
    given = Given(pack, "", "", "", "", acat().content, {})
    given = given.with_person("zoe", "owner").with_person("una", "authorised_user")
    given = given.with_channel(platform)
    name = given.name("channels", platform)
    scene = Scene(given, CHANNELS, name, given.facts[name])
    scene = scene.when(c.ProposeGrant(name=name, person=given.person("una")), "zoe")
    scene = scene.when(c.ApproveGrant(name=name, grant=scene.event.grant), "zoe")
    assert scene.event.live
    assert scene.state.may_publish(given.person("una"), POST, MONDAY)


def test_nobody_approves_their_own_access_while_another_could() -> None:
    scene = proposed(person="tom")
    command = c.ApproveGrant(name=scene.name, grant=scene.event.grant)
    scene.when(command, "tom").then_refused_alone(Reason.SELF_APPROVAL, "EXT-ACCESS-other")


@pytest.mark.parametrize("kind", ["grant", "permission"])
def test_access_counts_until_the_second_before_its_end_and_no_longer(kind: str) -> None:
    end = MONDAY + HOUR
    scene = granted(until=end) if kind == "grant" else permitted(until=end)
    assert may(scene, "lena", POST, end - SECOND)
    assert not may(scene, "lena", POST, end)
    assert not may(scene, "lena", POST, end + SECOND)


@pytest.mark.parametrize("command", [c.ProposeGrant, c.PermitPosting])
def test_an_end_must_lie_ahead(command: type[c.ProposeGrant | c.PermitPosting]) -> None:
    scene = twitter()
    person = acat().person("lena")
    post: dict[str, Any] = {"post": POST} if command is c.PermitPosting else {}
    now = command(name=scene.name, person=person, until=MONDAY, **post)
    scene.when(now, "mona").then_refused_alone(Reason.TIME_ORDER)
    ahead = command(name=scene.name, person=person, until=MONDAY + SECOND, **post)
    assert not scene.when(ahead, "mona").violations


def permission(person: str = "lena", **changes: Any) -> c.PermitPosting:
    fields: dict[str, Any] = {"post": POST, "until": MONDAY + HOUR} | changes
    name = acat().name("channels", "twitter")
    return c.PermitPosting(name=name, person=acat().person(person), **fields)


def permitted(**changes: Any) -> Scene:
    return twitter().when(permission(**changes), "mona").then(e.PostingPermitted)


def test_a_permission_for_one_post_covers_no_other() -> None:
    scene = permitted()
    assert may(scene, "lena", POST, MONDAY)
    assert not may(scene, "lena", OTHER, MONDAY)


@pytest.mark.parametrize("changes", [{"post": ""}, {"until": None}])
def test_a_permission_names_one_post_and_an_end(changes: dict[str, Any]) -> None:
    refused = twitter().when(permission(**changes), "mona")
    refused.then_refused_alone(Reason.FIELD_REQUIRED)


def test_nobody_permits_themselves_to_publish() -> None:
    refused = twitter().when(permission("mona"), "mona")
    refused.then_refused_alone(Reason.SELF_APPROVAL, "EXT-ACCESS-other")
    assert not twitter().when(permission("mona"), "tom").violations


@pytest.mark.parametrize("about", ["people/lena", "channels/twitter"])
def test_who_declared_a_conflict_gives_no_access(about: str) -> None:
    declared = (f"{acat().organisation}/{about}",)
    given = acat().with_person("mona", "admin_manager", conflicts=declared)
    refused = twitter(given).when(permission(), "mona")
    refused.then_refused_alone(Reason.CONFLICT_OF_INTEREST, "ACAT-2.1-access")
    proposal = c.ProposeGrant(name=twitter().name, person=acat().person("lena"))
    refused = twitter(given).when(proposal, "mona")
    refused.then_refused(Reason.CONFLICT_OF_INTEREST, "ACAT-2.1-access")
    scene = proposed().meanwhile(given)
    command = c.ApproveGrant(name=scene.name, grant=scene.event.grant)
    scene.when(command, "mona").then_refused(Reason.CONFLICT_OF_INTEREST, "ACAT-2.1-access")


@pytest.mark.parametrize("person", ["sam", "tess", "cleo"])
def test_both_officers_let_somebody_stand_in_until_an_end(person: str) -> None:
    scene = twitter()
    for_ever = c.ProposeGrant(name=scene.name, person=acat().person(person))
    scene.when(for_ever, "mona").then_refused_alone(Reason.NOT_AUTHORISED, "ACAT-POC-twitter")
    scene = proposed(person, until=MONDAY + HOUR)
    command = c.ApproveGrant(name=scene.name, grant=scene.event.grant)
    scene = scene.when(command, "mona")
    assert not may(scene, person, POST, MONDAY)
    scene = scene.when(command, "tom")
    assert may(scene, person, POST, MONDAY)
    assert not may(scene, person, POST, MONDAY + HOUR)


@pytest.mark.parametrize("year", [2027, 2028, 2057])
def test_an_end_is_no_end_if_nobody_lives_to_see_it(year: int) -> None:
    end = MONDAY.replace(year=year)
    for command in (
        c.ProposeGrant(name=twitter().name, person=acat().person("sam"), until=end + SECOND),
        permission("sam", until=end + SECOND),
    ):
        late = twitter().when(command, "mona")
        late.then_refused_alone(Reason.TIME_ORDER, "EXT-ACCESS-review")
    assert not twitter().when(permission("sam", until=MONDAY.replace(year=2027)), "mona").violations


def test_who_never_read_the_policy_gets_no_access() -> None:
    given = acat().with_person("lena", "social_lead", acknowledged=False)
    twitter(given).when(permission(), "mona").then_refused_alone(
        Reason.POLICY_NOT_ACKNOWLEDGED, "ACAT-0-read-first"
    )
    scene = proposed().meanwhile(given)
    command = c.ApproveGrant(name=scene.name, grant=scene.event.grant)
    scene.when(command, "mona").then_refused_alone(
        Reason.POLICY_NOT_ACKNOWLEDGED, "ACAT-0-read-first"
    )


@pytest.mark.parametrize("state", ["suspended", "left"])
def test_a_grant_is_not_approved_for_somebody_who_is_gone(state: str) -> None:
    scene = proposed().meanwhile(acat().with_person("lena", "social_lead", state=state))
    command = c.ApproveGrant(name=scene.name, grant=scene.event.grant)
    scene.when(command, "mona").then_refused_alone(Reason.NOT_AUTHORISED)


def test_a_grant_is_for_who_runs_such_channels() -> None:
    scene = twitter()
    command = c.ProposeGrant(name=scene.name, person=acat().person("mel"))
    refused = scene.when(command, "mona")
    clause = scene.given.pack.written.channels["twitter"].clause or ""
    refused.then_refused_alone(Reason.NOT_AUTHORISED, clause)


@pytest.mark.parametrize("command", [c.ProposeGrant, c.PermitPosting])
def test_access_is_for_people_of_the_organisation_alone(
    command: type[c.ProposeGrant | c.PermitPosting],
) -> None:
    scene = twitter()
    more: dict[str, Any] = (
        {"post": POST, "until": MONDAY + HOUR} if command is c.PermitPosting else {}
    )
    for name in ("organisations/acat/people/nobody", "organisations/stass/people/dora"):
        refused = scene.when(command(name=scene.name, person=name, **more), "mona")
        refused.then_refused_alone(Reason.NOT_FOUND)
    suspended = scene.meanwhile(scene.given.with_person("lena", "social_lead", state="suspended"))
    suspended.when(
        command(name=scene.name, person=acat().person("lena"), **more), "mona"
    ).then_refused_alone(Reason.NOT_AUTHORISED)


def test_revoking_takes_grants_and_permissions_and_makes_a_rotation_due() -> None:
    scene = granted()
    scene = scene.when(permission(), "mona")
    command = c.RevokeGrant(name=scene.name, person=acat().person("lena"))
    scene = scene.later(hours=2).when(command, "mona").then(e.GrantRevoked)
    assert not may(scene, "lena", POST, MONDAY + 2 * HOUR)
    assert scene.state.rotation_due_since == MONDAY + 2 * HOUR
    scene.when(command, "mona").then_refused_alone(Reason.NOT_FOUND)
    assert scene.when(c.RecordRotation(name=scene.name), "mona").state.rotation_due_since is None


@pytest.mark.parametrize("kind", ["channels", "organisations", "posts", "complaints"])
def test_nothing_is_taken_from_what_is_no_person(kind: str) -> None:
    scene = granted()
    names = {"channels": scene.name, "organisations": acat().organisation, "posts": POST}
    command = c.RevokeGrant(name=scene.name, person=names.get(kind, acat().name(kind, "k1")))
    scene.when(command, "mona").then_refused(Reason.NOT_FOUND)


def test_a_live_grant_waits_for_no_approval() -> None:
    scene = granted()
    command = c.ApproveGrant(name=scene.name, grant=scene.event.grant)
    scene.when(command, "tom").then_refused(Reason.NOT_FOUND)


@pytest.mark.parametrize(
    ("roles", "approvals", "missing"),
    [
        ((), (), ()),
        (("a", "b"), (), ("a", "b")),
        (("a", "b"), (("a", "b"),), ("a",)),
        (("a", "b"), (("a", "b"), ("a",)), ()),
        (("a", "b"), (("a",), ("a",)), ("b",)),
        (("a", "b", "c"), (("a", "b"), ("b", "c"), ("a",)), ()),
    ],
)
def test_each_approver_fills_at_most_one_role(
    roles: tuple[str, ...], approvals: tuple[tuple[str, ...], ...], missing: tuple[str, ...]
) -> None:
    found = missing_roles(roles, [Approval(f"p{n}", held) for n, held in enumerate(approvals)])
    assert len(found) == len(missing)
    assert set(found) <= set(roles)


@pytest.mark.parametrize("platform", ["facebook", "youtube", "engage"])
def test_a_permission_is_for_a_post_of_the_same_channel(platform: str) -> None:
    given = acat().with_channel(platform)
    elsewhere = writing(given, platform=platform)
    known = given.knowing("posts", "p1", elsewhere.state)
    refused = twitter(known).when(permission(), "mona")
    refused.then_refused_alone(Reason.FIELD_INVALID)
    twitter().when(permission(), "mona").then(e.PostingPermitted)


@pytest.mark.parametrize("post", ["p9", "P1", "p1.2"])
def test_what_nobody_has_written_yet_nobody_permits(post: str) -> None:
    refused = twitter().when(permission(post=acat().name("posts", post)), "mona")
    refused.then_refused_alone(Reason.NOT_FOUND)
