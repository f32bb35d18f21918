"""Whatever is sent, the answer is one clear refusal, and nothing is written."""

import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from google.protobuf.timestamp_pb2 import Timestamp

from duecourse.server.contract import path_of
from duecourse.server.fields import LIST_MAX
from duecourse.v1 import posts_pb2
from tests.e2e.conftest import ACAT, LENA, TWITTER, Newsroom, drafting
from tests.e2e.serving import METHODS, Refusal, context

DRAFT = path_of(METHODS["DraftPost"])


@pytest.fixture(autouse=True)
def _nothing_is_written(newsroom: Newsroom) -> Iterator[None]:
    """Hold every test here to this: what it sends leaves no event behind."""
    log = newsroom.served.server.commands.log
    before = log.last_position(ACAT)
    yield
    assert log.last_position(ACAT) == before


def refused_draft(newsroom: Newsroom, **given: Any) -> Refusal:
    return newsroom.served.refused("DraftPost", newsroom.lena, **drafting(**given))


MALFORMED = {
    "garbage": b"\xff\xff\xff\xff",
    "truncated": posts_pb2.DraftPostRequest(parent=ACAT).SerializeToString()[:-3],
    "text not UTF-8": b"\x12\x04\xc3\x28\xff\xfe",
    "deeply nested groups": b"\x0b" * 10_000,
}


@pytest.mark.parametrize("body", MALFORMED.values(), ids=list(MALFORMED))
def test_bytes_that_are_no_message_are_malformed(newsroom: Newsroom, body: bytes) -> None:
    refusal = newsroom.served.refused_raw(DRAFT, body, newsroom.lena)
    assert (refusal.code, refusal.reason) == ("INVALID_ARGUMENT", "MALFORMED_MESSAGE")
    assert "Error" not in refusal.message
    assert "Traceback" not in refusal.message


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (b"\xfa\x3f\x03abc", "1023"),
        # Inside the context (field 1), and inside the content's first subject.
        (b"\x0a\x05\xfa\x3f\x02ab", "context.1023"),
        (b"\x2a\x07\x5a\x05\xfa\x3f\x02ab", "content.subjects[0].1023"),
    ],
)
def test_an_unknown_field_is_refused_wherever_it_stands(
    newsroom: Newsroom, body: bytes, field: str
) -> None:
    refusal = newsroom.served.refused_raw(DRAFT, body, newsroom.lena)
    assert (refusal.code, refusal.reason) == ("INVALID_ARGUMENT", "UNKNOWN_FIELD")
    assert (field, "UNKNOWN_FIELD") in refusal.fields


@pytest.mark.parametrize(
    "character",
    [
        *("\x00", "\x1b", "\x7f", "\x80", "\x85", "\x9b", "\x9f"),
        *("\u2028", "\u2029", "\u202e", "\u2066", "\u2069"),
    ],
)
def test_a_text_that_lies_or_controls_is_unsafe(newsroom: Newsroom, character: str) -> None:
    media = [{"digest": "0" * 64}, {"digest": "0" * 64, "attribution": f"by {character}me"}]
    refusal = refused_draft(newsroom, content={"text": f"a{character}b", "media": media})
    assert (refusal.code, refusal.reason) == ("INVALID_ARGUMENT", "TEXT_UNSAFE")
    assert [field for field, _ in refusal.fields] == [
        "content.text",
        "content.media[1].attribution",
    ]


def test_a_text_longer_than_allowed_names_its_field(newsroom: Newsroom) -> None:
    refusal = refused_draft(newsroom, content={"text": "x" * 20_001})
    assert (refusal.code, refusal.reason) == ("INVALID_ARGUMENT", "FIELD_TOO_LARGE")
    assert refusal.fields == (("content.text", "FIELD_TOO_LARGE"),)


