"""What rests on one clause, what follows a withdrawal, and what must always be let through."""

import re
from typing import Final

import pytest
from pydantic import ValidationError

from duecourse.packs.model import Question
from duecourse.proving.asking import ask
from duecourse.proving.pack_asked import of_the_pack
from duecourse.proving.proving import about_people
from duecourse.proving.resting import Striking
from duecourse.proving.stages import Life
from duecourse.proving.stories import plain
from duecourse.proving.withdrawing import once_withdrawn
from duecourse.shipped import SHIPPED
from duecourse.testing import load_pack
from tests.unit.proving.test_proving import ASKED, life, without_rules

ASKS: Final = "Is it let through?"


def always(**when: object) -> Question:
    said = {name.replace("__", "."): value for name, value in when.items()}
    return Question.model_validate({"id": "q", "asks": ASKS, "always": "PublishPost", "when": said})


def test_a_promise_falls_with_the_clause_it_rests_on() -> None:
    assert Striking(life("cleanslate")).rests_on(ASKED["child-without-guardian"]) == (
        "EXT-CHILD-18",
    )
    assert Striking(life("cleanslate")).rests_on(ASKED["held-channel"]) == ()


def test_a_promise_that_two_clauses_keep_rests_on_neither_alone() -> None:
    without = Life(without_rules("cleanslate", "guardian_consent"))
    assert "EXT-CHILD-18" not in Striking(without).rests_on(ASKED["age-unknown"])


@pytest.mark.parametrize("pack", SHIPPED)
def test_what_follows_a_withdrawal_is_told_of_consent_and_post(pack: str) -> None:
    told = [*once_withdrawn(life(pack))]
    assert "consent c1: state: verified becomes withdrawn" in told
    assert any(line.startswith("post p1: ") for line in told), told


@pytest.mark.parametrize("pack", SHIPPED)
def test_an_adult_who_agreed_is_always_let_through(pack: str) -> None:
    found = ask(life(pack), always(subject__age_band="adult", subject__identifiable="yes"))
    assert found.story is None, found.story
    assert found.runs > 0


def test_what_is_refused_although_it_always_may_is_told_with_the_reason() -> None:
    found = ask(
        life("cleanslate"), always(subject__age_band="under_18", subject__identifiable="yes")
    )
    assert found.story is not None
    assert not found.story.happened
    assert "guardian" in found.story.lines[-1]


@pytest.mark.parametrize("said", [{}, {"never": "PublishPost", "always": "PublishPost"}])
def test_a_question_says_never_or_always(said: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match="never, or always"):
        Question.model_validate({"id": "q", "asks": ASKS, **said})


@pytest.mark.parametrize("pack", SHIPPED)
def test_what_is_not_known_is_said_plainly(pack: str) -> None:
    answers = {answer.id: answer.says for answer in of_the_pack(load_pack(pack))}
    assert "policy diff --log" in answers["posts-refused"]
    assert "looked at 2026" in answers["law"]
    assert answers["no-consequence"] != ""


# Each says that there is a time ("periodically"), and leaves the number to a default.
SAYS_A_TIME: Final = {
    "acat": {"ACAT-2.7-timely", "ACAT-2.18-act"},
    "cleanslate": {"CS-4.1-privacy"},
    "stass": {"STASS-5.4.2-remove", "STASS-4.1-react"},
    "zrtherapy": {"ZRT-AC-password", "ZRT-RE-followup"},
}


@pytest.mark.parametrize("pack", SHIPPED)
def test_a_default_is_not_told_as_a_time_that_the_policy_sets(pack: str) -> None:
    answers = {answer.id: answer.says for answer in of_the_pack(load_pack(pack))}
    for asked in ("times", "no-consequence"):
        own, _, defaults = answers[asked].partition("; not of the policy, but defaults")
        assert "EXT-" not in own
        assert "EXT-" in defaults
    own, _, defaults = answers["times"].partition("; not of the policy")
    assert own == "the policy itself: none"
    assert {*re.findall(r"\(EXT-TIMES, for ([^)]+)\)", defaults)} == SAYS_A_TIME[pack]
    assert answers["no-consequence"].startswith("the policy itself: none")


@pytest.mark.parametrize("pack", SHIPPED)
def test_stories_are_in_plain_words(pack: str) -> None:
    found = load_pack(pack)
    said = [*once_withdrawn(life(pack))]
    for answer in (*about_people(found), *of_the_pack(found)):
        said += answer.story
        said += [answer.says] if answer.id in ("nobody-else", "system") else []
    assert said
    for line in said:
        assert not re.search(r"frozenset|\(\)|\['|[a-z][A-Z]|organisations/|telling", line), line


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (frozenset({"twitter"}), "twitter"),
        (frozenset({"b_c", "a"}), "a, b c"),
        (frozenset(), "none"),
        ((), "none"),
        (True, "yes"),
        ("", "not said"),
        (None, "not said"),
        ("organisations/acat/consents/c1", "c1"),
        ("under_18", "under 18"),
        ("EXT-ICO-withdraw", "EXT-ICO-withdraw"),
    ],
)
def test_a_value_is_told_as_people_say_it(value: object, says: str) -> None:
    assert plain(value) == says
