"""Replies: what the reply to one command wrote of a content, the next on the same post takes up."""

import pytest
from msgspec.structs import replace

from duecourse.posts.state import Post
from duecourse.server.endpoints.replies import ResourceWriter
from duecourse.server.writing import Kept
from duecourse.testing import answered
from duecourse.v1 import posts_pb2

NAME = "organisations/acat/posts/p1"


def test_a_content_is_written_once_for_the_replies_of_all_commands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    written: list[object] = []

    def keep(self: Kept, part: object, of_it: bytes) -> tuple[object, bytes]:
        written.append(part)
        return _keep(self, part, of_it)

    _keep = Kept.keep
    monkeypatch.setattr(Kept, "keep", keep)
    drafted = Post(version=1, state="draft", content=answered(text="Spring conference"))
    submitted = replace(drafted, version=2, state="review")
    first = ResourceWriter(posts_pb2.DraftPostResponse.DESCRIPTOR, "post")(NAME, drafted)
    second = ResourceWriter(posts_pb2.SubmitForReviewResponse.DESCRIPTOR, "post")(NAME, submitted)
    assert written.count(drafted.content) == 1
    assert b"Spring conference" in first
    assert b"Spring conference" in second
