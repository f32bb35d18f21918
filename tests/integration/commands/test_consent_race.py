"""A consent withdrawn while the post that rests on it is published: never both, unnoticed.

Each round has exactly one order, told by the records. Either the publication
comes first and the withdrawal makes taking down a duty, or the withdrawal
comes first and the publication is refused. So it is with an objection.
Both are safe twice over: what no reaction writes to the post is read with it.
"""

import asyncio
import multiprocessing
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest
from msgspec import structs

from duecourse.catalogue.reactions import REACTIONS
from duecourse.commands import CommandService, planning
from duecourse.commands.states import decoded
from duecourse.evidence.record import Envelope
from duecourse.kernel.command import Command
from duecourse.kernel.refusal import Refused
from duecourse.log.memory import MemoryLog
from duecourse.log.port import Change, EventLog, LogFault
from duecourse.log.port import Outcome as LogOutcome
from duecourse.log.sqlite import SQLiteLog
from duecourse.objections.commands import RecordObjection
from duecourse.posts.events import ConsentsVerified
from duecourse.testing import Member, SettableClock
from tests.integration.commands.newsroom import Newsroom, newsroom
from tests.integration.commands.running import in_loop

AT_ONCE = 32
AWAY_MAX = 6
"""Turns of the loop by which either side may come late."""

End = frozenset[str]
"""Reasons that a command was refused for; none when it was accepted."""


@dataclass
class Round:
    """One post, and the race for it.

    Attributes:
        ending: the stream that says no: a consent withdrawn, or an objection.
    """

    post: str
    ending: str
    published: End = frozenset({"never tried"})
    ended: End = frozenset({"never tried"})


async def _late(member: Member, command: Command, turns: int) -> End:
    for _ in range(turns):
        await asyncio.sleep(0)
    try:
        await member.does(command)
    except Refused as refused:
        return frozenset(v.reason for v in refused.violations)
    return frozenset()


async def _prepared(room: Newsroom, subject: str, *, objects: bool) -> Round:
    post, consent = await room.verified(subject)
    return Round(post, room.objections(subject) if objects else consent)


async def _raced(one: Round, rooms: Sequence[Newsroom], chance: random.Random) -> None:
    publishing, ending = chance.choice(rooms), chance.choice(rooms)
    if one.ending.split("/")[2] == "objections":
        no: Command = RecordObjection(name=one.ending, evidence="Letter of 11 January")
    else:
        no = ending.withdrawal(one.ending)
    for room in rooms:
        # What has to be read again lets the other side in at another moment.
        room.house.service.states.evict(
            chance.sample([one.post, one.ending, room.channel], chance.randrange(3))
        )
    one.published, one.ended = await asyncio.gather(
        _late(publishing.lena, publishing.publication(one.post), chance.randrange(AWAY_MAX)),
        _late(ending.ann, no, chance.randrange(AWAY_MAX)),
    )


async def _race(rooms: Sequence[Newsroom], rounds: int, *, objects: bool, seed: int) -> list[Round]:
    chance = random.Random(seed)
    done: list[Round] = []
    for start in range(0, rounds, AT_ONCE):
        subjects = [f"su-{seed}-{n}" for n in range(start, min(start + AT_ONCE, rounds))]
        some = await asyncio.gather(*(_prepared(rooms[0], s, objects=objects) for s in subjects))
        await asyncio.gather(*(_raced(one, rooms, chance) for one in some))
        done += some
    return done


def _history(log: EventLog, stream: str) -> list[tuple[int, Envelope]]:
    return [(event.position, decoded(event).envelope) for event in log.events(stream)]


def _order(log: EventLog, one: Round, *, reacts: bool) -> str:
    """Return who came first by the records; everything that must follow is asserted.

    Args:
        reacts: what follows for the post is stored with the end of the consent.
    """
    history = _history(log, one.post)
    said_no = [
        (position, envelope)
        for position, envelope in _history(log, one.ending)
        if envelope.type in ("ConsentWithdrawn", "ObjectionRecorded")
    ]
    assert len(said_no) == 1
    [(no_at, _)] = said_no
    assert not one.ended, "nobody may be kept from saying no"
    published_at = [position for position, e in history if e.type == "PostPublished"]
    followed = [e.type for position, e in history if e.cause.startswith(one.ending + "/")]
    assert len(published_at) <= 1
    if not published_at:
        assert one.published & {"CONSENT_WITHDRAWN", "ILLEGAL_TRANSITION"}
        assert not reacts or followed == ["ConsentVoided"]
        return "refused"
    assert not one.published
    assert published_at[0] < no_at, "published resting on a consent that was withdrawn before"
    assert not reacts or followed == ["TakedownRequired"]
    return "published"


