"""Every way in which a pack can be wrong is said with file, line and field."""

# One case, one line: wrapped they cannot be compared.
# ruff: noqa: E501

import json
import re
from functools import reduce
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from duecourse.packs.loader import PACK_MAX_BYTES
from tests.unit.packs.making import FIFTH, changed, problems
from tests.work import TooMuch, calls


def test_the_pack_that_the_others_are_broken_from_is_whole() -> None:
    assert problems(FIFTH) == []


def _on_the_changed_line(problem: str, old: str, new: str, says: str) -> bool:
    """Return whether a problem is said as expected, at a line that the change touched."""
    first = FIFTH[: FIFTH.index(old)].count("\n") + 1
    lines = range(first, first + new.count("\n") + 1)
    return any(problem.startswith(f"pack.yaml:{line}: {says}") for line in lines)


SHAPE = [
    ("format: 1", "format: 2", "format: Input should be 1"),
    ("title: Harbour Rowing Club}", "title: Harbour, colour: red}", "organisation.colour: unknown field"),
    ("{id: harbour, title: Harbour Rowing Club}", "{id: harbour}", "organisation.title: required field is missing"),
    ("{id: harbour,", "{id: Harbour Club,", "organisation.id: String should match pattern"),
    ('version: "3"', "version: 3.1", "policy.version: Input should be a valid string"),
    ("in_force_from: 2024-04-01", "in_force_from: soon", "policy.in_force_from: a day such as 2024-04-01"),
    ("mode: four_eyes", "mode: two_eyes", "review.mode: Input should be 'four_eyes' or 'cooling_off'"),
    ("within: PT2H", "within: {hours: 2}", "clocks.takedown_consent_withdrawn.within: Input should be a valid string"),
    ("on: [SubmitForReview]", "on: []", "clauses[1].rules[0].on: give at least 1 entry"),
    ("decided_by: checklist", "decided_by: luck", "clauses[2].decided_by: Input should be"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "says"), SHAPE, ids=[s for _, _, s in SHAPE])
def test_a_field_of_the_wrong_shape_is_named(old: str, new: str, says: str) -> None:
    (problem,) = problems(changed(old, new))
    assert _on_the_changed_line(problem, old, new, says)


@pytest.mark.parametrize(
    "path",
    ["policy.approved_by", "roles", "functions", "functions.publish.roles", "categories", "channels",
     "channels.mastodon.run_by", "review.steps", "clauses"],
)  # fmt: skip
def test_what_a_pack_needs_one_of_may_not_be_empty(path: str) -> None:
    pack: Any = YAML(typ="safe").load(FIFTH)
    *way, last = path.split(".")
    holder = reduce(lambda tree, key: tree[key], way, pack)
    holder[last] = type(holder[last])()
    (problem,) = problems(json.dumps(pack, default=str))
    assert problem.startswith(f"pack.yaml:1: {path}: ")
    assert "give at least 1 entry" in problem


