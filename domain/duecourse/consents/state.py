"""A consent as decisions need it, and how each event changes it."""

from datetime import datetime
from typing import assert_never

from duecourse.consents import events as e
from duecourse.consents.commands import Basis, GiverRole
from duecourse.evidence.record import Recorded
from duecourse.evidence.words import AgeBand, Material
from duecourse.kernel.checks import given
from duecourse.kernel.command import AggregateState
from duecourse.kernel.evolving import after


class Consent(AggregateState, frozen=True, kw_only=True):
    """The state of a consent.

    Attributes:
        subject: surrogate id of whom it is about.
        platforms: where it may be used; `any` is every platform.
        requested_at: when it was asked for, as the service recorded it, UTC.
        obtained_by: who recorded it; `verified_by` who saw the evidence.
        relied_on: posts that rest on it.
    """

    subject: str = ""
    subject_kind: str = ""
    age_band: AgeBand = ""
    material: Material = ""
    platforms: frozenset[str] = frozenset()
    public: bool = False
    asset_digests: frozenset[str] = frozenset()
    giver_role: GiverRole = ""
    basis: Basis = ""
    informed: e.RecordedInformation = e.RecordedInformation()
    requested_at: datetime | None = None
    given_at: datetime | None = None
    expires_at: datetime | None = None
    obtained_by: str = ""
    verified_by: str = ""
    relied_on: tuple[str, ...] = ()

    @property
    def fully_informed(self) -> bool:
        """Return whether the giver was told everything that they have to know."""
        return all(given(getattr(self.informed, name)) for name in self.informed.__struct_fields__)


def evolve(consent: Consent, recorded: Recorded[e.ConsentEvent]) -> Consent:
    """Return the consent after an event."""
    match recorded.event:
        case e.ConsentRequested() as event:
            return _requested(consent, recorded, event)
        case e.ConsentRecorded() as event:
            return _recorded(consent, recorded, event)
        case e.EvidenceVerified():
            return after(consent, recorded, verified_by=recorded.person)
        case e.EvidenceRejected():
            return after(consent, recorded, giver_role="", given_at=None, obtained_by="")
        case e.ConsentRenewed(given_at=given_at, expires_at=expires_at):
            return after(consent, recorded, given_at=given_at, expires_at=expires_at)
        case e.RelianceRecorded(post=post):
            relied_on = tuple(dict.fromkeys((*consent.relied_on, post)))
            return after(consent, recorded, relied_on=relied_on)
        case e.ConsentDeclined() | e.ConsentWithdrawn() | e.ConsentExpired():
            return after(consent, recorded)
        case event:
            assert_never(event)


def _requested(
    consent: Consent, recorded: Recorded[e.ConsentEvent], event: e.ConsentRequested
) -> Consent:
    return after(
        consent,
        recorded,
        subject=event.subject,
        subject_kind=event.subject_kind,
        age_band=event.age_band,
        material=event.material,
        platforms=frozenset(event.platforms),
        public=event.public,
        asset_digests=frozenset(event.asset_digests),
        requested_at=recorded.envelope.at,
    )


def _recorded(
    consent: Consent, recorded: Recorded[e.ConsentEvent], event: e.ConsentRecorded
) -> Consent:
    return after(
        consent,
        recorded,
        platforms=frozenset(event.platforms),
        public=event.public,
        asset_digests=frozenset(event.asset_digests),
        giver_role=event.giver_role,
        basis=event.basis,
        informed=event.informed,
        given_at=event.given_at,
        expires_at=event.expires_at,
        obtained_by=recorded.person,
    )
