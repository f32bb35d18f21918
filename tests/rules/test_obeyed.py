"""No word of a policy is idle: what a pack says is obeyed, refused where it stands, or told of."""

import re

import pytest

from duecourse.packs.settings import SETTINGS
from duecourse.shipped import SHIPPED, shipped_pack
from duecourse.testing import load_pack
from tests.unit.packs.making import FIFTH, changed, loaded, problems

SETTING = "  channel_approvals: {value: null, note: Nothing is agreed}\n"


@pytest.mark.parametrize(
    "name",
    [
        "consent_guardian_under",
        "consent_required_for",
        "channel_approve",
        "consent_refreshed",
        "takedown",
        "min_age",
        "four_eyes",
    ],
)
def test_a_setting_that_nothing_reads_is_refused(name: str) -> None:
    assert name not in SETTINGS
    line = f"  {name}: {{value: 18, clause: HRC-4}}\n"
    found = problems(changed(SETTING, SETTING + line))
    assert any(f"settings.{name}: there is no setting" in one for one in found)


@pytest.mark.parametrize(
    ("when", "word"),
    [
        ("{category: regata}", "regata"),
        ("{platform: mastadon}", "mastadon"),
        ("{kind: orginal}", "orginal"),
        ("{actor_roles: coxswain}", "coxswain"),
        ("{contains_facts: maybe}", "maybe"),
        ("{audience: [rower, everybody]}", "everybody"),
    ],
)
def test_a_mistyped_word_that_would_never_bind_is_found_with_its_line(when: str, word: str) -> None:
    old = "guard: category_in_scope}"
    found = problems(changed(old, f"guard: category_in_scope, when: {when}}}"))
    line = FIFTH[: FIFTH.index(old)].count("\n") + 1
    assert any(one.startswith(f"pack.yaml:{line}:") and word in one for one in found), found


@pytest.mark.parametrize("pack", SHIPPED)
def test_every_rule_of_a_shipped_pack_is_of_a_clause_that_it_shows(pack: str) -> None:
    compiled = load_pack(pack)
    written = re.findall(r"guard: (\w+)", shipped_pack(pack).decode())
    assert len(compiled.rules) >= len(written) > 10
    assert all(rule.clause_id in compiled.clauses for rule in compiled.rules)


@pytest.mark.parametrize("step", ["content", "Content ", "co ntent"])
def test_two_steps_with_one_name_or_none_are_refused(step: str) -> None:
    first = loaded().written.review.steps[0].id
    name = first if step == "content" else step
    text = FIFTH.replace("  steps:\n", f"  steps:\n    - {{id: {name!r}, by: review}}\n", 1)
    assert problems(text)
