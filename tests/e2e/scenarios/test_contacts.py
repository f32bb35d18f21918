"""What people outside write, over gRPC: who answers by when, who wrote before, what it becomes."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from grpc import StatusCode

from duecourse.commands import CommandService
from duecourse.testing import House, SettableClock
from duecourse.v1.common_pb2 import SafetyPoint
from duecourse.v1.contacts_pb2 import ContactKind
from tests.e2e.scenarios.stage import Stage, london, stage, state

M1 = "organisations/acat/contacts/m1"
NOBODY = {"account_information": "no", "names_others": "no"}


async def _acat(service: CommandService, clock: SettableClock) -> None:
    acat = await House.opened(service, clock, "acat")
    lena = await acat.person("lena", "social_lead")
    await acat.person("ann", "administrator")
    await acat.person("ada", "admin_manager")
    tom = await acat.person("tom", "liaison_trustee")
    await acat.person("tess", "trustee")
    await acat.channel("twitter", lena, tom)


async def _clean_slate(service: CommandService, clock: SettableClock) -> None:
    house = await House.opened(service, clock, "cleanslate")
    for who, role in (("wes", "authorised_worker"), ("ivy", "authorised_worker")):
        await house.person(who, role)
    await house.person("lou", "line_manager")


@pytest.fixture
def acat() -> Iterator[Stage]:
    # Maundy Thursday: Good Friday and Easter Monday are no working days.
    with stage("acat", london(2027, 3, 25, "10:00"), _acat) as acat:
        yield acat


@pytest.fixture
def clean_slate() -> Iterator[Stage]:
    with stage("cleanslate", london(2027, 1, 11, "09:00"), _clean_slate) as found:
        yield found


def test_a_message_before_easter_is_answered_within_two_working_days(acat: Stage) -> None:
    lena, ann = acat.person("lena"), acat.person("ann")
    said: dict[str, Any] = {"kind": "question", "summary": "Where?", "minor": "no"}
    made = lena.does("RecordContact", parent=acat.organisation, contact_id="m1", **said)
    due = made.contact.reply_due.ToDatetime(UTC)
    assert due == london(2027, 3, 31, "17:00").astimezone(UTC)
    lena.does("AssignContact", name=M1, assignee=acat.named("people", "lena"))
    reply = {"name": M1, "route": "email", "summary": "Here is the list.", **NOBODY}
    ann.is_refused(
        "ReplyToContact", "NOT_AUTHORISED", "", StatusCode.PERMISSION_DENIED, **reply
    )  # fmt: skip
    acat.at(london(2027, 3, 31, "16:59"))
    # Who would be alone with whoever writes does not say alone that they are of age.
    lena.is_refused(
        "ReplyToContact", "CHECKLIST_INCOMPLETE", "ACAT-U18-relationship",
        StatusCode.FAILED_PRECONDITION, **reply,
    )  # fmt: skip
    ann.does("JoinContact", name=M1)
    assert state(lena.does("ReplyToContact", **reply).contact) == "ANSWERED"
    lena.is_refused(
        "CloseContact", "FIELD_REQUIRED", "", StatusCode.INVALID_ARGUMENT,
        name=M1, outcome="answered",
    )  # fmt: skip
    closed = lena.does("CloseContact", name=M1, outcome="answered", says_wrong="no")
    assert state(closed.contact) == "CLOSED"
    assert not closed.contact.HasField("reply_due")


def test_lists_of_words_go_over_the_wire_both_ways(acat: Stage) -> None:
    lena = acat.person("lena")
    lena.does("RecordContact", parent=acat.organisation, contact_id="m1", kind="question")
    lena.does("AdviseWriter", name=M1, points=["strangers", "reporting"])
    lena.does("ClassifyContact", name=M1, also="service_user")
    lena.does("AssignContact", name=M1, assignee=acat.named("people", "lena"))
    acat.person("ann").does("JoinContact", name=M1)
    reply = {"name": M1, "route": "email", "summary": "Here.", **NOBODY}
    lena.is_refused(
        "ReplyToContact", "CHECKLIST_INCOMPLETE", "ACAT-M-e-power", StatusCode.FAILED_PRECONDITION,
        confirms=["offline_rules"], **reply,
    )  # fmt: skip
    both = ["offline_rules", "power_weighed"]
    contact = lena.does("ReplyToContact", confirms=both, **reply).contact
    assert {SafetyPoint.Name(one) for one in contact.points} == {
        "SAFETY_POINT_STRANGERS",
        "SAFETY_POINT_REPORTING",
    }
    assert [ContactKind.Name(one) for one in contact.also] == ["CONTACT_KIND_SERVICE_USER"]


def test_what_they_write_of_friday_counts_from_friday_and_becomes_a_complaint(acat: Stage) -> None:
    lena = acat.person("lena")
    before = datetime(2027, 3, 24, 15, 0, tzinfo=UTC)
    said: dict[str, Any] = {"kind": "comment", "summary": "You quoted me.", "says_wrong": "yes"}
    made = lena.does(
        "RecordContact", parent=acat.organisation, contact_id="m1", received_at=before, **said
    )
    assert made.contact.reply_due.ToDatetime(UTC) == datetime(2027, 3, 30, 16, 0, tzinfo=UTC)
    lena.is_refused(
        "NoReplyNeeded", "ROUTE_REQUIRED", "", StatusCode.FAILED_PRECONDITION,
        name=M1, why="thanks", says_wrong="no",
    )  # fmt: skip
    k1 = acat.named("complaints", "k1")
    promoted = lena.does("PromoteContact", name=M1, complaint=k1, kind="channel_post")
    assert state(promoted.contact) == "PROMOTED"
    assert promoted.contact.complaint == k1
    assert [event.type for event in promoted.receipt.events][:2] == [
        "ContactPromoted",
        "ComplaintOpened",
    ]


def test_who_wrote_to_one_of_the_team_is_known_to_the_next(clean_slate: Stage) -> None:
    wes, ivy, lou = map(clean_slate.person, ("wes", "ivy", "lou"))
    said: dict[str, Any] = {"kind": "service_user", "writer": "su-7", "summary": "Hello."}
    wes.does("RecordContact", parent=clean_slate.organisation, contact_id="m1", **said)
    m2 = clean_slate.named("contacts", "m2")
    ivy.is_refused(
        "RecordContact", "PERSONAL_DATA", "CS-A-advice", StatusCode.FAILED_PRECONDITION,
        parent=clean_slate.organisation, contact_id="m2", kind="service_user", writer="maria",
    )  # fmt: skip
    again = ivy.does("RecordContact", parent=clean_slate.organisation, contact_id="m2", **said)
    assert again.contact.earlier == 1
    ivy.does("AssignContact", name=m2, assignee=clean_slate.named("people", "ivy"))
    reply = {"name": m2, "route": "email", "summary": "Do ring the office.", **NOBODY}
    ivy.is_refused(
        "ReplyToContact", "ROUTE_REQUIRED", "CS-7.4-escalate", StatusCode.FAILED_PRECONDITION,
        **reply,
    )  # fmt: skip
    lou.does("ReassignContact", name=m2, assignee=clean_slate.named("people", "lou"))
    answered = lou.does("ReplyToContact", **reply)
    assert state(answered.contact) == "ANSWERED"
    # The document was to be reviewed by then, and every decision says so.
    assert answered.receipt.review_overdue_since == "2024-02-02"


def test_a_lost_account_and_a_period_with_its_days(acat: Stage) -> None:
    lena, ada, tess = map(acat.person, ("lena", "ada", "tess"))
    twitter = acat.named("channels", "twitter")
    checked = {"name": twitter, "checked": "privacy_settings", "found": "as_it_should_be"}
    assert lena.does("RecordChannelCheck", **checked).channel.checks[0].by
    lost = lena.does("ReportLoss", name=twitter, reason="The password does not work.")
    assert state(lost.channel) == "LOST"
    back = ada.does("RecordRecovery", name=twitter, evidence="the platform's letter")
    assert (state(back.channel), len(back.channel.grants)) == ("HELD", 0)
    days = {"first_day": "2027-04-01", "last_day": "2027-05-06"}
    opened = tess.does(
        "OpenRegulatedPeriod", name=acat.organisation, reason="An election was called.", **days
    )
    assert opened.organisation.regulated_until == "2027-05-06"
