"""Who somebody is, is corrected on evidence: upwards by one person, downwards by two."""

from typing import Any

import msgspec
import pytest

from duecourse.consents import commands as consents
from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as objections
from duecourse.testing.furnishing import EVERYTHING_SAID
from tests.scenarios.consents.test_ends import Newsdesk


@pytest.fixture
def desk() -> Newsdesk:
    return Newsdesk()


@pytest.mark.parametrize(("noted", "field", "word"), [
    ("supporter", "subject_kind", "member"), ("service_user", "subject_kind", "supporter"),
    ("supporter", "age_band", "unknown")])  # fmt: skip
def test_what_protects_somebody_less_holds_when_a_second_person_says_it(
    desk: Newsdesk, noted: str, field: str, word: str
) -> None:
    ask = consents.RequestConsent(
        name=desk.name("consents", "c0"),
        subject="s-1",
        subject_kind=noted,
        age_band="under_18",
        purpose="event",
        wording_version="2",
    )
    desk.does("lena", ask)
    name = desk.name("objections", "s-1")
    said: Any = {field: word}
    correct = objections.CorrectSubject(name=name, evidence="Form seen", **said)
    desk.does("ada", correct)
    assert desk.refused("ada", correct) == {Reason.ILLEGAL_TRANSITION}, "said already"
    held = desk.world.state(name)
    assert noted in held.kinds
    assert "under_18" in held.age_bands
    other = objections.CorrectSubject(name=name, evidence="Form", age_band="adult")
    desk.does("mona", other)
    assert "under_18" in desk.world.state(name).age_bands, "it is not the same that they say"
    desk.does("mona", correct)
    held = desk.world.state(name)
    assert {*held.kinds} == ({word} if field == "subject_kind" else {noted})
    assert {*held.age_bands} == ({word} if field == "age_band" else {"under_18"})


def test_what_protects_somebody_more_holds_at_once(desk: Newsdesk) -> None:
    desk.consent("c1", "s-1", kind="supporter")
    name = desk.name("objections", "s-1")
    child = objections.CorrectSubject(
        name=name, subject_kind="service_user", age_band="under_18", evidence="A teacher's letter"
    )
    desk.does("ada", child)
    held = desk.world.state(name)
    assert "service_user" in held.kinds
    assert "under_18" in held.age_bands


def test_whoever_wrote_a_post_that_shows_somebody_does_not_correct_who_they_are(
    desk: Newsdesk,
) -> None:
    consent = desk.consent("c1", "s-1", kind="supporter")
    desk.verified("p1", "s-1", "supporter", consent)
    post = desk.name("posts", "p1")
    state = desk.post(post)
    name = desk.name("objections", "s-1")
    writer = desk.given.person("mona")
    desk.world.states[post] = msgspec.structs.replace(state, writers=(*state.writers, writer))
    child = objections.CorrectSubject(name=name, age_band="adult", evidence="Seen")
    assert Reason.SELF_APPROVAL in desk.refused("mona", child)
    found = desk.world.gives(child, writer)
    (says,) = (v.message for v in found if v.reason == Reason.SELF_APPROVAL)
    assert says.endswith(" may")  # and who can


# --- what the log learns reaches the posts that were cleared before ---


def _learnt(desk: Newsdesk, how: str) -> None:
    if how == "noted":
        ask = consents.RequestConsent(
            name=desk.name("consents", "c9"),
            subject="s-1",
            subject_kind="supporter",
            age_band="under_18",
            purpose="event",
            wording_version="2",
        )
        desk.does("lena", ask)
        return
    said: Any = {"age_band": "under_18"} if how == "child" else {"subject_kind": how}
    name = desk.name("objections", "s-1")
    desk.does("ada", objections.CorrectSubject(name=name, evidence="Seen", **said))


@pytest.mark.parametrize("how", ["noted", "child", "service_user"])
def test_a_verified_post_goes_back_when_it_shows_somebody_to_protect(
    desk: Newsdesk, how: str
) -> None:
    consent = desk.consent("c1", "s-1", kind="supporter")
    post = desk.verified("p1", "s-1", "supporter", consent)
    _learnt(desk, how)
    assert desk.post(post).state == "review"


@pytest.mark.parametrize("how", ["noted", "child", "service_user"])
def test_a_live_post_is_to_come_down_and_its_permit_is_revoked(desk: Newsdesk, how: str) -> None:
    consent = desk.consent("c1", "s-1", kind="supporter")
    post = desk.published("p1", "s-1", "supporter", consent)
    _learnt(desk, how)
    causes = [d.cause for d in desk.takedowns(post)]
    assert causes == ["consent_expired", "protection"]
    permit = desk.post(post).permit
    assert permit
    assert permit.outcome == "revoked"


def test_what_was_known_sends_nothing_back(desk: Newsdesk) -> None:
    consent = desk.consent("c1", "s-1", kind="supporter")
    post = desk.verified("p1", "s-1", "supporter", consent)
    desk.consent("c2", "s-1", kind="supporter")
    assert desk.post(post).state == "consent_verified"


def test_an_objection_adds_its_own_duty_to_that_of_protection(desk: Newsdesk) -> None:
    consent = desk.consent("c1", "s-1", kind="supporter")
    post = desk.published("p1", "s-1", "supporter", consent)
    _learnt(desk, "child")
    desk.does("mel", objections.RecordObjection(name=desk.name("objections", "s-1")))
    causes = [d.cause for d in desk.takedowns(post)]
    assert causes == ["consent_expired", "protection", "objection"]


