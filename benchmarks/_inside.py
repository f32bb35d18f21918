"""The life of posts in one process, without gRPC: bytes to the gate, bytes from it.

Run by `commands.py` and `calls.py`, once for each checkout that is compared:
`python -m benchmarks._inside CHECKOUT`. Asked with `callers` and `posts`, it
answers for each command the rate per second, and CPU microseconds of all
threads for each, the log's included. Asked with `counted`, the name of a
command, it answers how often each package's functions are called for one.
"""

import asyncio
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from types import FrameType

import uvloop

from benchmarks._instance import Instance, collect_seldom
from benchmarks._life import Call, batches
from benchmarks._worker import Answer, answering


async def _caller(instance: Instance, calls: Iterator[Call]) -> None:
    for call in calls:
        await instance.give(call)


async def _measured(instance: Instance, callers: int, posts: int) -> Answer:
    found = {}
    for rpc, calls in batches(instance.life.lives(posts)):
        shared = iter(calls)
        began, cpu = perf_counter(), process_time()
        await asyncio.gather(*(_caller(instance, shared) for _ in range(callers)))
        took_s, cpu_s = perf_counter() - began, process_time() - cpu
        found[rpc] = {"per_second": posts / took_s, "cpu_us": 1e6 * cpu_s / posts}
    return found


async def _counted(instance: Instance, counted: str) -> Answer:
    calls: Counter[str] = Counter()

    def seen(frame: FrameType, event: str, _: object) -> None:
        module = frame.f_globals.get("__name__", "")
        if event == "call" and module.startswith("duecourse."):
            calls[".".join(module.split(".")[:2])] += 1

    for rpc, (first, second) in batches(instance.life.lives(2)):
        await instance.give(first)
        if rpc == counted:
            # The second of two, so that whatever is made at first use is there.
            sys.setprofile(seen)
        await instance.give(second)
        sys.setprofile(None)
    return dict(calls)


async def _answer(instance: Instance, asked: Answer) -> Answer:
    if "counted" in asked:
        return await _counted(instance, asked["counted"])
    return await _measured(instance, asked["callers"], asked["posts"])


def _main() -> None:
    checkout = Path(sys.argv[1])
    with (
        TemporaryDirectory() as folder,
        asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner,
    ):

        async def begun() -> Instance:
            instance = Instance(Path(folder), checkout)
            await instance.set_up()
            return instance

        instance = runner.run(begun())
        collect_seldom()
        answering(lambda asked: runner.run(_answer(instance, asked)))
        runner.run(instance.server.commands.aclose())


if __name__ == "__main__":
    _main()
