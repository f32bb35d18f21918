"""After going back a release: what the newer one wrote is told, kept, and in nobody's way."""

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from duecourse.commands import CommandService
from duecourse.commands.call import Receipt
from duecourse.evidence.record import leaf_hash
from duecourse.log.port import Change, Committed, EventLog, NewEvent
from duecourse.log.sqlite import SQLiteLog
from duecourse.posts import commands as posts
from duecourse.posts.content import Content
from duecourse.server import running
from duecourse.server.endpoints.replies import ReplyWriter
from duecourse.testing import House, SettableClock
from duecourse.v1 import posts_pb2
from tests.e2e.conftest import ACAT, LENA, TWITTER, drafting
from tests.e2e.serving import Served, context

NEWER: dict[str, dict[str, Any]] = {
    "painted": {"type": "PostPainted", "schema": 1},
    "revised": {"type": "PostRevised", "schema": 7},
    "another": {"type": "PostRevised", "schema": 2, "v": 3},
}
"""Posts by the end of their names, and what their second events say of themselves."""


class Lines:
    """Stands in for the server's logger."""

    def __init__(self) -> None:
        self.warned: list[tuple[str, str, int, int]] = []

    def warning(self, sentence: str, **given: Any) -> None:
        # That a clock of what cannot be read is not kept is said, too.
        if "event_type" in given:
            self.warned.append((sentence, given["event_type"], given["schema"], given["format"]))

    def info(self, *_: Any, **__: Any) -> None:
        return


MIA = f"{ACAT}/people/mia"
FACEBOOK = f"{ACAT}/channels/facebook"
ZRT = "organisations/zrtherapy"
PAINTED = NEWER["painted"]


def _written_by_a_newer_release(log: EventLog, stream: str, told: dict[str, Any]) -> None:
    last = log.events(stream)[-1]
    version = last.version + 1
    whole = json.loads(last.record) | {"version": version} | told
    event = NewEvent(
        stream=stream,
        version=version,
        type=whole["type"],
        record=msgspec.json.encode(whole, order="sorted"),
        schema=whole["schema"],
        format=whole["v"],
    )
    assert isinstance(log.commit([Change(events=(event,))])[0], Committed)


async def _before_going_back(service: CommandService, clock: SettableClock) -> None:
    house = await House.opened(service, clock, "acat")
    lena = await house.person("lena", "social_lead")
    await house.channel("twitter", lena)
    for name in ("plain", *NEWER):
        post = f"{ACAT}/posts/{name}"
        await lena.does(posts.DraftPost(name=post, channel=TWITTER, content=Content(text="Talks")))
        if name in NEWER:
            _written_by_a_newer_release(service.log, post, NEWER[name])
    await house.person("mia", "social_lead")
    await house.channel("facebook", await house.person("omar", "admin_manager"))
    zrt = await House.opened(service, clock, "zrtherapy")
    await zrt.person("zoe", *list(zrt.pack.written.roles)[:1])
    for stream, told in ((MIA, PAINTED), (FACEBOOK, PAINTED), (ZRT, PAINTED | {"schema": 2})):
        _written_by_a_newer_release(service.log, stream, told)


@pytest.fixture(scope="module")
def lines() -> Lines:
    return Lines()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, lines: Lines) -> Iterator[Served]:
    """A server that was started after going back."""
    folder = tmp_path_factory.mktemp("newer")
    with Served(folder, _before_going_back, log="sqlite", log_level="warning"):
        pass
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(running, "logger", lambda: lines)
        with Served(folder, log="sqlite", log_level="warning") as again:
            yield again


@pytest.fixture(scope="module")
def lena(served: Served) -> str:
    return served.token(LENA)


def test_it_is_told_at_start_in_a_line_for_each_form(served: Served, lines: Lines) -> None:
    assert served.server.address
    says = "written by a newer release"
    assert sorted(lines.warned) == [
        (says, "PostPainted", 1, 2),
        (says, "PostPainted", 2, 2),
        (says, "PostRevised", 2, 3),
        (says, "PostRevised", 7, 2),
    ]


@pytest.mark.parametrize("name", NEWER)
def test_such_a_resource_is_neither_read_nor_changed_and_its_reason_says_why(
    served: Served, lena: str, name: str
) -> None:
    post = f"{ACAT}/posts/{name}"
    read = served.refused("GetPost", lena, name=post)
    changed = served.refused("WithdrawPost", lena, context=context(), name=post)
    for refusal in (read, changed):
        assert refusal.code == "FAILED_PRECONDITION"
        assert refusal.reason == "WRITTEN_BY_NEWER_RELEASE"
        assert refusal.message.endswith(f"only a newer release can read {post}")
        assert refusal.info.metadata["subject"] == post
        assert refusal.retry_s is None


