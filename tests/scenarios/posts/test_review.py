"""Review under ACAT's policy: two persons, one revision, every question answered."""

from typing import Any

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.testing import PostScene, picture, writing
from tests.scenarios.acat import acat


def _doubted(kind: str, by: str = "ada") -> PostScene:
    return writing(acat()).submitted().does(c.RaiseDoubt, by, kind=kind, question="Really?")


def test_nobody_approves_his_own_post() -> None:
    own = writing(acat()).submitted().approved(by="lena")
    own.then_refused(Reason.SELF_APPROVAL, "EXT-REVIEW-four-eyes")


def test_a_second_person_of_the_team_approves() -> None:
    for reviewer in ("ada", "mona", "tom"):
        writing(acat()).submitted().approved(by=reviewer).then_in("review")


def test_a_trustee_outside_the_team_does_not_approve() -> None:
    refused = writing(acat()).submitted().approved(by="tess")
    refused.then_refused(Reason.NOT_AUTHORISED, "ACAT-2.1-team")


def test_a_step_is_approved_once() -> None:
    twice = writing(acat()).reviewed().approved(by="mona")
    twice.then_refused_alone(Reason.ILLEGAL_TRANSITION)
    assert "approved already" in twice.violations[0].message


def test_an_item_answered_before_counts_at_the_approval() -> None:
    answered = writing(acat()).submitted().answered(by="mona", values="yes")
    answered.approved(without=("values",)).then_in("review")


def test_a_later_answer_of_the_same_person_replaces_their_earlier_one() -> None:
    failed = writing(acat()).submitted().answered(by="mona", not_defamatory="no")
    refused = failed.approved(without=("not_defamatory",))
    refused.then_refused_alone(Reason.CHECKLIST_FAILED, "ACAT-LIBEL")
    assert dict(refused.violations[0].facts) == {"item": "not_defamatory"}
    failed.answered(by="mona", not_defamatory="yes").approved(without=("not_defamatory",)).then(
        e.ChecklistAnswered, e.StepApproved
    )


def test_an_answer_needs_an_item() -> None:
    writing(acat()).submitted().answered().then_refused_alone(Reason.FIELD_REQUIRED)


def test_the_author_does_not_proofread_himself_even_on_a_colleagues_request() -> None:
    own = writing(acat()).submitted().answered(by="lena", proofread="yes")
    own.then_refused_alone(Reason.SELF_APPROVAL, "ACAT-2.6-presentation")


def test_an_edit_after_approval_sends_the_post_back_and_voids_everything() -> None:
    approved = writing(acat()).reviewed().verified()
    edited = approved.revised(text="Another date.").then(e.PostRevised).then_in("draft")
    post = edited.state
    assert post.revision == 2
    assert (post.approvals, post.answers, post.attestations) == ((), (), ())
    assert (post.approved_under, post.verified_by, post.submitted_at) == ("", "", None)
    assert post.digest != approved.state.digest
    edited.published(revision=2).then_refused(Reason.REVIEW_REQUIRED, "ACAT-2.12-opinion")


def test_an_edit_voids_the_consultation_and_the_confirmation_of_a_promise() -> None:
    post = writing(acat()).submitted()
    post = post.does(c.RecordConsultation, "tess", finding="clear").does(
        c.ConfirmCommitment, "mona"
    )
    assert post.state.consulted
    assert post.state.commitment_confirmed_by
    edited = post.revised(text="Another promise.").state
    assert (edited.consulted, edited.commitment_confirmed_by) == ((), "")


def test_an_approval_of_a_revision_that_was_replaced_is_refused_and_says_so_once() -> None:
    edited = writing(acat()).submitted().revised(text="Better.").submitted()
    refused = edited.approved(revision=1)
    refused.then_refused_alone(Reason.STALE_REVISION, "EXT-REVIEW-stale")
    assert len(refused.violations) == 1
    assert dict(refused.violations[0].facts) == {"given": "1", "current": "2"}


def test_an_approval_names_the_revision_that_was_seen() -> None:
    unnamed = writing(acat()).submitted().approved(revision=0)
    unnamed.then_refused_alone(Reason.STALE_REVISION, "EXT-REVIEW-stale")


def test_a_checklist_is_answered_for_the_current_revision() -> None:
    edited = writing(acat()).submitted().revised(text="Better.").submitted()
    stale = edited.does(
        c.AnswerChecklist,
        "ada",
        revision=1,
        answers=(c.ChecklistAnswer(item="values", answer="yes"),),
    )
    stale.then_refused_alone(Reason.STALE_REVISION)


def test_a_request_for_changes_says_why_and_starts_review_afresh() -> None:
    post = writing(acat()).submitted().answered(values="yes")
    post.does(c.RequestChanges, "ada").then_refused_alone(Reason.FIELD_REQUIRED)
    back = post.does(c.RequestChanges, "ada", reason="Which workshop?").then_in("draft")
    assert back.event.reason == "Which workshop?"
    assert back.state.answers == ()


