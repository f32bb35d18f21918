"""A consent as decisions need it, and how each event changes it."""

from datetime import datetime
from typing import Any, ClassVar, Final, assert_never

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from duecourse.consents import events as e
from duecourse.consents.commands import Basis
from duecourse.evidence.record import Recorded
from duecourse.evidence.words import AgeBand, GiverRole, LegalAuthority, Material
from duecourse.facts.telling import Telling, Waiting, begun, still_waiting
from duecourse.kernel.checks import given
from duecourse.kernel.clocks.keeping import Noted
from duecourse.kernel.clocks.noting import noted
from duecourse.kernel.command import AggregateState
from duecourse.kernel.evolving import after


class Scope(Struct, frozen=True, kw_only=True):
    """Where something may be used, and what of it.

    Attributes:
        platforms: `any` is every platform.
        public: it may be seen by the public.
        asset_digests: SHA-256 of each file that it is about; none named means every file.
    """

    platforms: frozenset[str] = frozenset()
    public: bool = False
    asset_digests: frozenset[str] = frozenset()

    def holds(self, other: "Scope") -> bool:
        """Return whether another scope goes in no respect further than this one."""
        anywhere = "any" in self.platforms or other.platforms <= self.platforms
        files = not self.asset_digests or (
            bool(other.asset_digests) and other.asset_digests <= self.asset_digests
        )
        return anywhere and files and (self.public or not other.public)


_TELLS: Final[dict[type[Any], str]] = {
    e.ConsentWithdrawn: "consent_withdrawn",
    # Whoever declines to go on takes back what they agreed to.
    e.ConsentDeclined: "consent_withdrawn",
    e.ConsentExpired: "consent_expired",
    e.EvidenceVerified: "renewed",
    e.EvidenceRejected: "evidence_rejected",
}
"""What the posts that rest on a consent are told of."""


class Renewal(Struct, frozen=True, kw_only=True):
    """A consent that was given anew, and whose evidence nobody else has seen yet.

    Attributes:
        obtained_by: who recorded it.
        giver_role: who gives it anew; empty where that was not asked yet.
    """

    given_at: datetime
    expires_at: datetime | None = None
    obtained_by: str = ""
    giver_role: GiverRole = ""
    legal_authority: LegalAuthority = ""
    members: frozenset[str] = frozenset()


class Consent(AggregateState, frozen=True, kw_only=True):
    """The state of a consent.

    Attributes:
        subject: surrogate id of whom it is about.
        purpose: what it was asked for.
        legal_authority: by what the law lets somebody else give it for a person of age.
        members: ids of those who make up a group, and agreed.
        asked: the scope that it was asked for; what is given lies within it.
        platforms: where it may be used; `any` is every platform.
        wording_version: of the form that was put before the subject.
        requested_at: when it was asked for, UTC; when that was recorded, where nobody said.
        asked_by: who asked for it; `obtained_by` who recorded it; `verified_by` who saw the
            evidence.
        renewal: what waits for a second person; until they saw it, the consent is as it was.
        withdrawn_at: when it was taken back, UTC, as recorded.
        ends_at: from when on it carries nothing, as that was fixed when it was given: its own end,
            or when it has to be asked for anew, UTC; None for no end (decision 225).
        relied_on: posts that rest on it; `told` how many of them know of its end, or renewal.
        lasts: until when it carries anything, as that was fixed; `renewed` of a renewal that waits.
        noted: what is on record of its clock (decision 126).
        telling: what the latest event told posts; `waiting` of what not all are told.
    """

    UNSHOWN: ClassVar[frozenset[str]] = frozenset(
        {
            "asked_by",
            "lasts",
            "legal_authority",
            "noted",
            "renewed",
            "telling",
            "waiting",
            "withdrawn_at",
        }
    )

    subject: str = ""
    subject_kind: str = ""
    age_band: AgeBand = ""
    purpose: str = ""
    material: Material = ""
    platforms: frozenset[str] = frozenset()
    public: bool = False
    asset_digests: frozenset[str] = frozenset()
    asked: Scope = Scope()
    giver_role: GiverRole = ""
    legal_authority: str = ""
    members: frozenset[str] = frozenset()
    basis: Basis = ""
    informed: e.RecordedInformation = e.RecordedInformation()
    requested_at: datetime | None = None
    given_at: datetime | None = None
    expires_at: datetime | None = None
    ends_at: datetime | None = None
    asked_by: str = ""
    obtained_by: str = ""
    verified_by: str = ""
    wording_version: str = ""
    renewal: Renewal | None = None
    withdrawn_at: datetime | None = None
    relied_on: tuple[str, ...] = ()
    told: int = 0
    telling: Telling | None = None
    waiting: Waiting = ()
    lasts: e.Lasting | None = None
    renewed: e.Lasting | None = None
    noted: tuple[Noted, ...] = ()

    @property
    def began_at(self) -> datetime | None:
        """Return since when there is something to decide of it, or of its renewal, UTC."""
        return self.renewal.given_at if self.renewal else self.requested_at

    def tells(self, event: Any) -> Telling | None:
        """Return what an event tells the posts that rest on it; None for nothing."""
        if isinstance(event, e.EndingContinued):
            return self.waiting[0].further() if self.waiting else None
        if isinstance(event, e.EvidenceRejected) and self.renewal is not None:
            # What it was before its renewal, it is still.
            return None
        act = _TELLS.get(type(event))
        return begun(act, len(self.relied_on)) if act else None

    @property
    def fully_informed(self) -> bool:
        """Return whether the giver was told everything that they have to know."""
        return all(given(getattr(self.informed, name)) for name in self.informed.__struct_fields__)


