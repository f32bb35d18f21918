"""A command under judgement: the state it meets, and everything it may look at."""

from collections.abc import Callable, Hashable
from datetime import datetime
from typing import Any, Final, Generic, TypeVar, cast

from msgspec import Struct
from msgspec.structs import force_setattr

from duecourse.evidence.outside import OutsideWord
from duecourse.evidence.visible import shows
from duecourse.kernel.actor import Actor
from duecourse.kernel.command import AggregateState, Named
from duecourse.kernel.facts import Facts, OrganisationFact, PersonFact
from duecourse.kernel.names import kind_of, organisation_of
from duecourse.kernel.pack import Pack

S = TypeVar("S", bound=AggregateState, covariant=True)  # noqa: PLC0105 - as one writes a type argument
C = TypeVar("C", bound=Named, covariant=True)  # noqa: PLC0105 - as above
T = TypeVar("T")

_UNASKED: Final = object()


class Context(Struct, frozen=True, kw_only=True):
    """Everything that is not in the state or the command. Time and facts are arguments.

    Attributes:
        at: when the service decides, UTC.
        pack: the pack in force.
        drafted: for a command that looks at it, the pack that the draft holds.
        expected_version: version the caller last read; None for "whatever it is".
        reason: why, in the caller's words.
        outside: what an outside body decided; None where nobody says that one did.
        cause: name of the event that a reaction answers.
    """

    at: datetime
    actor: Actor
    pack: Pack
    facts: Facts
    drafted: Pack | None = None
    request_id: str = ""
    expected_version: int | None = None
    reason: str = ""
    outside: OutsideWord | None = None
    cause: str = ""

    def __post_init__(self) -> None:
        """Take a reason in which a reader sees nothing as none."""
        if self.reason and not shows(self.reason):
            force_setattr(self, "reason", "")


class Proposal(Generic[S, C]):
    """A command meeting a state in a context: what guards, checks and handlers are given.

    Whatever is asked more than once is looked up once.

    Attributes:
        trigger: name of the command.
        at: when the service decides, UTC.
        person: name of the person who answers for the act.
        organisation: what the command is about; None before it is registered.
        officers: who holds each of its roles.
        actor_fact: the acting person as the log knows them; None if it does not.
        kept: what was found of it, by the fact that found it.
        taken: roles and clauses by which the caller acts where nobody else may, as found so far.
    """

    __slots__ = (
        "_acting",
        "actor_fact",
        "at",
        "command",
        "context",
        "facts",
        "kept",
        "officers",
        "organisation",
        "pack",
        "person",
        "state",
        "taken",
        "trigger",
    )

    def __init__(self, state: S, command: C, context: Context) -> None:
        self.state = state
        self.command = command
        self.context = context
        self.trigger = type(command).__name__
        self.at = context.at
        self.facts = context.facts
        self.person = context.actor.person
        self.organisation = self._organisation()
        changes = self.organisation.calendar_changes if self.organisation else ()
        self.pack = context.pack.dated(changes) if changes else context.pack
        self.officers = self.organisation.officers if self.organisation else {}
        self.actor_fact = self.known_person(self.person)
        self.taken: list[tuple[str, str]] = []
        self._acting: frozenset[str] | None = None
        self.kept: dict[Any, Any] = {}

    def known_person(self, name: str) -> PersonFact | None:
        """Return a person or a service account as the log knows it, or None."""
        if kind_of(name) != "people":  # A field may hold any name, the command's own too.
            return None
        if name == self.command.name:
            return cast("PersonFact | None", self._own_state())
        return self.facts.person(name)

    def _organisation(self) -> OrganisationFact | None:
        name = organisation_of(self.command.name)
        if name == self.command.name:
            return cast("OrganisationFact | None", self._own_state())
        return self.facts.organisation(name)

    def _own_state(self) -> object | None:
        """Return the state as a fact: of what is not there yet, None."""
        return self.state if self.state.version else None

    @property
    def acting(self) -> frozenset[str]:
        """Return the roles in which the acting person acts: theirs, and as fallback of others."""
        if self._acting is None:
            fact = self.actor_fact
            held = fact.roles if fact and fact.state == "active" else frozenset[str]()
            self._acting = self.pack.acting_as(held, self.officers) if held else held
        return self._acting

    def holds(self, *roles: str) -> bool:
        """Return whether the acting person holds one of the roles, or is the fallback of one."""
        return not self.acting.isdisjoint(roles)

    def due(self, clock: str, start: datetime | None = None) -> datetime | None:
        """Return by when a clock of the pack is due, UTC; None where the pack sets none.

        Args:
            clock: its name.
            start: from when it counts, UTC; None for now.
        """
        deadline = self.pack.clock(clock)
        return deadline.due(start or self.at, self.pack.calendar) if deadline else None

    def found(self, fact: Callable[..., T], *of: Hashable) -> T:
        """Return what a function finds of the proposal; it is called once for all who ask.

        Args:
            of: what else it is given; once for each.
        """
        key = (fact, *of) if of else fact
        found: T = self.kept.get(key, _UNASKED)
        if found is _UNASKED:
            found = self.kept[key] = fact(self, *of)
        return found


AnyProposal = Proposal[AggregateState, Named]
"""A proposal to whoever asks nothing of its state and command but what all have."""
