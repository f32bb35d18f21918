"""How each event changes a breach."""

from collections.abc import Callable
from typing import Any, Final

from duecourse.breaches import events as e
from duecourse.breaches.pauses import ended, on_record, paused, resumed, without_pauses
from duecourse.breaches.state import (
    APPEAL,
    MEASURE,
    Allegation,
    Breach,
    Evidence,
    Findings,
    Hearing,
    Interim,
    Outside,
    PastCase,
)
from duecourse.breaches.taking_part import (
    Changed,
    holding,
    left_by_investigator,
    parts_with,
    with_part,
)
from duecourse.evidence.outside import OutsideWord
from duecourse.evidence.record import Event, Recorded
from duecourse.kernel.clocks.keeping import anew
from duecourse.kernel.evolving import after


def evolve(breach: Breach, recorded: Recorded[e.BreachEvent]) -> Breach:
    """Return the breach after an event."""
    changes = _CHANGES[type(recorded.event)](breach, recorded)
    if said := recorded.event.outside:
        changes["decided_outside"] = _outside(breach, said)
    return after(breach, recorded, **changes)


def _outside(breach: Breach, said: OutsideWord) -> tuple[Outside, ...]:
    one = Outside(said.body, said.decided_on)
    return tuple(dict.fromkeys((*breach.decided_outside, one)))


def _reported(_: Breach, recorded: Recorded[e.BreachReported | e.BreachSelfReported]) -> Changed:
    event, at = recorded.event, recorded.envelope.at
    named, arises_from, own = recorded.person, "", True
    if isinstance(event, e.BreachReported):
        named, arises_from, own = event.respondent, event.arises_from, False
    act_at = event.act_at or at
    return {
        "respondent": named,
        "informants": (recorded.person,),
        "self_reported": own,
        "opened_at": at,
        "about": event.about,
        "done_to": event.done_to,
        "not_to": getattr(event, "not_to", ()),
        "arises_from": arises_from,
        "allegations": (Allegation(event.clause, act_at, event.capacity, event.while_at),),
        "told": own,
        "conduct_policy": event.conduct_policy,
        "procedure_policy": recorded.envelope.policy,
        "pinned": event.pinned,
        "clocks": event.clocks,
    }


def _nothing(_: Breach, __: Recorded[Event]) -> Changed:
    return {}


def _merged(breach: Breach, recorded: Recorded[e.BreachMerged]) -> Changed:
    into = {"merged_into": recorded.event.into, "merged_by": recorded.person}
    return {**into, **_sorted(breach, recorded)}


def _no_case(breach: Breach, recorded: Recorded[e.BreachFoundNoCase]) -> Changed:
    over = {**_sorted(breach, recorded), **ended(breach, recorded)}
    return {"no_case": recorded.event.why, **over}


def _sorted(breach: Breach, recorded: Recorded[Event]) -> Changed:
    parts = parts_with(breach, recorded.person, "triager")
    at, by = recorded.envelope.at, breach.sorted_by or recorded.person
    return {"parts": parts, "sorted_at": breach.sorted_at or at, "sorted_by": by}


def _formal(breach: Breach, recorded: Recorded[e.BreachMadeFormal | e.BreachFormalised]) -> Changed:
    event = recorded.event
    told = breach.told or not getattr(event, "not_told_because", "")
    return {
        **_sorted(left_by_investigator(breach), recorded),
        "investigator": event.investigator,
        **_answered(breach, recorded),
        "told": told,
    }


def _answered(breach: Breach, recorded: Recorded[Any]) -> Changed:
    return {"disclosure": recorded.event.disclosure or breach.disclosure}


def _submitted(breach: Breach, recorded: Recorded[e.BreachReportSubmitted]) -> Changed:
    parts = parts_with(breach, recorded.person, "investigator")
    return {"factors": frozenset(recorded.event.factors), "parts": parts}


def _added_allegation(breach: Breach, recorded: Recorded[e.AllegationAdded]) -> Changed:
    event = recorded.event
    one = Allegation(event.clause, event.act_at or recorded.envelope.at, event.capacity)
    done_to = tuple(dict.fromkeys((*breach.done_to, *event.done_to)))
    alleged = {"allegations": (*breach.allegations, one), "done_to": done_to}
    return {**alleged, "hearing": None, "findings": None}


def _linked(breach: Breach, recorded: Recorded[e.BreachLinked | e.BreachLinkMirrored]) -> Changed:
    return {"linked": tuple(dict.fromkeys((*breach.linked, recorded.event.breach)))}


