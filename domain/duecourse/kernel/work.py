"""A matter as work that somebody has to do: whose it is, and what it waits for (decision 215)."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final, Literal

from msgspec import Struct

Hold = Literal["doubt", "complaint", "paused", "second_person", "outside", "stopped"]
"""Why nobody can go on with a matter as it stands: a question about it is open, a complaint about
it is, its decision waits, a second person has to say the same, somebody outside acts first, or
its clock stands still."""

STOPPED: Final[Hold] = "stopped"
"""Added where a clock stands still, whatever the kind says."""


class Held(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One thing that holds a matter up.

    Attributes:
        because: further words of the record, such as the kind of a doubt; never a name.
        until: when somebody looks again, UTC.
    """

    by: Hold
    because: str = ""
    until: datetime | None = None


class Work(Struct, frozen=True, kw_only=True):
    """How a matter stands, from its state alone.

    Attributes:
        opened_at: since when there is something to do, UTC.
        handlers: who deals with it by name; nobody while it belongs to a function.
        author: who made it, where everybody who reads it sees that.
        functions: of the pack; whoever fills one goes on with it while nobody does by name.
        channels: where it came in, or stands.
        about: whom and what it concerns, beside itself: who declared a conflict about one of
            these leaves it to others.
        holds: what holds it up.
        unheard: nobody has told whoever brought it, or looked at it at all.
    """

    opened_at: datetime | None = None
    handlers: tuple[str, ...] = ()
    author: str = ""
    functions: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    holds: tuple[Held, ...] = ()
    unheard: bool = False


WorkOf = Callable[[Any], Work]
"""From the state of an aggregate to how it stands as work."""


def named(*people: str) -> tuple[str, ...]:
    """Return the names that were given, each once."""
    return tuple(dict.fromkeys(filter(None, people)))
