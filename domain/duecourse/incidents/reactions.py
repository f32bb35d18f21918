"""What an incident does because of what arose from it: a request to take something down."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from duecourse.incidents import commands as c
from duecourse.kernel.command import Command
from duecourse.kernel.names import kind_of
from duecourse.kernel.reaction import Cause, Reaction
from duecourse.kernel.table import ABSENT
from duecourse.takedowns import events as takedown

_ENDED: Final = ("closed", ABSENT)


def _arose_from(event: Any, _: str, __: Any) -> Iterable[str]:
    return (event.arises_from,) if kind_of(event.arises_from) == "incidents" else ()


def _link(cause: Cause) -> Iterator[Command]:
    for name in _arose_from(cause.event, cause.stream, None):
        if cause.states[name].state not in _ENDED:
            yield c.LinkTakedown(name=name, takedown=cause.stream)


REACTIONS: Final = (Reaction(to=(takedown.TakedownRequested,), touches=_arose_from, causes=_link),)
