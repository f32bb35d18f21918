"""A contact from its receipt to its end: who deals with it, how it is answered, what it becomes."""

from datetime import timedelta
from typing import Any

import pytest

from duecourse.contacts import commands as c
from duecourse.contacts import events as e
from duecourse.kernel.clocks.state import standing
from duecourse.kernel.reasons import Reason
from tests.scenarios.acat import acat
from tests.scenarios.contacts.test_contacts import (
    NOBODY,
    answered,
    assigned,
    closed,
    nothing,
    received,
)


def test_the_reply_is_due_two_working_days_after_it_was_received_wherever_that_was() -> None:
    scene = nothing()
    friday = scene.at - timedelta(days=3)
    entered = c.RecordContact(name=scene.name, kind="question", received_at=friday)
    late = scene.when(entered, "lena").state
    now = scene.when(c.RecordContact(name=scene.name, kind="question"), "lena").state
    assert late.received_at == friday
    assert late.reply_due < now.reply_due
    ahead = c.RecordContact(
        name=scene.name, kind="question", received_at=scene.at + timedelta(hours=1)
    )
    scene.when(ahead, "lena").then_refused_alone(Reason.TIME_ORDER)


def test_a_reply_meets_the_clock_and_what_they_write_next_starts_another() -> None:
    scene = answered()
    assert scene.state.reply_due is None
    again = c.ReopenContact(name=scene.name, summary="Which of them is near me?")
    scene = scene.when(again, "lena").then_in("assigned")
    assert scene.state.reply_due is not None
    assert scene.state.returns == 1


def test_a_late_entry_says_what_shows_that_the_reply_was_in_time() -> None:
    scene = assigned()
    friday = scene.at + timedelta(days=4)
    told: dict[str, Any] = {
        "route": "phone",
        "summary": "Told them.",
        "replied_at": scene.at,
        **NOBODY,
    }
    bare = c.ReplyToContact(name=scene.name, **told)
    assert not scene.when(bare, "lena").violations
    late = scene.later(days=4)
    assert late.at == friday
    late.when(bare, "lena").then_refused_alone(Reason.EVIDENCE_REQUIRED)
    shown = c.ReplyToContact(name=scene.name, evidence="the log of the telephone", **told)
    assert not late.when(shown, "lena").violations
    now = late.when(
        c.ReplyToContact(name=scene.name, route="phone", summary="Told.", **NOBODY), "lena"
    )
    assert standing(now.state.clocks["contact_reply"], now.at) == "late"


def test_whoever_it_is_assigned_to_deals_with_it_and_others_take_it_over_first() -> None:
    scene = assigned()
    reply = c.ReplyToContact(name=scene.name, route="email", summary="Here.", **NOBODY)
    scene.when(reply, "ada").then_refused_alone(Reason.NOT_AUTHORISED)
    scene = scene.when(c.ReassignContact(name=scene.name, assignee=acat().person("ada")), "ada")
    scene.when(reply, "ada").then_in("answered")
    scene.when(reply, "lena").then_refused_alone(Reason.NOT_AUTHORISED)


@pytest.mark.parametrize("who", ["mel", "nobody-known", "svc"])
def test_nobody_is_given_a_contact_who_may_not_deal_with_it(who: str) -> None:
    scene = received()
    given = c.AssignContact(name=scene.name, assignee=scene.given.person(who))
    scene.when(given, "lena").then_refused_alone(Reason.FIELD_INVALID)


@pytest.mark.parametrize("says_wrong", ["", "yes"])
def test_nothing_closes_before_it_is_answered_whether_it_is_a_complaint(says_wrong: str) -> None:
    why = Reason.ROUTE_REQUIRED if says_wrong else Reason.FIELD_REQUIRED
    close = c.CloseContact(name=nothing().name, outcome="answered", says_wrong=says_wrong)
    answered().when(close, "lena").then_refused_alone(why)
    needless = c.NoReplyNeeded(name=nothing().name, why="thanks", says_wrong=says_wrong)
    assigned().when(needless, "lena").then_refused_alone(why)


def test_that_something_was_wrong_stays_said_and_is_not_met_with_a_reply_alone() -> None:
    scene = assigned().when(c.ClassifyContact(name=nothing().name, says_wrong="yes"), "ada")
    back = c.ClassifyContact(name=scene.name, says_wrong="no")
    scene.when(back, "lena").then_refused_alone(Reason.ROUTE_REQUIRED)
    reply = c.ReplyToContact(name=scene.name, route="email", summary="Sorry.", **NOBODY)
    scene.when(reply, "lena").then_refused_alone(Reason.ROUTE_REQUIRED)
    close = c.CloseContact(name=scene.name, outcome="answered", says_wrong="no")
    scene.when(close, "lena").then_refused(Reason.ROUTE_REQUIRED)
    made = c.PromoteContact(
        name=scene.name, complaint=acat().name("complaints", "k1"), kind="channel_post"
    )
    scene.when(made, "ada").then(e.ContactPromoted).then_in("promoted")


def test_what_was_closed_as_harmless_may_still_become_a_complaint() -> None:
    scene = closed()
    made = c.PromoteContact(
        name=scene.name, complaint=acat().name("complaints", "k1"), kind="channel_post"
    )
    event = scene.when(made, "ada").then_in("promoted").event
    assert event.received_at == scene.state.received_at


def test_whom_a_contact_is_about_does_not_deal_with_it() -> None:
    scene = received()
    about = c.ClassifyContact(name=scene.name, concerns=(scene.given.person("lena"),))
    scene = scene.when(about, "ada")
    to_her = c.AssignContact(name=scene.name, assignee=scene.given.person("lena"))
    scene.when(to_her, "ada").then_refused_alone(Reason.CONFLICT_OF_INTEREST)
    closes = c.NoReplyNeeded(name=scene.name, why="thanks", says_wrong="no")
    scene.when(closes, "lena").then_refused_alone(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    scene.when(closes, "ada").then_in("closed")


def test_a_public_reply_is_a_post_that_answers_this_very_contact() -> None:
    scene = assigned()
    for post in ("p-none", ""):
        name = scene.given.name("posts", post) if post else ""
        reply = c.ReplyToContact(name=scene.name, post=name)
        why = Reason.NOT_FOUND if post else Reason.FIELD_REQUIRED
        scene.when(reply, "lena").then_refused_alone(why)
    both = c.ReplyToContact(
        name=scene.name, post=scene.given.name("posts", "p1"), route="email", summary="Here."
    )
    scene.when(both, "lena").then_refused(Reason.FIELD_INVALID)


def test_details_of_an_account_go_to_nobody_who_was_not_verified() -> None:
    scene = assigned()
    tells = c.ReplyToContact(
        name=scene.name,
        route="email",
        summary="You owe 3.",
        account_information="yes",
        names_others="no",
    )
    scene.when(tells, "lena").then_refused_alone(Reason.IDENTITY_NOT_VERIFIED)
    known = scene.when(c.VerifyIdentity(name=scene.name, method="call_back"), "lena")
    known.when(tells, "lena").then_in("answered")
