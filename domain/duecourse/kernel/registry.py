"""The guards and facts that a pack may name: a closed registry of pure functions."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any, Final, Literal, TypeVar

import msgspec
from msgspec import Struct

from duecourse.evidence.words import Vocabulary, vocabulary_of
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

Find = Callable[[Any, Any], Iterable[Violation]]
"""What a guard is: `(proposal, parameters) -> what is wrong`; nothing when it holds."""

Fact = Callable[[Any], object]
"""Something that is found of a proposal; empty or None where there is nothing of it."""

Kept = Callable[[Any], dict[Any, Any]]
"""Returns where it is kept what was found, by the fact that found it."""

Fields = tuple[str, ...] | Callable[[Any], tuple[str, ...]]
"""Fields of what is judged, as paths; or what tells them from a guard's parameters."""


class NoParams(Struct, frozen=True, forbid_unknown_fields=True):
    """A guard that takes no parameters."""


class Floor(Struct, frozen=True, kw_only=True):
    """Commands that a guard binds under every pack, whatever its rules ask besides.

    Attributes:
        on: names of the commands.
        rests_on: the decision or the public source that says so.
        params: what the guard is given.
        yields: `(proposal, rule) -> whether a rule of the pack that binds the proposal takes
            its place`; None for a floor that no pack can lower.
    """

    on: tuple[str, ...]
    rests_on: str
    params: Struct = NoParams()
    yields: Callable[[Any, Any], bool] | None = None


class Of(Struct, frozen=True):
    """What a guard judges, and with which parameters it is asked all the same."""

    fact: Fact
    always: Callable[[Any], bool]


class GuardKind(Struct, frozen=True, kw_only=True, dict=True):
    """A guard that packs may name.

    Attributes:
        find: yields what is wrong with a proposal; yields nothing when it holds.
        params: what a pack writes under `with`.
        reasons: every reason it can give; `find` gives no other.
        reads: "input" when what it looks at is in the command, so that
            the answer to "what may I do" is: this will be asked for.
        says: first line of its docstring.
        about: kind of aggregate whose commands it judges; empty means any.
        needs: fields that such a command must have.
        floor: what it binds under every pack; None for nothing.
        acts_in: commands that holders of its `roles` give for it; `ON` for those that its rule
            binds, empty where it names no roles.
        of: what it judges: where a proposal has nothing of it, there is nothing to say, and it
            is not asked. None for what is always asked.
        barring: it refuses whatever is proposed, and so binds the commands of its floor alone.
        turns_on: fields whose answer decides what it says. What is unanswered is never taken
            for a no: it is asked for before anything is judged, and until then it refuses.
    """

    name: str
    find: Find
    params: type[Struct]
    reasons: tuple[Reason, ...]
    reads: Literal["state", "input"]
    says: str
    about: str = ""
    needs: tuple[str, ...] = ()
    floor: Floor | None = None
    turns_on: Fields = ()
    acts_in: tuple[str, ...] = ()
    barring: bool = False
    of: Fact | Of | None = None

    def judges(self, params: object) -> Fact | None:
        """Return what it judges with these parameters (`of`); None where it is always asked."""
        if isinstance(self.of, Of):
            return None if self.of.always(params) else self.of.fact
        return self.of

    @cached_property
    def floor_of(self) -> Fact | None:
        """What it judges as a floor."""
        return self.judges(self.floor.params) if self.floor else None

    def fields(self, params: object) -> tuple[str, ...]:
        """Return the fields that it turns on with these parameters."""
        return self.turns_on(params) if callable(self.turns_on) else self.turns_on


class FactKind(Struct, frozen=True, kw_only=True):
    """A fact that `when` may name; `about` as for guards.

    A rule whose `when` names it binds while it is unanswered, too.

    Attributes:
        find: returns the value, several as a frozenset; an empty word, alone or among them, is
            unanswered.
        tells: what it may say.
        turns_on: fields whose answer it tells.
        asked_on: the command that refuses what is unanswered, and judges nothing by it.
        kept: with what it is kept what it finds, for a fact that turns on nothing else; None for
            one that is asked of each proposal.
    """

    name: str
    find: Callable[[Any], object]
    about: str = ""
    tells: Vocabulary = Vocabulary()
    turns_on: tuple[str, ...] = ()
    asked_on: str = ""
    kept: Kept | None = None


F = TypeVar("F", bound=Find)
X = TypeVar("X", bound=Callable[[Any], object])


class Registry:
    """Guards and facts by name; aggregates add theirs, the catalogue joins them.

    Args:
        about: kind of aggregate that they judge; empty means any.
        asked_on: the command that asks for what facts leave unanswered.

    Attributes:
        floors: the guards that bind a command under every pack, by the command's name.
    """

    def __init__(self, about: str = "", asked_on: str = "") -> None:
        self.about = about
        self.asked_on = asked_on
        self.guards: dict[str, GuardKind] = {}
        self.facts: dict[str, FactKind] = {}
        self.floors: dict[str, tuple[GuardKind, ...]] = {}

    def guard(
        self,
        *reasons: Reason,
        params: type[Struct] = NoParams,
        reads: Literal["state", "input"] = "state",
        needs: tuple[str, ...] = (),
        floor: Floor | None = None,
        turns_on: Fields = (),
        acts_in: tuple[str, ...] = (),
        barring: bool = False,
        of: Fact | Of | None = None,
    ) -> Callable[[F], F]:
        """Register the decorated function as a guard under its own name."""

        def register(find: F) -> F:
            name = find.__name__
            says = (find.__doc__ or "").strip().splitlines()[0]
            self._add(
                GuardKind(
                    name=name,
                    find=find,
                    params=params,
                    reasons=reasons,
                    reads=reads,
                    says=says,
                    about=self.about,
                    needs=needs,
                    floor=floor,
                    turns_on=turns_on,
                    acts_in=acts_in,
                    barring=barring,
                    of=of,
                )
            )
            return find

        return register

    def _add(self, kind: GuardKind) -> None:
        self.guards[kind.name] = kind
        for command in kind.floor.on if kind.floor else ():
            self.floors[command] = (*self.floors.get(command, ()), kind)

    def fact(
        self, tells: object, *, turns_on: tuple[str, ...] = (), kept: Kept | None = None
    ) -> Callable[[X], X]:
        """Register the decorated function as a fact that `when` may name.

        Args:
            tells: type of what it says, of one of its values where it says several.
            kept: see `FactKind`.
        """

        def register(find: X) -> X:
            name = find.__name__
            self.facts[name] = FactKind(
                name=name,
                find=find,
                about=self.about,
                tells=vocabulary_of(tells),
                turns_on=turns_on,
                asked_on=self.asked_on,
                kept=kept,
            )
            return find

        return register

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
            for kind in one.guards.values():
                whole._add(kind)
            whole.facts.update(one.facts)
        return whole


ON: Final = ("on",)
"""Whoever is named by a guard's `roles` gives the commands that its rule binds."""


def at_least_one(words: tuple[str, ...]) -> None:
    """Demand a word, such as a role: a guard that asks for one of none could never hold.

    Raises:
        ValueError: there is none.
    """
    if not words:
        raise ValueError("at least one must be named")


def bound_params(kind: GuardKind, values: Mapping[str, object]) -> Struct:
    """Return the parameters that a pack wrote for a guard.

    Raises:
        msgspec.ValidationError: a parameter is missing, unknown or of the wrong type.
    """
    return msgspec.convert(dict(values), kind.params)
