"""A refusal of any length reaches the caller whole, and grouped by whom it is about."""

import re

import pytest

from duecourse.client import Client, RefusedError, grouped
from tests.e2e.conftest import ACAT, Newsroom
from tests.e2e.serving import context

_PEOPLE = [f"su-{number:02}" for number in range(1, 41)]


def _crowded(newsroom: Newsroom) -> str:
    """Return a draft that shows forty people, of whom nobody said how old they are."""
    subjects = [
        {
            "ref": ref,
            "kind": "supporter",
            "representation": "image",
            "identifiable": "yes",
        }
        for ref in _PEOPLE
    ]
    return newsroom.draft(subjects=subjects)


def test_nobody_s_lines_are_lost_however_many_there_are(newsroom: Newsroom) -> None:
    name = _crowded(newsroom)
    with (
        Client(newsroom.served.address, token=newsroom.lena) as client,
        pytest.raises(RefusedError) as caught,
    ):
        client.call("SubmitForReview", name=name)
    error = caught.value
    # They are fields of the post, and not of this request (decision 204): RevisePost has them.
    assert not [v for v in error.violations if v.field.startswith("content")]
    asked = {v.message.partition(":")[0] for v in error.violations if "RevisePost" in v.message}
    missing = {f"content.subjects[{n}].age_band" for n in range(len(_PEOPLE))} - asked
    assert not missing
    assert "violations_omitted" not in error.metadata
    assert error.reason == error.violations[0].reason
    assert all(grouped(error.violations).values())


def test_whoever_uses_no_client_of_ours_is_told_how_to_have_the_rest(newsroom: Newsroom) -> None:
    name = _crowded(newsroom)
    refusal = newsroom.served.refused(
        "SubmitForReview", newsroom.lena, context=context(), name=name
    )
    omitted = int(refusal.info.metadata["violations_omitted"])
    assert omitted > 0
    following = refusal.info.metadata["violations_next"]
    assert re.search(rf"; and \d+ more, {omitted} of them .*after {following}$", refusal.message)


def test_the_dry_runs_that_fetch_the_rest_are_no_attempts(newsroom: Newsroom) -> None:
    name = _crowded(newsroom)
    with (
        Client(newsroom.served.address, token=newsroom.lena) as client,
        pytest.raises(RefusedError) as caught,
    ):
        client.call("SubmitForReview", name=name)
    auditor = newsroom.served.token(f"{ACAT}/people/ada", "auditor")
    found, token = [], ""
    while True:
        page = newsroom.served.call("ListAttempts", auditor, parent=ACAT, page_token=token)
        found += [a for a in page.attempts if a.subject == name]
        token = page.next_page_token
        if not token:
            break
    assert [a.request_id for a in found] == [caught.value.request_id]
