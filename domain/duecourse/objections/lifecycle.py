"""The lifecycle of a standing objection as a table: one per subject, found by the subject's id."""

from typing import Final

from duecourse.kernel.table import ABSENT, Definition, State, rows

DEFINITION: Final = Definition(
    name="objections",
    states=(
        State(name="standing", says="the subject must not be shown", final=True),
        State(name="lifted", says="the subject took it back", final=True),
    ),
    transitions=(
        *rows(f"{ABSENT}|lifted", "RecordObjection", "standing", "anyone"),
        *rows("standing", "RecordObjection", "same", "anyone"),
        *rows("standing", "LiftObjection", "lifted", "anyone"),
    ),
)
