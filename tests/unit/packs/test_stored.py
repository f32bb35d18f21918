"""A pack that was laid down under another release is read in full and goes on binding.

Laying down is strict: the same texts, laid down now, are refused with file and line.
"""

from typing import Any

import msgspec
import pytest

from duecourse.catalogue import AGGREGATES
from duecourse.kernel.actor import Actor
from duecourse.kernel.command import Command
from duecourse.kernel.deciding import decide
from duecourse.kernel.facts import Facts
from duecourse.kernel.proposal import Context
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.table import Definition, Transition
from duecourse.organisations.state import Organisation
from duecourse.packs import compiling
from duecourse.packs.compiled import CompiledPack
from duecourse.packs.compiling import Ground, stored
from duecourse.packs.loader import PackInvalid
from duecourse.packs.settings import SETTINGS
from duecourse.people.state import Acknowledgement, Person
from duecourse.policies.commands import AmendPolicy, ApprovePolicy, BringIntoForce, DraftPolicy
from duecourse.policies.state import Policy, PolicyApproval
from duecourse.posts.commands import DraftPost, ReturnToReview, SubmitForReview, WithdrawPost
from duecourse.posts.state import Post
from duecourse.shipped import ground, load_stored
from duecourse.testing import MONDAY
from tests.unit.packs.making import FIFTH, changed, problems

GROUND = ground()
HARBOUR = "organisations/harbour"
CAPTAIN = f"{HARBOUR}/people/cap"
POST = f"{HARBOUR}/posts/p1"
POLICY = f"{HARBOUR}/policies/4"
RETIRED = "tides"


def kept(text: str) -> CompiledPack:
    return load_stored(text.encode(), "3.yaml")


def against(pack: CompiledPack, command: Command, state: Any) -> tuple[Violation, ...]:
    """Return what stands against a command by somebody who holds every role."""
    person = Person(
        state="active",
        version=1,
        name=CAPTAIN,
        roles=frozenset(pack.roles),
        acknowledgements=(
            Acknowledgement(pack.version, signed=True, explained=True, read_with=()),
        ),
    )
    officers = dict.fromkeys(pack.roles, (CAPTAIN,))
    harbour = Organisation(state="active", version=3, policy_version="3", officers=officers)
    facts = {CAPTAIN: person, HARBOUR: harbour}
    context = Context(
        at=MONDAY,
        actor=Actor(name=CAPTAIN, organisation=HARBOUR),
        pack=pack,
        drafted=pack,
        facts=Facts(facts),
        reason="why",
    )
    aggregate = next(a for a in AGGREGATES.values() if type(command) in a.handlers)
    return decide(aggregate, state, command, context).violations


def draft() -> Post:
    return Post(state="draft", version=1, author=CAPTAIN, revision=1)


RENAMED = changed("guard: category_in_scope", "guard: category_as_agreed")
"""The pack of a release that called the guard otherwise."""


def test_a_rule_whose_guard_is_not_known_refuses_what_it_bound_and_says_which() -> None:
    (found,) = [
        v
        for v in against(kept(RENAMED), SubmitForReview(name=POST), draft())
        if v.reason == Reason.POLICY_UNREADABLE
    ]
    assert (found.rule, found.clause, found.policy) == ("HRC-2/1", "HRC-2", "3")
    assert "'category_as_agreed'" in found.message


def test_a_rule_whose_guard_is_not_known_leaves_everything_else_open() -> None:
    assert not against(kept(RENAMED), WithdrawPost(name=POST), draft())


def test_a_rule_whose_guard_is_not_known_is_reported_with_its_line() -> None:
    (fault,) = kept(RENAMED).faults
    assert fault.path == "clauses[1].rules[0].guard"
    assert fault.line == RENAMED[: RENAMED.index("category_as_agreed")].count("\n") + 1


APPROVED = PolicyApproval(CAPTAIN, ("committee",), MONDAY)

BINDING_POLICIES = changed(
    "{on: [SubmitForReview], guard: category_in_scope}",
    "{on: [DraftPolicy, AmendPolicy, ApprovePolicy, BringIntoForce], guard: gone}",
)


@pytest.mark.parametrize(
    ("command", "state"),
    [
        (DraftPolicy(name=POLICY, digest="a" * 64), Policy()),
        (AmendPolicy(name=POLICY, digest="b" * 64), Policy(state="draft", version=1)),
        (
            ApprovePolicy(name=POLICY, digest="a" * 64),
            Policy(state="draft", version=1, digest="a" * 64),
        ),
        (
            BringIntoForce(name=POLICY),
            Policy(state="draft", version=2, approvals=(APPROVED,)),
        ),
    ],
)
def test_whatever_cannot_be_read_a_better_policy_can_be_brought_into_force(
    command: Command, state: Policy
) -> None:
    assert not against(kept(BINDING_POLICIES), command, state)


