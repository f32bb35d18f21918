"""A refusal names no field that the request has not."""

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.posts import commands as posts
from duecourse.server.endpoints.command import of_request


def test_what_is_at_fault_in_the_post_is_put_right_by_another_command() -> None:
    found = Violation(Reason.FIELD_REQUIRED, "content.label: say so", field="content.label")
    told = of_request(found, "posts", posts.SubmitForReview)
    assert (told.field, told.message) == ("", "content.label: say so (RevisePost)")
    assert dict(told.facts)["resource_field"] == "content.label"
    assert of_request(found, "posts", posts.RevisePost) == found


@pytest.mark.parametrize("field", ["context.outside", "parent", "", "revision"])
def test_what_the_request_has_stays_as_it_is(field: str) -> None:
    found = Violation(Reason.FIELD_INVALID, f"{field}: no", field=field)
    assert of_request(found, "posts", posts.SubmitForReview) == found
