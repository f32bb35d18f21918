"""Publication: when it may happen, the permit, and what became of it."""

from datetime import timedelta

import pytest

from duecourse.channels.state import Grant, Permission
from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.testing import MONDAY, Given, PostScene, unwritten, writing
from tests.scenarios.acat import acat
from tests.scenarios.posts.variants import next_version, pausing


def _ready(given: Given | None = None) -> PostScene:
    return writing(given or acat()).reviewed().verified()


def _failing(post: PostScene, permit: str = "") -> PostScene:
    held = post.state.permit
    assert held is not None
    return post.does(c.ReportPublicationFailure, "lena", permit=permit or held.id)


@pytest.mark.parametrize(("seconds", "free"), [(-1, False), (0, True), (1, True)])
def test_an_embargo_ends_at_its_very_second(seconds: int, free: bool) -> None:
    until = MONDAY + timedelta(hours=2)
    post = writing(acat(), embargo_until=until).reviewed().verified()
    outcome = post.later(hours=2, seconds=seconds).published()
    if free:
        outcome.then_in("published")
    else:
        outcome.then_refused_alone(Reason.CONFIDENTIAL_CONTENT, "ACAT-CONF-internal")
        assert dict(outcome.violations[0].facts)["ready_at"] == until.isoformat()


@pytest.mark.parametrize(("seconds", "free"), [(-1, False), (0, True), (1, True)])
def test_the_cooling_off_ends_at_its_very_second(seconds: int, free: bool) -> None:
    post = _ready(pausing())
    outcome = post.later(minutes=30, seconds=seconds).published()
    if free:
        outcome.then_in("published")
    else:
        outcome.then_refused_alone(Reason.COOLING_OFF, "ACAT-2.7-pause")
        ready = (MONDAY + timedelta(minutes=30)).isoformat()
        assert dict(outcome.violations[0].facts)["ready_at"] == ready


@pytest.mark.parametrize(("seconds", "free"), [(-1, False), (0, True)])
def test_a_heated_reply_cools_off_for_longer(seconds: int, free: bool) -> None:
    post = writing(pausing(), kind="reply", contentious="yes").reviewed().verified()
    outcome = post.later(hours=12, seconds=seconds).published()
    if free:
        outcome.then_in("published")
    else:
        outcome.then_refused_alone(Reason.COOLING_OFF, "ACAT-2.7-pause")


def test_what_is_heated_cools_off_longer_though_it_is_no_reply() -> None:
    post = writing(pausing(), contentious="yes").reviewed().verified()
    post.later(minutes=30).published().then_refused_alone(Reason.COOLING_OFF, "ACAT-2.7-pause")
    post.later(hours=24).published().then_in("published")


def test_an_edit_starts_the_cooling_off_again() -> None:
    edited = _ready(pausing()).later(minutes=30).revised(text="Calmer.").reviewed().verified()
    edited.published().then_refused_alone(Reason.COOLING_OFF, "ACAT-2.7-pause")
    edited.later(minutes=30).published().then_in("published")


def test_a_held_channel_lets_nothing_pass_until_the_hold_is_lifted() -> None:
    held = acat().with_channel("twitter", "lena", state="held")
    routine = _ready().meanwhile(held)
    routine.published().then_refused_alone(Reason.CHANNEL_HELD, "EXT-HOLD")
    answer = writing(held, kind="holding_response").reviewed().verified()
    answer.published().then_refused_alone(Reason.CHANNEL_HELD, "EXT-HOLD")
    answer.meanwhile(acat()).published().then_in("published")


def test_a_channel_that_was_retired_meanwhile_takes_nothing() -> None:
    retired = _ready().meanwhile(acat().with_channel("twitter", "lena", state="retired"))
    retired.published().then_refused_alone(Reason.CHANNEL_UNKNOWN, "ACAT-CH-register")


@pytest.mark.parametrize(("seconds", "free"), [(-1, True), (0, False)])
def test_a_grant_counts_until_the_second_it_ends(seconds: int, free: bool) -> None:
    until = MONDAY + timedelta(hours=1)
    grant = Grant("g-1", acat().person("lena"), until, "", live=True)
    post = _ready(acat().with_channel("twitter", grants=(grant,)))
    outcome = post.later(hours=1, seconds=seconds).published()
    if free:
        outcome.then_in("published")
    else:
        outcome.then_refused(Reason.NOT_AUTHORISED, "ACAT-POC-permission")


def test_a_grant_that_is_only_proposed_lets_nobody_publish() -> None:
    grant = Grant("g-1", acat().person("lena"), None, "")
    refused = _ready(acat().with_channel("twitter", grants=(grant,))).published()
    refused.then_refused(Reason.NOT_AUTHORISED, "ACAT-POC-permission")