def test_a_message_of_five_mebibytes_is_too_large(newsroom: Newsroom) -> None:
    refusal = refused_draft(newsroom, content={"text": "x" * 5 * 1024 * 1024})
    assert (refusal.code, refusal.reason) == ("OUT_OF_RANGE", "MESSAGE_TOO_LARGE")
    assert refusal.info.metadata["max_bytes"] == str(1024 * 1024)


@pytest.mark.parametrize(
    "time",
    [
        Timestamp(seconds=-1),
        Timestamp(seconds=-62135596800),
        Timestamp(seconds=253402300799),
        Timestamp(seconds=2**62),
        Timestamp(seconds=1_800_000_000, nanos=-1),
        Timestamp(seconds=1_800_000_000, nanos=1_000_000_000),
    ],
)
def test_an_absurd_time_is_refused(newsroom: Newsroom, time: Timestamp) -> None:
    refusal = refused_draft(newsroom, content={"embargo_until": time})
    assert (refusal.code, refusal.reason) == ("INVALID_ARGUMENT", "TIME_INVALID")
    assert refusal.fields == (("content.embargo_until", "TIME_INVALID"),)


def test_an_unknown_value_of_an_enum_is_refused(newsroom: Newsroom) -> None:
    answers = [{"item": "lawful", "answer": 77}]
    refusal = newsroom.served.refused(
        "AnswerChecklist", newsroom.lena, context=context(), name=f"{ACAT}/posts/p", answers=answers
    )
    assert (refusal.code, refusal.reason) == ("INVALID_ARGUMENT", "FIELD_INVALID")
    assert refusal.fields == (("answers[0].answer", "FIELD_INVALID"),)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"context": {}}, "context.request_id"),
        ({"parent": ""}, "parent"),
        ({"channel": ""}, "channel"),
        ({"content": None}, "content"),
        ({"content": {"subjects": [{"ref": "su-1"}]}}, "content.subjects[0].kind"),
    ],
)
def test_a_field_that_must_be_given_is_named(
    newsroom: Newsroom, given: dict[str, Any], field: str
) -> None:
    refusal = refused_draft(newsroom, **given)
    assert (refusal.code, refusal.reason) == ("INVALID_ARGUMENT", "FIELD_REQUIRED")
    assert refusal.fields == ((field, "FIELD_REQUIRED"),)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"context": {"request_id": "1"}}, "context.request_id"),
        ({"context": context(on_behalf_of="lena")}, "context.on_behalf_of"),
        ({"parent": "acat"}, "parent"),
        ({"parent": f"{ACAT}/posts/p1"}, "parent"),
        ({"post_id": "Not An Id"}, "post_id"),
        ({"post_id": "../../x"}, "post_id"),
        ({"post_id": "p1\n"}, "post_id"),
        ({"parent": f"{ACAT}\n"}, "parent"),
        ({"channel": f"{TWITTER}\n"}, "channel"),
        ({"content": {"category": "cat_news\n"}}, "content.category"),
        ({"content": {"audience": ["minors\n"]}}, "content.audience[0]"),
        ({"channel": "twitter"}, "channel"),
        ({"content": {"category": "No Code"}}, "content.category"),
        ({"content": {"media": [{"digest": "abc"}]}}, "content.media[0].digest"),
    ],
)
def test_a_field_of_the_wrong_form_is_named(
    newsroom: Newsroom, given: dict[str, Any], field: str
) -> None:
    refusal = refused_draft(newsroom, **given)
    assert (refusal.code, refusal.reason) == ("INVALID_ARGUMENT", "FIELD_INVALID")
    assert refusal.fields == ((field, "FIELD_INVALID"),)


def test_an_unknown_organisation_is_not_found(newsroom: Newsroom) -> None:
    token = newsroom.served.token("organisations/nowhere/people/lena")
    given = drafting(parent="organisations/nowhere", channel="organisations/nowhere/channels/x")
    refusal = newsroom.served.refused("DraftPost", token, **given)
    assert (refusal.code, refusal.reason) == ("NOT_FOUND", "NOT_FOUND")


