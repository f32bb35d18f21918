"""What a pack may not bind, nor say: each is refused when it is laid down, with its line."""

# One case, one line: wrapped they cannot be compared.
# ruff: noqa: E501

from typing import cast

import msgspec
import pytest
from msgspec.inspect import StructType, type_info

from duecourse.catalogue import AGGREGATES, COMMANDS, REGISTRY
from duecourse.kernel.command import is_spared
from duecourse.kernel.params import kind_of, out_of_place
from duecourse.kernel.registry import bound_params
from duecourse.kernel.rights import HAPPENED, RIGHTS, unbound
from duecourse.kernel.table import ANYONE, AUTHOR
from duecourse.packs.binding import all_clauses
from duecourse.packs.settings import RANGES, SETTINGS
from duecourse.shipped import defaults, load_stored
from duecourse.testing import load_pack
from tests.unit.packs.making import FIFTH, changed, problems

PACKS = ("acat", "cleanslate", "stass", "zrtherapy")
RULE = "{on: [SubmitForReview], guard: category_in_scope}"
CLOCK = "takedown_consent_withdrawn: {within: PT2H, start: withdrawn, clause: HRC-4}"
LINE = 1 + FIFTH[: FIFTH.index(RULE)].count("\n")
UNBOUND = sorted(name for name, entry in COMMANDS.items() if unbound(entry.type))


def _with_rule(rule: str) -> str:
    return changed(RULE, rule)


# --- rights ---------------------------------------------------------------------------------------


def test_rights_are_commands_and_every_command_that_is_a_right_is_among_them() -> None:
    assert {*RIGHTS, *HAPPENED} <= COMMANDS.keys()
    assert {n for n, e in COMMANDS.items() if e.type.RIGHT} <= RIGHTS.keys()
    assert {n for n, e in COMMANDS.items() if is_spared(e.type)} <= {*UNBOUND}
    assert all(RIGHTS.values())


def test_what_is_open_to_everybody_or_to_the_person_themselves_is_a_right() -> None:
    rows = [(kind, row) for kind, a in AGGREGATES.items() for row in a.definition.transitions]
    for_all = {row.trigger for _, row in rows if ANYONE in row.who}
    own = {row.trigger for kind, row in rows if kind == "people" and AUTHOR in row.who}
    # A record is never deleted, whoever asks; an organisation is founded before it has a policy;
    # whoever wants a channel says what the policy asks of channels. What somebody alone can give
    # their word for is no right: the policy asks for that word.
    others = {"DeletePost", "RegisterOrganisation", "RequestChannel", "AttestDeletion"}
    # What a policy covers is no breach of anything else, and what it forbids to obtain is no
    # evidence: whoever finds that wrong complains, which no policy binds.
    others |= {"ReportBreach", "SelfReport", "AddBreachEvidence"}
    assert (for_all | own) - others <= RIGHTS.keys()
    assert {"DeclineConsent", "RecordLeaving"} <= RIGHTS.keys()


@pytest.mark.parametrize("command", UNBOUND)
@pytest.mark.parametrize(
    "guard",
    [
        "guard: actor_holds, with: {roles: [captain]}",
        "guard: policy_acknowledged",
        "guard: policy_acknowledged, when: {in_office_hours: false}",
    ],
)
def test_no_rule_binds_a_right_what_happened_or_the_way_out(command: str, guard: str) -> None:
    found = problems(_with_rule(f"{{on: [SubmitForReview, {command}], {guard}}}"))
    says = unbound(COMMANDS[command].type)
    assert f"pack.yaml:{LINE}: clauses[1].rules[0].on[1]: {says}" in found


@pytest.mark.parametrize("command", UNBOUND)
def test_a_stored_pack_that_binds_one_goes_on_binding_all_else(command: str) -> None:
    rule = f"{{on: [DraftPost, {command}], guard: policy_acknowledged}}"
    pack = load_stored(_with_rule(rule).encode(), "pack.yaml")
    assert "HRC-2/1" not in [r.id for r in pack.rules_on(command)]
    assert "HRC-2/1" in [r.id for r in pack.rules_on("DraftPost")]
    assert command not in pack.unreadable
    assert any(unbound(COMMANDS[command].type) == fault.says for fault in pack.faults)


