"""How a regulated period begins and ends in the state of an organisation."""

from typing import Any

from duecourse.evidence.record import Recorded
from duecourse.organisations import events as e


def period_after(recorded: Recorded[Any]) -> dict[str, Any]:
    """Return the fields of an organisation that say of the period, after an event about it."""
    event = recorded.event
    if isinstance(event, e.RegulatedPeriodClosingAsked):
        return {"period_closing_asked_by": recorded.person}
    opened = event if isinstance(event, e.RegulatedPeriodOpened) else None
    return {
        "regulated_period_open": opened is not None,
        "regulated_from": opened.first_day if opened else "",
        "regulated_until": opened.last_day if opened else "",
        "period_closing_asked_by": "",
    }
