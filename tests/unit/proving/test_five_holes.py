"""Five holes, planted in every shipped pack: each is found, by a story that really happens.

Without a hole there is no such story: `test_proving` asks every question of every shipped pack.
"""

import re
from typing import Any

import pytest

from duecourse.catalogue.reactions import REACTIONS
from duecourse.objections.events import ObjectionRecorded
from duecourse.packs.compiled import CompiledPack
from duecourse.posts.decide import POSTS
from duecourse.proving.asking import ask
from duecourse.proving.people_asked import approves_own
from duecourse.proving.stages import Life
from duecourse.proving.withdrawing import everywhere
from duecourse.shipped import SHIPPED, load_stored, shipped_pack
from duecourse.testing import load_pack
from tests.unit.proving.test_proving import ASKED, without_rules

Patch = pytest.MonkeyPatch
PACKS = pytest.mark.parametrize("pack", SHIPPED)
TOLD: Any = REACTIONS

_ROUTE = re.compile(r"^(  review: .*)nobody_else: \{[^}]*\}", re.MULTILINE)


def story(pack: CompiledPack, question: str) -> str:
    """Return how a question comes to be answered with yes, as it was lived through."""
    found = ask(Life(pack), ASKED[question]).story
    assert found is not None
    assert found.happened
    assert found.lines[-1].endswith("publishes it.")
    return "\n".join(found.lines)


@PACKS
def test_a_free_word(monkeypatch: Patch, pack: str) -> None:
    monkeypatch.setattr("duecourse.kernel.deciding.strange_words", lambda *_: ())
    # A kind that no list holds is asked for consent, too, and counts as those whom a policy never
    # shows: what is refused several times is opened several times.
    asks = ("consent_held", "consent_covers", "consent_informed", "consent_never")
    open_ = without_rules(pack, *asks)
    assert story(open_, "nobody-asked")


@PACKS
def test_a_dropped_guardian_rule(pack: str) -> None:
    open_ = without_rules(pack, "guardian_consent")
    for question in ("child-without-guardian", "child-elsewhere"):
        assert "age band: under 18" in story(open_, question)


@PACKS
def test_a_route_by_which_people_approve_what_they_wrote(pack: str) -> None:
    text = shipped_pack(pack).decode().replace("mode: cooling_off", "mode: four_eyes")
    text, planted = _ROUTE.subn(r"\1nobody_else: {then: self, clause: EXT-NOBODY-ELSE}", text)
    assert planted == 1
    found = next(approves_own(load_stored(text.encode(), "changed.yaml")))
    assert found.by == ("EXT-NOBODY-ELSE",)
    assert found.how.startswith("their own word where nobody else may")
    assert [line for line in found.story if "approves" in line]


@PACKS
def test_an_objection_that_no_post_is_told_of(monkeypatch: Patch, pack: str) -> None:
    monkeypatch.setitem(TOLD, ObjectionRecorded, ())
    left = everywhere(Life(load_pack(pack))).left
    assert left
    assert all(one.endswith("after they objected") for one in left)


@PACKS
def test_an_objection_that_no_check_looks_at(monkeypatch: Patch, pack: str) -> None:
    for command in ("VerifyConsent", "PublishPost"):
        kept = (k for k in POSTS.registry.floors.get(command, ()) if k.name != "objection_clear")
        monkeypatch.setitem(POSTS.registry.floors, command, tuple(kept))
    assert "objection" in story(without_rules(pack, "objection_clear"), "objection")


@PACKS
def test_a_consent_that_ran_out_and_counts_all_the_same(monkeypatch: Patch, pack: str) -> None:
    for module in ("demands", "consent"):
        monkeypatch.setattr(f"duecourse.posts.review.{module}.ran_out", lambda *_, **__: False)
    assert story(load_pack(pack), "run-out")
