"""What nobody gets round where something comes down: grounds, proof, a second person, sites."""

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from duecourse.kernel.command import Command
from duecourse.kernel.facts import Facts
from duecourse.kernel.knowing import Viewer, may_know
from duecourse.kernel.reasons import Reason
from duecourse.posts.state import Approval, Post
from duecourse.takedowns import commands as c
from duecourse.takedowns.circle import KNOWING
from duecourse.testing import MONDAY, Given, Scene
from tests.scenarios.acat import acat
from tests.scenarios.stass import stass
from tests.scenarios.takedowns.stages import (
    CAPTURE,
    ELSEWHERE,
    declined,
    gone,
    rejected,
    removed,
    reported,
    requested,
)
from tests.scenarios.zrtherapy import zrtherapy

P1 = acat().name("posts", "p1")
LIVE = Post(state="published", version=9, author=acat().person("mona"), visibility="live")
INTIMATE = {
    "shows": "A picture of her.",
    "made_by": "for_subject",
    "good_faith": "yes",
    "contact": "a person at the office",
}


def _gives(scene: Scene, command: type[Command], by: str, **fields: object) -> Scene:
    return scene.when(command(name=scene.name, **fields), by, reason="It has to be.")


@pytest.mark.parametrize(
    "ground",
    ["consent_withdrawn", "consent_expired", "objection", "colleague_request", "sanction", "order"],
)
def test_what_has_to_come_down_is_not_declined(ground: str) -> None:
    found = _gives(requested(ground), c.DeclineTakedown, "mona")
    found.then_refused(Reason.TAKEDOWN_NOT_REFUSABLE)


def test_stass_a_colleague_is_not_refused_by_its_own_clause() -> None:
    scene = requested("colleague_request", by="kit", given=stass().with_person("kit", "user"))
    boss = "dee"
    assert scene.state.due_at == MONDAY + timedelta(hours=1)
    assert scene.state.clause == "STASS-5.4.2-remove"
    given = scene.given.with_person(boss, "director")
    _gives(scene.meanwhile(given), c.DeclineTakedown, boss).then_refused(
        Reason.TAKEDOWN_NOT_REFUSABLE, "STASS-5.4.2-remove"
    )


def test_what_is_to_come_down_is_not_declined_by_who_wrote_it() -> None:
    given = acat().knowing("posts", "p1", LIVE)
    scene = requested("complaint", given=given, post=P1)
    _gives(scene, c.DeclineTakedown, "mona").then_refused(
        Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler"
    )
    _gives(scene, c.DeclineTakedown, "tom").then_in("refused")