def evolve(consent: Consent, recorded: Recorded[e.ConsentEvent]) -> Consent:
    """Return the consent after an event."""
    telling = consent.tells(recorded.event)
    changed = _changed(consent, recorded)
    if telling is None:
        return changed if changed.telling is None else replace(changed, telling=None)
    first = not isinstance(recorded.event, e.EndingContinued)
    waiting = still_waiting(consent.waiting, telling, first=first)
    return replace(changed, telling=telling, waiting=waiting, told=telling.told)


def _changed(consent: Consent, recorded: Recorded[e.ConsentEvent]) -> Consent:
    match recorded.event:
        case e.ConsentRequested() as event:
            return _requested(consent, recorded, event)
        case e.ConsentRecorded() as event:
            return _recorded(consent, recorded, event)
        case e.EvidenceVerified():
            return _verified(consent, recorded)
        case e.EvidenceRejected():
            return _rejected(consent, recorded)
        case e.ConsentRenewed() as event:
            return _renewed(consent, recorded, event)
        case e.RenewalDeclined():
            return after(consent, recorded, renewal=None)
        case e.ConsentClockNoted() as event:
            found = noted(consent.noted, event, recorded.envelope.at)
            return after(consent, recorded, noted=found)
        case e.RelianceRecorded(post=post):
            relied_on = tuple(dict.fromkeys((*consent.relied_on, post)))
            return after(consent, recorded, relied_on=relied_on)
        case e.ConsentWithdrawn():
            return after(consent, recorded, withdrawn_at=recorded.envelope.at)
        case e.ConsentExpired() | e.ConsentDeclined() | e.EndingContinued():
            return after(consent, recorded)
        case event:
            assert_never(event)


def _requested(
    consent: Consent, recorded: Recorded[e.ConsentEvent], event: e.ConsentRequested
) -> Consent:
    asked = Scope(
        platforms=frozenset(event.platforms),
        public=event.public,
        asset_digests=frozenset(event.asset_digests),
    )
    return after(
        consent,
        recorded,
        msgspec.structs.asdict(asked),
        subject=event.subject,
        subject_kind=event.subject_kind,
        age_band=event.age_band,
        purpose=event.purpose,
        material=event.material,
        asked=asked,
        wording_version=event.wording_version,
        requested_at=event.asked_at or recorded.envelope.at,
        asked_by=recorded.person,
    )


def _renewed(
    consent: Consent, recorded: Recorded[e.ConsentEvent], event: e.ConsentRenewed
) -> Consent:
    if event.seen:
        given_at, expires_at = event.given_at, event.expires_at
        times = {"given_at": given_at, "expires_at": expires_at}
        return after(consent, recorded, **times, **_lasting(event.lasts, expires_at))
    renewal = Renewal(
        given_at=event.given_at,
        expires_at=event.expires_at,
        obtained_by=recorded.person,
        giver_role=event.giver_role,
        legal_authority=event.legal_authority,
        members=frozenset(event.members),
    )
    return after(consent, recorded, renewal=renewal, renewed=event.lasts)


def _verified(consent: Consent, recorded: Recorded[e.ConsentEvent]) -> Consent:
    seen = after(consent, recorded, verified_by=recorded.person, renewal=None)
    if consent.renewal is None:
        return seen
    given_anew = msgspec.structs.asdict(consent.renewal)
    if not consent.renewal.giver_role:
        # Recorded before it was asked who renews: as they gave it first.
        for unsaid in ("giver_role", "legal_authority", "members"):
            del given_anew[unsaid]
    ends = _lasting(consent.renewed, consent.renewal.expires_at)
    return msgspec.structs.replace(seen, **given_anew, **ends, renewed=None)


def _lasting(lasts: e.Lasting | None, expires_at: datetime | None) -> dict[str, Any]:
    """Return the fields that say until when it carries anything."""
    return {"lasts": lasts, "ends_at": lasts.until if lasts else expires_at}


def _rejected(consent: Consent, recorded: Recorded[e.ConsentEvent]) -> Consent:
    """Return the request as before anybody answered it, or the consent as before its renewal."""
    if consent.renewal is not None:
        return after(consent, recorded, renewal=None)
    return after(
        consent,
        recorded,
        msgspec.structs.asdict(consent.asked),
        giver_role="",
        legal_authority="",
        members=frozenset(),
        given_at=None,
        expires_at=None,
        obtained_by="",
        verified_by="",
        **_lasting(None, None),
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
        legal_authority=event.legal_authority,
        members=frozenset(event.members),
        basis=event.basis,
        informed=event.informed,
        given_at=event.given_at,
        expires_at=event.expires_at,
        obtained_by=recorded.person,
        **_lasting(event.lasts, event.expires_at),
    )
