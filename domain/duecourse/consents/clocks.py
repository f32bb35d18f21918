"""The clock of a consent: until when it carries anything."""

from collections.abc import Iterator
from typing import Final

from duecourse.consents.commands import LapseConsent, NoteConsentClock
from duecourse.consents.state import Consent
from duecourse.kernel.clocks.keeping import Clocks, Kept, kept_of, with_notes


def clocks(consent: Consent) -> Iterator[Kept]:
    """Yield the clock of a consent that was given: it ends, or has to be asked for anew."""
    lasts = consent.lasts
    if consent.state not in ("given", "verified") or lasts is None:
        return
    # One that was given anew waits for whoever sees the evidence: it is not said to be over.
    kept = kept_of(
        "end",
        "consent_end" if lasts.until == consent.expires_at else "consent_refresh",
        consent.given_at,
        lasts.until,
        remind_at=lasts.remind_at,
        owed_by=tuple(filter(None, (consent.asked_by,))),
        function="obtain_consent",
        expires=True,
        lapses=consent.renewal is None,
    )
    yield with_notes(kept, consent.noted)


CLOCKS: Final = Clocks(
    view=clocks, note=NoteConsentClock, lapse=lambda name, _: LapseConsent(name=name)
)
