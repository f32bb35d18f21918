"""After publication: takedown and its duty, correction, and the complaints about a post."""

from datetime import datetime, time, timedelta

import msgspec
import pytest

from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.posts.state import Duty
from duecourse.testing import Given, PostScene, shown, writing
from tests.scenarios.acat import acat
from tests.scenarios.posts.variants import hurried, silent_on_withdrawal

SUPPORTER = shown("s-1", "supporter")


def _live(given: Given | None = None) -> PostScene:
    """Return a post that is on Twitter and rests on the consent of a supporter."""
    given = given or acat()
    given = given.with_consent("c1", "s-1").with_channel("twitter", "lena", "mona")
    post = writing(given, subjects=(SUPPORTER,), label="A supporter's words").reviewed()
    return post.verified("c1").published().confirmed()


def _required(post: PostScene) -> PostScene:
    consent = post.given.name("consents", "c1")
    return post.reacting(c.RequireTakedown(name=post.name, consent=consent))


def _down(post: PostScene, by: str = "lena") -> PostScene:
    return post.does(c.RecordTakedown, by, reason="It hurt somebody.")


def _duty(post: PostScene) -> Duty:
    return post.state.duties[-1]


def _closing_time(post: PostScene, days: int) -> datetime:
    """Return when the office closes, some days after the last act."""
    return datetime.combine(post.at.date() + timedelta(days=days), time(17), post.at.tzinfo)


def _complained(post: PostScene, complaint: str = "k1", level: int = 0) -> PostScene:
    name = post.given.name("complaints", complaint)
    return post.reacting(c.ReflectComplaint(name=post.name, complaint=name, level=level))


def _moved(post: PostScene, level: int, complaint: str = "k1") -> PostScene:
    name = post.given.name("complaints", complaint)
    return post.reacting(c.ReflectComplaint(name=post.name, complaint=name, level=level))


def _closed(post: PostScene, complaint: str = "k1") -> PostScene:
    name = post.given.name("complaints", complaint)
    return post.reacting(c.ReflectComplaint(name=post.name, complaint=name, closed=True))


# --- takedown ---


def test_a_takedown_needs_a_reason_and_no_review() -> None:
    _live().does(c.RecordTakedown, "lena").then_refused_alone(Reason.FIELD_REQUIRED)
    down = _down(_live()).then(e.TakedownRecorded).then_in("published")
    assert down.state.visibility == "taken_down"


def test_what_is_down_is_not_taken_down_again() -> None:
    _down(_down(_live()), by="mona").then_refused_alone(Reason.ILLEGAL_TRANSITION)


def test_a_consent_that_ends_after_publication_makes_a_takedown_due() -> None:
    post = _required(_live()).then(e.TakedownRequired).then_in("published")
    duty = _duty(post)
    assert (duty.kind, duty.cause, duty.outcome) == ("takedown", "consent_withdrawn", "open")
    assert duty.due_at == _closing_time(post, days=1)
    assert duty.clause == "EXT-ICO-withdraw"


@pytest.mark.parametrize(
    ("withdrawn", "due"),
    [
        ("2026-06-12T15:00:00+00:00", "2026-06-15T15:00:00+00:00"),  # Friday: 72 hours end first
        ("2026-06-12T16:30:00+00:00", "2026-06-15T16:00:00+00:00"),  # the office closes first
        ("2026-06-10T09:00:00+00:00", "2026-06-11T16:00:00+00:00"),
        ("2026-12-24T16:00:00+00:00", "2026-12-27T16:00:00+00:00"),  # not after the holidays
        ("2026-05-22T20:00:00+00:00", "2026-05-25T20:00:00+00:00"),  # a bank holiday on Monday
        ("2026-03-27T17:30:00+00:00", "2026-03-30T16:00:00+00:00"),  # the clocks go forward
    ],
)
def test_a_takedown_is_due_in_one_working_day_and_at_most_72_hours(
    withdrawn: str, due: str
) -> None:
    live = _live()
    post = _required(
        live.later(seconds=(datetime.fromisoformat(withdrawn) - live.at).total_seconds())
    )
    assert _duty(post).due_at == datetime.fromisoformat(due)


def test_no_manager_refuses_a_takedown_that_follows_a_withdrawal() -> None:
    post = _required(_live())
    refused = post.does(c.RefuseTakedown, "mona", duty=_duty(post).id, reason="It is a good post.")
    refused.then_refused_alone(Reason.TAKEDOWN_NOT_REFUSABLE, "EXT-ICO-withdraw")
    assert len(refused.violations) == 1


def test_a_withdrawal_leaves_no_choice_even_where_the_policy_is_silent() -> None:
    post = _required(_live(silent_on_withdrawal()))
    assert _duty(post).due_at == _closing_time(post, days=1)
    assert _duty(post).clause == ""
    refused = post.does(c.RefuseTakedown, "mona", duty=_duty(post).id, reason="It is a good post.")
    refused.then_refused_alone(Reason.TAKEDOWN_NOT_REFUSABLE)


def test_the_policy_says_how_soon_a_post_comes_down() -> None:
    post = _required(_live(hurried()))
    assert _duty(post).due_at == post.at + timedelta(hours=1)