SENSE = [
    # unknown names
    ("guard: category_in_scope", "guard: category_in_scop", "clauses[1].rules[0].guard: there is no guard 'category_in_scop'; known: account_route, act_covered, "),
    ("on: [SubmitForReview]", "on: [SubmitForRevue]", "clauses[1].rules[0].on: there is no command 'SubmitForRevue'"),
    ("counts_as: [rower]", "counts_as: [rowr]", "subjects.coach.counts_as[0]: there is no kind 'rowr'"),
    ("  coach: {title", "  minors: {title", "subjects.minors: minors is an audience under every pack, and no kind"),
    ("{subjects: [rower]}", "{subjects: [rowr]}", "clauses[3].rules[0].with: subjects[0]: there is no 'rowr' in this pack; known: rower, coach"),
    ("{subjects: [rower]}", "{subjects: [rower], representations: [picture]}", "clauses[3].rules[0].with: representations[0]: there is no 'picture' in this pack; known: mention, quote, "),
    ("guard: category_in_scope}", "guard: category_in_scope, when: {category: trainng}}", "clauses[1].rules[0].when: category: there is no 'trainng' in this pack; known: regatta, training"),
    ("guard: category_in_scope}", "guard: category_in_scope, when: {platform: twiter}}", "clauses[1].rules[0].when: platform: there is no 'twiter' in this pack; known: mastodon"),
    ("guard: category_in_scope}", "guard: category_in_scope, when: {kind: [original, retweet]}}", "clauses[1].rules[0].when: kind: there is no 'retweet' in this pack; known: original, reply, "),
    ("guard: category_in_scope}", "guard: category_in_scope, when: {post_state: drafted}}", "clauses[1].rules[0].when: post_state: there is no 'drafted' in this pack; known: draft, review, "),
    ("guard: category_in_scope}", "guard: category_in_scope, when: {subject_kinds: rowers}}", "clauses[1].rules[0].when: subject_kinds: there is no 'rowers' in this pack; known: rower, coach"),
    ("guard: category_in_scope}", "guard: category_in_scope, when: {audience: kids}}", "clauses[1].rules[0].when: audience: there is no 'kids' in this pack; known: rower, coach, public, minors, "),
    ("guard: category_in_scope}", "guard: category_in_scope, when: {campaigning: maybe}}", "clauses[1].rules[0].when: campaigning: there is no 'maybe' in this pack; known: True, False"),
    ("guard: category_in_scope}", "guard: category_in_scope, when: {purpose: sell}}", "clauses[1].rules[0].when: purpose: there is no 'sell' in this pack; known: none"),
    ("{on: [SubmitForReview], guard: category_in_scope}", "{on: [RefuseTakedown], guard: takedown_not_refusable, with: {causes: [whim]}}", "clauses[1].rules[0].with: causes[0]: there is no 'whim' in this pack; known: consent_withdrawn, "),
    ("guard: category_in_scope}", "guard: category_in_scope, when: {media_kinds: photo}}", "clauses[1].rules[0].when: media_kinds: there is no 'photo' in this pack; known: image, video, "),
    ("guard: category_in_scope}", "guard: category_in_scope, when: {colour: red}}", "clauses[1].rules[0].when: there is no fact 'colour'; known: "),
    ("confirm: {roles: [welfare]", "confirm: {roles: [wellfare]", "functions.confirm.roles[0]: there is no role 'wellfare'"),
    ("manage: {roles: [captain]}", "manage: {roles: [captain], nobody_else: {then: coach, clause: HRC-1}}", "functions.manage.nobody_else.then[0]: there is no role 'coach'; or say self or outside"),
    ("manage: {roles: [captain]}", "manage: {roles: [captain], nobody_else: {then: [committee, outside], clause: HRC-1}}", "functions.manage.nobody_else.then[1]: name under `outside_bodies` which body decides then"),
    ("manage: {roles: [captain]}", "manage: {roles: [captain], nobody_else: {then: [self, committee], clause: HRC-1}}", "functions.manage.nobody_else.then[0]: self is always open: nothing comes after it"),
    ("manage: {roles: [captain]}", "manage: {roles: [captain], nobody_else: {then: self, clause: HRC-9}}", "functions.manage.nobody_else.clause: clause HRC-9 is not in this pack"),
    ("publish: {roles: [press]}", "publish: {roles: [press], clause: HRC-9}", "functions.publish.clause: clause HRC-9 is not in this pack"),
    ("run_by: [press]", "run_by: [nobody]", "channels.mastodon.run_by[0]: there is no role 'nobody'"),
    ("categories: [regatta]}", "categories: [boats]}", "channels.mastodon.categories[0]: no category 'boats' is listed"),
    ("{id: welfare, by: confirm}", "{id: welfare, by: comfort}", "review.steps[1].by: there is no function 'comfort'"),
    ("{id: content, by: manage}", "{id: content, by: publish}", "review.steps[0].by: nobody who fills 'publish' fills 'review': the step could not be approved"),
    ("approved_by: [committee]", "approved_by: [board]", "policy.approved_by[0]: there is no role 'board'"),
    ("captain: {title: Captain, fallback: committee}", "captain: {title: Captain, fallback: coach}", "roles.captain.fallback: there is no role 'coach'"),
    ("deputy: captain", "deputy: coach", "roles.welfare.deputy: there is no role 'coach'"),
    ("EXT-ICO-withdraw, ", "EXT-ICO-wthdraw, ", "defaults[1]: there is no default clause EXT-ICO-wthdraw"),
    ("publish: {roles: [press]}", "publish: {roles: [press]}\n  applaud: {roles: [press]}", "functions.applaud: no command asks for 'applaud'"),
    ("with: {subjects: [rower]}", "with: {subjects: [rower], roles: [x]}", "clauses[3].rules[0].with: consent_held: Object contains unknown field `roles`"),
    # guards misused
    ("question: Is it kind?", "item_number: 3", "clauses[2].rules[0].with: checklist: Object contains unknown field"),
    ("item: kind, ", "", "clauses[2].rules[0].with: checklist: Object missing required field `item`"),
    ("{subjects: [rower]}", "{subjects: rower}", "clauses[3].rules[0].with: consent_held: Expected `array`, got `str`"),
    ("guard: category_in_scope}", "guard: category_in_scope, with: {categories: [boats]}}", "clauses[1].rules[0].with: categories[0]: there is no 'boats' in this pack"),
    ("guard: category_in_scope}", "guard: actor_holds, with: {roles: [cox]}}", "clauses[1].rules[0].with: roles[0]: there is no 'cox' in this pack"),
    ("guard: category_in_scope}", "guard: cooling_off, with: {minimum: soon}}", "clauses[1].rules[0].with: cooling_off: 'soon' is not a duration"),
    ("guard: category_in_scope}", "guard: stated, with: {fields: [colour]}}", "clauses[1].rules[0].with: stated: content has no field colour"),
    ("on: [SubmitForReview]", "on: [RequestConsent]", "clauses[1].rules[0].on: category_in_scope judges posts; RequestConsent is about consents"),
    ("{on: [SubmitForReview], guard: category_in_scope}", "{on: [RevisePost], guard: revision_current}", "clauses[1].rules[0].on: revision_current looks at revision, which RevisePost does not have"),
    ("{on: [SubmitForReview], guard: category_in_scope}", "{on: [ApproveChannel], guard: policy_acknowledged, when: {kind: like}}", "clauses[1].rules[0].when: kind is a fact of posts; ApproveChannel is about channels"),
    ("guard: category_in_scope}", "guard: category_in_scope, when: {actor_roles: cox}}", "clauses[1].rules[0].when: actor_roles: there is no 'cox' in this pack"),
    # places and times
    ("title: Harbour Rowing Club}", "title: Harbour, time_zone: Europe/Lodnon}", "organisation.time_zone: there is no time zone 'Europe/Lodnon'"),
    ("title: Harbour Rowing Club}", "title: Harbour, time_zone: /etc/passwd}", "organisation.time_zone: there is no time zone '/etc/passwd'"),
    ("title: Harbour Rowing Club}", "title: Harbour, time_zone: ../UTC}", "organisation.time_zone: there is no time zone '../UTC'"),
    ("title: Harbour Rowing Club}", "title: Harbour, time_zone: europe/london}", "organisation.time_zone: there is no time zone 'europe/london'"),
    ("title: Harbour Rowing Club}", "title: Harbour, nation: England}", "organisation.nation: no holidays are known of 'England'"),
    ("title: Harbour Rowing Club}", "title: Harbour, working_week: {days: [], closes: '17:00'}}", "organisation.working_week.days: give at least 1 entry"),
    ("title: Harbour Rowing Club}", "title: Harbour, working_week: {days: [moonday]}}", "organisation.working_week.days[0]: Input should be 'monday'"),
    ("title: Harbour Rowing Club}", "title: Harbour, working_week: {opens: '18:00'}}", "organisation.working_week: it closes before it opens"),
    ("title: Harbour Rowing Club}", "title: Harbour, working_week: {other_hours: {friday: [{opens: '13:00', closes: '09:00'}]}}}", "organisation.working_week.other_hours.friday: it closes before it opens"),
    ("title: Harbour Rowing Club}", "title: Harbour, working_week: {other_hours: {friday: [{opens: '09:00', closes: '13:00'}, {opens: '12:00', closes: '17:00'}]}}}", "organisation.working_week.other_hours.friday: it opens again before it has closed"),
    ("title: Harbour Rowing Club}", "title: Harbour, working_week: {other_hours: {friday: []}}}", "organisation.working_week.other_hours.friday: an empty list says nothing"),
    ("title: Harbour Rowing Club}", "title: Harbour, working_week: {other_hours: {sunday: [{opens: '09:00', closes: '13:00'}]}}}", "organisation.working_week.other_hours.sunday: sunday is no day of the week's"),
    ("title: Harbour Rowing Club}", "title: Harbour, working_week: {other_hours: {moonday: []}}}", "organisation.working_week.other_hours.moonday"),
    ("title: Harbour Rowing Club}", "title: Harbour, working_week: {clause: HRC-9}}", "organisation.working_week.clause: clause HRC-9 is not in this pack"),
    ("in_force_from: 2024-04-01", "in_force_from: 2024-04-01\n  review_cycle: P99999999Y", "policy.review_cycle: 'P99999999Y' is too long"),
    ("within: PT2H", "within: P8000Y", "clocks.takedown_consent_withdrawn.within: 'P8000Y' is too long"),
    ("within: PT2H", "within: P99999999Y", "clocks.takedown_consent_withdrawn.within: 'P99999999Y' is too long"),
    ("within: PT2H", "within: P0D", "clocks.takedown_consent_withdrawn.within: 'P0D' is no time at all"),
    ("within: PT2H", "within: P1M3D", "clocks.takedown_consent_withdrawn.within: 'P1M3D' is not a duration"),
    ("within: PT2H", "within: 9999 working days", "clocks.takedown_consent_withdrawn.within: '9999 working days' is too long"),
    ("guard: category_in_scope}", "guard: cooling_off, with: {minimum: P101Y}}", "clauses[1].rules[0].with: cooling_off: 'P101Y' is too long"),
    # settings
    ("takedown_consent_withdrawn:", "takedown_consent_withdrawal:", "clocks.takedown_consent_withdrawal: there is no clock 'takedown_consent_withdrawal'; known: "),
    ("within: PT2H", "within: two hours", "clocks.takedown_consent_withdrawn.within: 'two hours' is not a duration"),
    ("withdrawn, clause: HRC-4}", "withdrawn}", "clocks.takedown_consent_withdrawn.clause: required field is missing"),
    ("withdrawn, clause: HRC-4}", "withdrawn, clause: HRC-9}", "clocks.takedown_consent_withdrawn.clause: clause HRC-9 is not in this pack"),
    ("withdrawn, clause: HRC-4}", "withdrawn, clause: HRC-4, figure: EXT-TIMES}", "clocks.takedown_consent_withdrawn.figure: EXT-TIMES is no default that this pack takes"),
    ("start: withdrawn", "start: received", "clocks.takedown_consent_withdrawn.start: 'received' does not start takedown_consent_withdrawn; what does: withdrawn"),
    ("within: PT2H", "within: null", "clocks.takedown_consent_withdrawn.within: the service keeps it: say how long"),
    ("start: withdrawn", "start: withdrawn, roll: next_working_day", "clocks.takedown_consent_withdrawn.roll: hours end at their second"),
    ("start: withdrawn", "start: withdrawn, end: midnight", "clocks.takedown_consent_withdrawn.end: Input should be 'same_time'"),
    ("takedown_consent_withdrawn: {", "pause_review: {within: P1M, start: paused, clause: HRC-4, on_miss: [{tell: [captain], after: P1D}]}\n  takedown_consent_withdrawn: {", "clocks.pause_review.on_miss: it goes on at once when it is missed: say whom to tell then, and nobody later"),
    ("start: withdrawn", "start: {latest_of: [withdrawn, given]}", "clocks.takedown_consent_withdrawn.start: 'given' does not start takedown_consent_withdrawn"),
    ("  press: {value: [press, captain]", "  contact_reply: {value: P2D", "records.contact_reply: 'contact_reply' is a deadline: write it under clocks"),
    ("value: [press, captain]", "value: [press, coach]", "records.press.value: there is no role 'coach'"),
    ("  press: {value: [press, captain]", "  tides: {value: [press, captain]", "records.tides: there is no record 'tides'; known: "),
    ("  press: {value: [press, captain], clause: HRC-1}", "  press: {value: [press, captain]}", "records.press: a value rests on a clause"),
    ("  press: {value: [press, captain]", "  channel_checks: {value: P8000Y", "records.channel_checks.value: 'P8000Y' is too long"),
    ("  press: {value: [press, captain], clause: HRC-1}", "  press: {value: captain, clause: HRC-1, figure: EXT-TIMES}", "records.press.figure: EXT-TIMES is no default that this pack takes"),
    # settings that nothing reads
    ("channel_approvals: {value: null", "press: {value: captain, clause: HRC-1", "settings.press: nothing reads 'press': write it under records"),
    ("channel_approvals: {value: null", "sanctions: {value: warning, clause: HRC-1", "settings.sanctions: nothing reads 'sanctions'"),
    ("channel_approvals: {value: null", "contact_reply: {value: P2D, clause: HRC-1", "settings.contact_reply: 'contact_reply' is a deadline: write it under clocks"),
    ("channel_approvals: {value: null", "consent_guardian_under: {value: 16, clause: HRC-1", "settings.consent_guardian_under: there is no setting 'consent_guardian_under'"),
    ("channel_approvals: {value: null", "channel_approve: {value: captain, clause: HRC-1", "settings.channel_approve: there is no setting 'channel_approve'"),
    ("channel_approvals: {value: null", "review_extra: {value: trustees, clause: HRC-1", "settings.review_extra: there is no setting 'review_extra'"),
    # contradictions
    ("captain: {title: Captain, fallback: committee}", "captain: {title: Captain, fallback: captain}", "roles.captain.fallback: the fallback of captain comes back to captain"),
    ("mode: four_eyes", "mode: cooling_off", "review.mode: mode cooling_off without a rule 'cooling_off'"),
    ("- id: HRC-5", "- id: HRC-4", "clauses[4].id: clause HRC-4 stands twice"),
    ("says: Be kind.", "says: Be kind.\n    guidance: true", "clauses[2].guidance: guidance cannot bind a rule"),
    ("says: Enjoy yourselves.\n    guidance: true", "says: Enjoy.\n    rules:\n      - {on: [ApproveStep], guard: checklist, with: {item: kind, question: Truly?}}", "clauses[4].rules[0].with.question: item 'kind' is asked in two wordings"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "says"), SENSE, ids=[s[:70] for _, _, s in SENSE])
