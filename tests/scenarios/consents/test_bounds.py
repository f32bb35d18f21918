"""What is recorded of a consent lies within what was asked, and who gives it says by what right."""

from datetime import timedelta
from typing import Any

import pytest

from duecourse.consents import events as e
from duecourse.consents.commands import RejectEvidence, VerifyEvidence
from duecourse.kernel.reasons import Reason
from duecourse.testing import asked
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

A, B = "a" * 64, "b" * 64
HOUSES = [acat, cleanslate, stass, zrtherapy]


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize(
    ("asked_for", "recorded"),
    [
        ({"platforms": ("twitter",)}, {"platforms": ("twitter", "facebook")}),
        ({"platforms": ()}, {"platforms": ("twitter",)}),
        ({"public": False}, {"public": True}),
        ({"asset_digests": (A,)}, {"asset_digests": (A, B)}),
        ({"asset_digests": (A,)}, {"asset_digests": (B,)}),
    ],
)
def test_nothing_is_recorded_that_was_not_asked_for(
    house: Any, asked_for: dict[str, Any], recorded: dict[str, Any]
) -> None:
    platforms = asked_for.get("platforms", ("twitter",))
    scene = asked(house(), **{"platforms": platforms, **asked_for})
    wider = scene.recorded(**{"platforms": platforms, "public": False, **recorded})
    wider.then_refused_alone(Reason.CONSENT_OUT_OF_SCOPE, "EXT-ICO-record")


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize(
    ("asked_for", "recorded"),
    [
        ({"platforms": ("facebook", "twitter")}, {"platforms": ("twitter",)}),
        ({"public": True}, {"public": False}),
        ({"asset_digests": (A, B)}, {"asset_digests": (B,)}),
        ({"asset_digests": ()}, {"asset_digests": (B,)}),
    ],
)
def test_less_than_was_asked_for_may_be_given(
    house: Any, asked_for: dict[str, Any], recorded: dict[str, Any]
) -> None:
    asked(house(), **asked_for).recorded(**recorded).then(e.ConsentRecorded)


def test_files_that_are_not_named_again_are_those_that_were_asked_about() -> None:
    scene = asked(cleanslate(), asset_digests=(A,)).recorded()
    assert scene.state.asset_digests == {A}


def test_after_rejected_evidence_what_was_asked_for_stands_again() -> None:
    both = ("facebook", "twitter")
    scene = asked(cleanslate(), platforms=both).recorded(platforms=("facebook",))
    again = scene.when(RejectEvidence(name=scene.name), "lou", reason="Not signed")
    again.recorded(platforms=("twitter",)).then_in("given")


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("age", ["", "unknown", "under_18"])
def test_without_a_known_age_a_parent_gives_it_by_a_right_that_is_said(
    house: Any, age: Any
) -> None:
    scene = asked(house(), age_band=age)
    clause = "ACAT-2.9-child" if house is acat else "EXT-CHILD-18"
    for giver in ("self", "representative"):
        refused = scene.recorded(giver_role=giver, authority="A letter")
        refused.then_refused_alone(Reason.GUARDIAN_CONSENT_REQUIRED, clause)
    for unseen in ("", " ", "\u200b"):
        refused = scene.recorded(giver_role="parent", authority=unseen)
        refused.then_refused_alone(Reason.GUARDIAN_CONSENT_REQUIRED, clause)
    scene.recorded(giver_role="guardian", authority="Order of the court").then_in("given")


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("giver", ["parent", "guardian", "representative"])
def test_nobody_speaks_for_a_person_of_age_without_saying_by_what_right(
    house: Any, giver: str
) -> None:
    for said in ("", "Their line manager", "Their therapist", "Power of attorney", "Court"):
        refused = asked(house()).recorded(giver_role=giver, authority=said)
        assert {v.reason for v in refused.violations} == {Reason.EVIDENCE_REQUIRED}
    for members in ((), ("A", "B")):
        refused = asked(house()).recorded(giver_role=giver, group_members=members)
        assert {v.reason for v in refused.violations} == {Reason.EVIDENCE_REQUIRED}
    for law in ("power_of_attorney", "court_order"):
        seen: dict[str, str] = {"giver_role": giver, "legal_authority": law}
        for unseen in ("", " ", "\u200b"):
            refused = asked(house()).recorded(**seen, authority=unseen)
            assert {v.reason for v in refused.violations} == {Reason.EVIDENCE_REQUIRED}
        asked(house()).recorded(**seen, authority="Sealed copy, 3 May").then_in("given")
    for word in ("line_manager", "therapist", "next_of_kin", "employer"):
        refused = asked(house()).recorded(
            giver_role=giver, legal_authority=word, authority="A letter"
        )
        assert Reason.FIELD_INVALID in {v.reason for v in refused.violations}


@pytest.mark.parametrize("house", HOUSES)
def test_by_what_right_somebody_speaks_is_seen_by_another_person(house: Any) -> None:
    said: dict[str, str] = {
        "giver_role": "representative",
        "legal_authority": "court_order",
        "authority": "Sealed copy",
    }
    given = asked(house()).recorded(**said)
    verify = VerifyEvidence(name=given.name)
    own = given.state.obtained_by.rpartition("/")[2]
    alone = given.when(verify, own)
    assert Reason.SELF_APPROVAL in {v.reason for v in alone.violations}


@pytest.mark.parametrize("house", HOUSES)
def test_an_earlier_publication_is_cited_under_every_policy(house: Any) -> None:
    scene = asked(house())
    older: dict[str, Any] = {
        "basis": "past_publication",
        "given_at": scene.at - timedelta(days=400),
    }
    refused = scene.recorded(**older, reference="\u2800")
    assert Reason.EVIDENCE_REQUIRED in {v.reason for v in refused.violations}
    cited = scene.recorded(**older, reference="Newsletter 2016")
    # A colleague's picture is no voice: an earlier publication does for that nowhere.
    assert {v.reason for v in cited.violations} == {Reason.TIME_ORDER}
    earlier = asked(house(), asked_at=older["given_at"] - timedelta(days=1))
    earlier.recorded(given_at=older["given_at"]).then_in("given")


@pytest.mark.parametrize("house", HOUSES)
def test_a_renewal_is_shown_and_not_older_than_what_it_renews(house: Any) -> None:
    scene = asked(house()).recorded().verified().later(days=30)
    scene.renewed(evidence=" ").then_refused_alone(Reason.EVIDENCE_REQUIRED)
    backdated = scene.renewed(given_at=scene.at - timedelta(days=31))
    backdated.then_refused_alone(Reason.TIME_ORDER)
    assert scene.renewed().then_in("verified").state.renewal
