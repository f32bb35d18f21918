"""The promises of every shipped pack hold, and a planted hole is found and lived through."""

import random
import re
from collections.abc import Mapping
from functools import cache
from itertools import islice
from typing import Final

import pytest

from duecourse.kernel import eligibility
from duecourse.kernel.deciding import is_refused, violations_of
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.model import Question
from duecourse.posts.decide import POSTS
from duecourse.proving.agreeing import Dice, differing
from duecourse.proving.asking import ask
from duecourse.proving.casts import FULL
from duecourse.proving.choosing import Chooser, Told, runs
from duecourse.proving.judging import Remembered
from duecourse.proving.pack_asked import Answer
from duecourse.proving.people_asked import (
    approves_own,
    asked_of,
    publishes_alone,
    replaces_policy_alone,
)
from duecourse.proving.proving import about_people
from duecourse.proving.stages import Life
from duecourse.shipped import SHIPPED, load, load_stored, questions, shipped_pack
from duecourse.testing import load_pack
from tests.properties.agreeing import KINDS, steps

ASKED: Final[Mapping[str, Question]] = {question.id: question for question in questions()}


@cache
def life(pack: str) -> Life:
    return Life(load_pack(pack))


@pytest.mark.parametrize("question", ASKED)
@pytest.mark.parametrize("pack", SHIPPED)
def test_what_must_never_be_is_not_found_under_a_shipped_pack(pack: str, question: str) -> None:
    found = ask(life(pack), ASKED[question])
    assert found.story is None, found.story
    assert found.runs > 0


@pytest.mark.parametrize("pack", SHIPPED)
def test_nobody_approves_their_own_unless_the_policy_says_by_what_clause(pack: str) -> None:
    alone = [*approves_own(load_pack(pack))]
    assert all(one.by for one in alone)
    assert FULL not in {one.cast for one in alone} or pack == "zrtherapy"


def test_one_person_alone_brings_a_policy_into_force_only_where_one_is_all_it_names() -> None:
    found = {pack: [*replaces_policy_alone(load_pack(pack))] for pack in SHIPPED}
    alone = {pack: [one.who for one in found[pack] if one.cast == FULL] for pack in SHIPPED}
    assert alone == {
        "acat": [],
        "cleanslate": [],  # who stands in for the Project Manager approves what they wrote
        "stass": [],
        "zrtherapy": ["owner"],
    }


# --- holes that are planted ---


def changed(pack: str, *pairs: tuple[str, str]) -> CompiledPack:
    """Return a pack as one in force is read: no longer laid down with such a hole (107)."""
    text = shipped_pack(pack).decode()
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new)
    return load_stored(text.encode(), "changed.yaml")


def without_rules(pack: str, *guards: str) -> CompiledPack:
    """Return a shipped pack in which some guards are named by no rule."""
    whole = load_pack(pack)
    return whole.keeping(rule for rule in whole.rules if rule.kind.name not in guards)


def test_a_dropped_guardian_rule_yields_a_story_that_really_happens() -> None:
    found = ask(Life(without_rules("cleanslate", "guardian_consent")), ASKED["child-elsewhere"])
    assert found.story is not None
    assert found.story.happened
    told = " ".join(found.story.lines)
    assert "age band: under 18" in told
    assert found.story.lines[-1].endswith("publishes it.")


