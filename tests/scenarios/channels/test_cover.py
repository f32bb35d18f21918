"""Whoever was given access uses it, until it has to be looked at again; anybody asks for it."""

from datetime import datetime, timedelta
from functools import partial
from typing import Any

import msgspec
import pytest

from duecourse.channels import commands as channels
from duecourse.channels.decide import CHANNELS
from duecourse.channels.state import Channel, Grant, Permission
from duecourse.kernel.reasons import Reason
from duecourse.people import commands as people
from duecourse.people.decide import PEOPLE
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.testing import MONDAY, Given, Scene, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)
CLEAR: dict[str, Any] = {"finding": "clear", "answer": "It may be published as it is."}
HOUSES = (acat(), cleanslate(), stass(), zrtherapy())


def covering(given: Given, **state: Any) -> Given:
    """Return it with somebody who holds no role, and access for them as they are given it."""
    given = given.with_person("cover", **state)
    platform = given.platform
    known = given.facts[given.name("channels", platform)]
    assert isinstance(known, Channel)
    return given.with_channel(platform, grants=known.grants)


def with_grant(given: Given, until: datetime | None = None, **grant: Any) -> Given:
    given = covering(given)
    fields: dict[str, Any] = {"live": True, "since": MONDAY, **grant}
    one = Grant("g-cover", given.person("cover"), until, "", **fields)
    return _changed(given, lambda channel: {"grants": (*channel.grants, one)})


def with_permit(given: Given, post: str) -> Given:
    given = covering(given)
    one = Permission(given.person("cover"), post, MONDAY + DAY, MONDAY)
    return _changed(given, lambda _: {"permissions": (one,)})


def _changed(given: Given, change: Any) -> Given:
    known = given.facts[given.name("channels", given.platform)]
    assert isinstance(known, Channel)
    changed = msgspec.structs.replace(known, **change(known))
    return given.knowing("channels", given.platform, changed)


def ready(given: Given) -> Any:
    """Return a post that its author wrote and others approved."""
    post = writing(given).reviewed()
    return (
        post.later(minutes=31).verified()
        if given.pack.review_mode == "cooling_off"
        else (post.verified())
    )


@pytest.mark.parametrize("given", HOUSES, ids=lambda given: given.organisation)
def test_holiday_cover_writes_and_publishes_with_access_and_no_role(given: Given) -> None:
    given = with_grant(given, MONDAY + DAY)
    done = ready(given).published(by="cover").then(e.PostPublished)
    assert done.verdict.events[-1].envelope.role == "granted"
    confirmed = c.ConfirmPublication(
        name=done.name,
        permit=done.state.permit.id,
        url="https://example.org/1",
        captured_digest=done.state.permit.digest,
    )
    assert not done.when(confirmed, "cover").violations
    assert done.when(confirmed, "nobody").violations


@pytest.mark.parametrize("given", HOUSES, ids=lambda given: given.organisation)
def test_who_may_publish_one_post_publishes_somebody_else_s(given: Given) -> None:
    post = ready(given)
    other = ready(with_permit(given, given.name("posts", "p-other")))
    refused = other.published(by="cover")
    assert Reason.NOT_AUTHORISED in {v.reason for v in refused.violations}
    permitted = post.meanwhile(with_permit(given, post.name))
    permitted.published(by="cover").then(e.PostPublished)
    late = permitted.later(days=1).published(by="cover")
    assert Reason.NOT_AUTHORISED in {v.reason for v in late.violations}


@pytest.mark.parametrize("state", ["suspended", "left"])
def test_access_of_somebody_who_is_not_there_lets_nobody_in(state: str) -> None:
    given = with_grant(cleanslate(), MONDAY + DAY).with_person("cover", state=state)
    refused = ready(given).published(by="cover")
    assert Reason.NOT_AUTHORISED in {v.reason for v in refused.violations}


def test_who_has_access_drafts_for_that_channel_and_no_other() -> None:
    given = with_grant(cleanslate(), MONDAY + DAY).with_channel("twitter")
    draft = partial(c.DraftPost, content=given.content)
    post = writing(given)
    fresh = Scene(given, post.aggregate, given.name("posts", "p9"), post.aggregate.initial)
    own = draft(name=fresh.name, channel=given.name("channels", given.platform))
    assert not fresh.when(own, "cover").violations
    other = draft(name=fresh.name, channel=given.name("channels", "twitter"))
    fresh.when(other, "cover").then_refused(Reason.NOT_AUTHORISED, "EXT-ACCESS")


