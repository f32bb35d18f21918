"""Whoever wrote any of a post does not judge it, in whatever order the commands come."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import msgspec
import pytest

from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.posts.state import Duty
from duecourse.testing import (
    MONDAY,
    Given,
    PostScene,
    full_checklist,
    picture,
    unwritten,
    writing,
)
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

FOUR_EYES = "EXT-REVIEW-four-eyes"
PHOTO = picture(origin="personal_device")


def _mended(by: str = "mona", given: Given | None = None) -> PostScene:
    """Return a post that its author began, and that another person rewrote."""
    return writing(given or acat()).revised(by=by, text="A better text.").submitted()


def _reassigned(by: str = "mona", to: str = "lena") -> PostScene:
    """Return a post that was written by one person and given to another."""
    post = unwritten(acat()).drafted(by=by)
    post = post.does(c.ReassignAuthor, "tom", author=acat().person(to))
    return post.submitted(by=to)


@pytest.mark.parametrize("post", [_mended, _reassigned])
def test_a_manager_approves_and_verifies_nothing_of_their_own_words(
    post: Callable[[], PostScene],
) -> None:
    post().approved(by="mona").then_refused(Reason.SELF_APPROVAL, FOUR_EYES)
    approved = post().approved(by="ada")
    approved.verified(by="mona").then_refused(Reason.SELF_APPROVAL, FOUR_EYES)
    approved.verified(by="ada").then_in("consent_verified")


def test_the_refusal_names_the_fact() -> None:
    found = _mended().approved(by="mona").violations[-1]
    assert "people/mona wrote part of posts/p1" in found.message
    assert dict(found.facts)["tie"] == "writer"


@pytest.mark.parametrize("media", [(), (PHOTO,)])
def test_the_last_word_of_an_author_does_not_wash_a_writer_off(media: tuple[object, ...]) -> None:
    mended = writing(acat()).revised(by="ada", media=media).revised(text="All of it anew.")
    mended.submitted().approved(by="ada").then_refused(Reason.SELF_APPROVAL, FOUR_EYES)


def test_a_new_author_is_no_second_person_though_they_wrote_nothing() -> None:
    _reassigned().approved(by="lena").then_refused(Reason.SELF_APPROVAL, FOUR_EYES)


def test_whoever_handed_a_post_in_stands_for_it_after_it_was_given_away() -> None:
    back = _reassigned().does(c.RequestChanges, "ada", reason="Say when.")
    given_on = back.does(c.ReassignAuthor, "tom", author=acat().person("sam")).submitted(by="sam")
    given_on.approved(by="lena").then_refused(Reason.SELF_APPROVAL, FOUR_EYES)


def test_a_correction_has_the_writers_of_what_it_corrects() -> None:
    post = unwritten(acat()).reacting(
        c.DraftCorrection(
            name=acat().name("posts", "p1"),
            corrects=acat().name("posts", "p0"),
            channel=acat().name("channels", "twitter"),
            content=acat().content,
            writers=(acat().person("mona"),),
        )
    )
    post = post.does(c.ReassignAuthor, "tom", author=acat().person("lena"))
    post.submitted().approved(by="mona").then_refused(Reason.SELF_APPROVAL, FOUR_EYES)


def test_a_line_manager_does_not_permit_the_photo_that_they_put_in() -> None:
    given = stass()
    post = writing(given).revised(by="lin", media=(PHOTO,))
    own = post.does(c.PermitMedia, "lin", media=PHOTO.digest)
    own.then_refused_alone(Reason.SELF_APPROVAL, "STASS-5.1-camera")
    post.does(c.PermitMedia, "dee", media=PHOTO.digest).then(e.MediaPermitted)


@pytest.mark.parametrize(
    ("command", "fields", "other"),
    [
        (c.RecordConsultation, {"finding": "clear"}, "tess"),
        (c.ConfirmCommitment, {}, "tom"),
        (c.PermitMedia, {"media": PHOTO.digest}, "tom"),
    ],
)
def test_no_writer_is_consulted_confirms_or_permits(
    command: type, fields: dict[str, str], other: str
) -> None:
    given = acat().with_person("mona", "admin_manager", "trustee")
    post = _mended(given=given).revised(media=(PHOTO,), text="Once more.").submitted()
    post.does(command, "mona", **fields).then_refused_alone(Reason.SELF_APPROVAL)
    assert not post.does(command, other, **fields).violations


def test_no_writer_refuses_to_take_their_own_words_down() -> None:
    post = _mended().approved().verified().published().confirmed()
    duty = Duty("takedown-9", "takedown", MONDAY, cause="complaint")
    post = _with(post, duties=(duty,))
    refused = post.does(c.RefuseTakedown, "mona", duty="takedown-9", reason="It is good.")
    refused.then_refused_alone(Reason.SELF_APPROVAL)
    post.does(c.RefuseTakedown, "tom", duty="takedown-9", reason="So it is.").then(
        e.TakedownRefused
    )


def _with(post: PostScene, **changes: Any) -> PostScene:
    return replace(post, state=msgspec.structs.replace(post.state, **changes))


def test_a_declared_conflict_about_a_post_or_its_author_keeps_from_approving_it() -> None:
    for about in (acat().name("posts", "p1"), acat().person("lena")):
        given = acat().with_person("ada", "administrator", conflicts=(about,))
        refused = writing(given).submitted().approved(by="ada")
        refused.then_refused_alone(Reason.CONFLICT_OF_INTEREST, FOUR_EYES)
        assert "declared" in refused.violations[0].message


# --- where nobody else is there ---


def test_a_sole_practitioner_reviews_their_own_post_and_does_the_rest() -> None:
    post = writing(zrtherapy(), contains_commitment="yes").submitted()
    post = post.does(c.ConfirmCommitment, "zoe").approved().verified()
    post.later(minutes=31).published().then_in("published")


def test_where_somebody_else_could_a_practitioner_does_not_confirm_their_own_promise() -> None:
    two = zrtherapy().with_person("zed", "owner")
    post = writing(two, contains_commitment="yes").submitted()
    post.does(c.ConfirmCommitment, "zoe").then_refused_alone(Reason.SELF_APPROVAL)
    confirmed = post.does(c.ConfirmCommitment, "zed")
    confirmed.approved(by="zoe").then_refused_alone(Reason.SELF_APPROVAL)
    confirmed.approved(by="zed").then_in("review")


# --- the checklist ---


def test_the_author_s_own_answers_are_recorded_and_count_for_nothing() -> None:
    own = writing(acat()).submitted().answered(by="lena", values="yes").then(e.ChecklistAnswered)
    refused = own.approved(by="ada", without=("values",))
    refused.then_refused_alone(Reason.CHECKLIST_INCOMPLETE, "ACAT-2.3-values")
    assert "nobody but who wrote the post" in refused.violations[0].message


def test_nobody_turns_a_colleague_s_no_into_a_yes() -> None:
    failed = writing(acat()).submitted().answered(by="mona", values="no")
    for other in ("lena", "ada", "tom"):
        failed.answered(by=other, values="yes").approved(by="ada").then_refused_alone(
            Reason.CHECKLIST_FAILED, "ACAT-2.3-values"
        )
    failed.answered(by="mona", values="yes").approved(by="ada").then_in("review")


def test_a_no_after_the_approval_stops_verification_until_its_giver_lifts_it() -> None:
    failed = writing(acat()).reviewed().answered(by="mona", values="no")
    failed.verified().then_refused_alone(Reason.CHECKLIST_FAILED, "ACAT-2.3-values")
    failed.answered(by="mona", values="yes").verified().then_in("consent_verified")


def test_a_no_after_verification_stops_publication() -> None:
    failed = writing(acat()).reviewed().verified().answered(by="mona", values="no")
    failed.published().then_refused_alone(Reason.CHECKLIST_FAILED, "ACAT-2.3-values")
    failed.answered(by="ada", values="yes").published().then_refused(
        Reason.CHECKLIST_FAILED, "ACAT-2.3-values"
    )


def test_no_way_back_to_review_loses_a_no() -> None:
    failed = writing(acat()).reviewed().verified().answered(by="mona", values="no")
    back = failed.does(c.ReturnToReview, "lena", reason="Once more.")
    back.approved().then_refused_alone(Reason.CHECKLIST_FAILED, "ACAT-2.3-values")
    asked = writing(acat()).submitted().answered(by="mona", values="no")
    asked = asked.does(c.RequestChanges, "ada", reason="Look again.").submitted()
    asked.approved().then_refused_alone(Reason.CHECKLIST_FAILED, "ACAT-2.3-values")


def test_a_no_to_what_is_not_asked_of_the_post_holds_nothing_back() -> None:
    post = writing(acat()).submitted()
    for item in ("not_voting_influence", "facts_checked", "holding_only", "suitable_for_age"):
        said: Any = {item: "no"}
        post.answered(by="mona", **said).approved().then_in("review")
        post.approved(**said).then_in("review")


def test_a_no_that_was_not_asked_counts_once_it_is() -> None:
    view = writing(acat(), category="policy_view").submitted()
    failed = view.answered(by="mona", not_voting_influence="no")
    asked = failed.meanwhile(failed.given.with_organisation(regulated_period_open=True))
    asked.approved().then_refused(Reason.CHECKLIST_FAILED, "ACAT-LOBBY-vote")


def test_a_no_is_said_once() -> None:
    asked = writing(acat()).submitted().answered(by="mona", values="no").approved()
    assert len(asked.violations) == 1


def test_a_new_revision_leaves_a_no_behind() -> None:
    failed = writing(acat()).submitted().answered(by="mona", values="no")
    failed.revised(text="Kinder.").submitted().approved().then_in("review")


def test_whoever_said_no_does_not_lose_it_by_being_made_the_author() -> None:
    asked = writing(acat()).submitted().answered(by="mona", values="no")
    asked = asked.does(c.RequestChanges, "ada", reason="Look again.")
    made = asked.does(c.ReassignAuthor, "tom", author=acat().person("mona")).submitted(by="mona")
    made.approved().then_refused_alone(Reason.CHECKLIST_FAILED, "ACAT-2.3-values")


def test_what_does_not_apply_may_not_where_the_item_allows_it_with_a_note() -> None:
    post = writing(acat(), kind="like").submitted()

    def said(item: str, note: str) -> PostScene:
        one = c.ChecklistAnswer(item=item, answer="not_applicable", note=note)
        return post.does(c.AnswerChecklist, "ada", revision=1, answers=(one,))

    said("values", "It has none.").then_refused_alone(
        Reason.CHECKLIST_INCOMPLETE, "ACAT-2.3-values"
    )
    for blank in ("", "  ", "\u200b"):
        reply = writing(acat(), kind="reply").submitted()
        one = c.ChecklistAnswer(item="proofread", answer="not_applicable", note=blank)
        refused = reply.does(c.AnswerChecklist, "ada", revision=1, answers=(one,))
        refused.then_refused_alone(Reason.FIELD_REQUIRED)
    said("proofread", "A like has no words.").approved(without=("proofread",)).then_in("review")
    # What is not asked of the post needs no reason to be beside it.
    for item in ("proofread", "facts_checked", "not_voting_influence", "no_risk_taking"):
        said(item, "").approved(without=(item,)).then_in("review")


@pytest.mark.parametrize("given", [acat, cleanslate, stass, zrtherapy])
def test_not_everything_is_beside_the_point(given: Callable[[], Given]) -> None:
    post = writing(given()).submitted()
    beside = tuple(
        c.ChecklistAnswer(item=one.item, answer="not_applicable", note="n")
        for one in full_checklist(post.given.pack)
    )
    refused = post.does(c.ApproveStep, given().reviewer, revision=1, answers=beside)
    assert Reason.CHECKLIST_INCOMPLETE in {v.reason for v in refused.violations}


@pytest.mark.parametrize("items", [("tone",), ("values", "values"), ("proof_read",)])
def test_an_answer_is_to_an_item_of_the_policy_and_given_once(items: tuple[str, ...]) -> None:
    answers = tuple(c.ChecklistAnswer(item=item, answer="yes") for item in items)
    refused = writing(acat()).submitted().does(c.AnswerChecklist, "ada", answers=answers)
    refused.then_refused_alone(Reason.FIELD_INVALID)


def test_an_item_that_is_asked_only_later_is_answered_before_publication() -> None:
    campaign: dict[str, Any] = {"category": "policy_view", "campaigning": "yes"}
    post = (
        writing(acat(), **campaign).submitted().does(c.RecordConsultation, "tess", finding="clear")
    )
    post = post.approved(without=("not_voting_influence",)).verified()
    period = post.meanwhile(acat().with_organisation(regulated_period_open=True))
    period.published().then_refused_alone(Reason.CHECKLIST_INCOMPLETE, "ACAT-LOBBY-vote")
    answered = period.answered(by="ada", not_voting_influence="yes")
    answered.published().then_in("published")
