"""The lifecycle of a consent as a table.

Withdrawn, declined and expired are final: to ask again is a new consent.
"""

from typing import Final

from duecourse.kernel.table import ABSENT, Definition, State, rows

_OPEN: Final = "requested|given|verified"

DEFINITION: Final = Definition(
    name="consents",
    states=(
        State(name="requested", says="asked for, not yet answered"),
        State(name="given", says="recorded; nobody else has seen the evidence"),
        State(name="verified", says="a second person saw the evidence", final=True),
        State(name="declined", says="the subject said no", final=True),
        State(name="withdrawn", says="taken back by the subject", final=True),
        State(name="expired", says="its time is over", final=True),
    ),
    transitions=(
        *rows(ABSENT, "RequestConsent", "requested", "obtain_consent"),
        *rows("requested", "RecordConsent", "given", "obtain_consent"),
        *rows("requested", "DeclineConsent", "declined", "obtain_consent"),
        *rows("given|verified", "VerifyEvidence", "verified", "verify_evidence"),
        *rows("given", "RejectEvidence", "requested", "verify_evidence"),
        # What was valid before a renewal is valid whatever becomes of it (decision 072).
        # What turns out not to hold carries nothing, whoever saw it before (decision 270).
        *rows("verified", "RejectEvidence", "same|requested", "verify_evidence"),
        *rows("verified", "DeclineConsent", "same", "obtain_consent"),
        *rows(_OPEN, "WithdrawConsent", "withdrawn", "anyone"),
        *rows("given|verified", "LapseConsent", "expired", "obtain_consent"),
        *rows("verified", "RenewConsent", "same", "obtain_consent"),
        *rows(f"{_OPEN}|withdrawn|expired|declined", "ContinueEnding", "same", "system"),
        *rows(_OPEN, "RecordReliance", "same", "system"),
        *rows("given|verified", "NoteConsentClock", "same", "system"),
    ),
)