def test_what_rests_on_such_a_resource_is_refused_and_told_which_it_is(
    served: Served, lena: str
) -> None:
    mia, zoe = served.token(MIA), served.token(f"{ZRT}/people/zoe")
    drafted = drafting(channel=FACEBOOK)
    for unreadable, refusal in (
        (MIA, served.refused("GetPost", mia, name=f"{ACAT}/posts/plain")),
        (MIA, served.refused("DraftPost", mia, **drafting())),
        (FACEBOOK, served.refused("DraftPost", lena, **drafted)),
        (ZRT, served.refused("ListPosts", zoe, parent=ZRT)),
        (ZRT, served.refused("RecordContact", zoe, context=context(), parent=ZRT)),
    ):
        assert refusal.reason == "WRITTEN_BY_NEWER_RELEASE"
        assert refusal.message.endswith(f"only a newer release can read {unreadable}")
        assert refusal.info.metadata["subject"] == unreadable


def test_all_others_go_on(served: Served, lena: str) -> None:
    assert served.call("GetPost", lena, name=f"{ACAT}/posts/plain").post.version == 1
    made = served.call("DraftPost", lena, **drafting(post_id="later"))
    assert made.receipt.version == 1


@pytest.mark.parametrize("asked", [{}, {"state": "POST_STATE_DRAFT"}, {"page_size": 1}], ids=str)
def test_a_list_shows_it_by_name_and_the_others_in_full(
    served: Served, lena: str, asked: dict[str, Any]
) -> None:
    found: dict[str, Any] = {}
    token = ""
    while True:
        page = served.call("ListPosts", lena, parent=ACAT, page_token=token, **asked)
        found |= {post.name.rsplit("/", 1)[-1]: post for post in page.posts}
        token = page.next_page_token
        if not token:
            break
    for name in NEWER:
        assert [field.name for field, _ in found[name].ListFields()] == ["name"]
    assert found["plain"].content.text == "Talks"


def test_a_filter_that_others_do_not_pass_hides_only_the_others(served: Served, lena: str) -> None:
    page = served.call("ListPosts", lena, parent=ACAT, state="POST_STATE_PUBLISHED")
    assert {post.name.rsplit("/", 1)[-1] for post in page.posts} == set(NEWER)


def test_its_history_shows_the_bytes_of_what_cannot_be_read(served: Served) -> None:
    audrey = served.token(f"{ACAT}/people/audrey", "auditor")
    history = served.call("ListEvents", audrey, name=f"{ACAT}/posts/painted")
    first, second = history.events
    assert first.data["content"]["text"] == "Talks"
    assert (second.version, second.type) == (2, "PostPainted")
    assert second.position == first.position + 1
    assert leaf_hash(second.record) == second.leaf_hash
    assert b"PostPainted" in second.record
    assert not second.HasField("at")
    assert not second.HasField("data")


async def _house(service: CommandService, clock: SettableClock) -> None:
    house = await House.opened(service, clock, "acat")
    await house.channel("twitter", await house.person("lena", "social_lead"))


def test_a_known_request_is_answered_whatever_a_newer_release_wrote_since(
    tmp_path: Path,
) -> None:
    asked = context()
    draft = drafting(context=asked, post_id="repeated")
    with Served(tmp_path, _house, log="sqlite") as served:
        lena = served.token(LENA)
        first = served.call("DraftPost", lena, **draft)
    (file,) = tmp_path.glob("**/log.sqlite")
    with closing(SQLiteLog(file)) as log:
        _written_by_a_newer_release(log, f"{ACAT}/posts/repeated", PAINTED)
    with Served(tmp_path, log="sqlite") as served:
        lena = served.token(LENA)
        again = served.call("DraftPost", lena, **draft)
        other = served.refused("DraftPost", lena, **drafting(post_id="repeated"))
    assert again.receipt.replayed
    assert again.receipt.position == first.receipt.position
    assert again.post == first.post
    assert other.reason == "WRITTEN_BY_NEWER_RELEASE"


def test_of_a_state_that_cannot_be_read_the_reply_has_the_name() -> None:
    reply = posts_pb2.DraftPostResponse
    receipt = Receipt(
        name=f"{ACAT}/posts/p",
        version=1,
        position=1,
        event_time=datetime(2027, 1, 1, tzinfo=UTC),
        events=(),
        consistency_token="",
    )
    found = reply.FromString(ReplyWriter(reply.DESCRIPTOR, "post")(receipt, receipt.name, None))
    assert found.post == posts_pb2.Post(name=receipt.name)
    assert found.receipt.version == 1
