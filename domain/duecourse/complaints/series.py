"""Complaints of many people about one thing: looked into once, each of them answered."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from duecourse import facts
from duecourse.complaints import around as a
from duecourse.complaints import around_events as r
from duecourse.complaints.events import ComplaintResolved
from duecourse.complaints.happened import ComplaintClosed
from duecourse.complaints.interests import CLAUSE, not_involved
from duecourse.complaints.state import Complaint
from duecourse.evidence.record import Event
from duecourse.facts.complained import ComplaintFact
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.checks import check, given, required
from duecourse.kernel.command import Command
from duecourse.kernel.interests import cited, short
from duecourse.kernel.names import organisation_of
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reaction import Cause, Reaction
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

HANDLERS: Final = Handlers()

_SERIES: Final = "EXT-SERIES"
_SHOWN: Final = 5
"""So many names a refusal tells at most."""

_LED: Final = frozenset({"received", "acknowledged"})
"""Where a complaint goes with its series; on its way, it goes alone."""


def _known(proposal: Proposal[Complaint, Any], name: str) -> ComplaintFact | None:
    own = organisation_of(proposal.command.name)
    return facts.complaint(proposal.facts, name) if organisation_of(name) == own else None


@check(Reason.NOT_FOUND, Reason.NEW_MATTER, Reason.ALREADY_EXISTS, Reason.CONFLICT_OF_INTEREST)
def alike(proposal: Proposal[Complaint, a.GroupSeries]) -> Iterator[Violation]:
    """Each other one is open, in no series, about the same and no more, and not the caller's."""
    if proposal.command.alike != "yes":
        message = "alike: read each of them; what says anything more stands for itself"
        yield from _new(proposal, message, "alike")
    for name in proposal.command.others:
        other = _known(proposal, name)
        if other is None or other.state not in _LED or name == proposal.command.name:
            message = "no such complaint that is received or acknowledged"
            yield Violation(Reason.NOT_FOUND, message, subject=name, field="others")
            continue
        if other.series_of or proposal.state.series_of:
            message = "it is in a series already (LeaveSeries)"
            yield Violation(Reason.ALREADY_EXISTS, message, subject=name, field="others")
        if not _same(proposal.state, other):
            message = f"{short(name)} is not alike: it is looked into for itself"
            yield from _new(proposal, message, "others", name)
        yield from _own(proposal, name, other)


def _own(
    proposal: Proposal[Complaint, a.GroupSeries], name: str, other: ComplaintFact
) -> Iterator[Violation]:
    if proposal.person in {other.complainant, *other.respondents}:
        message = f"{short(proposal.person)} has a part in {short(name)}"
        found = Violation(Reason.CONFLICT_OF_INTEREST, message, subject=name, field="others")
        yield from cited(proposal, CLAUSE, [found])


def _new(
    proposal: Proposal[Complaint, a.GroupSeries], message: str, field: str, subject: str = ""
) -> Iterator[Violation]:
    found = Violation(Reason.NEW_MATTER, message, subject=subject, field=field)
    yield from cited(proposal, _SERIES, [found])


def _same(one: Complaint, other: ComplaintFact) -> bool:
    """Return whether two are of the same kinds, about the same, and both in the open."""
    open_ = not one.restricted and not other.restricted
    said = [(set(c.kinds), set(c.about), set(c.respondents)) for c in (one, other)]
    return open_ and said[0] == said[1]


def _read_others(_: Complaint, command: a.GroupSeries) -> Iterable[str]:
    return command.others


@HANDLERS.on(a.GroupSeries, early=(not_involved,), late=(alike,), reads=_read_others)
def group_series(proposal: Proposal[Complaint, a.GroupSeries]) -> Iterator[Event]:
    """Yield what is looked into with it."""
    yield r.SeriesGrouped(others=tuple(dict.fromkeys(proposal.command.others)))


def _members(
    proposal: Proposal[Complaint, Any],
) -> Iterator[tuple[str, ComplaintFact | Complaint]]:
    """Yield what goes with a series: what leads it, and what neither left nor went on its own."""
    yield proposal.command.name, proposal.state
    for name in proposal.state.around.series:
        other = _known(proposal, name)
        if other is not None and other.series_of == proposal.command.name and other.state in _LED:
            yield name, other


@check(Reason.NOT_FOUND)
def leads_one(proposal: Proposal[Complaint, Any]) -> Iterator[Violation]:
    """It leads a series."""
    if not proposal.state.around.series:
        yield Violation(Reason.NOT_FOUND, "it leads no series (GroupSeries)")


def read_series(state: Complaint, _: Command) -> Iterable[str]:
    """Read what goes with the series that it leads."""
    return state.around.series


@HANDLERS.on(a.AcknowledgeSeries, early=(not_involved,), late=(leads_one,), reads=read_series)
def acknowledge_series(_: Proposal[Complaint, a.AcknowledgeSeries]) -> Iterator[Event]:
    """Yield that they were told."""
    yield r.SeriesAcknowledged()


