"""Turns: one at a time, in the order of coming, and none is lost with whoever leaves."""

import asyncio

import pytest

from duecourse.commands.turns import Turns
from tests.integration.commands.running import in_loop


async def _take(turns: Turns, name: str, told: list[str], who: str) -> None:
    if not turns.begin(name):
        await turns.wait(name)
    try:
        told.append(who)
        await asyncio.sleep(0)
    finally:
        turns.end(name)


@in_loop
async def test_whoever_came_first_goes_first() -> None:
    turns, told = Turns(), list[str]()
    await asyncio.gather(*(_take(turns, "p1", told, str(n)) for n in range(9)))
    assert told == [str(n) for n in range(9)]


@in_loop
async def test_only_one_has_a_turn_and_others_have_theirs() -> None:
    turns = Turns()
    assert turns.begin("p1")
    assert not turns.begin("p1")
    assert turns.begin("p2")


@in_loop
async def test_nothing_is_kept_of_turns_that_ended() -> None:
    turns, told = Turns(), list[str]()
    await asyncio.gather(*(_take(turns, f"p{n % 3}", told, str(n)) for n in range(9)))
    assert all(turns.begin(f"p{n}") for n in range(3))


@in_loop
async def test_whoever_leaves_while_waiting_is_passed_over() -> None:
    turns, told = Turns(), list[str]()
    turns.begin("p1")
    leaving = asyncio.create_task(_take(turns, "p1", told, "leaving"))
    staying = asyncio.create_task(_take(turns, "p1", told, "staying"))
    await asyncio.sleep(0)
    leaving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await leaving
    turns.end("p1")
    await staying
    assert told == ["staying"]
    assert turns.begin("p1")


@in_loop
async def test_a_turn_handed_to_somebody_who_leaves_in_that_moment_goes_to_the_next() -> None:
    turns, told = Turns(), list[str]()
    turns.begin("p1")
    leaving = asyncio.create_task(_take(turns, "p1", told, "leaving"))
    staying = asyncio.create_task(_take(turns, "p1", told, "staying"))
    await asyncio.sleep(0)
    turns.end("p1")
    leaving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await leaving
    await asyncio.wait_for(staying, 5)
    assert told == ["staying"]
    assert turns.begin("p1")


@in_loop
async def test_a_turn_handed_to_the_last_who_leaves_in_that_moment_is_free() -> None:
    turns, told = Turns(), list[str]()
    turns.begin("p1")
    leaving = asyncio.create_task(_take(turns, "p1", told, "leaving"))
    await asyncio.sleep(0)
    turns.end("p1")
    leaving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await leaving
    assert turns.begin("p1")
