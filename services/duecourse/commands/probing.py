"""Which of what stands against a command is there whatever its caller would fill in.

A command with nothing filled in is judged by every guard and check, one after the other, while
it notes which of its fields they look at. What is said before any field was looked at, no field
can change. Where only fields were looked at that can say but a few things, such as which of the
post's permits is meant, each of these is tried.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import cache
from itertools import islice, product
from typing import Any, ClassVar, Final, TypeVar

import msgspec
from msgspec import Struct, inspect

from duecourse.channels.state import Channel
from duecourse.evidence.outside import OutsideWord
from duecourse.evidence.words import vocabulary_in
from duecourse.kernel.aggregate import Aggregate
from duecourse.kernel.authority import unauthorised
from duecourse.kernel.command import Command
from duecourse.kernel.deciding import strange
from duecourse.kernel.instead import naming_who_may
from duecourse.kernel.outside import WHICH, some_word, strange_outside
from duecourse.kernel.pack import Pack
from duecourse.kernel.proposal import Context, Proposal
from duecourse.kernel.refusal import Violation
from duecourse.kernel.rules import Rule
from duecourse.objections.state import Objection
from duecourse.organisations.state import Organisation
from duecourse.people.state import Person
from duecourse.posts.state import Post

_TRIED_MAX: Final = 200
"""More ways to fill in a command are not tried: what stands is then taken to hang on them."""

T = TypeVar("T")

Source = Callable[[Any], Iterable[Violation]]


class Noting(Command, frozen=True, kw_only=True):
    """What is added to a command for it to note which of its fields are looked at."""

    SEEN: ClassVar[set[str]]
    WATCHED: ClassVar[frozenset[str]]

    def __getattribute__(self, field: str) -> Any:
        if field in type(self).WATCHED:
            type(self).SEEN.add(field)
        return super().__getattribute__(field)


@cache
def noting(command: type[Command]) -> type[Noting]:
    """Return a command type that judges see as the same one, and that notes what they look at."""
    watched = frozenset(command.__struct_fields__) - {"name"}
    body = {"SEEN": set(), "WATCHED": watched, "__module__": command.__module__}
    struct_type: Any = type(Command)
    made: type[Noting] = struct_type(
        command.__name__, (Noting, command), body, frozen=True, kw_only=True
    )
    return made


WHY: Final = "context.reason"
"""Why somebody does something is asked of them as any field is."""


_BROUGHT: Final = {"reason": WHY, "outside": WHICH}
"""What of a context its caller brings, by its field."""


class _Heard(Context, frozen=True, kw_only=True):
    """A context that notes whether it is looked at what its caller brings beside the command."""

    SEEN: ClassVar[set[str]] = set()

    def __getattribute__(self, field: str) -> Any:
        if field in _BROUGHT:
            _Heard.SEEN.add(_BROUGHT[field])
        return super().__getattribute__(field)


class _Fresh(Proposal[Any, Any]):
    """A proposal that looks everything up anew, so that what it looks at is seen each time."""

    __slots__ = ()

    def found(self, fact: Callable[..., T], *of: Hashable) -> T:
        return fact(self, *of)


class Found(Struct, frozen=True):
    """One thing that stands against a command, and the fields it may hang on."""

    violation: Violation
    fields: frozenset[str]


class Probe:
    """Judges one command that is not filled in, in its state and context.

    Attributes:
        wants: what of the context something that stands against it hangs on, as paths.
    """

    def __init__(
        self, aggregate: Aggregate[Any], state: Any, command: Command, context: Context
    ) -> None:
        kind, pack = type(command), context.pack
        self._type = noting(kind)
        handler = aggregate.handlers[kind]
        handlers = {**aggregate.handlers, self._type: handler}
        self._aggregate = judged_by = msgspec.structs.replace(aggregate, handlers=handlers)
        said = {field: getattr(context, field) for field in Context.__struct_fields__}
        self._state, self._context = state, _Heard(**said | {"reason": "", "outside": None})
        self.wants: set[str] = set()
        self._values = {field: getattr(command, field) for field in command.__struct_fields__}
        self._choices = _choices(kind, state, pack, self._values, some_word(pack, context.at))
        self._people = ("", *_officers(state, command, context))
        self._blank: set[tuple[str, str]] = set()
        floors = [(k, k.floor) for k in aggregate.floors(kind.__name__)]
        self._sources: list[Source] = [
            lambda proposal: unauthorised(judged_by, proposal),
            strange,
            strange_outside,
            *(check.find for check in (*handler.early, *handler.late)),
            *(_floor(guard.find, floor.params) for guard, floor in floors if floor),
            *map(_bound, pack.rules_on(kind.__name__)),
        ]

    def standing(self) -> tuple[list[Violation], list[Violation]]:
        """Return what stands whatever is filled in, and what hangs on it."""
        stands: list[Violation] = []
        hangs: list[Violation] = []
        people = dict.fromkeys(_PEOPLE, self._people) | _waiting(self._state)
        for number, source in enumerate(self._sources):
            choices = {**self._choices, **people} if number == 0 else self._choices
            found = self._judged(source, {})
            self._blank |= {(one.violation.reason, one.violation.message) for one in found}
            stands += [one.violation for one in found if not one.fields]
            if open_ := [one for one in found if one.fields]:
                sure = self._sure(source, open_, choices)
                stands += sure
                hangs += () if sure else [one.violation for one in open_]
                looked = {field for one in open_ for field in one.fields}
                self.wants |= set() if sure else looked & set(_BROUGHT.values())
        return stands, hangs

    def judges(self, violation: Violation) -> bool:
        """Return whether a guard or check said it of the blank command, and not the table."""
        return (violation.reason, violation.message) in self._blank

    def _sure(
        self, source: Source, found: list[Found], choices: Mapping[str, tuple[Any, ...]]
    ) -> list[Violation]:
        """Return what stands in each of the few ways in which the fields can be filled in."""
        fields = sorted({field for one in found for field in one.fields})
        if any(field not in choices for field in fields):
            return []
        told: list[list[Violation]] = []
        for way in islice(product(*(choices[field] for field in fields)), _TRIED_MAX + 1):
            found = self._judged(source, dict(zip(fields, way, strict=True)))
            told.append([one.violation for one in found if one.fields <= set(fields)])
            if not told[-1]:
                return []
        return _common(told) if len(told) <= _TRIED_MAX else []

    def _judged(self, source: Source, changes: Mapping[str, Any]) -> list[Found]:
        values = {**self._values, **changes}
        brought = {"reason": values.pop(WHY, ""), "outside": values.pop(WHICH, None)}
        context = msgspec.structs.replace(self._context, **brought)
        proposal = _Fresh(self._state, self._type(**values), context)
        self._type.SEEN.clear()
        _Heard.SEEN.clear()
        noted = list(self._noted(source(proposal)))
        named = (naming_who_may(self._aggregate, proposal, one.violation) for one in noted)
        return [Found(v, one.fields) for v, one in zip(named, noted, strict=True)]

    def _noted(self, violations: Iterable[Violation]) -> Iterator[Found]:
        for violation in violations:
            seen = frozenset(self._type.SEEN)
            yield Found(violation, seen | _Heard.SEEN)


def _common(told: list[list[Violation]]) -> list[Violation]:
    """Return that for whose reason every way is refused; where there is none, what each meets."""
    first, *others = told
    reasons = [{violation.reason for violation in found} for found in others]
    common = [v for v in first if all(v.reason in one for one in reasons)]
    return common or [*dict.fromkeys(violation for found in told for violation in found)]


def _waiting(state: Any) -> dict[str, tuple[str, ...]]:
    """Return fields that say which of what waits for a second person is meant, and what waits.

    Whoever asked for it is tied to it, so who may give it hangs on them.
    """
    if isinstance(state, Objection) and state.corrections:
        said = state.corrections
        return {
            "subject_kind": ("", *(one.subject_kind for one in said)),
            "not_in": ("", *(one.not_in for one in said)),
        }
    if isinstance(state, Organisation) and state.calendar_asked:
        return {"change": tuple(one.change for one in state.calendar_asked)}
    return {}


def _officers(state: Any, command: Command, context: Context) -> Iterator[str]:
    """Yield everybody who holds a role."""
    held = Proposal(state, command, context).officers.values()
    yield from dict.fromkeys(person for people in held for person in people)


def _floor(find: Callable[[Any, Any], Iterable[Violation]], params: Struct) -> Source:
    return lambda proposal: find(proposal, params)


def _bound(rule: Rule) -> Source:
    def find(proposal: Any) -> Iterator[Violation]:
        if not rule.when or rule.binds(proposal):
            yield from map(rule.cited, rule.guard(proposal, rule.params))

    return find


def _choices(
    command: type[Command],
    state: Any,
    pack: Pack,
    values: Mapping[str, Any],
    outside: tuple[OutsideWord, ...],
) -> dict[str, tuple[Any, ...]]:
    """Return the fields that can say but a few things, and what they can."""
    found: dict[str, tuple[Any, ...]] = {WHY: ("", "so it is"), WHICH: (None, *outside)}
    info = inspect.type_info(command)
    for field in info.fields if isinstance(info, inspect.StructType) else ():
        if known := _ids(field.name, state, pack):
            found[field.name] = known
        elif isinstance(field.type, inspect.BoolType):
            found[field.name] = (True, False)
        elif words := vocabulary_in(field.type).words(pack.words):
            found[field.name] = tuple(words)
        elif field.name in ("revision", "policy_version"):
            found[field.name] = (values.get(field.name),)
    return found


class Digested(Struct, frozen=True):
    """A picture or a recording, whose id is its digest."""

    id: str


_PEOPLE: Final = ("person", "line_manager")
"""Fields that name a person. Who may give a command hangs on them only where those who are tied
to the matter are officers, so that others stand in for them."""

_HELD: Final[Mapping[tuple[type[Any], str], Callable[[Any], Iterable[Any]]]] = {
    (Person, "advice"): lambda person: person.advice,
    (Post, "doubt"): lambda post: post.doubts,
    (Post, "duty"): lambda post: post.duties,
    (Channel, "grant"): lambda channel: channel.grants,
    (Post, "permit"): lambda post: [p for p in (*post.earlier_permits, post.permit) if p],
    (Post, "media"): lambda post: [Digested(medium.digest) for medium in post.content.media],
}
"""Fields that name something the resource itself holds, by what holds it."""


def _ids(field: str, state: Any, pack: Pack) -> tuple[str, ...]:
    if field == "role":
        return tuple(pack.roles)
    if field == "step":
        return tuple(step.id for step in pack.review_steps)
    held = _HELD.get((type(state), field))
    # Where it holds none, whatever is named there is not one of them.
    return tuple(one.id for one in held(state)) or ("",) if held else ()
