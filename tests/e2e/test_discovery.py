"""What a foreign client finds out by itself: health, contract, lifecycles, what is allowed."""

import hashlib
from typing import Any

import grpc
import pytest
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import (
    ProtoReflectionDescriptorDatabase,
)

from duecourse.v1 import common_pb2
from tests.e2e.conftest import ACAT, Newsroom
from tests.e2e.serving import METHODS, request_id


def test_health_needs_no_credential_and_names_every_service(newsroom: Newsroom) -> None:
    stub: Any = health_pb2_grpc.HealthStub(newsroom.served.channel)
    for service in {"", *(m.containing_service.full_name for m in METHODS.values())}:
        reply = stub.Check(health_pb2.HealthCheckRequest(service=service))
        assert reply.status == health_pb2.HealthCheckResponse.SERVING


def test_reflection_shows_every_service(newsroom: Newsroom) -> None:
    shown = set(ProtoReflectionDescriptorDatabase(newsroom.served.channel).get_services())
    assert shown >= {m.containing_service.full_name for m in METHODS.values()}


def test_an_unknown_method_of_health_says_so(newsroom: Newsroom) -> None:
    with pytest.raises(grpc.RpcError, match="UNIMPLEMENTED"):
        newsroom.served.raw("/grpc.health.v1.Health/Nope", b"")


def test_the_lifecycle_names_states_roles_and_clauses(newsroom: Newsroom) -> None:
    reply = newsroom.served.call("GetLifecycle", newsroom.lena, parent=ACAT, kind="posts")
    lifecycle = reply.lifecycle
    assert {"draft", "published", "resolved"} <= {s.name for s in lifecycle.states}
    submit = next(t for t in lifecycle.transitions if t.trigger == "SubmitForReview")
    assert any(rule.clause.startswith("ACAT-") for rule in submit.rules)
    assert lifecycle.diagram.startswith("stateDiagram-v2")
    assert lifecycle.policy == "2021-10-08"


def test_an_unknown_kind_has_no_lifecycle(newsroom: Newsroom) -> None:
    refusal = newsroom.served.refused("GetLifecycle", newsroom.lena, parent=ACAT, kind="cats")
    assert refusal.fields == (("kind", "FIELD_INVALID"),)


def test_what_is_allowed_is_told_for_the_caller(newsroom: Newsroom) -> None:
    name = newsroom.draft()
    reply = newsroom.served.call("ListAllowedTransitions", newsroom.lena, name=name)
    by_trigger = {t.trigger: t for t in reply.transitions}
    assert reply.state == "draft"
    assert reply.version == 1
    assert by_trigger["RevisePost"].allowed
    assert by_trigger["RevisePost"].dest == "draft"
    assert not by_trigger["ReassignAuthor"].allowed
    assert [v.reason for v in by_trigger["ReassignAuthor"].violations] == ["NOT_AUTHORISED"]
    assert "PublishPost" not in by_trigger


def test_a_history_can_be_read_page_by_page_and_hashed_again(newsroom: Newsroom) -> None:

    name = newsroom.draft(text="A secret nobody shall find in the record")
    for text in ("b", "c", "d"):
        newsroom.served.call(
            "RevisePost",
            newsroom.lena,
            context={"request_id": request_id()},
            name=name,
            content={"category": "cat_news", "text": text},
        )
    auditor = newsroom.served.token(f"{ACAT}/people/ada", "auditor")
    events, token = [], ""
    while True:
        page = newsroom.served.call("ListEvents", auditor, name=name, page_size=3, page_token=token)
        assert len(page.events) <= 3
        events += page.events
        token = page.next_page_token
        if not token:
            break
    assert [e.version for e in events] == [1, 2, 3, 4]
    for event in events:
        assert hashlib.sha256(b"\0" + event.record).digest() == event.leaf_hash
        assert b"secret" not in event.record
    assert events[0].data["content"]["text"] == "A secret nobody shall find in the record"


_MEGABYTE = 1024 * 1024
_LONG = "\N{OPEN BOOK}" * 20_000


def _pages(newsroom: Newsroom, method: str, token: str, **asked: str) -> list[Any]:
    """Return every page of a list, each with room for more entries than there are."""
    pages: list[Any] = []
    while not pages or pages[-1].next_page_token:
        after = pages[-1].next_page_token if pages else ""
        fields = {**asked, "page_size": 500, "page_token": after}
        pages.append(newsroom.served.call(method, token, **fields))
    return pages


def test_a_page_of_a_history_ends_at_a_megabyte(newsroom: Newsroom) -> None:
    name = newsroom.draft(text=_LONG)
    for _ in range(19):
        content = {"category": "cat_news", "text": _LONG}
        fields = {"context": {"request_id": request_id()}, "name": name, "content": content}
        newsroom.served.call("RevisePost", newsroom.lena, **fields)
    auditor = newsroom.served.token(f"{ACAT}/people/ada", "auditor")
    pages = _pages(newsroom, "ListEvents", auditor, name=name)
    events = [event for page in pages for event in page.events]
    assert [event.version for event in events] == list(range(1, 21))
    assert sum(page.ByteSize() for page in pages) > 3 * _MEGABYTE
    largest = max(event.ByteSize() for event in events)
    assert max(page.ByteSize() for page in pages) < _MEGABYTE + 2 * largest
    assert len(pages) < 6


