"""How fast the log appends and reads, beside a bare INSERT measured in the same rounds.

The ceiling is one row of 600 bytes per transaction, into a table of the same
shape, with WAL and `synchronous=FULL`, by one thread. An append stores more:
the event, its request with a receipt, and the check of five streams; the row
"by hand" is those two INSERTs in one transaction without any of our code.
Run `python -m benchmarks.log [SECONDS]`, seconds per cell.
"""

import asyncio
import sqlite3
import sys
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from threading import Barrier, Thread
from time import perf_counter
from typing import Final

from msgspec.structs import astuple

from duecourse.evidence.record import leaf_hash
from duecourse.log.appending import AsyncAppender, BlockingAppender
from duecourse.log.port import Change, Committed, NewEvent, Outcome, Request
from duecourse.log.sqlite import SQLiteLog
from duecourse.log.sqlite.queries import QUERIES

_ACAT: Final = "organisations/acat"
_RECORD: Final = b'{"text":"' + b"x" * 589 + b'"}'
_LEAF_HASH: Final = leaf_hash(_RECORD)
_FACTS: Final = tuple(f"{_ACAT}/people/fact{number}" for number in range(5))
_UNCHANGED: Final = tuple((stream, 1) for stream in _FACTS)
_ROUNDS: Final = 7
_CALLERS: Final = (1, 8, 32)
_EVENTS_PER_STREAM: Final = 10

Cell = Callable[[float], float]
"""Works for so many seconds and returns operations per second."""


class BareInsert:
    """The ceiling: what one INSERT per transaction costs in this place at this time."""

    def __init__(self, path: Path) -> None:
        self._raw = sqlite3.connect(path, isolation_level=None)
        self._raw.execute("PRAGMA journal_mode = WAL")
        self._raw.execute("PRAGMA synchronous = FULL")
        self._raw.execute(
            "CREATE TABLE events (position INTEGER PRIMARY KEY AUTOINCREMENT, stream TEXT NOT NULL,"
            " version INTEGER NOT NULL, type TEXT NOT NULL, record BLOB NOT NULL,"
            " leaf_hash BLOB NOT NULL, disclosures INTEGER NOT NULL, UNIQUE (stream, version))"
        )
        self._numbers = count()

    def __call__(self, seconds: float) -> float:
        """Insert for so many seconds; return rows per second."""
        done, start = 0, perf_counter()
        while perf_counter() - start < seconds:
            stream, version = _place(next(self._numbers))
            self._raw.execute(
                "INSERT INTO events (stream, version, type, record, leaf_hash, disclosures)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (stream, version, "PostEdited", _RECORD, _LEAF_HASH, 0),
            )
            done += 1
        return done / (perf_counter() - start)

    def close(self) -> None:
        """Release the file."""
        self._raw.close()


def by_hand(path: Path) -> Cell:
    """Return a cell that writes what an append writes, into a log's file, and nothing around it."""
    SQLiteLog(path).close()
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("PRAGMA synchronous = FULL")
    execute = raw.execute
    source, positions = Changes("hand"), count(1)

    def cell(seconds: float) -> float:
        done, start = 0, perf_counter()
        while perf_counter() - start < seconds:
            change, position = source.next(), next(positions)
            execute("BEGIN IMMEDIATE")
            for request in (change.request,) if change.request else ():
                execute(QUERIES.insert_request, (*astuple(request), position, position))
            for event in change.events:
                row = (_ACAT, position, event.stream, event.version, event.type)
                execute(QUERIES.insert_event, (*row, event.record, event.leaf_hash, 0))
            execute(QUERIES.set_counters, (_ACAT, position, 0))
            execute("COMMIT")
            done += 1
        return done / (perf_counter() - start)

    return cell


class Changes:
    """One caller's changes: an event of its own streams, a request, five facts."""

    def __init__(self, caller: str) -> None:
        self._caller = caller
        self._numbers = count()

    def next(self) -> Change:
        """Return the next change, decided on what the one before it left."""
        number = next(self._numbers)
        stream, version = _place(number, self._caller)
        event = NewEvent(
            stream=stream,
            version=version,
            type="PostEdited",
            record=_RECORD,
        )
        request = Request(
            organisation=_ACAT,
            # Scattered as UUIDs are, and cheap to make: the log is to be measured.
            request_id=f"{hash((self._caller, number)) & (2**64 - 1):016x}-{number:019d}",
            body_digest=_LEAF_HASH,
            receipt=_RECORD[:160],
        )
        return Change(events=(event,), unchanged=_UNCHANGED, request=request)


