"""The guards and facts that a pack may name: a closed registry of pure functions."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, TypeVar

import msgspec
from msgspec import Struct

from duecourse.decisions.reasons import Reason


class Finding(Struct, frozen=True):
    """One thing a guard found wrong.

    Attributes:
        reason: its stable code.
        says: what is missing and what would heal it; no personal data.
        subject: resource name it is about; empty means the command's own.
        facts: values a caller may act on.
    """

    reason: Reason
    says: str
    subject: str = ""
    facts: tuple[tuple[str, str], ...] = ()


class NoParams(Struct, frozen=True, forbid_unknown_fields=True):
    """A guard that takes no parameters."""


class GuardKind(Struct, frozen=True, kw_only=True):
    """A guard that packs may name.

    Attributes:
        find: yields what is wrong with a step; yields nothing when it holds.
        params: what a pack writes under `with`.
        reasons: every reason it can give; of `find`'s findings no other.
        reads: "input" when what it looks at is in the command, so that
            the answer to "what may I do" is: this will be asked for.
        says: first line of its docstring.
        about: kind of aggregate whose commands it judges; empty means any.
        needs: fields that such a command must have.
    """

    name: str
    find: Callable[[Any, Any], Iterable[Finding]]
    params: type[Struct]
    reasons: tuple[Reason, ...]
    reads: Literal["state", "input"]
    says: str
    about: str = ""
    needs: tuple[str, ...] = ()


class FactKind(Struct, frozen=True, kw_only=True):
    """A fact that `when` may name; `about` as for guards."""

    name: str
    find: Callable[[Any], object]
    about: str = ""


F = TypeVar("F", bound=Callable[[Any, Any], Iterable[Finding]])
X = TypeVar("X", bound=Callable[[Any], object])


class Registry:
    """Guards and facts by name; aggregates add theirs, the catalogue joins them.

    Args:
        about: kind of aggregate that they judge; empty means any.
    """

    def __init__(self, about: str = "") -> None:
        self.about = about
        self.guards: dict[str, GuardKind] = {}
        self.facts: dict[str, FactKind] = {}

    def guard(
        self,
        *reasons: Reason,
        params: type[Struct] = NoParams,
        reads: Literal["state", "input"] = "state",
        needs: tuple[str, ...] = (),
    ) -> Callable[[F], F]:
        """Register the decorated function as a guard under its own name."""

        def register(find: F) -> F:
            name = find.__name__
            says = (find.__doc__ or "").strip().splitlines()[0]
            self.guards[name] = GuardKind(
                name=name,
                find=find,
                params=params,
                reasons=reasons,
                reads=reads,
                says=says,
                about=self.about,
                needs=needs,
            )
            return find

        return register

    def fact(self, find: X) -> X:
        """Register the decorated function as a fact that `when` may name."""
        name = find.__name__
        self.facts[name] = FactKind(name=name, find=find, about=self.about)
        return find

    def joined(self, *others: "Registry") -> "Registry":
        """Return a registry that holds this one's and the others' entries.

        Raises:
            ValueError: a name stands twice.
        """
        whole = Registry()
        for one in (self, *others):
            twice = (whole.guards.keys() & one.guards.keys()) | (
                whole.facts.keys() & one.facts.keys()
            )
            if twice:
                raise ValueError(f"registered twice: {', '.join(sorted(twice))}")
            whole.guards.update(one.guards)
            whole.facts.update(one.facts)
        return whole


def bound_params(kind: GuardKind, values: Mapping[str, object]) -> Struct:
    """Return the parameters that a pack wrote for a guard.

    Raises:
        msgspec.ValidationError: a parameter is missing, unknown or of the wrong type.
    """
    return msgspec.convert(dict(values), kind.params)
