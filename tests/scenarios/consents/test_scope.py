"""One consent carries a person, or none does: what each lacks, and whose word counts."""

from typing import Any

import pytest

from duecourse.consents.events import RecordedInformation
from duecourse.kernel.reasons import Reason
from duecourse.testing import Given, PostScene, picture, shown, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

LABEL = {"label": "Not our own words"}
A, B, C = ("a" * 64, "b" * 64, "c" * 64)


def post_of(given: Given, *subjects: Any, **content: Any) -> PostScene:
    return writing(given, subjects=subjects, **{**LABEL, **content}).reviewed()


def _elsewhere(*platforms: str) -> dict[str, Any]:
    return {"platforms": frozenset(platforms)}


# --- half consents ---


def test_a_child_s_word_here_and_the_mother_s_there_do_not_add_up() -> None:
    given = acat().with_consent("own", "y-1", **_elsewhere("twitter"), age_band="under_18")
    given = given.with_consent("mother", "y-1", giver_role="parent", **_elsewhere("facebook"))
    post = post_of(given, shown("y-1", "supporter", age_band="under_18"))
    refused = post.verified("own", "mother")
    assert {(v.reason, v.clause) for v in refused.violations} < {
        (Reason.GUARDIAN_CONSENT_REQUIRED, "ACAT-2.9-child"),
        (Reason.CONSENT_OUT_OF_SCOPE, "ACAT-2.9-consent"),
    }
    whole = given.with_consent("mother", "y-1", giver_role="parent")
    post_of(whole, shown("y-1", "supporter", age_band="under_18")).verified(
        "own", "mother"
    ).then_in("consent_verified")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"material": "image"}, {"public": False}),
        (_elsewhere("facebook"), {"purpose": "vacancy"}),
        ({"state": "given"}, {"material": "mention"}),
        ({"asset_digests": frozenset({B})}, {"informed": RecordedInformation(purpose=True)}),
    ],
)
def test_what_one_consent_lacks_another_does_not_make_up_for(
    first: dict[str, Any], second: dict[str, Any]
) -> None:
    given = acat().with_consent("c1", "su-1", **first).with_consent("c2", "su-1", **second)
    quoted = shown("su-1", "service_user", representation="voice")
    recording = picture(digest=A, kind="audio")
    refused = post_of(given, quoted, media=(recording,)).verified("c1", "c2")
    assert refused.violations
    assert len({dict(v.facts)["consent"] for v in refused.violations}) == 1, "one is spoken of"
    whole = given.with_consent("c3", "su-1")
    post_of(whole, quoted, media=(recording,)).verified("c1", "c2", "c3").then_in(
        "consent_verified"
    )


def test_a_refusal_names_the_person_the_best_consent_and_all_that_it_lacks() -> None:
    given = cleanslate().with_consent(
        "c1", "d-1", material="mention", public=False, purpose="recruitment"
    )
    given = given.with_consent("c2", "d-1", state="withdrawn")
    photo = shown("d-1", "donor", representation="image")
    refused = post_of(given, photo, media=(picture(),), purpose="fundraising").verified("c1", "c2")
    (found,) = refused.violations
    assert (found.reason, found.clause) == (Reason.CONSENT_OUT_OF_SCOPE, "CS-4.1-permission")
    assert found.message == (
        "d-1 (donor): consent c1 does not cover publication to everybody, what the post is for"
        " (it was asked for: recruitment), image (only mention)"
    )


def test_each_person_of_many_is_told_of_by_name() -> None:
    given = stass()
    crowd = [shown(f"co-{n}", "colleague", representation="image") for n in range(15)]
    for n in range(0, 15, 2):
        given = given.with_consent(f"c{n}", f"co-{n}")
    cited = [f"c{n}" for n in range(0, 15, 2)]
    refused = post_of(given, *crowd, media=(picture(),)).verified(*cited)
    named = [v.message.split(" ")[0] for v in refused.violations]
    assert named == [f"co-{n}" for n in range(1, 15, 2)]


# --- scope ---


