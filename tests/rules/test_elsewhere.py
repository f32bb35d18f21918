"""What goes up elsewhere than on the channel that was approved comes down, whoever reports it."""

import pytest
from msgspec.structs import replace

from duecourse.facts.accounts import is_elsewhere
from duecourse.posts import commands as c
from duecourse.posts.state import Permit
from duecourse.proving.journeys.posts import platform_of
from duecourse.shipped import SHIPPED
from tests.rules.asked_down import done, post, with_live_post

ELSEWHERE = [
    ("https://twitter.com/x/status/1", "https://facebook.com/stass", "facebook"),
    ("https://www.tiktok.com/@sam/video/1", "https://facebook.com/stass", "facebook"),
    ("https://facebook.com/sam.private/posts/1", "https://facebook.com/stass", "facebook"),
    ("https://x.com/sam/status/1", "https://twitter.com/stass", "twitter"),
    ("https://wes-personal.org/1", "https://facebook.com/stass", "facebook"),
    ("https://www.linkedin.com/company/acat/posts/1", "", "twitter"),
    ("https://facebook.example/sam.private/1", "https://facebook.example/x", "facebook"),
    ("https://twitter.com.evil.example/zrt/status/5", "https://twitter.com/zrt", "twitter"),
    ("https://twitter.example/zrt/2", "https://twitter.com/zrt", "twitter"),
    ("https://example.org/zrt/1", "https://twitter.com/zrt", "twitter"),
    ("https://example.org/zrt/1", "https://stass.org.uk", "website"),
    ("https://twitter.com.evil.net/zrt/1", "https://twitter.com/zrt", "twitter"),
    ("https://another.org/news/1", "https://stass.org.uk", "website"),
]
HERE = [
    ("https://www.facebook.com/stass/posts/1", "https://facebook.com/stass", "facebook"),
    ("https://m.facebook.com/permalink.php?story_fbid=1&id=2", "https://fb.com/stass", "facebook"),
    ("https://facebook.com/100012345678/posts/1", "https://facebook.com/stass", "facebook"),
    ("https://x.com/stass/status/1", "https://twitter.com/STASS", "twitter"),
    ("https://twitter.com/i/web/status/1", "https://twitter.com/stass", "twitter"),
    ("https://www.youtube.com/watch?v=abc", "https://youtube.com/@stass", "youtube"),
    ("https://www.instagram.com/p/abc", "https://instagram.com/stass", "instagram"),
    ("https://stass.org.uk/news/1", "https://www.stass.org.uk", "website"),
    ("https://facebook.example/x/1", "https://facebook.example/x", "facebook"),
    ("https://example.org/1", "", "twitter"),
    ("https://twitter.example/x/1", "https://facebook.example/x", "facebook"),
]


@pytest.mark.parametrize(("url", "account", "platform"), ELSEWHERE)
def test_it_is_elsewhere(url: str, account: str, platform: str) -> None:
    assert is_elsewhere(url, account, platform)


@pytest.mark.parametrize(("url", "account", "platform"), HERE)
def test_it_is_here_or_nobody_can_tell(url: str, account: str, platform: str) -> None:
    assert not is_elsewhere(url, account, platform)


@pytest.mark.parametrize("pack", SHIPPED)
def test_it_comes_down(pack: str) -> None:
    world = with_live_post(pack)
    state = world.state(post(world))
    permit = Permit("permit-9", state.digest, world.at, issued_at=world.at, issued_to=state.author)
    world = world.with_state(post(world), replace(state, permit=permit))
    other = "tiktok.com" if platform_of(world.pack) != "tiktok" else "twitter.com"
    seen = c.ConfirmPublication(
        name=post(world),
        permit="permit-9",
        url=f"https://{other}/@sam/1",
        captured_digest=state.digest,
    )
    now = done(world, seen).state(post(world))
    assert now.irregularities == ("not_as_approved",)
    assert [d.cause for d in now.duties if d.kind == "takedown"] == ["not_as_approved"]
