"""The lifecycle of an incident as a table."""

from typing import Final

from duecourse.kernel.table import ABSENT, Definition, State, rows

_LEADS: Final = "manage|lead_incident|lead_safeguarding|lead_data"
"""Which of them leads an incident turns on its kinds (`leading.py`)."""

_TEAM: Final = f"publish|handle_complaint|hear_of_harm|{_LEADS}"
_OPEN: Final = "flagged|assessed|active|response_agreed|standing_down"

DEFINITION: Final = Definition(
    name="incidents",
    states=(
        State(name="flagged", says="somebody says that something is wrong; to be assessed"),
        State(name="assessed", says="rated; to be responded to or not"),
        State(name="active", says="being responded to; no text is agreed"),
        State(name="response_agreed", says="one text is agreed, and passes the hold"),
        State(name="standing_down", says="the worst is over; channels are released one by one"),
        State(name="closed", says="everything decided that has to be", final=True),
    ),
    transitions=(
        *rows(ABSENT, "FlagIncident", "flagged", "anyone"),
        *rows("flagged", "AssessIncident", "assessed", _TEAM),
        *rows("assessed", "DismissIncident", "closed", _LEADS),
        *rows("assessed", "DeclareCrisis", "active", _TEAM),
        *rows("assessed", "OpenResponse", "active", _LEADS),
        *rows("active", "ProposeResponse", "same", _TEAM),
        *rows("active", "AgreeResponse", "response_agreed", f"agree_response|{_LEADS}"),
        *rows("response_agreed", "ReviseResponse", "active", _TEAM),
        *rows("active|response_agreed", "StandDown", "standing_down", _LEADS),
        *rows("standing_down", "RedeclareCrisis", "active", _TEAM),
        *rows("standing_down", "CloseIncident", "closed", _LEADS),
        *rows("closed", "ReopenIncident", "active", _TEAM),
        *rows(_OPEN, "LinkToIncident", "same", _TEAM),
        *rows(_OPEN, "LinkTakedown", "same", "system"),
        *rows(_OPEN, "RestrictIncident", "same", _TEAM),
        *rows(_OPEN, "DiscloseIncident", "same", _LEADS),
        *rows(_OPEN, "DecideReport", "same", f"decide_report|{_TEAM}"),
        *rows(_OPEN, "NotifyBody", "same", _TEAM),
        *rows(_OPEN, "AdviseSubject", "same", _TEAM),
        *rows(_OPEN, "ReassessIncident", "same", _TEAM),
        *rows(f"{_OPEN}|closed", "CorrectIncidentMiss", "same", _TEAM),
        *rows("flagged", "StopIncidentClock", "same", _TEAM),
        *rows("flagged", "ResumeIncidentClock", "same", _TEAM),
        *rows(f"{_OPEN}|closed", "NoteIncidentClock", "same", "system"),
    ),
)
