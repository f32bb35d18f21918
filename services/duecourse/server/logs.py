"""Log lines: a fixed short sentence and fields; no text of posts and no names of people's own."""

import logging
import sys
from typing import Any

import structlog

from duecourse.config import Settings


def set_up_logs(settings: Settings) -> None:
    """Make the program log as the settings say, to standard error."""
    renderer: Any = (
        structlog.processors.JSONRenderer()
        if settings.log_format == "json"
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
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )


def logger() -> Any:
    """Return the server's logger."""
    return structlog.get_logger("duecourse.server")
