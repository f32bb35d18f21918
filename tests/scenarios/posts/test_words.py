"""No word that no list holds, and nothing that nobody answered, switches a rule off."""

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.testing import Given, PostScene, asked, picture, shown, unasked, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

HOUSES: tuple[Callable[[], Given], ...] = (acat, cleanslate, stass, zrtherapy)
everywhere = pytest.mark.parametrize("house", HOUSES, ids=[house.__name__ for house in HOUSES])

ARTICLE: dict[str, Any] = {"platform": "facebook", "category": "related_issue"}


def reasons(scene: PostScene) -> set[str]:
    return {found.reason for found in scene.violations}


# --- an opinion article on Facebook, by other names ---


@pytest.mark.parametrize("kind", ["original", "reply", "repost", "like", "holding_response"])
def test_no_kind_of_post_takes_a_channel_out_of_its_categories(kind: str) -> None:
    post = writing(acat(), **ARTICLE, kind=kind, label="Not our words").submitted()
    assert Reason.CHANNEL_SCOPE in reasons(post)


@pytest.mark.parametrize("word", ["retweet", "quote", "thread", "story", "Original"])
def test_a_kind_of_post_that_there_is_not_is_refused_where_it_enters(word: str) -> None:
    writing(acat(), kind=word).then_refused_alone(Reason.FIELD_INVALID)


@everywhere
@pytest.mark.parametrize("word", ["nonsense", "news_", "party_politics"])
def test_a_category_that_the_pack_does_not_declare_is_refused_where_it_enters(
    house: Callable[[], Given], word: str
) -> None:
    writing(house(), category=word).then_refused_alone(Reason.FIELD_INVALID)


@everywhere
def test_a_correction_is_of_something(house: Callable[[], Given]) -> None:
    writing(house(), kind="correction").then_refused_alone(Reason.FIELD_INVALID)
    post = writing(house())
    post.revised(kind="correction").then_refused_alone(Reason.FIELD_INVALID)


@pytest.mark.parametrize("kind", ["original", "reply", "repost", "like"])
def test_a_correction_stays_one(kind: str) -> None:
    post = writing(acat())
    corrects = msgspec.structs.replace(post.state, corrects=acat().name("posts", "p0"))
    correction = PostScene(acat(), post.aggregate, post.name, corrects)
    refused = correction.revised(kind=kind)
    refused.then_refused_alone(Reason.FIELD_INVALID)


@everywhere
@pytest.mark.parametrize("kind", ["reply", "holding_response", "repost", "like"])
@pytest.mark.parametrize("named", ["", "\u200b", "\U0001d159"])
def test_what_answers_or_passes_on_names_what(
    house: Callable[[], Given], kind: str, named: str
) -> None:
    post = writing(house(), kind=kind, original_url=named, label="Theirs").submitted()
    assert "content.original_url" in {v.field for v in post.violations}


@pytest.mark.parametrize("named", ["that one", "ours", "https:", "see below."])
def test_what_is_named_is_an_address(named: str) -> None:
    writing(acat(), kind="reply", original_url=named).then_refused_alone(Reason.FIELD_INVALID)


# --- kinds of people ---


@everywhere
@pytest.mark.parametrize(
    "kind", ["child", "service-user", "former-client", "past_client", "rival", "serviceuser", "vip"]
)
def test_a_kind_of_person_that_the_pack_does_not_declare_is_refused(
    house: Callable[[], Given], kind: str
) -> None:
    writing(house(), subjects=(shown("x-1", kind),)).then_refused_alone(Reason.FIELD_INVALID)
    unasked(house()).requested(subject_kind=kind).then_refused(Reason.FIELD_INVALID)


def _verified(given: Given, kind: str, **changes: Any) -> PostScene:
    seen = shown("x-1", kind, **{"representation": "image", **changes})
    post = writing(
        given, subjects=(seen,), media=(picture(),), label="Of others", **_CONTENT(given)
    )
    return post.reviewed().verified(nobody=True)


def _CONTENT(given: Given) -> dict[str, Any]:  # noqa: N802
    return {"category": "cat_news"} if given.organisation.endswith("acat") else {}


@pytest.mark.parametrize(
    "kind", ["service_user", "client", "patient", "resident", "tenant", "former_client", "carer"]
)
def test_stass_shows_nobody_whom_it_serves_or_served(kind: str) -> None:
    _verified(stass(), kind).then_refused(Reason.SERVICE_USER_IDENTIFIABLE, "STASS-5.4.1-identify")


