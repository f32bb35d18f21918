"""What a policy version does because its successor took force."""

from collections.abc import Iterator
from typing import Final

from duecourse.kernel.command import Command
from duecourse.kernel.names import child, organisation_of
from duecourse.kernel.reaction import Cause, Reaction
from duecourse.policies import commands as c
from duecourse.policies import events as e


def _predecessor(event: e.PolicyBroughtIntoForce, stream: str) -> tuple[str, ...]:
    version = event.predecessor
    return (child(organisation_of(stream), "policies", version),) if version else ()


def _supersede(cause: Cause) -> Iterator[Command]:
    for before in _predecessor(cause.event, cause.stream):
        if cause.states[before].state in ("in_force", "under_review", "retired"):
            yield c.SupersedePolicy(name=before, successor=cause.stream)


REACTIONS: Final = (
    Reaction(
        to=(e.PolicyBroughtIntoForce,),
        touches=lambda event, stream, _: _predecessor(event, stream),
        causes=_supersede,
    ),
)
