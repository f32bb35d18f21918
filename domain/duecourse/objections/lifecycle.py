"""The lifecycle of a standing objection as a table: one per subject, found by the subject's id.

What else is on record of a subject lies beside it, so that a decision about a post finds it
without a search (decision 047).
"""

from typing import Final

from duecourse.kernel.table import ABSENT, Definition, State, rows

_KNOWN: Final = "silent|standing|lifted|medium"

DEFINITION: Final = Definition(
    name="objections",
    states=(
        State(
            name="silent",
            says="the subject never objected; consents or posts name them",
            final=True,
        ),
        State(name="standing", says="the subject must not be shown", final=True),
        State(name="lifted", says="the subject took it back", final=True),
        State(name="medium", says="no subject's: whom a medium, or words, show", final=True),
    ),
    transitions=(
        *rows(f"{ABSENT}|silent|lifted|medium", "RecordObjection", "standing", "anyone"),
        *rows("standing", "RecordObjection", "same", "anyone"),
        # Anybody brings the word; somebody who may see evidence bears it out (decision 152).
        *rows("standing", "LiftObjection", "same|lifted", "anyone|verify_evidence"),
        *rows("lifted", "LiftObjection", "lifted", "anyone|verify_evidence"),
        *rows(_KNOWN, "ContinueObjection", "same", "system"),
        *rows(_KNOWN, "CorrectSubject", "same", "verify_evidence"),
        *rows(ABSENT, "NoteSubject", "silent", "system"),
        *rows(_KNOWN, "NoteSubject", "same", "system"),
        *rows(ABSENT, "NoteContact", "silent", "system"),
        *rows(_KNOWN, "NoteContact", "same", "system"),
        *rows(ABSENT, "RecordShowing", "silent", "system"),
        *rows(_KNOWN, "RecordShowing", "same", "system"),
        *rows(ABSENT, "NoteMedium", "medium", "system"),
        *rows(_KNOWN, "NoteMedium", "same", "system"),
        *rows(ABSENT, "NoteWords", "medium", "system"),
        *rows(_KNOWN, "NoteWords", "same", "system"),
        *rows(ABSENT, "NoteNo", "medium", "system"),
        *rows(_KNOWN, "NoteNo", "same", "system"),
    ),
)