# --- access that had to be looked at again ---


@pytest.mark.parametrize("given", HOUSES, ids=lambda given: given.organisation)
def test_access_counts_no_more_from_the_instant_it_had_to_be_looked_at(given: Given) -> None:
    due = MONDAY + DAY
    channel = _granted(given, review_due=due)
    person = given.person("cover")
    assert channel.may_publish(person, "", due - SECOND)
    assert not channel.may_publish(person, "", due)
    assert channel.lapsed(person, due) == due
    assert channel.lapsed(person, due - SECOND) is None


def _granted(given: Given, **grant: Any) -> Channel:
    known = with_grant(given, **grant).facts[given.name("channels", given.platform)]
    assert isinstance(known, Channel)
    return known


def test_the_refusal_says_since_when_and_what_heals_it() -> None:
    given = with_grant(acat(), review_due=MONDAY - DAY)
    given = _changed(
        given,
        lambda ch: {
            "grants": tuple(
                msgspec.structs.replace(g, since=MONDAY - 2 * DAY, review_due=MONDAY - DAY)
                for g in ch.grants
            )
        },
    )
    refused = ready(given).published(by="lena")
    refused.then_refused(Reason.NOT_AUTHORISED, "ACAT-POC-permission")
    says = " ".join(v.message for v in refused.violations)
    assert "counts no more until it is proposed and approved anew" in says
    # By which clause, and whose yes it takes.
    assert "(EXT-ACCESS-review)" in says
    assert says.endswith("by Administration Manager or Liaison Trustee")


def test_access_that_an_earlier_release_gave_for_ever_counts_for_a_year() -> None:
    channel = _granted(acat())
    person = acat().person("cover")
    assert channel.may_publish(person, "", MONDAY + 365 * DAY)
    assert not channel.may_publish(person, "", MONDAY + 366 * DAY)


def test_access_is_renewed_as_it_was_given_before_or_after_it_lapsed() -> None:
    for later in (360, 400):
        given = acat().with_channel("twitter")
        name = given.name("channels", "twitter")
        old = Grant(
            "g-1",
            given.person("lena"),
            None,
            "",
            live=True,
            since=MONDAY,
            review_due=MONDAY + 365 * DAY,
        )
        state = Channel(state="active", version=1, platform="twitter", grants=(old,))
        scene = Scene(given, CHANNELS, name, state).later(days=later)
        scene = scene.when(channels.ProposeGrant(name=name, person=given.person("lena")), "mona")
        approve = channels.ApproveGrant(name=name, grant=scene.event.grant)
        scene = scene.when(approve, "mona").when(approve, "tom")
        assert scene.state.may_publish(given.person("lena"), "", MONDAY + 600 * DAY)


# --- who asks for an account ---


@pytest.mark.parametrize("given", HOUSES, ids=lambda given: given.organisation)
def test_anybody_of_the_organisation_asks_for_an_account_and_approves_none(given: Given) -> None:
    given = given.with_person("worker")
    platform = min(set(given.pack.platforms) - {given.platform})
    name = given.name("channels", platform)
    scene = Scene(given, CHANNELS, name, Channel())
    command = channels.RequestChannel(
        name=name, platform=platform, title="A page", address="https://x.example/a",
        purpose="To tell people", strategy_note="One post a week",
    )  # fmt: skip
    asked = scene.when(command, "worker").then_in("requested")
    refused = asked.when(channels.ApproveChannel(name=name), "worker")
    assert Reason.NOT_AUTHORISED in {v.reason for v in refused.violations}
    gone = scene.meanwhile(given.with_person("worker", state="left")).when(command, "worker")
    assert Reason.NOT_AUTHORISED in {v.reason for v in gone.violations}


# --- Clean Slate 7.3: whoever is unsure asks their own line manager ---


def doubted(**manager: Any) -> Any:
    given = cleanslate().with_person("lin", "line_manager")
    given = given.with_person("wes", "authorised_worker", **manager)
    post = writing(given)
    return post.does(c.RaiseDoubt, "wes", question="May we?")


def answer(post: Any, by: str) -> Any:
    return post.does(c.AnswerDoubt, by, doubt=post.state.doubts[-1].id, **CLEAR)