def test_a_pack_that_makes_no_sense_says_where(old: str, new: str, says: str) -> None:
    found = problems(changed(old, new))
    assert any(_on_the_changed_line(problem, old, new, says) for problem in found), found


def test_a_function_that_nobody_fills_is_named_with_what_nobody_could_do() -> None:
    text = changed("  grant_access: {roles: [captain]}\n", "")
    assert "pack.yaml:19: functions: channels: nobody can do ApproveGrant" in "\n".join(
        problems(text)
    )


def test_a_fallback_that_goes_round_through_another_role_is_found() -> None:
    text = changed("committee: {title: Member", "committee: {fallback: captain, title: Member")
    assert [p.split(": ")[1] for p in problems(text)] == [
        "roles.committee.fallback",
        "roles.captain.fallback",
    ]


def test_every_problem_is_said_at_once_in_the_order_of_the_file() -> None:
    text = changed("run_by: [press]", "run_by: [nobody]").replace(
        ", guard: checklist", ", guard: x"
    )
    assert [p.split(":")[1] for p in problems(text)] == ["48", "85"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\xff\xfe\x00", "0: (file): not UTF-8 text"),
        (b"", "1: (file): a pack is a mapping of fields to values"),
        (b"- a\n- b\n", "1: (file): a pack is a mapping of fields to values"),
        (b"a:\n\t- b\n", "2: (file): not YAML: found character '\\t' that cannot start any token"),
        (b"a: 1\nb: 2\na: 3\n", '3: (file): not YAML: found duplicate key "a"'),
        (b"a: *nowhere\n", "1: (file): not YAML: an alias: write it out"),
        (b"a: 1\n---\nb: 2\n", "2: (file): not YAML: but found another document"),
        (b"a: \x00\n", "1: (file): holds a character that is not shown"),
        (
            b"a: 1\nb: 2024-13-01\n",
            "2: (file): not YAML: there is no 2024-13-01: month must be in 1..12",
        ),
        (b"a: 2027-02-30\n", "1: (file): not YAML: there is no 2027-02-30: day "),
        (b"a: 1" + b"0" * 5_000, "1: (file): not YAML: far too long"),
        (b"%YAML 1.1\n---\na: no\n", "1: (file): a directive of YAML"),
        (b"# a\rb: 1\n", "1: (file): holds a character that is not shown"),
        ("# a\u2028b: 1\n".encode(), "1: (file): holds a character that is not shown"),
        (b"# " + b"x" * PACK_MAX_BYTES, f"0: (file): larger than {PACK_MAX_BYTES} bytes"),
    ],
)
def test_what_is_no_pack_at_all_is_refused(content: bytes, says: str) -> None:
    (problem,) = problems(content)
    assert problem.startswith(f"pack.yaml:{says}")


