"""The rules of a pack as decisions see them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, Protocol

from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Fact, Find


class Rule(Protocol):
    """A rule of a pack: a guard with parameters, bound to commands, resting on a clause.

    What has no `when` binds whatever the proposal is.

    Attributes:
        of: what its guard judges; None where it is always asked (`GuardKind.of`).
        asks: the same number for rules that ask the same of the same guard.
    """

    @property
    def id(self) -> str: ...
    @property
    def clause_id(self) -> str: ...
    @property
    def guard(self) -> Find: ...
    @property
    def params(self) -> Any: ...
    @property
    def when(self) -> Sequence[object]: ...
    @property
    def of(self) -> Fact | None: ...
    @property
    def asks(self) -> int: ...
    @property
    def reads(self) -> Literal["state", "input"]: ...

    def says_who(self, command: str) -> bool:
        """Return whether its guard says who of those who fill the function gives a command."""
        ...

    def binds(self, proposal: Any) -> bool:
        """Return whether the rule has anything to say of a proposal: its `when` holds."""
        ...

    def cited(self, found: Violation) -> Violation:
        """Return what the rule's guard found, with its clause."""
        ...


class Binding(Protocol):
    """The rules of a pack that bind a proposal, in its order, and what follows from them."""

    def __iter__(self) -> Iterator[Rule]: ...
    @property
    def clauses(self) -> tuple[str, ...]:
        """Return the clauses that they rest on, each once."""
        ...

    @property
    def asked(self) -> Mapping[Find, Any]:
        """Return with what parameters each guard is asked."""
        ...
