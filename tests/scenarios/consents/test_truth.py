"""What is recorded of a consent is true of it: when, in which wording, for what, and told what."""

from datetime import timedelta
from typing import Any

import pytest

from duecourse.consents import commands as c
from duecourse.consents.events import RecordedInformation
from duecourse.kernel.reasons import Reason
from duecourse.testing import MONDAY, asked, picture, shown, unasked
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_scope import post_of
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

HOUSES = [acat, cleanslate, stass, zrtherapy]
SECOND = timedelta(seconds=1)


# --- when ---


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("early", [SECOND, timedelta(days=1), timedelta(days=4000)])
def test_nobody_consented_before_they_were_asked(house: Any, early: timedelta) -> None:
    scene = asked(house())
    refused = scene.recorded(given_at=scene.at - early)
    assert [v.reason for v in refused.violations] == [Reason.TIME_ORDER]
    scene.recorded(given_at=scene.at).then_in("given")


@pytest.mark.parametrize("house", HOUSES)
def test_who_brings_a_signed_form_along_was_asked_when_they_were_handed_it(house: Any) -> None:
    saturday = unasked(house()).at - timedelta(days=2)
    scene = asked(house(), asked_at=saturday)
    scene.recorded(given_at=saturday).verified().then_in("verified")
    refused = scene.recorded(given_at=saturday - SECOND)
    assert [v.reason for v in refused.violations] == [Reason.TIME_ORDER]


@pytest.mark.parametrize("house", HOUSES)
def test_nobody_was_asked_and_nobody_consented_in_times_to_come(house: Any) -> None:
    scene = unasked(house())
    scene.requested(asked_at=scene.at + SECOND).then_refused_alone(Reason.TIME_ORDER)
    scene = scene.requested()
    scene.recorded(given_at=scene.at + SECOND).then_refused_alone(Reason.TIME_ORDER)


# --- an earlier publication ---

_PAST: dict[str, Any] = {
    "basis": "past_publication",
    "reference": "Journal 51, page 12",
    "informed": c.Informed(),
    "wording_version": "journal-51",
    "authority": "The group itself",
}


@pytest.mark.parametrize("kind", ["service_user", "client", "carer", "group"])
@pytest.mark.parametrize("material", ["quote", "voice", "first_hand"])
def test_a_voice_that_was_published_before_needs_no_form_of_today(kind: str, material: str) -> None:
    scene = asked(acat(), subject_kind=kind, material=material)
    old = scene.recorded(given_at=scene.at - timedelta(days=3650), **_PAST)
    seen = old.verified().then_in("verified").later(days=3650)
    lapse = c.LapseConsent(name=seen.name)
    seen.when(lapse, seen.given.author).then_refused_alone(Reason.TIME_ORDER)
    fresh = scene.recorded(given_at=scene.at, **_PAST)
    fresh.then_refused_alone(Reason.TIME_ORDER, "ACAT-2.9-past")


@pytest.mark.parametrize(
    ("house", "kind", "material"),
    [
        (acat, "service_user", "image"),
        (acat, "service_user", "mention"),
        (acat, "supporter", "quote"),
        (acat, "colleague", "first_hand"),
        (cleanslate, "service_user", "quote"),
        (stass, "colleague", "quote"),
        (zrtherapy, "client", "first_hand"),
    ],
)
def test_for_anybody_else_an_earlier_publication_stands_in_for_nothing(
    house: Any, kind: str, material: str
) -> None:
    scene = asked(house(), subject_kind=kind, material=material)
    found = scene.recorded(given_at=scene.at - timedelta(days=3650), **_PAST)
    reasons = {Reason.TIME_ORDER, Reason.CONSENT_NOT_INFORMED, Reason.CONSENT_OUT_OF_SCOPE}
    assert {v.reason for v in found.violations} == reasons


