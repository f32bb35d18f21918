"""ZRTherapy's ordinary days: one person publishes what she may, and waits between."""

from typing import Any

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.testing import PostScene, picture, shown, unwritten, writing
from tests.scenarios.zrtherapy import zrtherapy


def _step_by_step(post: PostScene, *consents: str) -> PostScene:
    post = post.submitted().then_in("review").answered(polite="yes").approved()
    post = post.verified(*consents).then_in("consent_verified").later(minutes=30)
    return post.published().confirmed()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param({"category": "marketing", "purpose": "marketing"}, id="a special offer"),
        pytest.param(
            {"kind": "reply", "category": "client_enquiry", "purpose": "client_enquiry"},
            id="a reply",
        ),
        pytest.param(
            {"kind": "like", "category": "curated_content", "purpose": "curated_content"},
            id="a like",
        ),
        pytest.param(
            {
                "kind": "repost",
                "category": "curated_content",
                "purpose": "curated_content",
                "links": ("https://example.org/event",),
                "media": (
                    picture(digest="ab" * 32, maker="third_party", rights_basis="share_function"),
                ),
            },
            id="somebody else's event",
        ),
        pytest.param(
            {"category": "launch", "purpose": "other", "purpose_note": "A place to train"},
            id="a vacancy",
        ),
        pytest.param({"audience": ("minors",), "audience_min_age": 16}, id="for the young"),
    ],
)
def test_an_ordinary_post_goes_out(content: dict[str, Any]) -> None:
    _step_by_step(writing(zrtherapy(), **content)).then_in("published")


def test_another_purpose_than_the_listed_ones_is_explained() -> None:
    post = writing(zrtherapy(), purpose="other")
    post.submitted().then_refused_alone(Reason.PURPOSE_MISSING, "ZRT-PU-objective")


def test_a_category_that_the_business_does_not_have_is_refused_under_any_name() -> None:
    writing(zrtherapy(), category="party_politics").then_refused_alone(Reason.FIELD_INVALID)
    unsaid = writing(zrtherapy(), category="")
    unsaid.submitted().then_refused_alone(Reason.FIELD_REQUIRED, "ZRT-SA-views")


@pytest.mark.parametrize("kind", ["former_client", "therapist", "competitor", "supplier"])
def test_who_is_discussed_agreed_though_nobody_can_recognise_them(kind: str) -> None:
    discussed = shown("su-p", kind, identifiable="no")
    given = zrtherapy().with_consent("c1", "su-p", subject_kind=kind)
    post = writing(given, subjects=(discussed,)).reviewed()
    post.verified(nobody=True).then_refused_alone(Reason.CONSENT_MISSING, "ZRT-SA-discuss")
    post.verified("c1", nobody=True).later(minutes=30).published().then_in("published")


def test_what_discusses_nobody_in_particular_goes_out_on_the_owner_s_word() -> None:
    post = writing(zrtherapy(), text="Many who come here have slept badly for years.").reviewed()
    post.verified(nobody=False).then_refused_alone(Reason.ATTESTATION_REQUIRED, "ZRT-SA-discuss")
    post.verified(nobody=True).later(minutes=30).published().then_in("published")


def test_a_service_user_is_a_client_by_another_name() -> None:
    user = shown("su-1", "service_user")
    post = writing(zrtherapy(), subjects=(user,)).reviewed()
    post.verified().then_refused_alone(Reason.CONSENT_MISSING, "ZRT-SA-discuss")


def test_who_lists_a_competitor_is_asked_for_courtesy_whatever_he_flags() -> None:
    rival = shown("co-r", "competitor")
    post = writing(zrtherapy().with_consent("c1", "co-r"), subjects=(rival,)).submitted()
    post.approved(without=("courteous_to_competitors",)).then_refused_alone(
        Reason.CHECKLIST_INCOMPLETE, "ZRT-SA-competitors"
    )
    post.approved().verified("c1").later(minutes=30).published().then_in("published")


def test_the_role_left_blank_is_the_owner_s() -> None:
    post = unwritten(zrtherapy()).drafted(by="con").submitted(by="con")
    post = post.does(c.RaiseDoubt, "con", kind="other", question="Too blunt?")
    answered = post.does(
        c.AnswerDoubt, "zoe", doubt=post.state.doubts[0].id, answer="No.", finding="clear"
    )
    answered.approved().verified().then_in("consent_verified")
