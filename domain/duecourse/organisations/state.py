"""An organisation as decisions need it, and how each event changes it."""

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import Any, ClassVar, TypeVar, assert_never

from msgspec import Struct

from duecourse.evidence.record import Recorded
from duecourse.kernel.command import AggregateState
from duecourse.kernel.evolving import after
from duecourse.organisations import events as e
from duecourse.organisations.accounts import AccountEntry, noted
from duecourse.organisations.campaigned import campaigns_after
from duecourse.organisations.periods import period_after
from duecourse.organisations.words import DaysKind

K = TypeVar("K")
V = TypeVar("V")


class Appointment(Struct, frozen=True):
    """Who gave a role to a person last."""

    role: str
    person: str
    by: str
    at: datetime | None = None


class Dismissal(Struct, frozen=True):
    """Who took a role from whom, or their access to it, last; nobody who left it themselves."""

    role: str
    person: str
    by: str
    at: datetime


class Managed(Struct, frozen=True):
    """Who managed somebody until when, and who changed that."""

    person: str
    manager: str
    by: str
    until: datetime


class CalendarChange(Struct, frozen=True):
    """Days of the calendar that count otherwise: the first and the last included.

    Attributes:
        kind: `holiday`, `working`, `closed` or `open`.
        by: who asked for it.
    """

    change: str
    kind: DaysKind
    first_day: str
    last_day: str
    by: str


class InForce(Struct, frozen=True):
    """A version of the policy: in force from when, by whom, and which bodies decide anew."""

    version: str
    since: datetime
    by: str = ""
    new_bodies: tuple[str, ...] = ()


class Organisation(AggregateState, frozen=True, kw_only=True):
    """The state of an organisation.

    Attributes:
        policy_version: version in force; empty before the first.
        policies: every version that was, from when on.
        review_due: when it is reviewed next, as a review of it said, UTC; until then its pack says.
        officers: who holds each role, in the order of appointment.
        appointments: who gave a role to whom last; suspension does not end one.
        managers: the line manager of each person who has one, as far as it was noted.
        dismissals: who took which role from whom, each with the last time.
        earlier_managers: who managed whom before, each with the last time.
        vacated_by: who ended the last appointment to a role that nobody holds now.
        regulated_period_open: one was opened, and nobody closed it; it binds from
            `regulated_from` to `regulated_until`, where these are days.
        period_closing_asked_by: who asked that it is closed, while nobody bears it out.
        closing_requested_by: who asked last that the books be closed.
        calendar_changes: what was confirmed of the calendar, in order.
        calendar_asked: what was asked for, and nobody has confirmed.
        declared: who declared a conflict about something, by its resource.
        suspensions: who suspended a member of the body that approves the policy, by role and
            person, where nobody agreed whose role came through other hands.
        accounts: the channels that stand for each account, by its digest, the first noted first.
        campaigns: ids of the campaigns that the board approved.
        campaign_approvers: who did so, by campaign, and declared no conflict since.
        campaign_ends: from when on nothing more of each goes out, UTC; of those that ended, too.
    """

    UNSHOWN: ClassVar[frozenset[str]] = frozenset(
        {
            "review_due",
            "campaign_ends",
            "declared",
            "managers",
            "dismissals",
            "earlier_managers",
            "policies",
            "suspensions",
            "accounts",
        }
    )

    title: str = ""
    time_zone: str = ""
    policy_version: str = ""
    review_due: datetime | None = None
    policy_digest: str = ""
    policies: tuple[InForce, ...] = ()
    officers: Mapping[str, tuple[str, ...]] = {}
    appointments: tuple[Appointment, ...] = ()
    managers: Mapping[str, str] = {}
    vacated_by: Mapping[str, str] = {}
    dismissals: tuple[Dismissal, ...] = ()
    earlier_managers: tuple[Managed, ...] = ()
    campaigns: frozenset[str] = frozenset()
    campaign_approvers: Mapping[str, tuple[str, ...]] = {}
    campaign_ends: Mapping[str, datetime] = {}
    regulated_period_open: bool = False
    regulated_from: str = ""
    regulated_until: str = ""
    period_closing_asked_by: str = ""
    closing_requested_by: str = ""
    calendar_changes: tuple[CalendarChange, ...] = ()
    calendar_asked: tuple[CalendarChange, ...] = ()
    declared: Mapping[str, tuple[str, ...]] = {}
    suspensions: Mapping[tuple[str, str], tuple[str, ...]] = {}
    accounts: Mapping[str, tuple[AccountEntry, ...]] = {}

    @cached_property
    def appointed_by(self) -> Mapping[tuple[str, str], str]:
        """Who gave a role to a person last, by role and person."""
        return {(one.role, one.person): one.by for one in self.appointments}

    @cached_property
    def appointed_at(self) -> Mapping[tuple[str, str], datetime]:
        """When a person was given a role last, by role and person, as far as that is known."""
        return {(one.role, one.person): one.at for one in self.appointments if one.at is not None}

    def appointed_since(self, since: datetime) -> Mapping[tuple[str, str], str]:
        """Return who gave a role to a person at some instant or later, by role and person."""
        at = self.appointed_at
        return {key: by for key, by in self.appointed_by.items() if key in at and at[key] >= since}