def test_a_duty_of_another_id_is_not_meant() -> None:
    post = _required(_live())
    refused = post.does(c.RefuseTakedown, "mona", duty="takedown-99", reason="No.")
    refused.then_refused_alone(Reason.NOT_FOUND)


def test_a_takedown_that_nobody_asked_for_cannot_be_refused() -> None:
    refused = _live().does(c.RefuseTakedown, "mona", duty="takedown-1", reason="No.")
    refused.then_refused_alone(Reason.NOT_FOUND)


@pytest.mark.parametrize(("seconds", "outcome"), [(-1, "met"), (0, "met"), (1, "late")])
def test_a_takedown_is_late_from_the_second_after_it_was_due(seconds: int, outcome: str) -> None:
    required = _required(_live())
    left = _closing_time(required, days=1) - required.at
    post = _down(required.later(seconds=left.total_seconds() + seconds))
    assert _duty(post).outcome == outcome


def test_removed_content_is_put_back_by_a_second_person_who_says_why() -> None:
    down = _down(_live(), by="lena")
    down.reinstated("mona", reason="").then_refused_alone(Reason.FIELD_REQUIRED)
    back = down.reinstated("mona").then(e.ContentReinstated)
    assert back.state.visibility == "live"
    assert back.state.taken_down_at is None


def test_content_is_not_put_back_without_the_consent_it_rests_on() -> None:
    down = _down(_live())
    withdrawn = down.given.with_consent("c1", "s-1", state="withdrawn")
    refused = down.meanwhile(withdrawn).reinstated("mona")
    refused.then_refused(Reason.CONSENT_WITHDRAWN)
    refused.then_refused(Reason.CONSENT_WITHDRAWN, "ACAT-2.9-consent")


def test_what_was_never_down_is_not_put_back() -> None:
    refused = _live().reinstated("mona", reason="To be sure.")
    refused.then_refused_alone(Reason.ILLEGAL_TRANSITION)


# --- records that stay ---


def test_a_record_is_not_deleted_in_any_state() -> None:
    draft = writing(acat())
    for post in (draft, draft.submitted(), _live(), _down(_live())):
        refused = post.does(c.DeletePost, "lena")
        refused.then_refused_alone(Reason.IMMUTABLE_RECORD, "ACAT-2.11-mistake")
        assert len(refused.violations) == 1


def test_a_correction_is_a_new_post_and_the_old_one_keeps_its_history() -> None:
    post = _live()
    correction = post.given.name("posts", "p2")
    corrected = post.does(
        c.IssueCorrection,
        "lena",
        correction=correction,
        nature="The date was wrong.",
        content=msgspec.structs.replace(post.state.content, kind="correction"),
    )
    corrected.then(e.CorrectionIssued).then_in("published")
    assert corrected.state.corrections == (correction,)
    assert corrected.state.content == post.state.content


def test_live_content_is_never_edited_in_place() -> None:
    _live().revised(text="Quietly changed.").then_refused_alone(Reason.ILLEGAL_TRANSITION)


# --- complaints: the state follows from those that are open ---


def test_a_complaint_about_a_post_shows_in_its_state() -> None:
    assert _complained(_live()).then_in("complaint").state.visibility == "live"


def test_a_complaint_about_a_post_that_is_down_leaves_it_down() -> None:
    assert _complained(_down(_live())).then_in("complaint").state.visibility == "taken_down"


def test_a_complaint_that_rises_takes_the_post_with_it_and_back() -> None:
    risen = _moved(_complained(_live()), 1).then_in("escalated")
    higher = _moved(risen, 3).then_in("escalated")
    assert set(higher.state.open_complaints.values()) == {3}
    _moved(higher, 0).then_in("complaint")


def test_one_of_two_complaints_closed_leaves_the_other_open() -> None:
    two = _complained(_complained(_live(), "k1"), "k2").then_in("complaint")
    one = _closed(two, "k1").then_in("complaint")
    assert set(one.state.open_complaints) == {two.given.name("complaints", "k2")}
    _closed(one, "k2").then_in("resolved")


def test_the_last_escalated_complaint_closed_leaves_the_post_under_complaint() -> None:
    two = _moved(_complained(_complained(_live(), "k1"), "k2"), 2, "k2")
    _closed(two, "k2").then_in("complaint")


def test_a_complaint_opened_again_is_an_escalated_one() -> None:
    resolved = _closed(_complained(_live())).then_in("resolved")
    assert resolved.state.closed_complaints == (resolved.given.name("complaints", "k1"),)
    again = _moved(resolved, 1).then_in("escalated")
    assert again.state.closed_complaints == ()


def test_a_resolved_post_can_be_complained_of_anew() -> None:
    resolved = _closed(_complained(_live()))
    _complained(resolved, "k2").then_in("complaint")


def test_a_post_that_was_never_published_cannot_be_complained_of() -> None:
    refused = _complained(writing(acat()))
    refused.then_refused_alone(Reason.ILLEGAL_TRANSITION)


def test_nobody_but_the_service_moves_a_post_by_its_complaints() -> None:
    post = _live()
    refused = post.does(
        c.ReflectComplaint, "tom", complaint=post.given.name("complaints", "k1"), level=0
    )
    refused.then_refused_alone(Reason.NOT_AUTHORISED)
