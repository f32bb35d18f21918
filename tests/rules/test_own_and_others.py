"""What is our own, what exposes nobody, and what a document asks of it."""

from typing import Any

import pytest

from duecourse.facts.accounts import keys_of, stands_under
from duecourse.kernel.reasons import Reason
from duecourse.organisations.accounts import AccountEntry
from duecourse.posts import commands as c
from duecourse.testing import Given, picture, shown, writing
from tests.rules.houses import House, everywhere
from tests.scenarios.acat import acat

ACCOUNT = "https://www.twitter.com/@Assoc_CAT/"
OWN = "https://twitter.com/Assoc_CAT/status/12"


def _house() -> Given:
    return acat().with_channel("twitter", "lena", address=ACCOUNT)


@pytest.mark.parametrize("kind", ["repost", "like"])
def test_our_own_post_is_passed_on_as_ours(kind: str) -> None:
    ours = writing(_house(), kind=kind, original_url=OWN)
    ours.submitted(by="lena").approved().then_in("review")
    nhs = "https://twitter.com/NHS/status/12"
    theirs = writing(_house(), kind=kind, original_url=nhs, third_party="yes")
    found = theirs.submitted(by="lena").violations
    # A like has no words for a label to stand in.
    assert {v.clause for v in found} == ({"ACAT-2.9-label"} if kind == "repost" else set())


@pytest.mark.parametrize("kind", ["reply", "holding_response"])
@pytest.mark.parametrize(
    "url",
    [OWN, "https://x.com/assoc_cat/status/3", "https://twitter.com/i/status/12"],
)
def test_an_answer_under_what_is_ours_names_who_wrote_to_us(kind: str, url: str) -> None:
    given = _house()
    bare = writing(given, kind=kind, original_url=url).submitted(by="lena")
    bare.then_refused_alone(Reason.FIELD_REQUIRED)
    assert {v.field for v in bare.violations} == {"content.contact"}
    known = given.with_contact("m1")
    named = writing(known, kind=kind, original_url=url, contact=known.name("contacts", "m1"))
    named.submitted(by="lena").then_in("review")


@pytest.mark.parametrize("url", ["https://twitter.com/NHS/status/12", "https://nhs.uk/news/1"])
def test_under_a_post_of_others_an_answer_may_be_to_just_that(url: str) -> None:
    writing(_house(), kind="reply", original_url=url).submitted(by="lena").then_in("review")


@everywhere
@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/x/1",
        "https://twitter.com/nhs/status/1",
        "https://facebook.com/OurHous/1",
    ],
)
def test_what_a_repost_passes_on_of_others_is_never_its_own(house: House, url: str) -> None:
    said = {"kind": "repost", "original_url": url}
    refused = writing(_ours(house()), **said, third_party="no")
    assert "content.third_party" in {v.field for v in refused.violations}
    for answer in ("yes", ""):
        theirs = writing(_ours(house()), **said, third_party=answer)
        assert "content.third_party" not in {v.field for v in theirs.violations}


@everywhere
@pytest.mark.parametrize(
    "url",
    [
        "https://m.facebook.com/OurHouse/posts/1",
        "https://fb.com/ourhouse/videos/2",
        "https://www.facebook.com/Our.House/photos/3?ref=share",
    ],
)
def test_our_own_post_elsewhere_is_passed_on_as_ours(house: House, url: str) -> None:
    ours = writing(_ours(house()), kind="repost", original_url=url, third_party="no")
    assert "content.third_party" not in {v.field for v in ours.violations}
    gone = writing(_ours(house(), gone=True), kind="repost", original_url=url, third_party="no")
    assert "content.third_party" in {v.field for v in gone.violations}


def _ours(given: Given, *, gone: bool = False) -> Given:
    """Return a house that has an account on Facebook, or had one."""
    entry = AccountEntry(given.name("channels", "facebook"), gone=gone)
    keys = keys_of("https://www.facebook.com/OurHouse", "facebook")
    return given.with_organisation(accounts=dict.fromkeys(keys, (entry,)))


def test_our_own_picture_is_passed_on_as_ours() -> None:
    ours = writing(_house(), kind="repost", original_url=OWN, media=(picture(),))
    ours.submitted(by="lena").then_in("review")
    elsewhere = writing(_house(), kind="repost", original_url=OWN + "x", media=(picture(),))
    assert not elsewhere.violations
    theirs: Any = {"original_url": "https://twitter.com/NHS/status/12", "media": (picture(),)}
    writing(_house(), kind="repost", **theirs).then_refused_alone(Reason.FIELD_INVALID)


