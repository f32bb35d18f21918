"""A rule that can never refuse and a command that its rules bar are errors of a new pack."""

import json
from typing import Any

import pytest
from msgspec import structs

from duecourse.catalogue import REGISTRY
from duecourse.kernel.names import kind_of
from duecourse.kernel.proposal import AnyProposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.packs.binding import BoundRule
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.loader import PackInvalid
from duecourse.proving.idle import FORBIDDING
from duecourse.proving.in_vain import in_vain, lay_down
from duecourse.shipped import SHIPPED, load_stored
from duecourse.testing import load_pack
from tests.unit.packs.making import FIFTH, loaded

_ANCHOR = "      - {on: [ApproveStep], guard: checklist, with: {item: kind"

UNUSED = loaded(
    FIFTH.replace(
        _ANCHOR,
        """      - {on: [SubmitForReview], guard: actor_holds, with: {roles: [captain]}}
      - {on: [ApproveGrant], guard: granted_by, with: {roles: [captain]}}
      - {on: [AnswerDoubt], guard: doubt_answered_by_another}
      - {on: [PublishPost], guard: answered_where_it_came_in}
      - {on: [ResolveComplaint], guard: settled_by, with: {roles: [captain]}}
      - {on: [CloseIncident], guard: data_breach_decided}
      - on: [PublishPost]
        guard: expression
        with: {holds: in_office_hours, reason: review_required, says: It goes out by day.}
"""
        + _ANCHOR,
    )
)
"""A pack that binds what no shipped pack does."""

RULES: dict[str, tuple[CompiledPack, BoundRule]] = {}
for _pack in (*map(load_pack, SHIPPED), UNUSED):
    for _rule in _pack.rules:
        RULES.setdefault(_rule.kind.name, (_pack, _rule))


@pytest.mark.parametrize("pack", SHIPPED)
def test_nothing_of_a_shipped_pack_is_certainly_in_vain(pack: str) -> None:
    assert [one.says for one in in_vain(load_pack(pack))] == []


def test_nothing_of_the_fifth_pack_is_certainly_in_vain() -> None:
    assert [*in_vain(loaded())] == []


def test_every_guard_that_a_pack_may_bind_is_planted() -> None:
    assert REGISTRY.guards.keys() == RULES.keys()


@pytest.mark.parametrize("guard", RULES)
def test_every_guard_alone_under_a_condition_that_never_holds_is_found(guard: str) -> None:
    pack, rule = RULES[guard]
    some = next(r for p in map(load_pack, SHIPPED) for r in p.rules if r.when).when[0]
    never = structs.replace(some, values=frozenset(), fact=lambda _: "never")
    (found,) = in_vain(pack.keeping([structs.replace(rule, when=(never,))]))
    assert (found.rule.id, found.barred) == (rule.id, "")


@pytest.mark.parametrize("guard", RULES)
def test_every_guard_alone_as_it_stands_in_a_shipped_pack_is_not(guard: str) -> None:
    pack, rule = RULES[guard]
    assert [one for one in in_vain(pack.keeping([rule])) if not one.barred] == []


def _refusing(_: AnyProposal, __: object) -> tuple[Violation, ...]:
    return (Violation(Reason.FIELD_INVALID, "never"),)


def _harmless(_: AnyProposal, __: object) -> tuple[()]:
    return ()


@pytest.mark.parametrize("guard", [one for one in RULES if one not in FORBIDDING])
def test_a_command_that_a_rule_always_refuses_is_found(guard: str) -> None:
    pack, rule = RULES[guard]
    found = in_vain(pack.keeping([structs.replace(rule, guard=_refusing, when=())]))
    assert {*rule.on} <= {one.barred for one in found}


@pytest.mark.parametrize("guard", RULES)
def test_a_guard_that_finds_nothing_is_found(guard: str) -> None:
    pack, rule = RULES[guard]
    found = in_vain(pack.keeping([structs.replace(rule, guard=_harmless, when=())]))
    assert [one.rule.id for one in found] == [rule.id]


def test_what_turns_on_a_text_a_number_a_time_or_a_list_is_never_certain() -> None:
    """Such a rule refuses what the search has no word for: to say that it cannot were wrong."""
    pack, rule = RULES["no_open_doubt"]

    def tiny(proposal: AnyProposal, _: object) -> tuple[Violation, ...]:
        state: Any = proposal.state
        content = state.content
        about = (content.text, content.links, state.submitted_at, state.revision)
        return _refusing(proposal, _) if about == ("x" * 999, ("a", "b"), None, 7) else ()

    assert [*in_vain(pack.keeping([structs.replace(rule, guard=tiny, when=())]))] == []


def test_what_is_absent_and_who_is_in_office_are_looked_at() -> None:
    pack, rule = RULES["no_open_doubt"]
    name = f"{pack.organisation}/channels/c1"

    def absent(proposal: AnyProposal, _: object) -> tuple[Violation, ...]:
        return _refusing(proposal, _) if proposal.facts.get(name, kind_of(name)) is None else ()

    def vacant(proposal: AnyProposal, _: object) -> tuple[Violation, ...]:
        return () if proposal.officers else _refusing(proposal, _)

    for guard in (absent, vacant):
        bound = structs.replace(rule, guard=guard, when=())
        assert [one for one in in_vain(pack.keeping([bound])) if not one.barred] == []


def own(holds: str, on: str = "PublishPost", when: str = "") -> str:
    said = {"holds": holds, "reason": "review_required", "says": "It is looked at first."}
    return f"      - {{on: [{on}], guard: expression, with: {json.dumps(said)}{when}}}\n"


def text(*rules: str) -> bytes:
    return FIFTH.replace(_ANCHOR, "".join(rules) + _ANCHOR).encode()


def told(content: bytes) -> list[str]:
    try:
        lay_down(content, "pack.yaml")
    except PackInvalid as invalid:
        return [str(problem) for problem in invalid.problems]
    return []


IDLE = "can never refuse anything"
BARS = "PublishPost: its rules let nothing through"


@pytest.mark.parametrize(
    ("rules", "says"),
    [
        ([own("in_office_hours || !in_office_hours")], IDLE),
        ([own("in_office_hours", when=", when: {in_office_hours: true}")], IDLE),
        ([own("!in_office_hours || in_office_hours", "DraftPost")], IDLE),
        ([own("in_office_hours && !in_office_hours")], BARS),
        ([own("in_office_hours"), own("!in_office_hours")], BARS),
        ([own("in_office_hours"), own("!in_office_hours", "PublishPost, DraftPost")], BARS),
    ],
)
def test_a_pack_that_says_so_is_not_laid_down_and_stays_readable(
    rules: list[str], says: str
) -> None:
    content = text(*rules)
    problems = told(content)
    assert any(says in one for one in problems), problems
    line = content.decode().splitlines()[int(problems[0].split(":")[1]) - 1]
    assert "guard: expression" in line
    assert load_stored(content, "pack.yaml").rules


@pytest.mark.parametrize(
    "rules",
    [
        [own("in_office_hours")],
        [own("in_office_hours"), own("!in_office_hours", "DraftPost")],
        [own("kind == 'like' || kind != 'like'")],
        [own("in_office_hours", when=", when: {in_office_hours: false}")],
    ],
)
def test_what_refuses_somebody_is_laid_down(rules: list[str]) -> None:
    assert [one for one in told(text(*rules)) if IDLE in one] == []