@pytest.mark.parametrize(
    ("given", "kind", "clause"),
    [
        (acat, "colleague", "ACAT-M-c"),
        (acat, "service", "ACAT-M-c"),
        (stass, "colleague", "STASS-5.4.2-permission"),
        (cleanslate, "donor", "CS-4.1-permission"),
        (zrtherapy, "supplier", "ZRT-SA-discuss"),
    ],
)
def test_everybody_s_scope_is_compared(given: Any, kind: str, clause: str) -> None:
    for narrow in (_elsewhere("newsletter"), {"public": False}, {"purpose": "recruitment"}):
        house = given().with_consent("c1", "x-1", **narrow)
        refused = post_of(house, shown("x-1", kind, representation="quote")).verified("c1")
        refused.then_refused_alone(Reason.CONSENT_OUT_OF_SCOPE, clause)


CARRIED = {
    "mention": ("mention",),
    "quote": ("mention", "quote"),
    "voice": ("mention", "quote", "voice"),
    "image": ("mention", "image"),
    "first_hand": ("mention", "quote", "voice", "image", "first_hand"),
}


@pytest.mark.parametrize("material", CARRIED)
@pytest.mark.parametrize("representation", CARRIED)
def test_a_way_of_appearing_is_carried_by_those_that_hold_it(
    material: str, representation: str
) -> None:
    given = cleanslate().with_consent("c1", "d-1", material=material)
    post = post_of(given, shown("d-1", "donor", representation=representation)).verified("c1")
    if representation in CARRIED[material]:
        post.then_in("consent_verified")
    else:
        post.then_refused_alone(Reason.CONSENT_OUT_OF_SCOPE, "CS-4.1-permission")


@pytest.mark.parametrize(
    ("asked", "goes_out"),
    [
        ("news", True),
        ("event", False),
        ("funds", False),
        ("", False),
        ("any", False),
        ("first_hand", False),
    ],
)
@pytest.mark.parametrize("purpose", ["news", "funds", "event", "any", "first_hand"])
def test_what_was_agreed_to_is_what_the_post_is_about_whatever_its_author_says_it_is_for(
    asked: str, goes_out: bool, purpose: str
) -> None:
    given = cleanslate().with_consent("c1", "d-1", purpose=asked)
    post = post_of(given, shown("d-1", "donor"), purpose=purpose).verified("c1")
    assert (not post.violations) == goes_out


def test_every_medium_that_may_show_somebody_is_covered_not_any() -> None:
    given = stass().with_consent("c1", "co-1", asset_digests=frozenset({A}))
    media = (picture(digest=A), picture(digest=B))
    seen = shown("co-1", "colleague", representation="image")
    refused = post_of(given, seen, media=media).verified("c1")
    refused.then_refused_alone(Reason.CONSENT_OUT_OF_SCOPE, "STASS-5.4.2-permission")
    in_one = shown("co-1", "colleague", representation="image", media=(A,))
    post_of(given, in_one, media=media).verified("c1").then_in("consent_verified")
    elsewhere = shown("co-1", "colleague", representation="image", media=(C,))
    refused = post_of(given, elsewhere, media=media).verified("c1")
    refused.then_refused(Reason.CONSENT_OUT_OF_SCOPE, "STASS-5.4.2-permission")


# --- who somebody is ---


def _known(given: Given, ref: str, **said: Any) -> Given:
    """Return it with what is on record of a subject, without an objection."""
    given = given.with_objection(ref, state="silent")
    record = given.facts[given.name("objections", ref)]
    fields = {f: getattr(record, f) for f in record.__struct_fields__}  # type: ignore[attr-defined]
    return given.knowing("objections", ref, type(record)(**{**fields, **said}))


@pytest.mark.parametrize(
    ("house", "kind"),
    [
        (acat, "supporter"),
        (cleanslate, "donor"),
        (stass, "colleague"),
        (zrtherapy, "client"),
        (zrtherapy, "therapist"),
    ],
)
def test_a_child_on_record_is_not_made_an_adult_by_a_post(house: Any, kind: str) -> None:
    given = _known(house().with_consent("c1", "y-1"), "y-1", age_bands=frozenset({"under_18"}))
    refused = post_of(given, shown("y-1", kind)).verified("c1")
    assert Reason.GUARDIAN_CONSENT_REQUIRED in {v.reason for v in refused.violations}


