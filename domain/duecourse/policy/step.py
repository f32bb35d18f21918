"""One step under judgement: a command, the state it meets, and everything it may look at."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Generic, Protocol, TypeVar, cast

from msgspec import Struct

from duecourse.decisions.actor import Actor
from duecourse.decisions.facts import Facts, OrganisationFact, PersonFact
from duecourse.decisions.names import organisation_of
from duecourse.evidence.fields import Name

if TYPE_CHECKING:
    from duecourse.policy.compiled import CompiledPack


class Command(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of every command: imperative, immutable, one per RPC.

    Attributes:
        name: resource it is about; of a new one, the name it will have.
        CREATES: the resource must not exist yet.
        REACTION: given only by the service itself; it has no RPC.
        RIGHT: it is people's own right; whoever is open to it keeps it when suspended or gone.
    """

    CREATES: ClassVar[bool] = False
    REACTION: ClassVar[bool] = False
    RIGHT: ClassVar[bool] = False

    name: Name


class AggregateState(Protocol):
    """What every aggregate's state has, whatever else it holds."""

    @property
    def state(self) -> str:
        """Return the name of the state in the lifecycle's table."""
        ...

    @property
    def version(self) -> int:
        """Return how many events lie behind it."""
        ...


S = TypeVar("S", bound=AggregateState)
C = TypeVar("C", bound=Command)


class Context(Struct, frozen=True, kw_only=True):
    """Everything that is not in the state or the command. Time and facts are arguments.

    Attributes:
        at: when the service decides, UTC.
        pack: the pack in force, compiled.
        expected_version: version the caller last read; None for "whatever it is".
        reason: why, in the caller's words.
    """

    at: datetime
    actor: Actor
    pack: "CompiledPack"
    facts: Facts
    request_id: str = ""
    expected_version: int | None = None
    reason: str = ""
    cause: str = ""


class Step(Struct, Generic[S, C], frozen=True):
    """A command meeting a state in a context: what guards and handlers are given."""

    state: S
    command: C
    context: Context

    @property
    def at(self) -> datetime:
        """Return when the service decides, UTC."""
        return self.context.at

    @property
    def person(self) -> str:
        """Return the name of the person who answers for the act."""
        return self.context.actor.person

    @property
    def pack(self) -> "CompiledPack":
        """Return the pack in force."""
        return self.context.pack

    @property
    def facts(self) -> Facts:
        """Return what was read from other streams."""
        return self.context.facts

    @property
    def actor_fact(self) -> PersonFact | None:
        """Return the acting person as the log knows him."""
        return self.known_person(self.person)

    def known_person(self, name: str) -> PersonFact | None:
        """Return a person or a service account as the log knows it, or None."""
        if name == self.command.name:
            return cast("PersonFact | None", self._own_state)
        return self.context.facts.person(name)

    @property
    def organisation(self) -> OrganisationFact | None:
        """Return the organisation that the command is about."""
        if organisation_of(self.command.name) == self.command.name:
            return cast("OrganisationFact | None", self._own_state)
        return self.context.facts.organisation(organisation_of(self.command.name))

    @property
    def _own_state(self) -> object | None:
        """Return the state as a fact: of what is not there yet, None."""
        return self.state if self.state.version else None

    def holds(self, *roles: str) -> bool:
        """Return whether the acting person holds one of the roles, himself or as the fallback."""
        fact = self.actor_fact
        if fact is None or fact.state != "active":
            return False
        officers: Mapping[str, tuple[str, ...]] = (
            self.organisation.officers if self.organisation else {}
        )
        return any(self.pack.acts_as(fact.roles, role, officers) for role in roles)
