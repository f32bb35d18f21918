"""Each power of a shipped pack rests on a clause: the policy's own, or a default that says so."""

import pytest

from duecourse.kernel.hands import POWERS
from duecourse.packs.compiled import CompiledPack
from duecourse.testing import load_pack

PACKS = ("acat", "cleanslate", "stass", "zrtherapy")


@pytest.mark.parametrize("pack", PACKS)
def test_every_function_cites_a_clause_of_the_pack(pack: str) -> None:
    loaded = load_pack(pack)
    assert {name for name in loaded.functions if name not in loaded.function_clauses} == set()
    assert set(loaded.function_clauses.values()) <= set(loaded.clauses)


@pytest.mark.parametrize("pack", PACKS)
def test_a_board_is_more_than_one_of_its_members(pack: str) -> None:
    loaded: CompiledPack = load_pack(pack)
    boards = {"trustee", "board"} & set(loaded.approved_by)
    assert all(loaded.approvals.count(role) == 2 for role in boards)
    assert set(loaded.approvals) == set(loaded.approved_by)


@pytest.mark.parametrize("pack", PACKS)
def test_who_makes_aware_or_manages_administers_nothing_by_that(pack: str) -> None:
    loaded = load_pack(pack)
    for function in POWERS:
        assert not {"volunteer_coordinator", "line_manager"} & set(loaded.filling(function))
