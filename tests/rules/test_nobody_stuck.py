"""Whoever leaves, fails or is mistaken, somebody can go on, under every policy."""

import pytest

from duecourse.channels import commands as channels
from duecourse.channels.decide import CHANNELS
from duecourse.channels.state import Channel
from duecourse.complaints import commands as complaints
from duecourse.complaints.decide import COMPLAINTS
from duecourse.complaints.state import Complaint
from duecourse.posts import commands as posts
from duecourse.testing import Given, PostScene, Scene, writing
from tests.rules.houses import House, everywhere


def _with_two_more(given: Given) -> Given:
    """Return it with a manager and another author."""
    return given.with_person("boss", *sorted(given.pack.functions["manage"])).with_person(
        "next", *sorted(given.pack.functions["draft"])
    )


def _gone(given: Given, who: str, state: str) -> Given:
    held = sorted(given.facts[given.person(who)].roles)  # type: ignore[attr-defined]
    return given.with_person(who, *held, state=state)


def _live(house: House) -> PostScene:
    post = writing(house()).reviewed().verified().later(hours=26)
    return post.published()


@everywhere
@pytest.mark.parametrize("state", ["left", "suspended"])
@pytest.mark.parametrize("handed_in", [False, True])
def test_a_post_whose_author_is_gone_is_given_to_another(
    house: House, state: str, handed_in: bool
) -> None:
    given = _with_two_more(house())
    post = writing(given)
    if handed_in:
        post = post.submitted().does(posts.RequestChanges, given.reviewer, reason="Say when.")
    post = post.meanwhile(_gone(given, given.author, state))
    post = post.does(posts.ReassignAuthor, "boss", author=given.person("next"))
    post.submitted(by="next").then_in("review")


@everywhere
@pytest.mark.parametrize("ended", ["failed", "confirmed", "said nothing of"])
def test_whatever_became_of_a_permit_people_complain_and_it_comes_down(
    house: House, ended: str
) -> None:
    live = _live(house)
    permit = live.state.permit
    assert permit
    if ended == "failed":
        live = live.does(posts.ReportPublicationFailure, live.given.publisher, permit=permit.id)
    elif ended == "confirmed":
        live = live.confirmed()
    known = live.given.knowing("posts", "p1", live.state)
    name = known.name("complaints", "k1")
    about = (known.name("posts", "p1"),)
    complaint = complaints.OpenComplaint(
        name=name, kind="channel_post", about=about, complainant="R. Roe", summary="It hurts."
    )
    scene = Scene(known, COMPLAINTS, name, Complaint()).when(complaint, known.reviewer)
    scene.then_in("received")
    down = live.does(posts.RecordTakedown, known.publisher, reason="It hurts.")
    assert down.state.visibility == "taken_down"


@everywhere
@pytest.mark.parametrize("end", ["declined", "retired"])
def test_a_platform_is_not_lost_with_its_first_channel(house: House, end: str) -> None:
    given = _with_two_more(house())
    platform = given.platform
    given = given.with_channel(platform, state=end)
    again = channels.RequestChannel(
        name=given.name("channels", f"{platform}-2"),
        platform=platform,
        title="Our page",
        strategy_note="One post a week",
        purpose="News",
        address="https://example.org/us",
    )
    scene = Scene(given, CHANNELS, again.name, Channel()).when(again, "boss")
    scene.then_in("requested")
