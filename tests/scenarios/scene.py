"""Given, when, then: one aggregate, its state, and the house it lives in.

    scene.when(PublishPost(...), by="ann").then_refused(Reason.COOLING_OFF, "ZRT-BA-pause")

Every act but the last must succeed: a scene that was refused takes no more.
A decision sees those streams alone which its command declares to read, so
that a read which was forgotten shows here.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Self

from duecourse.evidence.record import Event
from duecourse.kernel.actor import Actor
from duecourse.kernel.aggregate import Aggregate
from duecourse.kernel.command import Command
from duecourse.kernel.deciding import Verdict, decide, reads
from duecourse.kernel.facts import Facts
from duecourse.kernel.proposal import Context
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from tests.scenarios.house import MONDAY, House

_NOTHING = Verdict((), ())


@dataclass(frozen=True)
class Scene:
    """An aggregate in a house at a moment, and what came of the last act."""

    house: House
    aggregate: Aggregate[Any]
    name: str
    state: Any
    at: datetime = MONDAY
    verdict: Verdict = _NOTHING

    def when(
        self,
        command: Command,
        by: str,
        *,
        reason: str = "",
        expected_version: int | None = None,
        system: bool = False,
    ) -> Self:
        """Return the scene after a command by a person, or by the service itself."""
        assert not self.violations, f"already refused: {self.violations}"
        actor = Actor(
            name=self.house.person(by), organisation=self.house.organisation, system=system
        )
        seen = reads(self.aggregate, self.state, command, actor.person)
        context = Context(
            at=self.at,
            actor=actor,
            pack=self.house.pack,
            facts=Facts({name: self.house.facts.get(name) for name in seen}),
            request_id="r-1",
            expected_version=expected_version,
            reason=reason,
        )
        verdict = decide(self.aggregate, self.state, command, context)
        self._check_reasons(verdict)
        after = self.aggregate.folded(verdict.events, self.state)
        return replace(self, state=after, verdict=verdict)

    def _check_reasons(self, verdict: Verdict) -> None:
        """Demand that no guard gives a reason that it did not declare."""
        declared = {rule.id: rule.kind.reasons for rule in self.house.pack.rules}
        for found in verdict.violations:
            assert found.reason in declared.get(found.rule, (found.reason,)), found

    def reacting(self, command: Command) -> Self:
        """Return the scene after a reaction of the service itself."""
        return self.when(command, "service", system=True)

    def later(self, **wait: float) -> Self:
        """Return the scene after a while, for example `minutes=30`."""
        return replace(self, at=self.at + timedelta(**wait))

    def in_house(self, house: House) -> Self:
        """Return the scene in a house that changed meanwhile."""
        return replace(self, house=house)

    @property
    def violations(self) -> tuple[Violation, ...]:
        """Return what stands against the last act."""
        return self.verdict.violations

    @property
    def event(self) -> Any:
        """Return the last event."""
        return self.verdict.events[-1].event

    def then(self, *events: type[Event]) -> Self:
        """Demand that the last act led to exactly these events."""
        assert not self.violations, self.violations
        assert tuple(type(recorded.event) for recorded in self.verdict.events) == events
        return self

    def then_in(self, state: str) -> Self:
        """Demand that the last act succeeded and the aggregate is in a state."""
        assert not self.violations, self.violations
        assert self.state.state == state
        return self

    def then_refused(self, reason: Reason, clause: str = "") -> Self:
        """Demand that a refusal for this reason, citing this clause, is among all that stand."""
        found = [(v.reason, v.clause) for v in self.violations]
        assert (reason, clause) in found, found
        return self

    def then_refused_alone(self, reason: Reason, clause: str = "") -> Self:
        """Demand that nothing but this stands against the last act."""
        found = {(v.reason, v.clause) for v in self.violations}
        assert found == {(reason, clause)}, found
        return self
