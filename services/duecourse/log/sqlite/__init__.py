"""The log in one SQLite file: the embedded default, for one server process."""

from .log import SQLiteLog

__all__ = ["SQLiteLog"]
