"""Packs whose reviews take several people, time or a qualification can be proved as well."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest

from duecourse.packs.compiled import CompiledPack
from duecourse.packs.model import Question
from duecourse.proving.asking import ask, unanswerable
from duecourse.proving.proving import prove, searched
from duecourse.proving.stages import Life
from duecourse.shipped import load, load_stored, questions, shipped_pack

STEP: Final = "  steps:\n    - {id: content, by: review}\n"
THREE: Final = (
    "  different_people: true\n"
    + STEP
    + "    - {id: second, by: confirm}\n    - {id: last, by: manage}\n"
)
CHILD: Final = next(q for q in questions() if q.id == "child-elsewhere")


def written(*pairs: tuple[str, str]) -> CompiledPack:
    text = shipped_pack("cleanslate").decode()
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return load(text.encode(), "ours.yaml")


def without(pack: CompiledPack, guard: str) -> CompiledPack:
    return pack.keeping(rule for rule in pack.rules if rule.kind.name != guard)


def told(pack: CompiledPack) -> Sequence[str]:
    found = ask(Life(pack), CHILD)
    assert found.story is not None
    assert found.story.happened
    return found.story.lines


@pytest.mark.parametrize("order", ["", "  order: any\n"])
def test_a_dropped_rule_is_found_where_three_people_approve_one_after_the_other(
    order: str,
) -> None:
    lines = told(without(written((STEP, order + THREE)), "guardian_consent"))
    assert "age band: under 18" in " ".join(lines)
    approving = [line for line in lines if line.endswith("approves it.")]
    assert len(set(approving)) == len(approving) == 3
    assert lines[-1].endswith("publishes it.")


def test_steps_that_one_person_may_give_are_each_told_too() -> None:
    steps = THREE.replace("  different_people: true\n", "")
    lines = told(without(written((STEP, steps)), "guardian_consent"))
    assert sum(line.endswith("approves it.") for line in lines) == 3


def test_three_steps_with_every_rule_in_place_answer_no() -> None:
    life = Life(written((STEP, THREE)))
    assert unanswerable(life) == ""
    assert ask(life, CHILD).story is None


# --- where nothing can be published, nothing is proved ---

BARRED: Final = """
clauses:

  - id: CS-X-silence
    section: "99"
    says: Nothing is said in public.
    rules:
      - {on: [SubmitForReview, PublishPost], guard: category_barred, with: {categories: [%s]}}
"""


def test_no_question_is_answered_where_nobody_can_publish_anything() -> None:
    known = ", ".join(written().categories)
    answers = [*prove(written(("\nclauses:\n", BARRED % known)), questions())]
    asked = [answer for answer in answers if answer.id in {q.id for q in questions()}]
    assert len(asked) == len(questions())
    for answer in asked:
        assert answer.says.startswith("cannot be answered: ")
        assert "nobody can publish an ordinary post" in answer.says
        assert "CS-X-silence" in answer.says or "categor" in answer.says
        assert answer.broken
        assert answer.cases == 0


def test_no_question_is_answered_where_the_search_refuses_even_the_ordinary_post(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Forgetful(Life):
        """Takes the post for one that is only just drafted, at every act."""

        def __init__(self, pack: CompiledPack) -> None:
            super().__init__(pack)
            self.before = (self.before[1],) * len(self.before)

    monkeypatch.setattr("duecourse.proving.proving.Life", Forgetful)
    answers = {answer.id: answer for answer in prove(written(), questions())}
    for question in questions():
        says = answers[question.id].says
        assert says.startswith("cannot be answered: even an ordinary post is refused at ")
        assert answers[question.id].broken


# --- packs that ask for time, or for a qualification ---

WAIT: Final = """
clauses:

  - id: CS-X-pause
    section: "99"
    says: Nothing goes out before it was slept on.
    rules:
      - {on: [PublishPost], guard: cooling_off, with: {%s}}
