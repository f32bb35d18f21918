"""What others report of a permit, late, early, contradictory; and what it takes to put back."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import msgspec
import pytest

from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.posts.state import Answer, Permit
from duecourse.testing import MONDAY, Given, PostScene, picture, shown, writing
from tests.scenarios.acat import acat
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

SUPPORTER = shown("s-1", "supporter")


def _published(given: Given | None = None) -> PostScene:
    given = (given or acat()).with_consent("c1", "s-1")
    post = writing(given, subjects=(SUPPORTER,), label="A supporter's words").reviewed()
    return post.verified("c1").published()


def _permit(post: PostScene) -> Permit:
    assert post.state.permit is not None
    return post.state.permit


def _failed(post: PostScene, at: datetime | None = None, permit: str = "") -> PostScene:
    id_ = permit or _permit(post).id
    return post.does(c.ReportPublicationFailure, "lena", permit=id_, happened_at=at)


def _confirmed(post: PostScene, at: datetime | None = None, permit: str = "") -> PostScene:
    fields = {"url": "https://example.org/1", "captured_digest": post.state.digest}
    id_ = permit or _permit(post).id
    return post.does(c.ConfirmPublication, "lena", permit=id_, happened_at=at, **fields)


def _required(post: PostScene) -> PostScene:
    consent = post.given.name("consents", "c1")
    return post.reacting(c.RequireTakedown(name=post.name, consent=consent))


def _complained(post: PostScene, level: int = 0, *, closed: bool = False) -> PostScene:
    name = post.given.name("complaints", "k1")
    return post.reacting(
        c.ReflectComplaint(name=post.name, complaint=name, level=level, closed=closed)
    )


def _down(post: PostScene) -> PostScene:
    return post.does(c.RecordTakedown, "ada", reason="It hurt somebody.")


def _later_states() -> list[Any]:
    return [
        pytest.param(_complained, id="complaint"),
        pytest.param(lambda post: _complained(post, 2), id="escalated"),
        pytest.param(lambda post: _complained(_complained(post), closed=True), id="resolved"),
        pytest.param(_down, id="taken down"),
        pytest.param(lambda post: _complained(_down(post)), id="down and complained of"),
    ]


@pytest.mark.parametrize("then", _later_states())
def test_both_reports_are_taken_in_every_later_state(then: Any) -> None:
    post = then(_published())
    state, visibility = post.state.state, post.state.visibility
    failed = _failed(post.later(days=2)).then(e.PublicationFailed).then_in(state)
    assert failed.state.visibility == ("never" if visibility == "live" else visibility)
    assert _permit(failed).outcome == "failed"
    up = _confirmed(post.later(days=2), MONDAY).then(e.PublicationConfirmed).then_in(state)
    assert up.state.visibility == visibility
    again = _confirmed(failed, MONDAY).then_in(state)
    assert (_permit(again).outcome, again.state.visibility) == ("confirmed", visibility)


def test_a_failure_reported_days_later_wipes_no_open_takedown() -> None:
    due = _required(_published()).later(days=3)
    failed = _failed(due).then_in("published")
    assert {d.outcome for d in failed.state.duties} == {"open"}
    assert failed.state.visibility == "live"
    assert [d.outcome for d in _down(failed).state.duties if not d.begins_at] == ["late"]


def test_a_late_confirmation_after_a_failure_makes_the_post_live() -> None:
    failed = _failed(_published()).then_in("consent_verified")
    up = _confirmed(failed.later(hours=3), MONDAY + timedelta(minutes=5)).then_in("published")
    assert (up.state.visibility, _permit(up).outcome) == ("live", "confirmed")
    assert up.state.published_at == MONDAY + timedelta(minutes=5)
    assert up.state.consents == (up.given.name("consents", "c1"),)
    up.published().then_refused(Reason.ILLEGAL_TRANSITION)


@pytest.mark.parametrize("back", ["review", "draft", "rejected", "withdrawn"])
def test_wherever_a_post_went_after_a_failure_it_can_turn_out_to_be_live(back: str) -> None:
    post = _failed(_published())
    if back == "withdrawn":
        post = post.does(c.WithdrawPost, "lena")
    else:
        post = post.does(c.ReturnToReview, "lena", reason="Once more.")
    if back == "draft":
        post = post.does(c.RequestChanges, "ada", reason="Once more.")
    if back == "rejected":
        post = post.does(c.RejectPost, "ada", reason="No.", clause="ACAT-LIBEL")
    up = _confirmed(post.then_in(back)).then_in("published")
    assert up.state.visibility == "live"
    assert up.state.consents == (up.given.name("consents", "c1"),)


def test_after_a_failure_people_can_still_complain_and_take_it_down() -> None:
    failed = _failed(_published())
    _complained(failed).then_in("complaint")
    down = _down(failed).then_in("published")
    assert down.state.visibility == "taken_down"


def test_what_may_stand_there_is_not_written_anew() -> None:
    failed = _failed(_published())
    failed.revised(text="Shorter.").then_refused_alone(Reason.IMMUTABLE_RECORD)
    failed.does(c.WithdrawPost, "lena").then_in("withdrawn")


def test_a_failure_after_a_confirmation_is_a_dispute_and_the_post_counts_as_live() -> None:
    post = _failed(_published().confirmed()).then(e.PublicationFailed).then_in("published")
    assert (post.state.visibility, _permit(post).outcome) == ("live", "disputed")
    post.published().then_refused(Reason.ILLEGAL_TRANSITION)
    _failed(post).then_refused_alone(Reason.REASON_NOT_ALLOWED)
    assert _permit(_confirmed(post)).outcome == "confirmed"


def test_nobody_says_the_same_twice() -> None:
    complained = _failed(_complained(_published()))
    _failed(complained).then_refused_alone(Reason.REASON_NOT_ALLOWED)
    _published().confirmed().confirmed().then_refused_alone(Reason.REASON_NOT_ALLOWED)


def test_an_earlier_permit_is_confirmed_though_a_second_one_was_issued() -> None:
    first = _failed(_published())
    second = first.later(minutes=5).published()
    assert [p.outcome for p in second.state.earlier_permits] == ["failed"]
    both = _confirmed(second, permit=_permit(first).id).then_in("published")
    assert [p.outcome for p in both.state.earlier_permits] == ["confirmed"]
    failed = _failed(both).then_in("published")
    assert failed.state.visibility == "live"


@pytest.mark.parametrize("minutes", [-90, -1, 0])
def test_a_report_names_any_time_that_has_been(minutes: int) -> None:
    at = MONDAY + timedelta(minutes=minutes)
    assert _confirmed(_published(), at).event.happened_at == at
    assert _failed(_published(), at).event.happened_at == at


def test_no_report_names_a_time_to_come() -> None:
    ahead = MONDAY + timedelta(seconds=1)
    _confirmed(_published(), ahead).then_refused_alone(Reason.TIME_ORDER)
    _failed(_published(), ahead).then_refused_alone(Reason.TIME_ORDER)


def test_a_confirmation_that_names_no_time_means_now_also_after_a_takedown() -> None:
    up = _confirmed(_down(_published()).later(hours=1)).then_in("published")
    assert up.state.visibility == "live"


@pytest.mark.parametrize("end", [_required, _down])
def test_a_permit_is_revoked_when_its_content_has_to_come_down(end: Any) -> None:
    assert _permit(end(_published())).outcome == "revoked"
    assert _permit(end(_published().confirmed())).outcome == "confirmed"


def test_a_photo_is_to_be_deleted_again_when_it_is_up_after_all() -> None:
    photo = picture(origin="personal_device")
    post = writing(stass(), media=(photo,)).submitted()
    post = post.does(c.PermitMedia, "dee", media=photo.digest).approved().verified().published()
    failed = post.does(c.ReportPublicationFailure, "sam", permit=_permit(post).id)
    assert [d.outcome for d in failed.state.duties] == ["void"]
    fields = {"url": "https://example.org/1", "captured_digest": failed.state.digest}
    up = failed.does(c.ConfirmPublication, "sam", permit=_permit(post).id, **fields)
    assert [d.outcome for d in up.state.duties] == ["open"]


# --- putting back is publishing ---


def _removed(given: Given | None = None) -> PostScene:
    granted = (given or acat()).with_channel("twitter", "lena", "mona", "tom")
    return _down(_published(granted).confirmed())


def test_nobody_puts_back_what_they_took_down_wrote_or_published() -> None:
    down = _removed()
    _refused_for(_down_by(down, "mona"), "mona")
    mended = writing(down.given).revised(by="tom", text="Mine.").submitted().approved()
    mended = mended.verified().published(by="mona").confirmed()
    for tied in ("tom", "mona"):
        _refused_for(_down(mended), tied)


@pytest.mark.parametrize(
    ("granted", "says"),
    [
        (("lena", "mona", "tom"), "; mona, tom may"),
        (("lena", "tom"), "; tom may"),
        (("lena",), "; mona, tom may, once they have access to the channel"),
    ],
)
def test_who_puts_it_back_instead_is_named_among_those_with_access(
    granted: tuple[str, ...], says: str
) -> None:
    down = _removed()
    refused = down.meanwhile(down.given.with_channel("twitter", *granted)).reinstated("lena")
    (found,) = [v for v in refused.violations if v.reason == Reason.SELF_APPROVAL]
    assert found.message.endswith(says)


def _down_by(post: PostScene, by: str) -> PostScene:
    live = post.reinstated("tom")
    return live.does(c.RecordTakedown, by, reason="Again.")


def _refused_for(post: PostScene, by: str) -> None:
    post.reinstated(by).then_refused_alone(Reason.SELF_APPROVAL, "EXT-REINSTATE")


@pytest.mark.parametrize(
    ("changed", "reason", "clause"),
    [
        (lambda g: g.with_channel("twitter", "lena"), Reason.NOT_AUTHORISED, "ACAT-POC-permission"),
        (lambda g: g.with_objection("s-1"), Reason.CONSENT_WITHDRAWN, "EXT-ICO-withdraw"),
        (lambda g: _consent(g, state="expired"), Reason.CONSENT_EXPIRED, "ACAT-2.9-consent"),
        (lambda g: _consent(g, expires_at=MONDAY), Reason.CONSENT_EXPIRED, "EXT-ICO-refresh"),
        (lambda g: _consent(g, expires_at=MONDAY), Reason.CONSENT_EXPIRED, ""),
        (lambda g: _channel(g, "held"), Reason.CHANNEL_HELD, "EXT-HOLD"),
        (lambda g: _channel(g, "retired"), Reason.CHANNEL_UNKNOWN, "ACAT-CH-register"),
    ],
)
def test_what_may_not_be_published_is_not_put_back(
    changed: Any, reason: Reason, clause: str
) -> None:
    down = _removed()
    down.meanwhile(changed(down.given)).reinstated("mona").then_refused(reason, clause)


def _consent(given: Given, **changes: Any) -> Given:
    return given.with_consent("c1", "s-1", **changes)


def _channel(given: Given, state: str) -> Given:
    return given.with_channel("twitter", "lena", "mona", state=state)


@pytest.mark.parametrize("state", ["held", "retired"])
def test_so_it_is_under_a_policy_without_a_clause_on_channels(state: str) -> None:
    given = stass().with_channel("facebook", "sam", "dee")
    down = writing(given).reviewed().verified().published().confirmed()
    down = down.does(c.RecordTakedown, "lin", reason="It hurt somebody.")
    closed = given.with_channel("facebook", "sam", "dee", state=state)
    refused = down.meanwhile(closed).reinstated("dee")
    assert {v.reason for v in refused.violations} & {Reason.CHANNEL_HELD, Reason.CHANNEL_UNKNOWN}
    assert not down.reinstated("dee").violations


def test_putting_back_names_the_revision_and_signs_what_publishing_signs() -> None:
    down = _removed()
    down.reinstated("mona", revision=0).then_refused_alone(
        Reason.STALE_REVISION, "EXT-REVIEW-stale"
    )
    bare = down.does(c.ReinstateContent, "mona", reason="It was fine.", revision=1)
    bare.then_refused_alone(Reason.ATTESTATION_REQUIRED, "ACAT-2.7-pause")


def test_what_was_approved_under_an_older_policy_is_not_put_back() -> None:
    down = _removed()
    older = replace(down, state=msgspec.structs.replace(down.state, approved_under="2019-01-01"))
    older.reinstated("mona").then_refused_alone(Reason.POLICY_CHANGED, "EXT-REVIEW-policy-changed")


def test_a_no_that_came_after_publication_is_not_what_stops_it_but_one_before_does() -> None:
    down = _removed()
    noes = (Answer("values", "no", down.given.person("tess")),)
    failed = replace(down, state=msgspec.structs.replace(down.state, answers=noes))
    failed.reinstated("mona").then_refused(Reason.CHECKLIST_FAILED, "ACAT-2.3-values")


@pytest.mark.parametrize("confirmed", [True, False])
@pytest.mark.parametrize("minutes", [-60, -1, 0])
def test_a_failure_reported_of_what_was_put_back_does_not_hide_it(
    minutes: int, confirmed: bool
) -> None:
    post = _published(acat().with_channel("twitter", "lena", "mona", "tom"))
    post = _confirmed(post) if confirmed else post
    back = _down(post.later(hours=2)).reinstated("mona").then_in("published")
    failed = _failed(back, back.at + timedelta(minutes=minutes)).then_in("published")
    assert failed.state.visibility == "live", "somebody saw that it is there"
    _failed(failed).then_refused_alone(Reason.REASON_NOT_ALLOWED)
    failed.published().then_refused(Reason.ILLEGAL_TRANSITION)
    assert _down(failed).then_in("published").state.visibility == "taken_down"
    required = _required(failed)
    assert required.state.duties[-1].outcome == "open"


def test_what_was_put_back_and_taken_down_again_is_down_whatever_failed() -> None:
    post = _published(acat().with_channel("twitter", "lena", "mona", "tom"))
    down = _down(_down(post).reinstated("mona"))
    assert not down.state.put_back
    assert _failed(down).then_in("published").state.visibility == "taken_down"
    # Without a second look at it nobody says that it stands there.
    never = _failed(_complained(_published())).then_in("complaint")
    assert never.state.visibility == "never"


def test_an_owner_puts_back_what_they_took_down_by_mistake() -> None:
    post = writing(zrtherapy()).reviewed().verified().later(minutes=31).published().confirmed()
    down = post.does(c.RecordTakedown, "zoe", reason="By mistake.")
    down.reinstated("con").then_refused(Reason.NOT_AUTHORISED, "ZRT-RE-owner")
    assert down.reinstated("zoe").then(e.ContentReinstated).state.visibility == "live"


def test_where_there_are_two_owners_the_other_one_puts_it_back() -> None:
    two = zrtherapy().with_person("zed", "owner").with_channel("twitter", "zoe", "zed")
    post = writing(two).submitted().approved(by="zed").verified(by="zed")
    post = post.later(minutes=31).published().confirmed()
    down = post.does(c.RecordTakedown, "zoe", reason="By mistake.")
    down.reinstated("zoe").then_refused_alone(Reason.SELF_APPROVAL)
    down.reinstated("zed").then(e.ContentReinstated)
