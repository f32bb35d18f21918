"""Office hours that are not alike on all days."""

from duecourse.kernel.durations import period
from duecourse.testing import MONDAY
from tests.unit.packs.making import changed, loaded

WEEK = """title: Harbour Rowing Club, working_week: {days: [monday, tuesday], other_hours:
    {tuesday: [{opens: "09:00", closes: "12:30"}, {opens: "13:30", closes: "17:00"}]}}}"""


def test_an_office_may_be_shut_at_noon_on_some_days_and_on_others_not() -> None:
    calendar = loaded(changed("title: Harbour Rowing Club}", WEEK)).calendar
    four = calendar.after(MONDAY.replace(hour=15), period("4 office hours"))
    assert four.isoformat() == "2026-03-03T11:00:00+00:00"
    nine = calendar.after(MONDAY.replace(hour=15), period("7 office hours"))
    assert nine.isoformat() == "2026-03-03T15:00:00+00:00"
    assert calendar.in_hours(MONDAY.replace(hour=13))
    assert not calendar.in_hours(MONDAY.replace(day=3, hour=13))
    assert not calendar.works_on(MONDAY.replace(day=4).date())
