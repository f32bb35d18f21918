"""The lifecycle of an organisation as a table."""

from typing import Final

from duecourse.kernel.table import ABSENT, Definition, State, rows

DEFINITION: Final = Definition(
    name="organisations",
    states=(
        State(name="active", says="its books are open"),
        State(name="closed", says="its books are closed for good", final=True),
    ),
    transitions=(
        *rows(ABSENT, "RegisterOrganisation", "active", "anyone"),
        *rows("active", "BringPolicyIntoForce", "same", "system"),
        *rows("active", "NotePolicyReview", "same", "system"),
        *rows("active", "AppointOfficer", "same", "system"),
        *rows("active", "DismissOfficer", "same", "system"),
        *rows("active", "NoteLineManager", "same", "system"),
        *rows("active", "NoteConflict", "same", "system"),
        *rows("active|closed", "NoteAccount", "same", "system"),
        *rows("active", "OpenRegulatedPeriod", "same", "consult"),
        *rows("active", "CloseRegulatedPeriod", "same", "consult"),
        *rows("active", "ApproveCampaign", "same", "consult"),
        *rows("active", "CloseOrganisation", "closed", "approve_policy"),
        *rows("active", "RequestClosing", "same", "administer|approve_policy"),
        *rows("active", "RequestCalendarChange", "same", "administer|approve_policy"),
        *rows("active", "ConfirmCalendarChange", "same", "approve_policy|administer"),
    ),
)
