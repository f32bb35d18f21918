"""What a message becomes, and what is never let through."""

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from google.protobuf.timestamp_pb2 import Timestamp
from hypothesis import given
from hypothesis import strategies as st

from duecourse.posts.commands import AnswerChecklist, DraftPost, SchedulePublication
from duecourse.posts.content import Content, Media, Subject
from duecourse.server.convert import Parser, converted
from duecourse.server.fields import unsafe
from duecourse.server.rejection import Rejected
from duecourse.server.routes import COMMANDS, methods
from duecourse.server.writing import message_writer, timestamp
from duecourse.v1 import complaints_pb2, posts_pb2
from tests.work import TooMuch, calls

NAME = "organisations/acat/posts/p1"

CALLS_MAX = 200
"""Calls that reading a draft may take: it takes 57."""


def parsed(message: Any, struct: type | None) -> dict[str, Any]:
    """Return what is read from a message that was sent."""
    return Parser(message.DESCRIPTOR, struct, 1 << 20)(message.SerializeToString())


def test_what_is_not_set_takes_the_commands_own_default() -> None:
    message = posts_pb2.DraftPostRequest(content=posts_pb2.PostContent(text="x"))
    values = parsed(message, DraftPost)
    content = msgspec.convert(values["content"], Content)
    assert content == Content(text="x")
    assert (content.kind, content.contains_facts) == ("", "")


def test_a_recorded_word_that_no_list_holds_is_written_as_not_said() -> None:
    write = message_writer(posts_pb2.PostContent.DESCRIPTOR)
    message = posts_pb2.PostContent.FromString(write(Content(kind="poem", interest="declared")))
    assert message.kind == posts_pb2.POST_KIND_UNSPECIFIED
    assert message.interest == posts_pb2.DECLARED_INTEREST_DECLARED


def test_a_number_that_is_required_may_be_zero() -> None:
    message = complaints_pb2.DeescalateComplaintRequest(name=NAME)
    values = parsed(message, COMMANDS["DeescalateComplaint"][0])
    assert values["level"] == 0


def test_a_time_keeps_its_microseconds() -> None:
    at = datetime(2027, 1, 11, 9, 0, 0, 123456, tzinfo=UTC)
    message = posts_pb2.SchedulePublicationRequest(name=NAME, publish_at=timestamp(at))
    command = converted(parsed(message, SchedulePublication), SchedulePublication)
    assert command.publish_at == at


def test_a_content_comes_back_as_it_went() -> None:
    content = Content(
        text="x",
        media=(Media(digest="0" * 64), Media(digest="1" * 64, copied="yes")),
        subjects=(Subject(ref="su-1", kind="client", identifiable="yes"),),
        audience=("minors",),
        embargo_until=datetime(2027, 1, 1, tzinfo=UTC),
        audience_min_age=13,
    )
    message = posts_pb2.PostContent.FromString(
        message_writer(posts_pb2.PostContent.DESCRIPTOR)(content)
    )
    assert msgspec.convert(parsed(message, Content), Content) == content


@given(st.text())
def test_a_text_is_safe_or_refused_and_never_changed(text: str) -> None:
    try:
        message = posts_pb2.PostContent(text=text)
    except ValueError:
        return  # a lone surrogate cannot be encoded at all
    if unsafe(text):
        with pytest.raises(Rejected, match="TEXT_UNSAFE"):
            parsed(message, Content)
    else:
        assert parsed(message, Content).get("text", "") == text


@given(
    st.integers(-(2**63), 2**63 - 1) | st.integers(-10, 8_000_000_000),
    st.integers(-(2**31), 2**31 - 1),
)
def test_any_time_is_read_or_refused(seconds: int, nanos: int) -> None:
    message = posts_pb2.SchedulePublicationRequest(
        name=NAME, publish_at=Timestamp(seconds=seconds, nanos=nanos)
    )
    if 0 <= seconds < 7_289_654_400 and 0 <= nanos < 1_000_000_000:
        at = parsed(message, SchedulePublication)["publish_at"]
        assert isinstance(at, datetime)
        assert 1970 <= at.year <= 2200
    else:
        with pytest.raises(Rejected, match="TIME_INVALID"):
            parsed(message, SchedulePublication)


@given(st.binary(max_size=300), st.sampled_from(sorted(COMMANDS)))
def test_any_bytes_are_read_or_refused_with_a_reason(body: bytes, name: str) -> None:
    method = next(m for m in methods() if m.name == name)
    try:
        Parser(method.input_type, COMMANDS[name][0], 1 << 20)(body)
    except Rejected as rejected:
        reasons = {v.reason for v in rejected.violations}
        assert reasons <= {
            "MALFORMED_MESSAGE",
            "UNKNOWN_FIELD",
            "TEXT_UNSAFE",
            "TIME_INVALID",
            "FIELD_INVALID",
        }


def test_every_problem_of_a_message_is_told_at_once() -> None:
    message = posts_pb2.AnswerChecklistRequest(name="a\0b")
    message.answers.add(item="x", note="\u202e")
    with pytest.raises(Rejected) as rejected:
        parsed(message, AnswerChecklist)
    assert [v.field for v in rejected.value.violations] == ["name", "answers[0].note"]


def test_a_value_is_never_repeated_in_the_refusal() -> None:
    with pytest.raises(Rejected) as rejected:
        converted({"name": NAME, "answers": [{"item": "x", "answer": "SECRET"}]}, AnswerChecklist)
    assert "SECRET" not in str(rejected.value)
    assert rejected.value.violations[0].field == "answers[0].answer"


@pytest.mark.parametrize("lines", [1, 40, 400])
def test_reading_and_converting_a_draft_takes_few_calls_however_long_it_is(lines: int) -> None:
    message = posts_pb2.DraftPostRequest(
        channel="organisations/acat/channels/twitter",
        content=posts_pb2.PostContent(text="A day of talks\n" * lines, links=["https://x.example"]),
    )
    body = message.SerializeToString()
    parse = Parser(message.DESCRIPTOR, DraftPost, 1 << 20)

    def read() -> None:
        converted({**parse(body), "name": NAME}, DraftPost)

    read()  # Of the first message it learns how to read such messages.
    assert calls(read, most=CALLS_MAX)


def test_a_draft_of_many_more_fields_takes_more_calls_than_that() -> None:
    links = [f"https://{n}.example" for n in range(CALLS_MAX)]
    message = posts_pb2.DraftPostRequest(content=posts_pb2.PostContent(links=links))
    parse, body = Parser(message.DESCRIPTOR, DraftPost, 1 << 20), message.SerializeToString()
    parse(body)
    with pytest.raises(TooMuch):
        calls(lambda: parse(body), most=CALLS_MAX)
