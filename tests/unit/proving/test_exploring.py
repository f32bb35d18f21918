"""Under every shipped pack everybody gets to where they have to, whoever there is."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from msgspec import structs

from duecourse.kernel.proposal import AnyProposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.packs.compiled import CompiledPack
from duecourse.proving.casts import FULL, Cast, casts, every_cast, founded
from duecourse.proving.exploring import DeadEnd, Explored, _told_once, explore
from duecourse.proving.journeys import Walker, journeys
from duecourse.proving.powers import powers
from duecourse.shipped import SHIPPED, load, shipped_pack
from duecourse.testing import load_pack
from tests.unit.packs.making import loaded

MANAGING = ("ceo", "responsible_manager")
explored_once = cache(explore)
"""What several tests look at is explored once."""


@pytest.mark.parametrize("pack", SHIPPED)
def test_nobody_comes_to_a_stand_under_a_shipped_pack(pack: str) -> None:
    explored = explored_once(load_pack(pack))
    assert [end.says for end in explored.dead_ends] == []
    assert explored.casts > len(load_pack(pack).roles) / 2
    assert explored.journeys > 40 * explored.casts


def test_casts_hold_each_role_none_each_two_together_and_one_person_alone() -> None:
    pack = load_pack("stass")
    said = [cast.says for cast in every_cast(pack)]
    assert said[:2] == ["each role has one holder", "nobody has a line manager"]
    assert said[-1] == "one person is everything"
    assert {f"nobody is {role}" for role in pack.roles} < {*said}
    pairs = [says for says in said if says.startswith("one person is ") and " and " in says]
    assert len(pairs) == 5 * 4 / 2


@pytest.mark.parametrize(
    ("pack", "alike"),
    [
        # A user's role is a line manager's to give, and no other is (decision 286).
        ("stass", []),
        ("cleanslate", [f"one person is {r} and authorised_worker" for r in MANAGING]),
        # A social media manager acts where the owner is gone, and only there; an owner has rank.
        ("zrtherapy", []),
    ],
)
def test_casts_in_which_people_can_do_the_same_are_tried_once(pack: str, alike: list[str]) -> None:
    whole, tried = ({c.says for c in of(load_pack(pack))} for of in (every_cast, casts))
    assert {one for one in whole - tried if " and " in one} == {*alike}


def test_a_role_that_a_rule_names_or_somebody_stands_in_for_is_like_no_other() -> None:
    found = powers(load_pack("acat"))
    assert found.same["staff"] == found.same["committee_member"]
    assert {*found.plain} == {"staff", "committee_member", "member"}
    # Both may do the same, and each falls to somebody else where it is empty.
    assert found.same["administrator"] != found.same["social_lead"]
    # Who is of the body that approves the policy stays above others, whatever else they are.
    assert found.of(("staff", "trustee")) == ("committee_member", "trustee")
    assert found.of(("staff", "social_lead")) == ("social_lead",)
    assert found.of(("member",)) == ("member",)


def test_everybody_of_a_cast_is_entered_and_has_read_the_policy() -> None:
    pack = load_pack("acat")
    world = founded(pack, next(casts(pack)))
    assert len(world.active) == len(pack.roles)
    assert all(pack.version in world.state(p).acknowledged for p in world.people)


@cache
def without_route(pack: str, function: str, roles: str) -> CompiledPack:
    """Return a shipped pack in which a function is some roles' alone, whatever comes."""
    text = shipped_pack(pack).decode()
    line = re.compile(rf"^  {function}: .*$", re.MULTILINE)
    assert line.search(text)
    return load(line.sub(f"  {function}: {{roles: [{roles}]}}", text).encode(), "changed.yaml")


@cache
def routeless() -> CompiledPack:
    """Return a pack that says of nothing who acts where nobody else may."""
    return loaded()


def ends(explored: Explored) -> str:
    return "\n".join(end.says for end in explored.dead_ends)


@pytest.mark.parametrize(
    ("pack", "function", "roles", "says"),
    [
        ("zrtherapy", "handle_complaint", "owner", "a complaint about owner's post comes to its"),
        ("zrtherapy", "manage", "owner", "what owner took down by mistake can be put back"),
        ("zrtherapy", "confirm", "owner", "what owner promises can be confirmed"),
        ("zrtherapy", "advise", "social_media_manager", "a doubt of owner can be answered"),
        ("stass", "grant_access", "line_manager", "board, who runs facebook, can be given"),
    ],
)
def test_a_route_that_is_taken_out_is_missed(
    pack: str, function: str, roles: str, says: str
) -> None:
    assert says in ends(explored_once(without_route(pack, function, roles)))


def test_a_pack_without_routes_strands_its_people_and_each_end_is_told_once() -> None:
    explored = explored_once(routeless())
    told = [end.journey for end in explored.dead_ends]
    assert len(told) == len({*told}) > 0
    assert "let the policy say who acts then" in ends(explored)


