"""ACAT's ordinary days: what it may well publish goes out, step by step, on the right channel."""

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.testing import Given, PostScene, picture, shown, unwritten, writing
from tests.scenarios.acat import acat

_EVENT: dict[str, Any] = {
    "event_ref": "CPD-2026-05",
    "event_at": datetime(2026, 5, 16, 9, 0, tzinfo=UTC),
}
_REGIONAL: dict[str, Any] = {
    "kind": "repost",
    "category": "regional_event",
    "third_party": "yes",
    "label": "An event of CAT North",
}


def _step_by_step(post: PostScene, *consents: str) -> PostScene:
    """Hand in, answer the checklist, approve, verify, publish and confirm."""
    post = post.submitted().then_in("review")
    post = post.answered(proofread="yes").then_in("review").approved()
    return post.verified(*consents).then_in("consent_verified").published().confirmed()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param({"category": "cat_news", "text": "A new book."}, id="news"),
        pytest.param({"category": "cpd_event", **_EVENT}, id="training"),
        pytest.param({"kind": "reply", "category": "event", "text": "Yes, at nine."}, id="a reply"),
        pytest.param(
            {"kind": "like", "category": "related_issue", "third_party": "yes", "text": ""},
            id="a like",
        ),
        pytest.param(_REGIONAL, id="somebody else's regional event"),
        pytest.param(
            {
                "category": "vacancy",
                "role_description_url": "https://example.org/role",
                "process_url": "https://example.org/apply",
            },
            id="a vacancy",
        ),
        pytest.param({"category": "policy_view"}, id="a view on a policy"),
        pytest.param({"audience": ("minors",), "audience_min_age": 16}, id="for the young"),
        pytest.param({"media": (picture(),)}, id="with a picture of our own"),
    ],
)
def test_on_twitter_an_ordinary_post_goes_out(content: dict[str, Any]) -> None:
    _step_by_step(writing(acat(), **content)).then_in("published")


def test_the_administrator_announces_training_on_facebook() -> None:
    post = unwritten(acat()).drafted(by="ada", platform="facebook", category="cpd_event", **_EVENT)
    post = post.submitted(by="ada").approved(by="lena").verified(by="lena")
    post.published(by="ada").then_in("published")


def test_what_explains_the_therapy_goes_on_the_pilot_site() -> None:
    post = writing(acat(), platform="engage", category="public_information")
    _step_by_step(post).then_in("published")


def test_a_member_s_licensed_video_goes_on_youtube() -> None:
    video = picture(
        kind="video",
        maker="member",
        provenance="supplied",
        rights_basis="licence",
        rights_ref="Letter of May",
        attribution="Mel",
    )
    post = writing(acat(), platform="youtube", category="member_video", media=(video,))
    _step_by_step(post).then_in("published")


@pytest.mark.parametrize("author", ["tess", "cleo", "noa", "sam", "eve", "chris"])
def test_whoever_acts_for_acat_may_draft_and_the_team_publishes(author: str) -> None:
    given = acat().with_person("noa", "committee_member").with_person("eve", "ethics_chair")
    post = unwritten(given).drafted(by=author, category="cat_news").submitted(by=author)
    post.approved().verified().published(by="lena").then_in("published")


def test_a_member_who_holds_no_office_does_not_draft() -> None:
    unwritten(acat()).drafted(by="mel").then_refused(Reason.NOT_AUTHORISED, "ACAT-POC-permission")


def _in_election_period() -> Given:
    return acat().with_organisation(regulated_period_open=True)


def test_in_an_election_period_a_campaign_goes_out_after_a_trustee_was_asked() -> None:
    post = writing(_in_election_period(), category="policy_view", campaigning="yes").submitted()
    post.approved().then_refused_alone(Reason.CONSULTATION_REQUIRED, "ACAT-LOBBY-review")
    post = post.does(c.RecordConsultation, "tess", note="No objection.", finding="clear").approved()
    post.verified().published().then_in("published")


def test_a_campaign_approved_before_the_period_opened_goes_back_for_consultation() -> None:
    post = writing(acat(), category="policy_view", campaigning="yes").reviewed().verified()
    post = post.meanwhile(_in_election_period())
    post.published().then_refused_alone(Reason.CONSULTATION_REQUIRED, "ACAT-LOBBY-review")
    post = post.does(c.ReturnToReview, "lena", reason="The period opened.")
    post = (
        post.does(c.RecordConsultation, "tess", note="Fine.", finding="clear").approved().verified()
    )
    post.published().then_in("published")


def test_outside_an_election_period_a_campaign_needs_no_consultation() -> None:
    _step_by_step(writing(acat(), category="policy_view", campaigning="yes")).then_in("published")


def test_a_regional_event_is_labelled_even_if_nobody_says_whose_it_is() -> None:
    post = writing(acat(), **{**_REGIONAL, "third_party": "yes", "label": ""})
    post.submitted().then_refused_alone(Reason.LABEL_MISSING, "ACAT-2.9-label")
    ours = writing(acat(), **{**_REGIONAL, "third_party": "no"})
    assert {v.field for v in ours.violations} == {"content.third_party"}


def test_the_liaison_trustee_settles_his_own_doubt_about_the_position() -> None:
    post = writing(acat()).submitted()
    post = post.does(c.RaiseDoubt, "tom", kind="position", question="Is that our view?")
    post = post.does(
        c.AnswerDoubt, "tom", doubt=post.state.doubts[0].id, answer="It is.", finding="clear"
    )
    post.approved().then_in("review")


