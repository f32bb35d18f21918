"""The people in a post: verified, and looked at again in the very second of publication."""

from datetime import timedelta
from typing import Any

import pytest

from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.testing import MONDAY, Given, PostScene, picture, shown, writing
from tests.scenarios.acat import acat

SUPPORTER = shown("s-1", "supporter")


def _given(**consent: Any) -> Given:
    return acat().with_consent("c1", "s-1", **consent)


def _reviewed(given: Given, **content: Any) -> PostScene:
    about = {"subjects": (SUPPORTER,), "label": "A supporter's words", **content}
    return writing(given, **about).reviewed()


def test_a_post_rests_on_the_consents_that_were_verified() -> None:
    post = _reviewed(_given()).verified("c1").then_in("consent_verified")
    assert post.state.consents == (post.given.name("consents", "c1"),)
    post.published().then(e.PostPublished)


def test_a_consent_counts_only_while_it_is_verified() -> None:
    for state, reason in (
        ("requested", Reason.CONSENT_MISSING),
        ("given", Reason.CONSENT_MISSING),
        ("declined", Reason.CONSENT_MISSING),
        ("withdrawn", Reason.CONSENT_WITHDRAWN),
        ("expired", Reason.CONSENT_EXPIRED),
    ):
        refused = _reviewed(_given(state=state)).verified("c1")
        refused.then_refused(reason, "ACAT-2.9-consent")


def test_a_consent_of_somebody_else_does_not_count() -> None:
    given = acat().with_consent("c1", "s-2")
    refused = _reviewed(given).verified("c1")
    refused.then_refused_alone(Reason.CONSENT_MISSING, "ACAT-2.9-consent")


def test_a_consent_that_is_not_on_record_does_not_count() -> None:
    refused = _reviewed(acat()).verified("c9")
    refused.then_refused_alone(Reason.CONSENT_MISSING, "ACAT-2.9-consent")


def test_a_consent_of_another_organisation_is_not_even_read() -> None:
    foreign = "organisations/other/consents/c1"
    post = _reviewed(_given())
    refused = post.does(
        c.VerifyConsent, "ada", revision=1, consents=(foreign,), nobody_identifiable=True
    )
    refused.then_refused_alone(Reason.CONSENT_MISSING, "ACAT-2.9-consent")


def test_a_consent_names_the_platform_or_any() -> None:
    elsewhere = _reviewed(_given(platforms=frozenset({"newsletter"}))).verified("c1")
    elsewhere.then_refused_alone(Reason.CONSENT_OUT_OF_SCOPE, "ACAT-2.9-consent")
    unsaid = _reviewed(_given(platforms=frozenset())).verified("c1")
    unsaid.then_refused_alone(Reason.CONSENT_OUT_OF_SCOPE, "ACAT-2.9-consent")
    _reviewed(_given(platforms=frozenset({"twitter"}))).verified("c1").then_in("consent_verified")


@pytest.mark.parametrize("representation", ["image", "voice"])
def test_a_consent_to_one_picture_or_recording_does_not_cover_another(representation: str) -> None:
    portrait = shown("s-1", "supporter", representation=representation)
    kind: Any = {"image": "image", "voice": "audio"}[representation]
    given = _given(asset_digests=frozenset({"b" * 64}))
    other = _reviewed(given, subjects=(portrait,), media=(picture(digest="a" * 64, kind=kind),))
    other.verified("c1").then_refused_alone(Reason.CONSENT_OUT_OF_SCOPE, "ACAT-2.9-consent")
    same = _reviewed(given, subjects=(portrait,), media=(picture(digest="b" * 64, kind=kind),))
    same.verified("c1").then_in("consent_verified")


def test_a_consent_that_names_a_picture_covers_a_mention_without_it() -> None:
    given = _given(asset_digests=frozenset({"b" * 64}))
    mentioned = _reviewed(given, media=(picture(digest="a" * 64),))
    mentioned.verified("c1").then_in("consent_verified")


def test_a_consent_counts_until_the_second_it_ends_and_not_from_it() -> None:
    post = _reviewed(_given(expires_at=MONDAY + timedelta(days=1))).verified("c1")
    post.later(days=1, seconds=-1).published().then(e.PostPublished)
    over = post.later(days=1).published()
    over.then_refused(Reason.CONSENT_EXPIRED, "ACAT-2.9-consent")
    over.then_refused(Reason.CONSENT_EXPIRED, "EXT-ICO-refresh")


def test_a_consent_counts_from_the_second_it_was_given() -> None:
    given = _given(given_at=MONDAY)
    _reviewed(given).verified("c1").then_in("consent_verified")
    later = _given(given_at=MONDAY + timedelta(seconds=1))
    refused = _reviewed(later).verified("c1")
    refused.then_refused_alone(Reason.CONSENT_MISSING, "ACAT-2.9-consent")


