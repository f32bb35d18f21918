"""Shedding load, running into the store's faults, and stopping without losing a call."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import grpc
import pytest
from grpc_health.v1 import health_pb2, health_pb2_grpc

from duecourse.commands import CommandService
from duecourse.config import Settings
from duecourse.log.port import (
    LogCorrupt,
    LogFull,
    LogReadOnly,
    LogUnavailable,
)
from duecourse.server.running import StartProblem, opened
from duecourse.server.server import AddressProblem
from duecourse.testing import House, SettableClock
from tests.e2e.conftest import LENA
from tests.e2e.serving import Served

GET = {"name": LENA}


async def _with_lena(service: CommandService, clock: SettableClock) -> None:
    house = await House.opened(service, clock, "acat")
    await house.person("lena", "social_lead")


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Served]:
    with Served(tmp_path, _with_lena, calls_max=2, log_level="error", drain_s=5) as served:
        yield served


class Held:
    """Makes reads of a server wait until they are let go."""

    def __init__(self, served: Served, at_once: int) -> None:
        self.go = threading.Event()
        self.waiting = threading.Semaphore(0)
        states = served.server.commands.states
        at = states.at

        def held(*given: Any, **named: Any) -> Any:
            self.waiting.release()
            assert self.go.wait(20)
            return at(*given, **named)

        states.at = held  # type: ignore[method-assign]
        self.pool = ThreadPoolExecutor(at_once)
        token = served.token(LENA)
        past = {**GET, "consistency": {"at_version": 1}}
        self.calls = [
            self.pool.submit(served.call, "GetPerson", token, **past) for _ in range(at_once)
        ]
        for _ in range(at_once):
            assert self.waiting.acquire(timeout=20)

    def let_go(self) -> list[Any]:
        self.go.set()
        replies = [call.result(20) for call in self.calls]
        self.pool.shutdown()
        return replies


def test_one_call_too_many_is_told_when_to_come_back_and_health_still_answers(
    small: Served,
) -> None:
    held = Held(small, 2)
    refusal = small.refused("GetPerson", small.token(LENA), **GET)
    assert (refusal.code, refusal.reason) == ("RESOURCE_EXHAUSTED", "OVERLOADED")
    assert refusal.retry_s
    stub: Any = health_pb2_grpc.HealthStub(small.channel)
    health = stub.Check(health_pb2.HealthCheckRequest())
    assert health.status == health_pb2.HealthCheckResponse.SERVING
    assert len(held.let_go()) == 2
    assert small.call("GetPerson", small.token(LENA), **GET).person.name == LENA


def test_a_stopping_server_finishes_what_is_at_work_and_refuses_the_rest(tmp_path: Path) -> None:
    with Served(tmp_path, _with_lena, log_level="error", drain_s=20) as served:
        held = Held(served, 1)
        stub: Any = health_pb2_grpc.HealthStub(served.channel)
        watch = stub.Watch(health_pb2.HealthCheckRequest())
        assert next(watch).status == health_pb2.HealthCheckResponse.SERVING
        stopped = served.begin(served.server.stop())
        assert next(watch).status == health_pb2.HealthCheckResponse.NOT_SERVING
        refusal = served.refused("GetPerson", served.token(LENA), **GET)
        assert (refusal.code, refusal.reason) == ("UNAVAILABLE", "DRAINING")
        assert refusal.retry_s
        assert held.let_go()[0].person.name == LENA
        stopped.result(20)


def test_draining_ends_after_its_time_even_if_a_call_does_not(tmp_path: Path) -> None:
    with Served(tmp_path, _with_lena, log_level="error", drain_s=0.05) as served:
        held = Held(served, 1)
        served.begin(served.server.stop()).result(20)
        held.go.set()
        with pytest.raises(grpc.RpcError):
            held.calls[0].result(20)
        held.pool.shutdown()


FAULTS: dict[str, tuple[Callable[[], Exception], str, str]] = {
    "full": (lambda: LogFull("/secret/path"), "RESOURCE_EXHAUSTED", "STORE_FULL"),
    "read-only": (lambda: LogReadOnly("/secret/path"), "UNAVAILABLE", "STORE_READ_ONLY"),
    "away": (lambda: LogUnavailable("/secret/path"), "UNAVAILABLE", "STORE_UNAVAILABLE"),
    "corrupt": (lambda: LogCorrupt("/secret/path", 7), "DATA_LOSS", "RECORD_CORRUPT"),
    "slow": (lambda: TimeoutError("/secret/path"), "UNAVAILABLE", "OUTCOME_UNKNOWN"),
    "defect": (lambda: KeyError("/secret/path"), "INTERNAL", "INTERNAL"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_the_store_is_told_without_its_text(
    small: Served, fault: str, capfd: pytest.CaptureFixture[str]
) -> None:
    make, code, reason = FAULTS[fault]

    async def failing(_: str) -> Any:
        raise make()

    small.server.commands.load = failing  # type: ignore[assignment,method-assign]
    refusal = small.refused("GetPerson", small.token(LENA), **GET)
    assert (refusal.code, refusal.reason) == (code, reason)
    assert "secret" not in refusal.message
    assert "secret" not in str(refusal.info)
    assert ("incident" in refusal.info.metadata) == (reason == "INTERNAL")
    # Lines are written in the loop's next turn: with another answer, the first one's are out.
    small.refused("GetPerson", small.token(LENA), **GET)
    # Where the damage is, whoever runs the server must know.
    assert ("position=7" in capfd.readouterr().err) == (reason == "RECORD_CORRUPT")


def test_a_port_that_is_taken_is_a_clear_sentence(small: Served, tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "other", log="memory", listen=small.server.address)

    async def start() -> None:
        other = opened(settings)
        with pytest.raises(AddressProblem, match="another program does"):
            await other.start()
        await other.commands.aclose()

    asyncio.run(start())


def test_a_key_that_others_may_read_stops_the_start(tmp_path: Path) -> None:
    key = tmp_path / "instance.key"
    key.write_text("{}")
    key.chmod(0o644)
    with pytest.raises(StartProblem, match="may be read by others"):
        opened(Settings(data_dir=tmp_path, log="memory"))


def test_a_server_on_a_unix_socket_answers(tmp_path: Path) -> None:
    listen = f"unix:{tmp_path}/s"
    with Served(tmp_path, _with_lena, log_level="error", listen=listen) as served:
        assert served.server.address == listen
        assert served.call("GetPerson", served.token(LENA), **GET).person.name == LENA
