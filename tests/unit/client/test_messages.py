"""Requests are made of plain values, and resources are read back into them."""

from datetime import UTC, datetime

import pytest

from duecourse.client.client import GETTERS, METHODS
from duecourse.client.messages import message_of, readable, word_of
from duecourse.server.resources import SINGULAR
from duecourse.v1 import organisations_pb2, posts_pb2
from duecourse.v1.services_pb2 import FILES


def test_nested_values_times_and_words_become_a_request() -> None:
    request: posts_pb2.DraftPostRequest = message_of(  # type: ignore[assignment]
        posts_pb2.DraftPostRequest.DESCRIPTOR,
        {
            "context": {"request_id": "x", "expected_version": 0},
            "content": {
                "subjects": [{"ref": "su-7"}],
                "event_at": datetime(2027, 1, 11, 9, tzinfo=UTC),
            },
            "post_id": None,
        },
    )
    assert request.context.HasField("expected_version")
    assert request.content.subjects[0].ref == "su-7"
    assert request.content.event_at.ToDatetime() == datetime(2027, 1, 11, 9)  # noqa: DTZ001


def test_a_state_is_given_and_read_as_the_domain_writes_it() -> None:
    request = message_of(posts_pb2.ListPostsRequest.DESCRIPTOR, {"state": "consent_verified"})
    assert word_of(request, "state") == "consent_verified"
    full = message_of(
        posts_pb2.ListPostsRequest.DESCRIPTOR, {"state": "POST_STATE_CONSENT_VERIFIED"}
    )
    assert full == request


def test_the_empty_word_is_unset() -> None:
    request = message_of(posts_pb2.ListPostsRequest.DESCRIPTOR, {"state": ""})
    assert request == posts_pb2.ListPostsRequest()


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"stat": "draft"}, TypeError),
        ({"state": "drafty"}, ValueError),
        ({"page_size": "many"}, TypeError),
    ],
)
def test_what_a_field_cannot_hold_is_said(
    values: dict[str, object], problem: type[Exception]
) -> None:
    with pytest.raises(problem):
        message_of(posts_pb2.ListPostsRequest.DESCRIPTOR, values)


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"content": {"links": "https://a.example"}}, "content.links: a list is wanted, not a str"),
        ({"content": {"links": [1]}}, "content.links: a text is wanted, not a list"),
        ({"content": {"media": {"digest": "a"}}}, "content.media: a list is wanted, not a dict"),
        ({"content": {"media": ["a"]}}, r"content.media\[0\]: a mapping or a PostMedia is wanted"),
        ({"content": {"media": [{"digst": "a"}]}}, r"content.media\[0\].digst: .*mean digest"),
        ({"content": "words"}, "content: a mapping or a PostContent is wanted, not a str"),
        ({"content": {"event_at": 5}}, "content.event_at: a datetime or RFC 3339 text"),
        ({"content": {"event_at": "soon"}}, "content.event_at: 'soon' is no time"),
        ({"content": {"event_at": "2027-01-11T09:00:00"}}, "must say its zone"),
        ({"content": {"audience_min_age": -1}}, "audience_min_age: a whole number from 0"),
        ({"content": {"audience_min_age": "13"}}, "a whole number from 0 is wanted, not a str"),
        ({"content": {"kind": "orignal"}}, "content.kind: .*it knows original, reply"),
        ({"content": {"text": 5}}, "content.text: a text is wanted, not 5"),
        ({"context": "now"}, "context: a mapping or a CommandContext is wanted"),
    ],
)
def test_a_field_that_cannot_hold_what_is_given_is_named(
    values: dict[str, object], says: str
) -> None:
    with pytest.raises((TypeError, ValueError), match=says):
        message_of(posts_pb2.DraftPostRequest.DESCRIPTOR, values)


def test_lists_messages_and_texts_are_taken_as_python_has_them() -> None:
    plain = message_of(
        posts_pb2.PostContent.DESCRIPTOR,
        {
            "links": ("a", "b"),
            "media": [posts_pb2.PostMedia(digest="a"), {"digest": "b"}],
            "subjects": ({"ref": one} for one in ("s", "t")),
            "event_at": "2027-01-11T09:00:00Z",
            "embargo_until": {"seconds": 5},
            "third_party": True,
        },
    )
    assert readable(plain) == {
        "links": ["a", "b"],
        "media": [{"digest": "a"}, {"digest": "b"}],
        "subjects": [{"ref": "s"}, {"ref": "t"}],
        "event_at": "2027-01-11 09:00:00 UTC",
        "embargo_until": "1970-01-01 00:00:05 UTC",
        "third_party": "yes",
    }


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        message_of(
            posts_pb2.SchedulePublicationRequest.DESCRIPTOR,
            {"publish_at": datetime(2027, 1, 11, 9)},  # noqa: DTZ001
        )


def test_a_resource_is_read_into_words_times_and_lists() -> None:
    post = message_of(
        posts_pb2.Post.DESCRIPTOR,
        {
            "name": "organisations/acat/posts/p1",
            "state": "draft",
            "content": {
                "text": "Words",
                "subjects": [{"ref": "su-7", "identifiable": "yes", "age_band": "adult"}],
            },
            "drafted_at": datetime(2027, 1, 11, 9, tzinfo=UTC),
        },
    )
    post.open_complaints.update({"k2": 1, "k1": 0})  # type: ignore[attr-defined]
    assert readable(post) == {
        "name": "organisations/acat/posts/p1",
        "state": "draft",
        "content": {
            "text": "Words",
            "subjects": [{"ref": "su-7", "identifiable": "yes", "age_band": "adult"}],
        },
        "drafted_at": "2027-01-11 09:00:00 UTC",
        "open_complaints": {"k1": 0, "k2": 1},
    }


def test_maps_of_messages_are_read_too() -> None:
    organisation = organisations_pb2.Organisation()
    organisation.officers["chair"].names.extend(["a", "b"])
    assert readable(organisation) == {"officers": {"chair": {"names": ["a", "b"]}}}


def test_no_two_services_share_the_name_of_a_method() -> None:
    methods = [
        method.name
        for file in FILES
        for service in file.services_by_name.values()
        for method in service.methods
    ]
    assert len(methods) == len(set(methods)) == len(METHODS)


def test_every_kind_of_resource_can_be_got_by_its_name() -> None:
    assert set(GETTERS) == set(SINGULAR)
    assert set(GETTERS.values()) <= set(METHODS)
