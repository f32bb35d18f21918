"""Breaches as one aggregate."""

from typing import Final

from duecourse.breaches import events as e
from duecourse.breaches.clocks import CLOCKS
from duecourse.breaches.evolve import evolve
from duecourse.breaches.guards import REGISTRY
from duecourse.breaches.handlers import BY_COMMAND
from duecourse.breaches.lifecycle import DEFINITION
from duecourse.breaches.parts import KNOWING, tied
from duecourse.breaches.reactions import REACTIONS
from duecourse.breaches.shown import shown
from duecourse.breaches.state import Breach
from duecourse.breaches.work import work
from duecourse.kernel.aggregate import Aggregate

BREACHES: Final = Aggregate(
    kind="breaches",
    singular="breach",
    definition=DEFINITION,
    initial=Breach(),
    handlers=BY_COMMAND,
    events=e.EVENTS,
    evolve=evolve,
    registry=REGISTRY,
    author=lambda breach: breach.author,
    tied=tied,
    reactions=REACTIONS,
    knowing=KNOWING,
    shown=shown,
    clocks=CLOCKS,
    work=work,
)
