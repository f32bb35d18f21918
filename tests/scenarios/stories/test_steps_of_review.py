"""Review as rich as documents write it: roles, order, people, cases, qualifications, rest."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.objections.state import Objection
from duecourse.people.state import Qualification
from duecourse.posts import commands as c
from duecourse.posts.content import Content, Subject
from duecourse.testing import MONDAY, Given, PostScene, writing
from tests.unit.packs.making import changed, loaded, problems

STEPS = "    - {id: content, by: manage}\n    - {id: welfare, by: confirm}\n"
THREE = (
    "    - {id: sport, roles: [captain]}\n"
    "    - {id: safety, roles: [welfare, committee]}\n"
    "    - {id: club, roles: [committee]}\n"
)
PEOPLE: Mapping[str, tuple[str, ...]] = {
    "pip": ("press",),
    "cap": ("captain",),
    "wil": ("welfare",),
    "com": ("committee",),
    "cat": ("committee", "captain"),
}


def _club(steps: str = THREE, more: str = "", **people: tuple[str, ...]) -> Given:
    pack = loaded(changed(STEPS, steps + more))
    return Given.under(
        pack,
        {**PEOPLE, **people},
        content=Content(category="regatta", text="We won."),
        author="pip",
        reviewer="cap",
        publisher="pip",
        platform="mastodon",
    )


def _given(post: PostScene, *by: str) -> PostScene:
    for person in by:
        post = post.approved(by=person)
    return post


def test_three_steps_by_three_roles_in_order() -> None:
    post = writing(_club()).submitted()
    post.approved(by="wil").then_refused_alone(Reason.NOT_AUTHORISED)
    early = post.does(c.ApproveStep, "com", revision=1, step="club", answers=_kind())
    early.then_refused_alone(Reason.APPROVAL_REQUIRED)
    assert "comes after step sport" in early.violations[0].message
    _given(post, "cap", "wil").verified(by="wil").then_refused_alone(Reason.APPROVAL_REQUIRED)
    _given(post, "cap", "wil", "com").verified(by="wil").published().then_in("published")


def _kind() -> tuple[c.ChecklistAnswer, ...]:
    return tuple(c.ChecklistAnswer(item=i, answer="yes") for i in ("kind", "everybody_listed"))


@pytest.mark.parametrize("order", [("club", "sport", "safety"), ("safety", "club", "sport")])
def test_any_order_where_the_policy_says_so(order: tuple[str, ...]) -> None:
    by = {"club": "com", "safety": "wil", "sport": "cap"}
    post = writing(_club(more="  order: any\n")).submitted()
    for step in order:
        post = post.does(c.ApproveStep, by[step], revision=1, step=step, answers=_kind())
    post.verified(by="wil").then_in("consent_verified")


def test_by_different_people_nobody_gives_two_steps() -> None:
    post = writing(_club(more="  different_people: true\n")).submitted()
    twice = _given(post, "cat", "wil", "cat")
    twice.then_refused_alone(Reason.SELF_APPROVAL)
    _given(post, "cat", "wil", "com").verified(by="wil").then_in("consent_verified")
    _given(writing(_club()).submitted(), "cat", "wil", "cat").then_in("review")


def test_whoever_wrote_it_gives_no_step_whatever_their_role() -> None:
    post = writing(_club()).revised(by="cap", text="We won again.").submitted()
    post.approved(by="cap").then_refused(Reason.SELF_APPROVAL, "EXT-REVIEW-four-eyes")
    post.approved(by="cat").then_in("review")


def test_a_step_for_one_category_alone() -> None:
    steps = "    - {id: sport, roles: [captain]}\n"
    steps += "    - {id: safety, roles: [welfare], when: {category: training}}\n"
    given = replace(_club(steps), pack=_with_training(steps))
    plain = _given(writing(given).submitted(), "cap")
    plain.verified(by="wil").then_in("consent_verified")
    training = _given(writing(given, category="training").submitted(), "cap")
    training.verified(by="wil").then_refused_alone(Reason.APPROVAL_REQUIRED)
    training.approved(by="wil").verified(by="wil").then_in("consent_verified")


def _with_training(steps: str) -> Any:
    text = changed(STEPS, steps).replace("categories: [regatta]", "categories: [regatta, training]")
    return loaded(text)


@pytest.mark.parametrize(
    ("qualified", "passes"),
    [
        ((), False),
        ((("first_aid", None),), False),
        ((("food_safety", MONDAY),), False),
        ((("food_safety", MONDAY + timedelta(seconds=1)),), True),
        ((("food_safety", None),), True),
    ],
)
def test_a_step_by_somebody_qualified(
    qualified: tuple[tuple[str, datetime | None], ...], passes: bool
) -> None:
    steps = "    - {id: sport, roles: [captain]}\n"
    steps += "    - {id: allergy, roles: [welfare], qualified: food_safety}\n"
    given = _club(steps)
    seen = tuple(Qualification(what, until, given.person("com")) for what, until in qualified)
    given = given.with_person("wil", "welfare", qualifications=seen)
    last = _given(writing(given).submitted(), "cap", "wil")
    if passes:
        last.verified(by="wil").then_in("consent_verified")
    else:
        last.then_refused_alone(Reason.NOT_AUTHORISED)
        assert dict(last.violations[0].facts) == {"qualification": "food_safety"}


def test_a_step_that_is_asked_only_later_is_asked_before_publication() -> None:
    steps = "    - {id: sport, roles: [captain]}\n"
    steps += "    - {id: club, roles: [committee], when: {regulated_period_open: true}}\n"
    post = _given(writing(_club(steps)).submitted(), "cap").verified(by="wil")
    period = post.meanwhile(_club(steps).with_organisation(regulated_period_open=True))
    period.published().then_refused_alone(Reason.APPROVAL_REQUIRED)
    back = period.does(c.ReturnToReview, "cap", reason="The period opened.")
    _given(back, "cap", "com").verified(by="wil").published().then_in("published")


def _coach(age: str) -> Subject:
    return Subject(
        ref="su-1", kind="coach", identifiable="no", representation="mention", age_band=age
    )


@pytest.mark.parametrize(
    ("age", "asked"), [("adult", False), ("under_18", True), ("unknown", True)]
)
def test_a_rule_and_a_step_by_age(age: str, asked: bool) -> None:
    steps = "    - {id: sport, roles: [captain]}\n"
    steps += "    - {id: child, roles: [welfare], when: {age_bands: under_18}}\n"
    shown = _coach(age)
    post = _given(writing(_club(steps), subjects=(shown,)).submitted(), "cap")
    open_ = [v for v in post.verified(by="wil").violations if v.reason == "APPROVAL_REQUIRED"]
    assert bool(open_) is asked


def test_what_the_log_knows_of_somebody_s_age_asks_for_the_step_too() -> None:
    steps = "    - {id: sport, roles: [captain]}\n"
    steps += "    - {id: child, roles: [welfare], when: {age_bands: under_18}}\n"
    record = Objection(state="noted", version=1, age_bands=frozenset({"under_18"}))
    given = _club(steps).knowing("objections", "su-1", record)
    shown = _coach("adult")
    post = _given(writing(given, subjects=(shown,)).submitted(), "cap")
    post.verified(by="wil").then_refused(Reason.APPROVAL_REQUIRED)
    post.approved(by="wil").then_in("review")


# --- cooling off ---


@cache
def _resting(start: str) -> Given:
    given_with = f"{{minimum: PT30M{start}}}"
    rule = f"      - {{on: [PublishPost], guard: cooling_off, with: {given_with}}}\n"
    place = "      - {on: [SubmitForReview], guard: category_in_scope}\n"
    given = _club()
    return replace(given, pack=loaded(changed(STEPS, THREE).replace(place, place + rule)))


@pytest.mark.parametrize(
    ("start", "free"), [("", True), (", from: submission", True), (", from: last_approval", False)]
)
def test_rest_counts_from_the_submission_or_from_the_last_approval(start: str, free: bool) -> None:
    post = writing(_resting(start)).submitted().later(minutes=30)
    ready = _given(post, "cap", "wil", "com").verified(by="wil")
    outcome = ready.published()
    if free:
        outcome.then_in("published")
        return
    outcome.then_refused_alone(Reason.COOLING_OFF, "HRC-2")
    at = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
    assert dict(outcome.violations[0].facts)["ready_at"] == at.isoformat()
    ready.later(minutes=30).published().then_in("published")


# --- what the loader says ---


CAPTAINS = "    - {id: a, roles: [captain]}\n"
WELFARES = "    - {id: a, roles: [welfare]}\n"


@pytest.mark.parametrize(
    ("steps", "says"),
    [
        (CAPTAINS + WELFARES, "step 'a' stands twice"),
        ("    - {id: a}\n", "say by which function it is given, or by which roles"),
        ("    - {id: a, by: manage, roles: [captain]}\n", "say by which function it is given"),
        ("    - {id: a, roles: [skipper]}\n", "there is no role 'skipper'"),
        ("    - {id: a, roles: [press]}\n", "'press' does not fill 'review'"),
        (CAPTAINS.replace("}", ", when: {category: regatta}}"), "every step has a `when`"),
        (CAPTAINS + "    - {id: b, by: manage, when: {tide: high}}\n", "there is no fact 'tide'"),
        (CAPTAINS + "    - {id: b, by: manage, when: {category: regata}}\n", "no 'regata'"),
        (CAPTAINS + "    - {id: b, by: manage, when: {age_bands: under_16}}\n", "no 'under_16'"),
        (CAPTAINS + "  order: random\n", "review.order"),
        (CAPTAINS + "  different_people: true\n", "there is one step"),
    ],
)
def test_a_step_that_could_not_be_given_is_an_error_with_its_line(steps: str, says: str) -> None:
    found = problems(changed(STEPS, steps))
    assert any(says in one for one in found), found
    assert all(":" in one for one in found)
