"""Rules that a pack writes itself: read with line and column, bounded, and failing closed."""

import json
from types import SimpleNamespace

import pytest

from duecourse.catalogue import REGISTRY
from duecourse.kernel.expressions import TEXT_MAX_CHARS, Judged, Predicate, judge, terms_of
from duecourse.kernel.reasons import Reason
from duecourse.packs.compiled import CompiledPack
from duecourse.shipped import load, load_stored
from duecourse.shipped.expressions import CelExpressions
from tests.unit.packs.making import changed, problems

RULE = "{on: [SubmitForReview], guard: category_in_scope}"
POSTS = terms_of(REGISTRY, frozenset({"posts"}))
KINDS = {name: term.kind for name, term in POSTS.items()}
WORDS: dict[str, frozenset[str] | None] = {
    "category": frozenset({"news", "appeal"}),
    "kind": frozenset({"original", "reply"}),
    "subject_kinds": frozenset({"child", "colleague"}),
    "actor_roles": frozenset({"editor", "treasurer"}),
    "campaigning": frozenset({"yes", "no"}),
}


def own(holds: str, reason: str = "review_required") -> str:
    """Return the rule of a pack, in one line."""
    said = {"holds": holds, "reason": reason, "says": "The treasurer looks at it first."}
    return f"{{on: [SubmitForReview], guard: expression, with: {json.dumps(said)}}}"


def compiled(text: str) -> Predicate:
    found = CelExpressions().read(text, KINDS, WORDS)
    assert not isinstance(found, tuple), found
    return found


def test_a_pack_asks_the_facts_that_its_expressions_read() -> None:
    pack = load(changed(RULE, own("!regulated_period_open")).encode(), "pack.yaml")
    assert pack.asks("regulated_period_open")
    assert not load(changed(RULE, own("category != 'regatta'")).encode(), "pack.yaml").asks(
        "regulated_period_open"
    )


def test_an_expression_of_the_pack_is_a_rule_like_any_other() -> None:
    pack = load_pack_text(changed(RULE, own("category != 'regatta' || in_office_hours")))
    (rule,) = [r for r in pack.rules if r.kind.name == "expression"]
    assert rule.clause_id
    assert isinstance(rule.params, Judged)
    assert [term.name for term in rule.params.terms] == ["category", "in_office_hours"]
    # What it reads is asked for, as of any rule: `category` turns on a field of that name.
    assert "category" in rule.turns_on


def load_pack_text(text: str) -> CompiledPack:
    return load(text.encode(), "pack.yaml")


