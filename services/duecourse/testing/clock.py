"""Clocks that a test sets."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

MONDAY: Final = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""When tests begin: a Monday morning, no holiday in England and Wales, UTC on its clocks."""


class SettableClock:
    """A clock that stands still until it is set; call it for the time."""

    def __init__(self, at: datetime = MONDAY) -> None:
        self._at = _aware(at)

    def __call__(self) -> datetime:
        """Return the time, UTC."""
        return self._at

    def set(self, at: datetime) -> None:
        """Set the time.

        Raises:
            ValueError: it does not say its time zone.
        """
        self._at = _aware(at).astimezone(UTC)

    def advance(self, by: timedelta) -> None:
        """Let time pass; a negative span sets the clock back."""
        self.set(self._at + by)


class ClockFile(SettableClock):
    """The same for another process: the file that its setting `test_clock` names."""

    def __init__(self, path: Path, at: datetime = MONDAY) -> None:
        self.path: Final = path
        super().__init__(at)
        self.set(at)

    def set(self, at: datetime) -> None:
        """Set the time; whatever the other process does next, it does then."""
        super().set(at)
        new = self.path.with_suffix(".new")
        new.write_text(self().isoformat().replace("+00:00", "Z"))
        # In one step: the server never reads half a time.
        new.replace(self.path)


def _aware(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("the time does not say its time zone")
    return at