def test_who_answers_a_service_user_weighs_the_power_between_them() -> None:
    given = acat().with_contact("m1", kind="service_user")
    post = writing(given, kind="reply", contact=given.name("contacts", "m1")).submitted()
    post.approved(without=("power_differential",)).then_refused_alone(
        Reason.CHECKLIST_INCOMPLETE, "ACAT-M-e-power"
    )
    post.approved().then_in("review")


def test_a_picture_that_was_sent_in_is_asked_about_whatever_the_author_says_of_it() -> None:
    sent = picture(provenance="supplied", provenance_note="By a reader")
    post = writing(acat(), media=(sent,)).submitted()
    post.approved(without=("lawfully_obtained",)).then_refused_alone(
        Reason.CHECKLIST_INCOMPLETE, "ACAT-2.14-law"
    )


@pytest.mark.parametrize("representation", ["mention", "quote", "voice", "image"])
def test_a_supporter_agrees_though_nobody_could_recognise_them(representation: str) -> None:
    supporter = shown("s-1", "supporter", identifiable="no", representation=representation)
    given = acat().with_consent("c1", "s-1")
    post = writing(given, subjects=(supporter,), label="By a supporter").reviewed()
    post.verified(nobody=True).then_refused_alone(Reason.CONSENT_MISSING, "ACAT-2.9-consent")
    post.verified("c1", nobody=True).published().then_in("published")


def test_a_service_user_whom_nobody_could_recognise_is_attested_so() -> None:
    user = shown("su-1", "service_user", identifiable="no")
    post = writing(acat(), subjects=(user,)).reviewed()
    post.verified(nobody=False).then_refused(Reason.CONSENT_MISSING, "ACAT-2.9-consent")
    post.verified(nobody=True).published().then_in("published")


@pytest.mark.parametrize("kind", ["service_user", "client", "patient", "former_client"])
def test_a_voice_without_a_name_still_needs_its_owner_s_consent(kind: str) -> None:
    voice = shown("su-1", kind, identifiable="no", representation="quote")
    given = acat().with_consent("c1", "su-1")
    post = writing(given, subjects=(voice,)).reviewed()
    post.verified(nobody=True).then_refused_alone(Reason.CONSENT_MISSING, "ACAT-2.9-current")
    post.verified("c1", nobody=True).published().then_in("published")


def test_who_can_be_recognised_was_fully_informed_before_he_agreed() -> None:
    told = acat().with_consent("c1", "su-1")
    half = told.facts[told.name("consents", "c1")].informed  # type: ignore[attr-defined]
    untold = told.with_consent("c1", "su-1", informed=type(half)(purpose=True))
    user = shown("su-1", "service_user")
    post = writing(untold, subjects=(user,)).reviewed()
    post.verified("c1").then_refused_alone(Reason.CONSENT_NOT_INFORMED, "ACAT-M-b")
    past = untold.with_consent(
        "c1", "su-1", informed=type(half)(purpose=True), basis="past_publication"
    )
    refused = post.meanwhile(past).verified("c1")
    refused.then_refused_alone(Reason.CONSENT_NOT_INFORMED, "ACAT-M-b")
    post.meanwhile(told).verified("c1").then_in("consent_verified")


_THEIRS = picture(
    maker="third_party",
    provenance="supplied",
    origin="received",
    rights_basis="share_function",
    attribution="CAT North",
)


@pytest.mark.parametrize("kind", ["image", "video", "document", "quotation"])
@pytest.mark.parametrize("passed_on", ["repost", "like"])
def test_what_is_passed_on_with_its_picture_says_so_and_goes_out(passed_on: str, kind: Any) -> None:
    theirs = msgspec.structs.replace(_THEIRS, kind=kind)
    post = writing(acat(), **{**_REGIONAL, "kind": passed_on, "media": (theirs,)})
    _step_by_step(post).then_in("published")


@pytest.mark.parametrize("kind", ["original", "reply", "holding_response"])
def test_what_we_put_up_ourselves_is_not_shared_by_a_button(kind: str) -> None:
    post = writing(acat(), **{**_REGIONAL, "kind": kind, "media": (_THEIRS,)}).submitted()
    clauses = {v.clause for v in post.violations if v.reason == Reason.RIGHTS_MISSING}
    assert clauses == {"ACAT-2.14-rights", "ACAT-COPY-permission"}


@pytest.mark.parametrize("changes", [{"copied": "yes"}, {"copied": ""}, {"attribution": ""}])
def test_a_copied_file_is_none_that_was_passed_on(changes: dict[str, Any]) -> None:
    theirs = msgspec.structs.replace(_THEIRS, **changes)
    post = writing(acat(), **{**_REGIONAL, "media": (theirs,)}).submitted()
    assert {v.reason for v in post.violations} & {
        Reason.RIGHTS_MISSING,
        Reason.ATTRIBUTION_MISSING,
        Reason.FIELD_REQUIRED,
    }


@pytest.mark.parametrize("platform", ["twitter", "facebook", "youtube", "engage"])
def test_training_goes_out_on_every_channel(platform: str) -> None:
    given = acat().with_channel(platform, "lena")
    post = writing(given, platform=platform, category="cpd_event", **_EVENT)
    _step_by_step(post).then_in("published")


@pytest.mark.parametrize("platform", ["twitter", "facebook", "youtube", "engage"])
def test_training_is_advertised_on_every_channel(platform: str) -> None:
    post = writing(acat(), platform=platform, category="cpd_event").submitted()
    assert Reason.CHANNEL_SCOPE not in {violation.reason for violation in post.violations}
