"""A server killed at random moments under load: what was acknowledged is there, once."""

import random
import time
from pathlib import Path

import grpc
import pytest

from duecourse.commands import CommandService
from duecourse.testing import ServerProcess, SettableClock
from tests.faults.crash.ledger import Ledger
from tests.faults.crash.load import Line, Load, Memory
from tests.integration.commands.newsroom import Newsroom

KILLS = 50
KILLED_WHILE_STARTING = 5
SENT_AGAIN = 12


class Prepared:
    """A newsroom with drafts to work on, and published posts to complain of."""

    def __init__(self) -> None:
        self.drafts: list[str] = []
        self.shown: list[str] = []

    async def build(self, service: CommandService, clock: SettableClock) -> None:
        """Set up the newsroom."""
        room = await Newsroom.opened(service, clock)
        self.drafts = [await room.drafted() for _ in range(12)]
        self.shown = [await room.published(f"su-{n}") for n in range(4)]


def _sent_again(server: ServerProcess, memory: Memory, chance: random.Random) -> int:
    """Send lost requests again, and some that were answered; return how many were lost."""
    line = Line(server)
    lost, memory.lost = memory.lost, []
    for asked in lost:
        try:
            memory.receipts[asked.request_id] = line.send(asked)
        except grpc.RpcError as error:
            if error.code() is grpc.StatusCode.UNAVAILABLE:
                raise
            # Refused now, as it might have been then.
            memory.refused.add(asked.request_id)
    known = chance.sample(sorted(memory.receipts), min(SENT_AGAIN, len(memory.receipts)))
    for request_id in known:
        again, first = line.send(memory.asked[request_id]), memory.receipts[request_id]
        assert again.replayed or request_id in {asked.request_id for asked in lost}
        assert (again.version, again.position) == (first.version, first.position)
        assert list(again.events) == list(first.events)
    line.close()
    return len(lost)


@pytest.mark.slow
def test_nothing_acknowledged_is_lost_or_doubled_by_kills_at_random_moments(
    tmp_path: Path,
) -> None:
    seed = random.randrange(2**32)
    chance = random.Random(seed)
    print(f"seed {seed}")  # noqa: T201 - the schedule of kills, should one fail
    prepared, memory = Prepared(), Memory()
    server = ServerProcess(tmp_path)
    try:
        server.set_up(prepared.build)
        ledger = Ledger(server.log_file)
        lost = 0
        for number in range(KILLS):
            if number % (KILLS // KILLED_WHILE_STARTING) == 0:
                server.spawn()
                time.sleep(chance.uniform(0, 0.6))  # the moment is what is random here
                server.kill()
            server.start()
            lost += _sent_again(server, memory, chance)
            load = Load(server, memory, prepared.drafts, prepared.shown)
            load.start()
            time.sleep(chance.uniform(0.03, 0.25))  # likewise
            server.kill()
            load.join()
            assert not load.defects
            ledger.check(memory)
        server.start()
        lost += _sent_again(server, memory, chance)
        server.stop()
        ledger.check(memory)
    finally:
        server.close()
    _is_worth_something(memory, ledger, lost)


def _is_worth_something(memory: Memory, ledger: Ledger, lost: int) -> None:
    """Many commands were at work, of every kind, and kills did cut some off."""
    assert len(memory.receipts) > KILLS * 5
    assert lost >= KILLS
    kinds = ("DoubtRaised", "PostRevised", "ComplaintOpened", "ComplaintLinked")
    assert all(ledger.types[kind] > 20 for kind in kinds), ledger.types
