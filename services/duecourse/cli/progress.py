"""What a long command is at, on standard error: the output stays what was asked for."""

import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

from duecourse.cli.output import in_one_line


class Progress:
    """One line for each thing that is begun, and how long it took once it is done.

    Args:
        quiet: tell nothing.
        clock: seconds, for tests.
    """

    def __init__(self, *, quiet: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._quiet = quiet
        self._clock = clock
        self._begun: float | None = None

    def begins(self, what: str) -> None:
        """Tell what is begun, and that what was begun before is done."""
        self._done()
        self._begun = self._clock()
        self._tell(f"{in_one_line(what)} ")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._done()

    def _done(self) -> None:
        if self._begun is not None:
            self._tell(f"{self._clock() - self._begun:.0f} s\n")
            self._begun = None

    def _tell(self, text: str) -> None:
        if not self._quiet:
            # At once: what is awaited is the end of the line.
            sys.stderr.write(text)
            sys.stderr.flush()