def test_a_right_may_be_bound_by_what_binds_it_anyway() -> None:
    assert problems(_with_rule("{on: [LiftObjection], guard: only_the_objector}")) == []


@pytest.mark.parametrize("command", ["PublishPost", "SubmitForReview", "RecordTakedown"])
def test_what_refuses_everything_is_bound_to_nothing_else(command: str) -> None:
    (found,) = problems(_with_rule(f"{{on: [{command}], guard: kept_for_ever}}"))
    assert found.endswith(
        f"kept_for_ever refuses whatever is proposed: nobody could ever {command}"
    )


# --- who is named ---------------------------------------------------------------------------------

NAMED = [
    ("approved_by: [committee]", "approved_by: [committee, press]", "policy.approved_by[1]: 'press' does not fill 'approve_policy'"),
    ("manage: {roles: [captain]}", "manage: {roles: [captain], nobody_else: {then: captain, clause: HRC-1}}", "functions.manage.nobody_else.then: names those alone who fill 'manage' already"),
    ("deputy: captain", "deputy: welfare", "roles.welfare.deputy: welfare is no deputy of welfare"),
    ("run_by: [press]", "run_by: [welfare]", "channels.mastodon.run_by[0]: 'welfare' fills neither 'publish' nor 'draft'"),
    (RULE, "{on: [ResolveComplaint], guard: settled_by, with: {roles: [press]}}", "clauses[1].rules[0].with: 'press' could never give ResolveComplaint"),
    (RULE, "{on: [ResolveComplaint], guard: settled_by, with: {roles: [captain, press]}}", "clauses[1].rules[0].with: 'press' could never give ResolveComplaint"),
    (RULE, "{on: [ResolveComplaint], guard: advice_taken, with: {roles: [press]}}", "clauses[1].rules[0].with: 'press' could never give AdviseOnComplaint"),
    (RULE, "{on: [AnswerDoubt], guard: doubt_answered_by, with: {roles: [welfare]}}", "clauses[1].rules[0].with: 'welfare' could never give AnswerDoubt"),
    (RULE, "{on: [AnswerAdvice], guard: advice_answered_by, with: {roles: [press]}}", "clauses[1].rules[0].with: 'press' could never give AnswerAdvice"),
    (RULE, "{on: [CloseContact], guard: contact_advised, with: {roles: [welfare], kinds: [press]}}", "clauses[1].rules[0].with: 'welfare' could never give AdviseOnContact"),
    (RULE, "{on: [ApproveGrant], guard: granted_by, with: {roles: [press]}}", "clauses[1].rules[0].with: 'press' could never give ApproveGrant"),
    (RULE, "{on: [ActivateChannel], guard: dual_authorisation, with: {roles: [captain, press]}}", "clauses[1].rules[0].with: 'press' could never give ApproveChannel or ApproveGrant"),
    (RULE, "{on: [SubmitForReview], guard: actor_holds, with: {roles: [welfare]}}", "clauses[1].rules[0].with: 'welfare' could never give SubmitForReview"),
    (RULE, "{on: [VerifyConsent], guard: policy_acknowledged, when: {actor_roles: press}}", "clauses[1].rules[0].when: 'press' could never give VerifyConsent"),
    (RULE, "{on: [ResolveComplaint], guard: settled_by, with: {roles: [captain]}}\n      - {on: [ResolveComplaint], guard: settled_by, with: {roles: [committee], from_level: 2}}", "clauses[1].rules[1].with: nobody in these roles meets settled_by of captain, too"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "says"), NAMED, ids=[s for _, _, s in NAMED])
def test_whom_a_pack_names_can_do_what_it_names_them_for(old: str, new: str, says: str) -> None:
    found = problems(changed(old, new))
    assert any(says in problem for problem in found), found


