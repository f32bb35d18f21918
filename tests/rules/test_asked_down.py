"""While a request stands that a post comes down, nothing of it goes up again, under any policy."""

import dataclasses
from typing import Final

import pytest
from msgspec.structs import replace

from duecourse.complaints import commands as k
from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.posts.state import Approval
from duecourse.shipped import SHIPPED
from duecourse.takedowns import commands as t
from tests.rules.asked_down import (
    CAPTURE,
    asked,
    confirmed,
    content_of,
    done,
    post,
    putting_back,
    ready,
    reasons,
    removed,
    request,
    verifying,
    with_live_post,
)

PACKS = pytest.mark.parametrize("pack", SHIPPED)
GROUNDS: Final = (
    "consent_withdrawn",
    "objection",
    "colleague_request",
    "su_identifiable",
    "rights",
    "order",
    "harm",
    "intimate_image",
    "complaint",
    "sanction",
    "protection",
    "interim",
)


@PACKS
@pytest.mark.parametrize("ground", [*GROUNDS, "error", "impostor"])
def test_a_post_is_not_put_back_while_somebody_asks_that_it_comes_down(
    pack: str, ground: str
) -> None:
    world = asked(with_live_post(pack), ground)
    down = done(world, c.RecordTakedown(name=post(world)))
    assert down.state(request(world)).state == "removed"
    for one in (down, removed(world), confirmed(world)):
        assert one.state(post(one)).visibility == "taken_down"
        assert Reason.TAKEDOWN_OPEN in reasons(one, putting_back(one))


@PACKS
def test_what_came_down_with_no_request_is_put_back(pack: str) -> None:
    world = with_live_post(pack)
    down = done(world, c.RecordTakedown(name=post(world)))
    assert Reason.TAKEDOWN_OPEN not in reasons(down, putting_back(down))


@PACKS
def test_the_same_picture_or_words_go_up_in_no_other_post(pack: str) -> None:
    fresh = content_of(
        with_live_post(pack), text="Something else altogether, in other words: hello"
    )
    for ground in ("rights", "su_identifiable", "order"):
        open_ = asked(with_live_post(pack), ground)
        for world in (open_, confirmed(open_)):
            same_words = content_of(world, media=())
            for id_, content in (("p2", fresh), ("p3", same_words)):
                other = ready(world, id_, content)
                assert reasons(other, verifying(other, id_)) == {Reason.TAKEDOWN_OPEN}


@PACKS
def test_an_error_is_put_right_in_another_post(pack: str) -> None:
    world = confirmed(asked(with_live_post(pack), "error"))
    other = ready(world, "p2", content_of(world))
    assert reasons(other, verifying(other, "p2")) == set()


@PACKS
def test_what_was_declined_binds_nothing(pack: str) -> None:
    world = asked(with_live_post(pack), "complaint")
    declined = done(world, t.DeclineTakedown(name=request(world)))
    assert declined.state(post(declined)).requests == ()
    other = ready(declined, "p2", content_of(declined))
    assert reasons(other, verifying(other, "p2")) == set()
    again = done(declined, t.ReviewDeclined(name=request(declined)))
    assert reasons(ready(again, "p2", content_of(again)), verifying(again, "p2")) == {
        Reason.TAKEDOWN_OPEN
    }


@PACKS
def test_whoever_has_a_part_in_a_post_that_is_complained_of_does_not_put_it_back(pack: str) -> None:
    world = with_live_post(pack)
    approver = world.holding(world.pack.filling("manage"))[-1]
    state = world.state(post(world))
    approved = (Approval("review", approver, world.at),)
    world = world.with_state(post(world), replace(state, approvals=approved))
    down = done(world, c.RecordTakedown(name=post(world)), approver)
    without_it = down.attempt(putting_back(down), approver)
    assert Reason.CONFLICT_OF_INTEREST not in {v.reason for v in without_it.violations}
    complaint = down.name("complaints", "k1")
    opening = k.OpenComplaint(
        name=complaint, kind="channel_post", about=(post(down),), complainant="A", summary="Wrong"
    )
    open_ = done(down, opening, approver)
    closed = open_.with_state(
        post(open_),
        replace(open_.state(post(open_)), open_complaints={}, closed_complaints=(complaint,)),
    )
    for one in (open_, closed):
        # Without a reason, no outside body is named either, which decides where nobody else may.
        alone = dataclasses.replace(one, reason="")
        found = {v.reason for v in alone.attempt(putting_back(alone), approver).violations}
        assert found & {Reason.SELF_APPROVAL, Reason.CONFLICT_OF_INTEREST}


@PACKS
def test_nobody_sees_that_something_is_down_which_counts_as_live(pack: str) -> None:
    world = removed(asked(with_live_post(pack), "order"))
    state = replace(world.state(post(world)), visibility="live")
    live_again = world.with_state(post(world), state)
    seen = t.ConfirmRemoval(name=request(world), captured_digest=CAPTURE, cross_posts="yes")
    assert Reason.TAKEDOWN_OPEN in reasons(live_again, seen)
    assert Reason.TAKEDOWN_OPEN not in reasons(world, seen)
