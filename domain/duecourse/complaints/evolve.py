"""How each event changes a complaint."""

from typing import Any

from msgspec.structs import replace

from duecourse.complaints import events as e
from duecourse.complaints.around_events import SeriesFollowed
from duecourse.complaints.changes import advisers, gone_on, on_its_way
from duecourse.complaints.happened import ComplainantNoted, PublicAnswerNoted
from duecourse.complaints.state import ADVISER, Advice, Complaint, Part, Way
from duecourse.evidence.record import Recorded
from duecourse.kernel.clocks.changing import changed
from duecourse.kernel.clocks.keeping import anew
from duecourse.kernel.clocks.noting import noted
from duecourse.kernel.evolving import after


def evolve(complaint: Complaint, recorded: Recorded[e.ComplaintEvent]) -> Complaint:
    """Return the complaint after an event."""
    now = _evolved(complaint, recorded)
    if complaint.version and not isinstance(
        recorded.event,
        e.ComplaintClockNoted | PublicAnswerNoted | ComplainantNoted | SeriesFollowed,
    ):
        dealt = dict.fromkeys((*now.dealt_with_by, recorded.person))
        now = replace(now, dealt_with_by=tuple(dealt))
    return now


def _evolved(  # noqa: PLR0911 - one return for each type of event
    complaint: Complaint, recorded: Recorded[e.ComplaintEvent]
) -> Complaint:
    at = recorded.envelope.at
    match recorded.event:
        case e.ComplaintOpened() as event:
            return after(
                complaint,
                recorded,
                kind=event.kind,
                about=event.about,
                anonymous=event.anonymous,
                event_at=event.event_at,
                opened_at=at,
                opened_by=recorded.person,
                respondents=event.respondents,
                reported_by=event.reported_by,
                taken_in=event.taken_in,
                clocks=event.clocks,
                channels=event.channels,
                made_on=event.made_on,
                kinds=tuple(dict.fromkeys((event.kind, *event.kinds))),
                restricted=event.restricted,
                received_at=event.received_at or at,
                told=event.told,
                by_media=event.by_media,
                by_form=event.by_form,
                minor=event.minor,
                way=Way(wish=event.wish),
            )
        case e.RespondentsNamed() as event:
            return after(complaint, recorded, **_named(complaint, event, recorded.person))
        case e.ComplaintAcknowledged() as event:
            return after(complaint, recorded, **_acknowledged(complaint, event, recorded))
        case e.ComplaintEscalated(level=level) | e.ComplaintDeescalated(level=level):
            return after(complaint, recorded, level=level)
        case e.ComplaintAdvised() as event:
            return after(complaint, recorded, **_advised(complaint, event, recorded.person))
        case e.ComplaintReopened() as event:
            return after(complaint, recorded, **_reopened(complaint), level=event.level)
        case e.ComplaintResolved():
            return after(complaint, recorded, **_resolved(complaint, recorded))
        case e.ComplaintClockNoted() as event:
            return after(complaint, recorded, noted=noted(complaint.noted, event, at))
        case e.ComplaintClockChanged() as event:
            return after(complaint, recorded, noted=changed(complaint.noted, event, at))
        case _:
            return on_its_way(complaint, recorded)


def _acknowledged(
    complaint: Complaint, event: e.ComplaintAcknowledged, recorded: Recorded[e.ComplaintEvent]
) -> dict[str, Any]:
    """Return what is acknowledged of it: the first word of each strand stands."""
    at, by, found = recorded.envelope.at, recorded.person, {}
    if complaint.acknowledged_at is None:
        found = {"acknowledged_at": at, "acknowledged_by": by}
    only = complaint.kinds == (complaint.kind,)
    if (event.names_data or only) and complaint.data_acknowledged_at is None:
        around = replace(complaint.around, data_acknowledged_by=by)
        found |= {"data_acknowledged_at": at, "around": around}
    return {**found, "clocks": anew(complaint.clocks, event.clocks)}


def _advised(complaint: Complaint, event: e.ComplaintAdvised, by: str) -> dict[str, Any]:
    """Return that somebody advised: they are away no longer."""
    away = tuple(one for one in complaint.around.away if one != by)
    advice = (*complaint.advice, Advice(by, event.roles))
    return {"advice": advice, "around": replace(complaint.around, away=away)}


def _reopened(complaint: Complaint) -> dict[str, Any]:
    """Return what begins anew: another answer will be given, and asked about before."""
    others = (one for one in complaint.way.parts if one.part != ADVISER)
    way = replace(
        complaint.way,
        answered=False,
        screened_out=False,
        plain=False,
        lapse_asked="",
        scope_asked="",
        pauses=gone_on(complaint.way.pauses),
        # What they advised before is void; that they did stays.
        parts=(*others, *advisers(complaint)),
    )
    around = replace(complaint.around, away=())
    returns = complaint.returns + 1
    return {"advice": (), "around": around, "unknown_to": "", "way": way, "returns": returns}


def _resolved(complaint: Complaint, recorded: Recorded[e.ComplaintEvent]) -> dict[str, Any]:
    """Return who resolved it without a procedure, and that it may be appealed."""
    by, first = recorded.person, complaint.resolved_at or recorded.envelope.at
    parts = (*complaint.way.parts, Part(by, "resolver"))
    way = replace(complaint.way, parts=parts, plain=True, answered=False)
    return {"way": way, "resolved_by": by, "resolved_at": first}


def _named(complaint: Complaint, event: e.RespondentsNamed, by: str) -> dict[str, Any]:
    """Return what is known of whom it is about once somebody said so."""
    meant = tuple(dict.fromkeys((*complaint.respondents, *event.respondents)))
    others = () if by == complaint.complainant else (by,)
    # What others were shown, whoever is meant only now was not.
    more = set(meant) - set(complaint.respondents)
    unshown = complaint.way.evidence if more else complaint.way.unshown
    return {
        "way": replace(complaint.way, unshown=unshown),
        "respondents": meant,
        "unknown_to": by if event.nobody_known else complaint.unknown_to,
        "said_by": tuple(dict.fromkeys((*complaint.said_by, *others))),
        "told": tuple(dict.fromkeys((*complaint.told, *event.told))),
    }