def test_levels_that_do_not_meet_have_settlers_of_their_own() -> None:
    rules = (
        "{on: [ResolveComplaint], guard: settled_by, with: {roles: [captain], to_level: 1}}\n"
        "      - {on: [ResolveComplaint], guard: settled_by,"
        " with: {roles: [committee], from_level: 2}}"
    )
    assert problems(_with_rule(rules)) == []


# --- what says nothing, or stands twice -----------------------------------------------------------

TWICE = [
    ("on: [SubmitForReview]", "on: [SubmitForReview, SubmitForReview]", "clauses[1].rules[0].on[1]: stands twice"),
    ("publish: {roles: [press]}", "publish: {roles: [press, press]}", "functions.publish.roles[1]: stands twice"),
    ("[regatta, training]", "[regatta, training, regatta]", "categories[2]: stands twice"),
    ("counts_as: [rower]", "counts_as: [rower, rower]", "subjects.coach.counts_as[1]: stands twice"),
    ("EXT-ICO-withdraw, ", "EXT-ICO-withdraw, EXT-ICO-withdraw, ", "defaults[2]: stands twice"),
    ("with: {subjects: [rower]}", "with: {subjects: [rower, rower]}", "clauses[3].rules[0].with.subjects[1]: stands twice"),
    ("value: [press, captain]", "value: [press, press]", "records.press.value[1]: stands twice"),
    (CLOCK, "access_review: {within: P1Y, start: {latest_of: [approved, approved]}, clause: HRC-4}", "clocks.access_review.start.latest_of[1]: stands twice"),
    (RULE, f"{RULE}\n      - {RULE}", "clauses[1].rules[1]: stands twice"),
    ("- {id: welfare, by: confirm}", "- {id: content, by: manage}", "review.steps[1]: stands twice"),
    ("approved_by: [committee]", "approved_by: [committee, committee]", "policy.approved_by[1]: stands twice"),
    ("item: kind,", "item: '',", "clauses[2].rules[0].with.item: says nothing that a reader can see"),
    ("item: kind,", "item: Is It,", "clauses[2].rules[0].with.item: checklist: item: 'Is It' is no id"),
    ("question: Is it kind?", "question: '  '", "clauses[2].rules[0].with.question: says nothing"),
    ("question: Is it kind?", "question: '?'", "clauses[2].rules[0].with.question: checklist: question: says nothing"),
    (RULE, "{on: [SubmitForReview], guard: attested, with: {attestation: '', says: I did.}}", "with.attestation: says nothing"),
    (RULE, "{on: [SubmitForReview], guard: attested, with: {attestation: links read, says: I did.}}", "with.attestation: attested: attestation: 'links read' is no id"),
    (RULE, "{on: [SubmitForReview], guard: attested, with: {attestation: a, says: I did.}}\n      - {on: [PublishPost], guard: attested, with: {attestation: a, says: I did not.}}", "clauses[1].rules[1].with.says: attestation 'a' is asked in two wordings"),
    (RULE, "{on: [SubmitForReview], guard: category_in_scope, when: {}}", "clauses[1].rules[0].when: says nothing"),
    (RULE, "{on: [SubmitForReview], guard: category_in_scope, when: {kind: []}}", "clauses[1].rules[0].when.kind: an empty list"),
    (RULE, "{on: [SubmitForReview], guard: category_in_scope, with: {}}", "clauses[1].rules[0].with: says nothing"),
    (RULE, "{on: [SubmitForReview], guard: category_in_scope, with: {categories: []}}", "with.categories: an empty list"),
    (RULE, "{on: [SubmitForReview], guard: flags_clear, with: {flags: [], reason: PARTY_POLITICAL}}", "with.flags: an empty list"),
    (RULE, "{on: [SubmitForReview], guard: stated, with: {fields: []}}", "with.fields: an empty list"),
    (RULE, "{on: [PublishPost], guard: consent_never, with: {subjects: []}}", "with.subjects: an empty list"),
    ("rules:\n      - {on: [DraftPost, PublishPost]", "rules: []\n  - id: HRC-0\n    section: '0'\n    says: None.\n    rules:\n      - {on: [DraftPost, PublishPost]", "clauses[0].rules: an empty list"),
    ("within: PT2H", "within: PT2H, note: ''", "clocks.takedown_consent_withdrawn.note: says nothing"),
    ("- {id: content, by: manage}", "- {id: content, by: manage, roles: []}", "review.steps[0].roles: an empty list"),
    ("- id: HRC-5", "- id: EXT-TIMES", "clauses[4].id: EXT-TIMES is a default"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "says"), TWICE, ids=[s for _, _, s in TWICE])