def test_a_rejection_names_a_clause_of_the_policy_and_says_why() -> None:
    post = writing(acat()).submitted()
    unknown = post.does(c.RejectPost, "ada", reason="No.", clause="ZRT-SA-spam")
    unknown.then_refused_alone(Reason.CLAUSE_UNKNOWN)
    post.does(c.RejectPost, "ada", clause="ACAT-LIBEL").then_refused_alone(Reason.FIELD_REQUIRED)
    rejected = post.does(c.RejectPost, "ada", reason="Names a person.", clause="ACAT-LIBEL")
    rejected.then(e.PostRejected).then_in("rejected")
    rejected.revised(text="Without the name.").then_in("draft")


def test_an_open_doubt_holds_back_approval_verification_and_publication() -> None:
    doubt = {"kind": "position", "question": "Is that our view?"}
    late = writing(acat()).reviewed().verified().does(c.RaiseDoubt, "sam", **doubt)
    late.published().then_refused_alone(Reason.UNRESOLVED_DOUBT, "ACAT-2.12-doubt")
    _doubted("position").approved().then_refused(Reason.UNRESOLVED_DOUBT, "ACAT-2.12-doubt")
    middle = writing(acat()).reviewed().does(c.RaiseDoubt, "sam", **doubt)
    middle.verified().then_refused_alone(Reason.UNRESOLVED_DOUBT, "ACAT-2.12-doubt")


def test_a_doubt_about_the_position_is_for_the_liaison_trustee() -> None:
    doubted = _doubted("position")
    doubt = doubted.state.doubts[0].id
    by_chair = doubted.does(c.AnswerDoubt, "chris", doubt=doubt, answer="Yes.", finding="clear")
    by_chair.then_refused_alone(Reason.NOT_AUTHORISED, "ACAT-2.12-doubt")
    doubted.does(
        c.AnswerDoubt, "tom", doubt=doubt, answer="Yes.", finding="clear"
    ).approved().then_in("review")


def test_nobody_answers_his_own_doubt() -> None:
    doubted = _doubted("confidentiality", by="chris")
    own = doubted.does(
        c.AnswerDoubt, "chris", doubt=doubted.state.doubts[0].id, answer="Fine.", finding="clear"
    )
    own.then_refused_alone(Reason.NOT_AUTHORISED, "ACAT-CONF-doubt")


def test_a_doubt_is_answered_once() -> None:
    doubted = _doubted("position")
    answered = doubted.does(
        c.AnswerDoubt, "tom", doubt=doubted.state.doubts[0].id, answer="Yes.", finding="clear"
    )
    again = answered.does(
        c.AnswerDoubt, "tom", doubt=doubted.state.doubts[0].id, answer="No.", finding="clear"
    )
    again.then_refused_alone(Reason.NOT_FOUND)


def test_trustees_are_consulted_on_a_campaign_only_while_a_period_is_open() -> None:
    campaign: dict[str, Any] = {"category": "policy_view", "campaigning": "yes"}
    writing(acat(), **campaign).submitted().approved().then_in("review")
    period = acat().with_organisation(regulated_period_open=True)
    alone = writing(period, **campaign).submitted().approved()
    alone.then_refused_alone(Reason.CONSULTATION_REQUIRED, "ACAT-LOBBY-review")


def test_a_period_that_opens_after_the_approval_stops_the_campaign() -> None:
    campaign = writing(acat(), category="policy_view", campaigning="yes").reviewed().verified()
    period = campaign.meanwhile(acat().with_organisation(regulated_period_open=True))
    period.published().then_refused_alone(Reason.CONSULTATION_REQUIRED, "ACAT-LOBBY-review")
    back = period.does(c.ReturnToReview, "ada", reason="The period opened.")
    again = back.does(c.RecordConsultation, "tess", finding="clear").approved().verified()
    again.published().then_in("published")


def test_consent_is_verified_after_every_step_is_approved() -> None:
    writing(acat()).submitted().verified().then_refused_alone(Reason.APPROVAL_REQUIRED)


def test_the_note_of_an_answer_is_kept_apart_from_the_answer() -> None:
    post = writing(acat()).submitted()
    answer = c.ChecklistAnswer(item="values", answer="yes", note="After a change of tone.")
    noted = post.does(c.AnswerChecklist, "ada", revision=1, answers=(answer,))
    assert noted.event.notes == ("After a change of tone.",)
    assert post.answered(values="yes").event.notes == ()


@pytest.mark.parametrize(("age", "suits"), [(12, False), (13, True)])
def test_content_for_the_young_is_for_the_lowest_age_of_the_platform_or_above(
    age: int, suits: bool
) -> None:
    outcome = writing(acat(), audience=("minors",), audience_min_age=age).submitted()
    if suits:
        outcome.then_in("review")
    else:
        outcome.then_refused_alone(Reason.AUDIENCE_UNSUITABLE, "ACAT-U18-suitable")


@pytest.mark.parametrize(
    ("maker", "basis"), [("own", "licence"), ("own", "permission"), ("member", "consent")]
)
def test_credit_is_due_for_the_work_of_others_and_for_what_is_used_by_leave(
    maker: str, basis: str
) -> None:
    medium = picture(maker=maker, rights_basis=basis, rights_ref="R-1")
    refused = writing(acat(), media=(medium,)).submitted()
    refused.then_refused_alone(Reason.ATTRIBUTION_MISSING, "ACAT-COPY-credit")
    credited = picture(maker=maker, rights_basis=basis, rights_ref="R-1", attribution="Mel")
    writing(acat(), media=(credited,)).submitted().then_in("review")
