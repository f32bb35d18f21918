"""A calendar that was changed reaches whatever starts afterwards, and moves nothing that is due."""

from dataclasses import replace
from datetime import datetime, timedelta

import msgspec

from duecourse.consents import commands as consents
from duecourse.organisations import commands as c
from duecourse.testing import MONDAY
from tests.scenarios.acat import acat
from tests.scenarios.consents.test_ends import Newsdesk

TUESDAY = (MONDAY + timedelta(days=1)).date()


def _withdrawn(desk: Newsdesk, number: int) -> str:
    consent = desk.consent(f"c{number}", f"s-{number}", kind="supporter")
    post = desk.published(f"p{number}", f"s-{number}", "supporter", consent)
    desk.does("mel", consents.WithdrawConsent(name=consent))
    return post


def _due(desk: Newsdesk, post: str) -> datetime | None:
    (duty,) = [d for d in desk.takedowns(post) if d.cause == "consent_withdrawn"]
    return duty.due_at


def test_a_closure_reaches_what_falls_due_afterwards_and_moves_nothing_before() -> None:
    # Few words are nobody's: each of the posts shows somebody else.
    few = msgspec.structs.replace(acat().content, text="At work")
    desk = Newsdesk(lambda: replace(acat(), content=few))
    organisation = desk.world.organisation
    before = _withdrawn(desk, 1)
    five = datetime.combine(TUESDAY, MONDAY.time(), MONDAY.tzinfo).replace(hour=17)
    assert _due(desk, before) == five
    days = {"kind": "closed", "first_day": TUESDAY.isoformat()}
    desk.does("mona", c.RequestCalendarChange(name=organisation, **days))
    while_asked = _withdrawn(desk, 2)
    assert _due(desk, while_asked) == five
    (asked,) = desk.world.state(organisation).calendar_asked
    desk.does("tess", c.ConfirmCalendarChange(name=organisation, change=asked.change))
    after = _withdrawn(desk, 3)
    assert _due(desk, after) == five + timedelta(days=1)
    assert _due(desk, before) == _due(desk, while_asked) == five
