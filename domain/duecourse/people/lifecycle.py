"""The lifecycle of a person's entry as a table."""

from typing import Final

from duecourse.kernel.table import ABSENT, Definition, State, rows

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
        *rows("active", "SuspendAccess", "suspended", "manage|administer|approve_policy"),
        *rows("suspended", "RestoreAccess", "active", "manage|administer|approve_policy"),
        *rows("active|suspended", "RecordLeaving", "left", "manage|administer|approve_policy"),
        *rows("left", "Rejoin", "active", "administer"),
        *rows("active", "DeclareConflict", "same", "author"),
        *rows("active", "DeclareConnection", "same", "author"),
        *rows("active", "AskAdvice", "same", "author"),
        *rows("active|suspended|left", "AnswerAdvice", "same", "advise"),
        *rows("active|suspended|left", "NoteAccess", "same", "system"),
        *rows("active|suspended|left", "NoteWriting", "same", "system"),
        *rows("active|suspended", "ChangeLineManager", "same", "administer"),
        *rows("active|suspended", "RecordQualification", "same", "administer|manage"),
    ),
)
