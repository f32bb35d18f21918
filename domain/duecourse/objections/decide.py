"""What each command does to a standing objection, once nothing stands against it."""

from collections.abc import Iterator
from typing import Final

from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Aggregate, Handlers
from duecourse.kernel.proposal import Proposal
from duecourse.objections import commands as c
from duecourse.objections import events as e
from duecourse.objections.guards import REGISTRY
from duecourse.objections.lifecycle import DEFINITION
from duecourse.objections.state import Objection, evolve

HANDLERS: Final = Handlers()


@HANDLERS.on(c.RecordObjection)
def record(proposal: Proposal[Objection, c.RecordObjection]) -> Iterator[Event]:
    """Yield the objection."""
    yield e.ObjectionRecorded(
        platforms=proposal.command.platforms, evidence=proposal.command.evidence
    )


@HANDLERS.on(c.LiftObjection)
def lift(proposal: Proposal[Objection, c.LiftObjection]) -> Iterator[Event]:
    """Yield that the subject took it back."""
    yield e.ObjectionLifted(evidence=proposal.command.evidence)


OBJECTIONS: Final = Aggregate(
    kind="objections",
    singular="objection",
    shares="consents",
    definition=DEFINITION,
    initial=Objection(),
    handlers=HANDLERS.by_command,
    events=e.EVENTS,
    evolve=evolve,
    registry=REGISTRY,
)