def _orders(log: EventLog, rounds: Sequence[Round], *, reacts: bool = True) -> Counter[str]:
    return Counter(_order(log, one, reacts=reacts) for one in rounds)


def _both_happened(orders: Counter[str]) -> bool:
    """Return whether the race was one: each side won at least one round in twenty."""
    return min(orders["published"], orders["refused"]) * 20 >= orders.total()


@pytest.mark.parametrize(
    ("services", "rounds"), [(1, 6_000), (2, 4_000)], ids=["one service", "two services"]
)
@in_loop
async def test_withdrawing_and_publishing_never_both_succeed_unnoticed(
    services: int, rounds: int
) -> None:
    log = MemoryLog()
    async with newsroom(log) as room:
        rooms = [room, room.seen_by(CommandService(log, clock=room.house.clock))][:services]
        done = await _race(rooms, rounds, objects=False, seed=services)
        orders = _orders(log, done)
        assert orders.total() == rounds
        assert _both_happened(orders), orders


@pytest.mark.parametrize("services", [1, 2], ids=["one service", "two services"])
@in_loop
async def test_objecting_and_publishing_never_both_succeed_in_the_wrong_order(
    services: int,
) -> None:
    log = MemoryLog()
    async with newsroom(log) as room:
        rooms = [room, room.seen_by(CommandService(log, clock=room.house.clock))][:services]
        done = await _race(rooms, 1_000, objects=True, seed=services)
        orders = _orders(log, done)
        assert orders.total() == 1_000
        assert _both_happened(orders), orders


@in_loop
async def test_a_service_that_guards_only_what_it_writes_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Nobody puts on record in which posts a person is: an objection to them is only read.
    silent = {kind: rows for kind, rows in REACTIONS.items() if kind is not ConsentsVerified}
    monkeypatch.setattr(planning, "REACTIONS", silent)

    class Careless(MemoryLog):
        def commit(self, changes: Sequence[Change]) -> list[LogOutcome | LogFault]:
            return super().commit([structs.replace(c, unchanged=()) for c in changes])

    log = Careless()
    async with newsroom(log) as room:
        done = await _race([room], 500, objects=True, seed=4)
        with pytest.raises(AssertionError, match="published resting on a consent"):
            _orders(log, done, reacts=False)


@pytest.mark.parametrize("objects", [False, True], ids=["withdrawal", "objection"])
@in_loop
async def test_the_race_on_one_file_that_two_services_share(tmp_path: Path, objects: bool) -> None:
    path = tmp_path / "log.sqlite"
    log = SQLiteLog(path)
    async with newsroom(log) as room:
        other = CommandService(SQLiteLog(path), clock=room.house.clock)
        done = await _race([room, room.seen_by(other)], 256, objects=objects, seed=3)
        orders = _orders(log, done)
        await other.aclose()
        assert orders.total() == 256
        assert _both_happened(orders), orders


# --- two processes on one file -------------------------------------------------------------------


def _publish_all(path: Path, posts: Sequence[str], start: Barrier, ends: "Queue[End]") -> None:
    """Publish posts one by one, each as soon as the other process is ready too."""

    async def whole() -> None:
        clock = SettableClock()
        service = CommandService(SQLiteLog(path), clock=clock)
        room = await Newsroom.opened(service, clock)
        for number, post in enumerate(posts):
            start.wait(timeout=60)
            # Held back in every other round: on a busy machine it would always be the first.
            await asyncio.sleep(number % 2 * random.random() / 50)
            ends.put(await _late(room.lena, room.publication(post), 0))
        await service.aclose()

    asyncio.run(whole())


@in_loop
async def test_the_race_of_two_processes(tmp_path: Path) -> None:
    path, rounds_count, chance = tmp_path / "log.sqlite", 200, random.Random(2)
    context = multiprocessing.get_context("spawn")
    start, ends = context.Barrier(2), context.Queue()
    log = SQLiteLog(path)
    async with newsroom(log) as room:
        rounds = [await _prepared(room, f"su-{n}", objects=False) for n in range(rounds_count)]
        posts = [one.post for one in rounds]
        other = context.Process(target=_publish_all, args=(path, posts, start, ends))
        other.start()
        for one in rounds:
            await asyncio.to_thread(start.wait, 60)
            # The other process is slower by a hand-over between threads, or by two.
            await asyncio.sleep(chance.random() / 500)
            one.ended = await _late(room.ann, room.withdrawal(one.ending), 0)
            one.published = await asyncio.to_thread(ends.get, True, 60)
        await asyncio.to_thread(other.join, 60)
        assert other.exitcode == 0
        orders = _orders(log, rounds)
        assert orders.total() == rounds_count
        assert _both_happened(orders), orders
