"""A consent as decisions need it, and how each event changes it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

import msgspec
from msgspec import Struct

from duecourse.consents import events as e
from duecourse.consents.commands import Basis, GiverRole
from duecourse.evidence.record import Event, Recorded
from duecourse.evidence.words import AgeBand, Material
from duecourse.kernel.table import ABSENT


class Consent(Struct, frozen=True, kw_only=True):
    """The state of a consent.

    Attributes:
        subject: surrogate id of whom it is about.
        platforms: where it may be used; `any` is every platform.
        requested_at: when it was asked for, as the service recorded it, UTC.
        obtained_by: who recorded it; `verified_by` who saw the evidence.
        relied_on: posts that rest on it.
    """

    state: str = ABSENT
    version: int = 0
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
    def told_all(self) -> bool:
        """Return whether the giver was told everything that he has to know."""
        return all(getattr(self.informed, name) for name in self.informed.__struct_fields__)


R = Recorded[Any]
Change = Mapping[str, object]


def _requested(_: Consent, r: Recorded[e.ConsentRequested]) -> Change:
    event = r.event
    return {
        "subject": event.subject,
        "subject_kind": event.subject_kind,
        "age_band": event.age_band,
        "material": event.material,
        "platforms": frozenset(event.platforms),
        "public": event.public,
        "asset_digests": frozenset(event.asset_digests),
        "requested_at": r.envelope.at,
    }


def _recorded(_: Consent, r: Recorded[e.ConsentRecorded]) -> Change:
    event = r.event
    return {
        "platforms": frozenset(event.platforms),
        "public": event.public,
        "asset_digests": frozenset(event.asset_digests),
        "giver_role": event.giver_role,
        "basis": event.basis,
        "informed": event.informed,
        "given_at": event.given_at,
        "expires_at": event.expires_at,
        "obtained_by": r.person,
    }


def _renewed(_: Consent, r: Recorded[e.ConsentRenewed]) -> Change:
    return {"given_at": r.event.given_at, "expires_at": r.event.expires_at}


def _relied_on(consent: Consent, r: Recorded[e.RelianceRecorded]) -> Change:
    return {"relied_on": tuple(dict.fromkeys((*consent.relied_on, r.event.post)))}


_CHANGES: Final[Mapping[type[Event], Callable[[Consent, Any], Change]]] = {
    e.ConsentRequested: _requested,
    e.ConsentRecorded: _recorded,
    e.EvidenceVerified: lambda _, r: {"verified_by": r.person},
    e.EvidenceRejected: lambda *_: {"giver_role": "", "given_at": None, "obtained_by": ""},
    e.ConsentDeclined: lambda *_: {},
    e.ConsentWithdrawn: lambda *_: {},
    e.ConsentExpired: lambda *_: {},
    e.ConsentRenewed: _renewed,
    e.RelianceRecorded: _relied_on,
}


def evolve(consent: Consent, recorded: R) -> Consent:
    """Return the consent after an event; the resulting state stands in the record."""
    change = _CHANGES[type(recorded.event)](consent, recorded)
    envelope = recorded.envelope
    return msgspec.structs.replace(
        consent, **change, state=envelope.to_state or consent.state, version=envelope.version
    )
