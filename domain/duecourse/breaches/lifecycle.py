"""The lifecycle of a breach as a table."""

from typing import Final

from duecourse.kernel.table import ABSENT, Definition, State, rows

_TRIAGE: Final = "triage_breach"
_INVESTIGATE: Final = "investigate_breach"
_DECIDE: Final = "decide_breach"
_APPEAL: Final = "hear_appeal"
_HANDLERS: Final = "triage_breach|decide_breach"
_LOOKED_INTO: Final = "investigation|findings|hearing_scheduled|heard"
_OPEN: Final = f"reported|informal_action|{_LOOKED_INTO}|decided|appeal|final"
_BEFORE_END: Final = f"reported|informal_action|{_LOOKED_INTO}"

DEFINITION: Final = Definition(
    name="breaches",
    states=(
        State(name="reported", says="to be sorted"),
        State(name="merged", says="one with another report of the same act", final=True),
        State(name="informal_action", says="dealt with informally, which counts for nothing later"),
        State(name="investigation", says="somebody looks into it"),
        State(name="findings", says="whoever looked into it reported"),
        State(name="hearing_scheduled", says="the respondent is invited to a hearing"),
        State(name="heard", says="the hearing was held; first come findings, then the outcome"),
        State(name="decided", says="the respondent may appeal"),
        State(name="appeal", says="others decide on the appeal"),
        State(name="final", says="the appeal was decided"),
        State(name="closed", says="nothing of it is open any more", final=True),
        State(name="record", says="what later cases of a person turn on", final=True),
    ),
    transitions=(
        *rows(ABSENT, "ReportBreach", "reported", "anyone"),
        *rows(ABSENT, "SelfReport", "reported", "anyone"),
        *rows(f"{ABSENT}|record", "NoteRecord", "record", "system"),
        *rows("reported", "IdentifyRespondent", "same", f"author|{_HANDLERS}"),
        *rows("reported", "MergeBreach", "merged", _TRIAGE),
        *rows("merged", "UnmergeBreach", "reported", _HANDLERS),
        *rows("reported", "TriageNoCase", "closed", _TRIAGE),
        *rows("reported", "TriageInformal", "informal_action", _TRIAGE),
        *rows("informal_action", "CompleteInformal", "closed", _TRIAGE),
        *rows("reported", "TriageFormal", "investigation", _TRIAGE),
        *rows("informal_action", "FormaliseBreach", "investigation", _TRIAGE),
        *rows("investigation", "SubmitReport", "findings", _INVESTIGATE),
        *rows("findings", "ReturnForMore", "investigation", _DECIDE),
        *rows("findings", "NoCaseToAnswer", "closed", _DECIDE),
        *rows("findings", "DowngradeToInformal", "informal_action", _DECIDE),
        *rows("findings", "ScheduleHearing", "hearing_scheduled", _DECIDE),
        *rows("hearing_scheduled", "PostponeHearing", "same", _DECIDE),
        *rows("hearing_scheduled", "RefusePostponement", "same", _DECIDE),
        *rows("hearing_scheduled", "CancelHearing", "findings", _DECIDE),
        *rows("hearing_scheduled", "RecordAbsence", "same", _DECIDE),
        *rows("hearing_scheduled", "HoldHearing", "heard", _DECIDE),
        *rows("heard", "AdjournHearing", "hearing_scheduled", _DECIDE),
        *rows("heard", "RecordFindings", "same", _DECIDE),
        *rows("heard", "RecordOutcome", "decided", _DECIDE),
        *rows("reported|investigation", "AddAllegation", "same", f"{_INVESTIGATE}|{_HANDLERS}"),
        *rows(
            "findings|hearing_scheduled|heard",
            "AddAllegation",
            "investigation",
            f"{_INVESTIGATE}|{_DECIDE}",
        ),
        *rows("decided", "AppealBreach", "appeal", "anyone"),
        *rows("appeal", "WithdrawBreachAppeal", "decided", "anyone"),
        *rows("appeal", "DecideBreachAppeal", "final", _APPEAL),
        *rows("appeal", "RemitBreach", "investigation", _APPEAL),
        *rows("decided|final", "CloseBreach", "closed", f"{_DECIDE}|{_TRIAGE}"),
        *rows(_BEFORE_END, "ConcludeOnLeaving", "closed", _DECIDE),
        *rows("closed", "ReopenBreach", "investigation", _APPEAL),
        *rows(f"{_OPEN}|closed", "AddBreachEvidence", "same", "anyone"),
        *rows(_BEFORE_END, "ImposeInterim", "same", _HANDLERS),
        *rows(f"{_OPEN}|merged", "ReviewInterim", "same", _HANDLERS),
        *rows(f"{_OPEN}|merged", "LiftInterim", "same", f"{_HANDLERS}|{_APPEAL}"),
        *rows(_OPEN, "DecideReferral", "same", f"author|{_HANDLERS}|{_APPEAL}"),
        *rows(_OPEN, "SettleReferral", "same", f"author|{_HANDLERS}|{_APPEAL}"),
        *rows(_BEFORE_END, "PauseBreach", "same", _HANDLERS),
        *rows(_BEFORE_END, "ResumeBreach", "same", f"{_HANDLERS}|system"),
        *rows(f"{_OPEN}|merged|closed", "CorrectBreachMiss", "same", _HANDLERS),
        *rows(_OPEN, "ExtendBreachClock", "same", _HANDLERS),
        *rows(f"{_OPEN}|merged|closed", "NoteBreachClock", "same", "system"),
        *rows(_OPEN, "DiscloseBreach", "same", _HANDLERS),
        *rows(_OPEN, "LinkBreach", "same", _HANDLERS),
        *rows(f"{_OPEN}|closed", "MirrorBreachLink", "same", "system"),
        *rows(_OPEN, "LinkBreachTakedown", "same", "system"),
    ),
)
