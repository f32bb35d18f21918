"""For which account a channel of a release before stands is noted before anything goes out."""

import json
import sqlite3
from contextlib import closing
from typing import Any

import pytest

from duecourse.facts.accounts import keys_of
from tests.compatibility.golden import Release
from tests.compatibility.make import HERE
from tests.compatibility.test_people_shown import BEFORE, Old


@pytest.fixture
def old(release: Release, tmp_path: Any) -> Any:
    if release.folder != HERE / BEFORE:
        pytest.skip("later releases note the account of each channel when it is asked for")
    with release.opened(tmp_path) as server:
        yield Old(server, "acat"), release.states


def test_each_channel_of_before_is_noted_once_with_its_account(old: Any) -> None:
    house, states = old
    noted: list[dict[str, Any]] = []
    for _ in range(2):
        house.does(house.relays, "RecordObjection", evidence="By telephone")
        house.server.kill()
        noted = _noted(house)
        house.server.start()
    channels = {n: one for n, one in states[house.name].items() if "/channels/" in n}
    expected = {
        name: keys_of(one["address"], one["platform"])
        for name, one in channels.items()
        if keys_of(one.get("address", ""), one.get("platform", ""))
    }
    assert expected
    assert [(one["channel"], tuple(one["accounts"])) for one in noted] == sorted(expected.items())


def _noted(house: Old) -> list[dict[str, Any]]:
    told = "SELECT record FROM events WHERE type = 'AccountNoted' AND stream = ?"
    with closing(sqlite3.connect(house.server.log_file)) as log:
        found = [json.loads(row[0])["data"] for row in log.execute(told, [house.name])]
    return sorted(found, key=lambda one: str(one["channel"]))
