"""Given, when, then: one aggregate, its state, and what is given around it. No I/O, no clock.

    scene.when(PublishPost(...), by="ann").then_refused(Reason.COOLING_OFF, "ZRT-BA-pause")

Every act but the last must succeed: a scene that was refused takes no more.
A decision sees those streams alone which its command declares to read, so
that a read which was forgotten shows here.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final, Self

from duecourse.evidence.outside import OutsideWord
from duecourse.evidence.record import Event
from duecourse.kernel.actor import Actor
from duecourse.kernel.aggregate import Aggregate
from duecourse.kernel.command import Command
from duecourse.kernel.deciding import Verdict, decide, reads, reads_further
from duecourse.kernel.facts import Facts, line_above
from duecourse.kernel.proposal import Context
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.testing.clock import MONDAY
from duecourse.testing.given import Given

_NOTHING: Final = Verdict((), ())


@dataclass(frozen=True)
class Scene:
    """An aggregate at a moment, and what came of the last act.

    It never changes: each act returns the scene after it.

    Attributes:
        given: the pack and what other streams say.
        aggregate: the kind of thing that it is about, such as `POSTS`.
        name: resource name of the one that it is about.
        state: where that stands; the kind's initial state before the first act.
        at: the time of the next act.
        verdict: what came of the last one.
    """

    given: Given
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
        outside: OutsideWord | None = None,
        expected_version: int | None = None,
        system: bool = False,
        through: str = "",
    ) -> Self:
        """Return the scene after a command by a person, or by the service itself.

        Args:
            by: id of the person.
            reason: why, in that person's words.
            outside: what an outside body decided.
            expected_version: version that they last read; None for "whatever it is".
            through: id of a service account that acts for the person; empty for none.

        Raises:
            AssertionError: the act before was refused already.
        """
        _demand(not self.violations, "already refused", self.violations)
        person = self.given.person(by)
        actor = Actor(
            name=self.given.person(through) if through else person,
            organisation=self.given.organisation,
            on_behalf_of=person if through else "",
            system=system,
        )
        seen = reads(self.aggregate, self.state, command, actor.person)
        who = Facts(self.given.facts).person(actor.person)
        seen += reads_further(self.aggregate, self.state, command, who)
        if type(command).LOOKS_UP:
            seen += line_above(actor.person, Facts(self.given.facts).person)
        context = Context(
            at=self.at,
            actor=actor,
            pack=self.given.pack,
            drafted=self.given.drafted or self.given.pack,
            facts=Facts({name: self.given.facts.get(name) for name in seen}),
            request_id="r-1",
            expected_version=expected_version,
            reason=reason,
            outside=outside,
        )
        verdict = decide(self.aggregate, self.state, command, context)
        self._check_reasons(verdict)
        after = self.aggregate.folded(verdict.events, self.state)
        return replace(self, state=after, verdict=verdict)

    def _check_reasons(self, verdict: Verdict) -> None:
        """Demand that no guard gives a reason that it did not declare."""
        declared = {rule.id: rule.kind.reasons for rule in self.given.pack.rules}
        for found in verdict.violations:
            reasons = declared.get(found.rule, (found.reason,))
            _demand(found.reason in reasons, "not a reason that the guard declares", found)

    def reacting(self, command: Command) -> Self:
        """Return the scene after a reaction of the service itself."""
        return self.when(command, "service", system=True)

    def later(self, **wait: float) -> Self:
        """Return the scene after a while, for example `minutes=30`."""
        return replace(self, at=self.at + timedelta(**wait))

    def meanwhile(self, given: Given) -> Self:
        """Return the scene after something changed around it."""
        return replace(self, given=given)

    @property
    def violations(self) -> tuple[Violation, ...]:
        """Return what stands against the last act."""
        return self.verdict.violations

    @property
    def event(self) -> Any:
        """Return the last event."""
        return self.verdict.events[-1].event

    def then(self, *events: type[Event]) -> Self:
        """Demand that the last act led to exactly these events.

        Raises:
            AssertionError: it was refused, or led to others.
        """
        found = tuple(type(recorded.event) for recorded in self._accepted())
        _demand(found == events, f"events are not {events}", found)
        return self

    def then_in(self, state: str) -> Self:
        """Demand that the last act succeeded and the aggregate is in a state.

        Raises:
            AssertionError: it was refused, or led elsewhere.
        """
        self._accepted()
        _demand(self.state.state == state, f"not in {state!r}", self.state.state)
        return self

    def _accepted(self) -> tuple[Any, ...]:
        _demand(not self.violations, "refused", self.violations)
        return self.verdict.events

    def then_refused(self, reason: Reason, clause: str = "") -> Self:
        """Demand that a refusal for this reason, citing this clause, is among all that stand.

        Args:
            clause: its id; without one, a refusal that cites no clause is demanded.

        Raises:
            AssertionError: the last act was accepted, or refused for other reasons.
        """
        found = [(str(v.reason), v.clause) for v in self.violations]
        says = self._not_refused(reason, clause)
        _demand((reason, clause) in found, says, found)
        return self

    def then_refused_alone(self, reason: Reason, clause: str = "") -> Self:
        """Demand that nothing but this stands against the last act.

        Raises:
            AssertionError: the last act was accepted, or something else stands against it.
        """
        found = {(str(v.reason), v.clause) for v in self.violations}
        says = f"{self._not_refused(reason, clause)}, and nothing else"
        _demand(found == {(reason, clause)}, says, found)
        return self

    def _not_refused(self, reason: Reason, clause: str) -> str:
        """Return what a failed demand says: without a clause, one by a clause is not meant."""
        if clause:
            return f"not refused for {reason} by clause {clause}"
        by = sorted({v.clause for v in self.violations if v.reason == reason and v.clause})
        named = f": refused for it by clause {', '.join(by)}: name the clause" if by else ""
        return f"not refused for {reason} without a clause{named}"


def _demand(holds: bool, says: str, found: object) -> None:
    if not holds:
        raise AssertionError(f"{says}: {found}")
