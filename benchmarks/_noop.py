"""A server that does nothing: same kind as ours, answers of a given size. Prints its port."""

import asyncio
import sys
from typing import Any

import grpc
import grpc.aio
import uvloop


class _Nothing(grpc.GenericRpcHandler):  # type: ignore[misc,unused-ignore]
    def __init__(self, reply: bytes) -> None:
        async def behaviour(_: bytes, __: Any) -> bytes:
            return reply

        self._handler: Any = grpc.unary_unary_rpc_method_handler(behaviour)

    def service(self, _: grpc.HandlerCallDetails) -> Any:
        return self._handler


async def _serve(reply_bytes: int) -> None:
    server = grpc.aio.server()
    server.add_generic_rpc_handlers([_Nothing(bytes(reply_bytes))])
    port = server.add_insecure_port("127.0.0.1:0")
    await server.start()
    print(port, flush=True)
    await server.wait_for_termination()


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(_serve(int(sys.argv[1])))
