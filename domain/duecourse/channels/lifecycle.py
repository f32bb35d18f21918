"""The lifecycle of a channel as a table."""

from typing import Final

from duecourse.kernel.table import ABSENT, Definition, State, rows

_IN_USE: Final = "active|held"

DEFINITION: Final = Definition(
    name="channels",
    states=(
        State(name="requested", says="asked for, to be approved"),
        State(name="active", says="in use"),
        State(name="held", says="ordinary publishing is stopped"),
        State(name="lost", says="somebody else has the account, or nobody gets into it"),
        State(name="declined", says="asked for in vain", final=True),
        State(name="retired", says="no longer in use", final=True),
    ),
    transitions=(
        *rows(ABSENT, "RequestChannel", "requested", "anyone"),
        *rows("requested", "ApproveChannel", "same", "approve_channel"),
        *rows("requested", "ActivateChannel", "active|held", "grant_access|approve_channel"),
        *rows("requested", "DeclineChannel", "declined", "approve_channel"),
        *rows("active", "HoldChannel", "held", "manage"),
        *rows("held", "ReleaseChannel", "active", "manage"),
        *rows(_IN_USE, "ReportLoss", "lost", "publish|manage|grant_access"),
        *rows("lost", "RecordRecovery", "held", "manage|grant_access"),
        *rows(f"{_IN_USE}|lost", "RetireChannel", "retired", "manage"),
        *rows(_IN_USE, "RecordChannelCheck", "same", "publish|manage|grant_access"),
        *rows(_IN_USE, "HoldForIncident", "held", "system"),
        *rows("lost", "HoldForIncident", "same", "system"),
        *rows("held|lost", "PassResponse", "same", "system"),
        *rows("held|lost", "EndIncidentHold", "same", "system"),
        *rows(_IN_USE, "ProposeGrant", "same", "grant_access|manage"),
        *rows(_IN_USE, "ApproveGrant", "same", "grant_access"),
        *rows(f"{_IN_USE}|lost", "RevokeGrant", "same", "grant_access|manage"),
        *rows(f"{_IN_USE}|lost", "EndAccess", "same", "system"),
        *rows(f"{_IN_USE}|lost", "NoteChannelClock", "same", "system"),
        *rows(_IN_USE, "PermitPosting", "same", "manage|grant_access"),
        *rows(_IN_USE, "ApproveTool", "same", "manage|grant_access"),
        *rows(_IN_USE, "WithdrawTool", "same", "manage|grant_access"),
        *rows(_IN_USE, "RecordRotation", "same", "manage|grant_access"),
    ),
)
