"""Examples of every command on a standing objection."""

from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as c
from tests.examples.framework import Example, act
from tests.scenarios.consents.test_objections import SAID, objecting, silent

EXAMPLES = (
    Example(
        c.RecordObjection,
        given=silent,
        accepted=act("sam", platforms=("twitter",), in_posts=("organisations/stass/posts/p1",)),
        # Nothing but what its caller expects stands against it: it is a right.
        refused=act("sam", platforms=("twitter",), version_seen=7),
        why=Reason.VERSION_CONFLICT,
    ),
    Example(
        c.CorrectSubject,
        given=objecting,
        accepted=act("lin", age_band="adult", evidence="Birth certificate seen"),
        refused=act("lin", age_band="adult"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        c.LiftObjection,
        given=objecting,
        accepted=act("lin", **SAID),
        refused=act("dee", evidence="The team likes the photo"),
        why=Reason.CONSENT_WITHDRAWN,
    ),
)