def test_a_policy_that_cannot_be_read_still_asks_for_its_approvals() -> None:
    draft_only = Policy(state="draft", version=2)
    found = against(kept(BINDING_POLICIES), BringIntoForce(name=POLICY), draft_only)
    assert [v.reason for v in found] == [Reason.APPROVAL_REQUIRED]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("with: {subjects: [rower]}", "with: {subjects: [rower], moon: full}"),
        ("guard: consent_held, with", "guard: consent_held, when: {tide: high}, with"),
    ],
)
def test_a_parameter_or_a_fact_that_is_not_known_refuses_what_the_rule_bound(
    old: str, new: str
) -> None:
    pack = kept(changed(old, new))
    assert set(pack.unreadable) == {"VerifyConsent", "PublishPost", "ReinstateContent"}


def test_a_setting_that_was_retired_refuses_the_commands_that_it_bound(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    known = {k: v for k, v in SETTINGS.items() if k != RETIRED}
    monkeypatch.setattr(compiling, "SETTINGS", known)
    monkeypatch.setattr(compiling, "RETIRED", {RETIRED: ("WithdrawPost", "BringIntoForce")})
    pack = kept(changed("channel_approvals: {value: null", f"{RETIRED}: {{value: 2, clause: HRC-4"))
    (found,) = against(pack, WithdrawPost(name=POST), draft())
    assert (found.reason, found.clause) == (Reason.POLICY_UNREADABLE, "HRC-4")
    assert found.facts == (("setting", RETIRED),)
    assert set(pack.unreadable) == {"WithdrawPost"}
    assert [fault.path for fault in pack.faults] == [f"settings.{RETIRED}"]


def test_a_setting_that_nobody_knows_refuses_what_the_rules_of_its_clause_bind() -> None:
    pack = kept(changed("channel_approvals: {value: null", "tides: {value: high, clause: HRC-1"))
    assert set(pack.unreadable) == {"DraftPost", "PublishPost"}
    command = DraftPost(name=POST, channel=f"{HARBOUR}/channels/mastodon", content=Post().content)
    found = {v.reason for v in against(pack, command, Post())}
    assert Reason.POLICY_UNREADABLE in found


def with_function(trigger: str, function: str) -> Ground:
    """Return a later release, in which a command asks for a function that came with it."""
    definition: Definition = GROUND.definitions["posts"]
    rows = tuple(
        Transition(row.source, row.trigger, row.dests, (function,))
        if row.trigger == trigger
        else row
        for row in definition.transitions
    )
    posts = msgspec.structs.replace(definition, transitions=rows)
    return msgspec.structs.replace(GROUND, definitions={**GROUND.definitions, "posts": posts})


def test_a_function_that_nobody_fills_refuses_that_one_command_and_is_named() -> None:
    pack = stored(FIFTH.encode(), "3.yaml", with_function("ReturnToReview", "moderate"))
    ready = Post(state="consent_verified", version=4, author=CAPTAIN, revision=1)
    (found,) = against(pack, ReturnToReview(name=POST), ready)
    assert (found.reason, found.facts) == (Reason.ROLE_UNFILLED, (("function", "moderate"),))
    assert "moderate" in found.message
    assert not against(pack, WithdrawPost(name=POST), ready)
    assert any("nobody can do ReturnToReview" in fault.says for fault in pack.faults)


SPARED = {name for name, kind in GROUND.commands.items() if kind.spared}

ANYTHING = GROUND.commands.keys() - SPARED
"""What is refused where it cannot be said what something unreadable may have bound."""


def test_a_field_of_a_newer_release_is_told_of_and_may_have_bound_anything() -> None:
    pack = kept(changed("approved_by: [committee]", "approved_by: [committee]\n  moon: full"))
    assert [fault.path for fault in pack.faults] == ["policy.moon"]
    assert pack.version == "3"
    assert set(pack.unreadable) == ANYTHING


@pytest.mark.parametrize(
    ("old", "new", "bound"),
    [
        (
            "guard: category_in_scope",
            "guard: category_in_scope, unless: {tide: low}",
            "SubmitForReview",
        ),
        (
            "guard: category_in_scope",
            "guard: category_in_scope, with: {a: 1.5, b: {c: d}}",
            "SubmitForReview",
        ),
        (
            "guard: category_in_scope",
            "guard: category_in_scope, when: {platform: null}",
            "SubmitForReview",
        ),
        ("    decided_by: checklist\n", "    decided_by: oracle\n", "ApproveStep"),
        ("says: We post about regattas.", "says: W", "SubmitForReview"),
        (
            "on: [SubmitForReview], guard: category_in_scope",
            "on: [SubmitForReview], guard: [a, b]",
            "SubmitForReview",
        ),
    ],
)
def test_a_rule_or_a_clause_that_cannot_be_read_refuses_what_it_bound(
    old: str, new: str, bound: str
) -> None:
    pack = kept(changed(old, new))
    assert set(pack.unreadable) == {bound}
    assert pack.faults
    assert not against(pack, WithdrawPost(name=POST), draft())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("mode: four_eyes", "mode: six_eyes"),
        ("of: read", "of: heart"),
        ("{id: welfare, by: confirm}", "{id: welfare, by: confirm, times: 2}"),
        ("publish: {roles: [press]}", "publish: {roles: [press], never: [captain]}"),
        ("categories: [regatta]}", "categories: [regatta], max_age: 12}"),
        ("in_force_from: 2024-04-01", "in_force_from: soon"),
        ("format: 1", "format: 2"),
        (
            "on: [SubmitForReview], guard: category_in_scope",
            "on: SubmitForReview, guard: category_in_scope",
        ),
        ("clauses:\n", "clauses:\n  - a sentence\n"),
        ("channel_approvals: {value: null", "consent_refresh: {value: 1.5"),
        ("EXT-REVIEW-four-eyes, EXT-ICO-withdraw", "EXT-REVIEW-four-eyes, EXT-TIDES"),
    ],
)
def test_what_may_have_bound_anything_refuses_all_but_the_way_out_and_rights(
    old: str, new: str
) -> None:
    pack = kept(changed(old, new))
    assert set(pack.unreadable) == ANYTHING
    assert pack.faults
    found = against(pack, WithdrawPost(name=POST), draft())
    assert {v.reason for v in found} == {Reason.POLICY_UNREADABLE}
    assert not against(pack, DraftPolicy(name=POLICY, digest="a" * 64), Policy())


