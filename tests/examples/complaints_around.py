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
    Example(
        a.SetComplaintSupport,
        given=ways.received,
        accepted=act("lin", needs=("easy_words",)),
        refused=act("lin"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        a.ReportPressure,
        given=ways.received,
        accepted=act("jo", says="Sam rang me at home."),
        refused=act("jo"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        a.GroupSeries,
        given=ways.beside_alike,
        accepted=act("lin", others=(ways.OTHER,), alike="yes"),
        refused=act("lin", others=(ways.OTHER,)),
        why=Reason.NEW_MATTER,
    ),
    Example(
        a.AcknowledgeSeries,
        given=ways.grouped,
        accepted=act("lin"),
        refused=act("sam"),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        a.AnswerSeries,
        given=ways.all_answered,
        accepted=act("lin", letter="Once more."),
        refused=act("lin"),
        why=Reason.FIELD_REQUIRED,
    ),
    Example(
        a.LeaveSeries,
        given=ways.in_series,
        accepted=act("jo"),
        refused=act("sam"),
        why=Reason.NOT_AUTHORISED,
    ),
    Example(
        a.FollowSeries,
        given=ways.received,
        accepted=act("form", system=True, series=ways.OTHER, what="joined"),
        refused=act("lin", series=ways.OTHER, what="joined"),
        why=Reason.NOT_AUTHORISED,
    ),
)
