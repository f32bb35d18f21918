"""Closed books begin nothing new; what is owed to people is done, and their rights are used."""

import pytest

from duecourse.catalogue import COMMANDS
from duecourse.kernel.reasons import Reason
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.testing import PostScene, picture, shown, writing
from tests.scenarios.acat import acat
from tests.scenarios.stass import stass

OWED = {
    "AcknowledgeComplaint",
    "AddComplaintEvidence",
    "AddComplaintKind",
    "AdviseOnComplaint",
    "DescribeComplainant",
    "AdviseSubject",
    "AnswerComplainant",
    "AppealBreach",
    "AppealComplaint",
    "AssessIncident",
    "AttestDeletion",
    "CloseComplaint",
    "CloseIncident",
    "CloseUnremoved",
    "ComplainToPlatform",
    "ConfirmPublication",
    "ConfirmRemoval",
    "ConfirmReporter",
    "CorrectSubject",
    "DecideAppeal",
    "DecideComplaint",
    "DecideReport",
    "DeclareConflict",
    "DeclareConnection",
    "DeclineConsent",
    "DeescalateComplaint",
    "DiscloseComplaint",
    "DismissIncident",
    "EscalateComplaint",
    "ExplainDelay",
    "FailMediation",
    "FormaliseComplaint",
    "LapseComplaint",
    "LapseConsent",
    "LinkComplaint",
    "MarkDuplicate",
    "NotifyBody",
    "PauseComplaint",
    "ProtectPublic",
    "ReassessIncident",
    "RecordAdviserUnavailable",
    "RecordExternalOutcome",
    "RecordPlatformAction",
    "RecordPlatformRejection",
    "RecordRemoval",
    "RecordTakedown",
    "ReferComplaint",
    "RemitComplaint",
    "RemoveComplaintKind",
    "ReopenComplaint",
    "ReopenIncident",
    "ReportPublicationFailure",
    "ReportToPlatform",
    "ResolveComplaint",
    "ResumeComplaint",
    "ReturnFindings",
    "ReturnReferral",
    "ReviewDeclined",
    "ReviewScreening",
    "ScreenFormal",
    "ScreenInformal",
    "ScreenOutOfScope",
    "SendHoldingResponse",
    "SettleInformally",
    "SettleMediation",
    "StandDown",
    "StartMediation",
    "SubmitFindings",
    "UnmergeComplaint",
    "WithdrawBreachAppeal",
    "WithdrawComplaint",
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