def test_a_page_of_a_list_ends_at_a_megabyte(newsroom: Newsroom) -> None:
    made = [newsroom.draft(text=_LONG) for _ in range(20)]
    pages = _pages(newsroom, "ListPosts", newsroom.lena, parent=ACAT)
    listed = [post for page in pages for post in page.posts]
    assert {post.name for post in listed} >= set(made)
    assert sum(page.ByteSize() for page in pages) > 1.5 * _MEGABYTE
    largest = max(post.ByteSize() for post in listed)
    assert max(page.ByteSize() for page in pages) < _MEGABYTE + 2 * largest


def test_a_resource_is_shown_as_it_was(newsroom: Newsroom) -> None:
    name = newsroom.draft(text="first")
    newsroom.served.call(
        "RevisePost",
        newsroom.lena,
        context={"request_id": request_id()},
        name=name,
        content={"category": "cat_news", "text": "second"},
    )
    auditor = newsroom.served.token(f"{ACAT}/people/ada", "auditor")
    then = newsroom.served.call("GetState", auditor, name=name, consistency={"at_version": 1})
    assert then.post.content.text == "first"
    now = newsroom.served.call("GetState", auditor, name=name)
    assert now.post.content.text == "second"
    assert now.post.revision == 2
    refusal = newsroom.served.refused("GetState", auditor, name=name, consistency={"at_version": 3})
    assert (refusal.code, refusal.reason) == ("OUT_OF_RANGE", "PAST_END")
    assert refusal.info.metadata["last_version"] == "2"


def test_a_refused_command_is_in_the_attempts(newsroom: Newsroom) -> None:
    name = newsroom.draft()
    wanted = request_id()
    newsroom.served.refused("ApproveStep", newsroom.lena, context={"request_id": wanted}, name=name)
    auditor = newsroom.served.token(f"{ACAT}/people/ada", "auditor")
    found, token = [], ""
    while True:
        page = newsroom.served.call("ListAttempts", auditor, parent=ACAT, page_token=token)
        found += [a for a in page.attempts if a.request_id == wanted]
        token = page.next_page_token
        if not token:
            break
    assert [a.command for a in found] == ["ApproveStep"]
    assert "ILLEGAL_TRANSITION" in {o.reason for o in found[0].objections}


def test_pages_of_a_list_make_up_the_whole_and_filters_hold(newsroom: Newsroom) -> None:
    made = {newsroom.draft() for _ in range(7)}
    withdrawn = min(made)
    newsroom.served.call(
        "WithdrawPost", newsroom.lena, context={"request_id": request_id()}, name=withdrawn
    )
    found, token = [], ""
    while True:
        page = newsroom.served.call(
            "ListPosts",
            newsroom.lena,
            parent=ACAT,
            page_size=2,
            page_token=token,
            state="POST_STATE_DRAFT",
        )
        found += [post.name for post in page.posts]
        token = page.next_page_token
        if not token:
            break
    assert len(found) == len(set(found))
    assert made - {withdrawn} <= set(found)
    assert withdrawn not in found


def test_a_page_token_is_bound_to_its_filter(newsroom: Newsroom) -> None:
    for _ in range(3):
        newsroom.draft()
    page = newsroom.served.call("ListPosts", newsroom.lena, parent=ACAT, page_size=1)
    refusal = newsroom.served.refused(
        "ListPosts",
        newsroom.lena,
        parent=ACAT,
        page_token=page.next_page_token,
        author=f"{ACAT}/people/lena",
    )
    assert refusal.reason == "PAGE_TOKEN_INVALID"


def test_another_organisation_s_tokens_are_refused(newsroom: Newsroom) -> None:
    names = [newsroom.draft() for _ in range(2)]
    page = newsroom.served.call("ListPosts", newsroom.lena, parent=ACAT, page_size=1)
    theirs = "organisations/zrtherapy"
    refusal = newsroom.served.refused(
        "ListPosts", newsroom.zoe, parent=theirs, page_token=page.next_page_token
    )
    assert refusal.reason == "PAGE_TOKEN_INVALID"
    mine = newsroom.served.call(
        "WithdrawPost", newsroom.lena, context={"request_id": request_id()}, name=names[0]
    ).receipt.consistency_token
    for method, asked in (
        ("ListPosts", {"parent": theirs, "at_least_as_fresh": mine}),
        (
            "GetPerson",
            {"name": f"{theirs}/people/zoe", "consistency": {"at_least_as_fresh": mine}},
        ),
    ):
        assert newsroom.served.refused(method, newsroom.zoe, **asked).reason == "TOKEN_INVALID"


def test_a_read_sees_the_command_whose_token_it_gives(newsroom: Newsroom) -> None:
    receipt = newsroom.served.call(
        "DraftPost",
        newsroom.lena,
        context={"request_id": request_id()},
        parent=ACAT,
        channel=f"{ACAT}/channels/twitter",
        content={"category": "cat_news"},
    ).receipt
    assert isinstance(receipt, common_pb2.Receipt)
    fresh = {"at_least_as_fresh": receipt.consistency_token}
    read = newsroom.served.call("GetPost", newsroom.lena, name=receipt.name, consistency=fresh)
    assert read.post.version == receipt.version
