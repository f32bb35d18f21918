"""Clean Slate's ordinary days: what it may well publish goes out, step by step."""

from typing import Any

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.testing import PostScene, picture, shown, unwritten, writing
from tests.scenarios.cleanslate import cleanslate


def _step_by_step(post: PostScene, *consents: str) -> PostScene:
    post = post.submitted().then_in("review").answered(branding="yes").approved()
    return post.verified(*consents).then_in("consent_verified").published().confirmed()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param({"category": "good_work"}, id="good work"),
        pytest.param({"kind": "reply", "text": "We are open."}, id="a reply"),
        pytest.param({"kind": "like", "third_party": "yes", "text": ""}, id="a like"),
        pytest.param(
            {"kind": "repost", "category": "event", "third_party": "yes"}, id="a partner's event"
        ),
        pytest.param({"category": "recruitment"}, id="a vacancy"),
        pytest.param({"category": "event", "event_ref": "T-1"}, id="training"),
        pytest.param({"audience": ("minors",), "audience_min_age": 11}, id="for the young"),
        pytest.param({"media": (picture(),)}, id="with a picture"),
    ],
)
def test_an_ordinary_post_goes_out(content: dict[str, Any]) -> None:
    _step_by_step(writing(cleanslate(), **content)).then_in("published")


def test_what_a_responsible_manager_writes_is_approved_by_another() -> None:
    given = cleanslate().with_channel("facebook", "wes", "ivy")
    post = unwritten(given).drafted(by="ivy").submitted(by="ivy")
    post.approved(by="ivy").then_refused_alone(Reason.SELF_APPROVAL, "EXT-REVIEW-four-eyes")
    post.approved(by="cleo").verified(by="cleo").published(by="ivy").then_in("published")


def test_a_campaign_is_one_whether_its_flag_says_so_or_its_category() -> None:
    for content in ({"campaigning": "yes"}, {"category": "campaigning"}):
        post = writing(cleanslate(), campaign="c1", **content).submitted()
        post.approved().then_refused_alone(Reason.CONSULTATION_REQUIRED, "CS-4.2-campaign")
    approved = cleanslate().with_organisation(campaigns=frozenset({"c1"}))
    post = writing(approved, campaign="c1", category="campaigning", campaigning="yes")
    _step_by_step(post).then_in("published")


def test_somebody_who_promotes_his_own_is_refused_whatever_he_declared() -> None:
    post = writing(cleanslate(), interest="none", promotes_interest="yes")
    post.submitted().then_refused_alone(Reason.CONFLICT_OF_INTEREST, "CS-4.2-interest")


def test_whom_a_post_relates_to_gave_permission_though_nobody_can_recognise_them() -> None:
    donor = shown("su-d", "donor", identifiable="no")
    post = writing(cleanslate().with_consent("c1", "su-d"), subjects=(donor,)).reviewed()
    post.verified(nobody=True).then_refused_alone(Reason.CONSENT_MISSING, "CS-4.1-permission")
    post.verified("c1", nobody=False).then_refused_alone(
        Reason.CONSENT_MISSING, "CS-4.1-permission"
    )
    post.verified("c1", nobody=True).published().then_in("published")


def test_the_author_s_own_word_that_nobody_can_be_recognised_is_not_enough() -> None:
    given = cleanslate().with_channel("facebook", "ivy")
    post = unwritten(given).drafted(by="ivy", subjects=(shown("su-d", "donor", identifiable="no"),))
    post = post.submitted(by="ivy").approved()
    own = post.verified(by="ivy", nobody=True)
    own.then_refused(Reason.CONSENT_MISSING, "CS-4.1-permission")
    own.then_refused(Reason.SELF_APPROVAL, "EXT-REVIEW-four-eyes")


def test_a_line_manager_answers_the_doubt_and_the_post_goes_out() -> None:
    post = writing(cleanslate()).submitted()
    post = post.does(c.RaiseDoubt, "wes", kind="confidentiality", question="May we?")
    doubt = post.state.doubts[0].id
    post.does(c.AnswerDoubt, "cleo", doubt=doubt, answer="Yes.", finding="clear").then_refused(
        Reason.NOT_AUTHORISED, "CS-7.3-doubt"
    )
    post = post.does(c.AnswerDoubt, "lou", doubt=doubt, answer="Yes.", finding="clear").approved()
    post.verified().published().then_in("published")
