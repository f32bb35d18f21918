"""Whoever judged a post, and then declares what binds them to it, has judged nothing of it."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

import msgspec
import pytest

from duecourse.kernel.reasons import Reason
from duecourse.people import commands as people
from duecourse.people import events as e
from duecourse.people.decide import PEOPLE
from duecourse.people.state import Person
from duecourse.posts import commands as c
from duecourse.testing import Given, PostScene, Scene, decided_by, shown, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

AFTERWARDS: Final = timedelta(minutes=1)


def _owners() -> Given:
    """Return ZRTherapy with two owners, where Con writes and publishes."""
    given = zrtherapy().with_person("zed", "owner").with_channel("twitter", "con", "zoe")
    return replace(given, author="con", publisher="con")


HOUSES: Final = [
    pytest.param(acat(), "ada", "mona", id="acat"),
    pytest.param(cleanslate(), "lou", "ivy", id="cleanslate"),
    pytest.param(stass(), "lin", "max", id="stass"),
    pytest.param(_owners(), "zoe", "zed", id="zrtherapy"),
]


def declared(scene: PostScene, who: str, *, about: str = "", subject: str = "") -> PostScene:
    """Return the scene after somebody declared a conflict, or a connection, a minute later."""
    scene, given = scene.later(minutes=1), scene.given
    known = given.facts[given.person(who)]
    assert isinstance(known, Person)
    about = f"{given.organisation}/{about}" if about else ""
    now = msgspec.structs.replace(
        known,
        conflicts=(*known.conflicts, about) if about else known.conflicts,
        connections=known.connections | ({subject} if subject else frozenset()),
        declared_at={**known.declared_at, about or subject: scene.at},
    )
    return scene.meanwhile(given.knowing("people", who, now)).later(minutes=1)


def _reasons(scene: Scene) -> set[str]:
    return {found.reason for found in scene.violations}


def about_writer(scene: PostScene) -> str:
    return f"people/{scene.given.author}"


@pytest.mark.parametrize("about", ["posts/p1", "the writer"])
@pytest.mark.parametrize(("given", "first", "other"), HOUSES)
def test_what_somebody_torn_since_approved_goes_out_once_somebody_else_approved_it(
    given: Given, first: str, other: str, about: str
) -> None:
    post = writing(given).reviewed().verified(by=other).later(minutes=31)
    post.published()
    torn = declared(post, first, about=about if "/" in about else about_writer(post))
    refused = torn.published()
    refused.then_refused_alone(Reason.APPROVAL_REQUIRED)
    message = refused.violations[0].message
    assert "send it back (ReturnToReview), then somebody else approves it" in message
    assert "declared" not in message, "what they declared is theirs"
    back = torn.does(c.ReturnToReview, given.author, reason="Anew.")
    assert _reasons(back.approved(by=first)) >= {Reason.CONFLICT_OF_INTEREST}
    anew = back.approved(by=other).verified(by=other).later(minutes=31).published()
    anew.then_in("published")


@pytest.mark.parametrize(("given", "first", "other"), HOUSES)
def test_before_it_is_verified_somebody_else_simply_approves_it(
    given: Given, first: str, other: str
) -> None:
    torn = declared(writing(given).reviewed(), first, about="posts/p1")
    refused = torn.verified(by=other)
    refused.then_refused_alone(Reason.APPROVAL_REQUIRED)
    assert "ReturnToReview" not in refused.violations[0].message
    assert _reasons(torn.approved(by=first)) >= {Reason.CONFLICT_OF_INTEREST}
    torn.approved(by=other).verified(by=other).then_in("consent_verified")


@pytest.mark.parametrize(("given", "other", "first"), HOUSES)
def test_so_does_somebody_torn_since_who_verified_it(given: Given, first: str, other: str) -> None:
    post = writing(given).reviewed().verified(by=first).later(minutes=31)
    torn = declared(post, first, about="posts/p1")
    torn.published().then_refused_alone(Reason.APPROVAL_REQUIRED)
    back = torn.does(c.ReturnToReview, given.author, reason="Anew.").approved(by=other)
    assert _reasons(back.verified(by=first)) >= {Reason.CONFLICT_OF_INTEREST}
    back.verified(by=other).later(minutes=31).published().then_in("published")


@pytest.mark.parametrize(("given", "first", "other"), HOUSES)
def test_a_connection_with_whom_it_shows_counts_as_a_conflict_does(
    given: Given, first: str, other: str
) -> None:
    given = given.with_consent("c1", "p-1", subject_kind="colleague")
    post = writing(given, subjects=(shown("p-1", "colleague"),)).reviewed()
    post = post.verified("c1", by=other).later(minutes=31)
    declared(post, first, subject="p-2").published().then_in("published")
    declared(post, first, subject="p-1").published().then_refused_alone(Reason.APPROVAL_REQUIRED)


@pytest.mark.parametrize(("given", "first", "other"), HOUSES)
@pytest.mark.parametrize("about", ["posts/p2", "people/nobody", "consents/c9", "complaints/k1"])
def test_what_concerns_something_else_leaves_an_approval_as_it_is(
    given: Given, first: str, other: str, about: str
) -> None:
    post = writing(given).reviewed().verified(by=other).later(minutes=31)
    declared(post, first, about=about).published().then_in("published")


def test_one_who_is_alone_approves_anew_what_they_approved() -> None:
    given = zrtherapy().with_organisation(officers={"owner": (zrtherapy().person("zoe"),)})
    torn = declared(writing(given).reviewed().verified().later(minutes=31), "zoe", about="posts/p1")
    torn.published().then_refused_alone(Reason.APPROVAL_REQUIRED)
    back = torn.does(c.ReturnToReview, "zoe", reason="Anew.").later(minutes=1)
    back.approved().verified().later(minutes=31).published().then_in("published")


def test_where_nobody_else_may_approve_an_outside_body_decides_anew() -> None:
    given = Given.under(
        "stass",
        {"sam": ("user",), "dee": ("director",)},
        content=stass().content,
        author="sam",
        reviewer="dee",
        publisher="sam",
        platform="facebook",
    )
    torn = declared(writing(given).reviewed(), "dee", about="posts/p1")
    assert _reasons(torn.verified()) >= {Reason.APPROVAL_REQUIRED}
    answers = torn.state.answers
    again = c.ApproveStep(
        name=torn.name,
        revision=1,
        answers=tuple(c.ChecklistAnswer(item=a.item, answer=a.answer) for a in answers),
    )
    assert _reasons(torn.when(again, "dee")) >= {Reason.CONFLICT_OF_INTEREST}
    approved = torn.when(again, "dee", outside=decided_by())
    verify = c.VerifyConsent(name=torn.name, revision=1, nobody_identifiable=True)
    done = approved.when(verify, "dee", outside=decided_by()).later(minutes=31)
    done.published().then_in("published")


@pytest.mark.parametrize(("given", "first", "other"), HOUSES)
def test_what_came_down_goes_not_up_again_on_the_word_of_somebody_torn_since(
    given: Given, first: str, other: str
) -> None:
    post = writing(given).reviewed().verified(by=other).later(minutes=31).published().confirmed()
    down = post.does(c.RecordTakedown, given.author, reason="By mistake.")
    torn = declared(down, first, about="posts/p1")
    assert Reason.APPROVAL_REQUIRED in _reasons(torn.reinstated(other))
    anew = torn.approved(by=other).reinstated(other)
    assert Reason.APPROVAL_REQUIRED not in _reasons(anew)


# --- the record of when ---


def _entry() -> Scene:
    given = stass()
    return Scene(given, PEOPLE, given.person("lin"), given.facts[given.person("lin")])


def test_what_is_declared_twice_is_as_old_as_its_first_word_and_what_ended_is_gone() -> None:
    entry = _entry()
    about = f"{entry.given.organisation}/posts/p1"
    first = people.DeclareConflict(name=entry.name, about=about, nature="A friend's")
    known = people.DeclareConnection(name=entry.name, subject="su-1", nature="A cousin")
    scene = entry.when(first, "lin").later(minutes=1).when(first, "lin").when(known, "lin")
    assert scene.state.declared_at == {about: entry.at, "su-1": entry.at + AFTERWARDS}
    ask = people.AskDeclarationEnd(name=entry.name, about=about)
    asked = scene.when(ask, "lin", reason="Over.")
    assert about in asked.state.declared_at, "it binds until it is confirmed"
    ended = asked.when(
        people.ConfirmDeclarationEnd(name=entry.name, about=about), "dee", reason="Seen."
    )
    assert ended.then(e.DeclarationEndConfirmed).state.declared_at.keys() == {"su-1"}


# --- who writes, and declares it of their own post ---


@pytest.mark.parametrize("says", ["none", "declared"])
def test_a_post_says_the_interest_that_its_author_declared_in_it(says: str) -> None:
    post = declared(writing(cleanslate(), interest=says), "wes", about="posts/p1").submitted()
    if says == "declared":
        post.then_in("review")
    else:
        post.then_refused_alone(Reason.CONFLICT_OF_INTEREST, "CS-4.2-interest")
    declared(writing(cleanslate(), interest=says), "wes", about="posts/p2").submitted().then_in(
        "review"
    )
