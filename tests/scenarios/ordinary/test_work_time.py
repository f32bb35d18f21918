"""Clean Slate's 7.2 speaks of work time alone; that access is needed at all is a default."""

from datetime import datetime

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.testing import writing
from tests.scenarios.cleanslate import cleanslate


@pytest.mark.parametrize(
    ("at", "work_time"),
    [
        ("2026-03-02T09:00:00+00:00", True),
        ("2026-03-06T16:59:59+00:00", True),
        ("2026-03-06T17:00:00+00:00", False),
        ("2026-03-07T14:00:00+00:00", False),  # a Saturday
        ("2026-04-03T14:00:00+01:00", False),  # Good Friday
        ("2026-04-07T08:30:00+00:00", True),  # half past nine in London
        ("2026-04-07T16:30:00+00:00", False),  # half past five in London
    ],
)
def test_the_clause_on_work_time_refuses_in_work_time_alone(at: str, work_time: bool) -> None:
    post = writing(cleanslate().with_person("wim", "authorised_worker")).reviewed().verified()
    waited = (datetime.fromisoformat(at) - post.at).total_seconds()
    refused = post.later(seconds=waited).published(by="wim")
    found = {v.clause for v in refused.violations if v.reason == Reason.NOT_AUTHORISED}
    assert found == ({"EXT-ACCESS", "CS-7.2-authorised"} if work_time else {"EXT-ACCESS"})
    post.later(seconds=waited).published(by="wes").then_in("published")
