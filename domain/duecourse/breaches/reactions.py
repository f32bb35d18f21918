"""What a case leaves on record of a person, for later cases, and what it waits for.

Nobody else's record changes.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from duecourse.breaches import commands as c
from duecourse.breaches import events as e
from duecourse.breaches.parts import record_of
from duecourse.breaches.state import Breach
from duecourse.evidence.record import Event
from duecourse.kernel.command import Command
from duecourse.kernel.names import kind_of
from duecourse.kernel.reaction import Cause, Reaction
from duecourse.kernel.table import ABSENT
from duecourse.takedowns import events as takedown

_ENDS: Final = (
    e.BreachFoundNoCase,
    e.InformalActionCompleted,
    e.NoCaseFoundToAnswer,
    e.BreachOutcomeRecorded,
    e.BreachAppealDecided,
    e.BreachRemitted,
)

_OVER: Final = ("closed", "merged", "record", ABSENT)
"""States in which nothing of a case is open."""


def _touched(_: Event, __: str, state: Breach) -> Iterable[str]:
    return (record_of(state.respondent),) if state.respondent else ()


def _noted(cause: Cause) -> Iterator[Command]:
    """Yield what is kept of the respondent, where it is known who they are."""
    event, state = cause.event, cause.states[cause.stream]
    if not state.respondent:
        return
    again = isinstance(event, e.BreachRemitted)
    # What was never looked into decided nothing of the act.
    none = again or (isinstance(event, e.BreachFoundNoCase) and not _looked_into(event, state))
    yield c.NoteRecord(
        name=record_of(state.respondent),
        respondent=state.respondent,
        breach=cause.stream,
        sanction=state.sanction,
        since=getattr(event, "since", None),
        until=getattr(event, "until", None),
        acts=() if none else state.acts(),
        overturned=again,
        informal=isinstance(event, e.InformalActionCompleted),
    )


def _looked_into(event: e.BreachFoundNoCase, state: Breach) -> bool:
    """Return whether what was closed without a case was found to be a protected disclosure.

    It was where the case waited for that on somebody else's word than of who closed it: nobody
    is tried again for the same. One person alone settles nothing by saying so (decision 212).
    """
    waited = {person for why, person in state.paused_by if why == "overlapping_case"}
    return event.why == "protected_disclosure" and bool(waited - {state.sorted_by})


def _arose_from(event: Any, _: str, __: Any) -> Iterable[str]:
    return (event.arises_from,) if kind_of(event.arises_from) == "breaches" else ()


def _linked(cause: Cause) -> Iterator[Command]:
    """Yield that a case waits for what is to come down because of it, while it is open."""
    for name in _arose_from(cause.event, cause.stream, None):
        if cause.states[name].state not in _OVER:
            yield c.LinkBreachTakedown(name=name, takedown=cause.stream)


def _other(event: Any, _: str, __: Any) -> Iterable[str]:
    return (event.breach,)


def _mirrored(cause: Cause) -> Iterator[Command]:
    """Yield that the other case has the link too: whichever is decided last is compared."""
    yield c.MirrorBreachLink(name=cause.event.breach, breach=cause.stream)


REACTIONS: Final = (
    Reaction(to=(e.BreachLinked,), touches=_other, causes=_mirrored),
    Reaction(to=_ENDS, touches=_touched, causes=_noted),
    Reaction(to=(takedown.TakedownRequested,), touches=_arose_from, causes=_linked),
)
"""What follows from the events of a case."""