def test_a_journey_that_several_begin_in_one_cast_counts_that_cast_once() -> None:
    def end(cast: str) -> DeadEnd:
        return DeadEnd(cast=cast, journey="it goes on", function="draft", refused=())

    told = _told_once([end("one"), end("one"), end("two"), end("one")])
    assert told.casts == 2
    assert "(and in 1 more cast)" in told.says


def test_anybody_can_complain_of_what_the_policy_has() -> None:
    told = "{title: A grievance of somebody who works here, clause: STASS-5.4.3-internal}"
    grievance = f"  grievance: {told}\n"
    text = shipped_pack("stass").decode()
    assert grievance in text
    pack = load(text.replace(grievance, "").encode(), "changed.yaml")
    (journey,) = (one for one in journeys(pack) if one.says == "anybody can complain")
    world = founded(pack, next(casts(pack)))
    for who in world.active:
        (command,) = journey.next(world, who)
        assert world.attempt(command, who).violations == ()


@pytest.mark.parametrize(
    "pack",
    [
        without_route("zrtherapy", "manage", "owner"),
        routeless(),
    ],
)
def test_casts_that_stand_for_others_miss_no_dead_end(pack: CompiledPack) -> None:
    whole = explore(pack, among=every_cast(pack))
    found = {end.journey for end in explored_once(pack).dead_ends}
    assert found == {end.journey for end in whole.dead_ends}


def among(pack: CompiledPack, *beginnings: str) -> Iterator[Cast]:
    """Yield the full cast, and those whose description begins with certain words."""
    return (cast for cast in casts(pack) if cast.says.startswith((FULL, *beginnings)))


def planted(pack: str, command: str, guard: Any) -> CompiledPack:
    """Return a shipped pack with a further rule on a command."""
    found = load_pack(pack)
    rule = next(r for r in found.rules if not r.when and r.of is None)
    return found.keeping(
        [*found.rules, structs.replace(rule, guard=guard, on=(command,), id="PLANTED/1")]
    )


@pytest.mark.parametrize("pack", SHIPPED)
def test_an_office_that_is_empty_without_a_route_is_a_dead_end(pack: str) -> None:
    # The last role of the pack: nobody stands in for it.
    role = [*load_pack(pack).roles][-1]
    without = without_route(pack, "manage", role)
    assert not without.roles[role].fallback
    found = explore(without, among=among(without, f"nobody is {role}"))
    assert f"where nobody is {role}" in ends(found) or any(e.casts > 1 for e in found.dead_ends)


@pytest.mark.parametrize("pack", SHIPPED)
def test_a_step_that_only_the_conflicted_may_do_is_a_dead_end(pack: str) -> None:
    def only_the_author(proposal: AnyProposal, _: object) -> Iterator[Violation]:
        if proposal.person != getattr(proposal.state, "author", ""):
            yield Violation(Reason.NOT_AUTHORISED, "only whoever wrote it may")

    found = planted(pack, "ApproveStep", only_the_author)
    told = ends(explore(found, among=among(found)))
    assert "wrote can go out: ApproveStep by" in told
    assert "only whoever wrote it may" in told


@pytest.mark.parametrize("pack", SHIPPED)
def test_an_organisation_that_nobody_can_administer_is_a_dead_end(pack: str) -> None:
    def nobody_in_office(proposal: AnyProposal, _: object) -> Iterator[Violation]:
        if any(proposal.person in held for held in proposal.officers.values()):
            yield Violation(Reason.NOT_AUTHORISED, "not whoever holds an office")

    for command in ("RegisterPerson", "AssignRole", "RestoreAccess", "Rejoin"):
        found = planted(pack, command, nobody_in_office)
        stuck = explore(found, among=among(found)).dead_ends
        assert [end for end in stuck if end.function == "administer"], command


def stranded(explored: Explored) -> set[tuple[str, int]]:
    return {(end.journey, end.casts) for end in explored.dead_ends}


@pytest.mark.parametrize(
    "pack",
    [
        load_pack("zrtherapy"),
        without_route("zrtherapy", "handle_complaint", "owner"),
        without_route("stass", "grant_access", "line_manager"),
        routeless(),
    ],
)
def test_guessing_who_goes_on_finds_the_same_dead_ends_in_fewer_decisions(
    monkeypatch: pytest.MonkeyPatch, pack: CompiledPack
) -> None:
    guided = explored_once(pack)
    monkeypatch.setattr(Walker, "_guess", lambda *_: None)
    unguided = explore(pack)
    assert stranded(guided) == stranded(unguided)
    assert (guided.casts, guided.journeys) == (unguided.casts, unguided.journeys)
    assert guided.decisions < unguided.decisions
