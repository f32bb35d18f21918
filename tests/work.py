"""How much work something is: counted, so that a busy machine makes no test fail."""

import sys
from collections.abc import Callable
from typing import Any


class TooMuch(AssertionError):
    """More was called than allowed; what was at work is stopped there."""


def calls(act: Callable[[], object], most: int) -> int:
    """Return how many functions were called, of Python and of C, while something was done.

    Args:
        most: calls after which it is stopped.

    Raises:
        TooMuch: it takes more.
    """
    count = 0

    def note(_: object, event: str, __: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")
        if count > most:
            raise TooMuch(f"more than {most} calls")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        act()
    finally:
        sys.setprofile(before)
    return count
