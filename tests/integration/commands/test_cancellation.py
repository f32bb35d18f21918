"""A caller who leaves at their deadline loses nothing and doubles nothing."""

import asyncio
import random
import uuid

import pytest

from duecourse.commands import Outcome
from duecourse.log.port import EventLog
from duecourse.posts import commands as posts
from tests.integration.commands.newsroom import Newsroom, newsroom
from tests.integration.commands.running import in_loop

ROUNDS = 150
LEAVES_WITHIN_S = 0.02


async def _left_alone(
    room: Newsroom, name: str, number: int, seed: random.Random
) -> tuple[posts.RaiseDoubt, str]:
    """Give a command and leave within 20 ms; return the command and its request id."""
    command = posts.RaiseDoubt(name=name, question=f"Question {number}?")
    request_id = str(uuid.UUID(int=seed.getrandbits(128), version=4))
    giving = asyncio.create_task(room.lena.does(command, request_id))
    # Half of them leave while the change waits or is written; the others later than that.
    delay_s = seed.uniform(0, LEAVES_WITHIN_S) * seed.choice((0.05, 1))
    await asyncio.wait([giving], timeout=delay_s)
    giving.cancel()
    return command, request_id


@pytest.mark.parametrize("posts_count", [1, 12])
@in_loop
async def test_what_became_of_a_command_is_told_by_its_request_id(
    log: EventLog, posts_count: int
) -> None:
    seed = random.Random(posts_count)
    async with newsroom(log) as room:
        names = [await room.drafted() for _ in range(posts_count)]
        given = await asyncio.gather(
            *(
                _left_alone(room, names[number % posts_count], number, seed)
                for number in range(ROUNDS)
            )
        )
        found = [await room.lena.does(command, request_id) for command, request_id in given]
        asked = sorted((outcome.receipt.name, outcome.receipt.version) for outcome in found)
        stored = sorted(
            (event.stream, event.version)
            for name in names
            for event in log.events(name)
            if event.type == "DoubtRaised"
        )
        # Once each: no event that nobody asked for, no request without its event.
        assert stored == asked
        assert len(set(asked)) == ROUNDS
        replayed = sum(outcome.receipt.replayed for outcome in found)
        assert replayed > 0, "no command was cancelled after it was stored: the test is blind"


@in_loop
async def test_a_caller_who_left_did_not_leave_a_stale_state_behind(log: EventLog) -> None:
    async with newsroom(log) as room:
        name, left = await room.drafted(), 0
        for number in range(50):
            command = posts.RaiseDoubt(name=name, question=f"Question {number}?")
            giving = asyncio.create_task(room.lena.does(command))
            for _ in range(number % 5):
                await asyncio.sleep(0)
            giving.cancel()
            # Who stays longest may have been answered already.
            await asyncio.wait([giving])
            left += giving.cancelled()
        assert left >= 30
        outcome = await room.lena.does(posts.RaiseDoubt(name=name, question="Last?"))
        assert isinstance(outcome, Outcome)
        assert outcome.state == room.house.service.states.at(name)
        assert len(outcome.state.doubts) == log.head(name) - 1
