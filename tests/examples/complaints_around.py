"""Examples of what is asked of a complaint beside its way."""

from duecourse.complaints import around as a
from duecourse.complaints import endings as n
from duecourse.kernel.reasons import Reason
from tests.examples.framework import Example, act
from tests.scenarios.complaints import ways

AROUND = (
    Example(
        a.RemoveComplaintKind,
        given=ways.of_data_too,
        accepted=act("dee", kind="data_protection", told="By post.", because="It is not."),
        refused=act("lin", kind="data_protection", told="By post.", because="It is not."),
        why=Reason.ROUTE_REQUIRED,
    ),
    Example(
        a.RecordAdviserUnavailable,
        given=ways.received,
        accepted=act("lin", adviser="organisations/stass/people/dee", tried="I rang twice."),
        refused=act("lin", adviser="organisations/stass/people/dee"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        n.ExplainDelay,
        given=ways.received,
        accepted=act("lin", why="A witness is away."),
        refused=act("lin"),
        why=Reason.FIELD_REQUIRED,
    ),
)