def test_a_consent_that_is_cited_and_calls_somebody_a_child_counts_for_all_of_them() -> None:
    given = cleanslate().with_consent("c1", "y-1", age_band="under_18", giver_role="self")
    given = given.with_consent("c2", "y-1", giver_role="self")
    refused = post_of(given, shown("y-1", "donor")).verified("c1", "c2")
    refused.then_refused_alone(Reason.GUARDIAN_CONSENT_REQUIRED, "EXT-CHILD-18")
    guarded = given.with_consent("c2", "y-1", giver_role="guardian")
    post_of(guarded, shown("y-1", "donor")).verified("c1", "c2").then_in("consent_verified")


@pytest.mark.parametrize("age", ["unknown", "under_18"])
def test_an_age_that_nobody_knows_counts_as_under_age(age: Any) -> None:
    given = cleanslate().with_consent("c1", "d-1", age_band="")
    refused = post_of(given, shown("d-1", "donor", age_band=age)).verified("c1")
    refused.then_refused_alone(Reason.GUARDIAN_CONSENT_REQUIRED, "EXT-CHILD-18")


def test_an_age_that_a_post_leaves_open_is_asked_for() -> None:
    post = writing(cleanslate(), subjects=(shown("d-1", "donor", age_band=""),))
    post.submitted().then_refused_alone(Reason.FIELD_REQUIRED, "EXT-CHILD-18")


def test_a_body_has_no_age() -> None:
    given = zrtherapy().with_consent("c1", "x-1", age_band="")
    supplier = shown("x-1", "supplier", age_band="")
    post_of(given, supplier).verified("c1").then_in("consent_verified")


def test_a_parent_does_not_speak_for_somebody_of_age() -> None:
    given = cleanslate().with_consent("c1", "d-1", giver_role="parent")
    refused = post_of(given, shown("d-1", "donor")).verified("c1")
    refused.then_refused_alone(Reason.CONSENT_MISSING, "CS-4.1-permission")


def test_a_consent_given_as_one_kind_does_not_carry_another() -> None:
    given = stass().with_consent("c1", "p-1", subject_kind="service_user")
    refused = post_of(given, shown("p-1", "colleague")).verified("c1")
    refused.then_refused(Reason.CONSENT_OUT_OF_SCOPE, "STASS-5.4.2-permission")
    refused.then_refused(Reason.SERVICE_USER_IDENTIFIABLE, "STASS-5.4.1-identify")


def test_a_service_user_on_record_is_not_made_a_colleague_by_a_post() -> None:
    given = _known(stass().with_consent("c1", "p-1"), "p-1", kinds=frozenset({"service_user"}))
    refused = post_of(given, shown("p-1", "colleague")).verified("c1")
    refused.then_refused_alone(Reason.SERVICE_USER_IDENTIFIABLE, "STASS-5.4.1-identify")


def test_somebody_without_an_id_is_not_shown_at_all() -> None:
    post = post_of(cleanslate(), shown("", "donor", identifiable="no"))
    found = {v.reason for v in post.verified().violations}
    assert found == {Reason.FIELD_REQUIRED, Reason.CONSENT_MISSING}


def test_beside_whoever_is_listed_it_is_attested_that_nobody_else_is_seen() -> None:
    given = acat().with_consent("c1", "k-1")
    group = post_of(given, shown("k-1", "colleague", representation="image"), media=(picture(),))
    group.verified("c1", nobody=False).then_refused_alone(Reason.CONSENT_MISSING, "ACAT-M-b")
    group.verified("c1").then_in("consent_verified")


@pytest.mark.parametrize(
    ("house", "clause"),
    [
        (acat, "ACAT-M-b"),
        (cleanslate, "CS-4.1-permission"),
        (stass, "STASS-5.4.1-identify"),
        (zrtherapy, "ZRT-SA-discuss"),
    ],
)
def test_where_nobody_is_listed_it_is_attested_that_nobody_is_seen(house: Any, clause: str) -> None:
    post = writing(house(), text="Robin of the day centre got well.").reviewed()
    # No consent is missing of a post that shows nobody: a word that it shows nobody is.
    post.verified(nobody=False).then_refused_alone(Reason.ATTESTATION_REQUIRED, clause)
    post.verified().then_in("consent_verified")


