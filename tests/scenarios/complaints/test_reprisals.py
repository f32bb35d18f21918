"""What somebody complained of does to who complained: taken without a hint, and answered for.

On the real command service, so that what is read and recorded is what a server reads and records.
"""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest

from duecourse.channels import commands as channels
from duecourse.complaints import commands as complaints
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Refused
from duecourse.organisations.state import Dismissal
from duecourse.people import commands as people
from duecourse.people.state import ActedOn
from duecourse.posts import commands as posts
from duecourse.testing import MONDAY, PLAINLY
from tests.scenarios.complaints.test_conflicts import acknowledged, opened
from tests.scenarios.complaints.test_meant import hurt, settled
from tests.scenarios.ordinary.days import Day, lived
from tests.scenarios.ordinary.test_days_stass import set_up
from tests.scenarios.stass import ORDINARY, stass

Reprisal = Callable[[Day], Awaitable[object]]


def _suspended(day: Day) -> Awaitable[object]:
    return day.does("lin", people.SuspendAccess(name=day.person("sam")), reason="Late again.")


def _revoked(day: Day) -> Awaitable[object]:
    facebook = day.named("channels", "facebook")
    return day.does("lin", channels.RevokeGrant(name=facebook, person=day.person("sam")))


def _gone(day: Day) -> Awaitable[object]:
    return day.does("lin", people.RecordLeaving(name=day.person("sam")))


def _handler_suspended(day: Day) -> Awaitable[object]:
    return day.does("lin", people.SuspendAccess(name=day.person("max")), reason="Late again.")


def _moved(day: Day) -> Awaitable[object]:
    manager = people.ChangeLineManager(name=day.person("sam"), line_manager=day.person("bill"))
    return day.does("dee", manager)


async def _written(day: Day) -> str:
    """Return a post of Sam's that waits for review."""
    return await day.submitted("sam", "twitter")


async def _rejected(day: Day) -> object:
    post = await _written(day)
    by = {"clause": "STASS-5.2-ethical"}
    return await day.does("lin", posts.RejectPost(name=post, **by), reason="No.")


async def _sent_back(day: Day) -> object:
    return await day.does("lin", posts.RequestChanges(name=await _written(day)), reason="No.")


async def _withdrawn(day: Day) -> object:
    return await day.does("lin", posts.WithdrawPost(name=await _written(day)), reason="No.")


async def _given_away(day: Day) -> object:
    post = await _written(day)
    await day.does("max", posts.RequestChanges(name=post), reason="One word is missing.")
    return await day.does("lin", posts.ReassignAuthor(name=post, author=day.person("kim")))


REPRISALS: dict[str, tuple[str, Reprisal]] = {
    "suspended": ("lin", _suspended),
    "revoked": ("lin", _revoked),
    "gone": ("lin", _gone),
    "handler suspended": ("lin", _handler_suspended),
    "another manager": ("dee", _moved),
    "a post rejected": ("lin", _rejected),
    "a post sent back": ("lin", _sent_back),
    "a post withdrawn": ("lin", _withdrawn),
    "a post given to another": ("lin", _given_away),
}


async def _complained_of(day: Day, respondent: str) -> str:
    name = day.named("complaints")
    opened = complaints.OpenComplaint(
        name=name,
        kind="staff_conduct",
        complainant="Sam",
        respondents=(day.person(respondent),),
        summary="They shout.",
    )
    await day.does("sam", opened)
    await day.does("max", complaints.AcknowledgeComplaint(name=name))
    return name


@pytest.mark.parametrize("how", REPRISALS)
def test_it_is_taken_and_the_complaint_does_not_close_over_it(how: str) -> None:
    respondent, reprisal = REPRISALS[how]

    async def story(day: Day) -> None:
        name = await _complained_of(day, respondent)
        day.later(hours=1)
        await reprisal(day)
        by = "dee" if how == "handler suspended" else "max"
        outcome: dict[str, Any] = {"name": name, "outcome": "Not upheld.", **PLAINLY}
        for said in ("", "-", " ... ", "\u200b"):
            silent = complaints.ResolveComplaint(**outcome, detriment=said)
            with pytest.raises(Refused) as refused:
                await day.does(by, silent)
            assert [v.reason for v in refused.value.violations] == [Reason.REVIEW_REQUIRED]
        answered = complaints.ResolveComplaint(**outcome, detriment="It was undone.")
        await day.does(by, answered)

    lived("stass", set_up, ORDINARY, story)


