"""No rule of a shipped pack turns on an author's word that nobody else looks at."""

from collections.abc import Iterator, Mapping
from typing import Final

import pytest

from duecourse.packs.binding import BoundRule
from duecourse.packs.compiled import CompiledPack
from duecourse.shipped import SHIPPED, defaults
from duecourse.testing import load_pack

LOOKED_AT: Final[Mapping[str, str]] = {
    **dict.fromkeys(("subjects.identifiable", "subjects.representation"), "EXT-MIRROR-people"),
    **dict.fromkeys(("subjects.age_band", "subject_kinds"), "EXT-MIRROR-people"),
    **dict.fromkeys(("party_political", "vote_guidance", "campaigning"), "EXT-MIRROR-politics"),
    **dict.fromkeys(("contains_facts", "contains_commitment"), "EXT-MIRROR-claims"),
    **dict.fromkeys(("third_party", "media.maker", "media.copied"), "EXT-MIRROR-work"),
    **dict.fromkeys(("category", "kind", "audience", "purpose", "aim"), "EXT-MIRROR-filing"),
    **dict.fromkeys(("answers", "contentious", "mentions_competitor"), "EXT-MIRROR-filing"),
    **dict.fromkeys(("media.kind", "media_kinds", "media.provenance"), "EXT-MIRROR-filing"),
    **dict.fromkeys(("supplied", "has_links"), "EXT-MIRROR-filing"),
    **dict.fromkeys(("media.origin", "media.at_workplace"), "STASS-5.1-camera"),
    **dict.fromkeys(("source_is_leak", "account_information"), "EXT-MIRROR-confidence"),
    "promotes_interest": "EXT-MIRROR-confidence",
}
"""By what an author says of a post: the clause by which whoever reviews it looks at that."""

NOBODYS_WORD: Final = {
    "platform", "actor_roles", "in_office_hours", "regulated_period_open", "post_state",
    "visibility",
}  # fmt: skip
"""What the record says, whoever writes."""


def _words(pack: CompiledPack) -> Iterator[tuple[BoundRule, str]]:
    for rule in pack.rules:
        if rule.kind.about in ("posts", "") and {"ApproveStep", "PublishPost"} & {*rule.on}:
            for word in (*rule.rule.when, *rule.turns_on):
                yield rule, word


@pytest.mark.parametrize("pack", SHIPPED)
def test_somebody_else_looks_at_every_word_that_a_rule_turns_on(pack: str) -> None:
    found = load_pack(pack)
    unseen = {(r.id, w) for r, w in _words(found) if w not in NOBODYS_WORD and w not in LOOKED_AT}
    assert unseen == set()
    for _, word in _words(found):
        clause = LOOKED_AT.get(word)
        assert clause is None or _asks(found, clause), (word, clause)


def _asks(pack: CompiledPack, clause: str) -> bool:
    """Return whether a clause of a pack asks whoever reviews any post that has what it asks of."""
    rules = [r for r in pack.rules if r.clause_id == clause and r.kind.name == "checklist"]
    return any("ApproveStep" in r.on and set(r.rule.when) <= {"media_kinds"} for r in rules)


@pytest.mark.parametrize("clause", sorted({c for c in LOOKED_AT.values() if c in defaults()}))
@pytest.mark.parametrize("pack", SHIPPED)
def test_every_shipped_pack_takes_each_of_these_questions(pack: str, clause: str) -> None:
    assert _asks(load_pack(pack), clause)


def test_a_campaign_is_looked_at_by_the_clause_itself() -> None:
    assert _asks(load_pack("cleanslate"), "CS-4.2-campaign")