def test_nothing_of_a_pack_is_empty_or_stands_twice(old: str, new: str, says: str) -> None:
    found = problems(changed(old, new))
    assert any(says in problem for problem in found), found


# --- words and ranges -----------------------------------------------------------------------------

PARAMS = [
    (name, field.encode_name, field.type)
    for name, guard in REGISTRY.guards.items()
    for field in cast("StructType", type_info(guard.params)).fields
]


@pytest.mark.parametrize(("guard", "param", "kind"), PARAMS, ids=[f"{g}.{p}" for g, p, _ in PARAMS])
def test_every_parameter_is_of_a_kind_that_can_be_checked(
    guard: str, param: str, kind: msgspec.inspect.Type
) -> None:
    assert kind_of(kind), f"{guard} takes any word as {param}"


def test_a_parameter_that_takes_any_word_is_seen() -> None:
    class Free(msgspec.Struct):
        words: tuple[str, ...]
        one: str = ""
        number: int = 0

    assert [kind_of(f.type) for f in cast("StructType", type_info(Free)).fields] == ["", "", ""]


WORDS = [
    ("{guard: classified, on: [SubmitForReview], with: {allowed: [pubic]}}", "there is no 'pubic' in this pack; known: public, internal"),
    ("{guard: classified, on: [SubmitForReview], with: {allowed: [public, confidential]}}", "there is no 'confidential' in this pack"),
    ("{guard: classified, on: [SubmitForReview], with: {allowed: [unknown]}}", "there is no 'unknown' in this pack"),
    ("{guard: one_of, on: [SubmitForReview], with: {field: category, values: [boats]}}", "values[0]: there is no 'boats' in this pack; known: regatta, training"),
    ("{guard: one_of, on: [SubmitForReview], with: {field: kind, values: [original, poem]}}", "values[1]: there is no 'poem' in this pack; known: original"),
    ("{guard: one_of, on: [SubmitForReview], with: {field: campaigning, values: [maybe]}}", "values[0]: there is no 'maybe' in this pack; known: yes, no"),
    ("{guard: one_of, on: [SubmitForReview], with: {field: aim, values: [To Win]}}", "values[0]: 'To Win' is no id"),
    ("{guard: one_of, on: [SubmitForReview], with: {field: text, values: [hello]}}", "content.text holds no word"),
    ("{guard: one_of, on: [SubmitForReview], with: {field: audience, values: [public]}}", "content.audience holds no word"),
    ("{guard: one_of, on: [SubmitForReview], with: {field: embargo_until, values: [public]}}", "content.embargo_until holds no word"),
    ("{guard: one_of, on: [SubmitForReview], with: {field: aim, values: [win]}}\n      - {guard: one_of, on: [SubmitForReview], with: {field: aim, values: [row]}}", "no value of aim is among those of every such rule on SubmitForReview"),
    ("{guard: cooling_off, on: [PublishPost], with: {minimum: P4M}}", "with.minimum: cooling_off: minimum: too long: at most P3M"),
    ("{guard: cooling_off, on: [PublishPost], with: {minimum: PT1S}}", "with.minimum: cooling_off: minimum: too short: at least PT1M"),
    ("{guard: cooling_off, on: [PublishPost], with: {minimum: P2D, contentious: P1D}}", "with.contentious: cooling_off: P1D is shorter than the minimum"),
    ("{guard: deletion_attested, on: [AttestDeletion], with: {within: P1Y}}", "with.within: deletion_attested: within: too long: at most P28D"),
    ("{guard: deletion_attested, on: [AttestDeletion], with: {within: P-1D}}", "'P-1D' is not a duration"),
    ("{guard: settled_by, on: [ResolveComplaint], with: {roles: [captain], from_level: 2, to_level: 1}}", "levels from 0 to 3, the lower one first"),
    ("{guard: settled_by, on: [ResolveComplaint], with: {roles: [captain], to_level: 9}}", "levels from 0 to 3, the lower one first"),
    ("{guard: guardian_consent, on: [PublishPost], with: {under: 99}}", "no age band is under_99"),
    ("{guard: guardian_consent, on: [PublishPost], with: {under: 0}}", "no age band is under_0"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "says"), WORDS, ids=[r[:90] for r, _ in WORDS])
