"""What every event does to a state, whatever else it changes."""

from collections.abc import Mapping
from typing import Any, Final, TypeVar

from msgspec.structs import replace

from duecourse.evidence.record import Event, Recorded
from duecourse.kernel.command import AggregateState

S = TypeVar("S", bound=AggregateState)

_NOTHING: Final[Mapping[str, Any]] = {}


def after(
    before: S, recorded: Recorded[Event], shared: Mapping[str, Any] = _NOTHING, /, **changes: Any
) -> S:
    """Return the state after an event: with its changes, its version, and where it led.

    Where it led stands in the record; an event without it leaves the thing where it was.

    Args:
        shared: changes that several events have in common.
    """
    envelope = recorded.envelope
    changes["state"] = envelope.to_state or before.state
    changes["version"] = envelope.version
    return replace(before, **shared, **changes) if shared else replace(before, **changes)
