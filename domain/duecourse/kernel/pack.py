"""A pack as decisions see it; `duecourse.packs` makes what fits."""

from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Literal, Protocol, Self, TypeVar

from duecourse.kernel.calendars import Calendar, DaysChange
from duecourse.kernel.clocks.deadline import Deadline
from duecourse.kernel.durations import Period
from duecourse.kernel.lifecycle import Lifecycle
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Find
from duecourse.kernel.rules import Binding, Rule

T = TypeVar("T")


class ReviewStep(Protocol):
    """One approval that a post needs, by whoever holds a role and is qualified for it."""

    @property
    def id(self) -> str: ...
    @property
    def roles(self) -> tuple[str, ...]: ...
    @property
    def qualified(self) -> str: ...

    def binds(self, proposal: Any) -> bool:
        """Return whether the step is asked of a post."""
        ...


class ComplaintEntry(Protocol):
    """What the policy says of a kind of complaint: its title, and how it is known who is meant."""

    @property
    def title(self) -> str: ...
    @property
    def whom(self) -> Literal["people", "posts"]: ...
    @property
    def always_formal(self) -> bool: ...


class ChannelKind(Protocol):
    """What the policy says of the channels of a platform."""

    @property
    def run_by(self) -> tuple[str, ...]: ...
    @property
    def categories(self) -> tuple[str, ...]: ...
    @property
    def clause(self) -> str | None: ...
    @property
    def min_age(self) -> int: ...
    @property
    def address(self) -> str | None: ...


class AppointedBy(Protocol):
    """Which roles give a role to somebody, any one of them, and what that rests on.

    Attributes:
        line_manager: so does the line manager of whoever is to have it.
    """

    @property
    def roles(self) -> tuple[str, ...]: ...
    @property
    def line_manager(self) -> bool: ...
    @property
    def clause(self) -> str: ...


class Role(Protocol):
    """A role of the organisation, who acts where nobody holds it, and who gives it."""

    @property
    def title(self) -> str: ...
    @property
    def fallback(self) -> str | None: ...
    @property
    def appointed_by(self) -> AppointedBy | None: ...


class Acknowledgement(Protocol):
    """What a person acknowledges, and how."""

    @property
    def of(self) -> str: ...
    @property
    def read_with(self) -> tuple[str, ...]: ...
    @property
    def clause(self) -> str: ...


class OutsideBody(Protocol):
    """A body that a policy names: where people may turn, and that may decide where nobody else may.

    Attributes:
        decides: its decision is recorded by whoever is tied; else it is written to, and no more.
    """

    @property
    def title(self) -> str: ...
    @property
    def address(self) -> str | None: ...
    @property
    def clause(self) -> str: ...
    @property
    def decides(self) -> bool: ...


class NobodyElse(Protocol):
    """Who acts where everybody who fills a function is tied to the matter, or nobody fills it."""

    @property
    def then(self) -> tuple[str, ...]: ...
    @property
    def clause(self) -> str: ...


class Setting(Protocol):
    """A value of the policy and the clause it rests on."""

    @property
    def value(self) -> object: ...
    @property
    def clause(self) -> str | None: ...