# --- what a parent or a group agreed to ---

NARROW: tuple[dict[str, Any], ...] = (
    {"platforms": frozenset({"newsletter"})},
    {"public": False},
    {"purpose": "recruitment"},
    {"material": "mention"},
    {"asset_digests": frozenset({B})},
)


@pytest.mark.parametrize("narrow", NARROW)
@pytest.mark.parametrize(
    ("house", "kind", "clause"),
    [
        (acat, "third_party", "ACAT-2.9-child"),
        (zrtherapy, "author", "ZRT-SA-discuss"),
    ],
)
def test_a_parent_agreed_to_no_more_than_they_agreed_to(
    house: Any, kind: str, clause: str, narrow: dict[str, Any]
) -> None:
    photo = shown("y-1", kind, age_band="under_18", representation="image")
    given = house().with_consent("c1", "y-1", giver_role="parent", **narrow)
    refused = post_of(given, photo, media=(picture(digest=A),)).verified("c1")
    refused.then_refused_alone(Reason.CONSENT_OUT_OF_SCOPE, clause)
    wide = house().with_consent("c1", "y-1", giver_role="parent")
    post_of(wide, photo, media=(picture(digest=A),)).verified("c1").then_in("consent_verified")


@pytest.mark.parametrize("narrow", NARROW)
def test_a_group_agreed_to_no_more_than_it_agreed_to(narrow: dict[str, Any]) -> None:
    given = acat().with_consent("c1", "g-1", giver_role="representative", **narrow)
    photo = shown("g-1", "group", representation="image")
    refused = post_of(given, photo, media=(picture(digest=A),)).verified("c1")
    assert {v.reason for v in refused.violations} == {Reason.CONSENT_OUT_OF_SCOPE}
    wide = acat().with_consent("c1", "g-1", giver_role="representative")
    post_of(wide, photo, media=(picture(digest=A),)).verified("c1").then_in("consent_verified")


# --- what is listed as showing somebody ---


@pytest.mark.parametrize("said", ["mention", "quote", "voice"])
@pytest.mark.parametrize("medium", ["image", "video", "audio", "quotation"])
@pytest.mark.parametrize("house", [cleanslate, stass])
def test_media_that_show_somebody_say_how_they_appear(house: Any, medium: str, said: str) -> None:
    way = {"image": "image", "video": "image", "audio": "voice", "quotation": "quote"}[medium]
    given = house().with_consent("c1", "p-1", material=said)
    listed = shown("p-1", "colleague", representation=said, media=(A,))
    post = post_of(given, listed, media=(picture(digest=A, kind=medium),)).verified("c1")
    if way in CARRIED[said]:
        post.then_in("consent_verified")
    else:
        assert {v.reason for v in post.violations} == {Reason.CONSENT_OUT_OF_SCOPE}


@pytest.mark.parametrize("said", ["mention", "quote", "voice", "image"])
def test_a_picture_listed_is_among_those_agreed_to_whatever_is_said(said: str) -> None:
    given = cleanslate().with_consent("c1", "d-1", asset_digests=frozenset({B}))
    listed = shown("d-1", "donor", representation=said, media=(A,))
    media = (picture(digest=A), picture(digest=B))
    refused = post_of(given, listed, media=media).verified("c1")
    refused.then_refused_alone(Reason.CONSENT_OUT_OF_SCOPE, "CS-4.1-permission")


def test_rules_on_a_way_of_appearing_bind_by_the_media_too() -> None:
    heard = shown("g-1", "group", identifiable="no", representation="mention", media=(A,))
    recording = (picture(digest=A, kind="audio"),)
    refused = post_of(acat(), heard, media=recording).verified()
    assert Reason.CONSENT_MISSING in {v.reason for v in refused.violations}


@pytest.mark.parametrize("identifiable", ["yes", "no"])
def test_what_is_listed_as_showing_somebody_is_in_thepost_of(identifiable: Any) -> None:
    given = cleanslate().with_consent("c1", "d-1")
    listed = shown("d-1", "donor", identifiable=identifiable, media=(C,))
    refused = post_of(given, listed, media=(picture(digest=A),)).verified("c1")
    refused.then_refused_alone(Reason.FIELD_INVALID)