@pytest.mark.parametrize(
    ("address", "account", "under"),
    [
        (OWN, ACCOUNT, True),
        ("https://www.twitter.com/assoc_cat/status/12?s=20", ACCOUNT, True),
        ("https://twitter.com/Assoc_CAT", ACCOUNT, False),
        ("https://twitter.com/Assoc_CATS/status/12", ACCOUNT, False),
        ("https://twitter.com/NHS/Assoc_CAT/status/12", ACCOUNT, False),
        ("https://twitter.com/Assoc_CAT/../NHS/status/12", ACCOUNT, False),
        ("https://twitter.com/Assoc_CAT/%2e%2e/NHS/status/12", ACCOUNT, False),
        ("https://twitter.com.example.org/Assoc_CAT/status/12", ACCOUNT, False),
        ("https://twitter.com@example.org/Assoc_CAT/status/12", ACCOUNT, False),
        (OWN, "https://twitter.com", False),
        (OWN, "https://twitter.com/", False),
        (OWN, "", False),
        ("", "", False),
    ],
)
def test_an_account_is_a_place_on_a_site(address: str, account: str, under: bool) -> None:
    assert stands_under(address, account) is under


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("colleague", "Congratulations to Jo on the new chair."),
        ("trustee", "Welcome to our new trustee."),
        ("service", "With thanks to the Trust for the room."),
        ("member", "Well done to all who passed."),
    ],
)
def test_to_be_named_is_not_to_be_exposed(kind: str, text: str) -> None:
    post = writing(acat(), text=text, subjects=(shown("x-1", kind),))
    post.reviewed().verified().then_in("consent_verified")
    refused = post.submitted().approved(exposes_nobody="no")
    refused.then_refused_alone(Reason.CHECKLIST_FAILED, "ACAT-M-c")
    refused = post.submitted().approved(without=("exposes_nobody",))
    refused.then_refused_alone(Reason.CHECKLIST_INCOMPLETE, "ACAT-M-c")


@pytest.mark.parametrize("how", ["image", "quote", "voice", "first_hand", ""])
@pytest.mark.parametrize("kind", ["colleague", "service"])
def test_whoever_is_shown_or_quoted_agreed(kind: str, how: str) -> None:
    seen = shown("x-1", kind, representation="image")
    if how:
        seen = shown("x-1", kind, representation=how)
    refused = writing(acat(), subjects=(seen,)).reviewed().verified()
    refused.then_refused_alone(Reason.CONSENT_MISSING, "ACAT-M-c")


def test_another_organisation_has_no_age_and_its_people_have_one() -> None:
    body = shown("o-1", "third_party", age_band="")
    post = writing(acat(), subjects=(body,), label="News of theirs")
    post.reviewed().verified().then_in("consent_verified")
    somebody = shown("o-2", "associate", age_band="unknown")
    child = writing(acat(), subjects=(somebody,), label="News of theirs").reviewed().verified()
    child.then_refused_alone(Reason.GUARDIAN_CONSENT_REQUIRED, "ACAT-2.9-child")
    unlabelled = writing(acat(), subjects=(shown("o-2", "associate"),)).submitted()
    unlabelled.then_refused_alone(Reason.LABEL_MISSING, "ACAT-2.9-label")


@pytest.mark.parametrize("basis", ["permission", "licence", "consent"])
def test_a_member_s_video_comes_with_any_right_in_writing(basis: str) -> None:
    video = {"kind": "video", "maker": "member", "attribution": "Mel", "provenance": "supplied"}

    def said(ref: str) -> Any:
        media = (picture(**video, rights_basis=basis, rights_ref=ref),)
        return writing(acat(), platform="youtube", category="member_video", media=media)

    said("Mel's letter of 3 March").submitted().then_in("review")
    said("").submitted().then_refused(Reason.RIGHTS_MISSING, "ACAT-CH-youtube")