@pytest.mark.parametrize(
    ("holds", "says"),
    [
        ("category == 'news", "holds:1:"),
        ("category = 'news'", "holds:1:10:"),
        ("kategory == 'news'", "holds:1:1: undeclared reference to 'kategory'"),
        ("category == 3", "holds:1:10: found no matching overload"),
        ("category", "it has to be true or false"),
        ("true", "it reads no fact"),
        ("category == 'regata'", "holds:1:13: there is no 'regata' in what it reads"),
        ("dyn(category) == 3", "holds:1:1: there is no 'dyn'"),
        ("category.matches('(a+)+$')", "there is no 'matches'"),
        ("size(subject_kinds.map(k, k)) > 1", "there is no 'map'"),
        ("complaint_level > 1", "undeclared reference to 'complaint_level'"),
        ("at < timestamp('tomorrow')", "holds:1:16: 'tomorrow' is no time"),
        ("category == 'news\\u0041'", "write words in plain quotes"),
        ("category == 'regatta' // all", "holds:1:23: no comments"),
        ("!" * 700 + "in_office_hours", "length <= 600"),
        ("(" * 100 + "in_office_hours" + ")" * 100, "nested too deeply"),
        ("[1].all(a, [1].all(b, [1].all(c, in_office_hours)))", "more than 2 lists at once"),
        (" && ".join(["subject_kinds.exists(k, k == 'child')"] * 8), "calls more than 6"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line_and_column(holds: str, says: str) -> None:
    found = problems(changed(RULE, own(holds)))
    assert any(says in one for one in found), found
    assert all(one.startswith("pack.yaml:") for one in found)


@pytest.mark.parametrize("reason", ["not_authorised", "consent_missing", "because", ""])
def test_its_reason_is_one_of_a_list_that_says_nothing_of_who_or_of_consent(reason: str) -> None:
    assert problems(changed(RULE, own("in_office_hours", reason)))


@pytest.mark.parametrize(
    ("text", "values", "holds"),
    [
        ("category == 'news'", {"category": "news"}, True),
        ("category == 'news'", {"category": "appeal"}, False),
        ("category == 'news'", {}, False),
        ("!(category == 'news')", {}, False),
        ("category != 'news'", {}, False),
        ("category in ['news', 'appeal']", {"category": "appeal"}, True),
        ("actor_roles.exists(r, r == 'treasurer')", {"actor_roles": ["editor"]}, False),
        ("subject_kinds.all(k, k == 'child')", {"subject_kinds": []}, True),
        ("subject_kinds.all(k, k == 'child')", {}, False),
        ("size(subject_kinds) < 1", {"subject_kinds": ["child"]}, False),
        # What decides without the unanswered one decides: whatever that would be.
        ("in_office_hours || category == 'news'", {"in_office_hours": True}, True),
        ("in_office_hours && category == 'news'", {"in_office_hours": True}, False),
        ("1 / size(subject_kinds) > 0", {"subject_kinds": []}, False),
        ("category == 'news' ? in_office_hours : false", {"in_office_hours": True}, False),
    ],
)
def test_what_is_not_plainly_true_does_not_hold(
    text: str, values: dict[str, object], holds: bool
) -> None:
    assert compiled(text).holds(values) is holds


def test_a_value_of_another_type_than_was_read_does_not_hold() -> None:
    assert not compiled("category == 'news'").holds({"category": 3})
    assert not compiled("in_office_hours").holds({"in_office_hours": "yes"})


def test_what_goes_round_too_often_does_not_hold() -> None:
    many = "[" + ",".join(["1"] * 135) + "]"
    text = f"{many}.all(a, {many}.all(b, a + b > 0 && in_office_hours))"
    assert len(text) < TEXT_MAX_CHARS
    assert not compiled(text).holds({"in_office_hours": True})


def test_what_nobody_answered_is_named_and_refused() -> None:
    term = POSTS["campaigning"]
    judged = Judged(compiled("campaigning != 'yes'"), (term,), Reason.REVIEW_REQUIRED, "Ask first.")
    asked = SimpleNamespace(found=lambda _: "")
    (found,) = judge(asked, judged)  # type: ignore[arg-type]
    assert (found.reason, found.message) == (Reason.REVIEW_REQUIRED, "Ask first.")
    assert dict(found.facts) == {"unanswered": "campaigning"}
    told = SimpleNamespace(found=lambda _: "no")
    assert not [*judge(told, judged)]  # type: ignore[arg-type]


def test_a_list_with_something_unanswered_in_it_is_unanswered() -> None:
    judged = Judged(
        compiled("!subject_kinds.exists(k, k == 'child')"),
        (POSTS["subject_kinds"],),
        Reason.REVIEW_REQUIRED,
        "Ask first.",
    )
    some = SimpleNamespace(found=lambda _: frozenset({"colleague", ""}))
    assert [*judge(some, judged)]  # type: ignore[arg-type]


def test_a_stored_expression_that_cannot_be_read_any_more_refuses_what_it_bound() -> None:
    pack = load_stored(changed(RULE, own("was_a_fact_once == 'news'")).encode(), "pack.yaml")
    assert "SubmitForReview" in pack.unreadable


def test_facts_of_another_kind_of_thing_cannot_be_read_and_common_ones_by_all() -> None:
    both = terms_of(REGISTRY, frozenset({"posts", "contacts"}))
    assert "in_office_hours" in both
    assert "category" not in both


def test_a_pack_has_no_more_expressions_than_a_command_has_time_for() -> None:
    each = [own(f"in_office_hours || size(subject_kinds) > {number}") for number in range(41)]
    lines = "".join(f"      - {rule}\n" for rule in each)
    found = problems(changed(f"      - {RULE}\n", lines))
    assert len([text for text in found if "more than 40 expressions" in text]) == 1, found
    fewer = "".join(f"      - {rule}\n" for rule in each[:40])
    assert not problems(changed(f"      - {RULE}\n", fewer))