def test_a_free_word_yields_a_story(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("duecourse.kernel.deciding.strange_words", lambda *_: ())
    # A kind that no list holds is asked for consent, too: twice refused is twice opened.
    open_ = without_rules("zrtherapy", "consent_held", "consent_covers")
    found = ask(Life(open_), ASKED["nobody-asked"])
    assert found.story is not None
    assert found.story.happened


def test_a_self_approval_route_is_told_with_its_clause() -> None:
    route = "nobody_else: {then: [ceo, board, outside], clause: EXT-NOBODY-ELSE}"
    self_ = "nobody_else: {then: self, clause: EXT-NOBODY-ELSE}"
    pack = changed(
        "cleanslate",
        (route, self_),
        ("ceo: {title: Chief Executive, fallback: board", "ceo: {title: Chief Executive"),
    )
    alone = [*approves_own(pack)]
    assert {one.by for one in alone} == {("EXT-NOBODY-ELSE",)}


def test_an_objection_that_is_not_looked_at_yields_a_story(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pack = without_rules("cleanslate", "objection_clear")
    floors = dict(POSTS.registry.floors)
    for command in ("VerifyConsent", "PublishPost"):
        kept = tuple(k for k in floors.get(command, ()) if k.name != "objection_clear")
        monkeypatch.setitem(POSTS.registry.floors, command, kept)
    found = ask(Life(pack), ASKED["objection"])
    assert found.story is not None
    assert found.story.happened


def test_an_expired_consent_that_still_counts_yields_a_story(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in ("demands", "consent"):
        monkeypatch.setattr(f"duecourse.posts.review.{module}.ran_out", lambda *_, **__: False)
    found = ask(Life(load_pack("cleanslate")), ASKED["run-out"])
    assert found.story is not None
    assert found.story.happened


# --- what is searched is what decides ---


def test_what_is_searched_agrees_with_what_decides_on_random_steps() -> None:
    # `./dev bench agreement` goes on to a hundred thousand.
    chance, judged, refused = random.Random(7), 0, 0
    lives = [life(pack) for pack in SHIPPED]
    while judged < 3_000:
        one = chance.choice(lives)
        dice = Dice(chance)
        for step in differing(one, dice):
            assert not step.differs, (step.says, dice.unusual)
            judged, refused = judged + 1, refused + step.refused
    assert 0.05 < refused / judged < 0.95


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_searched_agrees_with_what_decides_of_other_kinds(kind: str) -> None:
    # `./dev python -m tests.properties.agreeing` goes on to a hundred thousand.
    found = [*islice(steps([kind], random.Random(9)), 240)]
    assert [(one.says, dice.unusual) for one, dice in found if one.differs] == []
    allowed = sum(not one.refused for one, _ in found)
    assert 0.05 < allowed / len(found) < 0.95
    assert len({one.command for one, _ in found}) > 5


@pytest.mark.parametrize("kind", KINDS)
def test_a_search_of_other_kinds_that_errs_is_noticed(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Remembered, "_found", lambda *_: False)
    assert any(one.differs for one, _ in islice(steps([kind], random.Random(9)), 240))


def test_a_look_for_the_first_objection_agrees_with_the_whole_verdict() -> None:
    chance = random.Random(8)
    for pack in SHIPPED:
        for _ in range(20):
            dice = Dice(chance)
            for act in life(pack).acts:
                proposal = life(pack).proposal(act, dice)
                whole = violations_of(POSTS, proposal, proposal.pack.binding(proposal))
                assert is_refused(POSTS, proposal) == bool(whole), whole


def test_a_search_that_remembers_wrongly_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Remembered, "_found", lambda *_: False)
    chance, one = random.Random(7), Life(load_pack("cleanslate"))
    assert any(step.differs for _ in range(50) for step in differing(one, Dice(chance)))


def test_runs_go_through_every_choice_that_is_asked_for_and_no_other() -> None:
    def run(chooser: Chooser) -> bool:
        return bool(chooser.pick("a", (0, 1)) and chooser.pick("b", (0, 1, 2)))

    found = [(dict(chooser.said), outcome) for chooser, outcome in runs(run)]
    assert found == [
        ({"a": 0}, False),
        ({"a": 1, "b": 0}, False),
        ({"a": 1, "b": 1}, True),
        ({"a": 1, "b": 2}, True),
    ]
    assert len([*runs(run, most=1)]) == 2
    assert len([*runs(run, demanded={"a": [1]})]) == 3
    assert Told({"a": 1}).pick("b", (7, 8)) == 7


# --- who is alone ---


def answered(pack: CompiledPack) -> dict[str, Answer]:
    return {answer.id: answer for answer in about_people(pack)}


@pytest.mark.parametrize("pack", ["acat", "cleanslate", "stass"])
def test_who_is_left_alone_publishes_by_a_body_that_they_name(pack: str) -> None:
    answer = answered(load_pack(pack))["publish-alone"]
    assert answer.says.startswith("not where each role has one holder")
    assert "an outside body that they alone name (EXT-NOBODY-ELSE)" in answer.says
    assert "where one person is everything" in answer.says
    assert re.search(r"and in [0-9]+ more of [0-9]+ casts", answer.says)
    assert any("for an outside body that they alone name" in line for line in answer.story)
    assert answer.story[-1].endswith("publishes it.")
    assert "casts of people" in answer.within


@pytest.mark.parametrize(
    ("pack", "alone"),
    [("acat", set()), ("cleanslate", {"board"}), ("stass", {"board", "director"})],
)
def test_whoever_suspends_everybody_else_would_be_found_where_each_role_has_a_holder(
    pack: str, alone: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [one for one in publishes_alone(load_pack(pack)) if one.cast == FULL] == []
    monkeypatch.setattr(eligibility, "gain_nothing", lambda *_: frozenset())
    found = [one for one in publishes_alone(load_pack(pack)) if one.cast == FULL]
    assert {one.who for one in found} == alone
    assert all(one.how.startswith("once they suspended everybody whom they can") for one in found)
    assert all("EXT-NOBODY-ELSE" in one.by for one in found)
    assert all(any("suspends" in line for line in one.story) for one in found)


def test_a_liaison_trustee_whom_everybody_else_left_is_found() -> None:
    cast = "nobody is left but one person, who is trustee and liaison_trustee"
    (alone,) = (one for one in publishes_alone(load_pack("acat")) if one.cast == cast)
    assert alone.by == ("EXT-NOBODY-ELSE",)


@pytest.mark.parametrize("pack", SHIPPED)
def test_every_cast_of_one_or_two_roles_is_asked(pack: str) -> None:
    found = load_pack(pack)
    number = len(found.roles)
    casts = asked_of(found)
    assert len({cast.says for cast in casts}) == len(casts)
    assert sum(len(cast.people) == 1 for cast in casts) >= number * (number + 1) / 2


def test_one_person_approves_a_policy_that_asks_for_one_approval_alone() -> None:
    answer = answered(load_pack("cleanslate"))["policy-alone"]
    assert "the one approval that the policy asks for" in answer.says
    assert "CS-9-version" in answer.says
    assert "where one person is everything" in answer.says
    boards = [answered(load_pack(pack))["policy-alone"].says for pack in ("acat", "stass")]
    assert boards == ["no", "no"]


def test_where_no_route_ends_outside_nobody_publishes_alone() -> None:
    text = shipped_pack("cleanslate").decode()
    pack = load(
        text.replace("then: [ceo, board, outside]", "then: [ceo, board]").encode(), "x.yaml"
    )
    assert answered(pack)["publish-alone"].says == "no"
