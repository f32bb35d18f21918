"""Posts that answer somebody, under rules that ACAT's own policy does not have."""

from typing import Any

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.testing import Given, writing
from tests.scenarios.posts.variants import answering


def _given(**contact: Any) -> Given:
    return answering().with_contact("m1", **contact)


def _content(given: Given, **content: Any) -> dict[str, Any]:
    return {"kind": "reply", "contact": given.name("contacts", "m1"), **content}


def test_a_contact_that_was_moved_to_a_private_route_gets_no_public_reply() -> None:
    open_, moved = _given(), _given(state="moved")
    writing(open_, **_content(open_)).submitted().then_in("review")
    refused = writing(moved, **_content(moved)).submitted()
    refused.then_refused_alone(Reason.ROUTE_REQUIRED, "ACAT-2.7-timely")


@pytest.mark.parametrize("state", ["received", "moved"])
@pytest.mark.parametrize("verified", [True, False])
def test_information_about_an_account_goes_out_in_no_post_whoever_asked(
    state: str, verified: bool
) -> None:
    given = _given(state=state, identity_verified=verified)
    refused = writing(given, **_content(given, account_information="yes")).submitted()
    refused.then_refused(Reason.IDENTITY_NOT_VERIFIED, "ACAT-2.7-timely")


def test_information_about_an_account_is_not_for_everybody_to_read() -> None:
    refused = writing(_given(), account_information="yes").submitted()
    refused.then_refused(Reason.IDENTITY_NOT_VERIFIED, "ACAT-2.7-timely")