def _place(number: int, caller: str = "bare") -> tuple[str, int]:
    stream, version = divmod(number, _EVENTS_PER_STREAM)
    return f"{_ACAT}/posts/{caller}-{stream}", version + 1


def _ensure_committed(outcome: Outcome) -> None:
    if not isinstance(outcome, Committed):
        raise TypeError(f"the benchmark expected to commit: {outcome}")


def blocking(log: SQLiteLog, callers: int) -> Cell:
    """Return a cell in which so many threads append."""
    appender = BlockingAppender(log)
    sources = [Changes(f"b{callers}-{number}") for number in range(callers)]

    def cell(seconds: float) -> float:
        barrier = Barrier(callers + 1)
        done = [0] * callers

        def work(number: int, source: Changes) -> None:
            barrier.wait()
            end = perf_counter() + seconds
            while perf_counter() < end:
                _ensure_committed(appender.append(source.next()))
                done[number] += 1

        threads = [Thread(target=work, args=(n, source)) for n, source in enumerate(sources)]
        for thread in threads:
            thread.start()
        barrier.wait()
        start = perf_counter()
        for thread in threads:
            thread.join()
        return sum(done) / (perf_counter() - start)

    return cell


def tasks(log: SQLiteLog, callers: int) -> Cell:
    """Return a cell in which so many asyncio tasks append."""
    sources = [Changes(f"a{callers}-{number}") for number in range(callers)]

    async def work(appender: AsyncAppender, source: Changes, end: float) -> int:
        done = 0
        while perf_counter() < end:
            _ensure_committed(await appender.append(source.next()))
            done += 1
        return done

    async def slice_(seconds: float) -> float:
        appender = AsyncAppender(log)
        start = perf_counter()
        done = await asyncio.gather(
            *(work(appender, source, start + seconds) for source in sources)
        )
        rate = sum(done) / (perf_counter() - start)
        await appender.aclose()
        return rate

    return lambda seconds: asyncio.run(slice_(seconds))


def _reading(log: SQLiteLog, seconds: float) -> float:
    """Return events per second of reading the log by pages of 500, hashes verified."""
    done, after, start = 0, 0, perf_counter()
    while perf_counter() - start < seconds:
        page = log.all_events(_ACAT, after=after)
        done += len(page)
        after = page[-1].position if page else 0
    return done / (perf_counter() - start)


def _with_facts(path: Path) -> SQLiteLog:
    log = SQLiteLog(path)
    facts = tuple(NewEvent(stream=stream, version=1, type="X", record=_RECORD) for stream in _FACTS)
    log.commit([Change(events=facts)])
    return log


def measure(seconds: float, directory: Path) -> list[tuple[str, float, float | None]]:
    """Return `(what, per second, median of the rounds' ratios to the ceiling)`."""
    bare = BareInsert(directory / "bare.db")
    log = _with_facts(directory / "log.db")
    cells = {"event and request by hand": by_hand(directory / "hand.db")}
    cells |= {f"BlockingAppender, {n} threads": blocking(log, n) for n in _CALLERS}
    cells |= {f"AsyncAppender, {n} tasks": tasks(log, n) for n in _CALLERS}
    ceilings: list[float] = []
    rates: dict[str, list[float]] = {name: [] for name in cells}
    ratios: dict[str, list[float]] = {name: [] for name in cells}
    piece = seconds / _ROUNDS
    for _ in range(_ROUNDS):
        for name, cell in cells.items():
            # A ceiling before and after each: the machine is shared.
            before, rate, after = bare(piece / 2), cell(piece), bare(piece / 2)
            ceilings += (before, after)
            rates[name].append(rate)
            ratios[name].append(rate / ((before + after) / 2))
    table: list[tuple[str, float, float | None]] = [("bare INSERT", median(ceilings), 1.0)]
    table += [(name, median(rates[name]), median(ratios[name])) for name in cells]
    table.append(("all_events, by 500", _reading(log, seconds), None))
    log.close()
    bare.close()
    return table


def main(seconds: float = 1.0) -> Sequence[tuple[str, float, float | None]]:
    """Measure, print the table and return it."""
    with TemporaryDirectory() as directory:
        table = measure(seconds, Path(directory))
    print(f"{'':<32}{'per second':>12}{'of bare INSERT':>16}")
    for name, rate, ratio in table:
        print(f"{name:<32}{rate:>12,.0f}{'' if ratio is None else f'{ratio:.2f}':>16}")
    return table


if __name__ == "__main__":
    main(*map(float, sys.argv[1:]))