@pytest.mark.parametrize(
    "kind",
    ["colleague", "employee", "volunteer", "trustee", "student", "temporary_worker", "supporter"],
)
def test_stass_asks_everybody_who_works_with_it(kind: str) -> None:
    _verified(stass(), kind).then_refused(Reason.CONSENT_MISSING, "STASS-5.4.2-permission")


@pytest.mark.parametrize(
    "kind", ["expert_by_experience", "carer", "donor", "patient", "former_client", "volunteer"]
)
def test_acat_asks_whoever_counts_as_a_supporter_or_a_service_user(kind: str) -> None:
    _verified(acat(), kind).then_refused(Reason.CONSENT_MISSING, "ACAT-2.9-consent")


@pytest.mark.parametrize("kind", ["member", "staff", "trustee", "candidate", "health_professional"])
def test_acat_asks_whoever_counts_as_a_colleague(kind: str) -> None:
    _verified(acat(), kind).then_refused(Reason.CONSENT_MISSING, "ACAT-M-c")


@pytest.mark.parametrize("kind", ["customer", "prospective_client", "colleague", "service_user"])
def test_zrtherapy_discusses_no_client_and_nobody_of_its_own_unasked(kind: str) -> None:
    _verified(zrtherapy(), kind).then_refused(Reason.CONSENT_MISSING, "ZRT-SA-discuss")


@pytest.mark.parametrize("kind", ["partner", "family_or_friend", "volunteer", "member_of_public"])
def test_clean_slate_asks_everybody(kind: str) -> None:
    _verified(cleanslate(), kind).then_refused(Reason.CONSENT_MISSING, "CS-4.1-permission")


# --- ages, origins, makers that nobody tells ---


@everywhere
@pytest.mark.parametrize("age", ["unknown", "under_18"])
def test_whoever_is_not_known_to_be_of_age_needs_a_guardian(
    house: Callable[[], Given], age: str
) -> None:
    kind = "client" if house is not cleanslate else "service_user"
    given = house().with_consent("c1", "x-1", age_band=age, subject_kind=kind)
    seen = shown("x-1", kind, age_band=age)
    post = writing(given, subjects=(seen,), label="Theirs").reviewed().verified("c1", nobody=True)
    assert Reason.GUARDIAN_CONSENT_REQUIRED in reasons(post)


@everywhere
@pytest.mark.parametrize("age", ["child", "teen", "12", "minor"])
def test_an_age_that_is_in_no_list_is_refused_where_it_enters(
    house: Callable[[], Given], age: str
) -> None:
    kind = "client" if house is not cleanslate else "service_user"
    seen = shown("x-1", kind, age_band=age)
    writing(house(), subjects=(seen,)).then_refused_alone(Reason.FIELD_INVALID)
    unasked(house()).requested(subject_kind=kind, age_band=age).then_refused(Reason.FIELD_INVALID)


@everywhere
@pytest.mark.parametrize("field", ["identifiable", "age_band", "representation"])
def test_what_nobody_says_of_somebody_shown_is_asked(
    house: Callable[[], Given], field: str
) -> None:
    kind = "client" if house is not cleanslate else "service_user"
    seen = shown("x-1", kind, **{field: ""})
    post = writing(house(), subjects=(seen,), label="Theirs").submitted()
    assert (Reason.FIELD_REQUIRED, f"content.subjects[0].{field}") in {
        (v.reason, v.field) for v in post.violations if v.clause
    }


def test_nobody_asks_how_old_a_service_or_a_competitor_is() -> None:
    service = shown("s-1", "service", age_band="")
    writing(acat(), category="cat_news", subjects=(service,)).submitted().then_in("review")
    rival = shown("r-1", "competitor", age_band="")
    writing(zrtherapy(), subjects=(rival,)).submitted().then_in("review")


@pytest.mark.parametrize("origin", ["phone", "camera_roll", "my-iphone", "whatsapp"])
def test_an_origin_that_is_in_no_list_is_refused_where_it_enters(origin: str) -> None:
    writing(stass(), media=(picture(origin=origin),)).then_refused_alone(Reason.FIELD_INVALID)


def test_an_origin_that_nobody_knows_counts_as_somebody_s_own_telephone() -> None:
    unsaid = writing(stass(), media=(picture(origin=""),)).submitted()
    unsaid.then_refused_alone(Reason.FIELD_REQUIRED, "STASS-5.1-camera")
    unknown = writing(stass(), media=(picture(origin="unknown"),)).reviewed().verified()
    unknown.then_refused_alone(Reason.MEDIA_NOT_PERMITTED, "STASS-5.1-camera")


