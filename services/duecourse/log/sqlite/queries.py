"""The SQL of the log, read from its files once."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from msgspec import Struct, convert

from .rows import Row


class Queries(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Every statement of `queries.sql`, by the name that stands above it."""

    insert_event: str
    insert_disclosure: str
    insert_request: str
    insert_document: str
    insert_attempt: str
    insert_form: str
    set_counters: str
    counters: str
    organisations: str
    forms: str
    head: str
    stream_events: str
    stream_disclosures: str
    organisation_events: str
    organisation_disclosures: str
    newest_events: str
    streams: str
    request: str
    document: str
    attempts: str
    without_organisation: str
    version_gaps: str


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")


def _by_name(text: str) -> Queries:
    """Split at the `-- name:` lines; a missing or unknown name stops the import."""
    parts = re.split(r"^-- name: (\w+)\n", text, flags=re.MULTILINE)[1:]
    return convert(dict(zip(parts[::2], map(str.strip, parts[1::2]), strict=True)), Queries)


SCHEMA: Final = _read("schema.sql")
QUERIES: Final = _by_name(_read("queries.sql"))

_ROWS_MAX: Final = 64
"""Rows of one statement; batches are cut into powers of two, so that few texts are prepared."""


def in_statements(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """Yield rows in runs whose lengths are powers of two, the longest first."""
    start = 0
    while rest := len(rows) - start:
        count = min(_ROWS_MAX, 1 << (rest.bit_length() - 1))
        yield rows[start : start + count]
        start += count


@cache
def of_rows(insert: str, count: int) -> str:
    """Return an INSERT of one row as one of `count` rows."""
    head, values, tail = re.split(r"(VALUES \([?, ]+\))", insert)
    row = values.removeprefix("VALUES ")
    return f"{head}VALUES {', '.join([row] * count)}{tail}"