def evolve(organisation: Organisation, recorded: Recorded[e.OrganisationEvent]) -> Organisation:
    """Return the organisation after an event."""
    match recorded.event:
        case e.OrganisationRegistered(title=title, time_zone=zone):
            return after(organisation, recorded, title=title, time_zone=zone)
        case e.PolicyTookForce() as event:
            return _in_force(organisation, recorded, event)
        case e.PolicyReviewNoted(next_due=due):
            return after(organisation, recorded, review_due=due)
        case e.OfficerAppointed() | e.LineManagerNoted() as event:
            return _appointed(organisation, recorded, event)
        case e.OfficerDismissed() as event:
            return _dismissed(organisation, recorded, event)
        case (
            e.RegulatedPeriodOpened() | e.RegulatedPeriodClosed() | e.RegulatedPeriodClosingAsked()
        ):
            return after(organisation, recorded, **period_after(recorded))
        case e.CampaignApproved() | e.CampaignWithdrawn():
            return after(organisation, recorded, **_campaigns(organisation, recorded))
        case e.OrganisationClosed():
            return after(organisation, recorded)
        case e.ClosingRequested():
            return after(organisation, recorded, closing_requested_by=recorded.person)
        case e.CalendarChangeRequested() | e.CalendarChanged() as event:
            return _calendar(organisation, recorded, event)
        case e.ConflictNoted() | e.AccountNoted() as event:
            noted_now = _noted_of_others(organisation, event)
            return after(organisation, recorded, noted_now, **_campaigns(organisation, recorded))
        case event:
            assert_never(event)


def _campaigns(
    organisation: Organisation, recorded: Recorded[e.OrganisationEvent]
) -> dict[str, Any]:
    known = organisation.campaign_approvers, organisation.campaign_ends
    return campaigns_after(*known, recorded)


def _noted_of_others(
    organisation: Organisation, event: e.ConflictNoted | e.AccountNoted
) -> dict[str, Any]:
    """Return what is noted here of people and channels, so that everybody finds it."""
    if isinstance(event, e.ConflictNoted):
        return {"declared": _noted(organisation, event)}
    return {"accounts": noted(organisation.accounts, event)}


def _in_force(
    organisation: Organisation,
    recorded: Recorded[e.OrganisationEvent],
    event: e.PolicyTookForce,
) -> Organisation:
    version = event.policy_version
    since = InForce(version, recorded.envelope.at, recorded.person, event.new_bodies)
    return after(
        organisation,
        recorded,
        policy_version=version,
        policy_digest=event.digest,
        policies=(*organisation.policies, since),
        review_due=None,
    )


def _calendar(
    organisation: Organisation,
    recorded: Recorded[e.OrganisationEvent],
    event: e.CalendarChangeRequested | e.CalendarChanged,
) -> Organisation:
    """Return it with a change that was asked for, or with one of those confirmed."""
    asked, by = organisation.calendar_asked, recorded.person
    if isinstance(event, e.CalendarChangeRequested):
        one = CalendarChange(event.change, event.kind, event.first_day, event.last_day, by)
        return after(organisation, recorded, calendar_asked=(*asked, one))
    confirmed = tuple(one for one in asked if one.change == event.change)
    return after(
        organisation,
        recorded,
        calendar_changes=(*organisation.calendar_changes, *confirmed),
        calendar_asked=tuple(one for one in asked if one.change != event.change),
    )


