"""What somebody complains of goes up nowhere else meanwhile, under any policy (decision 196)."""

from datetime import timedelta
from typing import Any, Final

import pytest

from duecourse.complaints import commands as complaints
from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as posts
from tests.scenarios.consents.test_in_media import picture
from tests.scenarios.consents.test_words_again import HOUSES, Words

FIRST: Final = "Our summer party in the garden begins at four, and everybody is welcome."
OTHER: Final = "Nobody needs a ticket for what we show at the library in the spring."


class Wire(Words):
    """A desk whose posts show pictures of nobody, and are complained of."""

    def ready(self, text: str, *letters: str) -> str:
        """Return a post that is approved, and not verified yet."""
        media = tuple(picture(letter) for letter in letters)
        return self.reviewed(self.drafted(text, media=media))

    def verified(self, text: str, *letters: str) -> str:
        post = self.ready(text, *letters)
        self.does(self.given.reviewer, self.verification(post))
        return post

    def shown_live(self, text: str, *letters: str) -> str:
        post = self.verified(text, *letters)
        self.world.at += self.waits
        self.does(self.given.publisher, self.publication(post))
        self.does(self.given.publisher, self.confirmation(post))
        return post

    def complained(self, *about: str) -> str:
        name = self.new("complaints")
        opened = complaints.OpenComplaint(
            name=name,
            kind=next(iter(self.world.pack.complaints)),
            about=about,
            complainant="R. Roe",
            summary="That is not right",
            event_at=self.world.at,
        )
        self.does(self.given.author, opened)
        return name

    def closed(self, post: str, complaint: str) -> None:
        closing = posts.ReflectComplaint(name=post, complaint=complaint, closed=True)
        assert not self.world.gives(closing)

    def goes_out(self, post: str) -> set[Reason]:
        """Return why a verified post is not let out."""
        return self.refused(self.given.publisher, self.publication(post))


HELD: Final = {Reason.DECISION_REQUIRED}


@HOUSES
@pytest.mark.parametrize(("text", "letter"), [(OTHER, "a"), (FIRST, "b")])
def test_the_same_picture_or_the_same_words_wait_until_it_is_closed(
    house: Any, text: str, letter: str
) -> None:
    desk = Wire(house)
    post = desk.shown_live(FIRST, "a")
    waiting = desk.verified(text, letter)
    complaint = desk.complained(post)
    assert desk.world.state(post).visibility == "live"
    desk.world.at += desk.waits
    assert desk.goes_out(waiting) == HELD
    assert desk.judged(desk.ready(text, letter)) == HELD
    assert desk.judged(desk.ready(OTHER, "b")) == set()
    desk.closed(post, complaint)
    assert desk.judged(desk.ready(text, letter)) == set()
    assert desk.goes_out(waiting) == set()


@HOUSES
def test_what_came_down_under_a_complaint_stays_held_back_once_it_is_closed(house: Any) -> None:
    desk = Wire(house)
    post = desk.shown_live(FIRST, "a")
    complaint = desk.complained(post)
    desk.does(desk.given.publisher, posts.RecordTakedown(name=post))
    desk.closed(post, complaint)
    assert desk.judged(desk.ready(OTHER, "a")) == HELD


@HOUSES
def test_what_everybody_uses_is_held_back_by_no_complaint(house: Any) -> None:
    desk = Wire(house)
    for text in (OTHER + " One.", OTHER + " Two."):
        desk.shown_live(text, "a")
    desk.complained(desk.shown_live(FIRST, "a"))
    assert desk.judged(desk.ready(OTHER + " Three.", "a")) == set()


@HOUSES
def test_said_in_another_place_first_it_is_not_everybody_s(house: Any) -> None:
    desk = Wire(house)
    desk.shown_live(OTHER, "a")
    desk.complained(desk.shown_live(FIRST, "a"))
    desk.verified(OTHER + " Again.", "b")
    assert desk.judged(desk.ready(OTHER + " Once more.", "a")) == HELD


@HOUSES
def test_two_that_say_the_same_do_not_keep_each_other_down(house: Any) -> None:
    desk = Wire(house)
    one, two = desk.shown_live(FIRST, "a"), desk.shown_live(FIRST, "a")
    complaints_ = {post: desk.complained(post) for post in (one, two)}
    for post, complaint in complaints_.items():
        desk.does(desk.given.publisher, posts.RecordTakedown(name=post))
        desk.closed(post, complaint)
    desk.world.at += timedelta(hours=1)
    back = posts.ReinstateContent(name=one, revision=1)
    people = [name.rsplit("/", 1)[1] for name in desk.world.named("people")]
    for who in people:
        found = desk.refused(who, back)
        assert Reason.DECISION_REQUIRED not in found, who
        if not found:
            return