@pytest.mark.parametrize("house", [acat, zrtherapy], ids=["acat", "zrtherapy"])
def test_a_maker_whom_nobody_names_is_asked_for(house: Callable[[], Given]) -> None:
    post = writing(house(), media=(picture(maker=""),)).submitted()
    assert "content.media[0].maker" in {v.field for v in post.violations if v.clause}


@everywhere
@pytest.mark.parametrize("way", ["testimonial", "story", "review", "interview"])
def test_a_way_of_appearing_that_is_in_no_list_is_refused(
    house: Callable[[], Given], way: str
) -> None:
    kind = "client" if house is not cleanslate else "service_user"
    seen = shown("x-1", kind, representation=way)
    writing(house(), subjects=(seen,)).then_refused_alone(Reason.FIELD_INVALID)


@everywhere
@pytest.mark.parametrize("field", ["kind", "maker", "provenance", "origin", "rights_basis"])
@pytest.mark.parametrize("word", ["gif", "phone", "Own", "self-made", "fair-use"])
def test_what_is_said_of_a_picture_is_in_a_list(
    house: Callable[[], Given], field: str, word: str
) -> None:
    writing(house(), media=(picture(**{field: word}),)).then_refused_alone(Reason.FIELD_INVALID)


@pytest.mark.parametrize(
    ("house", "field", "clause"),
    [
        (acat, "kind", "ACAT-CH-youtube"),
        (acat, "maker", "ACAT-COPY-permission"),
        (acat, "rights_basis", "ACAT-2.14-rights"),
        (acat, "provenance", "ACAT-2.10-photos"),
        (stass, "origin", "STASS-5.1-camera"),
        (zrtherapy, "maker", "ZRT-CO-rights"),
        (zrtherapy, "copied", "ZRT-CO-rights"),
    ],
)
def test_what_nobody_says_of_a_picture_is_asked_where_a_rule_turns_on_it(
    house: Callable[[], Given], field: str, clause: str
) -> None:
    basis = {"rights_basis": "share_function"} if field == "copied" else {}
    post = writing(house(), media=(picture(**{**basis, field: ""}),)).submitted()
    assert clause in {v.clause for v in post.violations}


@pytest.mark.parametrize("house", [acat, zrtherapy], ids=["acat", "zrtherapy"])
@pytest.mark.parametrize("basis", ["own", "licence", "consent", "permission"])
def test_whether_it_was_copied_is_asked_of_what_is_shared_alone(
    house: Callable[[], Given], basis: str
) -> None:
    ours = picture(copied="", rights_basis=basis, rights_ref="Letter", attribution="Us")
    writing(house(), media=(ours,)).submitted().then_in("review")


@everywhere
@pytest.mark.parametrize("word", ["", "nonsense", "Position", "privacy", "other "])
def test_a_doubt_is_of_a_kind_that_somebody_answers(house: Callable[[], Given], word: str) -> None:
    post = writing(house()).does(c.RaiseDoubt, house().author, kind=word, question="May we?")
    post.then_refused_alone(Reason.FIELD_INVALID)


@pytest.mark.parametrize("word", ["some", "None", "mine", "no"])
def test_an_interest_is_declared_in_one_of_two_words(word: str) -> None:
    writing(cleanslate(), interest=word).then_refused_alone(Reason.FIELD_INVALID)


def test_an_interest_that_nobody_declares_either_way_is_asked_for() -> None:
    unsaid = writing(cleanslate(), interest="").submitted()
    unsaid.then_refused_alone(Reason.ATTESTATION_REQUIRED, "CS-4.2-interest")


@pytest.mark.parametrize("word", ["everybody", "kids", "serviceusers"])
def test_an_audience_that_is_in_no_list_is_refused(word: str) -> None:
    writing(acat(), audience=(word,)).then_refused_alone(Reason.FIELD_INVALID)


@pytest.mark.parametrize("word", ["tweeter", "fb", "ANY", "everywhere"])
def test_a_place_that_the_policy_does_not_speak_of_is_refused(word: str) -> None:
    unasked(acat()).requested(subject_kind="supporter", platforms=(word,)).then_refused(
        Reason.FIELD_INVALID
    )


def test_a_place_that_nobody_lists_may_be_agreed_to_under_an_open_list() -> None:
    asked(cleanslate(), subject_kind="supporter", platforms=("tiktok",)).then_in("requested")
