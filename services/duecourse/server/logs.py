"""Log lines: a fixed short sentence and fields; no text of posts and no names of people's own."""

import atexit
import logging
import sys
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

import msgspec
import structlog
from msgspec import Struct

from duecourse.config import Settings
from duecourse.server.lines import STDERR


class CallLine(Struct, kw_only=True):
    """What is logged of one call, as far as it is known; no text and no names of people's own."""

    method: str
    principal: str = ""
    code: str = "OK"
    reason: str = ""
    took_ms: float = 0
    request_id: str = ""
    event: str = "call"
    level: str = "info"
    timestamp: datetime | None = None


_encoder: Final = msgspec.json.Encoder()


def set_up_logs(settings: Settings) -> None:
    """Make the program log as the settings say, to standard error."""
    renderer: Any = (
        structlog.processors.JSONRenderer(serializer=_encoded)
        if settings.log_format == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            renderer,
            _as_bytes,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(_level(settings)),
        logger_factory=structlog.BytesLoggerFactory(STDERR),  # type: ignore[arg-type]
        cache_logger_on_first_use=True,
    )
    # What was logged in the loop's last turn; once, however often this is called.
    atexit.unregister(STDERR.write_kept)
    atexit.register(STDERR.write_kept)


def _encoded(fields: Any, **_: Any) -> bytes:
    return msgspec.json.encode(fields, enc_hook=repr)


def _as_bytes(_logger: object, _method: str, line: Any) -> bytes:
    return line.encode() if isinstance(line, str) else bytes(line)


def _level(settings: Settings) -> int:
    return logging.getLevelNamesMapping()[settings.log_level.upper()]


def logger() -> Any:
    """Return the server's logger."""
    return structlog.get_logger("duecourse.server")


def call_log(settings: Settings) -> Callable[[CallLine], None]:
    """Return what writes the line of a call, in the form and from the level that are set."""
    if _level(settings) > logging.INFO:
        return lambda _line: None
    if settings.log_format == "json":
        # Without the logger's five functions: this line is written for every call.
        return lambda line: STDERR.write(_encoder.encode(line) + b"\n")
    return _log_call


def _log_call(line: CallLine) -> None:
    fields = msgspec.structs.asdict(line)
    for given_by_the_logger in ("event", "level", "timestamp"):
        del fields[given_by_the_logger]
    logger().info(line.event, **fields)
