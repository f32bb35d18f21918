"""What others made or sent in is known as theirs, and its right is asked where it is put up."""

from typing import Any

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.testing import picture, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

HOUSES = pytest.mark.parametrize("house", [acat, cleanslate, stass, zrtherapy])
THEIRS: dict[str, Any] = {
    "maker": "third_party",
    "rights_basis": "permission",
    "rights_ref": "Letter of May",
    "attribution": "R. Roe",
    "provenance": "supplied",
    "provenance_note": "Asked the site",
}


@pytest.mark.parametrize(
    "media",
    [
        {"origin": "received", "provenance": "unknown"},
        {"origin": "received", "provenance": "supplied"},
        {"origin": "camera", "provenance": "unknown"},
        {"origin": "library", "maker": "member", "provenance": "supplied"},
        {"origin": "unknown", "provenance": "unknown"},
    ],
)
def test_what_came_in_is_supplied_whatever_the_author_says(media: dict[str, Any]) -> None:
    post = writing(acat(), media=(picture(**{**THEIRS, **media}),), supplied="no").submitted()
    refused = post.approved(without=("no_risk_taking",))
    refused.then_refused(Reason.CHECKLIST_INCOMPLETE, "ACAT-2.13-safety")


def test_a_stock_picture_was_asked_of_nobody() -> None:
    stock = {"provenance": "stock", "rights_basis": "licence", "origin": "library"}
    post = writing(acat(), media=(picture(**{**THEIRS, **stock}),), supplied="no").submitted()
    found = {v.clause for v in post.approved(without=("no_risk_taking",)).violations}
    assert "ACAT-2.13-safety" not in found


@HOUSES
@pytest.mark.parametrize("kind", ["original", "reply"])
def test_the_share_function_puts_nothing_up_anew(house: Any, kind: str) -> None:
    shared = {**THEIRS, "rights_basis": "share_function", "copied": "no", "rights_ref": ""}
    where = {"original_url": "https://example.org/theirs"} if kind == "reply" else {}
    media = (picture(**shared),)
    post = writing(house(), kind=kind, media=media, third_party="yes", label="Theirs", **where)
    found = {v.reason for v in post.submitted().violations}
    if Reason.RIGHTS_MISSING not in found:
        found = {v.reason for v in post.submitted().approved().verified().violations}
    assert Reason.RIGHTS_MISSING in found


@HOUSES
def test_one_picture_is_listed_once(house: Any) -> None:
    twice = (picture(), picture(**THEIRS))
    writing(house(), media=twice).then_refused(Reason.FIELD_INVALID)
    again = (picture(), picture())
    writing(house(), media=again).then_refused(Reason.FIELD_INVALID)


@HOUSES
def test_what_was_sent_in_is_listed(house: Any) -> None:
    bare = writing(house(), supplied="yes")
    assert Reason.RIGHTS_MISSING in {v.reason for v in bare.submitted().violations}
    post = writing(house(), supplied="yes", media=(picture(**THEIRS),), label="Theirs")
    assert Reason.RIGHTS_MISSING not in {v.reason for v in post.submitted().violations}


@pytest.mark.parametrize("house", [cleanslate, stass])
def test_consent_to_use_a_picture_is_found_somewhere(house: Any) -> None:
    agreed = {**THEIRS, "rights_basis": "consent", "rights_ref": ""}
    bare = writing(house(), media=(picture(**agreed),)).submitted()
    assert {v.reason for v in bare.violations} == {Reason.RIGHTS_MISSING}
    found = {**agreed, "rights_ref": "Form 7"}
    writing(house(), media=(picture(**found),)).submitted().then_in("review")
