"""Closed books begin nothing new; what is owed to people is done, and their rights are used."""

from dataclasses import replace

import msgspec
import pytest

from duecourse.catalogue import COMMANDS
from duecourse.channels import commands as channels
from duecourse.channels.decide import CHANNELS
from duecourse.contacts import commands as contacts
from duecourse.contacts.decide import CONTACTS
from duecourse.contacts.state import Contact
from duecourse.kernel.reasons import Reason
from duecourse.organisations.state import Organisation
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.testing import Given, PostScene, Scene, picture, shown, writing
from tests.scenarios.acat import acat
from tests.scenarios.cleanslate import cleanslate
from tests.scenarios.stass import stass
from tests.scenarios.zrtherapy import zrtherapy

HOUSES = {"acat": acat, "cleanslate": cleanslate, "stass": stass, "zrtherapy": zrtherapy}

OWED = {
    "AcknowledgeComplaint",
    "AcknowledgeSeries",
    "AddComplaintEvidence",
    "AddComplaintKind",
    "AdviseOnComplaint",
    "AdviseOnContact",
    "AdviseSubject",
    "AdviseWriter",
    "AnswerComplainant",
    "AnswerSeries",
    "AppealBreach",
    "AppealComplaint",
    "AssessIncident",
    "AssignContact",
    "AttestDeletion",
    "ClassifyContact",
    "CloseComplaint",
    "CloseContact",
    "CloseIncident",
    "CloseUnremoved",
    "ComplainToPlatform",
    "ConfirmPublication",
    "ConfirmRemoval",
    "ConfirmReporter",
    "CorrectSubject",
    "DecideAppeal",
    "DecideBreachAppeal",
    "DecideComplaint",
    "DecideReferral",
    "DecideReport",
    "DeclareConflict",
    "DeclareConnection",
    "DeclineConsent",
    "DeescalateComplaint",
    "DescribeComplainant",
    "DiscloseComplaint",
    "DismissIncident",
    "EscalateComplaint",
    "ExplainDelay",
    "FailMediation",
    "FormaliseComplaint",
    "GroupSeries",
    "HoldChannel",
    "JoinContact",
    "LapseComplaint",
    "LapseConsent",
    "LeaveSeries",
    "LiftInterim",
    "LinkComplaint",
    "MarkDuplicate",
    "MoveToPrivate",
    "NoReplyNeeded",
    "NotifyBody",
    "PauseComplaint",
    "PromoteContact",
    "ProtectPublic",
    "ReassessIncident",
    "ReassignContact",
    "RecordAdviserUnavailable",
    "RecordExternalOutcome",
    "RecordPlatformAction",
    "RecordPlatformRejection",
    "RecordRemoval",
    "RecordRotation",
    "RecordTakedown",
    "ReferComplaint",
    "RemitComplaint",
    "RemoveComplaintKind",
    "ReopenComplaint",
    "ReopenContact",
    "ReopenIncident",
    "ReplyToContact",
    "ReportLoss",
    "ReportPressure",
    "ReportPublicationFailure",
    "ReportToPlatform",
    "ResolveComplaint",
    "ResumeComplaint",
    "RetireChannel",
    "ReturnFindings",
    "ReturnReferral",
    "ReviewDeclined",
    "ReviewInterim",
    "ReviewScreening",
    "RevokeGrant",
    "ScreenFormal",
    "ScreenInformal",
    "ScreenOutOfScope",
    "SendHoldingResponse",
    "SetComplaintSupport",
    "SettleInformally",
    "SettleMediation",
    "SettleReferral",
    "StandDown",
    "StartMediation",
    "SubmitFindings",
    "UnmergeComplaint",
    "VerifyIdentity",
    "WithdrawBreachAppeal",
    "WithdrawComplaint",
    "WithdrawTool",
}


def _closed(post: PostScene) -> PostScene:
    return post.meanwhile(post.given.with_organisation(state="closed"))


def _published() -> PostScene:
    given = acat().with_consent("c1", "s-1")
    post = writing(given, subjects=(shown("s-1", "supporter"),), label="A supporter's words")
    return _closed(post.reviewed().verified("c1").published())


def test_what_stays_open_is_what_is_owed_and_nothing_else() -> None:
    assert {name for name, entry in COMMANDS.items() if entry.type.OWED} == OWED


