"""The lifecycle of a contact as a table."""

from typing import Final

from duecourse.kernel.table import ABSENT, Definition, State, rows

_WHO: Final = "draft|publish|handle_complaint"
_ADVISERS: Final = f"advise|{_WHO}"
_OPEN: Final = "received|moved"

DEFINITION: Final = Definition(
    name="contacts",
    states=(
        State(name="received", says="to be answered"),
        State(name="moved", says="continued out of public view"),
        State(name="closed", says="answered, or needing no answer", final=True),
    ),
    transitions=(
        *rows(ABSENT, "RecordContact", "received", "anyone"),
        *rows("received", "MoveToPrivate", "moved", _WHO),
        *rows(_OPEN, "VerifyIdentity", "same", _WHO),
        *rows(_OPEN, "AdviseOnContact", "same", _ADVISERS),
        *rows(_OPEN, "CloseContact", "closed", _WHO),
        *rows(f"{_OPEN}|closed", "NoteReply", "same", "system"),
        *rows("closed", "ReopenContact", "received", "draft|publish|handle_complaint"),
    ),
)
