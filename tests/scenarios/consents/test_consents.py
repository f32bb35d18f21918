"""Consents: asked for, given, seen by a second person, withdrawn at any time."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from duecourse.consents import commands as c
from duecourse.consents import events as e
from duecourse.kernel.reasons import Reason
from duecourse.testing import MONDAY, Given, asked, unasked
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

YEAR = timedelta(days=365)
SECOND = timedelta(seconds=1)
POST = "organisations/cleanslate/posts/p1"


def test_a_consent_goes_from_request_to_verified() -> None:
    scene = unasked(cleanslate()).requested().then(e.ConsentRequested).then_in("requested")
    scene = scene.recorded().then(e.ConsentRecorded).then_in("given")
    scene = scene.verified().then(e.EvidenceVerified).then_in("verified")
    assert (scene.state.obtained_by, scene.state.verified_by) == (
        scene.given.person("wes"),
        scene.given.person("lou"),
    )
    assert scene.state.platforms == {"facebook"}


def test_who_gave_it_and_why_he_may_is_personal_and_not_part_of_what_decisions_see() -> None:
    scene = asked(cleanslate()).recorded(giver="Dora Example", authority="Her own")
    assert "Dora" not in repr(scene.state)
    assert "Dora" in repr(scene.event)


def test_a_request_names_whom_it_is_about() -> None:
    unasked(cleanslate()).requested(subject="").then_refused_alone(Reason.FIELD_REQUIRED)


@pytest.mark.parametrize("field", ["giver", "giver_role", "given_at", "method", "wording_version"])
def test_a_record_without_one_of_its_parts_is_refused(field: str) -> None:
    empty: dict[str, Any] = {field: None if field == "given_at" else ""}
    refused = asked(cleanslate()).recorded(**empty)
    refused.then_refused(Reason.FIELD_REQUIRED, "EXT-ICO-record")
    assert {v.facts for v in refused.violations} == {(("field", field),)}


def test_whoever_obtained_a_consent_does_not_verify_it() -> None:
    scene = asked(cleanslate()).recorded(by="cleo").verified(by="cleo")
    scene.then_refused_alone(Reason.SELF_APPROVAL, "EXT-REVIEW-four-eyes")


def test_a_sole_practitioner_verifies_what_she_obtained() -> None:
    asked(zrtherapy()).recorded().verified().then_in("verified")


def test_evidence_that_does_not_hold_opens_the_request_again() -> None:
    given = asked(cleanslate()).recorded()
    rejected = given.when(c.RejectEvidence(name=given.name), "lou", reason="Not signed")
    rejected.then(e.EvidenceRejected).then_in("requested")
    assert rejected.state.given_at is None
    rejected.recorded().verified().then_in("verified")


def test_evidence_is_rejected_with_a_reason() -> None:
    given = asked(cleanslate()).recorded()
    given.when(c.RejectEvidence(name=given.name), "lou").then_refused_alone(Reason.FIELD_REQUIRED)


@pytest.mark.parametrize("by", ["wes", "lou", "bea", "pru"])
@pytest.mark.parametrize("state", ["requested", "given", "verified"])
def test_anybody_may_relay_a_withdrawal_and_nothing_stands_against_it(state: str, by: str) -> None:
    scene = asked(cleanslate())
    if state != "requested":
        scene = scene.recorded()
    if state == "verified":
        scene = scene.verified()
    scene.then_in(state).withdrawn(by).then(e.ConsentWithdrawn).then_in("withdrawn")


@pytest.mark.parametrize("end", [c.WithdrawConsent, c.LapseConsent])
def test_a_consent_that_ended_stays_ended(end: type[c.WithdrawConsent | c.LapseConsent]) -> None:
    scene = asked(cleanslate()).recorded(expires_at=MONDAY + YEAR).verified().later(days=365)
    ended = scene.when(end(name=scene.name), "wes")
    ended.recorded().then_refused(Reason.ILLEGAL_TRANSITION)
    ended.verified().then_refused(Reason.ILLEGAL_TRANSITION)
    ended.renewed().then_refused(Reason.ILLEGAL_TRANSITION)
    ended.reacting(c.RecordReliance(name=scene.name, post=POST)).then_refused(
        Reason.ILLEGAL_TRANSITION
    )


def test_a_subject_who_says_no_is_asked_again_only_by_a_new_request() -> None:
    scene = asked(cleanslate())
    declined = scene.when(c.DeclineConsent(name=scene.name), "wes").then_in("declined")
    declined.requested().then_refused(Reason.ALREADY_EXISTS)
    declined.recorded().then_refused(Reason.ILLEGAL_TRANSITION)


def test_a_verified_consent_is_renewed_with_its_new_end() -> None:
    scene = asked(cleanslate()).recorded(expires_at=asked(cleanslate()).at + YEAR).verified()
    renewed = scene.later(days=300).renewed(expires_at=scene.at + 2 * YEAR)
    renewed.then(e.ConsentRenewed).then_in("verified")
    assert renewed.state.given_at == scene.at, "nobody else saw it yet"
    renewed.verified(by="wes").then_refused(Reason.SELF_APPROVAL, "EXT-REVIEW-four-eyes")
    seen = renewed.verified().then_in("verified")
    assert seen.state.given_at == renewed.at
    assert seen.state.expires_at == scene.at + 2 * YEAR
    assert seen.state.renewal is None
    seen.verified().then_refused_alone(Reason.ILLEGAL_TRANSITION)


def test_nothing_was_given_in_the_future_and_nothing_ends_before_it_began() -> None:
    scene = asked(cleanslate())
    early = scene.recorded(given_at=scene.at + SECOND).then_refused_alone(Reason.TIME_ORDER)
    assert early.violations[0].field == "given_at"
    short = scene.recorded(given_at=scene.at, expires_at=scene.at)
    short.then_refused_alone(Reason.TIME_ORDER)
    assert short.violations[0].field == "expires_at"
    scene.recorded(given_at=scene.at, expires_at=scene.at + SECOND).then_in("given")
    verified = scene.recorded().verified()
    verified.renewed(given_at=scene.at + SECOND).then_refused_alone(Reason.TIME_ORDER)


def test_a_consent_knows_the_posts_that_rest_on_it_once_each() -> None:
    scene = asked(cleanslate()).recorded().verified()
    rely = c.RecordReliance(name=scene.name, post=POST)
    scene = scene.reacting(rely).then(e.RelianceRecorded).then_in("verified").reacting(rely)
    assert scene.state.relied_on == (POST,)


def test_nobody_but_the_service_says_that_a_post_rests_on_a_consent() -> None:
    scene = asked(cleanslate()).recorded().verified()
    rely = c.RecordReliance(name=scene.name, post=POST)
    scene.when(rely, "cleo").then_refused_alone(Reason.NOT_AUTHORISED)


def test_whoever_is_not_of_the_function_neither_asks_nor_verifies() -> None:
    unasked(cleanslate()).requested(by="bea").then_refused(
        Reason.NOT_AUTHORISED, "CS-4.1-permission"
    )
    asked(cleanslate()).recorded().verified(by="wes").then_refused(
        Reason.NOT_AUTHORISED, "EXT-ICO-record"
    )


CHILD: dict[str, Any] = {"subject_kind": "colleague", "age_band": "under_18"}


@pytest.mark.parametrize("given", [stass, zrtherapy])
def test_for_a_child_a_parent_gives_consent_and_says_by_what_right(
    given: Callable[[], Given],
) -> None:
    scene = asked(given(), **CHILD)
    found = (Reason.GUARDIAN_CONSENT_REQUIRED, "EXT-CHILD-18")
    scene.recorded(giver_role="self").then_refused_alone(*found)
    scene.recorded(giver_role="parent").then_refused_alone(*found)
    scene.recorded(giver_role="parent", authority="Mother").verified().then_in("verified")


class TestUnderACATsPolicy:
    """What ACAT alone asks of a consent."""

    def test_one_from_an_earlier_publication_cites_it_and_may_be_older_than_the_request(
        self,
    ) -> None:
        scene = asked(acat(), subject_kind="service_user", material="quote")
        older: dict[str, Any] = {"basis": "past_publication", "given_at": scene.at - 9 * YEAR}
        scene.recorded(**older).then_refused_alone(Reason.EVIDENCE_REQUIRED, "ACAT-2.9-past")
        scene.recorded(**older, reference="Newsletter 2016, page 4").then_in("given")

    def test_a_current_one_is_asked_for_before_it_is_given(self) -> None:
        scene = asked(acat())
        scene.recorded(given_at=scene.at - SECOND).then_refused(
            Reason.TIME_ORDER, "ACAT-2.9-current"
        )
        scene.recorded(given_at=scene.at).then_in("given")

    @pytest.mark.parametrize("days", [0, 2, 40])
    def test_a_form_that_was_signed_earlier_is_entered_with_when_they_were_asked(
        self, days: int
    ) -> None:
        signed = unasked(acat()).at - timedelta(days=days)
        scene = asked(acat(), asked_at=signed - SECOND)
        assert scene.state.requested_at == signed - SECOND
        entered = scene.recorded(given_at=signed).then_in("given")
        assert entered.state.given_at == signed
        entered.verified().then_in("verified")
        scene.recorded(given_at=signed - 2 * SECOND).then_refused_alone(
            Reason.TIME_ORDER, "ACAT-2.9-current"
        )

    def test_nobody_was_asked_at_a_time_to_come(self) -> None:
        scene = unasked(acat())
        ahead = scene.requested(asked_at=scene.at + SECOND)
        ahead.then_refused_alone(Reason.TIME_ORDER)
        scene.requested(asked_at=scene.at).then_in("requested")

    def test_whoever_speaks_for_somebody_says_by_what_right(self) -> None:
        scene = asked(acat(), subject_kind="service_user")
        bare = scene.recorded(giver_role="representative")
        bare.then_refused(Reason.EVIDENCE_REQUIRED, "ACAT-2.9-current")
        spoken: Any = {"giver_role": "representative", "legal_authority": "court_order"}
        scene.recorded(**spoken, authority="Order of May").then_in("given")
        by_name = scene.recorded(**spoken, group_members=("A", "B"))
        by_name.then_refused(Reason.EVIDENCE_REQUIRED)

    def test_first_hand_material_needs_a_giver_who_was_told_everything(self) -> None:
        told = c.Informed(
            information_sheet_version="3",
            purpose=True,
            channels=True,
            withdrawal_explained=True,
            capacity_considered=True,
        )
        scene = asked(acat(), material="first_hand")
        scene.recorded(informed=told).verified().then_in("verified")
        refused = scene.recorded().verified()
        refused.then_refused_alone(Reason.CONSENT_NOT_INFORMED, "ACAT-2.9-informed")
        assert len(refused.violations) == 2, "what everybody is told was told"
        asked(acat(), material="quote").recorded().verified().then_in("verified")


@pytest.mark.parametrize("act", [c.VerifyEvidence, c.RejectEvidence])
def test_whoever_declared_a_conflict_about_who_obtained_it_does_so_too(
    act: type[c.VerifyEvidence | c.RejectEvidence],
) -> None:
    obtained_by = asked(cleanslate()).recorded().state.obtained_by
    given = cleanslate().with_person("lou", "line_manager", conflicts=(obtained_by,))
    known = asked(given).recorded()
    refused = known.when(act(name=known.name), "lou", reason="it is not signed")
    refused.then_refused_alone(Reason.CONFLICT_OF_INTEREST)


@pytest.mark.parametrize("about", ["conflicts", "connections"])
@pytest.mark.parametrize("act", [c.VerifyEvidence, c.RejectEvidence])
def test_whoever_declared_a_conflict_leaves_the_evidence_to_others(
    act: type[c.VerifyEvidence | c.RejectEvidence], about: str
) -> None:
    scene = asked(cleanslate()).recorded()
    what = scene.name if about == "conflicts" else scene.state.subject
    declared: Any = {about: (what,) if about == "conflicts" else frozenset({what})}
    known = asked(cleanslate().with_person("lou", "line_manager", **declared)).recorded()
    refused = known.when(act(name=known.name), "lou", reason="it is not signed")
    refused.then_refused_alone(Reason.CONFLICT_OF_INTEREST)
    assert "somebody else has to look at its evidence" in refused.violations[0].message