class Pack(Protocol):
    """The pack in force.

    Attributes:
        functions: the roles that fill each function.
        function_clauses: the clause that a function rests on, where it rests on one.
        nobody_else: who acts for a function where nobody else may, where the pack says so.
        lifecycles: of each kind of aggregate.
        outside_bodies: bodies beyond the organisation that it names, by id.
        complaints: the kinds of complaints that people may make.
        calendar: by which periods end.
        unreadable: commands that are refused until the policy is amended, and why.
        asked: fields whose answer some rule turns on, each with the first such rule.
    """

    @property
    def version(self) -> str: ...
    @property
    def digest(self) -> str: ...
    @property
    def in_force_from(self) -> date:
        """Return the day from which the version binds, as it says of itself."""
        ...

    @property
    def functions(self) -> Mapping[str, frozenset[str]]: ...
    @property
    def function_clauses(self) -> Mapping[str, str]: ...
    @property
    def nobody_else(self) -> Mapping[str, NobodyElse]: ...
    @property
    def outside_bodies(self) -> Mapping[str, OutsideBody]: ...
    @property
    def templates(self) -> Mapping[str, object]: ...
    @property
    def lifecycles(self) -> Mapping[str, Lifecycle]: ...
    @property
    def calendar(self) -> Calendar: ...
    @property
    def unreadable(self) -> Mapping[str, tuple[Violation, ...]]: ...
    @property
    def roles(self) -> Mapping[str, Role]: ...
    @property
    def categories(self) -> tuple[str, ...]: ...
    @property
    def complaints(self) -> Mapping[str, ComplaintEntry]: ...
    @property
    def clauses(self) -> Container[str]: ...
    @property
    def platforms(self) -> Sequence[str]: ...
    @property
    def review_mode(self) -> Literal["four_eyes", "cooling_off"]: ...
    @property
    def review_steps(self) -> Sequence[ReviewStep]: ...
    @property
    def review_order(self) -> Literal["listed", "any"]: ...
    @property
    def different_people(self) -> bool: ...
    @property
    def approved_by(self) -> tuple[str, ...]: ...
    @property
    def approvals(self) -> tuple[str, ...]: ...
    @property
    def review_due(self) -> date | None: ...
    @property
    def review_within(self) -> tuple[Period, str]:
        """Return how long after a review the next one may be, and the clause it rests on."""
        ...

    @property
    def acknowledgement(self) -> Acknowledgement: ...
    @property
    def asked(self) -> Mapping[str, Rule]: ...

    def words(self, name: str) -> Collection[str] | None:
        """Return the words of one of the pack's lists; None for one that is open."""
        ...

    def counted_as(self, kinds: Collection[str]) -> Collection[str]:
        """Return kinds of subjects with all that count as one of them."""
        ...

    def of_age(self, kind: str) -> bool:
        """Return whether whoever is of a kind is of age, or a body without one."""
        ...

    def is_body(self, kind: str) -> bool:
        """Return whether whoever is of a kind is a body, for which somebody of it speaks."""
        ...

    def found(self, fact: Callable[[Self], T]) -> T:
        """Return what a function finds of the pack; it is called once for all who ask."""
        ...

    def filling_any(self, functions: tuple[str, ...]) -> tuple[str, ...]:
        """Return the roles that fill any of some functions, those of the first first."""
        ...

    def powers(self, role: str) -> frozenset[str]:
        """Return what a role decides: functions, rules and steps that name it; work is none."""
        ...

    def filling(self, function: str) -> Sequence[str]:
        """Return the roles that fill a function, by name; none where it is not filled."""
        ...

    def asks(self, fact: str) -> bool:
        """Return whether any rule, or any step of the review, turns on a fact."""
        ...

    def rules_on(self, command: str) -> Sequence[Rule]:
        """Return the rules that bind a command, in the pack's order."""
        ...

    def rules_of(self, guard: Find, command: str) -> Sequence[Rule]:
        """Return the rules that bind a guard to a command."""
        ...

    def binding(self, proposal: Any) -> Binding:
        """Return the rules that have something to say of a proposal, in the pack's order."""
        ...

    def binding_of(self, guard: Find, command: str, proposal: Any) -> Binding:
        """Return the rules of a guard on a command that would bind what is proposed."""
        ...

    def channel(self, platform: str) -> ChannelKind | None:
        """Return what the policy says of a platform; None for one that it does not admit."""
        ...

    def setting(self, name: str) -> Setting | None:
        """Return a setting, or None where the pack does not speak of it."""
        ...

    def dated(self, changes: tuple[DaysChange, ...]) -> Self:
        """Return the pack with the calendar after what the organisation confirmed of days."""
        ...

    def clock(self, name: str) -> Deadline | None:
        """Return a deadline; None where the pack sets none of that name, or it cannot be read."""
        ...

    def above(self, roles: frozenset[str]) -> frozenset[str]:
        """Return the roles that act, one after the other, when one of these is unfilled."""
        ...

    def acts_as(
        self, held: frozenset[str], role: str, officers: Mapping[str, tuple[str, ...]]
    ) -> bool:
        """Return whether a holder of roles may act in a role: it is theirs, or nobody holds it."""
        ...

    def acting_as(
        self, held: frozenset[str], officers: Mapping[str, tuple[str, ...]]
    ) -> frozenset[str]:
        """Return every role in which a holder of roles may act (`acts_as`)."""
        ...

    def acting(self, role: str, officers: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        """Return who acts in a role: its holders, or those of its deputy or fallback."""
        ...


def titled(pack: Pack, roles: Iterable[str]) -> str:
    """Return roles as the organisation calls them, any one of which is enough."""
    return " or ".join(_titles(pack, roles)) or "nobody whom this policy names"


def titled_all(pack: Pack, roles: Iterable[str]) -> str:
    """Return roles as the organisation calls them, all of which are needed."""
    return " and ".join(_titles(pack, roles)) or "nobody further"


def _titles(pack: Pack, roles: Iterable[str]) -> dict[str, None]:
    known = pack.roles
    return dict.fromkeys(known[role].title for role in roles if role in known)


def above(pack: Pack, roles: frozenset[str]) -> frozenset[str]:
    """Return the roles that act, one after the other, when one of these is unfilled."""
    return pack.above(roles)


def routed(pack: Pack, function: str) -> tuple[str, ...]:
    """Return the words of the route of a function, in order; none where it has no route."""
    route = pack.nobody_else.get(function)
    return tuple(route.then) if route else ()


def body(pack: Pack) -> frozenset[str]:
    """Return the roles of the body that approves the policy."""
    return frozenset((*pack.approved_by, *pack.filling("approve_policy")))


def stands_over(pack: Pack, held: frozenset[str], roles: frozenset[str]) -> frozenset[str]:
    """Return those of the roles held that stand above all of some other roles."""
    higher = held & above(pack, roles)
    return frozenset(role for role in higher if not above(pack, frozenset({role})) & roles)