@pytest.mark.parametrize("manager", ["lin", "ivy", "cleo"])
def test_a_doubt_is_answered_by_the_own_line_manager_of_whoever_raised_it(manager: str) -> None:
    post = doubted(line_manager=cleanslate().person(manager))
    refused = answer(post, "lou")
    refused.then_refused_alone(Reason.NOT_AUTHORISED, "CS-7.3-doubt")
    assert f"{manager} may" in refused.violations[0].message
    answer(post, manager).then(e.DoubtAnswered)


@pytest.mark.parametrize("manager", ["", "gone"])
def test_where_they_have_none_any_line_manager_answers(manager: str) -> None:
    post = doubted(line_manager=cleanslate().person(manager) if manager else "")
    for by in ("lou", "lin"):
        answer(post, by).then(e.DoubtAnswered)
    assert answer(post, "ivy").violations


def test_a_line_manager_with_a_part_in_the_post_leaves_it_to_another() -> None:
    given = cleanslate().with_person("lin", "line_manager")
    given = given.with_person("wes", "authorised_worker")
    given = given.with_person("ivy", "responsible_manager", line_manager=given.person("wes"))
    post = writing(given).does(c.RaiseDoubt, "ivy", question="May we?")
    answer(post, "lin").then(e.DoubtAnswered)
    assert answer(post, "wes").violations


@pytest.mark.parametrize(("manager", "by", "refused"), [
    ("lin", "lin", False), ("lin", "lou", True), ("ivy", "ivy", False), ("", "lou", False),
])  # fmt: skip
def test_a_question_is_answered_by_the_asking_person_s_own_line_manager(
    manager: str, by: str, refused: bool
) -> None:
    given = cleanslate().with_person("lin", "line_manager")
    given = given.with_person("wes", line_manager=given.person(manager) if manager else "")
    scene = Scene(given, PEOPLE, given.person("wes"), given.facts[given.person("wes")])
    scene = scene.when(people.AskAdvice(name=scene.name, question="May I?"), "wes")
    reply = people.AnswerAdvice(name=scene.name, advice=scene.state.advice[0].id, answer="Yes")
    done = scene.when(reply, by)
    if refused:
        done.then_refused_alone(Reason.NOT_AUTHORISED, "CS-7.3-doubt")
    else:
        assert not done.violations


# --- 076: whose line manager is torn ---


def torn_manager(about: str = "people/sam", manager: str = "lin") -> Scene:
    """Return STaSS's channel while Sam's line manager declared a conflict about something."""
    given = stass()
    given = given.with_person("sam", "user", line_manager=given.person(manager))
    given = given.with_organisation(
        declared={f"{given.organisation}/{about}": (given.person(manager),)}
    )
    name = given.name("channels", "facebook")
    given = given.knowing("posts", "p1", writing(given).state)
    return Scene(given, CHANNELS, name, given.with_channel("facebook").facts[name])


@pytest.mark.parametrize("by", ["dee", "max", "vic", "bo"])
@pytest.mark.parametrize("about", ["people/sam", "channels/facebook"])
def test_where_the_line_manager_is_torn_the_named_roles_let_in(about: str, by: str) -> None:
    scene = torn_manager(about)
    sam = scene.given.person("sam")
    assert not scene.when(channels.ProposeGrant(name=scene.name, person=sam), by).violations
    post = scene.given.name("posts", "p1")
    until = scene.at + timedelta(days=1)
    leave = channels.PermitPosting(name=scene.name, person=sam, post=post, until=until)
    assert not scene.when(leave, by).violations


def test_a_conflict_about_something_else_leaves_it_to_the_line_manager() -> None:
    scene = torn_manager("people/kim")
    grant = channels.ProposeGrant(name=scene.name, person=scene.given.person("sam"))
    refused = scene.when(grant, "max")
    refused.then_refused_alone(Reason.NOT_AUTHORISED, "STASS-5.2-authorise")
    assert refused.violations[0].message.endswith("lin may")
    assert not scene.when(grant, "lin").violations


def test_whoever_is_torn_about_a_post_leaves_its_doubt_to_the_roles() -> None:
    post = doubted(line_manager=cleanslate().person("lin"))
    torn = {post.name: (cleanslate().person("lin"),)}
    post = post.meanwhile(post.given.with_organisation(declared=torn))
    answer(post, "lou").then(e.DoubtAnswered)
