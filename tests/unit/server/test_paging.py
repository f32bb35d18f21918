"""Page tokens are opaque, ours, and bound to one list and filter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecourse.server.auth import InstanceKey
from duecourse.server.paging import PAGE_SIZE, PAGE_SIZE_MAX, PageTokens, page_size
from duecourse.server.rejection import Rejected

TOKENS = PageTokens(InstanceKey.generated().mac)
ACAT = "organisations/acat"
ASKED = {"parent": "organisations/acat", "state": "draft"}


@given(st.integers(0, 2**63 - 1))
def test_a_token_leads_back_to_its_place(after: int) -> None:
    token = TOKENS.issue("List", ACAT, ASKED, after)
    assert TOKENS.after("List", ACAT, {**ASKED, "page_token": token, "page_size": 3}) == after


@pytest.mark.parametrize(
    ("method", "organisation", "asked"),
    [
        ("Other", ACAT, ASKED),
        ("List", "organisations/other", ASKED),
        ("List", ACAT, {**ASKED, "parent": "organisations/other"}),
        ("List", ACAT, {**ASKED, "state": "review"}),
        ("List", ACAT, {"parent": "organisations/acat"}),
    ],
)
def test_a_token_of_another_list_organisation_or_filter_is_refused(
    method: str, organisation: str, asked: dict[str, str]
) -> None:
    token = TOKENS.issue("List", ACAT, ASKED, 7)
    with pytest.raises(Rejected, match="PAGE_TOKEN_INVALID"):
        TOKENS.after(method, organisation, {**asked, "page_token": token})


def test_a_token_of_another_instance_is_refused() -> None:
    token = PageTokens(InstanceKey.generated().mac).issue("List", ACAT, ASKED, 7)
    with pytest.raises(Rejected, match="PAGE_TOKEN_INVALID"):
        TOKENS.after("List", ACAT, {**ASKED, "page_token": token})


@given(st.text(max_size=60))
def test_any_other_text_is_refused(token: str) -> None:
    if token:
        with pytest.raises(Rejected, match="PAGE_TOKEN_INVALID"):
            TOKENS.after("List", ACAT, {**ASKED, "page_token": token})


@pytest.mark.parametrize(
    ("asked", "size"),
    [({}, PAGE_SIZE), ({"page_size": 3}, 3), ({"page_size": 10**9}, PAGE_SIZE_MAX)],
)
def test_a_page_is_never_larger_than_allowed(asked: dict[str, int], size: int) -> None:
    assert page_size(asked) == size


@given(st.integers(0, 2**38 - 1), st.text(min_size=1, max_size=80))
def test_a_token_of_a_place_leads_back_to_it_and_to_no_other_list(second: int, name: str) -> None:
    token = TOKENS.issue_place("List ann", ACAT, ASKED, (second, name))
    asked = {**ASKED, "page_token": token}
    assert TOKENS.after_place("List ann", ACAT, asked) == (second, name)
    for method, organisation in (("List kim", ACAT), ("List ann", "organisations/other")):
        with pytest.raises(Rejected, match="PAGE_TOKEN_INVALID"):
            TOKENS.after_place(method, organisation, asked)


def test_the_first_page_has_no_token() -> None:
    assert TOKENS.after_place("List", ACAT, ASKED) == (0, "")
