"""No order of commands makes one pair of eyes into two, under every policy that wants four."""

from collections.abc import Callable
from typing import Any

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.testing import Given, PostScene, picture, writing
from tests.rules.houses import House, everywhere, with_four_eyes

Touch = Callable[[PostScene, str], PostScene]


def _words(post: PostScene, by: str) -> PostScene:
    return post.revised(by=by, text="Better words.").submitted()


def _label(post: PostScene, by: str) -> PostScene:
    return post.revised(by=by, label="Not our own words").submitted()


def _picture(post: PostScene, by: str) -> PostScene:
    return post.revised(by=by, media=(picture(),)).submitted()


def _and_back(post: PostScene, by: str) -> PostScene:
    text = post.state.content.text
    return post.revised(by=by, text="Better words.").revised(text=text).submitted()


def _is_given_it_and_hands_it_in(post: PostScene, by: str) -> PostScene:
    given = post.given
    manager = given.with_person("boss", *sorted(given.pack.functions["manage"]))
    return (
        post.meanwhile(manager)
        .does(c.ReassignAuthor, "boss", author=given.person(by))
        .submitted(by=by)
    )


def _sends_back_and_rewrites(post: PostScene, by: str) -> PostScene:
    back = post.submitted().does(c.RequestChanges, by, reason="Say when.")
    return back.revised(by=by, text="On Monday.").submitted()


TOUCHES: tuple[Touch, ...] = (
    _words,
    _label,
    _picture,
    _and_back,
    _is_given_it_and_hands_it_in,
    _sends_back_and_rewrites,
)


@with_four_eyes
@pytest.mark.parametrize("touch", TOUCHES)
def test_whoever_touched_a_post_approves_and_verifies_none_of_it(
    house: House, touch: Touch
) -> None:
    given, by = _writing_reviewer(house())
    post = touch(writing(given), by)
    assert Reason.SELF_APPROVAL in {v.reason for v in post.approved(by=by).violations}
    by_another = post.approved(by=given.reviewer)
    assert by_another.state.approvals
    assert Reason.SELF_APPROVAL in {v.reason for v in by_another.verified(by=by).violations}


def _writing_reviewer(given: Given) -> tuple[Given, str]:
    """Return somebody who may write as well as review, beside the usual reviewer."""
    pack = given.pack
    roles = (
        min(pack.functions["draft"]),
        min(pack.functions["review"]),
        min(pack.functions["verify_evidence"]),
    )
    return given.with_person("both", *dict.fromkeys(roles)), "both"


@with_four_eyes
@pytest.mark.parametrize("answer", ["no", "not_applicable", ""])
def test_the_author_s_yes_takes_no_question_off_the_reviewer(house: House, answer: str) -> None:
    post = writing(house()).submitted()
    own: dict[str, Any] = {"everybody_listed": "yes"}
    answered = post.answered(by=house().author, **own)
    post = post if answered.violations else answered
    said: dict[str, Any] = {"everybody_listed": answer} if answer else {}
    without = () if answer else ("everybody_listed",)
    refused = post.approved(without=without, **said)
    assert {v.reason for v in refused.violations} & {
        Reason.CHECKLIST_INCOMPLETE,
        Reason.CHECKLIST_FAILED,
    }


@everywhere
@pytest.mark.parametrize(
    "finding", [{}, {"finding": "not_clear"}, {"finding": "clear", "answer": " "}]
)
def test_a_doubt_is_not_cleared_by_any_words_at_all(house: House, finding: dict[str, str]) -> None:
    given = house()
    post = writing(given).submitted()
    post = post.does(c.RaiseDoubt, given.author, kind="other", question="May we?")
    doubt = post.state.doubts[-1].id
    fields = {"answer": "No. This must not be published.", **finding}
    attempt = post.does(c.AnswerDoubt, given.reviewer, doubt=doubt, **fields)
    held = attempt if not attempt.violations else post
    assert held.state.doubts[-1].holds
    assert Reason.UNRESOLVED_DOUBT in {v.reason for v in held.approved().violations}
