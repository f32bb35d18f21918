"""What is asked to come down by its address is tied to the post that stands there."""

import pytest
from msgspec.structs import replace

from duecourse.facts.accounts import keys_of
from duecourse.kernel.reasons import Reason
from duecourse.organisations.accounts import AccountEntry
from duecourse.posts import commands as c
from duecourse.posts.state import Permit
from duecourse.proving.journeys.posts import platform_of
from duecourse.proving.world import World
from duecourse.shipped import SHIPPED
from duecourse.takedowns import commands as t
from tests.rules.asked_down import (
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
URL = "https://ours.example/posts/1"


def standing(pack: str, url: str = URL) -> World:
    """Return a house with a post of which somebody said where it stands."""
    world = with_live_post(pack)
    state = world.state(post(world))
    permit = Permit("permit-1", state.digest, world.at, issued_to=state.author)
    world = world.with_state(post(world), replace(state, permit=permit))
    seen = c.ConfirmPublication(
        name=post(world), permit="permit-1", url=url, captured_digest=state.digest
    )
    return done(world, seen)


def asking(world: World, where: str, **fields: str) -> t.OpenTakedown:
    said = {"ground": "su_identifiable", "requester": "su-1", **fields}
    return t.OpenTakedown(name=request(world), where=where, anonymous=False, **said)


@PACKS
@pytest.mark.parametrize(
    "where",
    [URL, "http://www.ours.example/posts/1/", "https://OURS.example/posts/1?utm_source=x#top"],
)
def test_what_is_asked_by_address_is_asked_of_the_post(pack: str, where: str) -> None:
    world = standing(pack)
    world = world.done(asking(world, where), world.people[0])
    found = world.state(request(world))
    assert (found.post, found.held_by) == (post(world), "channel")
    down = removed(world)
    assert down.state(post(down)).visibility == "taken_down"
    assert Reason.TAKEDOWN_OPEN in reasons(down, putting_back(down))


@PACKS
def test_another_address_is_of_no_post(pack: str) -> None:
    world = standing(pack)
    world = world.done(asking(world, "https://ours.example/posts/2"), world.people[0])
    assert world.state(request(world)).post == ""


@PACKS
@pytest.mark.parametrize("held_by", ["elsewhere", "personal"])
def test_what_stands_on_our_page_is_held_by_nobody_else(pack: str, held_by: str) -> None:
    world = standing(pack)
    found = world.attempt(asking(world, URL, held_by=held_by), world.people[0])
    assert {v.reason for v in found.violations} == {Reason.FIELD_INVALID}


@PACKS
def test_so_it_is_where_nobody_said_yet_that_the_post_is_up(pack: str) -> None:
    world = with_live_post(pack)
    key = keys_of("https://facebook.example/x", "facebook")[0]
    books = world.state(world.organisation)
    channel = world.name("channels", platform_of(world.pack))
    known = replace(books, accounts={key: (AccountEntry(channel),)})
    world = world.with_state(world.organisation, known)
    page = "https://facebook.example/x/posts/9"
    found = world.attempt(asking(world, page, held_by="elsewhere"), world.people[0])
    assert {v.reason for v in found.violations} == {Reason.FIELD_INVALID}
    world = world.done(asking(world, page), world.people[0])
    assert world.state(request(world)).held_by == "channel"


@PACKS
@pytest.mark.parametrize("kind", ["repost", "like"])
def test_nobody_passes_on_what_came_down_until_it_is_put_back(pack: str, kind: str) -> None:
    world = standing(pack)
    changes = {"text": "", "media": (), "kind": kind, "original_url": URL, "third_party": "yes"}
    passing = content_of(world, **changes)
    for down in (
        done(world, c.RecordTakedown(name=post(world))),
        world.done(asking(world, URL), world.people[0]),
    ):
        try:
            other = ready(down, "p2", passing)
        except ValueError:
            pytest.skip("this policy passes nothing on that is ordinary")
        assert Reason.TAKEDOWN_OPEN in reasons(other, verifying(other, "p2"))


# --- a link shows what it leads to ---


@PACKS
@pytest.mark.parametrize("url", [URL, "http://www.ours.example/posts/1/?utm_source=x"])
def test_nobody_links_to_what_is_asked_down_or_came_down(pack: str, url: str) -> None:
    up = standing(pack)
    words = {"text": "Do look at this, all of you who like our garden", "media": ()}
    linking = content_of(up, links=(url,), **words)
    fine = ready(up, "p2", linking)
    assert Reason.TAKEDOWN_OPEN not in reasons(fine, verifying(fine, "p2"))
    open_ = up.done(asking(up, URL), up.people[0])
    for world in (open_, removed(open_), done(up, c.RecordTakedown(name=post(up)))):
        other = ready(world, "p2", linking)
        assert Reason.TAKEDOWN_OPEN in reasons(other, verifying(other, "p2"))
        for field in ("process_url", "role_description_url"):
            other = ready(world, "p4", content_of(up, **{field: url}, **words))
            assert Reason.TAKEDOWN_OPEN in reasons(other, verifying(other, "p4"))
        elsewhere = content_of(up, links=("https://ours.example/posts/2",), **words)
        other = ready(world, "p3", elsewhere)
        assert Reason.TAKEDOWN_OPEN not in reasons(other, verifying(other, "p3"))
