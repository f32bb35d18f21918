"""Log lines: a fixed short sentence and fields; no text of posts and no names of people's own."""

import logging
import sys
from typing import Any

import msgspec
import structlog

from duecourse.config import Settings


def set_up_logs(settings: Settings) -> None:
    """Make the program log as the settings say, to standard error."""
    json = settings.log_format == "json"
    renderer: Any = (
        structlog.processors.JSONRenderer(serializer=_encoded)
        if json
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(
            logging.getLevelNamesMapping()[settings.log_level.upper()]
        ),
        logger_factory=(
            structlog.BytesLoggerFactory(sys.stderr.buffer)
            if json
            else structlog.PrintLoggerFactory(sys.stderr)
        ),
        cache_logger_on_first_use=True,
    )


def _encoded(fields: Any, **_: Any) -> bytes:
    return msgspec.json.encode(fields, enc_hook=repr)


def logger() -> Any:
    """Return the server's logger."""
    return structlog.get_logger("duecourse.server")
