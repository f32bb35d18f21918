"""Commands that are carried out, repeated, overtaken or only rehearsed."""

import pytest

from duecourse.v1 import common_pb2
from tests.e2e.conftest import ACAT, Newsroom, drafting
from tests.e2e.serving import context


@pytest.mark.parametrize("text", ["two\nlines", "a\ttab", "emoji 👩‍🔬", "Привет", "שלום"])
def test_a_text_of_any_language_is_accepted(newsroom: Newsroom, text: str) -> None:
    name = newsroom.draft(text=text)
    post = newsroom.served.call("GetPost", newsroom.lena, name=name).post
    assert post.content.text == text


def test_a_request_id_used_for_another_command_is_refused(newsroom: Newsroom) -> None:
    given = drafting(content={"text": "first"})
    newsroom.served.call("DraftPost", newsroom.lena, **given)
    refusal = newsroom.served.refused(
        "DraftPost", newsroom.lena, **{**given, "content": {"text": "second"}}
    )
    assert (refusal.code, refusal.reason) == ("ALREADY_EXISTS", "REQUEST_ID_REUSED")


def test_a_repeated_request_is_answered_with_its_first_receipt(newsroom: Newsroom) -> None:
    given = drafting(content={"text": "once"}, context=context(reason="a first try"))
    first = newsroom.served.call("DraftPost", newsroom.lena, **given)
    # The same id in capitals is the same id.
    given["context"]["request_id"] = given["context"]["request_id"].upper()
    again = newsroom.served.call("DraftPost", newsroom.lena, **given)
    assert again.receipt.replayed
    expected = common_pb2.Receipt()
    expected.CopyFrom(first.receipt)
    expected.replayed = True
    assert again.receipt == expected
    assert again.post == first.post


def test_a_version_that_was_overtaken_says_which_it_is(newsroom: Newsroom) -> None:
    name = newsroom.draft()
    refusal = newsroom.served.refused(
        "WithdrawPost", newsroom.lena, context=context(expected_version=7), name=name
    )
    assert (refusal.code, refusal.reason) == ("ABORTED", "VERSION_CONFLICT")
    assert dict(refusal.info.metadata).items() >= {"expected": "7", "actual": "1"}.items()


def test_a_revision_that_was_replaced_is_stale(newsroom: Newsroom) -> None:
    name = newsroom.draft()
    refusal = newsroom.served.refused(
        "SubmitForReview", newsroom.lena, context=context(), name=name, revision=4
    )
    assert (refusal.code, refusal.reason) == ("FAILED_PRECONDITION", "STALE_REVISION")
    types = {reason for reason, _, _ in refusal.failed} | {reason for _, reason in refusal.fields}
    assert "STALE_REVISION" in types


def test_every_failed_clause_is_reported_with_its_id_and_policy(newsroom: Newsroom) -> None:
    name = newsroom.draft()
    refusal = newsroom.served.refused(
        "SubmitForReview", newsroom.lena, context=context(), name=name
    )
    assert len(refusal.failed) + len(refusal.fields) > 1
    assert any("clause ACAT-" in says for says in refusal.says)
    assert any("policy 2021-10-08" in says for says in refusal.says)


def test_a_rehearsed_command_writes_nothing(newsroom: Newsroom) -> None:
    given = drafting(post_id="rehearsed", context=context(validate_only=True))
    reply = newsroom.served.call("DraftPost", newsroom.lena, **given)
    assert reply.receipt.position == 0
    refusal = newsroom.served.refused("GetPost", newsroom.lena, name=f"{ACAT}/posts/rehearsed")
    assert refusal.reason == "NOT_FOUND"
