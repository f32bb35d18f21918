"""Callers in a process of their own: they send what they are given, as bytes.

Asked with `address`, `callers` and `file`, it gives the calls that the file
holds, pickled, from so many callers at once, and answers with calls per second,
the median and the 99th percentile in milliseconds, and how many failed.
"""

import asyncio
import pickle
from pathlib import Path
from time import perf_counter
from typing import Any

import grpc
import grpc.aio
import uvloop

from benchmarks._life import Call
from benchmarks._worker import Answer, answering


class _Callers:
    def __init__(self, channel: Any, calls: list[Call]) -> None:
        # Neither serialised nor parsed here: the server is to be measured.
        self._methods = {path: channel.unary_unary(path) for path in {call[0] for call in calls}}
        self._calls = iter(calls)
        self.took_s: list[float] = []
        self.failed = 0

    async def caller(self) -> None:
        for path, token, request in self._calls:
            began = perf_counter()
            try:
                metadata = (("authorization", token),)
                await self._methods[path](request, metadata=metadata, timeout=30)
            except grpc.aio.AioRpcError:
                self.failed += 1
            self.took_s.append(perf_counter() - began)


async def _measured(address: str, callers: int, calls: list[Call]) -> Answer:
    options = [("grpc.enable_retries", 0), ("grpc.enable_http_proxy", 0)]
    async with grpc.aio.insecure_channel(address, options) as channel:
        await channel.channel_ready()
        all_ = _Callers(channel, calls)
        began = perf_counter()
        await asyncio.gather(*(all_.caller() for _ in range(callers)))
        elapsed = perf_counter() - began
    took_s = sorted(all_.took_s)
    return {
        "per_second": len(took_s) / elapsed,
        "p50_ms": 1000 * took_s[len(took_s) // 2],
        "p99_ms": 1000 * took_s[len(took_s) * 99 // 100],
        "failed": all_.failed,
    }


def _main() -> None:
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:

        def answer(asked: Answer) -> Answer:
            calls: list[Call] = pickle.loads(Path(asked["file"]).read_bytes())  # noqa: S301 - ours
            return runner.run(_measured(asked["address"], asked["callers"], calls))

        answering(answer)


if __name__ == "__main__":
    _main()
