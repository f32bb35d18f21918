"""The lifecycle of a person's entry as a table."""

from typing import Final

from duecourse.kernel.table import ABSENT, Definition, State, rows

_ABOVE: Final = "administer|manage|approve_policy"

DEFINITION: Final = Definition(
    name="people",
    states=(
        State(name="active", says="may act in the roles held"),
        State(name="suspended", says="may not act; roles count as unfilled"),
        State(name="left", says="no longer of the organisation; history stays", final=True),
    ),
    transitions=(
        *rows(ABSENT, "RegisterPerson", "active", "administer"),
        *rows("active", "AssignRole", "same", "administer|approve_policy"),
        *rows("active|suspended", "RemoveRole", "same", "administer|approve_policy"),
        *rows("active", "AcknowledgePolicy", "same", "author"),
        *rows("active", "SuspendAccess", "same|suspended", _ABOVE),
        *rows("suspended", "ReviewSuspension", "same", _ABOVE),
        *rows("suspended", "RestoreAccess", "active", _ABOVE),
        *rows("active|suspended", "RecordLeaving", "same|left", _ABOVE),
        *rows("left", "Rejoin", "active", "administer|approve_policy"),
        *rows("active", "DeclareConflict", "same", "author"),
        *rows("active", "DeclareConnection", "same", "author"),
        *rows("active", "AskAdvice", "same", "author"),
        *rows("active|suspended|left", "AnswerAdvice", "same", "advise"),
        *rows("suspended", "NotePersonClock", "same", "system"),
        *rows("active|suspended|left", "NoteAccess", "same", "system"),
        *rows("active|suspended", "BarAccess", "suspended", "system"),
        *rows("suspended", "EndBar", "same|active", "system"),
        *rows("active|suspended|left", "NoteWriting", "same", "system"),
        *rows("active|suspended|left", "NoteActOnPost", "same", "system"),
        *rows("active|suspended", "ChangeLineManager", "same", "administer"),
        *rows("active|suspended", "RecordQualification", "same", "administer|manage"),
        *rows("active", "AskDeclarationEnd", "same", "author"),
        *rows("active|suspended", "ConfirmDeclarationEnd", "same", _ABOVE),
        *rows("left", "ConfirmLeaving", "same", "anyone"),
    ),
)