def test_what_a_rule_says_is_of_its_list_and_in_its_range(rule: str, says: str) -> None:
    (found,) = problems(_with_rule(rule))
    line = LINE + rule.count("\n")
    assert found.startswith(f"pack.yaml:{line}: clauses[1].rules[{rule.count(chr(10))}].with")
    assert says in found


def test_the_kinds_of_people_are_said() -> None:
    kinds = "subjects:\n  rower: {title: Rower}\n  coach: {title: Coach, counts_as: [rower]}\n"
    assert problems(changed(kinds, ""))[0].endswith("rules on them would bind nobody")


FORCE = "in_force_from: 2024-04-01"
VALUES = [
    (CLOCK, "consent_refresh: {within: PT6M, start: given, clause: HRC-4}", "clocks.consent_refresh.within: 'PT6M' is too short: at least P28D"),
    (CLOCK, "consent_refresh: {within: P100Y, start: given, clause: HRC-4}", "clocks.consent_refresh.within: 'P100Y' is too long: at most P10Y"),
    (CLOCK, "consent_refresh: {within: P1Y, cap: P50Y, start: given, clause: HRC-4}", "clocks.consent_refresh.cap: 'P50Y' is too long: at most P10Y"),
    ("within: PT2H", "within: P2M", "clocks.takedown_consent_withdrawn.within: 'P2M' is too long: at most P1M"),
    ("within: PT2H", "within: 40 working days", "clocks.takedown_consent_withdrawn.within: '40 working days' is too long"),
    ("within: PT2H", "within: 900 office hours", "clocks.takedown_consent_withdrawn.within: '900 office hours' is too long"),
    ("within: PT2H", "within: PT1S", "clocks.takedown_consent_withdrawn.within: 'PT1S' is too short: at least PT1M"),
    (CLOCK, "access_review: {within: P50Y, start: approved, clause: HRC-4}", "clocks.access_review.within: 'P50Y' is too long: at most P3Y"),
    (CLOCK, "crisis_assess: {within: P50Y, start: flagged, clause: HRC-4}", "clocks.crisis_assess.within: 'P50Y' is too long: at most P10Y"),
    ("within: PT2H", "within: PT2H, at_once: yes", "clocks.takedown_consent_withdrawn.at_once: true or false"),
    ("{value: null, note", "{value: 0, clause: HRC-4, note", "settings.channel_approvals.value: 0 is not from 1 to 6"),
    ("{value: null, note", "{value: 99, clause: HRC-4, note", "settings.channel_approvals.value: 99 is not from 1 to 6"),
    ("{value: null, note", "{value: [1, 2], clause: HRC-4, note", "settings.channel_approvals.value: there is one value"),
    ("channel_approvals: {value: null, note", "channel_one_per_platform: {value: [true, false], clause: HRC-4, note", "settings.channel_one_per_platform.value: there is one value"),
    ("  press: {value: [press, captain]", "  channel_checks: {value: P50Y", "records.channel_checks.value: 'P50Y' is too long: at most P10Y"),
    (FORCE, "in_force_from: 9999-12-31", "policy.in_force_from: 9999-12-31 is not between 1990-01-01 and 2099-12-31"),
    (FORCE, "in_force_from: 0001-01-01", "policy.in_force_from: 0001-01-01 is not between"),
    (FORCE, "in_force_from: 1711929600", "policy.in_force_from: a day such as 2024-04-01"),
    (FORCE, "in_force_from: '1711929600'", "policy.in_force_from: a day such as 2024-04-01"),
    (FORCE, "in_force_from: 2024-04-01 00:00:00", "policy.in_force_from: a day such as 2024-04-01"),
    (FORCE, f"{FORCE}\n  review_due: 2024-04-01", "policy.review_due: 2024-04-01 is no later than in_force_from"),
    (FORCE, f"{FORCE}\n  review_due: 2057-04-01", "policy.review_due: 2057-04-01 is more than P5Y after in_force_from"),
    (FORCE, f"{FORCE}\n  review_cycle: P100Y", "policy.review_cycle: 'P100Y' is too long: at most P5Y"),
    (FORCE, f"{FORCE}\n  review_cycle: PT1H", "policy.review_cycle: 'PT1H' is too short: at least P1M"),
    (FORCE, f"{FORCE}\n  review_within: {{period: P6Y, clause: HRC-1}}", "policy.review_within.period: 'P6Y' is too long"),
    (FORCE, f"{FORCE}\n  approvals: {{committee: {{count: 99, clause: HRC-1}}}}", "policy.approvals.committee.count: Input should be less than or equal to 6"),
    (FORCE, f"{FORCE}\n  approvals: {{committee: {{count: 0, clause: HRC-1}}}}", "policy.approvals.committee.count: Input should be greater than or equal to 1"),
    ("run_by: [press],", "run_by: [press], min_age: -1,", "channels.mastodon.min_age: Input should be greater"),
    ("run_by: [press],", "run_by: [press], min_age: 13.0,", "channels.mastodon.min_age: a whole number"),
    ("run_by: [press],", "run_by: [press], min_age: true,", "channels.mastodon.min_age: a whole number"),
    ("run_by: [press],", "run_by: [press], min_age: .nan,", "channels.mastodon.min_age: a whole number"),
    ("    guidance: true", "    guidance: yes", "clauses[4].guidance: true or false"),
    ("    guidance: true", "    guidance: 1", "clauses[4].guidance: true or false"),
    ("title: Coach,", "title: Coach, of_age: on,", "subjects.coach.of_age: true or false"),
    ("format: 1", "format: true", "format: 1"),
    ("title: Harbour Rowing Club}", "title: Harbour, working_week: {opens: 9, closes: 17}}", "organisation.working_week.opens: a time of day such as 09:30"),
    ("title: Harbour Rowing Club}", "title: Harbour, working_week: {opens: 9:30}}", "organisation.working_week.opens: a time of day such as 09:30"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "says"), VALUES, ids=[s[:80] for _, _, s in VALUES])
