"""Whoever a post of ours shows is in what passes it on: listed, and asked (decision 170)."""

from typing import Any

import msgspec
import pytest

from duecourse.consents import commands as consents
from duecourse.facts.accounts import place_of
from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as posts
from duecourse.testing import attestations_for
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_in_media import Desk, picture
from tests.scenarios.stass import stass


def _live(desk: Desk, ref: str) -> str:
    """Return the address of a post that shows somebody, as it was reported."""
    post = desk.live([picture("b")], desk.shown(ref, "b"), cited=(desk.agreed(ref, "b"),))
    return desk.post(post).url


def _passed_on(desk: Desk, url: str, *subjects: Any, kind: str) -> set[Reason]:
    """Return why the consents of what passes on an address are not verified."""
    post = desk.new("posts")
    repost = kind == "repost"
    content = msgspec.structs.replace(
        desk.given.content,
        kind=kind,
        title="",
        text="",
        original_url=url,
        third_party="yes" if repost else "no",
        label="Theirs" if repost else "",
        subjects=subjects,
    )
    channel = desk.name("channels", desk.given.platform)
    author, said = desk.given.author, attestations_for(desk.world.pack, "SubmitForReview")
    desk.does(author, posts.DraftPost(name=post, channel=channel, content=content))
    desk.does(author, posts.SubmitForReview(name=post, revision=1, attestations=said))
    desk.does(desk.given.reviewer, desk.approval(post))
    return desk.refused(desk.given.reviewer, desk.verification(post))


@pytest.mark.parametrize("house", [cleanslate, stass])
@pytest.mark.parametrize("kind", ["repost", "like"])
@pytest.mark.parametrize("said", ["", "?ref=share", "#top"])
def test_whoever_is_in_it_is_listed_in_what_passes_it_on(house: Any, kind: str, said: str) -> None:
    desk = Desk(house)
    url = _live(desk, "a-1") + said
    assert Reason.CONSENT_MISSING in _passed_on(desk, url, kind=kind)
    desk.does(desk.given.author, consents.WithdrawConsent(name=desk.name("consents", "x1")))
    listed = desk.shown("a-1", representation="mention")
    assert _passed_on(desk, url, listed, kind=kind) & {
        Reason.CONSENT_MISSING,
        Reason.CONSENT_WITHDRAWN,
    }
    other = "https://www.facebook.com/OurHouse/posts/987654321"
    assert Reason.CONSENT_MISSING not in _passed_on(desk, other, kind=kind)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://x.com/us/status/123456789", "https://twitter.com/i/status/123456789", True),
        ("https://youtube.com/watch?v=aa", "https://m.youtube.com/watch?v=aa&t=3", True),
        ("https://youtube.com/watch?v=aa", "https://youtube.com/watch?v=bb", False),
        ("https://ours.org/news/1?utm_source=x", "https://www.ours.org/News/1#top", True),
        ("https://ours.org/news/1", "https://ours.org/news/2", False),
        ("https://facebook.com/us/posts/123456789", "https://x.com/us/status/123456789", False),
    ],
)
def test_a_place_is_one_however_its_address_is_written(one: str, other: str, same: bool) -> None:
    assert place_of(one)
    assert (place_of(one) == place_of(other)) == same


@pytest.mark.parametrize("address", ["", "nonsense", "mailto:us@example.org"])
def test_what_is_no_address_is_no_place(address: str) -> None:
    assert place_of(address) == ""
