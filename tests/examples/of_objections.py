"""Examples of every command on a standing objection."""

from duecourse.kernel.reasons import Reason
from duecourse.objections import commands as c
from tests.examples.framework import Example, act
from tests.scenarios.consents.test_objections import SAID, objecting, silent

EXAMPLES = (
    Example(
        c.RecordObjection,
        given=silent,
        accepted=act("sam", platforms=("twitter",)),
        refused=act("sam", platforms=("twitter",)),
        why=Reason.ILLEGAL_TRANSITION,
        instead=lambda: silent().meanwhile(silent().given.with_organisation(state="closed")),
    ),
    Example(
        c.LiftObjection,
        given=objecting,
        accepted=act("lin", **SAID),
        refused=act("dee", evidence="The team likes the photo"),
        why=Reason.CONSENT_WITHDRAWN,
    ),
)
