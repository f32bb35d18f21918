"""What each command does to an incident, once nothing stands against it."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, Final

from duecourse.evidence.record import Event
from duecourse.facts.agreed import text_digest
from duecourse.incidents import commands as c
from duecourse.incidents import events as e
from duecourse.incidents.checks import (
    accused_known,
    channels_known,
    crisis_answered,
    flag_valid,
    link_known,
    may_be_dismissed,
    new_to_it,
    not_rated_by_involved,
    not_their_own,
    proposal_current,
    report_answered,
    takedowns_done,
    text_given,
    told_in_order,
    writes_elsewhere,
)
from duecourse.incidents.circle import KNOWING
from duecourse.incidents.clocks import CLOCKS, clocks
from duecourse.incidents.guards import REGISTRY
from duecourse.incidents.leading import led, not_involved, out, takes_it_up, tied
from duecourse.incidents.lifecycle import DEFINITION
from duecourse.incidents.reactions import REACTIONS
from duecourse.incidents.state import ASSESS, REPORT, Incident, evolve
from duecourse.incidents.work import work
from duecourse.kernel.aggregate import Aggregate, Handlers, admitting
from duecourse.kernel.anonymous import names_nobody
from duecourse.kernel.checks import reason_given
from duecourse.kernel.clocks.changing import Changing
from duecourse.kernel.clocks.correcting import on_correction
from duecourse.kernel.clocks.deadline import Deadline
from duecourse.kernel.clocks.extending import on_resume, on_stop
from duecourse.kernel.clocks.keeping import begin
from duecourse.kernel.clocks.noting import on_clocks
from duecourse.kernel.clocks.rules import ClockRule
from duecourse.kernel.clocks.whose import passed_on
from duecourse.kernel.command import Named
from duecourse.kernel.durations import Period
from duecourse.kernel.proposal import Proposal

HANDLERS: Final = Handlers()

_OPEN_TO_TEAM: Final = frozenset({"crisis", "security"})
"""What is only this is not restricted, unless somebody is accused."""

_DATA: Final = Deadline(
    (ClockRule(within=Period("seconds", 72 * 3600), starts=("aware",)),), "EXT-GDPR-72h"
)
"""Where no policy that can be read says how soon: the law does."""


def read_posts(state: Incident, _: Named) -> Iterable[str]:
    """Read the posts that it is about."""
    return state.posts


def report_clock(
    proposal: Proposal[Incident, Named], kinds: Iterable[str], aware_at: datetime | None
) -> dict[str, Any]:
    """Return by when a breach of personal data is decided on, counted from awareness."""
    if "data" not in kinds:
        return {}
    deadline = proposal.pack.clock("data_breach_report") or _DATA
    since = min(aware_at or proposal.at, proposal.at)
    facts, calendar = {"aware": since}, proposal.pack.calendar
    return {
        "report_by": deadline.due(since, calendar),
        "report_clause": deadline.clause,
        "clocks": begin(REPORT, "data_breach_report", deadline, facts, calendar),
    }


@HANDLERS.on(
    c.FlagIncident,
    early=(names_nobody,),
    late=(flag_valid, accused_known),
    reads=lambda _, command: (*command.about, *command.accused),
)
def flag(proposal: Proposal[Incident, c.FlagIncident]) -> Iterator[Event]:
    """Yield the flag, with the clocks that it starts."""
    command, pack = proposal.command, proposal.pack
    assess = pack.clock("crisis_assess")
    restricted = (
        bool(command.accused) or not {*command.kinds} or (not {*command.kinds} <= _OPEN_TO_TEAM)
    )
    begun = begin(ASSESS, "crisis_assess", assess, {"flagged": proposal.at}, pack.calendar)
    report = report_clock(proposal, command.kinds, command.aware_at)
    yield e.IncidentFlagged(
        kinds=tuple(dict.fromkeys(command.kinds)),
        summary=command.summary,
        where=command.where,
        about=tuple(dict.fromkeys(command.about)),
        accused=tuple(dict.fromkeys(command.accused)),
        anonymous=command.anonymous,
        restricted=restricted,
        happened_at=command.happened_at,
        aware_at=command.aware_at,
        assess_by=proposal.due("crisis_assess"),
        assess_clause=assess.clause if assess else "",
        **{**report, "clocks": (*begun, *report.get("clocks", ()))},
    )


@HANDLERS.on(
    c.AssessIncident,
    early=(not_involved, led),
    reads=read_posts,
    open_to=passed_on(clocks, ASSESS),
)
def assess(proposal: Proposal[Incident, c.AssessIncident]) -> Iterator[Event]:
    """Yield the ratings."""
    command = proposal.command
    yield e.IncidentAssessed(
        sensitivity=command.sensitivity,
        reputation=command.reputation,
        rationale=command.rationale,
    )


@HANDLERS.on(
    c.ReassessIncident,
    early=(not_rated_by_involved,),
    late=(reason_given, new_to_it, accused_known),
    reads=lambda state, command: (*state.posts, *command.accused),
)
def reassess(proposal: Proposal[Incident, c.ReassessIncident]) -> Iterator[Event]:
    """Yield what it is rated now, and what it is besides."""
    command, state = proposal.command, proposal.state
    added = tuple(kind for kind in dict.fromkeys(command.kinds) if kind not in state.kinds)
    yield e.IncidentReassessed(
        kinds=added,
        sensitivity=command.sensitivity,
        reputation=command.reputation,
        rationale=command.rationale,
        accused=tuple(dict.fromkeys(command.accused)),
        restricted=bool(command.accused) or not {*added} <= _OPEN_TO_TEAM,
        # Whoever adds it late does not make it begin late: the organisation knew of the matter.
        **report_clock(proposal, added, command.aware_at or state.flagged_at),
    )


@HANDLERS.on(
    c.DismissIncident,
    early=(not_involved, led),
    late=(reason_given, may_be_dismissed),
    reads=read_posts,
)
def dismiss(_: Proposal[Incident, c.DismissIncident]) -> Iterator[Event]:
    """Yield that it needs no response."""
    yield e.IncidentDismissed()


def read_channels(
    _: Incident, command: c.DeclareCrisis | c.OpenResponse | c.RedeclareCrisis
) -> Iterable[str]:
    """Read the channels that are held."""
    return command.channels


@HANDLERS.on(
    c.DeclareCrisis,
    late=(reason_given, channels_known, writes_elsewhere),
    reads=read_channels,
)
def declare(proposal: Proposal[Incident, c.DeclareCrisis]) -> Iterator[Event]:
    """Yield the crisis: the channels are held in the same transaction."""
    yield e.CrisisDeclared(channels=tuple(dict.fromkeys(proposal.command.channels)))


@HANDLERS.on(
    c.OpenResponse,
    early=(not_involved, led),
    late=(channels_known, writes_elsewhere),
    reads=lambda state, command: (*state.posts, *command.channels),
)
def open_response(proposal: Proposal[Incident, c.OpenResponse]) -> Iterator[Event]:
    """Yield that a response begins."""
    yield e.ResponseOpened(channels=tuple(dict.fromkeys(proposal.command.channels)))


@HANDLERS.on(c.ProposeResponse, late=(text_given,))
def propose(proposal: Proposal[Incident, c.ProposeResponse]) -> Iterator[Event]:
    """Yield the words, and their digest."""
    text = proposal.command.text
    yield e.ResponseProposed(text=text, text_digest=text_digest(text))


@HANDLERS.on(c.ReviseResponse, late=(reason_given, text_given))
def revise(proposal: Proposal[Incident, c.ReviseResponse]) -> Iterator[Event]:
    """Yield other words: what was agreed passes no hold any more."""
    text = proposal.command.text
    yield e.ResponseProposed(text=text, text_digest=text_digest(text))


@HANDLERS.on(
    c.AgreeResponse,
    early=(not_their_own, led),
    late=(proposal_current,),
    reads=read_posts,
)
def agree(proposal: Proposal[Incident, c.AgreeResponse]) -> Iterator[Event]:
    """Yield that somebody else agreed to it."""
    command = proposal.command
    yield e.ResponseAgreed(
        text_digest=proposal.state.response.text_digest,
        consulted=command.consulted,
        none_consulted=command.none_consulted,
    )


@HANDLERS.on(
    c.StandDown, early=(not_involved, led), late=(reason_given, crisis_answered), reads=read_posts
)
def stand_down(_: Proposal[Incident, c.StandDown]) -> Iterator[Event]:
    """Yield that the worst is over; each channel may be released from now on."""
    yield e.IncidentStoodDown()


@HANDLERS.on(
    c.RedeclareCrisis,
    late=(reason_given, channels_known, writes_elsewhere),
    reads=read_channels,
)
def redeclare(proposal: Proposal[Incident, c.RedeclareCrisis]) -> Iterator[Event]:
    """Yield the crisis: all its channels are held again."""
    channels = (*proposal.state.channels, *proposal.command.channels)
    yield e.CrisisDeclared(channels=tuple(dict.fromkeys(channels)))


@HANDLERS.on(
    c.CloseIncident,
    early=(not_involved, led),
    late=(text_given, takedowns_done),
    reads=lambda state, _: (*state.posts, *state.takedowns),
)
def close(proposal: Proposal[Incident, c.CloseIncident]) -> Iterator[Event]:
    """Yield the end."""
    yield e.IncidentClosed(outcome=proposal.command.outcome)


@HANDLERS.on(
    c.ReopenIncident, early=(not_involved,), late=(text_given, told_in_order), reads=read_posts
)
def reopen(proposal: Proposal[Incident, c.ReopenIncident]) -> Iterator[Event]:
    """Yield that it is open again; where data are concerned, with a clock for the new facts."""
    command = proposal.command
    clock = report_clock(proposal, proposal.state.kinds, command.aware_at)
    yield e.IncidentReopened(new_fact=command.new_fact, **clock)


@HANDLERS.on(c.LinkToIncident, late=(link_known,), reads=lambda _, command: (command.to,))
def link(proposal: Proposal[Incident, c.LinkToIncident]) -> Iterator[Event]:
    """Yield the link."""
    yield e.IncidentLinked(link=proposal.command.link, to=proposal.command.to)


@HANDLERS.on(c.LinkTakedown)
def link_takedown(proposal: Proposal[Incident, c.LinkTakedown]) -> Iterator[Event]:
    """Yield the link: the incident does not close before that is settled."""
    yield e.IncidentLinked(link="takedown_for", to=proposal.command.takedown)


@HANDLERS.on(c.RestrictIncident, late=(reason_given,))
def restrict(_: Proposal[Incident, c.RestrictIncident]) -> Iterator[Event]:
    """Yield that it is kept among those who have to know."""
    yield e.IncidentRestricted()


@HANDLERS.on(c.DiscloseIncident, early=(not_involved, led), late=(reason_given,), reads=read_posts)
def disclose(_: Proposal[Incident, c.DiscloseIncident]) -> Iterator[Event]:
    """Yield that everybody who works with incidents may know."""
    yield e.IncidentDisclosed()


@HANDLERS.on(
    c.DecideReport,
    early=(not_involved, led),
    late=(reason_given, report_answered),
    reads=read_posts,
)
def decide_report(proposal: Proposal[Incident, c.DecideReport]) -> Iterator[Event]:
    """Yield the decision."""
    command = proposal.command
    yield e.ReportDecided(body=command.body, report=command.report, reference=command.reference)


@HANDLERS.on(c.NotifyBody, late=(told_in_order,))
def notify(proposal: Proposal[Incident, c.NotifyBody]) -> Iterator[Event]:
    """Yield that somebody was told."""
    command = proposal.command
    told_at = command.told_at or proposal.at
    yield e.BodyNotified(body=command.body, reference=command.reference, told_at=told_at)


@HANDLERS.on(c.AdviseSubject, late=(text_given,))
def advise(proposal: Proposal[Incident, c.AdviseSubject]) -> Iterator[Event]:
    """Yield the advice."""
    yield e.SubjectAdvised(advice=proposal.command.advice)


on_clocks(HANDLERS, c.NoteIncidentClock, e.IncidentClockNoted, clocks, tied, read_posts)

_CHANGING: Final = Changing(event=e.IncidentClockChanged, view=clocks, out=tied)
on_correction(HANDLERS, c.CorrectIncidentMiss, _CHANGING, (not_involved,), read_posts)
on_stop(HANDLERS, c.StopIncidentClock, _CHANGING, (not_involved,), read_posts)
on_resume(HANDLERS, c.ResumeIncidentClock, _CHANGING, (not_involved,), read_posts)


INCIDENTS: Final = Aggregate(
    kind="incidents",
    singular="incident",
    definition=DEFINITION,
    initial=Incident(),
    handlers=admitting(HANDLERS.by_command, takes_it_up),
    events=e.EVENTS,
    evolve=evolve,
    registry=REGISTRY,
    author=lambda incident: incident.flagged_by,
    tied=out,
    reactions=REACTIONS,
    knowing=KNOWING,
    clocks=CLOCKS,
    work=work,
)
