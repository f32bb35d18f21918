"""Who says that a post shows them keeps it from going out, whatever it lists (decision 273)."""

import pytest
from msgspec.structs import replace

from duecourse.facts.wording import KNOWN_FROM
from duecourse.facts.works import digest_of_post
from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as o
from duecourse.posts import commands as c
from duecourse.proving.world import World
from duecourse.shipped import SHIPPED
from duecourse.takedowns import commands as t
from tests.rules.asked_down import (
    asked,
    confirmed,
    content_of,
    done,
    post,
    putting_back,
    ready,
    reasons,
    request,
    verifying,
    with_live_post,
)

PACKS = pytest.mark.parametrize("pack", SHIPPED)
TEXTS = pytest.mark.parametrize("text", ["Hello, and thank you!", "It is all about me " * 4])


def objecting(world: World, *posts: str, id_: str = "su-1") -> World:
    name = world.name("objections", id_)
    saying = o.RecordObjection(name=name, in_posts=posts, evidence="It is me in it")
    return world.done(saying, world.people[-1])


def lifted(world: World, id_: str = "su-1") -> World:
    """Return the house once they took it back, as two people say."""
    name = world.name("objections", id_)
    saying = o.LiftObjection(name=name, lifted_by_subject=True, evidence="Their letter")
    while world.state(name).state == "standing":
        world = done(world, saying)
    return world


@PACKS
@TEXTS
def test_what_somebody_says_that_they_are_in_does_not_go_out(pack: str, text: str) -> None:
    world = with_live_post(pack)
    world = ready(world, "p2", content_of(world, text=text, media=()))
    assert reasons(world, verifying(world, "p2")) == set()
    said = objecting(world, world.name("posts", "p2"))
    assert Reason.CONSENT_MISSING in reasons(said, verifying(said, "p2"))
    other = objecting(world, post(world))
    assert reasons(other, verifying(other, "p2")) == set(), "it is about another post"
    if len(text) < KNOWN_FROM:
        # What says more lists whoever is in it, as they said that they are (decision 162).
        back = lifted(said)
        assert reasons(back, verifying(back, "p2")) == set()


@PACKS
def test_two_people_put_right_that_it_does_not_show_them(pack: str) -> None:
    world = with_live_post(pack)
    world = ready(world, "p2", content_of(world, text="Hello, and thank you!", media=()))
    said = objecting(world, world.name("posts", "p2"))
    record = next(n for n, s in said.states.items() if "su-1" in getattr(s, "shows", ()))
    digest = digest_of_post(said.name("posts", "p2"))
    right = o.CorrectSubject(
        name=said.name("objections", "su-1"), evidence="Of another", not_in=digest
    )
    while "su-1" in said.state(record).shows:
        said = done(said, right)
    assert reasons(said, verifying(said, "p2")) == set()


@PACKS
@TEXTS
def test_what_came_down_for_it_is_not_put_back(pack: str, text: str) -> None:
    world = with_live_post(pack)
    shown = content_of(world, text=text, media=())
    bare = replace(world.state(post(world)), content=shown, digest=shown.digest())
    world = objecting(world.with_state(post(world), bare), post(world))
    world = done(world, c.RecordTakedown(name=post(world)))
    assert Reason.CONSENT_MISSING in reasons(world, putting_back(world))
    if len(text) < KNOWN_FROM:
        assert Reason.CONSENT_MISSING not in reasons(lifted(world), putting_back(lifted(world)))


# --- words too short to be known again by a part of them ---


@PACKS
@pytest.mark.parametrize("how", ["open", "confirmed"])
def test_short_words_that_somebody_asked_down_do_not_go_up_again(pack: str, how: str) -> None:
    world = with_live_post(pack)
    short = content_of(world, text="Pat hates Mondays", media=(), label="", event_ref="")
    bare = replace(world.state(post(world)), content=short, digest=short.digest())
    before = world.with_state(post(world), bare)
    world = asked(before, "colleague_request")
    world = confirmed(world) if how == "confirmed" else world
    for id_, text in (("p2", "Pat hates Mondays"), ("p3", "PAT hates - Mondays!")):
        other = ready(world, id_, content_of(world, text=text, media=()))
        assert Reason.TAKEDOWN_OPEN in reasons(other, verifying(other, id_))
    titled = content_of(world, title="Pat hates Mondays", text="So they say.", media=())
    other = ready(world, "p4", titled)
    assert Reason.TAKEDOWN_OPEN in reasons(other, verifying(other, "p4"))
    fine = ready(
        world,
        "p5",
        content_of(
            world, text="We are open on every weekday of the year, and on most Sundays", media=()
        ),
    )
    assert reasons(fine, verifying(fine, "p5")) == set()
    free = done(world, t.LiftTakedown(name=request(world), signed_digest="a" * 64))
    while free.state(request(free)).state != "lifted":
        free = done(free, t.LiftTakedown(name=request(free), signed_digest="a" * 64))
    other = ready(free, "p2", content_of(free, text="Pat hates Mondays", media=()))
    assert reasons(other, verifying(other, "p2")) == set()


@PACKS
def test_a_greeting_beside_a_picture_is_everybodys(pack: str) -> None:
    world = with_live_post(pack)
    short = content_of(world, text="Happy new year!")
    seen = replace(world.state(post(world)), content=short, digest=short.digest())
    world = asked(world.with_state(post(world), seen), "colleague_request")
    other = ready(world, "p2", content_of(world, text="Happy new year!", media=()))
    assert reasons(other, verifying(other, "p2")) == set()