@pytest.mark.parametrize("how", ["suspended", "revoked", "gone"])
def test_whoever_is_complained_of_is_answered_as_if_nobody_complained(how: str) -> None:
    _, reprisal = REPRISALS[how]
    seen: list[object] = []

    def story(*, complained: bool) -> Callable[[Day], Awaitable[None]]:
        async def day_of(day: Day) -> None:
            if complained:
                await _complained_of(day, "lin")
            await reprisal(day)
            state = await day.state(day.person("sam"))
            seen.append((state.state, state.version, state.roles, state.channels))

        return day_of

    for complained in (False, True):
        lived("stass", set_up, ORDINARY, story(complained=complained))
    assert seen[0] == seen[1]


def test_an_hour_before_the_complaint_is_asked_about_and_half_a_year_is_not() -> None:
    async def story(day: Day) -> None:
        await _revoked(day)
        day.later(hours=1)
        name = await _complained_of(day, "lin")
        silent = complaints.ResolveComplaint(name=name, outcome="Not upheld.", **PLAINLY)
        with pytest.raises(Refused):
            await day.does("max", silent)
        looked_at = complaints.ResolveComplaint(
            name=name, outcome="Not upheld.", **PLAINLY, detriment="It was time to."
        )
        await day.does("max", looked_at)

    lived("stass", set_up, ORDINARY, story)


# --- before anybody complained, and on who would have dealt with it -----------------------------


@pytest.mark.parametrize("days", [0, 1, 30, 182])
def test_what_was_done_before_somebody_complained_is_looked_at_too(days: int) -> None:
    scene = hurt("sam", "lin", MONDAY - timedelta(days=days))
    refused = settled(scene, "max").then_refused_alone(Reason.REVIEW_REQUIRED)
    assert "sam" in refused.violations[0].message
    settled(scene, "max", detriment="It was undone.").then_in("resolved")


def test_what_was_done_long_before_is_no_matter_of_it() -> None:
    settled(hurt("sam", "lin", MONDAY - timedelta(days=200)), "max").then_in("resolved")


def test_who_is_only_said_to_have_complained_is_protected_all_the_same() -> None:
    given = stass()
    acts = (ActedOn(given.person("lin"), MONDAY - timedelta(days=3)),)
    known = given.with_person("kim", "user", acted_on=acts)
    fields = {"respondents": (given.person("lin"),), "reported_by": given.person("kim")}
    scene = acknowledged(opened(known, by="sam", kind="staff_conduct", **fields), "max")
    settled(scene, "max").then_refused_alone(Reason.REVIEW_REQUIRED)


@pytest.mark.parametrize("days", [0, 20])
def test_it_does_not_close_over_a_purge_of_those_who_would_deal_with_it(days: int) -> None:
    given = stass()
    when = MONDAY - timedelta(days=days)
    gone = Dismissal("line_manager", given.person("mo"), given.person("lin"), when)
    known = given.with_organisation(dismissals=(gone,))
    fields = {"respondents": (given.person("lin"),)}
    scene = acknowledged(opened(known, by="sam", kind="staff_conduct", **fields), "max")
    refused = settled(scene, "max").then_refused_alone(Reason.REVIEW_REQUIRED)
    assert "mo" in refused.violations[0].message
    # Somebody else's dismissals, and those from roles that deal with no complaint, are no matter.
    others = Dismissal("line_manager", given.person("mo"), given.person("dee"), when)
    role = Dismissal("user", given.person("mo"), given.person("lin"), when)
    quiet = given.with_organisation(dismissals=(others, role))
    scene = acknowledged(opened(quiet, by="sam", kind="staff_conduct", **fields), "max")
    settled(scene, "max").then_in("resolved")


def test_what_somebody_does_with_their_own_post_is_no_act_of_another() -> None:
    async def story(day: Day) -> None:
        post, sam = await _written(day), day.person("sam")
        before = (await day.state(sam)).acted_on
        day.later(hours=1)
        await day.does("sam", posts.WithdrawPost(name=post), reason="Not today.")
        assert (await day.state(sam)).acted_on == before
        await day.does("lin", posts.RequestChanges(name=await _written(day)), reason="No.")
        assert (await day.state(sam)).acted_on != before

    lived("stass", set_up, ORDINARY, story)
