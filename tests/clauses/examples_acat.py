"""What ACAT's clauses allow and refuse."""

from duecourse.decisions.reasons import Reason
from tests.clauses.framework import Example
from tests.scenarios.acat import acat
from tests.scenarios.posts.scene import writing

EXAMPLES = (
    Example(
        "ACAT-2.4-purpose",
        Reason.PURPOSE_MISSING,
        allow=lambda: writing(acat()).submitted(),
        refuse=lambda: writing(acat(), beneficiary="").submitted(),
    ),
    Example(
        "ACAT-2.3-values",
        Reason.CHECKLIST_INCOMPLETE,
        allow=lambda: writing(acat()).submitted().approved(),
        refuse=lambda: writing(acat()).submitted().approved(without=("values",)),
    ),
    Example(
        "ACAT-2.7-pause",
        Reason.ATTESTATION_REQUIRED,
        allow=lambda: writing(acat()).reviewed().verified().published(),
        refuse=lambda: writing(acat()).reviewed().verified().published(without=("paused",)),
    ),
)
