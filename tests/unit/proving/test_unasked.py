"""A policy under which nobody is asked is told so; one that asks some, whom it does not ask."""

import pytest

from duecourse.packs.compiled import CompiledPack
from duecourse.proving.pack_asked import Answer
from duecourse.proving.stages import Life
from duecourse.proving.unasked import of_the_unasked
from duecourse.shipped import SHIPPED
from duecourse.testing import load_pack
from tests.unit.proving.test_proving import without_rules

ASKING = ("consent_held", "consent_never", "consent_covers")


def answered(pack: CompiledPack) -> Answer:
    return of_the_unasked(Life(pack))


@pytest.mark.parametrize("pack", SHIPPED)
def test_every_shipped_pack_asks_somebody(pack: str) -> None:
    assert not answered(load_pack(pack)).broken


def test_whom_a_policy_does_not_ask_is_named() -> None:
    # Of the others a mention: to be named is not to be exposed.
    named = "colleague, member, health_professional, staff, trustee, candidate, associate"
    assert answered(load_pack("acat")).says == f"people of these kinds: group, {named}"
    assert answered(load_pack("stass")).says == "nobody of a kind that the policy names"


@pytest.mark.parametrize("pack", ["stass", "cleanslate", "zrtherapy"])
def test_a_policy_that_asks_nobody_is_broken_and_told_with_a_story(pack: str) -> None:
    answer = answered(without_rules(pack, *ASKING))
    assert answer.broken
    assert answer.story[-1].endswith("publishes it.")
