"""Lines for standard error: written once a turn of the loop, and never waited for.

Whoever started the server may have stopped reading what it logs. Its pipe is then
full, and a server that wrote on would stand still with every caller; this one
keeps some lines, drops what comes after, and says how many once it can.
"""

import asyncio
import os
import select
from threading import Lock
from typing import Any, Final

KEPT_MAX_BYTES: Final = 1 << 20
"""Kept for a reader who is late; some 4,000 lines."""

_AT_ONCE_BYTES: Final = 4_096
"""A pipe that takes anything takes as much without making the writer wait (PIPE_BUF)."""

_TRY_AGAIN_S: Final = 0.2


class Lines:
    """Takes lines, from any thread, and writes them to a file.

    Args:
        descriptor: of the file, open for writing.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._lock = Lock()
        self._kept = bytearray()
        self._dropped = 0
        self._due_in: asyncio.AbstractEventLoop | None = None
        self._poll = _poll(descriptor)

    def write(self, line: bytes) -> None:
        """Take a line, ended by a line break; in a loop it is written in the loop's next turn."""
        loop = _running_loop()
        with self._lock:
            if len(self._kept) + len(line) > KEPT_MAX_BYTES:
                self._dropped += 1
            else:
                self._kept += line
            due, self._due_in = self._due_in, loop
        if loop is None:
            self.write_kept()
        elif due is not loop:
            loop.call_soon(self.write_kept)

    def flush(self) -> None:
        """Do nothing: what is written once a turn is not hurried."""

    def write_kept(self) -> None:
        """Write what can be written without waiting; try again later if that is not all."""
        loop = _running_loop()
        with self._lock:
            self._write()
            self._due_in = loop if self._kept else None
        if self._due_in is not None:
            self._due_in.call_later(_TRY_AGAIN_S, self.write_kept)

    def _write(self) -> None:
        try:
            while self._kept and self._writable():
                written = os.write(self._descriptor, self._kept[:_AT_ONCE_BYTES])
                del self._kept[:written]
                if self._dropped and not self._kept:
                    says = b'{"event":"lines dropped","level":"warning","lines":%d}\n'
                    self._kept += says % self._dropped
                    self._dropped = 0
        except OSError:
            # Nobody will ever read it; that must not fail the call that it tells of.
            self._kept.clear()

    def _writable(self) -> bool:
        """Return whether the file takes something now without making the writer wait."""
        return self._poll is None or bool(self._poll.poll(0))


def _poll(descriptor: int) -> Any:
    """Return what tells whether a file can be written; None where the system has no such thing."""
    if not hasattr(select, "poll"):
        return None
    poll = select.poll()
    poll.register(descriptor, select.POLLOUT)
    return poll


def _running_loop() -> asyncio.AbstractEventLoop | None:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


STDERR: Final = Lines(2)
"""Standard error of this process."""