def test_a_takedown_that_falls_due_in_closed_books_is_carried_out() -> None:
    post = _published()
    due = post.reacting(c.RequireTakedown(name=post.name, consent=post.state.consents[0]))
    down = due.does(c.RecordTakedown, "ada", reason="They took it back.")
    down.then(e.TakedownRecorded)
    assert {d.outcome for d in down.state.duties} == {"met"}


def test_both_reports_are_taken_and_a_discrepancy_too() -> None:
    _published().confirmed().then(e.PublicationConfirmed)
    post = _published()
    assert post.state.permit
    failed = post.does(c.ReportPublicationFailure, "lena", permit=post.state.permit.id)
    failed.then(e.PublicationFailed)


def test_a_photo_is_deleted_from_the_telephone_all_the_same() -> None:
    photo = picture(origin="personal_device")
    post = writing(stass(), media=(photo,)).submitted()
    post = post.does(c.PermitMedia, "lin", media=photo.digest).approved().verified().published()
    closed = _closed(post.confirmed())
    duty = closed.state.duties[0].id
    closed.does(c.AttestDeletion, "sam", duty=duty, attested=True).then(e.DeletionAttested)


@pytest.mark.parametrize("kind", ["reinstated", "published", "revised", "submitted"])
def test_nothing_new_goes_out(kind: str) -> None:
    before = writing(acat())
    post = before.reviewed().verified() if kind == "published" else before
    if kind == "reinstated":
        down = _published().does(c.RecordTakedown, "ada", reason="It hurt.")
        refused = down.reinstated("tom")
    else:
        refused = getattr(_closed(post), kind)()
    found = {(v.reason, v.subject) for v in refused.violations}
    assert (Reason.ILLEGAL_TRANSITION, acat().organisation) in found


def _house(name: str) -> Given:
    given = HOUSES[name]()
    return given.with_organisation(state="closed").with_contact("t1", kind="support_request")


def _contact(given: Given) -> Scene:
    name = given.name("contacts", "t1")
    state = given.facts[name]
    assert isinstance(state, Contact)
    writer = given.person(given.publisher)
    return Scene(given, CONTACTS, name, msgspec.structs.replace(state, assignee=writer))


@pytest.mark.parametrize("house", HOUSES)
def test_whoever_asked_for_help_before_the_books_closed_is_still_answered(house: str) -> None:
    given = _house(house)
    scene, by = _contact(given), given.publisher
    said = contacts.ReplyToContact(
        name=scene.name,
        route="email",
        summary="Whom to ring.",
        account_information="no",
        names_others="no",
    )
    scene = scene.when(said, by).then_in("answered")
    again = contacts.ReopenContact(name=scene.name, summary="And then?")
    scene.when(again, by).then_in("assigned")
    done = contacts.CloseContact(name=scene.name, outcome="answered", says_wrong="no")
    if house == "acat":
        scene.when(done, by).then_in("closed")
    wrong = msgspec.structs.replace(scene.state, says_wrong="yes")
    made = contacts.PromoteContact(
        name=scene.name, complaint=given.name("complaints", "k9"), kind="staff_conduct"
    )
    replace(scene, state=wrong).when(made, by).then_in("promoted")


@pytest.mark.parametrize("house", HOUSES)
def test_no_message_is_taken_in_once_they_are_closed(house: str) -> None:
    given = _house(house)
    scene = Scene(given, CONTACTS, given.name("contacts", "t2"), Contact())
    new = contacts.RecordContact(name=scene.name, kind="question", summary="Hello?")
    scene.when(new, given.publisher).then_refused_alone(Reason.ILLEGAL_TRANSITION)


@pytest.mark.parametrize("house", HOUSES)
def test_an_account_that_stands_on_is_made_safe(house: str) -> None:
    given = _house(house)
    name = given.name("channels", given.platform)
    scene = Scene(given, CHANNELS, name, given.facts[name])
    own = given.facts[given.organisation]
    assert isinstance(own, Organisation)
    roles = given.pack.filling("manage")
    (by, *_) = [one for role in roles for one in given.pack.acting(role, own.officers)]
    head = by.rpartition("/")[2]
    scene.when(channels.HoldChannel(name=name), head, reason="No more.").then_in("held")
    gone = scene.when(channels.RetireChannel(name=name), head, reason="No more.")
    gone.then_in("retired")
    tool = channels.ApproveTool(name=name, tool="scheduler")
    assert scene.when(tool, head).violations
