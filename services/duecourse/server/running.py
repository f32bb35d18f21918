"""From settings to a running instance, and its orderly end."""

import asyncio
import gc
import signal
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from duecourse.commands import CommandService
from duecourse.commands.states import unknown_forms
from duecourse.config import Settings
from duecourse.keeper import ClockIndex, Keeper, SteppedTime, SystemTime
from duecourse.keeper.keeper import CLOCKS
from duecourse.log.memory import MemoryLog
from duecourse.log.port import EventLog, LogFault
from duecourse.log.sqlite import SQLiteLog
from duecourse.server.auth import InstanceKey
from duecourse.server.auth.keys import KeyProblem
from duecourse.server.logs import logger, set_up_logs
from duecourse.server.server import AddressProblem, Server
from duecourse.server.tls import TlsProblem

_STOPPING: Final = (signal.SIGTERM, signal.SIGINT)


class StartProblem(Exception):
    """The instance cannot start; the message says why, in one sentence."""


def opened(settings: Settings, clock: Callable[[], datetime] | None = None) -> Server:
    """Return an instance's server, its log open, not yet listening; call it in a running loop.

    Args:
        clock: for tests; the system's clock, or the settings' test clock, by default.

    Raises:
        StartProblem: the data folder, the log or a key cannot be used.
    """
    try:
        settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        key = InstanceKey.opened(settings.key_file)
        log, now = _log(settings), clock or _clock(settings)
        commands = CommandService(log, clock=now, cached_states_max=settings.states_cached_max)
        _tell_of_newer(log)
        return Server(settings, commands, key, _keeper(settings, commands, now))
    except OSError as error:
        raise StartProblem(f"{error.filename}: {error.strerror}") from error
    except (KeyProblem, LogFault) as error:
        raise StartProblem(str(error)) from error


def _keeper(settings: Settings, commands: CommandService, now: Callable[[], datetime]) -> Keeper:
    in_memory = settings.log == "memory"
    where = settings.clocks_file
    index = ClockIndex(":memory:", CLOCKS) if in_memory else ClockIndex.opened(where, CLOCKS)
    time = SystemTime(now) if now is system_clock else SteppedTime(now)
    return Keeper(commands, index, time, logger().warning)


def _log(settings: Settings) -> EventLog:
    return MemoryLog() if settings.log == "memory" else SQLiteLog(settings.log_file, alone=True)


def _tell_of_newer(log: EventLog) -> None:
    """Say what a newer release wrote: the instance serves, but not these."""
    for form in unknown_forms(log):
        logger().warning(
            "written by a newer release",
            event_type=form.type,
            schema=form.schema,
            format=form.format,
            answered="WRITTEN_BY_NEWER_RELEASE",
        )


def _clock(settings: Settings) -> Callable[[], datetime]:
    path = settings.test_clock
    return system_clock if path is None else lambda: _read_clock(path)


def system_clock() -> datetime:
    """Return the time, UTC."""
    return datetime.now(UTC)


def _read_clock(path: Path) -> datetime:
    return datetime.fromisoformat(path.read_text(encoding="ascii").strip()).astimezone(UTC)


async def serve(
    settings: Settings,
    *,
    prepare: Callable[[CommandService], Awaitable[None]] | None = None,
    ready: Callable[[Server], None] | None = None,
) -> signal.Signals:
    """Run an instance until SIGTERM or SIGINT, then drain it; return which of them came.

    Args:
        prepare: done before anybody is served, such as registering organisations.
        ready: told once the server listens.

    Raises:
        StartProblem: with the reason, in one sentence.
    """
    set_up_logs(settings)
    server = opened(settings)
    try:
        if prepare is not None:
            await prepare(server.commands)
        asked = _asked_to_stop()
        await server.start()
    except BaseException as error:
        await server.give_up()
        if isinstance(error, AddressProblem | TlsProblem | LogFault):
            raise StartProblem(str(error)) from error
        raise
    logger().info("serving", address=server.address, environment=settings.environment)
    if settings.is_readable_on_the_way:
        logger().warning("tokens can be read on the way", listen=settings.listen, needed="TLS")
    if ready is not None:
        ready(server)
    signalled = await asked
    _end_at_once_when_asked_again()
    logger().info("draining", at_most_s=settings.drain_s)
    await server.stop()
    logger().info("stopped")
    return signalled


def _asked_to_stop() -> "asyncio.Future[signal.Signals]":
    """Return what a signal sets; in place before anybody is served, so that every call drains."""
    loop = asyncio.get_running_loop()
    asked: asyncio.Future[signal.Signals] = loop.create_future()

    def stop(number: signal.Signals) -> None:
        if not asked.done():
            asked.set_result(number)

    for number in _STOPPING:
        loop.add_signal_handler(number, stop, number)
    return asked


def _end_at_once_when_asked_again() -> None:
    loop = asyncio.get_running_loop()
    for number in _STOPPING:
        loop.remove_signal_handler(number)


def run(
    settings: Settings,
    *,
    prepare: Callable[[CommandService], Awaitable[None]] | None = None,
    ready: Callable[[Server], None] | None = None,
) -> signal.Signals:
    """Run an instance in the foreground; return which signal ended it.

    Arguments and errors are those of `serve`.
    """
    _collect_seldom()
    try:
        with asyncio.Runner(loop_factory=_loop_factory()) as runner:
            return runner.run(serve(settings, prepare=prepare, ready=ready))
    except KeyboardInterrupt:
        return signal.SIGINT


def _collect_seldom() -> None:
    """Look for cyclic garbage seldom: states are trees, and a full look held up calls for 50 ms.

    What is loaded by now stays for good and is never looked at again.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """Return uvloop's factory where it is installed: 5-20 % less CPU per call."""
    try:
        import uvloop  # noqa: PLC0415 - not on every platform
    except ImportError:
        return None
    factory: Callable[[], asyncio.AbstractEventLoop] = uvloop.new_event_loop
    return factory
