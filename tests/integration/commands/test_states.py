"""What is kept in memory is what the log says."""

import asyncio
import random
from itertools import pairwise

import msgspec
import pytest

from duecourse.catalogue import AGGREGATES
from duecourse.commands import CommandService, Outcome
from duecourse.commands.states import States, decoded
from duecourse.kernel.command import Command
from duecourse.kernel.names import kind_of
from duecourse.kernel.refusal import Refused
from duecourse.log.port import EventLog, LogCorrupt
from duecourse.posts import commands as posts
from tests.integration.commands.newsroom import Newsroom, newsroom
from tests.integration.commands.running import in_loop

STORM = 400


def _random_command(room: Newsroom, pairs: list[tuple[str, str]], chance: random.Random) -> Command:
    post, consent = chance.choice(pairs)
    return chance.choice(
        [
            posts.RaiseDoubt(name=post, question="So?"),
            posts.RevisePost(name=post, content=room.content("su-1", text=str(chance.random()))),
            posts.SubmitForReview(name=post, attestations=room.on_submitting),
            posts.ApproveStep(name=post, answers=room.checklist),
            posts.VerifyConsent(name=post, consents=(consent,)),
            posts.PublishPost(name=post, attestations=room.on_publishing),
            posts.ReturnToReview(name=post),
            posts.WithdrawPost(name=post),
            room.withdrawal(consent),
        ]
    )


async def _storm(rooms: list[Newsroom], chance: random.Random) -> None:
    """Give many random commands, eight at a time, through one service or another."""
    pairs = [await rooms[0].verified("su-1") for _ in range(6)]

    async def worker() -> None:
        for _ in range(STORM // 8):
            room = chance.choice(rooms)
            member = chance.choice([room.lena, room.tom, room.ann])
            try:
                await member.does(_random_command(room, pairs, chance), reason="storm")
            except Refused:
                await asyncio.sleep(0)

    await asyncio.gather(*(worker() for _ in range(8)))


def _refolded(log: EventLog, name: str) -> object:
    """Return the state that the whole history of a resource leads to, read in one piece."""
    return AGGREGATES[kind_of(name)].folded(decoded(event) for event in log.events(name))


def _streams(log: EventLog, room: Newsroom) -> list[str]:
    return list(dict.fromkeys(e.stream for e in log.all_events(room.house.name, limit=100_000)))


@pytest.mark.parametrize("cached_states_max", [3, 20_000])
@in_loop
async def test_what_is_cached_equals_the_history_after_a_storm(
    log: EventLog, cached_states_max: int
) -> None:
    chance = random.Random(cached_states_max)
    async with newsroom(log, cached_states_max=cached_states_max) as room:
        await _storm([room], chance)
        states = room.house.service.states
        cached = [name for name in _streams(log, room) if states.cached(name) is not None]
        assert 0 < len(cached) <= cached_states_max
        for name in cached:
            assert states.cached(name) == _refolded(log, name)


@in_loop
async def test_histories_stay_dense_and_linked_when_two_services_share_a_log(
    log: EventLog,
) -> None:
    async with newsroom(log) as room:
        other = CommandService(log, clock=room.house.clock)
        await _storm([room, room.seen_by(other)], random.Random(2))
        for name in _streams(log, room):
            events = [decoded(event).envelope for event in log.events(name)]
            assert [e.version for e in events] == list(range(1, len(events) + 1))
            for before, after in pairwise(events):
                assert after.from_state == before.to_state


@in_loop
async def test_a_state_can_be_asked_for_at_every_version(log: EventLog) -> None:
    async with newsroom(log) as room:
        name = await room.drafted()
        told: list[Outcome] = [
            await room.lena.does(posts.RaiseDoubt(name=name, question=f"{n}?")) for n in range(5)
        ]
        states = States(log)
        for outcome in told:
            assert states.at(name, version=outcome.receipt.version) == outcome.state


@in_loop
async def test_a_later_state_is_never_replaced_by_an_earlier_one(log: EventLog) -> None:
    async with newsroom(log) as room:
        name = await room.drafted()
        outcome = await room.lena.does(posts.RaiseDoubt(name=name, question="So?"))
        states = room.house.service.states
        states.put(name, states.at(name, version=1))
        assert states.cached(name) == outcome.state


@in_loop
async def test_a_record_in_another_s_place_is_corrupt(log: EventLog) -> None:
    async with newsroom(log) as room:
        one, other = await room.drafted(), await room.drafted()
        [stored], [swapped] = log.events(one), log.events(other)
        assert decoded(stored).envelope.stream == one
        for wrong in (
            msgspec.structs.replace(swapped, stream=one),
            msgspec.structs.replace(stored, version=2),
            msgspec.structs.replace(stored, type="PostRevised"),
        ):
            with pytest.raises(LogCorrupt, match=f"position {wrong.position}"):
                decoded(wrong)