def test_a_value_is_within_its_range(old: str, new: str, says: str) -> None:
    found = problems(changed(old, new))
    assert any(says in problem for problem in found), found


@pytest.mark.parametrize(
    ("wait", "refresh", "waits_too_long"),
    [("P28D", "P28D", True), ("P1M", "P28D", True), ("P2M", "30 working days", True), ("P27D", "P28D", False), ("P3M", "P2Y", False)],
)  # fmt: skip
def test_no_post_waits_as_long_as_a_consent_holds_good(
    wait: str, refresh: str, waits_too_long: bool
) -> None:
    rule = f"{{on: [PublishPost], guard: cooling_off, with: {{minimum: {wait}}}}}"
    clock = f"{CLOCK}\n  consent_refresh: {{within: {refresh}, start: given, clause: HRC-4}}"
    text = _with_rule(rule).replace(CLOCK, clock)
    found = problems(text)
    assert any("with.minimum: " in p and "no shorter" in p for p in found) == waits_too_long
    assert RANGES.keys() <= SETTINGS.keys()


@pytest.mark.parametrize("pack", PACKS)
def test_the_rules_of_defaults_are_in_range_too(pack: str) -> None:
    for clause in all_clauses(load_pack(pack).written, defaults()):
        for rule in clause.rules:
            params = bound_params(REGISTRY.guards[rule.guard], rule.params)
            assert [*out_of_place(params)] == []
            assert not any(unbound(COMMANDS[c].type) for c in rule.on if c != "LiftObjection")
