"""A clause that is on record alone is about nothing that the service has a procedure for.

The sentences of packs are read for the words of each procedure. Who writes a clause with one of
them names the commands by which it is carried out, or says below why they are not.
"""

import re
from typing import Final

import pytest

from duecourse.packs.enforcement import enforcing, held
from duecourse.packs.model import WrittenPack
from duecourse.shipped import SHIPPED, defaults, shipped_pack
from duecourse.testing import load_pack
from tests.unit.packs.making import changed, loaded, problems

PROCEDURES: Final = {
    "breaches": r"investigat|misconduct|disciplin|dismiss|sanction|hearing|appeal|breach",
    "whom a breach is of": r"own name|at all times|capacity",
    "takedowns": r"come down|taken? down|remov|impostor|in \S+'s name",
    "policies": r"\breview|version|amend|before its time",
    "acknowledging": r"(makes?|knows?) the policy|policy known|read the policy",
    "incidents": r"crisis|incident|danger|\btells?\b|\btold\b|reports?\b|shown to",
    "complaints": r"complain",
    "contacts": r"\banswers?\b|repl(y|ies)|enquir|follow(ed)? up",
    "channels": r"\bterms and settings\b|looked at from time|password|access",
    "declarations": r"connection|friend|accepted as contacts|conflict of interest",
    "consents": r"consent|permission",
}
"""By what the service has a procedure for: words of sentences about it."""

NOT_BY_IT: Final = {
    "CS-A-advice": "what service users may be told is in no record of the service",
    "STASS-REV-compliance": "a review is recorded, and not what law it was held against",
}
"""Clauses with such a word, and why no procedure carries them out."""


def _speaks_of(says: str) -> list[str]:
    return [name for name, words in PROCEDURES.items() if re.search(words, says, re.IGNORECASE)]


def _found(pack: WrittenPack) -> dict[str, list[str]]:
    """Return each clause that is on record alone, with the procedures that it speaks of."""
    ways = held(pack, defaults())
    alone = (c for c in pack.clauses if "recorded" in ways[c.id] and not c.rules)
    return {c.id: found for c in alone if c.recorded and (found := _speaks_of(c.says))}


@pytest.mark.parametrize("pack_id", SHIPPED)
def test_what_a_procedure_does_is_not_on_record_alone(pack_id: str) -> None:
    found = _found(load_pack(pack_id).written)
    assert {id_: by for id_, by in found.items() if id_ not in NOT_BY_IT} == {}


def test_each_exception_is_one_still() -> None:
    found = {id_ for pack_id in SHIPPED for id_ in _found(load_pack(pack_id).written)}
    assert found == set(NOT_BY_IT)


@pytest.mark.parametrize(
    ("pack_id", "clause"),
    [
        ("acat", "ACAT-RESP-investigate"),
        ("acat", "ACAT-2.15-unofficial"),
        ("cleanslate", "CS-6-removal"),
        ("cleanslate", "CS-9-early"),
        ("zrtherapy", "ZRT-IN-friends"),
        ("stass", "STASS-5.5-investigate"),
        ("stass", "STASS-5.5-gross"),
        ("stass", "STASS-4.1-director"),
        ("stass", "STASS-4.1-volunteers"),
    ],
)
def test_one_that_says_so_again_is_found(pack_id: str, clause: str) -> None:
    text = shipped_pack(pack_id).decode()
    entry = re.compile(rf"(  - id: {re.escape(clause)}\n(?:    .*\n)*?)    procedure: .*\n")
    planted, times = entry.subn(r"\1    recorded: true\n", text)
    assert times == 1
    assert clause in _found(loaded(planted).written)
    assert clause not in _found(loaded(text).written)


CLAUSE: Final = "  - id: HRC-9\n    section: '9'\n    says: Breaches are looked into.\n"


def _with(line: str) -> str:
    return changed("  - id: HRC-5\n", f"{CLAUSE}    {line}\n  - id: HRC-5\n")


@pytest.mark.parametrize("command", ["TriageFormal", "RecordRemoval", "Reaffirm", "FlagIncident"])
def test_a_clause_names_the_procedure_that_carries_it_out(command: str) -> None:
    pack = loaded(_with(f"procedure: [{command}]"))
    assert enforcing(pack.written, defaults())["HRC-9"] == (f"procedure.{command}",)
    assert held(pack.written, defaults())["HRC-9"] == ("carried_out",)
    assert pack.warnings == ()


@pytest.mark.parametrize("command", ["TriageFormall", "NoteConflict", "AppointOfficer", "triage"])
def test_nobody_gives_what_is_no_command_or_the_service_s_own(command: str) -> None:
    (found,) = problems(_with(f"procedure: [{command}]"))
    assert "clauses[4].procedure[0]" in found
    assert f"there is no command '{command}' that anybody gives" in found


def test_what_is_carried_out_is_not_on_record_alone_as_well() -> None:
    (found,) = loaded(_with("procedure: [TriageFormal]\n    recorded: true")).warnings
    assert "says that nothing enforces it, and procedure.TriageFormal does" in str(found)
