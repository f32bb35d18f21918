"""An organisation as decisions need it, and how each event changes it."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import msgspec
from msgspec import Struct

from duecourse.evidence.record import Event, Recorded
from duecourse.kernel.table import ABSENT
from duecourse.organisations import events as e


class Organisation(Struct, frozen=True, kw_only=True):
    """The state of an organisation.

    Attributes:
        policy_version: version in force; empty before the first.
        officers: who holds each role, in the order of appointment.
        campaigns: ids of the campaigns that the board approved.
    """

    state: str = ABSENT
    version: int = 0
    title: str = ""
    time_zone: str = ""
    policy_version: str = ""
    policy_digest: str = ""
    officers: Mapping[str, tuple[str, ...]] = {}
    campaigns: frozenset[str] = frozenset()
    regulated_period_open: bool = False


Change = Mapping[str, object]


def _appointed(organisation: Organisation, r: Recorded[e.OfficerAppointed]) -> Change:
    role, person = r.event.role, r.event.person
    holders = (*(p for p in organisation.officers.get(role, ()) if p != person), person)
    return {"officers": {**organisation.officers, role: holders}}


def _dismissed(organisation: Organisation, r: Recorded[e.OfficerDismissed]) -> Change:
    role, person = r.event.role, r.event.person
    holders = tuple(p for p in organisation.officers.get(role, ()) if p != person)
    others = {k: v for k, v in organisation.officers.items() if k != role}
    return {"officers": {**others, role: holders} if holders else others}


_CHANGES: Final[Mapping[type[Event], Callable[[Organisation, Any], Change]]] = {
    e.OrganisationRegistered: lambda _, r: {
        "title": r.event.title,
        "time_zone": r.event.time_zone,
    },
    e.PolicyTookForce: lambda _, r: {
        "policy_version": r.event.policy_version,
        "policy_digest": r.event.digest,
    },
    e.OfficerAppointed: _appointed,
    e.OfficerDismissed: _dismissed,
    e.RegulatedPeriodOpened: lambda *_: {"regulated_period_open": True},
    e.RegulatedPeriodClosed: lambda *_: {"regulated_period_open": False},
    e.CampaignApproved: lambda o, r: {"campaigns": o.campaigns | {r.event.campaign}},
    e.OrganisationClosed: lambda *_: {},
}


def evolve(organisation: Organisation, recorded: Recorded[Any]) -> Organisation:
    """Return the organisation after an event; the resulting state stands in the record."""
    change = _CHANGES[type(recorded.event)](organisation, recorded)
    envelope = recorded.envelope
    return msgspec.structs.replace(
        organisation,
        **change,
        state=envelope.to_state or organisation.state,
        version=envelope.version,
    )