"""
QUALIFIED: Final = STEP.replace("review}", "review, qualified: safeguarding}")


@pytest.mark.parametrize(
    "steps", [STEP, QUALIFIED, THREE.replace("manage}", "manage, qualified: law}")]
)
@pytest.mark.parametrize(
    "wait",
    ["minimum: PT12H", "minimum: PT12H, from: last_approval", "minimum: P3D", "minimum: P2M"],
)
def test_packs_that_ask_for_time_and_for_a_qualification_are_proved(wait: str, steps: str) -> None:
    pack = written((STEP, steps), ("\nclauses:\n", WAIT % wait))
    assert unanswerable(Life(pack)) == ""


def test_a_dropped_rule_is_found_where_time_and_a_qualification_are_asked_for() -> None:
    pack = written((STEP, QUALIFIED), ("\nclauses:\n", WAIT % "minimum: PT12H"))
    assert "age band: under 18" in " ".join(told(without(pack, "guardian_consent")))


@pytest.mark.parametrize("pack", ["acat", "zrtherapy", "stass"])
@pytest.mark.parametrize("wait", ["minimum: PT12H", "minimum: P3D, from: last_approval"])
def test_a_wait_that_outlasts_a_leave_to_publish_is_walked_to_its_end(pack: str, wait: str) -> None:
    text = shipped_pack(pack).decode()
    changed = text.replace("\nclauses:\n", WAIT % wait, 1)
    assert changed != text
    assert unanswerable(Life(load(changed.encode(), "ours.yaml"))) == ""


def test_a_post_that_is_only_thought_of_is_refused_with_who_may_instead() -> None:
    life = Life(written((STEP, THREE)))
    second = next(act for act in life.acts if type(act.command).__name__ == "ApproveStep")
    life.acts = (*life.acts[:2], dataclasses.replace(second, by=life.author))
    assert unanswerable(life).startswith("even an ordinary post is refused at ApproveStep: ")


# --- steps that are asked of some posts only ---

KITCHEN: Final = Path("tests/scenarios/stories/kitchen.yaml")


UNASKED: Final = Question.model_validate(
    {
        "id": "unasked",
        "asks": "Does a diner go out unasked?",
        "never": "PublishPost",
        "when": {"subject.kind": "diner", "subject.identifiable": "yes"},
        "unless": {"consent.in_force": True},
    }
)


def kitchen(*pairs: tuple[str, str]) -> CompiledPack:
    """Return the kitchen's pack as one in force is read: with holes none is laid down now (107)."""
    text = KITCHEN.read_text()
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return load_stored(text.encode(), "kitchen.yaml")


@pytest.mark.parametrize(
    ("categories", "unasked"),
    [("recipe, meal, news", "meal"), ("meal, recipe, news", "recipe")],
)
def test_a_hole_in_posts_of_which_other_steps_are_asked_is_found(
    categories: str, unasked: str
) -> None:
    kept = ", ".join(c for c in categories.split(", ") if c != unasked)
    held = "      - {on: [VerifyConsent, PublishPost], guard: consent_held}\n"
    pack = kitchen(
        ("categories: [recipe, meal, news]", f"categories: [{categories}]"),
        (held, held.replace("held}", f"held, when: {{category: [{kept}]}}}}")),
        ("      - {on: [VerifyConsent, PublishPost], guard: consent_covers}\n", ""),
    )
    assert ask(Life(pack), UNASKED).story is None
    (answer,) = searched(pack, Life(pack), [UNASKED])
    assert answer.broken
    assert answer.story[-1].endswith("publishes it.")


def test_a_step_of_which_no_post_is_found_leaves_the_question_open() -> None:
    pack = kitchen(
        ("allergens, when: {category: recipe}", "allergens, when: {has_quotations: true}")
    )
    answer = next(iter(searched(pack, Life(pack), questions())))
    assert answer.broken
    assert answer.says.startswith("cannot be answered: no post was found")


def test_a_body_that_nobody_asks_has_no_age_that_could_be_unknown() -> None:
    both = "      - {on: [VerifyConsent, PublishPost], guard: %s}\n"
    pairs = [
        (both % guard, (both % guard).replace("}", ", with: {subjects: [diner]}}"))
        for guard in ("consent_held", "consent_covers")
    ]
    life = Life(kitchen(*pairs))
    unknown = next(q for q in questions() if q.id == "age-unknown")
    assert ask(life, unknown).story is None
    of_bodies = {k: v for k, v in unknown.when.items() if k != "subject.party"}
    assert ask(life, unknown.model_copy(update={"when": of_bodies})).story is not None
