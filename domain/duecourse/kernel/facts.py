"""What a decision may know of other streams than its own.

The kernel knows people and organisations, since everybody's authority rests on
them; how the other aggregates look from outside is in `duecourse.facts`.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Protocol, cast

from duecourse.kernel.calendars import DaysChange
from duecourse.kernel.names import kind_of


class ActFact(Protocol):
    """Something that somebody else had recorded of a person."""

    @property
    def by(self) -> str: ...
    @property
    def at(self) -> datetime: ...


class PersonFact(Protocol):
    """A person: roles held, policy versions acknowledged, access, declared interests."""

    @property
    def state(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def roles(self) -> frozenset[str]: ...
    @property
    def acknowledged(self) -> frozenset[str]: ...
    @property
    def line_manager(self) -> str: ...
    @property
    def conflicts(self) -> Collection[str]: ...
    @property
    def connections(self) -> frozenset[str]: ...
    @property
    def declared_at(self) -> Mapping[str, datetime]: ...
    @property
    def back_since(self) -> datetime | None: ...
    @property
    def wrote(self) -> Mapping[str, str]: ...
    @property
    def acted_on(self) -> Sequence[ActFact]: ...
    def qualified(self, what: str, at: datetime) -> bool:
        """Return whether somebody saw the proof that they are qualified for something."""
        ...


def line_above(person: str, known: Callable[[str], PersonFact | None]) -> tuple[str, ...]:
    """Return the names of a person's line manager, of that one's, and so on; each once.

    Args:
        known: returns somebody as the log knows them, or None.
    """
    found: list[str] = []
    fact = known(person)
    while fact is not None and fact.line_manager and fact.line_manager not in (person, *found):
        found.append(fact.line_manager)
        fact = known(fact.line_manager)
    return tuple(found)


class DismissalFact(Protocol):
    """Who took a role from whom last."""

    @property
    def role(self) -> str: ...
    @property
    def person(self) -> str: ...
    @property
    def by(self) -> str: ...
    @property
    def at(self) -> datetime: ...


def below(reports: Collection[tuple[str, str]], people: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield who reports to some people, directly or up the line, each once and with to whom.

    Args:
        reports: people, each with the name of who manages them, or did.
    """
    todo, seen = [*people], set[str]()
    while todo:
        one = todo.pop()
        for person in (p for p, manager in reports if manager == one and p not in seen):
            seen.add(person)
            todo.append(person)
            yield person, one


class ManagedFact(Protocol):
    """Who managed somebody until when, and who changed that."""

    @property
    def person(self) -> str: ...
    @property
    def manager(self) -> str: ...
    @property
    def by(self) -> str: ...
    @property
    def until(self) -> datetime: ...


class InForceFact(Protocol):
    """A version of the policy, and from when it was in force."""

    @property
    def version(self) -> str: ...
    @property
    def since(self) -> datetime: ...
    @property
    def by(self) -> str: ...
    @property
    def new_bodies(self) -> tuple[str, ...]: ...


class AccountFact(Protocol):
    """A channel that stands for an account, or did."""

    @property
    def channel(self) -> str: ...
    @property
    def gone(self) -> bool: ...
    @property
    def stopped(self) -> bool: ...
    @property
    def held_by(self) -> str: ...


class OrganisationFact(Protocol):
    """The organisation: policy in force, officers, campaigns, regulated period."""

    @property
    def state(self) -> str: ...
    @property
    def policy_version(self) -> str: ...
    @property
    def policy_digest(self) -> str: ...
    @property
    def policies(self) -> Sequence[InForceFact]: ...
    @property
    def officers(self) -> Mapping[str, tuple[str, ...]]: ...
    @property
    def appointed_by(self) -> Mapping[tuple[str, str], str]: ...
    @property
    def appointed_at(self) -> Mapping[tuple[str, str], datetime]: ...
    def appointed_since(self, since: datetime) -> Mapping[tuple[str, str], str]:
        """Return who gave a role to a person at some instant or later, by role and person."""
        ...

    @property
    def managers(self) -> Mapping[str, str]: ...
    @property
    def earlier_managers(self) -> Sequence[ManagedFact]: ...
    @property
    def vacated_by(self) -> Mapping[str, str]: ...
    @property
    def dismissals(self) -> Sequence[DismissalFact]: ...
    @property
    def campaigns(self) -> frozenset[str]: ...
    @property
    def campaign_approvers(self) -> Mapping[str, tuple[str, ...]]: ...
    @property
    def campaign_ends(self) -> Mapping[str, datetime]: ...
    @property
    def regulated_period_open(self) -> bool: ...
    @property
    def regulated_from(self) -> str: ...
    @property
    def regulated_until(self) -> str: ...
    @property
    def calendar_changes(self) -> tuple[DaysChange, ...]: ...
    @property
    def declared(self) -> Mapping[str, tuple[str, ...]]: ...
    @property
    def suspensions(self) -> Mapping[tuple[str, str], tuple[str, ...]]: ...
    @property
    def accounts(self) -> Mapping[str, Sequence[AccountFact]]: ...


class ByKind(Protocol):
    """States by kind and name: a field may hold a name of any kind."""

    def get(self, kind_and_name: tuple[str, str], /) -> object | None:
        """Return the state, or None if there is none of that kind and name."""
        ...


class Facts:
    """The facts of one decision, by resource name.

    A fact that was looked for and is not there is None, and its absence is
    guarded too: the stream must still be empty at commit.

    Args:
        states: state of each stream that was read, None where there is none.

    Attributes:
        of_kind: the same by kind and name.
    """

    __slots__ = ("of_kind",)

    def __init__(self, states: Mapping[str, object | None]) -> None:
        self.of_kind: ByKind = {
            (kind_of(name), name): state for name, state in states.items() if name
        }

    def get(self, name: str, kind: str) -> object | None:
        """Return the state of a resource of a kind, or None if there is none of that name."""
        return self.of_kind.get((kind, name))

    def person(self, name: str) -> PersonFact | None:
        """Return a person, or None if there is none of that name."""
        return cast("PersonFact | None", self.of_kind.get(("people", name)))

    def organisation(self, name: str) -> OrganisationFact | None:
        """Return the organisation."""
        return cast("OrganisationFact | None", self.of_kind.get(("organisations", name)))


class Growing(Facts):
    """Facts of one plan, which each step of it adds to."""

    __slots__ = ("_known",)

    def __init__(self, states: Mapping[str, object | None]) -> None:
        self._known: dict[tuple[str, str], object | None] = {}
        self.of_kind = self._known
        self.learn(states)

    def learn(self, states: Mapping[str, object | None]) -> None:
        """Know these as well, or as they are now, None where there is none."""
        self._known.update((((kind_of(name), name), state) for name, state in states.items()))