def test_an_earlier_publication_does_for_a_voice_that_nobody_can_recognise() -> None:
    past: dict[str, Any] = {"basis": "past_publication", "informed": RecordedInformation()}
    past |= {"subject_kind": "service_user", "given_at": MONDAY.replace(year=2016)}
    given = acat().with_consent("c1", "su-1", **past)
    user = shown("su-1", "service_user", representation="quote")
    refused = post_of(given, user).verified("c1")
    refused.then_refused_alone(Reason.CONSENT_NOT_INFORMED, "ACAT-M-b")
    for way in ("quote", "first_hand"):
        hidden = shown("su-1", "service_user", representation=way, identifiable="no")
        post_of(given, hidden).verified("c1").then_in("consent_verified").published()
    seen = given.with_consent("c1", "su-1", **past, material="image")
    photo = shown("su-1", "service_user", representation="image")
    refused = post_of(seen, photo, media=(picture(),)).verified("c1")
    refused.then_refused(Reason.CONSENT_EXPIRED, "ACAT-2.9-consent")
    # A supporter speaks of themselves: nothing lets an earlier publication do for that.
    story = shown("s-1", "supporter", representation="first_hand")
    past |= {"given_at": MONDAY - timedelta(days=9), "subject_kind": "supporter"}
    supporter = acat().with_consent("c1", "s-1", **past)
    refused = post_of(supporter, story).verified("c1")
    refused.then_refused_alone(Reason.CONSENT_NOT_INFORMED, "ACAT-2.9-informed")


# --- in which wording, and told what ---


@pytest.mark.parametrize("house", HOUSES)
def test_what_was_signed_is_what_was_asked(house: Any) -> None:
    scene = asked(house(), wording_version="2026-01")
    for other in ("2026-02", "2025-01", "2026-01b"):
        refused = scene.recorded(wording_version=other)
        refused.then_refused_alone(Reason.CONSENT_OUT_OF_SCOPE, "EXT-ICO-record")
    scene.recorded(wording_version="2026-01").then_in("given")


@pytest.mark.parametrize("house", HOUSES)
def test_somebody_is_asked_in_a_wording(house: Any) -> None:
    unasked(house()).requested(wording_version="").then_refused_alone(Reason.FIELD_REQUIRED)


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("untold", ["purpose", "channels", "withdrawal_explained"])
def test_what_nobody_says_they_were_told_they_were_not_told(house: Any, untold: str) -> None:
    told: Any = {"purpose": True, "channels": True, "withdrawal_explained": True, untold: False}
    refused = asked(house()).recorded(informed=c.Informed(**told))
    refused.then_refused_alone(Reason.CONSENT_NOT_INFORMED, "EXT-ICO-record")
    bare = asked(house()).recorded(informed=c.Informed())
    bare.then_refused_alone(Reason.CONSENT_NOT_INFORMED, "EXT-ICO-record")
    assert len(bare.violations) == 3


# --- for what, and where ---


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("purpose", ["any", "other", "image", "first_hand", "everything", "neww"])
def test_who_agrees_to_everything_agreed_to_nothing(house: Any, purpose: str) -> None:
    scene = unasked(house()).requested(purpose=purpose)
    scene.then_refused_alone(Reason.FIELD_INVALID)
    unasked(house()).requested(purpose="").then_refused_alone(Reason.FIELD_REQUIRED)


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("extra", [(), ("facebook",)])
@pytest.mark.parametrize("anywhere", ["any", "other"])
def test_each_place_is_named(house: Any, extra: tuple[str, ...], anywhere: str) -> None:
    scene = unasked(house()).requested(platforms=(anywhere, *extra))
    assert {v.reason for v in scene.violations} == {Reason.FIELD_INVALID}
    recorded = asked(house()).recorded(platforms=(anywhere, *extra))
    assert Reason.FIELD_INVALID in {v.reason for v in recorded.violations}


def test_a_purpose_of_posts_is_one_where_the_policy_lists_these() -> None:
    for purpose in ("curated_content", "launch", "client_enquiry"):
        unasked(zrtherapy()).requested(purpose=purpose).then_in("requested")