@check(Reason.FIELD_REQUIRED, Reason.NOT_FOUND, Reason.CHECKLIST_INCOMPLETE)
def answer_reaches(proposal: Proposal[Complaint, a.AnswerSeries]) -> Iterator[Violation]:
    """It is said what was sent, to complaints of the series whose makers can read it."""
    command, members = proposal.command, dict(_members(proposal))
    if not given(command.letter):
        yield required("letter", "say what was sent, and how")
    for name in command.to:
        if name not in members:
            message = "it does not go with this series"
            yield Violation(Reason.NOT_FOUND, message, subject=name, field="to")
    needy = [name for name in command.to or members if name in members and members[name].needs]
    if needy:
        message = f"to: answer {_listed(needy)} apart, as they need it (LeaveSeries)"
        found = Violation(Reason.CHECKLIST_INCOMPLETE, message, field="to")
        yield from cited(proposal, "EXT-NEEDS", [found])


def _listed(names: Iterable[str]) -> str:
    shown = [short(name) for name in names]
    more = f" and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
    return ", ".join(shown[:_SHOWN]) + more


@HANDLERS.on(
    a.AnswerSeries,
    early=(not_involved,),
    late=(leads_one, answer_reaches),
    reads=read_series,
)
def answer_series(proposal: Proposal[Complaint, a.AnswerSeries]) -> Iterator[Event]:
    """Yield who was sent it."""
    yield r.SeriesAnswered(letter=proposal.command.letter, to=proposal.command.to)


@check(Reason.OUTCOME_REQUIRED)
def all_answered(proposal: Proposal[Complaint, Any]) -> Iterator[Violation]:
    """Everybody in the series that it leads was acknowledged and answered."""
    if not proposal.state.around.series:
        return
    others = (one for one in _members(proposal) if one[0] != proposal.command.name)
    open_ = [n for n, one in others if not (one.answered and one.state == "acknowledged")]
    if open_:
        message = f"not answered yet: {_listed(open_)} (AnswerSeries)"
        yield from cited(proposal, _SERIES, [Violation(Reason.OUTCOME_REQUIRED, message)])


@check(Reason.NOT_FOUND)
def in_one(proposal: Proposal[Complaint, a.LeaveSeries]) -> Iterator[Violation]:
    """It is in a series."""
    if not proposal.state.series_of:
        yield Violation(Reason.NOT_FOUND, "it is in no series")


@HANDLERS.on(a.LeaveSeries, early=(not_involved,), late=(in_one,))
def leave_series(_: Proposal[Complaint, a.LeaveSeries]) -> Iterator[Event]:
    """Yield that it stands for itself."""
    yield r.SeriesLeft()


_LEADS_TO: Final = {"acknowledged": "acknowledged", "closed": "resolved"}


def _followed(proposal: Proposal[Complaint, a.FollowSeries], _: Event) -> str:
    return _LEADS_TO.get(proposal.command.what, proposal.state.state)


@HANDLERS.on(a.FollowSeries, leads=_followed)
def follow_series(proposal: Proposal[Complaint, a.FollowSeries]) -> Iterator[Event]:
    """Yield what was done with its series."""
    command = proposal.command
    yield r.SeriesFollowed(series=command.series, what=command.what, by=command.by)


def _others(event: r.SeriesGrouped, stream: str, _: Complaint) -> Iterable[str]:
    return (stream, *event.others)


def _in_series(_: Event, stream: str, before: Complaint) -> Iterable[str]:
    return (stream, *before.around.series)


def _joined(cause: Cause) -> Iterator[Command]:
    for name in cause.event.others:
        yield a.FollowSeries(name=name, series=cause.stream, what="joined")


_WHAT: Final[dict[type[Event], str]] = {
    r.SeriesAcknowledged: "acknowledged",
    r.SeriesAnswered: "answered",
    ComplaintResolved: "closed",
    ComplaintClosed: "closed",
}


def _with_it(cause: Cause) -> Iterator[Command]:
    """Whoever is in a series and goes with it; who needs help is acknowledged for themselves."""
    what, lead = _WHAT[type(cause.event)], cause.states[cause.stream]
    only = getattr(cause.event, "to", ()) or lead.around.series
    by = {"acknowledged": lead.acknowledged_by, "closed": lead.resolved_by}.get(what, "")
    for name in lead.around.series:
        one = cause.states.get(name)
        if not isinstance(one, Complaint) or one.series_of != cause.stream:
            continue
        goes = one.state == ("received" if what == "acknowledged" else "acknowledged")
        if goes and name in only and not (what == "acknowledged" and one.needs):
            yield a.FollowSeries(name=name, series=cause.stream, what=what, by=by)


REACTIONS: Final = (
    Reaction(to=(r.SeriesGrouped,), touches=_others, causes=_joined),
    Reaction(
        to=tuple(_WHAT),
        touches=_in_series,
        causes=_with_it,
    ),
)