def _scheduled(breach: Breach, recorded: Recorded[e.HearingScheduled]) -> Changed:
    event = recorded.event
    hearing = Hearing(
        at=event.hearing_at,
        chair=event.chair,
        allegations=event.allegations,
        evidence=event.evidence,
        outcomes=event.outcomes,
    )
    parts = breach.parts
    for witness in event.witnesses:
        parts = parts_with(holding(breach, parts), witness, "witness")
    shown = _shown(breach, event.evidence)
    return {"hearing": hearing, "evidence": shown, "parts": parts, "told": True}


def _shown(breach: Breach, numbers: tuple[int, ...]) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(one.by, one.origin, one.at, one.shown or number in numbers)
        for number, one in enumerate(breach.evidence, 1)
    )


def _moved(
    breach: Breach, recorded: Recorded[e.HearingPostponed | e.AbsenceRecorded | e.HearingAdjourned]
) -> Changed:
    event, hearing = recorded.event, breach.hearing
    if hearing is None:
        return {}
    own = getattr(event, "for_respondent", True)
    again = isinstance(event, e.AbsenceRecorded)
    relied = getattr(event, "evidence", hearing.evidence)
    changed = Hearing(
        at=event.hearing_at,
        chair=hearing.chair,
        allegations=hearing.allegations,
        evidence=relied,
        outcomes=hearing.outcomes,
        notices=hearing.notices + again,
        moved=hearing.moved + (not own),
        attended=hearing.attended,
    )
    return {"hearing": changed, "evidence": _shown(breach, relied), "findings": None}


def _held(breach: Breach, recorded: Recorded[e.HearingHeld]) -> Changed:
    event, hearing = recorded.event, breach.hearing
    parts = parts_with(breach, recorded.person, "chair")
    if event.companion:
        parts = parts_with(holding(breach, parts), event.companion, "companion")
    if hearing is None:
        return {"parts": parts}
    kept = {f: getattr(hearing, f) for f in hearing.__struct_fields__}
    return {"parts": parts, "hearing": Hearing(**{**kept, "attended": event.attended == "yes"})}


def _found(breach: Breach, recorded: Recorded[e.FindingsRecorded]) -> Changed:
    event = recorded.event
    upheld = (*event.upheld, *event.partly)
    findings = Findings(upheld, event.serious, event.gross, event.knowing, recorded.envelope.at)
    return {"findings": findings, "parts": parts_with(breach, recorded.person, "chair")}


def _outcome(breach: Breach, recorded: Recorded[e.BreachOutcomeRecorded]) -> Changed:
    event = recorded.event
    return {
        "sanction": event.sanction,
        "ceiling": breach.ceiling or event.sanction,
        "on_record": event.live,
        "warning_since": event.since,
        "warning_until": event.until,
        "appeal_until": event.appeal_until,
        **without_pauses(breach, event.clocks),
        "removals": event.remove,
        "parts": parts_with(breach, recorded.person, "chair"),
    }


def _appeal_decided(breach: Breach, recorded: Recorded[e.BreachAppealDecided]) -> Changed:
    event = recorded.event
    sanctions = {"upheld": breach.sanction, "reduced": event.sanction, "overturned": "no_sanction"}
    now = sanctions.get(event.outcome, breach.sanction)
    return {
        "sanction": now,
        "warning_since": event.since,
        "warning_until": event.until,
        "parts": parts_with(breach, recorded.person, "appeal_body"),
    }


def _again(breach: Breach, recorded: Recorded[e.BreachRemitted | e.BreachReopened]) -> Changed:
    how = "appeal_body" if isinstance(recorded.event, e.BreachRemitted) else "handler"
    return {
        "parts": parts_with(left_by_investigator(breach), recorded.person, how),
        "round": breach.round + 1,
        "investigator": recorded.event.investigator,
        "hearing": None,
        "findings": None,
        "sanction": "",
        "warning_since": None,
        "warning_until": None,
        "appeal_until": None,
        "clocks": anew(breach.clocks, (), APPEAL),
        "ceiling": breach.ceiling or breach.sanction or "no_sanction",
    }


def _evidence(breach: Breach, recorded: Recorded[e.BreachEvidenceAdded]) -> Changed:
    one = Evidence(recorded.person, recorded.event.origin, recorded.envelope.at)
    changes: Changed = {"evidence": (*breach.evidence, one)}
    if recorded.person not in (breach.respondent, breach.investigator):
        changes["parts"] = parts_with(breach, recorded.person, "supplier")
    return changes


def _disclosure(breach: Breach, recorded: Recorded[e.DisclosureAnswered]) -> Changed:
    if recorded.event.disclosure == "not_protected":
        return {**_answered(breach, recorded), **with_part("handler")(breach, recorded)}
    raised_by = tuple(dict.fromkeys((*breach.raised_by, recorded.person)))
    return {**_answered(breach, recorded), "raised_by": raised_by}


