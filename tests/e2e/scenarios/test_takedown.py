"""What has to come down: after a withdrawal of consent, and on a page that is not ours."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from grpc import StatusCode

from duecourse.client.messages import word_of
from duecourse.commands import CommandService
from duecourse.testing import Caller, House, SettableClock
from tests.e2e.scenarios.stage import Stage, london, stage, state
from tests.integration.commands.newsroom import Newsroom

CAPTURE = "a" * 64
ZRT = "organisations/zrtherapy"
ACAT = "organisations/acat"


class Prepared:
    """A post that shows somebody, and their consent."""

    post = ""
    consent = ""

    async def build(self, service: CommandService, clock: SettableClock) -> None:
        room = await Newsroom.opened(service, clock)
        self.post = await room.published("su-1")
        self.consent = room.house.named("consents", "c-su-1")
        await room.house.person("ada", "admin_manager")
        await room.house.person("sam", "staff")


@pytest.fixture
def acat() -> Iterator[tuple[Stage, Prepared]]:
    prepared = Prepared()
    with stage("acat", london(2027, 6, 11, "16:00"), prepared.build) as acat:
        yield acat, prepared


def _visibility(caller: Caller, post: str) -> str:
    return word_of(caller.does("GetPost", name=post).post, "visibility")


def _only(caller: Caller) -> Any:
    (found,) = caller.does("ListTakedowns", parent=ACAT).takedowns
    return found


def _withdrawn(acat: Stage, post: str) -> Any:
    lena = acat.person("lena")
    (consent,) = lena.does("GetPost", name=post).post.consents
    lena.does("WithdrawConsent", name=consent, method="letter")
    return _only(lena)


def test_a_withdrawal_opens_a_takedown_which_takes_the_post_down(
    acat: tuple[Stage, Prepared],
) -> None:
    stage_, prepared = acat
    lena, ann, ada = map(stage_.person, ("lena", "ann", "ada"))
    request = _withdrawn(stage_, prepared.post)
    assert (state(request), word_of(request, "ground")) == ("REQUESTED", "consent_withdrawn")
    assert request.post == prepared.post
    # Friday 16:00: one working day is Monday's close, and 72 hours end that Monday at 16:00.
    assert request.due_at.ToDatetime(UTC) == datetime(2027, 6, 14, 15, 0, tzinfo=UTC)
    why = {"context": {"reason": "They took it back."}}
    ada.is_refused(
        "DeclineTakedown", "TAKEDOWN_NOT_REFUSABLE", "", StatusCode.FAILED_PRECONDITION,
        name=request.name, **why,
    )  # fmt: skip
    assert _visibility(lena, prepared.post) == "live"
    removed = lena.does("RecordRemoval", name=request.name, **why).takedown
    assert (state(removed), _visibility(lena, prepared.post)) == ("REMOVED", "taken_down")
    seen = {"name": request.name, "captured_digest": CAPTURE, "cross_posts": "yes"}
    lena.is_refused("ConfirmRemoval", "SELF_APPROVAL", "", StatusCode.PERMISSION_DENIED, **seen)
    assert state(ann.does("ConfirmRemoval", **seen).takedown) == "CLOSED"


def test_taking_the_post_down_removes_the_request(acat: tuple[Stage, Prepared]) -> None:
    stage_, prepared = acat
    lena = stage_.person("lena")
    request = _withdrawn(stage_, prepared.post)
    lena.does("RecordTakedown", name=prepared.post, context={"reason": "They took it back."})
    after = _only(lena)
    assert (after.name, state(after)) == (request.name, "REMOVED")
    auditor = stage_.person("audrey", "auditor")
    (asked, done) = auditor.does("ListEvents", name=request.name).events
    assert (asked.type, done.type) == ("TakedownRequested", "RemovalRecorded")
    assert done.cause.startswith(f"{prepared.post}/events/")


async def _zrtherapy(service: CommandService, clock: SettableClock) -> None:
    house = await House.opened(service, clock, "zrtherapy")
    await house.person("zoe", "owner")
    await house.person("con", "authorised_user")


def test_c9_a_child_and_a_page_that_is_not_ours() -> None:
    with stage("zrtherapy", london(2027, 5, 28, "18:10"), _zrtherapy) as house:
        zoe, con = house.person("zoe"), house.person("con")
        incident = con.does(
            "FlagIncident", parent=ZRT, incident_id="i1", kinds=["safeguarding", "data"],
            summary="An intimate picture of a girl of 15 is on a page in our name.",
        ).incident  # fmt: skip
        assert incident.restricted
        assert incident.report_by.ToDatetime(UTC) == datetime(2027, 5, 31, 17, 10, tzinfo=UTC)
        request = con.does(
            "OpenTakedown", parent=ZRT, takedown_id="t1", ground="intimate_image",
            where="https://site.example/fake", held_by="elsewhere", requester="The girl herself",
            arises_from=f"{ZRT}/incidents/i1",
        ).takedown  # fmt: skip
        house.at(london(2027, 5, 28, "18:40"))
        report = {
            "name": request.name, "reference": "IG-1", "shows": "A picture of her, undressed.",
            "good_faith": "yes", "contact": "the office",
        }  # fmt: skip
        zoe.is_refused(
            "ReportToPlatform", "FIELD_REQUIRED", "EXT-OSA-intimate", StatusCode.INVALID_ARGUMENT,
            **report,
        )  # fmt: skip
        reported = zoe.does("ReportToPlatform", made_by="for_subject", **report).takedown
        assert reported.expected_by.ToDatetime(UTC) == datetime(2027, 5, 30, 17, 40, tzinfo=UTC)
        house.at(london(2027, 5, 30, "18:41"))
        why = {"context": {"reason": "Nothing came."}}
        zoe.does("RecordPlatformRejection", name=request.name, silent=True, **why)
        zoe.does("ComplainToPlatform", name=request.name, reference="IG-2")
        zoe.is_refused(
            "RecordPlatformAction", "EVIDENCE_REQUIRED", "EXT-OSA-report",
            StatusCode.INVALID_ARGUMENT, name=request.name,
        )  # fmt: skip
        _ended(house, zoe, con, request.name)


def _ended(house: Stage, zoe: Caller, con: Caller, request: str) -> None:
    why = {"context": {"reason": "We looked into it."}}
    incident = {"name": f"{ZRT}/incidents/i1"}
    rated = {"sensitivity": "high", "reputation": "low", "rationale": "A child is harmed."}
    zoe.does("AssessIncident", **incident, **rated)
    zoe.does("OpenResponse", **incident)
    zoe.does("AdviseSubject", **incident, advice="Report Remove, and the police.")
    zoe.does("StandDown", **incident, **why)
    closing = {**incident, "outcome": "It is down."}
    refused = zoe.is_refused(
        "CloseIncident", "ASSESSMENT_REQUIRED", "", StatusCode.FAILED_PRECONDITION, **closing
    )
    assert "TAKEDOWN_OPEN" in {violation.reason for violation in refused.violations}
    zoe.does("RecordPlatformAction", name=request, captured_digest=CAPTURE)
    seen = {"captured_digest": CAPTURE, "cross_posts": "yes", "personal_data": "yes"}
    con.is_refused(
        "ConfirmRemoval", "ASSESSMENT_REQUIRED", "ZRT-SD-policy", StatusCode.FAILED_PRECONDITION,
        name=request, **seen,
    )  # fmt: skip
    con.does("ConfirmRemoval", name=request, incident=incident["name"], **seen)
    for body in ("data_regulator", "people_concerned"):
        zoe.does("DecideReport", **incident, body=body, report="no", **why)
    assert state(zoe.does("CloseIncident", **closing).incident) == "CLOSED"
