"""What each step from screening to its end changes of a complaint."""

from collections.abc import Mapping
from typing import Any, Final

from msgspec.structs import replace

from duecourse.complaints import happened as h
from duecourse.complaints.around_changes import AROUND, UNANSWERED, Changed, Changes, sent
from duecourse.complaints.state import ADVISER, APPEAL, PAUSE, Complaint, Part, Pause
from duecourse.evidence.record import Event, Recorded
from duecourse.facts.replies import Reply
from duecourse.kernel.clocks.keeping import anew
from duecourse.kernel.evolving import after

PART_OF: Final[Mapping[type[Event], str]] = {
    h.ComplaintScreenedInformal: "screener",
    h.ComplaintScreenedFormal: "screener",
    h.ComplaintOutOfScope: "screener",
    h.ComplaintLapsed: "screener",
    h.MediationSettled: "mediator",
    h.FindingsSubmitted: "investigator",
    h.FindingsReturned: "decider",
    h.ComplaintDecided: "decider",
    h.ComplaintAppealDecided: "appeal",
    h.ComplaintRemitted: "appeal",
}
"""What somebody did is by itself a part in it: it keeps them from others (`interests.APART`)."""


def advisers(complaint: Complaint) -> tuple[Part, ...]:
    """Return everybody who advised on it, ever: as what keeps them from deciding on it."""
    before = [one.by for one in complaint.way.parts if one.part == ADVISER]
    people = dict.fromkeys((*before, *(one.by for one in complaint.advice)))
    return tuple(Part(by, ADVISER) for by in people)


TWICE: Final = 2
"""So often a letter is tried that comes back."""


def on_its_way(complaint: Complaint, recorded: Recorded[Any]) -> Complaint:
    """Return the complaint after an event between screening and its end."""
    event, way = recorded.event, complaint.way
    changed, on_way = _CHANGED[type(event)](complaint, event, recorded)
    part = PART_OF.get(type(event), "")
    if part:
        before = on_way.get("parts", way.parts)
        on_way = {**on_way, "parts": (*before, Part(recorded.person, part))}
    if type(event) is h.MediationStarted and event.mediator:
        on_way = {**on_way, "parts": (*way.parts, Part(event.mediator, "mediator"))}
    return after(complaint, recorded, changed, way=replace(way, **on_way))


def _nothing(_: Complaint, __: Any, ___: Recorded[Event]) -> Changes:
    return {}, {}


def _level(_: Complaint, event: Any, __: Recorded[Event]) -> Changes:
    return {"level": event.level}, {}


def _confirmed(c: Complaint, event: h.ReporterConfirmed, recorded: Recorded[Event]) -> Changes:
    said = {**dict(c.way.made), recorded.person: event.made}
    return {}, {"made": tuple(said.items())}


def _referred(_: Complaint, event: h.ComplaintReferred, recorded: Recorded[Event]) -> Changes:
    return {"level": event.level}, {"referred_by": recorded.person}


def _kind_added(c: Complaint, event: h.ComplaintKindAdded, _: Recorded[Event]) -> Changes:
    kinds = tuple(dict.fromkeys((*c.kinds, event.kind)))
    return {"kinds": kinds, "clocks": (*c.clocks, *event.clocks)}, {}


def _disclosed(_: Complaint, __: h.ComplaintDisclosed, ___: Recorded[Event]) -> Changes:
    return {"restricted": False}, {}


def _described(c: Complaint, event: h.ComplainantDescribed, _: Recorded[Event]) -> Changes:
    points = c.points.union(event.points)
    said = {"minor": event.minor or c.minor, "by_media": event.by_media or c.by_media}
    return {**said, "points": points}, {}


def _known(c: Complaint, event: h.ComplainantNoted, _: Recorded[Event]) -> Changes:
    return {"known_minor": event.under_age, "points": c.points.union(event.points)}, {}


def _in_public(c: Complaint, event: h.PublicAnswerNoted, _: Recorded[Event]) -> Changes:
    return {"replies": (*c.replies, Reply(event.post, event.kind, c.returns))}, {}


def _appealed(c: Complaint, event: h.ComplaintAppealed, _: Recorded[Event]) -> Changes:
    return {"returns": c.returns + 1}, {"plain": False, "appealed_by": event.party}