@pytest.mark.parametrize("basis", ["permission", "licence", "consent"])
def test_an_associate_s_video_comes_with_any_right_in_writing(basis: str) -> None:
    theirs = {"kind": "video", "maker": "third_party", "attribution": "Mel"}
    theirs |= {"provenance": "supplied", "origin": "received"}

    def said(ref: str, given: str = basis, category: str = "member_video") -> Any:
        media = (picture(**theirs, rights_basis=given, rights_ref=ref),)
        about: dict[str, Any] = {"media": media, "third_party": "yes", "label": "By an associate"}
        return writing(acat(), platform="youtube", category=category, supplied="yes", **about)

    said("Mel's letter of 3 March").submitted().then_in("review")
    said("").submitted().then_refused(Reason.RIGHTS_MISSING, "ACAT-CH-youtube")
    shared = said("the share button", "share_function").submitted()
    shared.then_refused(Reason.RIGHTS_MISSING, "ACAT-CH-youtube")
    said("Mel's letter", category="cat_information").submitted().then_in("review")


CARRIES = {
    "twitter": "cat_news related_issue acat_activity event cpd_event regional_event"
    " cat_information policy_view vacancy",
    "facebook": "cpd_event event regional_event",
    "youtube": "cat_information related_issue member_video cpd_event",
    "engage": "public_information cpd_event",
}
"""What the document says that each channel shares, and where it advertises training."""


@pytest.mark.parametrize("platform", sorted(CARRIES))
def test_each_channel_carries_what_the_document_says_it_does(platform: str) -> None:
    given = acat().with_channel(platform, "lena")
    for category in given.pack.words("categories") or ():
        post = writing(given, platform=platform, category=category).submitted()
        out = Reason.CHANNEL_SCOPE in {v.reason for v in post.violations}
        assert out is (category not in CARRIES[platform].split()), category


@pytest.mark.parametrize("kind", ["original", "reply"])
@pytest.mark.parametrize(
    "media",
    [
        (),
        (picture(kind="image", maker="member", attribution="Mel"),),
        (picture(kind="video", maker="own"),),
        (picture(kind="image", maker="third_party", attribution="Mel"),),
    ],
)
def test_a_member_s_video_is_listed(kind: str, media: Any) -> None:
    post = writing(acat(), platform="youtube", category="member_video", kind=kind, media=media)
    assert "ACAT-CH-youtube" in {v.clause for v in post.submitted().violations}
    passed_on = writing(acat(), platform="youtube", category="member_video", kind="repost")
    found = passed_on.submitted().violations
    assert Reason.RIGHTS_MISSING not in {v.reason for v in found}


@everywhere
@pytest.mark.parametrize("text", ["", "   ", "\u200b", "\u2800"])
def test_a_post_says_something(house: House, text: str) -> None:
    empty = writing(house(), text=text, title=text, links=(), media=())
    empty.submitted().then_refused(Reason.FIELD_REQUIRED)
    assert "content.text" in {v.field for v in empty.submitted().violations}
    assert not writing(house(), text="", title="Open on Saturday").submitted().violations


PERIOD: Any = {"regulated_period_open": True}


def _consulted(given: Given, by: str) -> Any:
    post = writing(given.with_organisation(**PERIOD), category="policy_view").submitted()
    return post.does(c.RecordConsultation, by, note="Fine.", finding="clear")


def test_whoever_approves_is_not_the_one_who_is_consulted() -> None:
    alone = _consulted(acat(), "tom").approved(by="tom")
    alone.then_refused_alone(Reason.CONSULTATION_REQUIRED, "ACAT-LOBBY-review")
    both = _consulted(acat(), "tom").does(
        c.RecordConsultation, "chris", note="Fine, too.", finding="clear"
    )
    both.approved(by="tom").then_in("review")
    _consulted(acat(), "tom").approved(by="ada").then_in("review")


def test_whoever_verifies_afterwards_is_not_the_one_either() -> None:
    post = _consulted(acat(), "tom").approved(by="ada").verified(by="tom")
    post.published().then_refused_alone(Reason.CONSULTATION_REQUIRED, "ACAT-LOBBY-review")
    again = post.does(c.RecordConsultation, "chris", note="Fine.", finding="clear")
    again.published().then_in("published")


def test_where_no_other_trustee_is_there_the_one_who_is_does_both() -> None:
    given = acat()
    left = {"liaison_trustee": "tom", "administrator": "ada"}
    kept = {role: (given.person(by),) for role, by in left.items()}
    post = _consulted(given.with_organisation(officers=kept), "tom")
    post.approved(by="tom").then_in("review")
