"""Callers in a process of their own: they send what they are given, as bytes.

Reads lines `ADDRESS CALLERS SECONDS FILE` and answers each with one of JSON:
calls per second, the median and the 99th percentile in milliseconds, failures.
The file holds the calls, pickled: `(path, token, [request, …])` for each caller.
"""

import asyncio
import json
import pickle
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

import grpc
import grpc.aio
import uvloop

Calls = list[tuple[str, str, bytes]]
"""Path, token and request of each call."""


async def _caller(channel: Any, calls: Calls, until: float, took_s: list[float]) -> int:
    failed = 0
    methods: dict[str, Any] = {}
    for path, token, request in calls:
        if perf_counter() > until:
            break
        method = methods.get(path)
        if method is None:
            # Neither serialised nor parsed here: the server is to be measured.
            method = methods[path] = channel.unary_unary(path)
        began = perf_counter()
        try:
            await method(request, metadata=(("authorization", token),), timeout=30)
        except grpc.aio.AioRpcError:
            failed += 1
        took_s.append(perf_counter() - began)
    return failed


async def _measured(
    address: str, callers: int, seconds: float, calls: list[Calls]
) -> dict[str, float]:
    took_s: list[float] = []
    options = [("grpc.enable_retries", 0), ("grpc.enable_http_proxy", 0)]
    async with grpc.aio.insecure_channel(address, options) as channel:
        await channel.channel_ready()
        began = perf_counter()
        failed = await asyncio.gather(
            *(_caller(channel, calls[n], began + seconds, took_s) for n in range(callers))
        )
        elapsed = perf_counter() - began
    took_s.sort()
    return {
        "per_second": len(took_s) / elapsed,
        "p50_ms": 1000 * took_s[len(took_s) // 2],
        "p99_ms": 1000 * took_s[len(took_s) * 99 // 100],
        "failed": sum(failed),
        "calls": len(took_s),
    }


def _main() -> None:
    for line in sys.stdin:
        address, callers, seconds, file = line.split()
        calls: list[Calls] = pickle.loads(Path(file).read_bytes())  # noqa: S301 - our own file
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            found = runner.run(_measured(address, int(callers), float(seconds), calls))
        print(json.dumps(found), flush=True)


if __name__ == "__main__":
    _main()
