"""What a case leaves on record of a person, for later cases; nobody else's record changes."""

from collections.abc import Iterable, Iterator
from typing import Final

from duecourse.breaches import commands as c
from duecourse.breaches import events as e
from duecourse.breaches.parts import record_of
from duecourse.breaches.state import Breach
from duecourse.evidence.record import Event
from duecourse.kernel.command import Command
from duecourse.kernel.reaction import Cause, Reaction

_ENDS: Final = (
    e.BreachFoundNoCase,
    e.InformalActionCompleted,
    e.NoCaseFoundToAnswer,
    e.BreachOutcomeRecorded,
    e.BreachAppealDecided,
    e.BreachRemitted,
)


def _touched(_: Event, __: str, state: Breach) -> Iterable[str]:
    return (record_of(state.respondent),) if state.respondent else ()


def _noted(cause: Cause) -> Iterator[Command]:
    """Yield what is kept of the respondent, where it is known who they are."""
    event, state = cause.event, cause.states[cause.stream]
    if not state.respondent:
        return
    again = isinstance(event, e.BreachRemitted)
    yield c.NoteRecord(
        name=record_of(state.respondent),
        respondent=state.respondent,
        breach=cause.stream,
        sanction=state.sanction,
        since=getattr(event, "since", None),
        until=getattr(event, "until", None),
        acts=() if again else state.acts(),
        overturned=again,
        informal=isinstance(event, e.InformalActionCompleted),
    )


REACTIONS: Final = (Reaction(to=_ENDS, touches=_touched, causes=_noted),)
"""What follows from the events of a case."""