def _noted(organisation: Organisation, event: e.ConflictNoted) -> dict[str, tuple[str, ...]]:
    """Return who declared a conflict about what, with one more or one less."""
    kept = tuple(p for p in organisation.declared.get(event.about, ()) if p != event.person)
    now = kept if event.ended else (*kept, event.person)
    others = _without(organisation.declared, event.about)
    return {**others, event.about: now} if now else others


def _appointed(
    organisation: Organisation,
    recorded: Recorded[e.OrganisationEvent],
    event: e.OfficerAppointed | e.LineManagerNoted,
) -> Organisation:
    """Return it with a holder of a role, or another line; whoever restores access gave no role."""
    reporting = _reporting(organisation, recorded, event)
    if isinstance(event, e.LineManagerNoted):
        return after(organisation, recorded, **reporting)
    role, person, now = event.role, event.person, recorded.envelope.at
    holders = tuple(dict.fromkeys((*organisation.officers.get(role, ()), person)))
    given = Appointment(role, person, recorded.person, now)
    if event.again:
        earlier = (a for a in organisation.appointments if (a.role, a.person) == (role, person))
        given = next(earlier, given)
    kept = (a for a in organisation.appointments if (a.role, a.person) != (role, person))
    return after(
        organisation,
        recorded,
        officers={**organisation.officers, role: holders},
        appointments=(*kept, given),
        **reporting,
        vacated_by=_without(organisation.vacated_by, role),
        suspensions=_without(organisation.suspensions, (role, person)),
    )


def _dismissed(
    organisation: Organisation,
    recorded: Recorded[e.OrganisationEvent],
    event: e.OfficerDismissed,
) -> Organisation:
    """Return it without a holder of a role, which may be nobody's with that."""
    role, person = event.role, event.person
    suspensions = _without(organisation.suspensions, (role, person))
    if event.on_word_of:
        suspensions[role, person] = event.on_word_of
    holders, officers = _others(organisation, role, person), _without(organisation.officers, role)
    vacated, by = dict(organisation.vacated_by), recorded.person
    if holders:
        officers[role] = holders
    elif role in organisation.officers or (by == person and _was_last(organisation, role, person)):
        vacated[role] = by
    # Who gives it up themselves was put out by nobody, whatever was recorded before.
    kept = tuple(
        d
        for d in organisation.dismissals
        if (d.role, d.person) != (role, person) or by not in (d.by, person)
    )
    new = (Dismissal(role, person, by, recorded.envelope.at),) if by not in ("", person) else ()
    return after(
        organisation,
        recorded,
        officers=officers,
        vacated_by=vacated,
        suspensions=suspensions,
        dismissals=(*kept, *new),
    )


def _was_last(organisation: Organisation, role: str, person: str) -> bool:
    """Return whether nobody lost a role after a person did."""
    lost = [one.person for one in organisation.dismissals if one.role == role]
    return lost[-1:] == [person]


def _reporting(
    organisation: Organisation,
    recorded: Recorded[e.OrganisationEvent],
    event: e.OfficerAppointed | e.LineManagerNoted,
) -> dict[str, Any]:
    """Return who reports to whom, and did before."""
    managers = _without(organisation.managers, event.person)
    if event.line_manager:
        managers[event.person] = event.line_manager
    before = _managed_before(organisation, recorded, event)
    return {"managers": managers, "earlier_managers": before}


def _managed_before(
    organisation: Organisation,
    recorded: Recorded[e.OrganisationEvent],
    event: e.OfficerAppointed | e.LineManagerNoted,
) -> tuple[Managed, ...]:
    """Return who managed whom before, with the one whom the event replaces."""
    person, known = event.person, organisation.earlier_managers
    before = organisation.managers.get(person, "")
    if before in ("", event.line_manager):
        return known
    which = (person, before, recorded.person)
    kept = (m for m in known if (m.person, m.manager, m.by) != which)
    return (*kept, Managed(*which, recorded.envelope.at))


def _without(values: Mapping[K, V], key: K) -> dict[K, V]:
    return {k: v for k, v in values.items() if k != key}


def _others(organisation: Organisation, role: str, person: str) -> tuple[str, ...]:
    """Return who but a person holds a role."""
    return tuple(p for p in organisation.officers.get(role, ()) if p != person)
