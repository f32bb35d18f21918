"""Due instants that were worked out by hand, each with its rule as a pack writes it."""

import json
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Final

import pytest

from duecourse.kernel.calendars import Calendar, OfficeHours
from duecourse.kernel.clocks import acts
from duecourse.kernel.clocks.reminders import remind_at
from duecourse.kernel.clocks.state import Clock, Met, Stopped, evolve, standing, started
from duecourse.kernel.durations import period
from tests.unit.kernel.clocks.placing import NINE_TO_FIVE, at, days, place, rule

VECTORS: Final = json.loads(
    (Path(__file__).parent / "due_instants.json").read_text(encoding="utf-8")
)
_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _hours(office: dict[str, Any] | None) -> OfficeHours:
    if office is None:
        return NINE_TO_FIVE
    other = office.get("exceptions", {})
    shown = (other.get(d, office["hours"] if d in office["days"] else []) for d in _DAYS)
    return tuple(
        tuple((time.fromisoformat(opens), time.fromisoformat(closes)) for opens, closes in of_day)
        for of_day in shown
    )


def _calendar(vector: dict[str, Any], known_at: datetime) -> Calendar:
    """Return the calendar as it was known at a time."""
    made = place(
        vector.get("nation", "GB-ENG"),
        vector.get("zone", "Europe/London"),
        _hours(vector.get("office")),
        days(*vector["closed"]) if "closed" in vector else (),
    )
    holidays = made.holidays
    for version in vector.get("calendars", ()):
        if at(version["known_from"]) <= known_at:
            holidays |= {*map(date.fromisoformat, version["add"])}
            holidays -= {*map(date.fromisoformat, version["remove"])}
    return place(vector.get("nation", ""), str(made.zone), made.hours, made.closures, holidays)


def _acts(vector: dict[str, Any]) -> Iterator[tuple[datetime, int, str, dict[str, Any]]]:
    """Yield what was asked of the clock, in order of time."""
    for number, one in enumerate(vector.get("stops", ())):
        yield at(one["from"]), number, "stop", one
        if one["to"] is not None:
            yield at(one["to"]), number, "resume", one
    for number, one in enumerate(vector.get("extensions", ())):
        yield at(one["at"]), number, "extend", one


def _played(vector: dict[str, Any]) -> Clock:
    """Return a clock after all that was asked of it; what is refused changes nothing."""
    facts = {name: at(text) for name, text in vector["facts"].items()}
    first = acts.start(rule(**vector["rule"]), facts, _calendar(vector, min(facts.values())))
    assert first is not None
    clock = started(first)
    for when, number, what, one in sorted(_acts(vector), key=lambda act: act[0]):
        clock = _after(clock, vector, when, str(number), what, one)
    return clock


def _after(
    clock: Clock, vector: dict[str, Any], when: datetime, name: str, what: str, one: dict[str, Any]
) -> Clock:
    known = _calendar(vector, when)
    if what == "stop":
        review = when + acts.REVIEW_WITHIN
        refused = [*acts.against_stop(clock, when, name, review)]
        return clock if refused else evolve(clock, Stopped(at=when, stop=name, review_at=review))
    if what == "resume":
        refused = [*acts.against_resume(clock, when, name)]
        return clock if refused else evolve(clock, acts.resume(clock, when, name, known))
    length: dict[str, Any] = {"added": one.get("n", 0)}
    length["until"] = date.fromisoformat(one["until"]) if "until" in one else None
    refused = [*acts.against_extension(clock, when, **length)]
    return clock if refused else evolve(clock, acts.extend(clock, when, known, **length))


@pytest.mark.parametrize("vector", VECTORS, ids=[vector["id"] for vector in VECTORS])
def test_a_due_instant_is_the_one_that_was_worked_out_by_hand(vector: dict[str, Any]) -> None:
    clock = _played(vector)
    assert clock.due == (at(vector["due"]) if vector["due"] else None)


def _with(key: str) -> list[Any]:
    return [pytest.param(vector, id=vector["id"]) for vector in VECTORS if key in vector]


@pytest.mark.parametrize("vector", _with("remind"))
def test_reminders_come_in_office_hours(vector: dict[str, Any]) -> None:
    clock = _played(vector)
    assert clock.due is not None
    known = _calendar(vector, clock.start)
    reminders = remind_at(map(period, vector["remind"]), clock.start, clock.due, known)
    assert reminders == tuple(map(at, vector["reminded"]))


@pytest.mark.parametrize("vector", _with("state"))
def test_where_a_clock_stands_is_told_by_its_facts_and_the_time(vector: dict[str, Any]) -> None:
    clock = _played(vector)
    if "done_at" in vector:
        done_at = at(vector["done_at"])
        recorded_at = at(vector.get("recorded_at", vector["done_at"]))
        assert not [*acts.against_met(clock, done_at, recorded_at, evidence=True)]
        clock = evolve(clock, Met(done_at=done_at, recorded_at=recorded_at))
    assert standing(clock, at(vector["as_of"])) == vector["state"]


def test_every_vector_is_here_once() -> None:
    assert [int(vector["id"][1:4]) for vector in VECTORS] == [*range(1, 81)]
