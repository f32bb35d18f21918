"""A question that nobody knew to be one keeps its clock; no program answers anybody."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from duecourse.contacts import commands as c
from duecourse.contacts.decide import CONTACTS
from duecourse.contacts.state import Contact
from duecourse.kernel.clocks.state import standing
from duecourse.kernel.reasons import Reason
from duecourse.testing import Given, Scene
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.clocks import clock_of
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

HOUSES: dict[str, Callable[[], Given]] = {
    "acat": acat,
    "cleanslate": cleanslate,
    "stass": stass,
    "zrtherapy": zrtherapy,
}
ASKING = ("question", "support_request", "channel_question", "press", "harm")
TOLD: dict[str, Any] = {
    "route": "email",
    "summary": "Thank you.",
    "account_information": "no",
    "names_others": "no",
}


def _comment(house: str, *, assigned: bool = True) -> Scene:
    # Another says that whoever writes is of age than who answers them.
    given = HOUSES[house]()
    given = given.with_person("una", given.pack.filling("publish")[0])
    name = given.name("contacts", "m1")
    scene = Scene(given, CONTACTS, name, Contact())
    who = given.publisher
    said = c.RecordContact(
        name=name, kind="comment", writer="w-1", minor="no", summary="Nice.", says_wrong="no"
    )
    scene = scene.when(said, "una")
    to = c.AssignContact(name=name, assignee=given.person(who))
    return scene.when(to, who) if assigned else scene


def _closed(house: str, *, assigned: bool = True) -> Scene:
    scene = _comment(house, assigned=assigned)
    done = c.NoReplyNeeded(name=scene.name, why="nothing_asked", says_wrong="no")
    return scene.when(done, scene.given.publisher).then_in("closed")


def _reader(scene: Scene) -> str:
    return scene.given.publisher


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("kind", ASKING)
@pytest.mark.parametrize("assigned", [True, False])
def test_what_was_closed_as_a_comment_and_asks_is_open_again_with_its_first_clock(
    house: str, kind: str, assigned: bool
) -> None:
    before = _comment(house, assigned=assigned)
    due = clock_of(before, "reply").clock.due
    scene = _closed(house, assigned=assigned).later(days=20)
    found = scene.when(c.ClassifyContact(name=scene.name, also=kind), _reader(scene))
    found.then_in("assigned" if assigned else "received")
    assert clock_of(found, "reply").clock.due == due == found.state.reply_due
    assert standing(clock_of(found, "reply").clock, found.at) == "missed"


@pytest.mark.parametrize("house", HOUSES)
def test_an_answer_to_a_comment_is_no_answer_to_the_question(house: str) -> None:
    scene, by = _comment(house), _reader(_comment(house))
    answer = c.ReplyToContact(name=scene.name, **TOLD)
    scene = scene.when(answer, by).then_in("answered")
    asks = c.ClassifyContact(name=scene.name, also="question")
    scene = scene.when(asks, by).then_in("assigned")
    done = c.CloseContact(name=scene.name, outcome="answered", says_wrong="no")
    refused = {(v.reason, v.clause) for v in scene.when(done, by).violations}
    assert (Reason.OUTCOME_REQUIRED, "") in refused
    scene.when(answer, by).then_in("answered")


@pytest.mark.parametrize("kind", ["comment", "controversial", "phishing", "service_user"])
def test_what_says_what_else_it_is_and_asks_nothing_opens_nothing(kind: str) -> None:
    scene = _closed("acat")
    scene.when(c.ClassifyContact(name=scene.name, also=kind), "lena").then_in("closed")


def test_what_was_answered_as_a_question_stays_answered_whatever_else_it_asks() -> None:
    scene = _comment("acat")
    scene = scene.when(c.ClassifyContact(name=scene.name, also="question"), "lena")
    scene = scene.when(c.ReplyToContact(name=scene.name, **TOLD), "lena").then_in("answered")
    more = c.ClassifyContact(name=scene.name, also="support_request")
    after = scene.when(more, "lena").then_in("answered")
    assert after.state.reply_due is None


def test_what_they_wrote_next_is_due_from_when_it_came_and_not_from_when_it_was_typed_in() -> None:
    scene = _closed("acat").later(days=4)
    came = scene.at - timedelta(days=3)
    typed = scene.when(c.ReopenContact(name=scene.name, summary="And?"), "lena")
    true = scene.when(c.ReopenContact(name=scene.name, summary="And?", received_at=came), "lena")
    assert true.state.reply_due < typed.state.reply_due
    assert clock_of(true, "reply").clock.start == came
    for wrong in (scene.at + timedelta(hours=1), scene.at - timedelta(days=9)):
        said = c.ReopenContact(name=scene.name, summary="And?", received_at=wrong)
        scene.when(said, "lena").then_refused_alone(Reason.TIME_ORDER)


@pytest.mark.parametrize("house", HOUSES)
def test_no_program_says_that_somebody_was_answered(house: str) -> None:
    scene = _comment(house)
    given = scene.given.with_person("responder", kind="service_account", acknowledged=False)
    scene, by = scene.meanwhile(given), _reader(scene)
    answer = c.ReplyToContact(name=scene.name, **TOLD)
    by_itself = scene.when(answer, by, through="responder")
    assert Reason.ACTOR_MISMATCH in {v.reason for v in by_itself.violations}
    scene.when(answer, by).then_in("answered")
