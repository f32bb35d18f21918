"""What was kept of a release, and the one way in which its log is opened by this one."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from duecourse.log.sqlite.upgrade import upgrade
from duecourse.testing import ServerProcess
from tests.compatibility.dump import restored
from tests.compatibility.make import HERE

NOT_KEPT: Final = frozenset({"position", "consistency_token"})
"""What an upgrade may give other values to: where an event lies in the log, and what names it."""


@dataclass(frozen=True)
class Release:
    """One release as it was.

    Attributes:
        folder: what `make` wrote.
    """

    folder: Path

    @property
    def packs(self) -> Path:
        """Return the folder of its packs."""
        return self.folder / "packs"

    @cached_property
    def requests(self) -> list[dict[str, Any]]:
        """Return every command that was given, with its answer."""
        return self._lines("requests")

    @property
    def accepted(self) -> list[dict[str, Any]]:
        """Return the commands that were carried out."""
        return [request for request in self.requests if "receipt" in request]

    @cached_property
    def events(self) -> list[dict[str, Any]]:
        """Return every event in plain words, those of one resource in order."""
        return self._lines("events")

    @cached_property
    def states(self) -> dict[str, dict[str, Any]]:
        """Return everything that there was, by organisation and name."""
        found: dict[str, dict[str, Any]] = self._json("states")
        return {f"organisations/{id_}": states for id_, states in found.items()}

    @cached_property
    def fields(self) -> dict[str, dict[str, list[str]]]:
        """Return the fields of its commands and events."""
        found: dict[str, dict[str, list[str]]] = self._json("fields")
        return found

    def _lines(self, name: str) -> list[dict[str, Any]]:
        text = (self.folder / f"{name}.jsonl").read_text(encoding="utf-8")
        return [json.loads(line) for line in text.split("\n") if line]

    def _json(self, name: str) -> Any:
        return json.loads((self.folder / f"{name}.json").read_text(encoding="utf-8"))

    @property
    def day_after(self) -> datetime:
        """Return when work on its log goes on."""
        return datetime.fromisoformat(self.requests[-1]["at"]) + timedelta(days=1)

    def restored(self, file: Path) -> Path:
        """Return a file in which its log lies, as this release has logs.

        The upgrade that the changelog tells operators to run belongs here, and nowhere else.
        """
        restored((self.folder / "log.sql").read_text(encoding="utf-8"), file)
        if self.folder.name == "0.1":
            upgrade(file)
        return file

    @contextmanager
    def opened(self, folder: Path, *, keeps: bool = False) -> Iterator[ServerProcess]:
        """Yield a server of this release that runs on the log of that one, a day later.

        Args:
            keeps: it writes down what falls due; else nothing is added that nobody asked for.
        """
        settings = {"keep_clocks": str(keeps).lower()}
        server = ServerProcess(folder, at=self.day_after, settings=settings)
        self.restored(server.log_file)
        try:
            yield server.start()
        finally:
            server.close()


def releases() -> list[Release]:
    """Return every release that is remembered, the oldest first."""
    return [Release(path.parent) for path in sorted(HERE.glob("*/requests.jsonl"))]


def kept(value: Any) -> Any:
    """Return a value without what an upgrade may change."""
    if isinstance(value, dict):
        return {key: kept(one) for key, one in value.items() if key not in NOT_KEPT}
    return [kept(one) for one in value] if isinstance(value, list) else value


def lost(before: Any, after: Any, path: str = "") -> list[str]:
    """Return where something that was is no longer; fields that came since are no loss."""
    if isinstance(before, dict) and isinstance(after, dict):
        found = [lost(one, after.get(key), f"{path}.{key}") for key, one in before.items()]
        return [place for places in found for place in places]
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        pairs = zip(before, after, strict=True)
        found = [lost(b, a, f"{path}[{n}]") for n, (b, a) in enumerate(pairs)]
        return [place for places in found for place in places]
    if before is True and after == "yes":
        return []  # What was a flag in 0.1 is an answer since (decision 043).
    return [] if before == after else [f"{path}: {before!r} became {after!r}"]
