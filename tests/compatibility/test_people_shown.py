"""What a subject does now acts on the posts that a release before this one let out."""

import json
import sqlite3
from contextlib import closing
from typing import Any, Final

import pytest

from duecourse.client.messages import readable
from duecourse.testing import ServerProcess
from tests.compatibility.golden import Release
from tests.compatibility.make import HERE

BEFORE: Final = "0.1"

# Who relays it, and who looks at evidence without having written the post or asked for consent.
LIVE: Final = {
    "acat": ("p5", "s-5", "mia", "tom"),
    "cleanslate": ("p1", "s-3", "wes", "lou"),
    "stass": ("p1", "pat", "sam", "dee"),
    "zrtherapy": ("p1", "f-1", "con", "zoe"),
}
"""A live post of each organisation, somebody in it, and people of the organisation."""


class Old:
    """An organisation of a release before this one, on a server of this one."""

    def __init__(self, server: ServerProcess, id_: str) -> None:
        self.server = server
        self.name = f"organisations/{id_}"
        self.post, subject, self.relays, self.looks = LIVE[id_]
        self.record = f"{self.name}/objections/{subject}"

    def does(self, who: str, rpc: str, **fields: Any) -> Any:
        client = self.server.client(f"{self.name}/people/{who}")
        return client.call(rpc, name=self.record, **fields)

    def owed(self) -> list[str]:
        """Return for what causes the post has to come down because of the subject's record."""
        client = self.server.client(f"{self.name}/people/{self.relays}")
        post = readable(client.get(f"{self.name}/posts/{self.post}"))
        duties = [duty for duty in post.get("duties", []) if duty.get("outcome") == "open"]
        return [duty["cause"] for duty in duties if duty.get("objection") == self.record]

    def showings(self) -> list[str]:
        client = self.server.client(f"{self.name}/people/{self.relays}")
        found = readable(client.get(self.record)).get("shown_in", [])
        return [one["post"].rsplit("/", 1)[1] for one in found]


@pytest.fixture(params=LIVE)
def old(request: pytest.FixtureRequest, release: Release, tmp_path: Any) -> Any:
    if release.folder != HERE / BEFORE:
        pytest.skip("later releases put on record whom posts show")
    with release.opened(tmp_path) as server:
        yield Old(server, request.param)


def test_a_subject_reaches_the_posts_of_before_once_whenever_the_server_ends(old: Old) -> None:
    old.does(old.looks, "CorrectSubject", age_band="UNDER_18", evidence="A passport")
    assert old.owed() == ["protection"]
    old.server.kill()
    old.server.start()
    old.does(old.relays, "RecordObjection", evidence="By telephone")
    assert old.owed() == ["protection", "objection"]
    found = old.showings()
    assert old.post in found
    assert len(found) == len(set(found))


def test_pictures_and_what_was_taken_back_are_on_record_too(old: Old) -> None:
    if not old.name.endswith("acat"):
        pytest.skip("it alone published a picture, and had a consent taken back")
    old.does(old.relays, "RecordObjection", evidence="By telephone")
    client = old.server.client(f"{old.name}/people/{old.relays}")
    record = readable(client.get(f"{old.name}/objections/medium-{'d' * 40}"))
    assert [one["post"] for one in record["shown_in"]] == [f"{old.name}/posts/p1"]
    old.server.kill()
    told = "SELECT record FROM events WHERE type = 'SubjectNoted' AND stream = ?"
    with closing(sqlite3.connect(old.server.log_file)) as log:
        found = [json.loads(row[0]) for row in log.execute(told, [f"{old.name}/objections/su-7"])]
    back = [one["data"] for one in found if one["data"].get("withdrawn")]
    assert [one["consent"] for one in back] == [f"{old.name}/consents/c1"]
    assert back[0]["withdrawn_at"] < found[0]["at"]