def test_a_permission_for_one_post_does_not_serve_for_another() -> None:
    permission = Permission(acat().person("sam"), acat().name("posts", "p2"), None)
    given = acat().with_channel("twitter", permissions=(permission,))
    post = unwritten(given).drafted(by="sam").submitted(by="sam").approved().verified()
    refused = post.published(by="sam")
    refused.then_refused(Reason.NOT_AUTHORISED, "ACAT-POC-permission")


@pytest.mark.parametrize("digest", ["", "ab" * 32])
def test_leave_for_a_post_is_for_what_it_said_when_it_was_given(digest: str) -> None:
    ready = unwritten(acat()).drafted(by="sam").submitted(by="sam").approved().verified()
    sam, post = acat().person("sam"), acat().name("posts", "p1")
    for said, serves in ((ready.state.digest, True), (digest, not digest)):
        leave = Permission(sam, post, None, None, said)
        published = ready.meanwhile(acat().with_channel("twitter", permissions=(leave,)))
        published = published.published(by="sam")
        if serves:
            published.then_in("published")
        else:
            published.then_refused(Reason.NOT_AUTHORISED, "ACAT-POC-permission")


def test_a_post_approved_under_an_older_policy_is_reviewed_again() -> None:
    changed = _ready().meanwhile(next_version())
    changed.published().then_refused_alone(Reason.POLICY_CHANGED, "EXT-REVIEW-policy-changed")
    back = changed.does(c.ReturnToReview, "ada", reason="The policy changed.").then_in("review")
    back.approved().verified().published().then_in("published")


def test_a_step_back_to_review_says_why() -> None:
    _ready().does(c.ReturnToReview, "ada").then_refused_alone(Reason.FIELD_REQUIRED)


def test_publication_names_the_revision_that_was_seen() -> None:
    for revision in (0, 2):
        refused = _ready().published(revision=revision)
        refused.then_refused_alone(Reason.STALE_REVISION, "EXT-REVIEW-stale")


def test_the_permit_is_bound_to_the_content_and_to_an_hour() -> None:
    post = _ready().published()
    permit = post.state.permit
    assert permit is not None
    assert permit.digest == post.state.content.digest()
    assert permit.until == post.at + timedelta(hours=1)


def test_what_was_captured_is_what_was_approved() -> None:
    post = _ready().published()
    permit = post.state.permit
    assert permit is not None
    fields = {"permit": permit.id, "url": "https://example.org/1", "captured_digest": "b" * 64}
    post.does(c.ConfirmPublication, "lena", **fields).then_refused_alone(Reason.STALE_REVISION)


def test_a_permit_is_used_once() -> None:
    post = _ready().published().confirmed()
    post.confirmed().then_refused_alone(Reason.REASON_NOT_ALLOWED)


def test_a_permit_of_another_post_does_not_serve() -> None:
    _failing(_ready().published(), "permit-99").then_refused_alone(Reason.NOT_FOUND)


def test_a_late_confirmation_is_taken_with_its_true_time() -> None:
    post = _ready().published().later(days=2).confirmed().then(e.PublicationConfirmed)
    assert post.verdict.events[0].envelope.at == MONDAY + timedelta(days=2)


def test_a_post_whose_publication_failed_may_be_published_again() -> None:
    failed = _failing(_ready().published()).then_in("consent_verified")
    assert (failed.state.visibility, failed.state.published_at) == ("never", None)
    again = failed.published().then_in("published")
    first, second = failed.state.permit, again.state.permit
    assert first is not None
    assert second is not None
    assert first.id != second.id


def test_a_publication_is_scheduled_for_a_time_that_lies_ahead() -> None:
    post = _ready()
    past = post.does(c.SchedulePublication, "lena", publish_at=MONDAY)
    past.then_refused_alone(Reason.TIME_ORDER)
    ahead = MONDAY + timedelta(seconds=1)
    planned = post.does(c.SchedulePublication, "lena", publish_at=ahead).then_in("consent_verified")
    assert planned.state.publish_at == ahead


def test_a_post_is_published_once() -> None:
    _ready().published().published().then_refused(Reason.ILLEGAL_TRANSITION)


def test_a_publication_that_failed_leaves_nothing_of_itself() -> None:
    ready = _ready()
    failed = _failing(ready.published()).then_in("consent_verified").state
    assert (failed.visibility, failed.published_at, failed.published_by) == ("never", None, "")
    assert failed.duties == ready.state.duties
