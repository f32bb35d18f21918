"""STaSS's ordinary days: what it may well publish goes out, step by step."""

from typing import Any

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.testing import PostScene, picture, shown, unwritten, writing
from tests.scenarios.stass import stass

PHOTO = picture(digest="ab" * 32, origin="personal_device", rights_basis="own")


def _step_by_step(post: PostScene, *consents: str) -> PostScene:
    post = post.submitted().then_in("review").answered(conduct="yes").approved()
    return post.verified(*consents).then_in("consent_verified").published().confirmed()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param({"category": "services"}, id="news of a service"),
        pytest.param({"kind": "reply", "text": "At nine."}, id="a reply"),
        pytest.param({"kind": "like", "third_party": "yes", "text": ""}, id="a like"),
        pytest.param({"kind": "repost", "category": "event", "third_party": "yes"}, id="a repost"),
        pytest.param({"category": "recruitment"}, id="a vacancy"),
        pytest.param({"category": "event", "event_ref": "T-1"}, id="training"),
        pytest.param({"campaigning": "yes"}, id="a campaign"),
        pytest.param({"audience": ("minors",), "audience_min_age": 11}, id="for the young"),
        pytest.param({"media": (picture(),)}, id="with a picture"),
    ],
)
def test_an_ordinary_post_goes_out(content: dict[str, Any]) -> None:
    _step_by_step(writing(stass(), **content)).then_in("published")


def test_figures_about_service_users_go_out_when_somebody_else_saw_that_they_name_nobody() -> None:
    counted = shown("su-all", "service_user", identifiable="no")
    post = writing(stass(), subjects=(counted,)).reviewed()
    post.verified(nobody=False).then_refused_alone(
        Reason.SERVICE_USER_IDENTIFIABLE, "STASS-5.4.1-identify"
    )
    post.verified(nobody=True).published().then_in("published")


def test_the_author_s_own_word_does_not_show_that_a_service_user_is_hidden() -> None:
    counted = shown("su-all", "service_user", identifiable="no")
    given = stass().with_channel("facebook", "lin")
    post = unwritten(given).drafted(by="lin", subjects=(counted,)).submitted(by="lin")
    post = post.approved(by="dee")
    own = post.verified(by="lin", nobody=True)
    own.then_refused(Reason.SERVICE_USER_IDENTIFIABLE, "STASS-5.4.1-identify")
    own.then_refused(Reason.SELF_APPROVAL, "EXT-REVIEW-four-eyes")
    post.verified(by="dee", nobody=True).published(by="lin").then_in("published")


@pytest.mark.parametrize("kind", ["client", "patient"])
def test_a_service_user_by_another_name_is_not_shown_either(kind: str) -> None:
    user = shown("su-1", kind)
    post = writing(stass().with_consent("c1", "su-1"), subjects=(user,)).reviewed()
    post.verified("c1").then_refused_alone(Reason.SERVICE_USER_IDENTIFIABLE, "STASS-5.4.1-identify")


def test_nobody_permits_the_photo_in_his_own_post() -> None:
    post = unwritten(stass()).drafted(by="lin", media=(PHOTO,)).submitted(by="lin")
    post.does(c.PermitMedia, "lin", media=PHOTO.digest).then_refused_alone(
        Reason.SELF_APPROVAL, "STASS-5.1-camera"
    )
    post.does(c.PermitMedia, "dee", media=PHOTO.digest).then_in("review")


def test_a_permitted_photo_goes_out_and_leaves_the_telephone() -> None:
    post = writing(stass(), media=(PHOTO,)).submitted()
    post = post.does(c.PermitMedia, "lin", media=PHOTO.digest).approved().verified()
    post = post.published().confirmed().later(minutes=10)
    post = post.does(c.AttestDeletion, "sam", duty=post.state.duties[0].id, attested=True)
    assert [duty.outcome for duty in post.state.duties] == ["met"]
