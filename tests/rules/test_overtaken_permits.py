"""A permit that nobody used ends with what is said of the same elsewhere (decision 228)."""

from datetime import timedelta
from typing import Any, Final

import pytest
from msgspec.structs import replace

from duecourse.channels.state import Channel
from duecourse.channels.stopping import Stop
from duecourse.contacts import commands as contacts
from duecourse.contacts.decide import CONTACTS
from duecourse.contacts.state import Contact
from duecourse.kernel.names import id_of
from duecourse.posts import commands as posts
from duecourse.takedowns import commands as t
from duecourse.testing import PostScene, Scene, attestations_for, writing
from tests.rules.houses import House, everywhere, with_four_eyes
from tests.rules.test_complained_of_elsewhere import FIRST, OTHER, Wire
from tests.rules.test_noes_are_known_again import HOW, Review
from tests.rules.test_open_permits import comes_down, reported
from tests.scenarios.acat import acat

MINUTE: Final = timedelta(minutes=1)


# --- said of the same words or pictures in another post ---


class Desk(Wire):
    """A desk with a post that is live, and another of the same with an open permit."""

    def __init__(self, house: Any) -> None:
        super().__init__(house)
        self.first = self.shown_live(FIRST, "a")
        self.open: dict[str, str] = {}

    def permit(self, text: str, letter: str) -> str:
        post = self.verified(text, letter)
        self.world.at += self.waits
        self.does(self.given.publisher, self.publication(post))
        self.world.later(MINUTE)
        return post

    def said(self, how: str) -> None:
        if how == "complained":
            self.complained(self.first)
            return
        asker = id_of(self.world.named("people")[0])
        name = self.name("takedowns", "t1")
        self.does(asker, t.OpenTakedown(name=name, post=self.first, ground="order"))

    def reports(self, post: str, **said: Any) -> set[str]:
        seen = self.confirmation(post)
        command = posts.ConfirmPublication(
            name=post,
            permit=seen.permit,
            url=f"https://example.org/{id_of(post)}",
            captured_digest=seen.captured_digest,
            **said,
        )
        self.does(self.given.publisher, command)
        return {duty.cause for duty in self.takedowns(post)}


SAME: Final = [(OTHER, "a"), (FIRST, "b")]


@everywhere
@pytest.mark.parametrize("how", ["complained", "asked down"])
@pytest.mark.parametrize(("text", "letter"), SAME)
def test_what_goes_up_after_the_same_was_spoken_against_elsewhere_comes_down(
    house: House, how: str, text: str, letter: str
) -> None:
    desk = Desk(house)
    post = desk.permit(text, letter)
    desk.said(how)
    desk.world.later(MINUTE)
    assert desk.reports(post) == {"permit_ended"}


@everywhere
@pytest.mark.parametrize("how", ["complained", "asked down"])
@pytest.mark.parametrize(("text", "letter"), SAME)
def test_what_went_up_before_stays(house: House, how: str, text: str, letter: str) -> None:
    desk = Desk(house)
    post = desk.permit(text, letter)
    before = desk.world.at
    desk.world.later(MINUTE)
    desk.said(how)
    desk.world.later(MINUTE)
    assert desk.reports(post, happened_at=before) == set()


@everywhere
def test_what_is_said_of_something_else_ends_none(house: House) -> None:
    desk = Desk(house)
    post = desk.permit(OTHER, "b")
    desk.said("complained")
    desk.world.later(MINUTE)
    assert desk.reports(post) == set()


@with_four_eyes
@pytest.mark.parametrize("no", HOW)
@pytest.mark.parametrize("lifted", [False, True])
def test_a_no_to_the_same_in_another_post_ends_it_until_it_is_lifted(
    house: House, no: Any, lifted: bool
) -> None:
    desk = Review(house)
    post, again = desk.offered(), desk.offered()
    assert desk.judged_by(post, desk.second) == set()
    desk.does(desk.second, desk.verification(post))
    desk.world.at += timedelta(days=4)
    desk.does(desk.given.publisher, desk.publication(post))
    desk.world.later(MINUTE)
    no(desk, again)
    if lifted:
        third = desk.offered()
        assert desk.judged_by(third, desk.first) == set()
    desk.world.later(MINUTE)
    desk.does(desk.given.publisher, desk.confirmation(post))
    assert {d.cause for d in desk.takedowns(post)} == (set() if lifted else {"permit_ended"})


# --- what it answers, and by what it goes out ---


def replied(house: House) -> PostScene:
    given = house().with_contact("m1")
    post = writing(given, kind="reply", contact=given.name("contacts", "m1")).reviewed().verified()
    return post.later(hours=24 * 4).published().later(minutes=1)


@everywhere
@pytest.mark.parametrize("back", [False, True])
def test_a_public_reply_does_not_go_up_after_it_went_on_in_private(
    house: House, back: bool
) -> None:
    post = replied(house)
    assert comes_down(reported(post)) == []
    name = post.given.name("contacts", "m1")
    known = post.given.facts[name]
    assert isinstance(known, Contact)
    gone = post.given.with_contact("m1", state="moved", left_public_at=post.at)
    moved = post.later(minutes=1).meanwhile(gone).later(minutes=1)
    assert comes_down(reported(moved, went_up=timedelta(minutes=3) if back else None)) == (
        [] if back else ["permit_ended"]
    )


@everywhere
@pytest.mark.parametrize("tool", ["buffer", ""])
@pytest.mark.parametrize("withdrawn", ["buffer", "other"])
def test_a_program_whose_approval_is_withdrawn_puts_nothing_up(
    house: House, tool: str, withdrawn: str
) -> None:
    given = house()
    where = given.name("channels", given.platform)
    channel = given.facts[where]
    assert isinstance(channel, Channel)
    given = given.with_channel(
        given.platform, given.publisher, tools=frozenset({"buffer", "other"})
    )
    post = writing(given).reviewed().verified().later(hours=24 * 4)
    command = posts.PublishPost(
        name=post.name,
        revision=1,
        tool=tool,
        attestations=attestations_for(given.pack, "PublishPost"),
    )
    post = post.when(command, given.publisher).later(minutes=1)
    stopped = given.with_channel(
        given.platform, given.publisher, stops=(Stop(post.at, tool=withdrawn),)
    )
    late = post.meanwhile(stopped).later(minutes=1)
    owed = ["permit_ended"] if tool == withdrawn else []
    assert comes_down(reported(late)) == owed
    assert comes_down(reported(late, went_up=timedelta(seconds=90))) == []


# --- what puts that on record ---


@pytest.mark.parametrize(
    "command",
    [
        contacts.MoveToPrivate(name="", route="email"),
        contacts.ClassifyContact(name="", says_wrong="yes"),
        contacts.PromoteContact(name="", complaint="", kind="channel_post"),
    ],
    ids=lambda command: type(command).__name__,
)
def test_it_is_on_record_when_a_message_left_the_public(command: Any) -> None:
    given = acat().with_contact("m1")
    name = given.name("contacts", "m1")
    scene = Scene(given, CONTACTS, name, given.facts[name])
    fields = {"complaint": given.name("complaints", "k1")} if hasattr(command, "complaint") else {}
    left = scene.when(replace(command, name=name, **fields), "mona", reason="So it is.")
    assert not left.violations
    assert left.state.left_public_at == scene.at
    assert scene.when(contacts.JoinContact(name=name), "mona").state.left_public_at is None
