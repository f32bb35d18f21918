"""Examples of every command on a complaint."""

from duecourse.complaints import commands as c
from duecourse.complaints import endings as n
from duecourse.complaints import steps as s
from duecourse.kernel.reasons import Reason
from duecourse.testing import MONDAY, PLAINLY, Scene
from tests.examples.complaints_around import AROUND
from tests.examples.framework import Example, act
from tests.scenarios.acat import acat
from tests.scenarios.clocks import missed
from tests.scenarios.complaints import ways
from tests.scenarios.complaints.test_complaints import (
    acknowledged,
    advised,
    nothing,
    received,
    resolved,
)

MONA_S_TEAM = acat().person("lena")


def _escalated() -> Scene:
    scene = received()
    return scene.when(c.EscalateComplaint(name=scene.name, level=2), "mona", reason="So it is.")


def _acknowledged_late() -> Scene:
    scene = missed(received(), "acknowledge")
    return scene.when(c.AcknowledgeComplaint(name=scene.name), "ada")


EXAMPLES = (
    Example(
        c.OpenComplaint,
        given=nothing,
        accepted=act("form", kind="grievance", anonymous=True, summary="Not kind."),
        refused=act("mel", kind="grievance", summary="Not kind."),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.AcknowledgeComplaint,
        given=received,
        accepted=act("ada"),
        refused=act("mel"),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        c.DescribeComplainant,
        given=received,
        accepted=act("ada", minor="yes", points=("strangers",)),
        refused=act("ada"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.NameRespondents,
        given=received,
        accepted=act("mona", respondents=(MONA_S_TEAM,), because="The letter says so."),
        refused=act("mona", because="The letter says so."),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.EscalateComplaint,
        given=received,
        accepted=act("mona", level=1, because="So it is."),
        refused=act("mona", level=0, because="So it is."),
        why=Reason.FIELD_INVALID,
    ),
    Example(
        c.DeescalateComplaint,
        given=_escalated,
        accepted=act("mona", level=1, because="It was answered."),
        refused=act("mona", level=3, because="It was answered."),
        why=Reason.FIELD_INVALID,
    ),
    Example(
        c.AdviseOnComplaint,
        given=acknowledged,
        accepted=act("tom", advice="Say that we are sorry."),
        refused=act("tom"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.ResolveComplaint,
        given=advised,
        accepted=act("ada", outcome="Apologised.", **PLAINLY),
        refused=act("ada", **PLAINLY),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.ReopenComplaint,
        given=resolved,
        accepted=act("mona", new_evidence="A second screenshot."),
        refused=act("ada", new_evidence="A second screenshot."),
        why=Reason.CONFLICT_OF_INTEREST,
    ),
    Example(
        s.ConfirmReporter,
        given=ways.claimed,
        accepted=act("max", made="yes"),
        refused=act("max", made=""),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        s.AddComplaintKind,
        given=ways.received,
        accepted=act("jo", kind="data_protection"),
        refused=act("jo", kind="staff_conduct"),
        why=Reason.ALREADY_EXISTS,
    ),
    Example(
        s.DiscloseComplaint,
        given=ways.received,
        accepted=act("lin", because="It is about all."),
        refused=act("lin"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        s.AddComplaintEvidence,
        given=ways.received,
        accepted=act("jo", item="e1", what="A letter."),
        refused=act("jo", item="e1"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        s.ScreenInformal,
        given=ways.acknowledged,
        accepted=act("lin", wish="informal", because="Both would rather talk."),
        refused=act("lin", wish="formal", because="Both would rather talk."),
        why=Reason.CONSENT_OF_PARTIES,
    ),
    Example(
        s.ScreenFormal,
        given=ways.acknowledged,
        accepted=act("lin", allegations=ways.ALLEGED),
        refused=act("lin"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        s.FormaliseComplaint,
        given=ways.informal,
        accepted=act("jo", allegations=ways.ALLEGED),
        refused=act("jo"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        s.ScreenOutOfScope,
        given=ways.acknowledged,
        accepted=act("lin", cause="not_ours", signpost="ico"),
        refused=act("lin", cause="not_ours"),
        why=Reason.OUTCOME_REQUIRED,
    ),
    Example(
        s.ReviewScreening,
        given=ways.out_of_scope,
        accepted=act("max"),
        refused=act("lin"),
        why=Reason.CONFLICT_OF_INTEREST,
    ),
    Example(
        s.LapseComplaint,
        given=ways.silent,
        accepted=act("lin", because="Nobody answers."),
        refused=act("lin"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        s.StartMediation,
        given=ways.informal,
        accepted=act("lin", complainant_agrees="yes", respondent_agrees="yes"),
        refused=act("lin", complainant_agrees="yes"),
        why=Reason.CONSENT_OF_PARTIES,
    ),
    Example(
        s.SettleMediation,
        given=ways.mediated,
        accepted=act("lin", **ways.AGREED, complainant_signed="yes", respondent_signed="yes"),
        refused=act("lin", **ways.AGREED, complainant_signed="yes"),
        why=Reason.CONSENT_OF_PARTIES,
    ),
    Example(
        s.FailMediation,
        given=ways.mediated,
        accepted=act("jo"),
        refused=act("sam"),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        s.SettleInformally,
        given=ways.informal,
        accepted=act("lin", **ways.AGREED, complainant_accepts="yes", respondent_accepts="yes"),
        refused=act("lin", **ways.AGREED),
        why=Reason.CONSENT_OF_PARTIES,
    ),
    Example(
        s.SubmitFindings,
        given=ways.investigated,
        accepted=act("max", findings=ways.FOUND, heard=ways.heard(ways.received())),
        refused=act("max"),
        why=Reason.FINDING_REQUIRED,
    ),
    Example(
        s.ReturnFindings,
        given=ways.found,
        accepted=act("dee", point="a1", missing="Who heard it?"),
        refused=act("dee", point="a2", missing="Who heard it?"),
        why=Reason.FIELD_INVALID,
    ),
    Example(
        s.DecideComplaint,
        given=ways.found,
        accepted=act("dee", **ways.DECISION),
        refused=act("max", **ways.DECISION),
        why=Reason.CONFLICT_OF_INTEREST,
    ),
    Example(
        n.AnswerComplainant,
        given=ways.decided,
        accepted=act("lin", **ways.LETTER),
        refused=act("lin", signpost="ico"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        n.AppealComplaint,
        given=ways.decided,
        accepted=act("jo", party="complainant", ground="bias"),
        refused=act("jo", party="respondent", ground="bias"),
        why=Reason.ACTOR_MISMATCH,
    ),
    Example(
        n.DecideAppeal,
        given=ways.appealed,
        accepted=act("bo", result="upheld", outcome="It stands.", worse="no"),
        refused=act("bo", result="changed", outcome="More.", worse="yes"),
        why=Reason.SANCTION_NOT_AVAILABLE,
    ),
    Example(
        n.RemitComplaint,
        given=ways.appealed,
        accepted=act("bo", redo="Hear both.", because="One was not heard."),
        refused=act("bo", because="One was not heard."),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        n.CloseComplaint,
        given=ways.answered,
        accepted=act("lin", waived=True),
        refused=act("lin"),
        why=Reason.APPEAL_WINDOW_OPEN,
    ),
    Example(
        n.WithdrawComplaint,
        given=ways.received,
        accepted=act("jo", pressed="no"),
        refused=act("lin", pressed="no"),
        why=Reason.CONFIRMATION_REQUIRED,
    ),
    Example(
        n.ProtectPublic,
        given=ways.received,
        accepted=act("lin", because="Children are about."),
        refused=act("lin"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        n.ReferComplaint,
        given=ways.acknowledged,
        accepted=act("lin", body="police", sent="The letter.", basis="It may be a crime."),
        refused=act("lin", body="police"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        n.RecordExternalOutcome,
        given=ways.referred,
        accepted=act("max", reference="7/26", outcome="Not upheld.", decided_at=MONDAY),
        refused=act("max", outcome="Not upheld.", decided_at=MONDAY),
        why=Reason.EVIDENCE_REQUIRED,
    ),
    Example(
        n.ReturnReferral,
        given=ways.referred,
        accepted=act("lin", answer="Not for them."),
        refused=act("lin"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        n.MarkDuplicate,
        given=ways.beside_another,
        accepted=act("lin", into=ways.OTHER, new="no"),
        refused=act("lin", into=ways.OTHER, new="yes"),
        why=Reason.NEW_MATTER,
    ),
    Example(
        n.UnmergeComplaint,
        given=ways.merged,
        accepted=act("jo"),
        refused=act("sam"),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        n.LinkComplaint,
        given=ways.beside_another,
        accepted=act("lin", to=ways.OTHER),
        refused=act("lin", to="organisations/stass/complaints/none"),
        why=Reason.NOT_FOUND,
    ),
    Example(
        n.PauseComplaint,
        given=ways.acknowledged,
        accepted=act("lin", cause="police_asked", review_at=ways.SOON),
        refused=act("lin", cause="police_asked", review_at=MONDAY),
        why=Reason.FIELD_INVALID,
    ),
    Example(
        n.ResumeComplaint,
        given=ways.paused,
        accepted=act("max"),
        refused=act("sam"),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        n.SendHoldingResponse,
        given=ways.received,
        accepted=act("lin", template="holding"),
        refused=act("lin", template="mine"),
        why=Reason.ADVICE_REQUIRED,
    ),
    Example(
        c.CorrectComplaintMiss,
        given=_acknowledged_late,
        accepted=act("mona", clock="acknowledge", done_at=MONDAY, evidence="A letter."),
        refused=act("ada", clock="acknowledge", done_at=MONDAY, evidence="A letter."),
        why=Reason.CONFLICT_OF_INTEREST,
    ),
    Example(
        c.ExtendComplaintClock,
        given=received,
        accepted=act("chris", clock="answer", why="agreed", added=2, told="They agreed."),
        refused=act("chris", clock="acknowledge", why="agreed", added=2, told="They agreed."),
        why=Reason.DEADLINE_IMMUTABLE,
    ),
    *AROUND,
)
