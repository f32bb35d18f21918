"""How an event adds to a breach that somebody did something in it."""

from collections.abc import Callable

import msgspec

from duecourse.breaches.state import Breach, Part
from duecourse.evidence.record import Event, Recorded

Changed = dict[str, object]
Change = Callable[[Breach, Recorded[Event]], Changed]


def with_part(how: str, **changes: object) -> Change:
    """Return what adds that whoever acted did something in the case, and other changes."""

    def change(breach: Breach, recorded: Recorded[Event]) -> Changed:
        return {"parts": parts_with(breach, recorded.person, how), **changes}

    return change


def parts_with(breach: Breach, person: str, how: str) -> tuple[Part, ...]:
    """Return who did what in it, with that somebody did this, in the round that it is in."""
    return tuple(dict.fromkeys((*breach.parts, Part(person, how, breach.round))))


def holding(breach: Breach, parts: tuple[Part, ...]) -> Breach:
    """Return it with these parts."""
    return msgspec.structs.replace(breach, parts=parts)


def left_by_investigator(breach: Breach) -> Breach:
    """Return the breach of which whoever was named to look into it has a part, as they go.

    They may have looked into it, whoever reported: they chair no hearing of it later.
    """
    if not breach.investigator:
        return breach
    return holding(breach, parts_with(breach, breach.investigator, "investigator"))
