"""Log lines go out together, and nobody waits for whoever reads them."""

import asyncio
import os
from collections.abc import Iterator

import pytest

from duecourse.server.lines import KEPT_MAX_BYTES, Lines

LINE = b"x" * 199 + b"\n"


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    yield reading, writing
    os.close(reading)
    os.close(writing)


def everything(reading: int) -> bytes:
    """Return what a pipe holds now."""
    found = b""
    try:
        while more := os.read(reading, 1 << 16):
            found += more
    except BlockingIOError:
        pass
    return found


def test_without_a_loop_a_line_is_written_at_once(pipe: tuple[int, int]) -> None:
    reading, writing = pipe
    Lines(writing).write(b"one\n")
    assert everything(reading) == b"one\n"


def test_lines_of_one_turn_of_the_loop_go_out_together(pipe: tuple[int, int]) -> None:
    reading, writing = pipe

    async def turns() -> tuple[bytes, bytes]:
        lines = Lines(writing)
        lines.write(b"one\n")
        lines.write(b"two\n")
        before = everything(reading)
        await asyncio.sleep(0)
        return before, everything(reading)

    assert asyncio.run(turns()) == (b"", b"one\ntwo\n")


def test_a_loop_that_ended_with_lines_at_hand_does_not_hold_up_the_next(
    pipe: tuple[int, int],
) -> None:
    reading, writing = pipe
    lines = Lines(writing)
    for line in (b"one\n", b"two\n"):
        loop = asyncio.new_event_loop()
        loop.call_soon(lines.write, line)
        loop.call_soon(loop.stop)
        loop.run_forever()
        loop.close()
    assert everything(reading) == b""
    lines.write(b"three\n")
    assert everything(reading) == b"one\ntwo\nthree\n"


def test_with_nobody_reading_lines_are_kept_then_dropped_then_told_of(
    pipe: tuple[int, int],
) -> None:
    reading, writing = pipe
    lines, many = Lines(writing), 3 * KEPT_MAX_BYTES // len(LINE)
    for _ in range(many):
        lines.write(LINE)
    told = b""
    while found := everything(reading):
        told += found
        lines.write_kept()
    *whole, last = told.splitlines(keepends=True)
    assert set(whole) == {LINE}
    assert b'"lines":%d}' % (many - len(whole)) in last
    assert len(whole) * len(LINE) >= KEPT_MAX_BYTES - len(LINE)
    assert len(whole) < many


def test_in_a_loop_the_rest_follows_once_somebody_reads(pipe: tuple[int, int]) -> None:
    reading, writing = pipe
    wanted = 2_000

    async def late() -> bytes:
        lines, told, there = Lines(writing), b"", asyncio.Event()
        for _ in range(wanted):
            lines.write(LINE)
        asyncio.get_running_loop().add_reader(reading, there.set)
        while len(told) < wanted * len(LINE):
            await there.wait()
            there.clear()
            told += everything(reading)
        return told

    assert asyncio.run(asyncio.wait_for(late(), 30)) == LINE * wanted


def test_a_reader_who_left_fails_nobody() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    Lines(writing).write(LINE)
    os.close(writing)
