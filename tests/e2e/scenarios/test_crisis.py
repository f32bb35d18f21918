"""A crisis of ACAT: from a flag to its end, with one text that passes the hold and no other."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from grpc import StatusCode

from duecourse.commands import CommandService
from duecourse.testing import PLAIN, Caller, House, SettableClock
from tests.e2e.scenarios.stage import Stage, london, stage, state

I1 = "organisations/acat/incidents/i1"
TWITTER = "organisations/acat/channels/twitter"
STATEMENT = "We are sorry. We are looking into what was said, and will answer by Friday."


async def _set_up(service: CommandService, clock: SettableClock) -> None:
    acat = await House.opened(service, clock, "acat")
    lena = await acat.person("lena", "social_lead")
    await acat.person("ann", "administrator")
    await acat.person("ada", "admin_manager")
    tom = await acat.person("tom", "liaison_trustee")
    await acat.person("tess", "trustee")
    await acat.person("sam", "staff")
    await acat.channel("twitter", lena, tom)


@pytest.fixture
def acat() -> Iterator[Stage]:
    with stage("acat", london(2027, 3, 26, "10:00"), _set_up) as acat:
        yield acat


class Desk:
    """Whoever brings a post from its draft to the point before it goes out."""

    def __init__(self, acat: Stage) -> None:
        self.acat = acat
        self.lena, self.ann = acat.person("lena"), acat.person("ann")

    def ready(self, id_: str, text: str, **changes: Any) -> str:
        """Return the name of a reviewed and verified post."""
        content = {
            **PLAIN,
            "category": "acat_activity",
            "purpose": "inform",
            "beneficiary": "public",
            "aim": "awareness",
            "interest": "none",
            "classification": "public",
            "text": text,
            **changes,
        }
        name = self.acat.named("posts", id_)
        self.lena.does(
            "DraftPost",
            parent=self.acat.organisation,
            post_id=id_,
            channel=TWITTER,
            content=content,
        )
        on_submitting = self.acat.on_submitting
        self.lena.does("SubmitForReview", name=name, revision=1, attestations=on_submitting)
        self.ann.does("ApproveStep", name=name, revision=1, answers=self.acat.checklist)
        self.ann.does("VerifyConsent", name=name, revision=1, nobody_identifiable=True)
        return name

    def publication(self, name: str) -> dict[str, Any]:
        """Return the fields of a publication."""
        return {"name": name, "revision": 1, "attestations": self.acat.on_publishing}


def _held(caller: Caller, desk: Desk, post: str) -> None:
    caller.is_refused(
        "PublishPost", "CHANNEL_HELD", "EXT-HOLD", StatusCode.FAILED_PRECONDITION,
        **desk.publication(post),
    )  # fmt: skip


def test_only_what_was_agreed_on_passes_the_hold(acat: Stage) -> None:
    sam, lena, ada, tom, tess = map(acat.person, ("sam", "lena", "ada", "tom", "tess"))
    desk = Desk(acat)
    scheduled = desk.ready("p1", "Book your place for the spring conference.")
    flagged = sam.does(
        "FlagIncident", parent=acat.organisation, incident_id="i1", kinds=["crisis"],
        summary="Hundreds share a remark from our last talk.", where="https://site.example/t/1",
    ).incident  # fmt: skip
    assert state(flagged) == "FLAGGED"
    # 26 March is Good Friday and the 29th Easter Monday: four hours of office time on the 30th.
    assert flagged.assess_by.ToDatetime(UTC) == datetime(2027, 3, 30, 12, 0, tzinfo=UTC)

    _assessed_and_declared(lena)
    _held(lena, desk, scheduled)
    _agreed(lena, tom)
    _only_the_text_passes(lena, tom, desk, scheduled)
    _stood_down_and_closed(acat, ada, tom, tess)
    lena.does("PublishPost", **desk.publication(scheduled))


def _assessed_and_declared(lena: Caller) -> None:
    rated = {"sensitivity": "high", "reputation": "high"}
    lena.is_refused(
        "AssessIncident", "ASSESSMENT_REQUIRED", "ACAT-2.18-criteria",
        StatusCode.FAILED_PRECONDITION, name=I1, **rated,
    )  # fmt: skip
    lena.is_refused(
        "DeclareCrisis", "ASSESSMENT_REQUIRED", "ACAT-2.18-criteria",
        StatusCode.FAILED_PRECONDITION, name=I1, channels=[TWITTER],
        context={"reason": "It grows by the hour."},
    )  # fmt: skip
    lena.does("AssessIncident", name=I1, rationale="Members leave over it.", **rated)
    lena.does(
        "DeclareCrisis", name=I1, channels=[TWITTER], context={"reason": "It grows by the hour."}
    )


def _agreed(lena: Caller, tom: Caller) -> None:
    lena.does("ProposeResponse", name=I1, text=STATEMENT)
    agreement = {"name": I1, "proposal": 1, "consulted": ["Ethics Committee"]}
    lena.is_refused(
        "AgreeResponse", "SELF_APPROVAL", "ACAT-2.18-agree", StatusCode.PERMISSION_DENIED,
        **agreement,
    )  # fmt: skip
    tom.is_refused(
        "AgreeResponse", "CONSULTATION_REQUIRED", "ACAT-2.18-agree",
        StatusCode.FAILED_PRECONDITION, name=I1, proposal=1,
    )  # fmt: skip
    tom.is_refused(
        "StandDown", "RESPONSE_NOT_AGREED", "", StatusCode.FAILED_PRECONDITION, name=I1,
        context={"reason": "It is quiet."},
    )  # fmt: skip
    agreed = tom.does("AgreeResponse", **agreement).incident
    assert state(agreed) == "RESPONSE_AGREED"


def _only_the_text_passes(lena: Caller, tom: Caller, desk: Desk, scheduled: str) -> None:
    _held(lena, desk, scheduled)
    _held(lena, desk, desk.ready("p2", f"{STATEMENT} Others are to blame."))
    _held(lena, desk, desk.ready("p3", STATEMENT, title="A word of ours"))
    answer = desk.ready("p4", STATEMENT)
    lena.does("PublishPost", **desk.publication(answer))

    revised = lena.does(
        "ReviseResponse", name=I1, text="We were wrong.", context={"reason": "We know more."}
    ).incident
    assert state(revised) == "ACTIVE"
    _held(lena, desk, desk.ready("p5", STATEMENT))
    tom.does("AgreeResponse", name=I1, proposal=2, none_consulted="They were asked before.")
    lena.does("PublishPost", **desk.publication(desk.ready("p6", "We were wrong.")))


def _stood_down_and_closed(acat: Stage, ada: Caller, tom: Caller, tess: Caller) -> None:
    quiet = {"context": {"reason": "It is quiet."}}
    ada.is_refused(
        "ReleaseChannel", "CHANNEL_HELD", "", StatusCode.FAILED_PRECONDITION, name=TWITTER, **quiet
    )
    ada.is_refused(
        "StandDown", "ROUTE_REQUIRED", "EXT-INCIDENT-lead", StatusCode.FAILED_PRECONDITION,
        name=I1, **quiet,
    )  # fmt: skip
    assert state(tom.does("StandDown", name=I1, **quiet).incident) == "STANDING_DOWN"
    ada.does("ReleaseChannel", name=TWITTER, **quiet)
    tom.is_refused(
        "CloseIncident", "DECISION_REQUIRED", "EXT-CC-SIR", StatusCode.FAILED_PRECONDITION,
        name=I1, outcome="We said sorry.",
    )  # fmt: skip
    decision = {
        "name": I1,
        "body": "charity_regulator",
        "report": "no",
        "context": {"reason": "Nobody was harmed."},
    }
    tess.does("DecideReport", **decision)
    assert state(tom.does("CloseIncident", name=I1, outcome="We said sorry.").incident) == "CLOSED"
    auditor = acat.person("audrey", "auditor")
    told = [event.type for event in auditor.does("ListEvents", name=TWITTER).events][-6:]
    assert told == [
        "ChannelHeldForIncident",
        "ResponsePassed",
        "ResponsePassed",
        "ResponsePassed",
        "IncidentHoldEnded",
        "ChannelReleased",
    ]
