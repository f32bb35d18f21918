"""What people may do to a clock: stop it, let it go on, put it off, say that no miss was one.

Nobody moves what has run out, and nobody but another person touches what somebody owes. Each
aggregate has commands and an event of its own, made of these.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import ClassVar, Final

from msgspec import Struct

from duecourse.evidence.fields import Code, Text
from duecourse.evidence.record import Event
from duecourse.evidence.words import ExtendedFor, StoppedFor
from duecourse.kernel.aggregate import Tied
from duecourse.kernel.clocks.keeping import Kept, Noted, View
from duecourse.kernel.command import Command
from duecourse.kernel.proposal import AnyProposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation


class StopClock(Command, frozen=True, kw_only=True):
    """Let one clock stand still, where its rule lets it, until somebody looks again.

    Attributes:
        clock: its id in the resource.
        why: the reason.
        review_at: when somebody looks again, UTC.
    """

    IN_PERSON: ClassVar[bool] = True

    clock: Code = ""
    why: StoppedFor = ""
    review_at: datetime | None = None


class ResumeClock(Command, frozen=True, kw_only=True):
    """Let a clock go on that stood still.

    Attributes:
        clock: its id in the resource.
        why: the reason that is over.
    """

    IN_PERSON: ClassVar[bool] = True

    clock: Code = ""
    why: StoppedFor = ""


class ExtendClock(Command, frozen=True, kw_only=True):
    """Put off by when something is due, before it has run out, and tell whoever waits.

    Attributes:
        clock: its id in the resource.
        why: the reason.
        added: how much longer, in the unit of its period; never longer than that itself.
        told: what whoever waits for it was told.
    """

    IN_PERSON: ClassVar[bool] = True

    clock: Code = ""
    why: ExtendedFor = ""
    added: int = 0
    told: Text = ""


class CorrectMiss(Command, frozen=True, kw_only=True):
    """Say that what is on record as late was done in time, and what shows it; both stay.

    Attributes:
        clock: its id in the resource.
        done_at: when it was done, UTC.
        evidence: what shows it.
    """

    IN_PERSON: ClassVar[bool] = True

    clock: Code = ""
    done_at: datetime | None = None
    evidence: Text = ""


class ClockChanged(Event, frozen=True, kw_only=True):
    """Somebody stopped a clock, let it go on, put it off, or said that its miss was none.

    Attributes:
        what: `stopped`, `resumed`, `extended` or `corrected`.
        due: by when it was due before, UTC; `fixed` since.
    """

    clock: Code
    what: Code
    due: datetime
    fixed: datetime | None = None
    remind_at: tuple[datetime, ...] = ()
    why: Code = ""
    review_at: datetime | None = None
    added: int = 0
    told: Text = ""
    done_at: datetime | None = None
    evidence: Text = ""


class Changing(Struct, frozen=True, kw_only=True):
    """How the clocks of an aggregate are changed.

    Attributes:
        event: its event.
        view: its clocks, each with what is on record of it.
        out: `(proposal) -> names` of the people who may not act in the matter.
    """

    event: type[ClockChanged]
    view: View
    out: Tied


def changed(before: tuple[Noted, ...], event: ClockChanged, at: datetime) -> tuple[Noted, ...]:
    """Return what is on record of the clocks of a resource after one was changed.

    Args:
        at: when that was, UTC.
    """
    one = Noted(
        clock=event.clock,
        what=event.what,
        due=event.due,
        at=at,
        fixed=event.fixed,
        remind_at=event.remind_at,
        stop=event.why,
        review_at=event.review_at,
        added=event.added,
        done_at=event.done_at,
    )
    return (*before, one)


UNKNOWN: Final = Violation(Reason.NOT_FOUND, "clock: there is none of this name", field="clock")
"""What a command is refused with that names no clock of its resource."""


def asked(proposal: AnyProposal, view: View) -> Kept | None:
    """Return the clock that a command names; None where the resource has none of that name."""
    named = getattr(proposal.command, "clock", "")
    return next((one for one in view(proposal.state) if one.id == named), None)


def own(proposal: AnyProposal, view: View) -> Iterator[Kept]:
    """Yield the clock that a command names, if there is one."""
    kept = asked(proposal, view)
    if kept is not None:
        yield kept
