"""The lifecycle of a post as a table.

Visibility (never, live, taken_down) is a second fact beside the state: a post
under complaint may be live or removed.
"""

from typing import Final

from duecourse.facts import SHOWN
from duecourse.kernel.table import ABSENT, Definition, State, rows

_BEFORE: Final = "draft|review|consent_verified|rejected"
_SHOWN: Final = "|".join(SHOWN)
_UNSHOWN: Final = f"{_BEFORE}|withdrawn"
"""Where a post stands that was not published, or whose publication is said to have failed."""
_ALL: Final = f"{_BEFORE}|{_SHOWN}|withdrawn"
_WRITTEN: Final = f"draft|review|consent_verified|{_SHOWN}"
"""Where advice, leave and doubts have their place: also of what was shown, to be put back."""

DEFINITION: Final = Definition(
    name="posts",
    states=(
        State(name="draft", says="being written"),
        State(name="review", says="with the reviewers"),
        State(name="consent_verified", says="approved, and everybody shown agreed"),
        State(name="published", says="permit issued; no complaint open", final=True),
        State(name="complaint", says="a complaint about it is open"),
        State(name="escalated", says="an open complaint stands at level 1 or above"),
        State(name="resolved", says="every complaint about it is closed", final=True),
        State(name="rejected", says="refused by a reviewer, with clause and reason"),
        State(name="withdrawn", says="given up before publication", final=True),
    ),
    transitions=(
        *rows(ABSENT, "DraftPost", "draft", "draft"),
        *rows(ABSENT, "DraftCorrection", "draft", "system"),
        *rows(_BEFORE, "RevisePost", "draft", "author|draft"),
        *rows("draft", "ReassignAuthor", "draft", "manage"),
        *rows("draft", "SubmitForReview", "review", "author"),
        *rows(f"review|consent_verified|{_SHOWN}", "AnswerChecklist", "same", "review"),
        *rows(f"review|{_SHOWN}", "ApproveStep", "same", "review"),
        *rows("review", "RequestChanges", "draft", "review"),
        *rows("review", "RejectPost", "rejected", "review"),
        *rows(_WRITTEN, "RaiseDoubt", "same", "anyone"),
        *rows(_WRITTEN, "AnswerDoubt", "same", "advise"),
        *rows(_WRITTEN, "RetractDoubt", "same", "anyone"),
        *rows(_WRITTEN, "RecordConsultation", "same", "consult"),
        *rows(_WRITTEN, "ConfirmCommitment", "same", "confirm"),
        *rows(_WRITTEN, "PermitMedia", "same", "manage"),
        *rows("review", "VerifyConsent", "consent_verified", "verify_consent"),
        *rows(_SHOWN, "VerifyConsent", "same", "verify_consent"),
        *rows("consent_verified", "ReturnToReview", "review", "author|review|manage"),
        *rows(_SHOWN, "ReturnToReview", "same", "author|review|manage"),
        *rows("consent_verified", "VoidConsent", "review", "system"),
        *rows("consent_verified", "SchedulePublication", "same", "author|publish"),
        *rows("consent_verified", "PublishPost", "published", "author|publish"),
        *rows(_SHOWN, "ConfirmPublication", "same", "author|publish"),
        *rows(_UNSHOWN, "ConfirmPublication", "published", "author|publish"),
        *rows("published", "ReportPublicationFailure", "same|consent_verified", "author|publish"),
        *rows("complaint|escalated|resolved", "ReportPublicationFailure", "same", "author|publish"),
        *rows(_BEFORE, "WithdrawPost", "withdrawn", "author|manage"),
        *rows(_ALL, "DeletePost", "same", "anyone"),
        *rows(_SHOWN, "RecordTakedown", "same", "author|publish|manage"),
        *rows(_UNSHOWN, "RecordTakedown", "published", "author|publish|manage"),
        *rows(_SHOWN, "ReflectRemoval", "same", "system"),
        *rows(_UNSHOWN, "ReflectRemoval", "published", "system"),
        *rows(_SHOWN, "ReflectRefusal", "same", "system"),
        *rows(_ALL, "ReflectRequest", "same", "system"),
        *rows(_ALL, "ReflectObjection", "same", "system"),
        *rows(_SHOWN, "RequireTakedown", "same", "system"),
        *rows(_SHOWN, "PutOffTakedown", "same", "system"),
        *rows(_ALL, "NotePostClock", "same", "system"),
        *rows(_SHOWN, "RefuseTakedown", "same", "manage"),
        *rows(_SHOWN, "ReinstateContent", "same", "manage"),
        *rows(_SHOWN, "AttestDeletion", "same", "anyone"),
        *rows(_SHOWN, "IssueCorrection", "same", "author|draft"),
        *rows(_SHOWN, "ReflectComplaint", "complaint|escalated|resolved", "system"),
        *rows(_UNSHOWN, "ReflectComplaint", "complaint|escalated|resolved", "system"),
    ),
)
