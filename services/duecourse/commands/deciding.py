"""From a command to a decision, on what is in memory: no waiting, no I/O."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any, Final

from msgspec import Struct

from duecourse.catalogue import AGGREGATES, COMMANDS
from duecourse.commands.call import Call
from duecourse.commands.packs import Packs
from duecourse.commands.planning import Missing, Plan, facts_of, plan
from duecourse.commands.reviewing import overdue_since
from duecourse.commands.states import States
from duecourse.kernel.actor import Actor
from duecourse.kernel.command import Command
from duecourse.kernel.deciding import reads, reads_further
from duecourse.kernel.facts import PersonFact, line_above
from duecourse.kernel.knowing import Circle, Knowing, Viewer, deals_with, may_know
from duecourse.kernel.names import kind_of, organisation_of
from duecourse.kernel.proposal import Context
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import refuse
from duecourse.kernel.table import ABSENT
from duecourse.packs.compiled import CompiledPack

_HIDING: Final = frozenset(kind for kind, one in AGGREGATES.items() if one.may_be_hidden)
"""The kinds of which not everybody may know that there is one."""


class Decided(Struct, frozen=True):
    """An accepted command, not yet stored.

    Attributes:
        at: when it was decided, UTC.
        read: version of every stream that the decision rests on.
        review_overdue_since: day on which the policy in force was to be reviewed; empty for none.
    """

    at: datetime
    plan: Plan
    read: Mapping[str, int]
    review_overdue_since: str = ""


class Decider:
    """Decides commands on the states and packs in memory.

    Args:
        clock: returns the current time, aware, UTC.
    """

    def __init__(self, states: States, packs: Packs, clock: Callable[[], datetime]) -> None:
        self._states = states
        self._packs = packs
        self._clock = clock

    def decide(
        self, command: Command, call: Call, found: Mapping[str, Any], *, is_new: bool = False
    ) -> Decided:
        """Return what a command leads to.

        Args:
            found: states that were read for this command.
            is_new: take it that nothing has the command's name yet, without a look.

        Raises:
            Refused: with everything that stands against it.
            Missing: something that it rests on is not in memory.
        """
        organisation, actor, person = call.actor.organisation, call.actor, call.actor.person
        aggregate = COMMANDS[type(command).__name__].aggregate
        states: dict[str, Any] = {command.name: aggregate.initial} if is_new else {}
        look_up = _LookUp(self._states.cached, organisation, found, states)

        def look_up_touched(names: tuple[str, ...]) -> Mapping[str, Any]:
            if not all(is_own(name, organisation) for name in names):
                raise refuse(Reason.NOT_FOUND, "no such resource")
            look_up(names)
            return {name: states[name] for name in names}

        look_up((organisation, actor.name, person, command.name))
        pack = call.pack or self._pack_by(states[command.name], states[organisation])
        if not (actor.system or command.CREATES) and self._hides(command.name, person, look_up):
            # Whoever may not know of it fares as with what is not there (decision 115).
            states[command.name] = aggregate.initial
        look_up(reads(aggregate, states[command.name], command, person))
        who = _person(states, person)
        look_up(reads_further(aggregate, states[command.name], command, who))
        if command.LOOKS_UP:
            _look_above(person, states, look_up)
        unknown = self._unknown(command.name, actor, look_up)
        context = Context(
            at=self._clock(),
            actor=actor,
            pack=pack,
            facts=facts_of(_without(states, unknown)),
            drafted=self._drafted(command, states[command.name]),
            request_id=call.request_id,
            expected_version=call.expected_version,
            reason=call.reason,
            outside=call.outside,
        )
        planned = plan(command, context, states, look_up_touched)
        unread = unknown - planned.states.keys()
        read = {name: s.version for name, s in states.items() if name not in unread}
        overdue = overdue_since(states[organisation], pack, context.at)
        return Decided(context.at, planned, read, overdue)

    def _unknown(self, name: str, actor: Actor, look_up: "_LookUp") -> frozenset[str]:
        """Return what of the facts the actor may not know of: it is as if not there.

        So nothing that they ask for turns on it, and no answer tells them of it.
        """
        if actor.system:
            return frozenset()
        hidden: set[str] = set()
        seen = {name}
        # Whether something is hidden may turn on more that may be.
        while more := [n for n in look_up.states if n not in seen and kind_of(n) in _HIDING]:
            seen.update(more)
            hidden.update([one for one in more if self._hides(one, actor.person, look_up)])
        return frozenset(hidden)

    def hides(self, name: str, person: str, found: Mapping[str, Any], *, own: bool = False) -> bool:
        """Return whether a person may not know that there is a resource.

        Args:
            found: states that were read for this.
            own: whatever is no matter of their own is hidden.

        Raises:
            Missing: something that it rests on is not in memory.
        """
        look_up = _LookUp(self._states.cached, organisation_of(name), found, {})
        return self._hides(name, person, look_up, own)

    def shown(self, name: str, state: Any, person: str, found: Mapping[str, Any]) -> Any:
        """Return a state as somebody sees it who knows of it.

        Args:
            found: states that were read for this.

        Raises:
            Missing: something that it rests on is not in memory.
        """
        part = AGGREGATES[kind_of(name)].shown
        if part is None:
            return state
        organisation = organisation_of(name)
        look_up = _LookUp(self._states.cached, organisation, found, {})
        look_up((organisation, person))
        return part(self._viewer(person, organisation, look_up.states), state)

    def _hides(self, name: str, person: str, look_up: "_LookUp", own: bool = False) -> bool:
        aggregate = AGGREGATES[kind_of(name)]
        if not aggregate.may_be_hidden:
            return own
        organisation, states = organisation_of(name), look_up.states
        look_up((name, organisation, person))
        state = states[name]
        if not state.version:
            return False
        if aggregate.known_with and (matter := aggregate.known_with(state)):
            return self._hides(matter, person, look_up, own)
        knowing = aggregate.knowing
        if knowing is None:
            return own
        circle = _circle(knowing, name, look_up)
        if own:
            return person not in circle.own
        viewer, behind = self._viewer(person, organisation, states), knowing.arises_from(state)
        return not (may_know(viewer, circle) or _deals_behind(viewer, circle, behind, look_up))

    def _viewer(self, person: str, organisation: str, states: Mapping[str, Any]) -> Viewer:
        books = states[organisation]
        return Viewer(
            person=person,
            known=_person(states, person),
            organisation=books if books.version else None,
            pack=self.pack_of(books) if books.policy_digest else None,
        )

    def _drafted(self, command: Command, state: Any) -> CompiledPack | None:
        """Return the pack that a draft holds, for a command that looks at it.

        Raises:
            Missing: it is not in memory.
        """
        digest = getattr(state, "digest", "") if type(command).LOOKS_AT_DRAFT else ""
        if not digest:
            return None
        pack = self._packs.kept(digest)
        if pack is None:
            raise Missing(pack=digest)
        return pack

    def _pack_by(self, state: Any, organisation: Any) -> CompiledPack:
        """Return the pack by which a thing goes: in force when it began, where it says so.

        Raises: as `pack_of`.
        """
        pinned = getattr(state, "pinned", "")
        if not pinned:
            return self.pack_of(organisation)
        pack = self._packs.kept(pinned)
        if pack is None:
            raise Missing(pack=pinned)
        return pack

    def pack_of(self, organisation: Any) -> CompiledPack:
        """Return the pack in force for an organisation, given its state.

        Raises:
            Refused: POLICY_NOT_IN_FORCE.
            Missing: it is not in memory.
        """
        digest = organisation.policy_digest
        if not digest:
            raise refuse(Reason.POLICY_NOT_IN_FORCE, "the organisation has no policy in force")
        pack = self._packs.kept(digest)
        if pack is None:
            raise Missing(pack=digest)
        return pack


def _circle(knowing: Knowing, name: str, look_up: "_LookUp") -> Circle:
    """Return who knows of a resource."""
    state = look_up.states[name]
    look_up(names := [*knowing.reads(name, state)])
    facts = facts_of({one: look_up.states[one] for one in names if one in look_up.states})
    return knowing.circle(name, state, facts)


def _deals_behind(viewer: Viewer, circle: Circle, matter: str, look_up: "_LookUp") -> bool:
    """Return whether somebody deals with the matter because of which there is a resource.

    Args:
        circle: of the resource.
        matter: name of that matter; empty for none.
    """
    aggregate = AGGREGATES.get(kind_of(matter))
    if aggregate is None or aggregate.knowing is None:
        return False
    look_up((matter,))
    if matter not in look_up.states:
        return False
    return deals_with(viewer, _circle(aggregate.knowing, matter, look_up), circle)


class _LookUp:
    """Adds to some states what else is asked for, as far as it is in memory.

    Those of other organisations are as if not there.
    """

    def __init__(
        self,
        cached: Callable[[str], Any | None],
        organisation: str,
        found: Mapping[str, Any],
        states: dict[str, Any],
    ) -> None:
        self.states = states
        self._cached = cached
        self._organisation = organisation
        self._found = found

    def __call__(self, names: Iterable[str]) -> None:
        """Add the states of the organisation's own streams.

        Raises:
            Missing: some are not in memory.
        """
        organisation, states = self._organisation, self.states
        below, missing = f"{organisation}/", []
        for name in names:
            if name in states:
                continue
            # Whatever is in memory is of a kind that there is.
            if (name == organisation or name.startswith(below)) and (state := self._cached(name)):
                states[name] = state
            elif is_own(name, organisation):
                if state := self._found.get(name):
                    states[name] = state
                else:
                    missing.append(name)
        if missing:
            raise Missing(tuple(missing))


def _person(states: Mapping[str, Any], name: str) -> PersonFact | None:
    """Return somebody as the log knows them; None if it does not, as it knows no system actor."""
    state = states.get(name) if kind_of(name) == "people" else None
    return None if state is None or state.state == ABSENT else state


def _without(states: Mapping[str, Any], names: frozenset[str]) -> Mapping[str, Any]:
    return {n: s for n, s in states.items() if n not in names} if names else states


def _look_above(
    person: str, states: Mapping[str, Any], look_up: Callable[[Iterable[str]], None]
) -> None:
    """Add who stands in the line of managers above a person."""

    def known(name: str) -> Any:
        look_up((name,))
        return states.get(name)

    line_above(person, known)


def is_own(name: str, organisation: str) -> bool:
    """Return whether a resource is of an organisation, and of a kind that there is."""
    return organisation_of(name) == organisation and kind_of(name) in AGGREGATES
