"""Servers that do less than ours, for comparison: `python -m benchmarks._floor noop|append`.

Both are of the same kind as ours, without our interceptor. `noop` answers at
once. `append` is the floor under any service that keeps what it is sent: it
parses the request, makes a record by hand, hashes it, and answers once our
appender and SQLite have made it durable; no rule, no state, no log line.
"""

import asyncio
import hashlib
import sys
from collections.abc import Awaitable, Callable
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from time import process_time
from typing import Any, Final

import grpc
import grpc.aio
import msgspec
import uvloop
from google.protobuf.message_factory import GetMessageClass

from benchmarks._worker import Answer, answering
from duecourse.client.client import METHODS
from duecourse.evidence.record import leaf_hash
from duecourse.log.appending import AsyncAppender
from duecourse.log.port import Change, NewEvent, Request
from duecourse.log.sqlite import SQLiteLog

_REPLY: Final = bytes(700)
"""About as long as our replies."""

Behaviour = Callable[[bytes, Any], Awaitable[bytes]]


async def _nothing(_: bytes, __: Any) -> bytes:
    return _REPLY


class _Appending:
    """Stores each request of one method as one event of a stream of its own."""

    def __init__(self, path: str, appender: AsyncAppender, numbers: "count[int]") -> None:
        self._rpc = path.rsplit("/", 1)[-1]
        self._class: Any = GetMessageClass(METHODS[self._rpc].input_type)
        self._appender = appender
        self._numbers = numbers

    async def __call__(self, body: bytes, _: Any) -> bytes:
        message = self._class.FromString(body)
        stream = f"organisations/acat/posts/p{next(self._numbers)}"
        record = msgspec.json.encode(
            {"stream": stream, "version": 1, "type": self._rpc, "data": body.hex()}
        )
        event = NewEvent(
            stream=stream,
            version=1,
            type=self._rpc,
            record=record,
            leaf_hash=leaf_hash(record),
        )
        request = Request(
            organisation="organisations/acat",
            request_id=message.context.request_id,
            body_digest=hashlib.sha256(body).digest(),
            receipt=record[:160],
        )
        await self._appender.append(Change(events=(event,), request=request))
        return _REPLY


class _Handlers(grpc.GenericRpcHandler):  # type: ignore[misc,unused-ignore]
    def __init__(self, behaviour_of: Callable[[str], Behaviour]) -> None:
        self._behaviour_of = behaviour_of
        self._known: dict[str, Any] = {}

    def service(self, details: grpc.HandlerCallDetails) -> Any:
        path = details.method
        if path not in self._known:
            behaviour = self._behaviour_of(path)
            self._known[path] = grpc.unary_unary_rpc_method_handler(behaviour)
        return self._known[path]


async def _serve(behaviour_of: Callable[[str], Behaviour]) -> None:
    server = grpc.aio.server()
    server.add_generic_rpc_handlers([_Handlers(behaviour_of)])
    port = server.add_insecure_port("127.0.0.1:0")
    await server.start()
    loop, asked_to_stop = asyncio.get_running_loop(), asyncio.Event()

    def answer(_: Answer) -> Answer:
        return {"address": f"127.0.0.1:{port}", "cpu_s": process_time()}

    def answer_until_the_end() -> None:
        answering(answer)
        loop.call_soon_threadsafe(asked_to_stop.set)

    Thread(target=answer_until_the_end).start()
    await asked_to_stop.wait()
    await server.stop(0)


async def _main(kind: str) -> None:
    if kind == "noop":
        await _serve(lambda _: _nothing)
        return
    with TemporaryDirectory() as folder:
        log = SQLiteLog(Path(folder) / "log.sqlite")
        appender, numbers = AsyncAppender(log), count()
        await _serve(lambda path: _Appending(path, appender, numbers).__call__)
        await appender.aclose()
        log.close()


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(_main(sys.argv[1]))
