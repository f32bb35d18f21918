"""What each command does to an organisation, once nothing stands against it."""

from collections.abc import Iterator
from typing import Any, Final

from duecourse.decisions.reasons import Reason
from duecourse.decisions.refusal import Violation
from duecourse.evidence.record import Event
from duecourse.organisations import commands as c
from duecourse.organisations import events as e
from duecourse.organisations.guards import REGISTRY
from duecourse.organisations.lifecycle import DEFINITION
from duecourse.organisations.state import Organisation, evolve
from duecourse.policy.checks import reason_given, violation
from duecourse.policy.deciding import Aggregate, Handlers
from duecourse.policy.step import Step

HANDLERS: Final = Handlers()


@HANDLERS.on(c.RegisterOrganisation)
def register(step: Step[Organisation, c.RegisterOrganisation]) -> Iterator[Event]:
    """Yield the registration."""
    yield e.OrganisationRegistered(title=step.command.title, time_zone=step.command.time_zone)


@HANDLERS.on(c.BringPolicyIntoForce)
def bring_into_force(step: Step[Organisation, c.BringPolicyIntoForce]) -> Iterator[Event]:
    """Yield the change of policy."""
    yield e.PolicyTookForce(policy_version=step.command.policy_version, digest=step.command.digest)


@HANDLERS.on(c.AppointOfficer)
def appoint(step: Step[Organisation, c.AppointOfficer]) -> Iterator[Event]:
    """Yield the appointment."""
    yield e.OfficerAppointed(role=step.command.role, person=step.command.person)


@HANDLERS.on(c.DismissOfficer)
def dismiss(step: Step[Organisation, c.DismissOfficer]) -> Iterator[Event]:
    """Yield the end of an appointment."""
    yield e.OfficerDismissed(role=step.command.role, person=step.command.person)


def period_closed(step: Step[Organisation, Any]) -> Iterator[Violation]:
    """No regulated period is open."""
    if step.state.regulated_period_open:
        yield violation(step, Reason.ILLEGAL_TRANSITION, "a regulated period is already open")


@HANDLERS.on(c.OpenRegulatedPeriod, late=(reason_given, period_closed))
def open_period(_: Step[Organisation, c.OpenRegulatedPeriod]) -> Iterator[Event]:
    """Yield the opening."""
    yield e.RegulatedPeriodOpened()


def period_open(step: Step[Organisation, Any]) -> Iterator[Violation]:
    """A regulated period is open."""
    if not step.state.regulated_period_open and step.state.state == "active":
        yield violation(step, Reason.ILLEGAL_TRANSITION, "no regulated period is open")


@HANDLERS.on(c.CloseRegulatedPeriod, late=(period_open,))
def close_period(_: Step[Organisation, c.CloseRegulatedPeriod]) -> Iterator[Event]:
    """Yield the closing."""
    yield e.RegulatedPeriodClosed()


def minuted(step: Step[Organisation, c.ApproveCampaign]) -> Iterator[Violation]:
    """The campaign is named, and the minute that approves it."""
    for field in ("campaign", "minute"):
        if not getattr(step.command, field).strip():
            yield violation(step, Reason.FIELD_REQUIRED, f"{field}: required", field=field)


@HANDLERS.on(c.ApproveCampaign, late=(minuted,))
def approve_campaign(step: Step[Organisation, c.ApproveCampaign]) -> Iterator[Event]:
    """Yield the approval."""
    yield e.CampaignApproved(campaign=step.command.campaign, minute=step.command.minute)


@HANDLERS.on(c.CloseOrganisation, late=(reason_given,))
def close(_: Step[Organisation, c.CloseOrganisation]) -> Iterator[Event]:
    """Yield the end."""
    yield e.OrganisationClosed()


ORGANISATIONS: Final = Aggregate(
    kind="organisations",
    definition=DEFINITION,
    initial=Organisation(),
    handlers=HANDLERS.by_command,
    events=e.EVENTS,
    evolve=evolve,
    registry=REGISTRY,
)
