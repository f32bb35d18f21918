"""One server for one log: a lock of the operating system, which ends with its process.

It lies on a file of its own. SQLite's locks come and go with each statement, and whoever closes
the log file gives up every lock that the process has on it. What the file says is only who
has it: it stays behind, and means nothing without the lock (decision 111).
"""

import os
import socket
from pathlib import Path
from typing import Final

from duecourse.log.port import LogUnavailable

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows, where no server runs
    fcntl = None  # type: ignore[assignment]

_SAID_MAX_BYTES: Final = 512


class Claim:
    """A log that nobody else serves, from when this is made until `release`."""

    def __init__(self, log: Path) -> None:
        """Claim a log.

        Raises:
            LogUnavailable: another server has it, or the system cannot tell.
            OSError: the file beside it cannot be made.
        """
        if fcntl is None:
            raise LogUnavailable(f"{log}: this system has no lock that ends with its process")
        self._handle: int | None = os.open(beside(log), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            self._take(self._handle, log)
        except BaseException:
            self.release()
            raise

    def _take(self, handle: int, log: Path) -> None:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            says = (
                f"another server uses it, {_holder(handle)}; stop that one, or name another folder"
            )
            raise LogUnavailable(f"{log}: {says}") from None
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"process {os.getpid()} on {socket.gethostname()}\n".encode(), 0)

    def release(self) -> None:
        """Let others have it. May be called twice."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def beside(log: Path) -> Path:
    """Return the file whose lock stands for a log's."""
    return log.with_name(log.name + ".lock")


def _holder(handle: int) -> str:
    said = os.pread(handle, _SAID_MAX_BYTES, 0).decode(errors="replace").strip()
    # Whoever has just taken it may not have said so yet.
    return said or "a process that is just starting"