def test_a_method_that_is_not_there_is_unknown(newsroom: Newsroom) -> None:
    refusal = newsroom.served.refused_raw("/duecourse.v1.PostService/Nope", b"", newsroom.lena)
    assert (refusal.code, refusal.reason) == ("UNIMPLEMENTED", "METHOD_UNKNOWN")


@pytest.mark.parametrize("token", ["x", "AAAA", "🙂", "a" * 500])
def test_a_page_token_that_is_not_ours_is_refused(newsroom: Newsroom, token: str) -> None:
    refusal = newsroom.served.refused("ListPosts", newsroom.lena, parent=ACAT, page_token=token)
    assert (refusal.code, refusal.reason) == ("INVALID_ARGUMENT", "PAGE_TOKEN_INVALID")


@pytest.mark.parametrize("token", ["x", "AAAA", "🙂", "a" * 500])
def test_a_consistency_token_that_is_not_ours_is_refused(newsroom: Newsroom, token: str) -> None:
    refusal = newsroom.served.refused(
        "GetPerson", newsroom.lena, name=LENA, consistency={"at_least_as_fresh": token}
    )
    assert (refusal.code, refusal.reason) == ("INVALID_ARGUMENT", "TOKEN_INVALID")


def test_a_pack_with_problems_is_answered_with_their_lines(newsroom: Newsroom) -> None:
    pack = "format: 1\norganisation: {id: acat}\nnonsense: 3\n"
    reply = newsroom.served.call("ValidatePolicy", newsroom.lena, pack=pack)
    assert not reply.valid
    assert (3, "nonsense") in {(p.line, p.path) for p in reply.problems}


def test_a_policy_is_not_drafted_from_an_invalid_pack(newsroom: Newsroom) -> None:
    given = {"context": context(), "parent": ACAT, "policy_id": "x", "pack": "format: 2"}
    refusal = newsroom.served.refused("DraftPolicy", newsroom.omar, **given)
    assert (refusal.code, refusal.reason) == ("INVALID_ARGUMENT", "PACK_INVALID")


def test_a_request_id_must_be_a_uuid_of_any_version(newsroom: Newsroom) -> None:
    assert uuid.UUID(context()["request_id"]).version == 4
    refusal = refused_draft(newsroom, context={"request_id": "x" * 36})
    assert refusal.fields == (("context.request_id", "FIELD_INVALID"),)


def test_a_message_of_nothing_but_unknown_fields_is_refused_at_once(newsroom: Newsroom) -> None:
    # It took hours when each of them was weighed, which no call is given.
    refusal = newsroom.served.refused_raw(DRAFT, b"\xf8\x3f\x01" * 300_000, newsroom.lena)
    assert refusal.reason == "UNKNOWN_FIELD"


def test_a_list_has_a_bound(newsroom: Newsroom) -> None:
    about = [f"{ACAT}/posts/p{number}" for number in range(LIST_MAX + 1)]
    given = {"parent": ACAT, "kind": "channel_post", "anonymous": True, "about": about}
    refusal = newsroom.served.refused("OpenComplaint", newsroom.lena, context=context(), **given)
    assert (refusal.code, refusal.reason) == ("INVALID_ARGUMENT", "FIELD_TOO_LARGE")
    assert refusal.fields == (("about", "FIELD_TOO_LARGE"),)


@pytest.mark.parametrize("tail", ["\n", "0", " "])
def test_a_request_id_is_a_uuid_and_nothing_more(newsroom: Newsroom, tail: str) -> None:
    refusal = refused_draft(newsroom, context=context(request_id=f"{uuid.uuid4()}{tail}"))
    assert refusal.fields == (("context.request_id", "FIELD_INVALID"),)


def test_a_version_beyond_any_log_is_past_the_end(newsroom: Newsroom) -> None:
    person = {"name": LENA, "consistency": {"at_version": 2**64 - 1}}
    assert newsroom.served.refused("GetPerson", newsroom.lena, **person).reason == "PAST_END"