def _evidence(c: Complaint, event: h.ComplaintEvidenceAdded, recorded: Recorded[Event]) -> Changes:
    way = c.way
    kept = tuple(one for one in way.unshown if one != event.item)
    # Of what whoever is complained of was shown, whoever complained is no witness.
    shown = event.shown == "yes" and recorded.person != c.complainant
    unshown = kept if shown else (*kept, event.item)
    put_at = {event.item: recorded.envelope.at, **dict(way.put_at)}
    if event.item in way.unshown:
        # From when it was shown, they had time to answer it.
        put_at[event.item] = recorded.envelope.at
    items = {"evidence": tuple(dict.fromkeys((*way.evidence, event.item))), "unshown": unshown}
    return {}, {**items, "put_at": tuple(put_at.items())}


def _found(c: Complaint, event: h.FindingsSubmitted, __: Recorded[Event]) -> Changes:
    against = any(one.finding != "not_upheld" for one in event.findings)
    # Where nothing is found against them, nobody looked whether they were asked at all.
    said = (one.person for one in event.heard if one.says or (against and one.asked))
    heard = tuple(dict.fromkeys(said))
    # Sent back by an appeal or a body beyond, it alleged nothing yet that has an id.
    alleged = c.way.allegations or tuple(one.allegation for one in event.findings)
    return {}, {"heard": heard, "borne_out": against, "allegations": alleged}


def _informal(c: Complaint, event: h.ComplaintScreenedInformal, _: Recorded[Event]) -> Changes:
    return {}, {"wish": event.wish or c.way.wish}


def _formal(c: Complaint, event: Any, _: Recorded[Event]) -> Changes:
    ids = event.allegation_ids or c.way.allegations
    return {"level": event.level}, {"allegations": ids, "formal": True}


def _out_of_scope(c: Complaint, _: h.ComplaintOutOfScope, recorded: Recorded[Event]) -> Changes:
    if recorded.envelope.to_state != "resolved":
        return {}, {"scope_asked": recorded.person}
    return _over(c, recorded), {"screened_out": True, "answered": False}


def _over(c: Complaint, recorded: Recorded[Event]) -> dict[str, Any]:
    at = c.resolved_at or recorded.envelope.at
    return {"resolved_by": recorded.person, "resolved_at": at}


def _reviewed(c: Complaint, event: h.ScreeningReviewed, recorded: Recorded[Event]) -> Changes:
    again = {"level": event.level, "returns": c.returns + 1}
    # Whoever turned it away does not turn it away again.
    turned = (Part(one.by, "reviewed") for one in c.way.parts if one.part == "screener")
    own = c.way.review_asked or recorded.person == c.complainant
    fresh = {"screened_out": False, "lapse_asked": "", "scope_asked": "", "review_asked": own}
    fresh |= {"pauses": gone_on(c.way.pauses)}
    return again, {**fresh, "parts": (*c.way.parts, *turned)}


def _lapsed(c: Complaint, _: h.ComplaintLapsed, recorded: Recorded[Event]) -> Changes:
    if recorded.envelope.to_state != "resolved":
        return {}, {"lapse_asked": recorded.person}
    return _over(c, recorded), {"screened_out": True}


def _settled(c: Complaint, _: Any, recorded: Recorded[Event]) -> Changes:
    return _over(c, recorded), {}


def _returned(c: Complaint, event: h.FindingsReturned, _: Recorded[Event]) -> Changes:
    return {}, {"returned": (*c.way.returned, event.point)}


def _answered(c: Complaint, event: h.ComplainantAnswered, recorded: Recorded[Event]) -> Changes:
    way = c.way
    named = way.regulator_named or event.names_regulator == "yes"
    if event.returned:
        tried = way.undelivered + 1
        # What came back twice is tried no more.
        over = sent(recorded) if tried >= TWICE else UNANSWERED
        return {}, {**over, "answered": False, "undelivered": tried}
    kept = tuple(one for one in c.clocks if one.id not in {s.id for s in event.clocks})
    return {"clocks": (*kept, *event.clocks)}, {**sent(recorded), "regulator_named": named}


def _appeal_decided(c: Complaint, event: h.ComplaintAppealDecided, r: Recorded[Event]) -> Changes:
    return {**_over(c, r), "clocks": anew(c.clocks, event.clocks)}, {**UNANSWERED}


