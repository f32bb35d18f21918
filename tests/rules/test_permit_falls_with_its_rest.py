"""A permit that nobody used falls with what it rests on, and the post finds its way out again."""

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from duecourse.posts import commands as c
from duecourse.posts.state import Permit
from duecourse.proving.dutiful import checklist
from duecourse.proving.world import World
from duecourse.shipped import SHIPPED
from tests.rules.asked_down import asked, done, post, with_live_post

PACKS = pytest.mark.parametrize("pack", SHIPPED)
MINUTE = timedelta(minutes=1)


def permitted(pack: str) -> World:
    """Return a house with a post whose permit nobody used yet."""
    world = with_live_post(pack)
    state = world.state(post(world))
    permit = Permit(
        "permit-9",
        state.digest,
        world.at + timedelta(hours=1),
        issued_at=world.at,
        issued_to=state.author,
    )
    return world.with_state(post(world), replace(state, permit=permit)).later(MINUTE)


def stops(world: World, how: str) -> World:
    name = post(world)
    if how == "doubted":
        return done(world, c.RaiseDoubt(name=name, question="Is it true?"))
    if how == "returned":
        return done(world, c.ReturnToReview(name=name))
    if how == "asked down":
        return asked(world, "error")
    answers = tuple(replace(one, answer="no") for one in checklist(world.pack)[:1])
    if not answers:
        pytest.skip("this policy has no checklist")
    revision = world.state(name).revision
    return done(world, c.AnswerChecklist(name=name, revision=revision, answers=answers))


HOW = pytest.mark.parametrize("how", ["doubted", "returned", "asked down", "answered no"])


def confirming(world: World, **fields: Any) -> c.ConfirmPublication:
    state = world.state(post(world))
    return c.ConfirmPublication(
        name=post(world),
        permit="permit-9",
        url="https://ours.example/9",
        captured_digest=state.digest,
        **fields,
    )


@PACKS
@HOW
def test_what_goes_up_by_it_all_the_same_comes_down(pack: str, how: str) -> None:
    world = stops(permitted(pack), how).later(MINUTE)
    assert world.state(post(world)).permit.outcome == "revoked"
    state = done(world, confirming(world)).state(post(world))
    assert state.irregularities == ("permit_ended",)
    assert [d.cause for d in state.duties if d.kind == "takedown"] == ["permit_ended"]


@PACKS
@HOW
def test_what_went_up_before_stays(pack: str, how: str) -> None:
    before = permitted(pack)
    world = stops(before.later(MINUTE), how).later(MINUTE)
    state = done(world, confirming(world, happened_at=before.at)).state(post(world))
    assert state.irregularities == ()


@PACKS
@HOW
def test_what_did_not_go_up_waits_to_be_published_again(pack: str, how: str) -> None:
    world = stops(permitted(pack), how).later(MINUTE)
    failed = c.ReportPublicationFailure(name=post(world), permit="permit-9")
    assert done(world, failed).state(post(world)).state == "consent_verified"
