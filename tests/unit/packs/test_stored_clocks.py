"""Deadlines of packs that another release laid down: as they were, and no right is lost."""

import pytest

from duecourse.packs.compiled import CompiledPack
from duecourse.shipped import load_stored
from duecourse.testing import MONDAY
from tests.unit.packs.making import FIFTH, changed


def kept(text: str) -> CompiledPack:
    return load_stored(text.encode(), "3.yaml")


def was(setting: str) -> str:
    """Return a pack of a release in which deadlines were settings of periods."""
    clocks = """clocks:
  takedown_consent_withdrawn: {within: PT2H, start: withdrawn, clause: HRC-4}
"""
    text = changed("  channel_approvals: {value: null, note: Nothing is agreed}\n", setting)
    assert clocks in text
    return text.replace(clocks, "")


@pytest.mark.parametrize("value", ["P8000Y", "P99999999Y", "P0D", "P1M3D", "soon"])
def test_a_right_is_not_lost_to_a_number_in_a_pack(value: str) -> None:
    pack = kept(was(f"  takedown_consent_withdrawn: {{value: {value}, clause: HRC-4}}\n"))
    assert pack.clock("takedown_consent_withdrawn") is None
    assert "RequireTakedown" not in pack.unreadable
    assert "WithdrawConsent" not in pack.unreadable


@pytest.mark.parametrize(
    ("value", "due"),
    [
        ("PT2H", "2026-03-02T11:00:00+00:00"),
        ("P1D", "2026-03-03T09:00:00+00:00"),
        ("[1 working day, PT72H]", "2026-03-03T17:00:00+00:00"),
        ("[PT72H, 1 working day]", "2026-03-03T17:00:00+00:00"),
        ("[3 working days, PT2H]", "2026-03-02T11:00:00+00:00"),
    ],
)
def test_a_deadline_that_was_a_setting_goes_on_as_it_was(value: str, due: str) -> None:
    pack = kept(was(f"  takedown_consent_withdrawn: {{value: {value}, clause: HRC-4}}\n"))
    assert pack.faults == ()
    deadline = pack.clock("takedown_consent_withdrawn")
    assert deadline is not None
    assert deadline.due(MONDAY, pack.calendar).isoformat() == due
    assert deadline.clause == "HRC-4"


@pytest.mark.parametrize(
    "written",
    [
        "{within: PT2H, start: withdrawn, clause: HRC-4, until: noon}",
        "{within: two hours, start: withdrawn, clause: HRC-4}",
        "{within: PT2H, start: withdrawn, roll: next_working_day, clause: HRC-4}",
        "{within: PT2H, start: high_tide, clause: HRC-4}",
        "PT2H",
    ],
)
def test_a_clock_that_cannot_be_read_refuses_all_but_the_way_out_and_rights(written: str) -> None:
    pack = kept(changed("{within: PT2H, start: withdrawn, clause: HRC-4}", written))
    assert pack.clock("takedown_consent_withdrawn") is None
    assert [f.path.split(".")[1] for f in pack.faults] == ["takedown_consent_withdrawn"]
    assert "PublishPost" in pack.unreadable
    for free in ("WithdrawConsent", "RequireTakedown", "BringIntoForce"):
        assert free not in pack.unreadable
    assert pack.roles.keys() == kept(FIFTH).roles.keys()


def test_a_clock_of_a_later_release_refuses_all_but_the_way_out_and_rights() -> None:
    pack = kept(changed("  takedown_consent_withdrawn: {within", "  tide_table: {within"))
    assert [fault.path for fault in pack.faults] == ["clocks.tide_table"]
    assert "PublishPost" in pack.unreadable
    assert "WithdrawConsent" not in pack.unreadable
