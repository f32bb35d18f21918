"""What every event does to a state, whatever else it changes."""

from typing import Any, TypeVar

import msgspec

from duecourse.evidence.record import Event, Recorded
from duecourse.kernel.command import AggregateState

S = TypeVar("S", bound=AggregateState)


def after(before: S, recorded: Recorded[Event], **changes: Any) -> S:
    """Return the state after an event: with its changes, its version, and where it led.

    Where it led stands in the record; an event without it leaves the thing where it was.
    """
    envelope = recorded.envelope
    return msgspec.structs.replace(
        before, state=envelope.to_state or before.state, version=envelope.version, **changes
    )
