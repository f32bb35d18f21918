"""The lifecycle of a policy version as a table."""

from typing import Final

from duecourse.kernel.table import ABSENT, Definition, State, rows

_BINDING: Final = "in_force|under_review"

DEFINITION: Final = Definition(
    name="policies",
    states=(
        State(name="draft", says="being written and approved"),
        State(name="in_force", says="the organisation acts under it"),
        State(name="under_review", says="in force, and being reviewed"),
        State(name="superseded", says="a newer version took its place", final=True),
        State(name="retired", says="retired; it binds until a newer version, or is taken up again"),
    ),
    transitions=(
        *rows(ABSENT, "DraftPolicy", "draft", "administer"),
        *rows("draft", "AmendPolicy", "same", "administer"),
        *rows("draft", "ApprovePolicy", "same", "approve_policy"),
        *rows("draft", "BringIntoForce", "in_force", "administer|approve_policy"),
        *rows("in_force", "OpenReview", "under_review", "approve_policy"),
        *rows("under_review|retired", "Reaffirm", "same|in_force", "approve_policy"),
        *rows(
            _BINDING,
            "AskAcknowledgements",
            "same",
            "administer|manage|approve_policy|make_known",
        ),
        *rows(_BINDING, "EndAcknowledging", "same", "administer|manage|approve_policy"),
        *rows(f"{_BINDING}|retired", "SupersedePolicy", "superseded", "system"),
        *rows(f"{_BINDING}|retired", "NotePolicyClock", "same", "system"),
        *rows(_BINDING, "RetirePolicy", "same|retired", "approve_policy"),
    ),
)