def _remitted(c: Complaint, _: h.ComplaintRemitted, __: Recorded[Event]) -> Changes:
    kept = tuple(one for one in c.clocks if one.id != APPEAL)
    # Who found or decided it does neither again; who does so now is not bound by that yet.
    earlier = tuple(Part(one.by, "earlier") for one in c.way.parts if one.part != ADVISER)
    earlier += advisers(c)
    fresh = {"answered": False, "returned": (), "parts": earlier, "formal": True}
    return {"clocks": kept, "advice": ()}, fresh


def _withdrawn(c: Complaint, event: h.ComplaintWithdrawn, recorded: Recorded[Event]) -> Changes:
    said = {"withdrawal_by": recorded.person, "pressed": event.pressed}
    done = recorded.envelope.to_state == "withdrawn"
    return _over(c, recorded) if done else {}, said


def _protected(_: Complaint, __: h.PublicProtected, ___: Recorded[Event]) -> Changes:
    return {}, {"public_protection": True}


def _external(_: Complaint, __: h.ExternalOutcomeRecorded, ___: Recorded[Event]) -> Changes:
    return {}, {"external": True, "answered": False}


def _back(_: Complaint, __: h.ReferralReturned, ___: Recorded[Event]) -> Changes:
    return {}, {"formal": True}


def _merged(c: Complaint, event: h.ComplaintMerged, _: Recorded[Event]) -> Changes:
    return {}, {"links": (*c.way.links, event.into)}


def _linked(c: Complaint, event: h.SameMatterLinked, _: Recorded[Event]) -> Changes:
    return {}, {"links": tuple(dict.fromkeys((*c.way.links, event.to)))}


def _paused(c: Complaint, event: h.ComplaintPaused, recorded: Recorded[Event]) -> Changes:
    pause = Pause(event.cause, recorded.person, event.review_at)
    return {"clocks": anew(c.clocks, event.clocks)}, {"pauses": (*c.way.pauses, pause)}


def gone_on(pauses: tuple[Pause, ...]) -> tuple[Pause, ...]:
    """Return what a decision waited for, once it waits for none of it."""
    return tuple(replace(one, over=True) for one in pauses)


def _resumed(c: Complaint, event: h.ComplaintResumed, _: Recorded[Event]) -> Changes:
    on = {"level": max(c.level, event.level), "clocks": anew(c.clocks, (), PAUSE)}
    return on, {"pauses": gone_on(c.way.pauses)}


_CHANGED: Final[Mapping[type[Event], Changed]] = {
    **AROUND,
    h.ReporterConfirmed: _confirmed,
    h.ComplaintKindAdded: _kind_added,
    h.ComplaintDisclosed: _disclosed,
    h.ComplainantDescribed: _described,
    h.ComplainantNoted: _known,
    h.PublicAnswerNoted: _in_public,
    h.ComplaintEvidenceAdded: _evidence,
    h.ComplaintScreenedInformal: _informal,
    h.ComplaintScreenedFormal: _formal,
    h.ComplaintFormalised: _formal,
    h.ComplaintOutOfScope: _out_of_scope,
    h.ScreeningReviewed: _reviewed,
    h.ComplaintLapsed: _lapsed,
    h.MediationStarted: _nothing,
    h.MediationSettled: _settled,
    h.MediationFailed: _nothing,
    h.ComplaintSettled: _settled,
    h.FindingsSubmitted: _found,
    h.FindingsReturned: _returned,
    h.ComplaintDecided: _nothing,
    h.ComplainantAnswered: _answered,
    h.ComplaintAppealed: _appealed,
    h.ComplaintAppealDecided: _appeal_decided,
    h.ComplaintRemitted: _remitted,
    h.ComplaintClosed: _settled,
    h.ComplaintWithdrawn: _withdrawn,
    h.PublicProtected: _protected,
    h.ComplaintReferred: _referred,
    h.ExternalOutcomeRecorded: _external,
    h.ReferralReturned: _back,
    h.ComplaintMerged: _merged,
    h.ComplaintUnmerged: _level,
    h.SameMatterLinked: _linked,
    h.ComplaintPaused: _paused,
    h.ComplaintResumed: _resumed,
    h.HoldingResponseSent: _nothing,
    h.DelayExplained: _nothing,
}
