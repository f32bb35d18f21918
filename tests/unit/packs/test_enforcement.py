"""What a clause enforces is said in every view, and a promise that binds nothing is told of."""

# One case, one line: wrapped they cannot be compared.
# ruff: noqa: E501

import json

import pytest

from duecourse.cli.main import run
from duecourse.packs.enforcement import enforcing, recorded
from duecourse.shipped import SHIPPED, defaults
from duecourse.testing import load_pack
from tests.unit.packs.making import changed, loaded

IDLE = "  - id: HRC-9\n    section: '9'\n    says: Be on time.\n"


def _warnings(text: str) -> list[str]:
    return [str(warning) for warning in loaded(text).warnings]


@pytest.mark.parametrize(
    "decided", ["", "    decided_by: checklist\n", "    decided_by: attestation\n"]
)
def test_a_clause_that_promises_a_decision_and_binds_nothing_is_told_of(decided: str) -> None:
    (found,) = _warnings(changed("  - id: HRC-5\n", f"{IDLE}{decided}  - id: HRC-5\n"))
    where, path, says = found.split(": ", 2)
    assert where.startswith("pack.yaml:")
    assert path == "clauses[4].decided_by"
    assert says.startswith("HRC-9 is decided by ")
    assert "nothing enforces this yet" in says


@pytest.mark.parametrize("honest", ["    decided_by: external\n", "    guidance: true\n"])
def test_a_clause_that_says_it_enforces_nothing_is_in_order(honest: str) -> None:
    assert _warnings(changed("  - id: HRC-5\n", f"{IDLE}{honest}  - id: HRC-5\n")) == []


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("publish: {roles: [press]}", "publish: {roles: [press], clause: HRC-9}", "functions.publish"),
        ("categories: [regatta]}", "categories: [regatta], clause: HRC-9}", "channels.mastodon"),
        ("withdrawn, clause: HRC-4}", "withdrawn, clause: HRC-9}", "clocks.takedown_consent_withdrawn"),
        ("acknowledgement: {clause: HRC-1", "acknowledgement: {clause: HRC-9", "policy.acknowledgement"),
        ("clause: EXT-REVIEW-four-eyes\n", "clause: HRC-9\n", "review"),
    ],
)  # fmt: skip
def test_a_clause_that_a_decision_rests_on_is_obeyed_there(old: str, new: str, place: str) -> None:
    text = changed(old, new).replace("  - id: HRC-5\n", f"{IDLE}  - id: HRC-5\n")
    assert enforcing(loaded(text).written, defaults())["HRC-9"] == (place,)
    assert _warnings(text) == []


def test_a_record_enforces_nothing() -> None:
    text = changed("value: [press, captain], clause: HRC-1", "value: press, clause: HRC-9")
    text = text.replace("  - id: HRC-5\n", f"{IDLE}  - id: HRC-5\n")
    pack = loaded(text).written
    assert enforcing(pack, defaults())["HRC-9"] == ()
    assert recorded(pack)["HRC-9"] == ("press",)
    assert len(_warnings(text)) == 1


def test_a_checklist_clause_without_a_question_is_told_of() -> None:
    (found,) = _warnings(changed("  - id: HRC-2\n", "  - id: HRC-2\n    decided_by: checklist\n"))
    assert "HRC-2 asks reviewers nothing" in found


@pytest.mark.parametrize("pack_id", SHIPPED)
def test_every_view_says_which_clauses_enforce_nothing(
    pack_id: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = load_pack(pack_id)
    idle = {id_ for id_, by in enforcing(pack.written, defaults()).items() if not by}
    assert idle
    assert run(["policy", "show", pack_id, "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)["clauses"]
    assert {one["clause"] for one in shown if not one["enforced_by"]} == idle
    for clause in sorted(idle):
        assert run(["policy", "show", pack_id, "--clause", clause]) == 0
        assert "nothing enforces this yet" in capsys.readouterr().out
