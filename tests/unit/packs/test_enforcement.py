"""What a clause enforces is said in every view, and a promise that binds nothing is told of."""

# One case, one line: wrapped they cannot be compared.
# ruff: noqa: E501

import json
from functools import cache
from typing import Final

import pytest

from duecourse.cli import policy
from duecourse.cli.main import run
from duecourse.packs.enforcement import enforcing, held, recorded
from duecourse.shipped import SHIPPED, defaults, load
from duecourse.testing import load_pack
from tests.unit.packs.making import changed, loaded, problems

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
    pack_id: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = load_pack(pack_id)
    # Read once: it is shown by the dozen.
    monkeypatch.setattr(policy, "load", cache(load))
    idle = {id_ for id_, by in enforcing(pack.written, defaults()).items() if not by}
    assert idle
    assert run(["policy", "show", pack_id, "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)["clauses"]
    assert {one["clause"] for one in shown if not one["enforced_by"]} == idle
    for clause in sorted(idle):
        assert run(["policy", "show", pack_id, "--clause", clause]) == 0
        told = " ".join(capsys.readouterr().out.split())
        said = pack.clauses[clause].outside
        assert (said or "nothing enforces this yet") in told


DOCUMENT: Final = {"acat": 95, "cleanslate": 46, "zrtherapy": 53, "stass": 51}
"""Clauses of each document that a service can enforce, record, time, route or leave outside."""

WITH_INCIDENTS: Final = {"ACAT-2.18-agree", "ACAT-2.18-criteria", "ACAT-PROT-platform"}
"""Those that stand in their pack with the procedure of incidents."""


@pytest.mark.parametrize("pack_id", SHIPPED)
def test_every_clause_of_a_document_stands_in_its_pack_and_is_held(pack_id: str) -> None:
    pack = load_pack(pack_id).written
    apart = WITH_INCIDENTS if pack_id == "acat" else set()
    assert len({clause.id for clause in pack.clauses} | apart) == DOCUMENT[pack_id]
    ways = held(pack, defaults())
    assert [clause.id for clause in pack.clauses if ways[clause.id] == ("nothing",)] == []


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (
            "    recorded: true\n    outside: Ann does it.\n    decided_by: external\n",
            "one or the other",
        ),
        ("    outside: Ann does it.\n", "say decided_by: external"),
        ("    same_as: [HRC-77]\n", "HRC-77 is not in this pack"),
        ("    same_as: [HRC-9]\n", "HRC-9 says the same as another"),
        ("    outside: '  '\n    decided_by: external\n", "nothing that a reader can see"),
    ],
)
def test_a_clause_says_how_it_is_held_in_one_way(lines: str, says: str) -> None:
    found = problems(changed("  - id: HRC-5\n", f"{IDLE}{lines}  - id: HRC-5\n"))
    assert any(says in one for one in found), found


@pytest.mark.parametrize("key", ["recorded: true", "guidance: true", "same_as: [HRC-1]"])
def test_what_binds_a_rule_is_not_only_on_record(key: str) -> None:
    text = changed("    says: We post about regattas.\n", f"    says: We post.\n    {key}\n")
    assert any("cannot bind a rule" in one for one in problems(text))


def test_what_is_on_record_until_something_enforces_it_is_told_of_then() -> None:
    text = changed("publish: {roles: [press]}", "publish: {roles: [press], clause: HRC-9}")
    text = text.replace("  - id: HRC-5\n", f"{IDLE}    recorded: true\n  - id: HRC-5\n")
    (found,) = _warnings(text)
    assert "says that nothing enforces it, and functions.publish does" in found


def test_what_says_the_same_is_held_by_what_holds_the_other() -> None:
    text = changed("  - id: HRC-5\n", f"{IDLE}    same_as: [HRC-2]\n  - id: HRC-5\n")
    pack = loaded(text).written
    assert enforcing(pack, defaults())["HRC-9"] == ("rules",)
    assert held(pack, defaults())["HRC-9"] == ("held_elsewhere",)
    assert _warnings(text) == []


@pytest.mark.parametrize(
    ("command", "fits"),
    [
        ("FlagIncident", True),
        ("OpenComplaint", True),
        ("SelfReport", True),
        ("RecordContact", True),
        ("PublishPost", False),
        ("AssessIncident", False),
        ("FlagIncidents", False),
        ("NoteReply", False),
    ],
)
def test_a_clause_is_held_by_what_everybody_may_give_and_by_nothing_else(
    command: str, fits: bool
) -> None:
    text = changed("  - id: HRC-5\n", f"{IDLE}    right: [{command}]\n  - id: HRC-5\n")
    if not fits:
        (found,) = problems(text)
        assert f"there is no command '{command}' that everybody may give" in found
        return
    pack = loaded(text).written
    assert enforcing(pack, defaults())["HRC-9"] == (f"right.{command}",)
    assert held(pack, defaults())["HRC-9"] == ("enforced",)
    assert _warnings(text) == []


def test_what_a_right_holds_is_not_only_on_record() -> None:
    lines = f"{IDLE}    right: [FlagIncident]\n    recorded: true\n"
    (found,) = _warnings(changed("  - id: HRC-5\n", f"{lines}  - id: HRC-5\n"))
    assert "says that nothing enforces it, and right.FlagIncident does" in found


@pytest.mark.parametrize(
    ("pack_id", "clause", "way"),
    [
        ("acat", "ACAT-2.18-report", "enforced"),
        ("acat", "ACAT-PROT-harm", "enforced"),
        ("acat", "ACAT-U18-safeguarding", "routed"),
        ("cleanslate", "CS-7.6-self-report", "enforced"),
        ("cleanslate", "EXT-CC-SIR", "enforced"),
    ],
)
def test_what_the_service_holds_is_told_as_held(pack_id: str, clause: str, way: str) -> None:
    ways = held(load_pack(pack_id).written, defaults())[clause]
    assert way in ways
    assert "recorded" not in ways


@pytest.mark.parametrize("pack_id", SHIPPED)
def test_a_serious_incident_is_reported_by_every_charity(pack_id: str) -> None:
    taken = "EXT-CC-SIR" in load_pack(pack_id).written.defaults
    assert taken is (pack_id != "zrtherapy"), "which is a company"