def test_a_pack_may_be_as_long_as_the_contract_says() -> None:
    contract = (Path(__file__).parents[3] / "proto").rglob("*.proto")
    said = {n for file in contract for n in re.findall(r"at most (\d+) KiB", file.read_text())}
    (kib,) = said
    longest = FIFTH + "#" * (int(kib) * 1024 - len(FIFTH.encode()))
    assert problems(longest) == []
    assert problems(longest + "#") == [f"pack.yaml:0: (file): larger than {PACK_MAX_BYTES} bytes"]


def test_keys_that_are_not_words_are_refused() -> None:
    assert "pack.yaml:96: [7]: Keys should be strings" in problems(FIFTH + "7: x\n")
    assert "pack.yaml:1: (file): Keys should be strings" in problems(FIFTH + "? [a, b]\n: x\n")


def test_a_tag_that_would_run_code_elsewhere_is_only_a_wrong_form() -> None:
    text = changed("title: What we post", "title: !!python/object/apply:os.system [exit 1]")
    assert problems(text) == ["pack.yaml:8: (file): a tag: write the value as it is"]


def _laughs(levels: int) -> str:
    """Return aliases that would unfold to ten to the power of `levels` words."""
    lines = ["a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, levels)]
    return "\n".join(lines) + "\n"


HOSTILE = {
    "aliases that unfold without end": _laughs(12) + FIFTH,
    "an alias of itself": "self: &self [*self]\n" + FIFTH,
    "aliases as a guard's parameter": _laughs(12) + FIFTH.replace("[rower]", "*a11"),
    "aliases as a question": _laughs(12) + FIFTH.replace("Is it kind?", "*a11"),
    "brackets nested deep": "a: " + "[" * 100_000 + "\n",
    "braces nested deep": "{a: " * 100_000,
    "blocks nested deep": "".join(" " * n + "a:\n" for n in range(900)),
    "a long scalar": "a: " + "x" * 100_000,
    "thousands of problems": "format: 1\nclauses:\n" + "- {a: b}\n" * 4_000,
    "aliases of what is well formed": FIFTH.replace(
        "    rules:\n",
        "    rules:\n      - &r {on: [&o DraftPost"
        + ", *o" * 5_000
        + "], guard: kept_for_ever}\n"
        + "      - *r\n" * 5_000,
        1,
    ),
}


SOON = 10_000_000
"""Calls that reading a text may take: the worst of these takes 6.7 million, some two seconds."""


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_text_is_refused_and_soon(content: str) -> None:
    found: list[str] = []
    calls(lambda: found.extend(problems(content)), SOON)
    assert found


def test_what_takes_longer_than_soon_is_stopped_and_told() -> None:
    with pytest.raises(TooMuch):
        calls(lambda: sum(len(str(n)) for n in range(SOON)), SOON)


@pytest.mark.parametrize(
    "escape", ["\\0", "\\e", "\\u202e", "\\u2066", "\\u200f", "\\x7f", "\\u200b", "\\ufeff"]
)
def test_a_text_that_shows_something_else_than_it_says_is_refused(escape: str) -> None:
    (problem,) = problems(changed("title: What we post", f'title: "What we {escape}post"'))
    assert problem.startswith("pack.yaml:8: policy.title: holds a character that is not shown")