def test_a_default_that_was_retired_refuses_the_commands_that_it_bound(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(compiling, "RETIRED_DEFAULTS", {"EXT-TIDES": ("PublishPost",)})
    pack = kept(changed(", EXT-ACCESS]", ", EXT-ACCESS, EXT-TIDES]"))
    assert set(pack.unreadable) == {"PublishPost"}


@pytest.mark.parametrize("id_", sorted(GROUND.defaults))
def test_no_default_goes_without_a_word(id_: str) -> None:
    gone = {name: clause for name, clause in GROUND.defaults.items() if name != id_}
    (taken,) = (line for line in FIFTH.splitlines() if line.startswith("defaults: "))
    text = changed(taken, f"defaults: [{id_}]")
    pack = stored(text.encode(), "3.yaml", msgspec.structs.replace(GROUND, defaults=gone))
    assert set(pack.unreadable) == ANYTHING


def test_a_text_that_would_not_be_accepted_today_is_still_read() -> None:
    text = changed("What we post", "What we\u200b post")
    assert problems(text)
    assert kept(text).written.policy.title == "What we\u200b post"


@pytest.mark.parametrize("text", ["", "format: 1", "- a list", "format: 2\n", "\x00", "1: 2"])
def test_what_is_no_pack_at_all_says_so(text: str) -> None:
    with pytest.raises(PackInvalid):
        kept(text)


def test_a_pack_whose_roles_cannot_be_read_either_ends_at_once() -> None:
    text = changed("mode: four_eyes", "mode: six_eyes").replace(
        "{title: Press secretary}", "{title: P}"
    )
    with pytest.raises(PackInvalid):
        kept(text)


@pytest.mark.parametrize("text", [RENAMED, BINDING_POLICIES])
def test_what_can_be_read_for_ever_is_not_laid_down_anew(text: str) -> None:
    assert problems(text)


def test_a_pack_that_is_in_order_has_no_faults() -> None:
    pack = kept(FIFTH)
    assert (pack.faults, pack.unreadable) == ((), {})


@pytest.mark.parametrize("zone", ["Europe/Lodnon", "/etc/passwd", "", "Mars/Olympus"])
def test_a_time_zone_that_there_is_not_is_told_of_and_stops_nobody(zone: str) -> None:
    text = changed("title: Harbour Rowing Club}", f"title: Harbour, time_zone: '{zone}'}}")
    pack = kept(text)
    assert [fault.path for fault in pack.faults] == ["organisation.time_zone"]
    assert not pack.unreadable
    assert str(pack.calendar.zone) == "Europe/London"


@pytest.mark.parametrize("name", ["press", "sanctions", "consent_guardian_under", "photo_deletion"])
def test_a_setting_that_was_never_obeyed_is_no_fault_of_a_stored_pack(name: str) -> None:
    pack = kept(changed("channel_approvals: {value: null", f"{name}: {{value: null"))
    assert pack.faults == ()
    assert not pack.unreadable