@pytest.mark.parametrize("platforms", [(), ("twitter",)])
def test_a_lift_that_was_seen_ends_what_the_objection_made_due(
    desk: Newsdesk, platforms: tuple[str, ...]
) -> None:
    consent = desk.consent("c1", "s-1", kind="supporter")
    post = desk.published("p1", "s-1", "supporter", consent)
    name = desk.name("objections", "s-1")
    _learnt(desk, "child")
    desk.does("mel", objections.RecordObjection(name=name, platforms=platforms))
    lift = objections.LiftObjection(name=name, lifted_by_subject=True, evidence="A letter")
    desk.does("lena", lift)
    assert desk.takedowns(post)[-1].cause == "objection", "who wrote the post says so alone"
    desk.does("ada", lift)
    assert [d.cause for d in desk.takedowns(post)] == ["consent_expired", "protection"]
    desk.does("mel", objections.RecordObjection(name=name))
    assert desk.takedowns(post)[-1].cause == "objection", "a new objection counts anew"


# --- whoever has an interest in who somebody is does not say who they are ---


def _asked_again(desk: Newsdesk) -> consents.RequestConsent:
    return consents.RequestConsent(
        name=desk.name("consents", "c2"),
        subject="s-1",
        subject_kind="supporter",
        age_band="adult",
        purpose="cpd_event",
        material="quote",
        wording_version="2",
        platforms=(desk.given.platform,),
        public=True,
    )


def _answered(desk: Newsdesk) -> consents.RecordConsent:
    return consents.RecordConsent(
        name=desk.name("consents", "c2"),
        giver="R. Roe",
        giver_role="self",
        given_at=desk.world.at,
        method="form",
        wording_version="2",
        informed=EVERYTHING_SAID,
        platforms=(desk.given.platform,),
        public=True,
    )


@pytest.mark.parametrize("how", ["asks", "takes the answer", "renews"])
def test_whoever_asked_the_subject_anything_does_not_correct_who_they_are(
    desk: Newsdesk, how: str
) -> None:
    desk.consent("c1", "s-1", kind="supporter")
    correct = objections.CorrectSubject(
        name=desk.name("objections", "s-1"), age_band="adult", evidence="Seen"
    )
    desk.does("ada" if how == "asks" else "lena", _asked_again(desk))
    if how != "asks":
        desk.does("ada" if how == "takes the answer" else "lena", _answered(desk))
    if how == "renews":
        desk.does("mona", consents.VerifyEvidence(name=desk.name("consents", "c2")))
        again = consents.RenewConsent(
            name=desk.name("consents", "c2"),
            given_at=desk.world.at,
            evidence="A letter",
            giver="R. Roe",
            giver_role="self",
        )
        desk.does("ada", again)
    assert Reason.SELF_APPROVAL in desk.refused("ada", correct)
    desk.does("mona", correct)


def test_a_word_waits_for_somebody_else_once_who_said_it_wrote_a_post(desk: Newsdesk) -> None:
    ask = msgspec.structs.replace(_asked_again(desk), age_band="under_18")
    desk.does("lena", ask)
    name = desk.name("objections", "s-1")
    grown = objections.CorrectSubject(name=name, age_band="adult", evidence="Seen")
    desk.does("ada", grown)
    consent = desk.consent("c1", "s-2", kind="supporter")
    post = desk.verified("p1", "s-2", "supporter", consent)
    state, record = desk.post(post), desk.world.state(name)
    wrote = (*state.writers, desk.given.person("ada"))
    desk.world.states[post] = msgspec.structs.replace(state, writers=wrote)
    shown_in = desk.world.state(desk.name("objections", "s-2")).shown_in
    desk.world.states[name] = msgspec.structs.replace(record, shown_in=shown_in)
    desk.does("mona", grown)
    assert desk.world.state(name).age_bands == {"under_18"}, "only mona has no interest in it"


@pytest.mark.parametrize("age_band", ["", "unknown"])
@pytest.mark.parametrize("evidence", ["", " ", "\u200b"])
def test_a_correction_that_shows_nothing_is_none(
    desk: Newsdesk, age_band: str, evidence: str
) -> None:
    desk.consent("c1", "s-1", kind="supporter")
    empty = objections.CorrectSubject(
        name=desk.name("objections", "s-1"), age_band=age_band, evidence=evidence
    )
    assert Reason.FIELD_REQUIRED in desk.refused("ada", empty)


def test_what_was_to_come_down_for_a_wrong_word_may_stay_when_two_people_put_it_right(
    desk: Newsdesk,
) -> None:
    consent = desk.consent("c1", "s-1", kind="supporter")
    post = desk.published("p1", "s-1", "supporter", consent)
    _learnt(desk, "child")
    desk.does("mel", objections.RecordObjection(name=desk.name("objections", "s-1")))
    grown = objections.CorrectSubject(
        name=desk.name("objections", "s-1"), age_band="adult", evidence="A passport"
    )
    desk.does("ada", grown)
    assert "protection" in [d.cause for d in desk.takedowns(post)], "one person does not end it"
    desk.does("mona", grown)
    assert [d.cause for d in desk.takedowns(post)] == ["consent_expired", "objection"]
