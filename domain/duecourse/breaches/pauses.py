"""How a case that stands still, goes on or ends, and what is noted, changes its clocks."""

from datetime import datetime

from duecourse.breaches import events as e
from duecourse.breaches.state import APPEAL, MEASURE, Breach, pause_of
from duecourse.evidence.record import Event, Recorded
from duecourse.kernel.clocks import pausing
from duecourse.kernel.clocks.changing import changed
from duecourse.kernel.clocks.keeping import ClockStart, anew
from duecourse.kernel.clocks.noting import noted

Changed = dict[str, object]


def paused(breach: Breach, recorded: Recorded[e.BreachPaused]) -> Changed:
    """Return that it stands still, with the clocks that stop and the one of the pause."""
    event, at = recorded.event, recorded.envelope.at
    until: datetime = event.review_at or at
    halts = pausing.stopped(event.stopped, at, event.why, until)
    return {
        "paused": {**breach.paused, event.why: until},
        "paused_by": breach.paused_by | {(event.why, recorded.person)},
        "clocks": anew(breach.clocks, event.clocks),
        "noted": (*breach.noted, *halts),
    }


def resumed(breach: Breach, recorded: Recorded[e.BreachResumed]) -> Changed:
    """Return that it goes on, with what is due then."""
    event, why = recorded.event, recorded.event.why
    fixed = pausing.resumed(event.fixed, event.since or recorded.envelope.at, why)
    return {
        "paused": {one: at for one, at in breach.paused.items() if one != why},
        "clocks": anew(breach.clocks, (), pause_of(why)),
        "noted": (*breach.noted, *fixed),
    }


def on_record(
    breach: Breach, recorded: Recorded[e.BreachClockNoted | e.BreachClockChanged]
) -> Changed:
    """Return what is on record of a clock; who may appeal longer may do so from now on."""
    event, at = recorded.event, recorded.envelope.at
    if isinstance(event, e.BreachClockChanged):
        found: Changed = {"noted": changed(breach.noted, event, at)}
    else:
        found = {"noted": noted(breach.noted, event, at)}
    later = event.fixed if event.clock == APPEAL else None
    return found if later is None else {**found, "appeal_until": later}


def without_pauses(breach: Breach, begun: tuple[ClockStart, ...] = (), *gone: str) -> Changed:
    """Return that nothing stands still any more: what waited was decided.

    Args:
        begun: the clocks that begin with it, and `gone` ids of those that end with it.
    """
    waited = (pause_of(why) for why in breach.paused)
    return {"paused": {}, "clocks": anew(breach.clocks, begun, *gone, *waited)}


def ended(breach: Breach, recorded: Recorded[Event]) -> Changed:
    """Return that it is over: no measure until then stands any more, and nothing is waited for."""
    at = breach.sorted_at or recorded.envelope.at
    return {"interim": None, "sorted_at": at, **without_pauses(breach, (), MEASURE)}
