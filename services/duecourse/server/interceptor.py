"""The one interceptor: admits, authenticates, permits, parses, runs, answers, logs.

It is one and not seven because each interceptor costs every call about 10 us,
and because a message is parsed inside it: outside, a malformed one would be
answered by the library, with the text of an exception.
"""

import asyncio
import re
import time
import uuid
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Final

import grpc
import grpc.aio

from duecourse.kernel.names import organisation_of
from duecourse.log.port import LogCorrupt
from duecourse.server.auth import Authenticator
from duecourse.server.deadline import Deadlines
from duecourse.server.logs import CallLine, logger
from duecourse.server.rejection import reject
from duecourse.server.routes import Route
from duecourse.server.status import VIOLATIONS_AFTER, Failure, failure_of

_EXEMPT: Final = ("/grpc.health.v1.", "/grpc.reflection.")
"""Answered by stock servicers: no credential, and no share in the limit of calls."""

_REQUEST_ID: Final = re.compile(r"[0-9a-fA-F-]{36}")
"""What else stands in its place may be anybody's words, and is not for the log."""

_COUNT: Final = re.compile(r"[0-9]{1,6}")

_OVERLOADED_RETRY_S: Final = 0.2
_DRAINING_RETRY_S: Final = 1.0
Handler = Any
Context = Any


class Gate(grpc.aio.ServerInterceptor):  # type: ignore[misc,unused-ignore]
    """Stands before every method of ours; what it does not know, it refuses.

    Args:
        log_call: writes the line of each call.
        calls_max: calls at work at once; further ones are OVERLOADED.
        call_timeout_s: longest that a call may take.
    """

    def __init__(
        self,
        routes: Mapping[str, Route],
        authenticator: Authenticator,
        log_call: Callable[[CallLine], None],
        *,
        calls_max: int,
        call_timeout_s: float,
    ) -> None:
        self._authenticator = authenticator
        self._log_call = log_call
        self._calls_max = calls_max
        self._deadlines = Deadlines(call_timeout_s)
        self._draining = False
        self._at_work = 0
        self._idle = asyncio.Event()
        self._idle.set()
        self._handlers = {path: self._handler(route) for path, route in routes.items()}

    async def intercept_service(
        self,
        continuation: Callable[[grpc.HandlerCallDetails], Awaitable[Handler]],
        handler_call_details: grpc.HandlerCallDetails,
    ) -> Handler:
        """Return the handler of a method."""
        method = handler_call_details.method
        known = self._handlers.get(method)
        if known is not None:
            return known
        if method.startswith(_EXEMPT):
            return await continuation(handler_call_details)
        return grpc.unary_unary_rpc_method_handler(_unknown)

    def drain(self) -> None:
        """Refuse every further call with DRAINING."""
        self._draining = True

    async def idle(self) -> None:
        """Return when no call is at work."""
        await self._idle.wait()

    def _handler(self, route: Route) -> Handler:
        async def behaviour(body: bytes, context: Context) -> bytes:
            line, began = CallLine(method=route.path), time.perf_counter()
            metadata: Any = context.invocation_metadata()
            self._begin()
            try:
                self._admit()
                caller = self._authenticator.caller(metadata, context.auth_context)
                line.principal = caller.name
                caller.permit(route.permission)
                values = route.parse(body)
                line.request_id = _request_id(values)
                with self._deadlines.begin():
                    return await route.endpoint(values, caller)
            except asyncio.CancelledError:
                line.code = "CANCELLED"
                raise
            except Exception as error:  # noqa: BLE001 - whatever goes wrong is answered, never leaked
                has = _lines_known(metadata)
                failure = _failure(error, route, organisation_of(line.principal), has)
                line.code, line.reason = failure.code.name, failure.reason
            finally:
                self._end()
                if route.unnamed:
                    line.principal = line.request_id = ""
                line.took_ms = round(1000 * (time.perf_counter() - began), 2)
                line.timestamp = datetime.now(UTC)
                self._log_call(line)
            await context.abort(failure.code, failure.message, failure.trailers)
            raise AssertionError("unreachable: abort raises")

        # No deserialiser: the bytes come in as they are.
        return grpc.unary_unary_rpc_method_handler(behaviour)

    def _begin(self) -> None:
        if not self._at_work:
            self._idle.clear()
        self._at_work += 1

    def _end(self) -> None:
        self._at_work -= 1
        if not self._at_work:
            self._idle.set()

    def _admit(self) -> None:
        if self._draining:
            raise reject("DRAINING", "the server is being stopped", retry_after_s=_DRAINING_RETRY_S)
        if self._at_work > self._calls_max:
            raise reject(
                "OVERLOADED",
                f"{self._calls_max} calls are at work",
                retry_after_s=_OVERLOADED_RETRY_S,
            )


async def _unknown(_: bytes, context: Context) -> None:
    failure = failure_of(reject("METHOD_UNKNOWN", "there is no such method"))
    await context.abort(failure.code, failure.message, failure.trailers)


def _lines_known(metadata: Any) -> int:
    """Return how many lines of a refusal the caller has already; what is no number is none."""
    said = next((value for key, value in metadata or () if key == VIOLATIONS_AFTER), "")
    return int(said) if isinstance(said, str) and _COUNT.fullmatch(said) else 0


def _failure(error: Exception, route: Route, organisation: str, after: int) -> Failure:
    failure = failure_of(error, organisation=organisation, after=after)
    if isinstance(error, LogCorrupt):
        # Where it is, only the log tells: the caller could do nothing with it.
        where = {"position": error.position, "says": str(error)}
        logger().error("record corrupt", method=route.path, **where)
    if failure.reason != "INTERNAL":
        return failure
    incident = str(uuid.uuid4())
    logger().error("call failed", method=route.path, incident=incident, exc_info=error)
    return failure_of(error, incident)


def _request_id(values: Mapping[str, Any]) -> str:
    context = values.get("context")
    given = context.get("request_id", "") if isinstance(context, dict) else ""
    return given if _REQUEST_ID.fullmatch(given) else ""
