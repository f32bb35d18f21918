"""What stood on the platform in fact: another content, another time; recorded, never made equal."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import msgspec
import pytest

from duecourse.kernel.names import id_of
from duecourse.kernel.reasons import Reason
from duecourse.people.state import Person
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.posts.state import Duty, Part, Permit
from duecourse.testing import MONDAY, Given, PostScene, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

OTHER = "b" * 64
EDITED = "Somebody added a line at the site."


def _published(given: Given | None = None) -> PostScene:
    post = writing(given or acat()).reviewed().verified()
    return post.later(hours=13).published()


def _permit(post: PostScene) -> Permit:
    assert post.state.permit is not None
    return post.state.permit


def _confirm(post: PostScene, **fields: Any) -> PostScene:
    told = {"url": "https://example.org/1", "captured_digest": post.state.digest, **fields}
    return post.does(c.ConfirmPublication, post.given.publisher, permit=_permit(post).id, **told)


def _edited(post: PostScene, **fields: Any) -> PostScene:
    return _confirm(post, captured_digest=OTHER, discrepancy=EDITED, **fields)


@pytest.mark.parametrize("given", [acat, cleanslate, stass, zrtherapy])
def test_what_was_edited_at_the_site_is_recorded_and_has_to_come_down(given: Any) -> None:
    edited = _edited(_published(given())).then(e.PublicationConfirmed, e.TakedownRequired)
    assert edited.state.irregularities == ("not_as_approved",)
    assert edited.state.visibility == "live"
    (duty,) = [d for d in edited.state.duties if d.cause == "not_as_approved"]
    assert (duty.outcome, duty.kind) == ("open", "takedown")
    assert duty.due_at
    assert duty.due_at > edited.at
    assert _permit(edited).captured == OTHER


@pytest.mark.parametrize("given", [acat, cleanslate, stass, zrtherapy])
def test_nobody_lets_stand_what_nobody_approved(given: Any) -> None:
    edited = _edited(_published(given()))
    (duty,) = [d for d in edited.state.duties if d.cause == "not_as_approved"]
    assert _managing(edited)
    for who in _managing(edited):
        refused = edited.does(c.RefuseTakedown, who, duty=duty.id, reason="I like it.")
        refused.then_refused(Reason.TAKEDOWN_NOT_REFUSABLE)


def _managing(post: PostScene) -> list[str]:
    """Return everybody who could refuse a takedown, and who published the post."""
    facts, managing = post.given.facts.values(), {*post.given.pack.filling("manage")}
    return [
        id_of(one.name)
        for one in facts
        if isinstance(one, Person)
        and (one.roles & managing or id_of(one.name) == post.given.publisher)
    ]


@pytest.mark.parametrize("part", ["publisher", "reporter", "earlier"])
def test_whoever_put_it_up_or_reported_on_it_never_refuses_to_take_it_down(part: str) -> None:
    post = _published()
    duty = Duty("takedown-9", "takedown", MONDAY, cause="protection")
    mona = post.given.person("mona")
    parts: dict[str, dict[str, Any]] = {
        "publisher": {"published_by": mona},
        "reporter": {"parts": (Part(mona, "reporter"),)},
        "earlier": {"parts": (Part(mona, "publisher"),)},
    }
    known = msgspec.structs.replace(post.state, duties=(duty,), **parts[part])
    scene = replace(post, state=known)
    refused = scene.does(c.RefuseTakedown, "mona", duty="takedown-9", reason="I like it.")
    refused.then_refused_alone(Reason.SELF_APPROVAL)
    assert "published" in refused.violations[0].message
    other = scene.does(c.RefuseTakedown, "tom", duty="takedown-9", reason="It is right.")
    other.then(e.TakedownRefused)


def test_whoever_reported_on_it_or_published_it_before_has_a_part_in_it_for_good() -> None:
    post = _published()
    failed = post.does(c.ReportPublicationFailure, "lena", permit=_permit(post).id)
    assert post.given.person("lena") in failed.state.put_up_by
    assert failed.state.published_by == ""


def test_another_digest_is_never_silently_equal() -> None:
    _confirm(_published(), captured_digest=OTHER).then_refused_alone(Reason.STALE_REVISION)
    for blank in ("", " ", "\u200b"):
        silent = _confirm(_published(), captured_digest=OTHER, discrepancy=blank)
        silent.then_refused_alone(Reason.STALE_REVISION)
    _confirm(_published(), captured_digest="", discrepancy=EDITED).then_refused_alone(
        Reason.FIELD_REQUIRED
    )


def test_the_approved_content_is_no_discrepancy() -> None:
    _confirm(_published(), discrepancy=EDITED).then_refused_alone(Reason.FIELD_INVALID)


def test_what_is_put_right_is_captured_anew_and_the_mark_stays() -> None:
    right = _confirm(_edited(_published()).later(minutes=5)).then(e.PublicationConfirmed)
    assert [d.outcome for d in right.state.duties if d.cause == "not_as_approved"] == ["met"]
    assert right.state.irregularities == ("not_as_approved",)
    late = _confirm(_edited(_published()).later(days=9))
    assert [d.outcome for d in late.state.duties if d.cause == "not_as_approved"] == ["late"]


def test_what_changes_there_later_is_recorded_too_but_nothing_twice() -> None:
    confirmed = _confirm(_published())
    _confirm(confirmed).then_refused_alone(Reason.REASON_NOT_ALLOWED)
    edited = _edited(confirmed.later(days=3)).then(e.PublicationConfirmed, e.TakedownRequired)
    _edited(edited).then_refused_alone(Reason.REASON_NOT_ALLOWED)
    _confirm(edited, captured_digest="c" * 64, discrepancy="And a picture.").then(
        e.PublicationConfirmed, e.TakedownRequired
    )


def test_taking_it_down_meets_the_duty() -> None:
    down = _edited(_published()).does(c.RecordTakedown, "ada", reason="It was edited.")
    assert [d.outcome for d in down.state.duties if d.cause == "not_as_approved"] == ["met"]


def test_what_came_down_since_need_not_come_down_again() -> None:
    down = _published().later(hours=2).does(c.RecordTakedown, "ada", reason="It was edited.")
    told = _edited(down.later(hours=1), happened_at=_at(down, minutes=5))
    told.then(e.PublicationConfirmed)
    assert told.state.visibility == "taken_down"
    assert told.state.irregularities == ("not_as_approved",)
    assert [d for d in told.state.duties if d.outcome == "open"] == []


def _at(post: PostScene, **since: int) -> datetime:
    issued = _permit(post).issued_at
    assert issued is not None
    return issued + timedelta(**since)


@pytest.mark.parametrize(
    ("since", "mark"),
    [
        ({"days": -30}, ("before_permit",)),
        ({"minutes": -1}, ("before_permit",)),
        ({"seconds": 0}, ()),
        ({"minutes": 60}, ()),
        ({"minutes": 61}, ("after_permit",)),
        ({"days": 3}, ("after_permit",)),
    ],
)
def test_the_time_at_which_it_went_up_is_recorded_and_marked(
    since: dict[str, int], mark: tuple[str, ...]
) -> None:
    post = _published().later(days=4)
    up = _confirm(post, happened_at=_at(post, **since))
    assert up.event.happened_at == _at(post, **since)
    assert up.state.irregularities == mark
    assert up.state.visibility == "live"


def test_platforms_tell_minutes_and_nobody_is_marked_for_seconds() -> None:
    post = writing(acat()).reviewed().verified().later(seconds=42).published().later(hours=1)
    assert _confirm(post, happened_at=MONDAY).state.irregularities == ()


def test_what_failed_before_the_permit_says_nothing_of_it() -> None:
    post = _published()
    before = post.does(
        c.ReportPublicationFailure,
        "lena",
        permit=_permit(post).id,
        happened_at=_at(post, days=-1),
    ).then_in("published")
    assert before.state.irregularities == ("before_permit",)
    assert _permit(before).outcome == "open"
    failed = before.does(c.ReportPublicationFailure, "lena", permit=_permit(post).id)
    failed.then_in("consent_verified")
