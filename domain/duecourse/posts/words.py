"""The closed lists of words that a post's commands, events and state share.

Those of its content stand beside it.
"""

from typing import Annotated

from duecourse.evidence.words import closed

Answering = Annotated[str, closed("contact", "nothing")]
ChecklistWord = Annotated[str, closed("yes", "no", "not_applicable")]
DoubtFinding = Annotated[str, closed("clear", "not_clear")]
DoubtKind = Annotated[str, closed("position", "confidentiality", "other")]
DoubtOutcome = Annotated[str, closed("open", "clear", "not_clear", "retracted")]
DutyKind = Annotated[str, closed("takedown", "deletion")]
TakedownCause = Annotated[
    str,
    closed(
        "consent_withdrawn",
        "consent_expired",
        "objection",
        "protection",
        "not_as_approved",
        "permit_ended",
    ),
]
Irregularity = Annotated[
    str, closed("not_as_approved", "before_permit", "after_permit", "permit_ended")
]
DutyOutcome = Annotated[str, closed("open", "met", "late", "refused", "void")]
PermitOutcome = Annotated[str, closed("open", "confirmed", "failed", "disputed", "revoked")]
Visibility = Annotated[str, closed("never", "live", "taken_down")]
