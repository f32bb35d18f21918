"""Whoever is recorded as two kinds of people is judged by what is demanded for either (141)."""

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from duecourse.consents import commands as consents
from duecourse.contacts import commands as contacts
from duecourse.kernel.reasons import Reason
from duecourse.testing import MONDAY, Given
from duecourse.testing.furnishing import EVERYTHING_SAID
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.consents.test_ends import Newsdesk
from tests.scenarios.contacts.test_known_people import wrote
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

CLIENTS_TOO = [
    (stass, "employee"),
    (stass, "volunteer"),
    (stass, "trustee"),
    (stass, "student"),
]
"""A pack that never shows its service users, with kinds that it shows."""


SCOPE: dict[str, Any] = {"platforms": ("twitter",), "public": True}
SAID: dict[str, Any] = {
    "giver": "R. Roe",
    "giver_role": "self",
    "method": "form",
    "wording_version": "2",
}


def asked_as(desk: Newsdesk, kind: str, subject: str = "s-1", **more: Any) -> str:
    name = desk.name("consents", f"as-{kind}")
    fields: dict[str, Any] = {"subject": subject, "subject_kind": kind, "wording_version": "2"}
    purpose = desk.given.content.category
    ask = consents.RequestConsent(name=name, purpose=purpose, **fields, **more)
    desk.does(desk.given.author, ask)
    return name


@pytest.mark.parametrize(("given", "kind"), CLIENTS_TOO)
@pytest.mark.parametrize("other", ["consent", "contact"])
def test_a_service_user_who_is_somebody_else_too_is_a_service_user_in_every_post(
    given: Callable[[], Given], kind: str, other: str
) -> None:
    desk = Newsdesk(given)
    as_other = desk.consent("c1", "s-1", kind=kind)
    if other == "consent":
        asked_as(desk, "service_user")
    else:
        wrote(desk, kind="service_user", minor="no")
    with pytest.raises(AssertionError) as refused:
        desk.verified("p1", "s-1", kind, as_other)
    assert "SERVICE_USER_IDENTIFIABLE" in str(refused.value)


@pytest.mark.parametrize(("given", "kind"), CLIENTS_TOO)
def test_whoever_is_that_alone_is_in_a_post(given: Callable[[], Given], kind: str) -> None:
    desk = Newsdesk(given)
    desk.verified("p1", "s-1", kind, desk.consent("c1", "s-1", kind=kind))


@pytest.mark.parametrize("kind", ["volunteer", "donor", "supporter"])
@pytest.mark.parametrize("other", ["", "consent", "contact"])
def test_what_is_enough_for_a_supporter_is_not_for_one_who_is_a_client_too(
    kind: str, other: str
) -> None:
    desk = Newsdesk(acat)
    if other == "consent":
        asked_as(desk, "patient")
    elif other == "contact":
        wrote(desk, kind="service_user", minor="no")
    told = msgspec.structs.replace(EVERYTHING_SAID, capacity_considered=False)
    name = asked_as(desk, kind, age_band="adult", material="quote", **SCOPE)
    said = consents.RecordConsent(name=name, informed=told, given_at=desk.world.at, **SAID, **SCOPE)
    desk.does("lena", said)
    desk.does("ada", consents.VerifyEvidence(name=name))
    if not other:
        desk.verified("p1", "s-1", kind, name)
        return
    with pytest.raises(AssertionError, match="CONSENT_NOT_INFORMED"):
        desk.verified("p1", "s-1", kind, name)


@pytest.mark.parametrize("kind", ["volunteer", "donor", "supporter"])
def test_whom_nobody_recognises_agrees_if_they_support_it_too(kind: str) -> None:
    desk = Newsdesk(acat)
    asked_as(desk, kind)
    with pytest.raises(AssertionError, match="CONSENT_MISSING"):
        desk.verified("p1", "s-1", "client")


@pytest.mark.parametrize(
    ("given", "body"), [(acat, "third_party"), (acat, "service"), (stass, "group"), (acat, "group")]
)
def test_nobody_speaks_for_a_person_as_for_a_body(given: Callable[[], Given], body: str) -> None:
    desk = Newsdesk(given)
    wrote(desk, kind="service_user", minor="no")
    name = asked_as(desk, body, age_band="adult", material="quote")
    said = consents.RecordConsent(
        name=name,
        given_at=MONDAY,
        informed=EVERYTHING_SAID,
        authority="Minutes of May",
        **{**SAID, "giver_role": "representative"},
    )
    assert Reason.EVIDENCE_REQUIRED in desk.refused(desk.given.author, said)


@pytest.mark.parametrize(
    ("given", "kind"),
    [(zrtherapy, "therapist"), (zrtherapy, "competitor"), (cleanslate, "media_contact")],
)
def test_who_is_of_age_by_one_kind_alone_is_asked_for_their_age(
    given: Callable[[], Given], kind: str
) -> None:
    desk = Newsdesk(given)
    wrote(desk, kind="service_user", minor="unknown")
    name = asked_as(desk, kind, material="mention")
    said = consents.RecordConsent(name=name, given_at=MONDAY, informed=EVERYTHING_SAID, **SAID)
    assert Reason.GUARDIAN_CONSENT_REQUIRED in desk.refused(desk.given.author, said)


def test_an_answer_weighs_power_where_a_service_user_is_known_as_that_by_a_consent() -> None:
    desk = Newsdesk(acat)
    asked_as(desk, "client", subject="s-1")
    name = wrote(desk, kind="question", minor="no", says_wrong="no")
    desk.does("ada", contacts.AssignContact(name=name, assignee=desk.given.person("lena")))
    reply: dict[str, Any] = {
        "route": "email",
        "summary": "Here it is.",
        "account_information": "no",
        "names_others": "no",
    }
    told = contacts.ReplyToContact(name=name, **reply)
    assert Reason.CHECKLIST_INCOMPLETE in desk.refused("lena", told)
    desk.does("lena", contacts.ReplyToContact(name=name, **reply, confirms=("power_weighed",)))


@pytest.mark.parametrize("other", ["consent", "contact"])
def test_a_client_is_no_mere_author_of_what_is_shared(other: str) -> None:
    desk = Newsdesk(zrtherapy)
    if other == "consent":
        asked_as(desk, "client")
    else:
        wrote(desk, kind="service_user", minor="no")
    with pytest.raises(AssertionError, match="CONSENT_MISSING"):
        desk.verified("p1", "s-1", "author")


def test_an_author_who_is_no_client_is_named() -> None:
    desk = Newsdesk(zrtherapy)
    wrote(desk, kind="question", minor="no")
    desk.verified("p1", "s-1", "author")
