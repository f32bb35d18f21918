"""Every setting has a reader, and what is read changes what is decided."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from duecourse.consents.state import Consent
from duecourse.facts.lasting import carries_until, down_by
from duecourse.packs.clauses import Closed
from duecourse.packs.deadlines import CLOCKS
from duecourse.packs.settings import RECORDS, RETIRED, SETTINGS
from duecourse.testing import MONDAY
from tests.unit.packs.making import changed, loaded, problems

DOMAIN = Path(__file__).parents[3] / "domain" / "duecourse"


def _readers(name: str, asked: str = "setting|clock|due") -> set[str]:
    """Return the modules of the domain, but for the packs', that ask for a setting."""
    found = re.compile(rf'(?:{asked})\((?:proposal, )?"{name}"')
    files = (path for path in DOMAIN.rglob("*.py") if path.parent.name != "packs")
    return {path.stem for path in files if found.search(path.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("name", SETTINGS)
def test_a_setting_is_what_some_decision_reads(name: str) -> None:
    assert _readers(name)


def test_a_setting_that_no_decision_reads_is_found() -> None:
    assert not _readers("what_nobody_asks_for")


def _fields(of: type[Closed] = Closed) -> set[str]:
    """Return the name of every field that a part of a pack may have."""
    return {*of.model_fields}.union(*map(_fields, of.__subclasses__()))


def _read(field: str) -> bool:
    """Return whether anything that runs takes a field from what holds it."""
    asked = re.compile(rf"\.{field}\b(?! = )")
    return any(asked.search(text) for text in _TEXTS)


_TEXTS = [
    path.read_text(encoding="utf-8")
    for folder in (DOMAIN, DOMAIN.parents[1] / "services" / "duecourse")
    for path in folder.rglob("*.py")
]


@pytest.mark.parametrize("field", sorted(_fields()))
def test_whatever_a_pack_may_say_is_read_somewhere(field: str) -> None:
    assert _read(field)


def test_what_a_pack_says_and_nothing_reads_is_found() -> None:
    assert not _read("what_nobody_asks_for")


@pytest.mark.parametrize("name", [*RECORDS, *sorted(set(RETIRED) - set(RECORDS))])
def test_what_no_decision_reads_is_no_setting(name: str) -> None:
    assert name not in SETTINGS
    # Some of them are clocks now, and read as that.
    assert not _readers(name, "setting")


@pytest.mark.parametrize("name", CLOCKS)
def test_a_clock_is_kept_where_some_decision_reads_it_and_nowhere_else(name: str) -> None:
    assert bool(_readers(name)) is CLOCKS[name].obeyed


def _with(name: str, value: str) -> str:
    entry = f"  {name}: {{within: {value}, start: given, clause: HRC-4}}\n"
    return changed("clocks:\n", f"clocks:\n{entry}")


@pytest.mark.parametrize(
    ("value", "ends"), [("P1Y", "2027-03-02"), ("P6M", "2026-09-02"), ("P2Y", "2028-03-02")]
)
def test_consents_are_asked_for_anew_when_the_setting_says(value: str, ends: str) -> None:
    consent = Consent(state="verified", version=3, given_at=MONDAY)
    until = carries_until(consent, loaded(_with("consent_refresh", value)))
    assert until is not None
    assert until.date().isoformat() == ends
    assert carries_until(consent, loaded()) is None


@pytest.mark.parametrize("hours", [1, 2, 48])
def test_content_comes_down_when_the_setting_says(hours: int) -> None:
    pack = loaded(changed("within: PT2H", f"within: PT{hours}H"))
    assert down_by(MONDAY, pack) == (MONDAY + timedelta(hours=hours), "HRC-4")


@pytest.mark.parametrize("under", [0, 13, 16, 17, 21, 99])
def test_an_age_that_nobody_is_asked_for_is_refused_where_it_stands(under: int) -> None:
    rule = f"{{on: [PublishPost], guard: guardian_consent, with: {{under: {under}}}}}"
    (found, *_) = problems(changed("{on: [SubmitForReview], guard: category_in_scope}", rule))
    assert "clauses[1].rules[0].with: guardian_consent: " in found


def test_the_one_age_that_is_asked_for_is_taken() -> None:
    rule = "{on: [PublishPost], guard: guardian_consent, with: {under: 18}}"
    assert problems(changed("{on: [SubmitForReview], guard: category_in_scope}", rule)) == []
