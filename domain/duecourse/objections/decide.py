"""What each command does to a standing objection, once nothing stands against it."""

from collections.abc import Iterator
from typing import Final

from duecourse.evidence.record import Event
from duecourse.objections import commands as c
from duecourse.objections import events as e
from duecourse.objections.guards import REGISTRY
from duecourse.objections.lifecycle import DEFINITION
from duecourse.objections.state import Objection, evolve
from duecourse.policy.deciding import Aggregate, Handlers
from duecourse.policy.step import Step

HANDLERS: Final = Handlers()


@HANDLERS.on(c.RecordObjection)
def record(step: Step[Objection, c.RecordObjection]) -> Iterator[Event]:
    """Yield the objection."""
    yield e.ObjectionRecorded(platforms=step.command.platforms, evidence=step.command.evidence)


@HANDLERS.on(c.LiftObjection)
def lift(step: Step[Objection, c.LiftObjection]) -> Iterator[Event]:
    """Yield that the subject took it back."""
    yield e.ObjectionLifted(evidence=step.command.evidence)


OBJECTIONS: Final = Aggregate(
    kind="objections",
    definition=DEFINITION,
    initial=Objection(),
    handlers=HANDLERS.by_command,
    events=e.EVENTS,
    evolve=evolve,
    registry=REGISTRY,
)
