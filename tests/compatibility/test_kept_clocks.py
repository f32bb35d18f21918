"""What fell due under an earlier release is written down by this one, once, and stays readable."""

import time
from pathlib import Path

from tests.compatibility.golden import Release
from tests.compatibility.recording import told


def _noted(events: list[dict[str, object]]) -> list[str]:
    return [str(event["type"]) for event in events if str(event["type"]).endswith("ClockNoted")]


def test_what_an_earlier_release_left_undone_is_noted_once(
    release: Release, tmp_path: Path
) -> None:
    with release.opened(tmp_path, keeps=True) as server:
        deadline = time.monotonic() + 120
        while not _noted(told(server, "organisations/stass")):
            assert time.monotonic() < deadline
        server.stop()
        server.start()
        found = told(server, "organisations/stass")
        kept = [
            (event["name"].rsplit("/events/")[0], str(event["data"]))
            for event in found
            if str(event["type"]).endswith("ClockNoted")
        ]
        assert len(set(kept)) == len(kept) > 0
        assert {"PostClockNoted"} == set(_noted(found))