def _interim(breach: Breach, recorded: Recorded[e.InterimImposed | e.InterimReviewed]) -> Changed:
    event = recorded.event
    measure = getattr(event, "measure", "") or (breach.interim.measure if breach.interim else "")
    imposed = Interim(measure, recorded.person, event.review_by)
    return {
        "interim": imposed,
        "clocks": anew(breach.clocks, event.clocks, MEASURE),
        "told": breach.told or isinstance(event, e.InterimImposed),
        "parts": parts_with(breach, recorded.person, "imposer"),
    }


def _referral(breach: Breach, recorded: Recorded[e.ReferralDecided]) -> Changed:
    event = recorded.event
    told = breach.bodies_told | ({event.body} if event.referral == "refer" else set())
    return {"decided_on": breach.decided_on | {event.body}, "bodies_told": told}


def _remembered(breach: Breach, recorded: Recorded[e.BreachNoted]) -> Changed:
    event = recorded.event
    others = tuple(one for one in breach.past if one.breach != event.breach)
    before = next((one for one in breach.past if one.breach == event.breach), None)
    acts = event.acts or (before.acts if before else ())
    since, until = (None, None) if event.overturned else (event.since, event.until)
    one = PastCase(event.breach, event.sanction, since, until, acts, event.informal)
    return {"respondent": event.respondent, "past": (*others, one)}


_CHANGES: Final[dict[type, Callable[[Breach, Recorded[Any]], Changed]]] = {
    e.BreachReported: _reported,
    e.BreachSelfReported: _reported,
    e.RespondentIdentified: lambda _, r: {"respondent": r.event.respondent},
    e.BreachMerged: _merged,
    e.BreachUnmerged: lambda b, r: {
        "merged_into": "",
        "sorted_at": None,
        "sorted_by": "",
        **with_part("triager")(b, r),
    },
    e.BreachFoundNoCase: _no_case,
    e.BreachMadeInformal: lambda b, r: {**_sorted(b, r), "told": True, **_answered(b, r)},
    e.InformalActionCompleted: ended,
    e.BreachMadeFormal: _formal,
    e.BreachFormalised: _formal,
    e.BreachReportSubmitted: _submitted,
    e.BreachReportReturned: _nothing,
    e.NoCaseFoundToAnswer: lambda b, r: {
        **with_part("chair", told=True, no_case=r.event.why)(b, r),
        **ended(b, r),
    },
    e.BreachDowngraded: with_part("chair", told=True),
    e.HearingScheduled: _scheduled,
    e.HearingPostponed: _moved,
    e.PostponementRefused: _nothing,
    e.HearingCancelled: lambda _, __: {"hearing": None},
    e.AbsenceRecorded: _moved,
    e.HearingHeld: _held,
    e.HearingAdjourned: _moved,
    e.FindingsRecorded: _found,
    e.AllegationAdded: _added_allegation,
    e.BreachOutcomeRecorded: _outcome,
    e.BreachAppealed: lambda b, r: {
        "appealed_by": r.person,
        "clocks": anew(b.clocks, (), APPEAL),
    },
    e.BreachAppealWithdrawn: _nothing,
    e.BreachAppealDecided: _appeal_decided,
    e.BreachRemitted: _again,
    e.BreachClosed: ended,
    e.BreachConcludedOnLeaving: lambda b, r: {**with_part("chair")(b, r), **ended(b, r)},
    e.BreachReopened: _again,
    e.BreachEvidenceAdded: _evidence,
    e.DisclosureAnswered: _disclosure,
    e.InterimImposed: _interim,
    e.InterimReviewed: _interim,
    e.InterimLifted: lambda b, _: {"interim": None, "clocks": anew(b.clocks, (), MEASURE)},
    e.ReferralDecided: _referral,
    e.ReferralSettled: lambda b, r: {"settled": b.settled | {r.event.body}},
    e.BreachPaused: paused,
    e.BreachResumed: resumed,
    e.BreachDisclosed: lambda b, r: {
        "told": True,
        "restricted": b.restricted and r.event.to != "everybody",
    },
    e.BreachLinked: _linked,
    e.BreachLinkMirrored: _linked,
    e.BreachTakedownLinked: lambda b, r: {"takedowns": (*b.takedowns, r.event.takedown)},
    e.BreachClockNoted: on_record,
    e.BreachClockChanged: on_record,
    e.BreachNoted: _remembered,
}
"""What each event changes besides where it leads."""
