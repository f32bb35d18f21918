"""An organisation as decisions need it, and how each event changes it."""

from collections.abc import Mapping
from typing import assert_never

from duecourse.evidence.record import Recorded
from duecourse.kernel.command import AggregateState
from duecourse.kernel.evolving import after
from duecourse.organisations import events as e


class Organisation(AggregateState, frozen=True, kw_only=True):
    """The state of an organisation.

    Attributes:
        policy_version: version in force; empty before the first.
        officers: who holds each role, in the order of appointment.
        campaigns: ids of the campaigns that the board approved.
    """

    title: str = ""
    time_zone: str = ""
    policy_version: str = ""
    policy_digest: str = ""
    officers: Mapping[str, tuple[str, ...]] = {}
    campaigns: frozenset[str] = frozenset()
    regulated_period_open: bool = False


def evolve(organisation: Organisation, recorded: Recorded[e.OrganisationEvent]) -> Organisation:
    """Return the organisation after an event."""
    match recorded.event:
        case e.OrganisationRegistered(title=title, time_zone=zone):
            return after(organisation, recorded, title=title, time_zone=zone)
        case e.PolicyTookForce(policy_version=version, digest=digest):
            return after(organisation, recorded, policy_version=version, policy_digest=digest)
        case e.OfficerAppointed(role=role, person=person):
            holders = (*_others(organisation, role, person), person)
            return after(organisation, recorded, officers={**organisation.officers, role: holders})
        case e.OfficerDismissed(role=role, person=person):
            holders = _others(organisation, role, person)
            officers = {k: v for k, v in organisation.officers.items() if k != role}
            if holders:
                officers[role] = holders
            return after(organisation, recorded, officers=officers)
        case e.RegulatedPeriodOpened():
            return after(organisation, recorded, regulated_period_open=True)
        case e.RegulatedPeriodClosed():
            return after(organisation, recorded, regulated_period_open=False)
        case e.CampaignApproved(campaign=campaign):
            return after(organisation, recorded, campaigns=organisation.campaigns | {campaign})
        case e.OrganisationClosed():
            return after(organisation, recorded)
        case event:
            assert_never(event)


def _others(organisation: Organisation, role: str, person: str) -> tuple[str, ...]:
    """Return who but a person holds a role."""
    return tuple(p for p in organisation.officers.get(role, ()) if p != person)
