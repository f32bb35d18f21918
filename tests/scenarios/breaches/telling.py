"""Stories with dates: what somebody does at a moment of London's clock, and what is refused."""

from datetime import UTC, datetime
from typing import Any, Self

from duecourse.breaches import commands as c
from duecourse.breaches.decide import BREACHES
from duecourse.breaches.state import Breach
from duecourse.kernel.aggregate import Aggregate
from duecourse.kernel.clocks.keeping import Kept
from duecourse.kernel.command import Command
from duecourse.kernel.reasons import Reason
from duecourse.testing import Given, Scene
from tests.e2e.scenarios.stage import LONDON, london
from tests.scenarios.breaches.scenes import until
from tests.scenarios.clocks import clock_of

NOTICE: dict[str, Any] = {
    "place": "Room 2",
    "companion_told": True,
    "recording_told": True,
    "adjustments": "None were asked for.",
    "union_representative": "no",
}
"""What every notice of a hearing says besides what it is about."""

REPORT: dict[str, Any] = {"report": "They did.", "for_respondent": "They are sorry."}
LETTER: dict[str, Any] = {"reasons": "It was so.", "names_others": "no"}


class Tale:
    """One resource of a story, at a moment; each act changes it.

    Attributes:
        scene: as it stands.
    """

    def __init__(self, given: Given, aggregate: Aggregate[Any], name: str, state: Any) -> None:
        self.scene = Scene(given, aggregate, name, state)

    def on(self, *moment: Any) -> Self:
        """Go on at a moment: year, month, day and the clock on the wall."""
        self.scene = until(self.scene, london(*moment))
        return self

    def does(
        self,
        by: str,
        command: type[Command],
        /,
        reason: Any = "",
        outside: Any = None,
        **fields: Any,
    ) -> Self:
        """Have somebody do something, which is accepted."""
        asked = command(name=self.scene.name, **fields)
        done = self.scene.when(asked, by, reason=reason, outside=outside)
        assert not done.violations, done.violations
        self.scene = done
        return self

    def refused(
        self,
        by: str,
        command: type[Command],
        code: Reason,
        clause: str = "",
        /,
        reason: Any = "",
        **fields: Any,
    ) -> Self:
        """Have somebody try something, which is refused; nothing changes."""
        asked = command(name=self.scene.name, **fields)
        self.scene.when(asked, by, reason=reason).then_refused(code, clause)
        return self

    def reacting(self, command: type[Command], **fields: Any) -> Self:
        """Have the service itself do something."""
        self.scene = self.scene.reacting(command(name=self.scene.name, **fields))
        return self

    def knowing(self, kind: str, ref: str, state: object) -> Self:
        """Go on with what became of something else."""
        self.scene = self.scene.meanwhile(self.scene.given.knowing(kind, ref, state))
        return self

    def around(self) -> Given:
        """Return what is given, with this one as it stands."""
        kind, ref = self.scene.name.split("/")[2:]
        return self.scene.given.knowing(kind, ref, self.state)

    def is_in(self, state: str) -> Self:
        """Demand that it stands in a state."""
        assert self.state.state == state, self.state.state
        return self

    def person(self, ref: str) -> str:
        """Return the name of somebody of the organisation."""
        return self.scene.given.person(ref)

    @property
    def state(self) -> Any:
        """Return how it stands."""
        return self.scene.state

    def due(self, clock: str) -> datetime | None:
        """Return until when something is due, by the clock on the wall."""
        return wall(self._clock(clock).clock.due)

    def met(self, clock: str) -> datetime | None:
        """Return when what was due was done, by the clock on the wall; None before."""
        return wall(self._clock(clock).clock.done_at)

    def _clock(self, clock: str) -> Kept:
        return clock_of(self.scene, clock)


class Case(Tale):
    """One case of a story."""

    def __init__(self, given: Given, ref: str = "b1") -> None:
        super().__init__(given, BREACHES, given.name("breaches", ref), Breach())

    def reported(self, by: str, respondent: str, **said: Any) -> Self:
        """Have somebody report somebody."""
        self.does(by, c.ReportBreach, respondent=self.person(respondent), **said)
        return self

    def handed_in(self, by: str, says: str, origin: str = "came_across") -> Self:
        """Have somebody hand in evidence."""
        self.does(by, c.AddBreachEvidence, says=says, origin=origin)
        return self


def wall(moment: datetime | None) -> datetime | None:
    """Return a moment by the clock on the wall in London."""
    return moment.astimezone(LONDON) if moment else None


__all__ = ["LETTER", "NOTICE", "REPORT", "UTC", "Case", "Tale", "london", "wall"]