def test_a_consent_withdrawn_between_verification_and_publication_stops_the_post() -> None:
    post = _reviewed(_given()).verified("c1").meanwhile(_given(state="withdrawn"))
    post.published().then_refused_alone(Reason.CONSENT_WITHDRAWN, "ACAT-2.9-consent")


def test_a_consent_voided_before_publication_sends_the_post_back_to_review() -> None:
    post = _reviewed(_given()).verified("c1")
    back = post.reacting(c.VoidConsent(name=post.name, consent=post.given.name("consents", "c1")))
    back.then(e.ConsentVoided).then_in("review")
    assert (back.state.approvals, back.state.consents, back.state.verified_by) == ((), (), "")
    back.approved().verified("c1").then_in("consent_verified")


def test_only_the_service_itself_voids_a_verification() -> None:
    post = _reviewed(_given()).verified("c1")
    refused = post.does(c.VoidConsent, "tom", consent=post.given.name("consents", "c1"))
    refused.then_refused_alone(Reason.NOT_AUTHORISED)


def test_an_objection_stands_above_a_consent() -> None:
    given = _given().with_objection("s-1")
    refused = _reviewed(given).verified("c1")
    refused.then_refused_alone(Reason.CONSENT_WITHDRAWN, "EXT-ICO-withdraw")


def test_an_objection_made_after_verification_stops_the_post() -> None:
    post = _reviewed(_given()).verified("c1").meanwhile(_given().with_objection("s-1"))
    post.published().then_refused_alone(Reason.CONSENT_WITHDRAWN, "EXT-ICO-withdraw")


def test_an_objection_to_one_platform_leaves_the_others_free() -> None:
    _reviewed(_given().with_objection("s-1", "facebook")).verified("c1").then_in("consent_verified")
    refused = _reviewed(_given().with_objection("s-1", "twitter")).verified("c1")
    refused.then_refused_alone(Reason.CONSENT_WITHDRAWN, "EXT-ICO-withdraw")


def test_a_lifted_objection_is_none() -> None:
    given = _given().with_objection("s-1", state="lifted")
    _reviewed(given).verified("c1").then_in("consent_verified")


def test_an_objection_counts_even_if_nobody_could_recognise_the_person() -> None:
    unnamed = shown("s-1", "supporter", identifiable="no")
    refused = _reviewed(_given().with_objection("s-1"), subjects=(unnamed,)).verified("c1")
    refused.then_refused_alone(Reason.CONSENT_WITHDRAWN, "EXT-ICO-withdraw")


def test_that_nobody_can_be_recognised_is_attested_by_another_than_the_author() -> None:
    plain = writing(acat()).reviewed()
    plain.verified(nobody=False).then_refused_alone(Reason.ATTESTATION_REQUIRED, "ACAT-M-b")
    own = plain.verified(by="lena")
    own.then_refused(Reason.ATTESTATION_REQUIRED, "ACAT-M-b")
    own.then_refused(Reason.SELF_APPROVAL, "EXT-REVIEW-four-eyes")
    plain.verified(by="ada").then_in("consent_verified")


def test_a_child_who_can_be_recognised_needs_a_guardian_beside_the_ordinary_consent() -> None:
    child = shown("s-1", "supporter", age_band="under_18")
    own = _reviewed(_given(giver_role="self"), subjects=(child,)).verified("c1")
    own.then_refused_alone(Reason.GUARDIAN_CONSENT_REQUIRED, "ACAT-2.9-child")
    for giver in ("parent", "guardian"):
        given = _given(giver_role=giver)
        _reviewed(given, subjects=(child,)).verified("c1").then_in("consent_verified")


def test_a_refusal_says_whose_consent_it_is_about_by_their_surrogate_id() -> None:
    refused = _reviewed(_given(state="withdrawn")).verified("c1")
    assert {v.message for v in refused.violations} == {"s-1 (supporter): consent c1 was withdrawn"}
    assert {dict(v.facts)["subject"] for v in refused.violations} == {"s-1"}


def test_beside_a_colleague_who_agreed_an_unnamed_service_user_still_has_to_be_attested() -> None:
    colleague, unnamed = shown("k-1", "colleague"), shown("su-1", "service_user", identifiable="no")
    given = acat().with_consent("c1", "k-1")
    alone = _reviewed(given, subjects=(colleague,))
    alone.verified("c1", nobody=False).then_refused_alone(Reason.CONSENT_MISSING, "ACAT-M-b")
    alone.verified("c1", nobody=True).then_in("consent_verified")
    both = _reviewed(given, subjects=(colleague, unnamed))
    both.verified("c1", nobody=False).then_refused(Reason.CONSENT_MISSING, "ACAT-M-b")
    both.verified("c1", nobody=True).then_in("consent_verified")
