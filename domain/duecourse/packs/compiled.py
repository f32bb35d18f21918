"""A pack in the form that decisions use: rules bound to guards, one lifecycle per aggregate."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from copy import copy
from typing import Any, Final, Literal, Self, TypeVar

from duecourse.kernel.calendars import Calendar, DaysChange
from duecourse.kernel.clocks.deadline import Deadline
from duecourse.kernel.durations import Period, period
from duecourse.kernel.lifecycle import Lifecycle
from duecourse.kernel.proposal import AnyProposal
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Find
from duecourse.packs.binding import BoundRule
from duecourse.packs.bodies import OutsideBody, Template
from duecourse.packs.bound import Binding, Bound, numbered
from duecourse.packs.clauses import ClauseEntry
from duecourse.packs.deadlines import deadlines
from duecourse.packs.loader import PackProblem
from duecourse.packs.model import (
    OPEN,
    Acknowledgement,
    Channel,
    ComplaintEntry,
    Role,
    Sourced,
    WrittenPack,
)
from duecourse.packs.steps import BoundStep
from duecourse.packs.vocabulary import ALL_COMPLAINTS, REPORTING, Words

T = TypeVar("T")

_WORK: Final = frozenset({"draft", "publish", "obtain_consent"})
_REVIEW_WITHIN: Final = Period("months", 36)
_NONE: Final = Bound(())
_Acting = tuple[Mapping[str, tuple[str, ...]], dict[frozenset[str], frozenset[str]]]
"""Officers, and in what roles a holder of roles may act while they are these."""


class CompiledPack:
    """A pack ready for decisions (`duecourse.kernel.pack.Pack`).

    Attributes:
        written: the pack as its organisation wrote it.
        digest: SHA-256 of its text.
        in_force_from: the day from which it binds, as it says; `review_due` of its next review.
        functions: the roles that fill each function.
        calendar: by which its periods end.
        nobody_else: who acts for a function where nobody else may.
        review_steps: the approvals that a post needs, in order; `binds` says whether of it.
        clocks: its deadlines.
        words: returns the words of one of its lists; None for one that is open.
        categories: those that a post may have.
        review_mode: how posts are reviewed; `different_people` says whether nobody gives more
            than one step.
        outside_bodies: the bodies beyond the organisation that it names.
        templates: the words that are sent without advice.
        unreadable: commands that are refused until the policy is amended, and why.
        faults: what of it this release does not know; empty for one that was just laid down.
        asked: the first rule that turns on each field of what is judged.
        warnings: what its author should look at again; told when it is laid down.
    """

    def __init__(
        self,
        written: WrittenPack,
        digest: str,
        rules: Sequence[BoundRule],
        clauses: Iterable[ClauseEntry],
        lifecycles: Mapping[str, Lifecycle],
        words: Words,
        calendar: Calendar,
        unreadable: Mapping[str, tuple[Violation, ...]] | None = None,
    ) -> None:
        self.written = written
        self.digest = digest
        self.version = written.policy.version
        self.in_force_from = written.policy.in_force_from
        self.review_due = written.policy.review_due
        self.roles: Mapping[str, Role] = written.roles
        self.categories = written.categories
        self.review_mode = written.review.mode
        self.different_people = written.review.different_people
        self.outside_bodies: Mapping[str, OutsideBody] = written.outside_bodies
        self.templates: Mapping[str, Template] = written.templates
        self.review_steps: tuple[BoundStep, ...] = ()
        self.lifecycles = dict(lifecycles)
        self._words = words
        self.words = words.of
        self.calendar = calendar
        self.functions = {name: frozenset(f.roles) for name, f in written.functions.items()}
        self._filling = {name: tuple(sorted(roles)) for name, roles in self.functions.items()}
        self._filling_any: dict[tuple[str, ...], tuple[str, ...]] = {}
        self.function_clauses = {n: f.clause for n, f in written.functions.items() if f.clause}
        self.nobody_else = {n: f.nobody_else for n, f in written.functions.items() if f.nobody_else}
        self.clauses = {clause.id: clause for clause in clauses}
        declared = written.complaints or ALL_COMPLAINTS
        from_within = declared.get(REPORTING, ALL_COMPLAINTS[REPORTING])
        self._complaints = {**declared, REPORTING: from_within}
        self.clocks = deadlines(written)
        self.unreadable = dict(unreadable or {})
        self.faults: tuple[PackProblem, ...] = ()
        self.warnings: tuple[PackProblem, ...] = ()
        self._acting: _Acting = ({}, {})
        self._above: dict[frozenset[str], frozenset[str]] = {}
        self._dated: tuple[tuple[DaysChange, ...], Self] | None = None
        self._bind(rules)

    def found(self, fact: Callable[[Self], T]) -> T:
        """Return what a function finds of the pack; it is called once for all who ask."""
        if fact not in self._found:
            self._found[fact] = fact(self)
        found: T = self._found[fact]
        return found

    def _bind(self, rules: Iterable[BoundRule]) -> None:
        self._found: dict[Any, Any] = {}
        self.rules = tuple(numbered(rules))
        self.asked: dict[str, BoundRule] = {}
        on: dict[str, list[BoundRule]] = {}
        of: dict[tuple[Find, str], list[BoundRule]] = {}
        for rule in self.rules:
            for field in rule.turns_on:
                self.asked.setdefault(field, rule)
            for command in rule.on:
                on.setdefault(command, []).append(rule)
                of.setdefault((rule.guard, command), []).append(rule)
        self._bound = {command: Bound(bound) for command, bound in on.items()}
        self._bound_of = {what: Bound(bound) for what, bound in of.items()}

    def keeping(self, rules: Iterable[BoundRule]) -> Self:
        """Return the pack with these of its rules alone: for whoever asks what rests on a rule."""
        kept = copy(self)
        kept._bind(rules)
        return kept

    def dated(self, changes: tuple[DaysChange, ...]) -> Self:
        """Return the pack with the calendar after what the organisation confirmed of days."""
        if not changes:
            return self
        # What is confirmed changes seldom, and every command asks.
        if self._dated is None or self._dated[0] != changes:
            after = copy(self)
            after.calendar = self.calendar.changed(changes)
            after._found = {}
            self._dated = (changes, after)
        return self._dated[1]

    @property
    def organisation(self) -> str:
        """Return the resource name of whose pack it is."""
        return f"organisations/{self.written.organisation.id}"

    @property
    def complaints(self) -> Mapping[str, ComplaintEntry]:
        """Return the kinds of complaints; of a pack that declares none, all, each strictly.

        Reporting wrongdoing from within is a right (EXT-WHISTLE): no pack leaves it out.
        """
        return self._complaints

    @property
    def platforms(self) -> tuple[str, ...]:
        """Return the platforms of which the policy says different things."""
        return self.found(_told_apart)

    @property
    def review_order(self) -> Literal["listed", "any"]:
        """Return whether each step comes after those before it."""
        return self.written.review.order

    @property
    def approved_by(self) -> tuple[str, ...]:
        """Return the roles that approve a version of the policy."""
        return self.written.policy.approved_by

    @property
    def approvals(self) -> tuple[str, ...]:
        """Return the approvals that a version of the policy needs, role by role."""
        counts = self.written.policy.approvals
        return tuple(
            role
            for role in self.approved_by
            for _ in range(counts[role].count if role in counts else 1)
        )

    @property
    def review_within(self) -> tuple[Period, str]:
        """Return how long after a review the next one may be, and the clause it rests on.

        A pack that says nothing of it has three years, as most policies have at most.
        """
        policy = self.written.policy
        if policy.review_within:
            return period(policy.review_within.period), policy.review_within.clause
        if policy.review_cycle:
            return period(policy.review_cycle), self.function_clauses.get("approve_policy", "")
        return _REVIEW_WITHIN, ""

    @property
    def acknowledgement(self) -> Acknowledgement:
        """Return what a person acknowledges."""
        return self.written.policy.acknowledgement

    def filling(self, function: str) -> tuple[str, ...]:
        """Return the roles that fill a function, by name; none where it is not filled."""
        return self._filling.get(function, ())

    def filling_any(self, functions: tuple[str, ...]) -> tuple[str, ...]:
        """Return the roles that fill any of some functions, those of the first first."""
        found = self._filling_any.get(functions)
        if found is None:
            named = [role for one in functions for role in self.filling(one)]
            found = self._filling_any[functions] = tuple(named)
        return found

    def powers(self, role: str) -> frozenset[str]:
        """Return what a role decides: functions, rules and steps that name it; work is none.

        Work is what others look at before it counts for anything.
        """
        named = [name for name, roles in self.functions.items() if role in roles]
        named += ["approve_policy"] * (role in self.approved_by)
        named += [r.id for r in self.rules if role in getattr(r.params, "roles", ())]
        named += [f"step {step.id}" for step in self.review_steps if role in step.roles]
        return frozenset(named) - _WORK

    def counted_as(self, kinds: Collection[str]) -> frozenset[str]:
        """Return kinds of subjects with all that count as one of them."""
        return self._words.counted_as(kinds)

    def of_age(self, kind: str) -> bool:
        """Return whether whoever is of a kind is of age, or a body without one."""
        entry = self._words.subjects.get(kind)
        return entry is not None and (entry.of_age or entry.party == "body")

    def is_body(self, kind: str) -> bool:
        """Return whether whoever is of a kind is a body, for which somebody of it speaks."""
        entry = self._words.subjects.get(kind)
        return entry is not None and entry.party == "body"

    def asks(self, fact: str) -> bool:
        """Return whether any rule, or any step of the review, turns on a fact."""
        terms = (term.name for rule in self.rules for term in getattr(rule.params, "terms", ()))
        when = (name for rule in self.rules for name in rule.rule.when)
        steps = (name for step in self.written.review.steps for name in step.when)
        return fact in {*terms, *when, *steps}

    def rules_on(self, command: str) -> tuple[BoundRule, ...]:
        """Return the rules that bind a command, in the pack's order."""
        return self._bound.get(command, _NONE).rules

    def rules_of(self, guard: Find, command: str) -> tuple[BoundRule, ...]:
        """Return the rules that bind a guard to a command."""
        return self._bound_of.get((guard, command), _NONE).rules

    def binding(self, proposal: AnyProposal) -> Binding:
        """Return the rules that have something to say of a proposal, in the pack's order."""
        return self._bound.get(proposal.trigger, _NONE).binding(proposal)

    def binding_of(self, guard: Find, command: str, proposal: AnyProposal) -> Binding:
        """Return the rules of a guard on a command that would bind what is proposed."""
        return self._bound_of.get((guard, command), _NONE).binding(proposal)

    def channel(self, platform: str) -> Channel | None:
        """Return what the policy says of a platform; None for one that it does not admit."""
        return self.written.channel(platform)

    def setting(self, name: str) -> Sourced | None:
        """Return a setting, or None where the pack does not speak of it."""
        return self.written.settings.get(name)

    def clock(self, name: str) -> Deadline | None:
        """Return a deadline, or None where the pack does not set it."""
        return self.clocks.get(name)

    def acts_as(
        self, held: frozenset[str], role: str, officers: Mapping[str, tuple[str, ...]]
    ) -> bool:
        """Return whether a holder of roles may act in a role: it is theirs, or nobody holds it.

        An unfilled role goes to its deputy, then to its fallback.
        """
        if role and role in held:
            return True
        return any(one in held for one in self._chain(role, officers))

    def acting_as(
        self, held: frozenset[str], officers: Mapping[str, tuple[str, ...]]
    ) -> frozenset[str]:
        """Return every role in which a holder of roles may act (`acts_as`)."""
        # Who holds what changes seldom, and every command asks.
        if self._acting[0] is not officers:
            self._acting = (officers, {})
        found = self._acting[1].get(held)
        if found is None:
            others = [role for role in self.roles if self.acts_as(held, role, officers)]
            found = self._acting[1][held] = held.union(others)
        return found

    def above(self, roles: frozenset[str]) -> frozenset[str]:
        """Return the roles that act, one after the other, when one of these is unfilled."""
        known = self._above.get(roles)
        if known is None:
            chains = (self._chain(role, {}) for role in roles)
            known = self._above[roles] = frozenset(r for chain in chains for r in chain) - roles
        return known

    def acting(self, role: str, officers: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        """Return who acts in a role: its holders, or those of its deputy or fallback."""
        seen: set[str] = set()
        while role and role not in seen:
            if held := officers.get(role):
                return held
            seen.add(role)
            role = self._instead(role, officers)
        return ()

    def _chain(self, role: str, officers: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
        """Yield a role and, as long as nobody holds it, who acts in its place."""
        seen: set[str] = set()
        while role and role not in seen:
            yield role
            if officers.get(role):
                return
            seen.add(role)
            role = self._instead(role, officers)

    def _instead(self, role: str, officers: Mapping[str, tuple[str, ...]]) -> str:
        """Return the role that acts where nobody holds one; empty for none."""
        entry = self.roles.get(role)
        if entry is None:
            return ""
        deputy_free = entry.deputy and officers.get(entry.deputy)
        return (entry.deputy if deputy_free else entry.fallback) or ""


def _told_apart(pack: CompiledPack) -> tuple[str, ...]:
    channels = pack.written.channels
    if not (places := channels[OPEN].places if OPEN in channels else ()):
        return tuple(channels)
    # Of those that `other` stands for, that is one, and each that a rule names.
    text = repr([(bound.rule.when, bound.rule.params) for bound in pack.rules])
    apart = [place for place in places if repr(place) in text]
    alike = [place for place in places if place not in apart][:1]
    return (*(name for name in channels if name != OPEN), *apart, *alike)
