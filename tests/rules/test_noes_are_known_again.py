"""No new post and no new revision of the same washes off somebody's no (decision 198)."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final

import msgspec
import pytest

from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.testing import attestations_for, full_checklist
from tests.rules.houses import FOUR_EYES, House
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_in_media import picture
from tests.scenarios.consents.test_words_again import Words
from tests.scenarios.stass import stass

WORDS: Final = "Ninety of a hundred get well with us."
SHORT: Final = "We are the best."
OTHER: Final = "Our summer party in the garden begins at four, and everybody is welcome."
PAIRS: Final = {acat: ("ada", "mona"), cleanslate: ("lou", "ivy"), stass: ("lin", "max")}
every_house = pytest.mark.parametrize("house", FOUR_EYES)
Say = Callable[[Any, str], None]


class Review(Words):
    """A desk with two reviewers, the first of whom says no."""

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self.first, self.second = PAIRS[house]  # type: ignore[index]

    def offered(self, text: str = WORDS, *letters: str, **changes: Any) -> str:
        """Return a post that was handed in."""
        post = self.new("posts")
        content = self.content(text, media=tuple(picture(letter) for letter in letters))
        content = msgspec.structs.replace(content, **changes)
        channel = self.name("channels", self.given.platform)
        self.does(self.given.author, c.DraftPost(name=post, channel=channel, content=content))
        return self.handed_in(post)

    def handed_in(self, post: str) -> str:
        said = attestations_for(self.world.pack, "SubmitForReview")
        revision = self.world.state(post).revision
        submit = c.SubmitForReview(name=post, revision=revision, attestations=said)
        self.does(self.given.author, submit)
        return post

    def revised(self, post: str, **changes: Any) -> str:
        content = msgspec.structs.replace(self.world.state(post).content, **changes)
        self.does(self.given.author, c.RevisePost(name=post, content=content))
        return self.handed_in(post)

    def approving(self, post: str) -> c.ApproveStep:
        revision = self.world.state(post).revision
        answers = full_checklist(self.world.pack)
        return c.ApproveStep(name=post, revision=revision, answers=answers)

    def judged_by(self, post: str, by: str, reason: str = "") -> set[str]:
        """Return why somebody may not approve; nothing where they did."""
        found = self.world.gives(self.approving(post), self.given.person(by), reason)
        return {one.reason for one in found}

    def says(self, who: str, command: type[Any], post: str, **fields: Any) -> None:
        self.does(who, command(name=post, **fields))


def denies(desk: Review, post: str) -> None:
    item = full_checklist(desk.world.pack)[0].item
    answer = c.ChecklistAnswer(item=item, answer="no", note="It is not so.")
    revision = desk.world.state(post).revision
    desk.says(desk.first, c.AnswerChecklist, post, revision=revision, answers=(answer,))


def rejects(desk: Review, post: str) -> None:
    desk.says(desk.first, c.RejectPost, post, clause=next(iter(desk.world.pack.clauses)))


def sends_back(desk: Review, post: str) -> None:
    desk.says(desk.first, c.RequestChanges, post)


HOW: Final[dict[Say, Reason]] = {
    denies: Reason.CHECKLIST_FAILED,
    rejects: Reason.APPROVAL_REQUIRED,
    sends_back: Reason.APPROVAL_REQUIRED,
}
every_no = pytest.mark.parametrize("no", HOW)


@every_house
@every_no
@pytest.mark.parametrize("text", [WORDS, SHORT])
def test_the_same_as_a_new_post_waits_for_whoever_said_no(house: Any, no: Say, text: str) -> None:
    desk = Review(house)
    no(desk, desk.offered(text))
    again = desk.offered(text)
    for reason in ("", "It is fine."):
        assert desk.judged_by(again, desk.second, reason) == {HOW[no]}
    assert desk.judged_by(again, desk.first) == set()
    third = desk.offered(text)
    assert desk.judged_by(third, desk.second) == set(), "they took it back"


@every_house
@every_no
def test_so_it_does_when_the_words_stand_anywhere_in_it(house: Any, no: Say) -> None:
    desk = Review(house)
    no(desk, desk.offered())
    moved = desk.offered(text="", title=WORDS.upper())
    assert desk.judged_by(moved, desk.second) == {HOW[no]}


@every_house
@every_no
def test_the_same_picture_waits_too_unless_it_is_everybody_s(house: Any, no: Say) -> None:
    desk = Review(house)
    no(desk, desk.offered(WORDS, "a"))
    assert desk.judged_by(desk.offered(OTHER, "a"), desk.second) == {HOW[no]}
    assert desk.judged_by(desk.offered(OTHER, "b"), desk.second) == set()


@every_house
@every_no
def test_what_changed_in_something_is_answered_for_by_who_approves_it(house: Any, no: Say) -> None:
    desk = Review(house)
    post = desk.offered()
    no(desk, post)
    desk.world.later(timedelta(minutes=1))
    desk.revised(post, sources=("The register of 2026, page 4.",))
    assert desk.judged_by(post, desk.second) == {HOW[no]}
    assert desk.judged_by(post, desk.second, "It names its source now.") == set()
    verify = desk.verification(post)
    verify = msgspec.structs.replace(verify, revision=desk.world.state(post).revision)
    assert desk.refused(desk.first, verify) == set()


@every_house
@every_no
def test_the_same_once_more_as_a_revision_is_the_same(house: Any, no: Say) -> None:
    desk = Review(house)
    post = desk.offered()
    no(desk, post)
    desk.revised(post)
    assert desk.judged_by(post, desk.second, "It is fine.") == {HOW[no]}
    assert desk.judged_by(post, desk.first) == set()


@every_house
@every_no
def test_other_words_leave_it_behind(house: Any, no: Say) -> None:
    desk = Review(house)
    post = desk.offered()
    no(desk, post)
    assert desk.judged_by(desk.offered(OTHER), desk.second) == set()
    assert desk.judged_by(desk.revised(post, text=OTHER), desk.second) == set()


@every_house
@every_no
def test_a_no_that_comes_later_stops_what_is_approved_already(house: Any, no: Say) -> None:
    desk = Review(house)
    post, again = desk.offered(), desk.offered()
    assert desk.judged_by(again, desk.second) == set()
    no(desk, post)
    assert desk.judged(again) == {HOW[no]}


@every_house
def test_a_doubt_that_nobody_cleared_goes_with_the_words(house: Any) -> None:
    desk = Review(house)
    post = desk.offered()
    desk.says(desk.first, c.RaiseDoubt, post, question="Is that so?")
    desk.says(desk.given.author, c.WithdrawPost, post)
    again = desk.offered()
    assert desk.judged_by(again, desk.second, "Fine.") == {Reason.UNRESOLVED_DOUBT}
    desk.says(desk.second, c.RaiseDoubt, again, question="Is that so?")
    doubt = desk.world.state(again).doubts[-1].id
    people = [name.rsplit("/", 1)[1] for name in desk.world.named("people")]
    answer = c.AnswerDoubt(name=again, doubt=doubt, answer="It is.", finding="clear")
    assert any(not desk.refused(who, answer) for who in people)
    assert desk.judged_by(again, desk.second) == set()


@every_house
def test_what_a_consulted_person_found_not_clear_goes_with_the_words(house: Any) -> None:
    desk = Review(house)
    post = desk.offered()
    roles = desk.world.pack.filling("consult")
    asked = next(
        name
        for name in desk.world.named("people")
        if not desk.world.state(name).roles.isdisjoint(roles) and not name.endswith(desk.second)
    ).rsplit("/", 1)[1]
    desk.says(asked, c.RecordConsultation, post, note="Ask the board.", finding="not_clear")
    again = desk.offered()
    assert desk.judged_by(again, desk.second, "Fine.") == {Reason.CONSULTATION_REQUIRED}
    desk.says(asked, c.RecordConsultation, again, finding="clear")
    assert desk.judged_by(again, desk.second) == set()
