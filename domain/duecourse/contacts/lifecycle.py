"""The lifecycle of a contact as a table."""

from typing import Final

from duecourse.kernel.table import ABSENT, Definition, State, rows

_WHO: Final = "draft|publish|handle_complaint"
_ADVISERS: Final = f"advise|{_WHO}"
_OPEN: Final = "received|assigned|answered|moved"
_HELD: Final = "assigned|answered|moved"

DEFINITION: Final = Definition(
    name="contacts",
    states=(
        State(name="received", says="nobody deals with it yet"),
        State(name="assigned", says="to be answered by whoever it is assigned to"),
        State(name="answered", says="answered, and not closed yet"),
        State(name="moved", says="continued out of public view"),
        State(name="closed", says="answered, or needing no answer", final=True),
        State(name="promoted", says="dealt with as a complaint", final=True),
    ),
    transitions=(
        *rows(ABSENT, "RecordContact", "received", "anyone"),
        *rows("received|assigned|moved", "ClassifyContact", "same", _WHO),
        # What nobody knew to be a question was not answered as one (decision 202).
        *rows("answered", "ClassifyContact", "same|assigned", _WHO),
        *rows("closed", "ClassifyContact", "same|assigned|received", _WHO),
        *rows("received", "AssignContact", "assigned", _WHO),
        *rows(_HELD, "ReassignContact", "same", _WHO),
        *rows(f"{_OPEN}|closed|promoted", "NoteContactClock", "same", "system"),
        *rows(_OPEN, "JoinContact", "same", _ADVISERS),
        *rows(_OPEN, "AdviseWriter", "same", _WHO),
        *rows("received|assigned|answered", "MoveToPrivate", "moved", _WHO),
        *rows(_OPEN, "VerifyIdentity", "same", _WHO),
        *rows(_OPEN, "AdviseOnContact", "same", _ADVISERS),
        *rows("assigned|moved", "ReplyToContact", "answered", _WHO),
        *rows("received|assigned|moved", "NoReplyNeeded", "closed", _WHO),
        *rows(_HELD, "CloseContact", "closed", _WHO),
        *rows("answered|moved|closed", "ReopenContact", "received|assigned", _WHO),
        *rows(f"{_OPEN}|closed", "PromoteContact", "promoted", _WHO),
        *rows(f"{_OPEN}|closed|promoted", "NoteReply", "same", "system"),
        *rows(f"{_OPEN}|closed|promoted", "NoteWriter", "same", "system"),
    ),
)
