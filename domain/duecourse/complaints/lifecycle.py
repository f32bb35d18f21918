"""The lifecycle of a complaint as a table; its level is a second fact beside the state."""

from typing import Final

from duecourse.kernel.table import ABSENT, Definition, State, rows

_OPEN: Final = "received|acknowledged"
_HANDLERS: Final = "escalate_complaint|handle_complaint"

DEFINITION: Final = Definition(
    name="complaints",
    states=(
        State(name="received", says="to be acknowledged"),
        State(name="acknowledged", says="the complainant knows that it is looked into"),
        State(name="resolved", says="closed with an outcome", final=True),
    ),
    transitions=(
        *rows(ABSENT, "OpenComplaint", "received", "anyone"),
        *rows("received", "AcknowledgeComplaint", "acknowledged", "handle_complaint"),
        *rows(f"{_OPEN}|resolved", "NoteComplaintClock", "same", "system"),
        *rows(_OPEN, "NameRespondents", "same", f"author|{_HANDLERS}"),
        *rows(_OPEN, "EscalateComplaint", "same", _HANDLERS),
        *rows(_OPEN, "DeescalateComplaint", "same", "escalate_complaint"),
        *rows(_OPEN, "AdviseOnComplaint", "same", f"advise|{_HANDLERS}"),
        *rows("acknowledged", "ResolveComplaint", "resolved", "handle_complaint|settle_complaint"),
        *rows("resolved", "ReopenComplaint", "acknowledged", _HANDLERS),
    ),
)