def test_who_declined_it_does_not_look_at_it_again() -> None:
    again = _gives(declined(), c.ReviewDeclined, "mona")
    again.then_refused(Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler")
    _gives(declined(), c.ReviewDeclined, "tom").then_in("requested")


@pytest.mark.parametrize(
    ("held_by", "owner"), [("channel", "mel"), ("elsewhere", "mel"), ("personal", "")]
)
def test_nobody_who_is_said_to_own_a_post_takes_it_down_by_saying_so(
    held_by: str, owner: str
) -> None:
    given = acat().knowing("posts", "p1", LIVE)
    fields = {"post": P1, "held_by": held_by, "owner": acat().person(owner) if owner else ""}
    requested("rights", given=given, **fields).then_refused(Reason.FIELD_INVALID)


def test_what_is_on_somebody_s_own_account_they_themselves_took_down() -> None:
    scene = requested("interim", by="mona", owner=acat().person("mel"))
    assert scene.state.held_by == "personal"
    _gives(scene, c.RecordRemoval, "ada").then_refused(Reason.ACTOR_MISMATCH)
    _gives(scene, c.RecordRemoval, "mel").then_in("removed")


def test_the_clock_goes_by_the_removal_and_a_late_entry_shows_it() -> None:
    scene = requested().later(hours=80)
    early = {"removed_at": MONDAY + timedelta(hours=2)}
    _gives(scene, c.RecordRemoval, "ada", **early).then_refused(Reason.EVIDENCE_REQUIRED)
    shown = _gives(scene, c.RecordRemoval, "ada", captured_digest=CAPTURE, **early)
    assert shown.state.removed_at == early["removed_at"]


@pytest.mark.parametrize("hours", [-1, 1])
def test_row_7_nothing_came_down_before_it_was_asked_for_or_tomorrow(hours: int) -> None:
    at = {"removed_at": MONDAY + timedelta(hours=hours)}
    _gives(requested(), c.RecordRemoval, "ada", **at).then_refused(Reason.TIME_ORDER)


def test_a_second_person_sees_that_it_is_down_everywhere() -> None:
    seen = {"captured_digest": CAPTURE, "cross_posts": "yes"}
    _gives(removed(), c.ConfirmRemoval, "ada", **seen).then_refused(Reason.SELF_APPROVAL)
    _gives(removed(), c.ConfirmRemoval, "lena", **seen).then_in("closed")
    for word in ("", "no"):
        half = {**seen, "cross_posts": word}
        _gives(removed(), c.ConfirmRemoval, "lena", **half).then_refused(
            Reason.CHECKLIST_INCOMPLETE
        )
    blind = _gives(removed(), c.ConfirmRemoval, "lena", cross_posts="yes")
    blind.then_refused(Reason.EVIDENCE_REQUIRED, "EXT-OSA-report")


def test_whoever_is_alone_looks_again_after_half_an_hour() -> None:
    house = zrtherapy()
    house = house.with_organisation(officers={"owner": (house.person("zoe"),)})
    scene = removed("rights", by="zoe", given=house)
    seen = {"captured_digest": CAPTURE, "cross_posts": "yes"}
    _gives(scene, c.ConfirmRemoval, "zoe", **seen).then_refused(Reason.COOLING_OFF)
    _gives(scene.later(minutes=30), c.ConfirmRemoval, "zoe", **seen).then_in("closed")


def test_what_is_still_there_counts_on_and_what_is_there_again_counts_anew() -> None:
    scene = removed().later(hours=1)
    still = _gives(scene, c.ReportStillVisible, "mel", where=ELSEWHERE)
    assert (still.state.state, still.state.due_at) == ("requested", requested().state.due_at)
    again = _gives(gone().later(hours=100), c.ReportReappearance, "mel", where=ELSEWHERE)
    assert again.state.due_at > requested().state.due_at
    assert (again.state.reappeared, again.state.removed_at) == (1, None)


def test_only_at_the_word_of_whoever_asked_it_stays() -> None:
    _gives(requested(), c.LiftTakedown, "mel").then_in("lifted")
    relayed = requested(requester="A former client")
    _gives(relayed, c.LiftTakedown, "mona").then_refused(Reason.EVIDENCE_REQUIRED)
    first = _gives(relayed, c.LiftTakedown, "mona", signed_digest=CAPTURE).then_in("requested")
    _gives(first, c.LiftTakedown, "mona", signed_digest=CAPTURE).then_refused(Reason.SELF_APPROVAL)
    _gives(first, c.LiftTakedown, "tom", signed_digest=CAPTURE).then_in("lifted")
    given = acat().knowing("posts", "p1", LIVE)
    own = requested("rights", given=given, post=P1, requester="A former client")
    _gives(own, c.LiftTakedown, "mona", signed_digest=CAPTURE).then_refused(
        Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler"
    )


@pytest.mark.parametrize("missing", [*INTIMATE])
def test_a_report_of_an_intimate_image_holds_what_the_law_names(missing: str) -> None:
    said = {**INTIMATE, missing: ""}
    scene = _gives(requested("intimate_image"), c.ReportToPlatform, "ada", reference="R", **said)
    scene.then_refused(Reason.FIELD_REQUIRED, "EXT-OSA-intimate")


def test_a_site_is_expected_to_act_within_48_hours_and_is_not_silent_before() -> None:
    scene = reported("intimate_image", **INTIMATE)
    assert scene.state.restricted
    assert scene.state.expected_by == MONDAY + timedelta(hours=48)
    assert scene.state.expected_clause == "EXT-OSA-intimate"
    _gives(scene, c.RecordPlatformRejection, "ada", silent=True).then_refused(Reason.TIME_ORDER)
    late = scene.later(hours=48, seconds=1)
    _gives(late, c.RecordPlatformRejection, "ada", silent=True).then_in("platform_rejected")


def test_a_site_s_removal_is_shown() -> None:
    scene = reported()
    _gives(scene, c.RecordPlatformAction, "ada").then_refused(
        Reason.EVIDENCE_REQUIRED, "EXT-OSA-report"
    )


def test_what_a_site_leaves_up_is_closed_by_another_who_told_the_person() -> None:
    scene = rejected()
    told = {"told": "How to go to the police."}
    _gives(scene, c.CloseUnremoved, "mona", **told).then_in("closed")
    _gives(scene, c.CloseUnremoved, "mona").then_refused(Reason.OUTCOME_REQUIRED)
    own = requested("impostor")
    own = _gives(own, c.ReportToPlatform, "mona", reference="R-1")
    own = _gives(own, c.RecordPlatformRejection, "ada")
    _gives(own, c.CloseUnremoved, "mona", **told).then_refused(
        Reason.CONFLICT_OF_INTEREST, "EXT-COI-handler"
    )


@pytest.mark.parametrize("owner", ["active", "suspended", "left"])
def test_what_somebody_has_on_their_own_account_is_left_to_no_site(owner: str) -> None:
    given = acat().with_person("sam", "staff", state=owner)
    fields = {"owner": given.person("sam"), "held_by": "personal"}
    scene = requested("colleague_request", given=given, **fields)
    scene = _gives(scene, c.ReportToPlatform, "ada", reference="R-1")
    scene = _gives(scene, c.RecordPlatformRejection, "ada")
    closed = _gives(scene, c.CloseUnremoved, "tom", told="What they can still do.")
    if owner == "active":
        closed.then_refused(Reason.TAKEDOWN_OPEN)
        _gives(scene, c.RecordRemoval, "sam").then_in("removed")
    else:
        closed.then_in("closed")


def test_what_is_on_our_own_channel_is_not_left_to_a_site() -> None:
    given = acat().knowing("posts", "p1", LIVE)
    scene = requested("order", given=given, post=P1)
    scene = _gives(scene, c.ReportToPlatform, "ada", reference="R-1")
    scene = _gives(scene, c.RecordPlatformRejection, "ada")
    told = {"told": "Nothing."}
    _gives(scene, c.CloseUnremoved, "tom", **told).then_refused(Reason.TAKEDOWN_OPEN)
    _gives(scene, c.RecordRemoval, "ada").then_in("removed")


def _seen_by(approver: str = "", verifier: str = "") -> Post:
    """Return what is live, and who had a part in it."""
    approved = (Approval(step="content", by=approver, at=MONDAY),) if approver else ()
    return replace(LIVE, author=acat().person("lena"), approvals=approved, verified_by=verifier)


def _known_to(scene: Scene, given: Given, who: str) -> bool:
    name, known = given.person(who), Facts({**given.facts, scene.name: scene.state})
    viewer = Viewer(
        person=name,
        known=known.person(name),
        organisation=known.organisation(given.organisation),
        pack=given.pack,
    )
    assert KNOWING.reads(scene.name, scene.state) == (given.name("posts", "p1"),)
    return may_know(viewer, KNOWING.circle(scene.name, scene.state, known))


@pytest.mark.parametrize(
    ("ground", "part", "knows"),
    [
        ("harm", ("mona", "tom"), True),
        ("harm", ("mona",), True),
        ("intimate_image", ("tom",), True),
        ("harm", (), False),
        ("error", (), True),
    ],
)
def test_whoever_stands_in_sees_the_request_that_they_stand_in_for(
    ground: Any, part: tuple[str, ...], knows: bool
) -> None:
    given = acat().with_person("chas", "chair").with_person("theo", "trustee")
    seen = tuple(given.person(one) for one in part)
    given = given.knowing("posts", "p1", _seen_by(*seen))
    scene = requested(ground, given=given, post=P1)
    assert _known_to(scene, given, "chas") is knows
    # Whoever had a part in the post knows as ever, and those who stand in for nobody do not.
    assert _known_to(scene, given, "mona")
    assert _known_to(scene, given, "tom")
    assert _known_to(scene, given, "theo") is (ground == "error")


def test_whoever_stands_in_is_let_in_where_one_of_two_spoke() -> None:
    given = acat().with_person("chas", "chair").knowing("posts", "p1", _seen_by())
    scene = requested("harm", given=given, post=P1)
    assert not _known_to(scene, given, "chas")
    said = _gives(scene, c.DeclineTakedown, "tom").then_in("requested")
    assert _known_to(said, given, "chas")
    _gives(said, c.DeclineTakedown, "chas").then_in("refused")
