"""What must never be in a case or after a report: not found, and found where it is planted."""

from contextlib import suppress
from typing import Any

import pytest
from msgspec import structs

from duecourse.breaches import commands as c
from duecourse.breaches import parts
from duecourse.breaches.checks import takedowns_settled, taken_down
from duecourse.breaches.decide import BREACHES
from duecourse.breaches.handlers import outcome
from duecourse.breaches.lifecycle import DEFINITION
from duecourse.proving.cases import Cases, CaseSearch
from duecourse.proving.casts import ALL_IN_ONE, FULL, casts
from duecourse.proving.procedures_asked import ASKED, answered, of_procedures, of_unnamed
from duecourse.proving.promises import PROMISES
from duecourse.proving.world import World
from duecourse.shipped import SHIPPED
from duecourse.testing import load_pack

Patch = pytest.MonkeyPatch

QUESTIONS = (
    "sanctions",
    "sanction-unfound",
    "investigator-chairs",
    "appeal-own",
    "closed-open",
    "unnamed",
)


@pytest.mark.parametrize("pack", SHIPPED)
def test_no_case_and_no_report_goes_as_it_must_not(pack: str) -> None:
    found = {answer.id: answer for answer in of_procedures(load_pack(pack))}
    assert tuple(found) == QUESTIONS == tuple(ASKED)
    assert [(one.id, one.story) for one in found.values() if one.broken] == []
    assert all(one.cases for one in found.values())
    for never in ("sanctions", "sanction-unfound", "closed-open", "unnamed"):
        assert found[never].says == "no"


def without(patch: Patch, command: type[Any], *checks: Any) -> None:
    """Take checks from what stands against a command."""
    handler = BREACHES.handlers[command]
    left = [one for one in handler.late if one not in checks]
    early = [one for one in handler.early if one not in checks]
    patch.setitem(
        BREACHES.handlers, command, structs.replace(handler, late=tuple(left), early=tuple(early))
    )


class Found(Exception):
    """A promise is broken: the search ends there."""


class Until(CaseSearch):
    """A search that goes on until a promise is broken by whom no route lets."""

    question = ""

    def _look(self, world: World) -> None:
        super()._look(world)
        if (self.question, ()) in self._broken:
            raise Found


def broken(pack: str, question: str) -> str:
    """Return the first case that breaks a promise, in the first cast in which any does."""
    promise = next(one for one in PROMISES if one.id == question)
    for cast in casts(load_pack(pack)):
        if cast.says not in (FULL, ALL_IN_ONE):
            continue
        search = Until(load_pack(pack), cast)
        search.question = question
        with suppress(Found):
            search.done()
        if first := search._broken.get((question, ())):
            found = answered(promise, [Cases((first,), search._acts, search._reached, whole=False)])
            assert found.broken, found.says
            assert found.says.startswith("yes")
            return "\n".join(found.story)
    raise AssertionError(f"nothing breaks {question}")


@pytest.mark.parametrize("pack", SHIPPED)
def test_a_sanction_before_any_finding_is_told(monkeypatch: Patch, pack: str) -> None:
    checks = (outcome.findings_first, outcome.within_notice)
    without(monkeypatch, c.RecordOutcome, *checks)
    told = broken(pack, "sanction-unfound")
    assert told.endswith("record outcome")
    assert "record findings" not in told


@pytest.mark.parametrize("pack", SHIPPED)
def test_whoever_investigated_and_may_chair_is_told(monkeypatch: Patch, pack: str) -> None:
    chair = tuple(how for how in parts.BARS["chair"] if how != "investigator")
    monkeypatch.setitem(parts.BARS, "chair", chair)
    assert "submit report" in broken(pack, "investigator-chairs")


@pytest.mark.parametrize("pack", SHIPPED)
def test_whoever_decided_and_hears_the_appeal_is_told(monkeypatch: Patch, pack: str) -> None:
    monkeypatch.setitem(parts.BARS, "appeal_body", ("respondent",))
    monkeypatch.setattr(parts, "_bars", lambda _, part, tie: tie.how in parts.BARS[part])
    assert "decide breach appeal" in broken(pack, "appeal-own")


@pytest.mark.parametrize("pack", SHIPPED)
def test_a_case_that_is_closed_while_its_post_stands_is_told(monkeypatch: Patch, pack: str) -> None:
    # What a case brings down it asks for as well: two checks stand before the post is forgotten.
    without(monkeypatch, c.CloseBreach, taken_down, takedowns_settled)
    assert broken(pack, "closed-open").endswith("close breach")


@pytest.mark.parametrize("pack", SHIPPED)
def test_a_report_without_a_case_that_ends_before_what_it_brings_down_is_told(
    monkeypatch: Patch, pack: str
) -> None:
    without(monkeypatch, c.TriageNoCase, takedowns_settled)
    told = broken(pack, "closed-open")
    assert "open takedown" in told
    assert told.endswith("triage no case")


@pytest.mark.parametrize("pack", SHIPPED)
def test_a_record_that_keeps_the_form_is_told(monkeypatch: Patch, pack: str) -> None:
    kept: Any = lambda _, context: context  # noqa: E731 - in place of a function
    for module in ("duecourse.kernel.deciding", "duecourse.commands.planning"):
        monkeypatch.setattr(f"{module}.as_recorded", kept)
    found = of_unnamed(load_pack(pack))
    assert found.broken
    assert "it stands in the event" in found.story[0]


def test_every_command_of_the_search_is_one_of_the_table() -> None:
    rows = {row.trigger for row in DEFINITION.transitions}
    assert {"RecordOutcome", "HoldHearing", "DecideBreachAppeal", "CloseBreach"} <= rows
