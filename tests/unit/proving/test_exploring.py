"""Under every shipped pack everybody gets to where they have to, whoever there is."""

import re

import pytest

from duecourse.packs.compiled import CompiledPack
from duecourse.proving.casts import casts, founded
from duecourse.proving.exploring import DeadEnd, Explored, _told_once, explore
from duecourse.proving.journeys import Walker, journeys
from duecourse.shipped import SHIPPED, load, shipped_pack
from duecourse.testing import load_pack
from tests.unit.packs.making import loaded


@pytest.mark.parametrize("pack", SHIPPED)
def test_nobody_comes_to_a_stand_under_a_shipped_pack(pack: str) -> None:
    explored = explore(load_pack(pack))
    assert [end.says for end in explored.dead_ends] == []
    assert explored.casts > len(load_pack(pack).roles) / 2
    assert explored.journeys > 40 * explored.casts


def test_casts_hold_each_role_none_each_two_together_and_one_person_alone() -> None:
    pack = load_pack("stass")
    said = [cast.says for cast in casts(pack)]
    assert said[:2] == ["each role has one holder", "nobody has a line manager"]
    assert said[-1] == "one person is everything"
    assert {f"nobody is {role}" for role in pack.roles} < {*said}
    pairs = [says for says in said if says.startswith("one person is ") and " and " in says]
    assert len(pairs) == 5 * 4 / 2


def test_everybody_of_a_cast_is_entered_and_has_read_the_policy() -> None:
    pack = load_pack("acat")
    world = founded(pack, next(casts(pack)))
    assert len(world.active) == len(pack.roles)
    assert all(pack.version in world.state(p).acknowledged for p in world.people)


def without_route(pack: str, function: str, roles: str) -> CompiledPack:
    """Return a shipped pack in which a function is some roles' alone, whatever comes."""
    text = shipped_pack(pack).decode()
    line = re.compile(rf"^  {function}: .*$", re.MULTILINE)
    assert line.search(text)
    return load(line.sub(f"  {function}: {{roles: [{roles}]}}", text).encode(), "changed.yaml")


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
    assert says in ends(explore(without_route(pack, function, roles)))


def test_a_pack_without_routes_strands_its_people_and_each_end_is_told_once() -> None:
    explored = explore(loaded())
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


def stranded(explored: Explored) -> set[tuple[str, int]]:
    return {(end.journey, end.casts) for end in explored.dead_ends}


@pytest.mark.parametrize(
    "pack",
    [
        load_pack("zrtherapy"),
        without_route("zrtherapy", "handle_complaint", "owner"),
        without_route("stass", "grant_access", "line_manager"),
        loaded(),
    ],
)
def test_guessing_who_goes_on_finds_the_same_dead_ends_in_fewer_decisions(
    monkeypatch: pytest.MonkeyPatch, pack: CompiledPack
) -> None:
    guided = explore(pack)
    monkeypatch.setattr(Walker, "_guess", lambda *_: None)
    unguided = explore(pack)
    assert stranded(guided) == stranded(unguided)
    assert (guided.casts, guided.journeys) == (unguided.casts, unguided.journeys)
    assert guided.decisions < unguided.decisions
