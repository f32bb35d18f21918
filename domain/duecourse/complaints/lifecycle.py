"""The lifecycle of a complaint as a table; its level, and that it waits, stand beside the state."""

from typing import Final

from duecourse.kernel.table import ABSENT, Definition, State, rows

_HANDLERS: Final = "escalate_complaint|handle_complaint"
_HANDLER: Final = "handle_complaint"
_AUTHOR: Final = f"author|{_HANDLERS}"
_DECIDES: Final = "handle_complaint|settle_complaint|decide_complaint"
_APPEALS: Final = "handle_complaint|settle_complaint|hear_complaint_appeal"
_EARLY: Final = "received|acknowledged"
_FORMAL: Final = "investigation|adjudication"
_AFTER: Final = f"acknowledged|informal|mediation|{_FORMAL}|decided|appeal|referred"
_OPEN: Final = f"received|{_AFTER}"
_ANY: Final = f"{_OPEN}|resolved|withdrawn|merged"

DEFINITION: Final = Definition(
    name="complaints",
    states=(
        State(name="received", says="to be acknowledged"),
        State(name="acknowledged", says="the complainant knows that it is looked into"),
        State(name="informal", says="it is tried to settle it without a formal procedure"),
        State(name="mediation", says="somebody uninvolved mediates"),
        State(name="investigation", says="somebody finds out what happened"),
        State(name="adjudication", says="what was found is to be decided on"),
        State(name="decided", says="decided; whoever is answered may appeal"),
        State(name="appeal", says="others look at the decision"),
        State(name="referred", says="an outside body deals with it"),
        State(name="resolved", says="closed with an outcome", final=True),
        State(name="withdrawn", says="whoever made it took it back", final=True),
        State(name="merged", says="goes on in an earlier one of the same person", final=True),
    ),
    transitions=(
        *rows(ABSENT, "OpenComplaint", "received", "anyone"),
        *rows("received", "AcknowledgeComplaint", "acknowledged", _HANDLER),
        *rows(_AFTER, "AcknowledgeComplaint", "same", _HANDLER),
        *rows(_ANY, "NoteComplaintClock", "same", "system"),
        *rows(_ANY, "NotePublicAnswer", "same", "system"),
        *rows(_ANY, "NoteComplainant", "same", "system"),
        *rows(f"{_OPEN}|resolved", "DescribeComplainant", "same", _HANDLERS),
        *rows(_ANY, "CorrectComplaintMiss", "same", _HANDLERS),
        *rows(_OPEN, "ExtendComplaintClock", "same", _HANDLERS),
        *rows(_OPEN, "NameRespondents", "same", _AUTHOR),
        *rows(_OPEN, "ConfirmReporter", "same", _HANDLERS),
        *rows(_OPEN, "AddComplaintKind", "same", _AUTHOR),
        *rows(_OPEN, "RemoveComplaintKind", "same", f"{_HANDLERS}|lead_data|lead_safeguarding"),
        *rows(_OPEN, "AddComplaintEvidence", "same", f"{_AUTHOR}|investigate_complaint"),
        *rows(f"{_OPEN}|resolved|merged", "DiscloseComplaint", "same", _HANDLERS),
        *rows(_OPEN, "EscalateComplaint", "same", _HANDLERS),
        *rows(_OPEN, "DeescalateComplaint", "same", "escalate_complaint"),
        *rows(f"{_OPEN}|resolved|merged", "AdviseOnComplaint", "same", f"advise|{_HANDLERS}"),
        *rows("acknowledged", "ResolveComplaint", "resolved", "handle_complaint|settle_complaint"),
        *rows("acknowledged", "ScreenInformal", "informal", _HANDLER),
        *rows("acknowledged|informal", "ScreenFormal", "investigation", _HANDLER),
        *rows("informal", "FormaliseComplaint", "investigation", "author|handle_complaint"),
        *rows("acknowledged", "ScreenOutOfScope", "same|resolved", _HANDLER),
        *rows("resolved", "ReviewScreening", "acknowledged", f"{_AUTHOR}|settle_complaint"),
        *rows(f"{_EARLY}|investigation", "LapseComplaint", "same|resolved", _HANDLERS),
        *rows("informal", "SettleInformally", "resolved", "handle_complaint|settle_complaint"),
        *rows(f"informal|{_FORMAL}", "StartMediation", "mediation", _HANDLER),
        *rows("mediation", "SettleMediation", "resolved", _HANDLER),
        *rows("mediation", "FailMediation", "investigation", "author|handle_complaint"),
        *rows(
            "investigation",
            "SubmitFindings",
            "adjudication",
            "handle_complaint|investigate_complaint",
        ),
        *rows("adjudication", "ReturnFindings", "investigation", _DECIDES),
        *rows("adjudication", "DecideComplaint", "decided", _DECIDES),
        *rows("decided|resolved", "AnswerComplainant", "same", _HANDLER),
        *rows("decided|resolved", "AppealComplaint", "appeal", "author|handle_complaint"),
        *rows("appeal", "DecideAppeal", "resolved", _APPEALS),
        *rows("appeal", "RemitComplaint", "investigation", _APPEALS),
        *rows("decided", "CloseComplaint", "resolved", _HANDLER),
        *rows(_OPEN, "WithdrawComplaint", "same|withdrawn", _AUTHOR),
        *rows(_OPEN, "ProtectPublic", "same", f"{_HANDLERS}|settle_complaint"),
        *rows(f"{_EARLY}|informal|investigation", "ReferComplaint", "referred", _HANDLER),
        *rows("referred", "RecordExternalOutcome", "decided", _HANDLER),
        *rows("referred", "ReturnReferral", "investigation", _HANDLER),
        *rows(_EARLY, "MarkDuplicate", "merged", _HANDLER),
        *rows("merged", "UnmergeComplaint", "received", _AUTHOR),
        *rows(_OPEN, "LinkComplaint", "same", _HANDLERS),
        *rows(_OPEN, "PauseComplaint", "same", _HANDLER),
        *rows(_OPEN, "ResumeComplaint", "same", f"{_HANDLERS}|system"),
        *rows(_OPEN, "SendHoldingResponse", "same", _HANDLER),
        *rows(_OPEN, "ExplainDelay", "same", _HANDLERS),
        *rows(f"{_OPEN}|resolved", "SetComplaintSupport", "same", _AUTHOR),
        *rows(_OPEN, "ReportPressure", "same", _AUTHOR),
        *rows(_EARLY, "GroupSeries", "same", _HANDLER),
        *rows(_EARLY, "AcknowledgeSeries", "acknowledged", _HANDLER),
        *rows("acknowledged", "AnswerSeries", "same", _HANDLER),
        *rows(_EARLY, "LeaveSeries", "same", _AUTHOR),
        *rows("received", "FollowSeries", "same|acknowledged", "system"),
        *rows("acknowledged", "FollowSeries", "same|resolved", "system"),
        *rows(_OPEN, "RecordAdviserUnavailable", "same", _HANDLERS),
        *rows("resolved", "ReopenComplaint", "acknowledged|investigation", _HANDLERS),
    ),
)
