"""What a charity's staff are told: whom or what it is about, by names that they know, and once."""

import pytest

from duecourse.client import Violation, grouped
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation as Found
from duecourse.posts import commands as c
from duecourse.testing import PostScene, picture, shown, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

HOUSES = [acat, cleanslate, stass, zrtherapy]


def _grouped(found: tuple[Found, ...]) -> dict[str, list[str]]:
    said = [
        Violation(reason=str(v.reason), message=v.message, subject=v.subject, clause=v.clause)
        for v in found
    ]
    return {about: [one.says for one in told] for about, told in grouped(said).items()}


def test_of_fifteen_people_each_is_named_and_the_child_s_guardian_is_not_lost() -> None:
    people = [shown(f"s-{n}", "supporter") for n in range(14)]
    child = shown("kid", "supporter", age_band="under_18")
    refused = writing(acat(), subjects=(*people, child), label="Theirs").reviewed().verified()
    groups = _grouped(refused.violations)
    assert {f"s-{n} (supporter)" for n in range(14)} <= set(groups)
    assert any("kid" in about for about in groups)
    guardian = [v for v in refused.violations if v.reason == Reason.GUARDIAN_CONSENT_REQUIRED]
    assert [v.message.split(" ")[0] for v in guardian] == ["kid"]


@pytest.mark.parametrize("house", HOUSES)
def test_a_text_that_shows_nobody_lacks_no_consent(house: object) -> None:
    post: PostScene = writing(house()).reviewed()  # type: ignore[operator]
    reasons = {v.reason for v in post.verified(nobody=False).violations}
    assert not {Reason.CONSENT_MISSING, Reason.SERVICE_USER_IDENTIFIABLE} & reasons


@pytest.mark.parametrize("house", HOUSES)
def test_what_nobody_classified_is_asked_and_not_called_confidential(house: object) -> None:
    post: PostScene = writing(house(), classification="")  # type: ignore[operator]
    reasons = {v.reason for v in post.submitted().violations}
    assert Reason.CONFIDENTIAL_CONTENT not in reasons


def test_what_is_confidential_still_is() -> None:
    refused = writing(acat(), classification="confidential").submitted()
    assert Reason.CONFIDENTIAL_CONTENT in {v.reason for v in refused.violations}


def test_whoever_approved_everything_is_not_told_that_an_approval_is_missing() -> None:
    again = writing(acat()).reviewed().approved(by="ada")
    again.then_refused_alone(Reason.ILLEGAL_TRANSITION)
    assert again.violations[0].message == "every step of the review is approved already"


@pytest.mark.parametrize(("kind", "asked"), [("like", False), ("original", True)])
def test_a_like_is_not_asked_about_spelling(kind: str, asked: bool) -> None:
    refused = writing(acat(), kind=kind).submitted().approved(without=("proofread",))
    items = {dict(v.facts).get("item") for v in refused.violations}
    assert ("proofread" in items) is asked


def test_roles_stand_by_their_titles() -> None:
    refused = writing(acat()).submitted().approved(by="tess")
    (said,) = [v.message for v in refused.violations if v.reason == Reason.NOT_AUTHORISED][:1]
    assert "Social media lead" in said
    assert "social_lead" not in said
    assert "ApproveStep" not in said


def test_what_only_the_service_does_is_not_offered_in_a_refusal() -> None:
    live = writing(acat()).reviewed().verified().published().confirmed()
    refused = live.does(c.SubmitForReview, "lena", revision=1)
    (said,) = [v for v in refused.violations if v.reason == Reason.ILLEGAL_TRANSITION]
    for inner in ("RequireTakedown", "ReflectComplaint", "PutOffTakedown"):
        assert inner not in said.message
        assert inner not in dict(said.facts)["allowed"]
    assert "RecordTakedown" in said.message


def test_two_pictures_are_told_apart() -> None:
    media = (picture(rights_basis="pending"), picture(rights_basis="pending", digest="b" * 64))
    refused = writing(acat(), media=media).submitted()
    about = {v.message.partition(": ")[0] for v in refused.violations if "pending" in v.message}
    assert len(about) == 2
    assert "image bbbbbbbb" in about


def test_the_same_thing_comes_once_with_all_clauses() -> None:
    for house in HOUSES:
        refused = writing(house(), subjects=(shown("s-1", "colleague"),)).reviewed().verified()
        lines = [(v.reason, v.message) for v in refused.violations]
        for about, told in _grouped(refused.violations).items():
            assert len(told) == len(set(told)), (house, about, lines)
