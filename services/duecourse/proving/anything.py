"""A proposal of which nothing is decided: any state, any facts, any command of its kind.

More than can come about: for whoever asks whether anything could ever be so.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache, cached_property
from types import MappingProxyType
from typing import Any, Final

from msgspec import Struct, inspect

from duecourse.catalogue import AGGREGATES, COMMANDS
from duecourse.evidence.fields import Name
from duecourse.evidence.words import words_of
from duecourse.kernel.actor import Actor
from duecourse.kernel.facts import Facts
from duecourse.kernel.names import kind_of
from duecourse.kernel.proposal import Context, Proposal
from duecourse.packs.binding import BoundRule
from duecourse.proving.choosing import Chooser
from duecourse.proving.lazies import Asked, Lazy, Open
from duecourse.proving.vocabulary import fields_of, moments
from duecourse.proving.world import MONDAY, WHY, World

_COUNTS: Final = (0, 1, 2, 99)
_DEEP: Final = 3
_NAME: Final = inspect.type_info(Name)
"""The type of a text that names a resource, of whatever kind."""

SETTLED: Final[Mapping[str, Any]] = {
    "version": 1,
    "calendar_changes": (),
    "earlier_managers": (),
}
"""What is not chosen: that it is there, which days the office is shut, and who managed somebody
before, since every proof is about one moment."""


class Anything:
    """Proposals of a command under a pack, about anything there could be.

    Args:
        world: whose people there are.
        command: its name.
        whole: say of everything that is looked at that it was, though there is but one option
            of it, and let resources be absent: for whoever asks whether all was looked at.
    """

    def __init__(self, world: World, command: str, *, whole: bool = False) -> None:
        self._whole = whole
        self._world = world
        self._command = command
        self._kind = COMMANDS[command].aggregate.kind
        self._name = world.name(self._kind, "x1")
        self._extra: tuple[Any, ...] = ()
        self._fields: dict[tuple[str, Any], Open] = {}

    def naming(self, *rules: BoundRule) -> None:
        """Let free words also be those that rules name."""
        self._fields.clear()
        named = ((*r.rule.params.values(), *r.rule.when.values()) for r in rules)
        said = (value for values in named for value in values)
        flat = (v if isinstance(v, list | tuple) else (v,) for v in said)
        self._extra = tuple(one for several in flat for one in several if isinstance(one, str))

    def proposal(self, chooser: Chooser) -> Proposal[Any, Any]:
        """Return one: its fields are chosen when they are asked for."""
        cls = COMMANDS[self._command].type
        command = self._open("command", cls, None, chooser, {"name": self._name})
        initial = AGGREGATES[self._kind].initial
        state = self._open("state", type(initial), initial, chooser, SETTLED)
        by = chooser.pick("by", (*self._world.active, ""))
        context = Context(
            at=self._world.at,
            actor=Actor(name=by, organisation=self._world.organisation),
            pack=self._world.pack,
            facts=self.facts(chooser),
            reason=WHY,
            outside=self._world.outside,
        )
        made: Proposal[Any, Any] = Proposal(state, command, context)
        made.trigger = self._command
        return made

    def facts(self, chooser: Chooser) -> Facts:
        """Return what is on record of everything."""
        return _AnyFacts(self, chooser)

    def of(self, name: str, chooser: Chooser) -> Any:
        """Return what is on record of a resource, whatever it is."""
        if self._whole and not chooser.pick(f"{name} is there", (True, False)):
            return None
        known = self._world.states.get(name)
        real = known or AGGREGATES[kind_of(name)].initial
        return self._open(name, type(real), real, chooser, SETTLED)

    def _open(
        self, path: str, cls: Any, real: Any, chooser: Chooser, fixed: Mapping[str, Any]
    ) -> Any:
        key = hash((path, cls))
        if key not in chooser.kept:
            real = real if real is not None else _plain(cls)
            # What there is to choose of a thing is the same in every run.
            fields = self._fields.get((path, cls))
            if fields is None:
                fields = self._fields[path, cls] = self._open_fields(path, cls, real, fixed)
            chooser.kept[key] = Lazy(real, chooser, fields)
        return chooser.kept[key]

    def _open_fields(self, path: str, cls: Any, real: Any, fixed: Mapping[str, Any]) -> Open:
        return {
            field.name: _always(fixed[field.name])
            if field.name in fixed
            else self._field(f"{path}.{field.name}", field, real)
            for field in fields_of(cls).values()
        }

    def _field(self, path: str, field: inspect.Field, real: Any) -> Any:
        now = getattr(real, field.name)
        return lambda chooser: self._chosen(path, field, now, chooser)

    def _chosen(self, path: str, field: inspect.Field, now: Any, chooser: Chooser) -> Any:
        item = _struct_in(field.type)
        if item is not None and isinstance(now, tuple | frozenset | type(None)):
            if not chooser.pick(path, (False, True)):
                return now
            if now is not None:
                self._only(f"{path} alone", now, chooser)
            one = self._open(f"{path}[0]", item, None, chooser, {})
            return one if now is None else (one,)
        if isinstance(now, Struct):
            deep = path.count(".") >= _DEEP
            return (
                self._only(path, now, chooser)
                if deep
                else self._open(path, type(now), now, chooser, {})
            )
        kind = self._kind if path.startswith("state.") else kind_of(path.rpartition(".")[0])
        others = self._others(field, now, kind)
        if not others:
            return self._only(path, now, chooser)
        return chooser.pick(path, tuple(dict.fromkeys((now, *others))))

    def _only(self, path: str, now: Any, chooser: Chooser) -> Any:
        if not self._whole:
            return now
        return _Kept(now, chooser, path) if isinstance(now, Mapping) else chooser.pick(path, (now,))

    def _others(self, field: inspect.Field, now: Any, kind: str) -> tuple[Any, ...]:
        closed = words_of(field.type)
        people = self._world.people
        named = self._named(field.name, kind)
        texts = named or ("stated", "", *self._extra, *people)
        if _is_name(field.type):
            # Whatever it is called: an answer names a contact or a complaint by one field.
            texts = tuple(dict.fromkeys((*named, *self._extra, *self._one_of_each, "")))
        others: tuple[Any, ...] = ()
        if isinstance(now, bool):
            others = (not now,)
        elif isinstance(now, int):
            others = _COUNTS
        elif isinstance(now, tuple | frozenset) and not _is_text(field.type):
            others = (type(now)(),)
        elif isinstance(now, tuple | frozenset):
            each = (type(now)([t]) for t in (closed or texts) if t)
            others = (type(now)(), *each, type(now)(self._extra))
        elif isinstance(now, datetime) or (now is None and _is_time(field.type)):
            found = (*moments(self._world.at, now), self._world.at)
            others = found if _may_be_none(field.type) else tuple(filter(None, found))
        elif isinstance(now, str):
            # A word that has to be there is one of its list.
            others = (*closed, *(("",) if field.default == "" else ())) if closed else texts
        return others

    def _named(self, field: str, about: str) -> tuple[str, ...]:
        """Return the states of a kind, or names of what a field names by its own name."""
        if field == "state" and about in AGGREGATES:
            return tuple(dict.fromkeys(s for s, _ in self._world.pack.lifecycles[about].edges))
        kind = field if field.endswith("s") else f"{field}s"
        return (self._world.name(kind, "c1"), "") if kind in AGGREGATES else ()

    @cached_property
    def _one_of_each(self) -> tuple[str, ...]:
        """Return everybody, and a resource of each kind: what a field that names one may name."""
        others = (kind for kind in AGGREGATES if kind != "people")
        return (*self._world.people, *(self._world.name(kind, "c1") for kind in others))


class _Kept(Mapping[Any, Any]):
    """What is kept by key, of which it is said when it is looked at."""

    def __init__(self, kept: Mapping[Any, Any], chooser: Chooser, path: str) -> None:
        self._kept, self._chooser, self._path = kept, chooser, path

    def _looked_at(self) -> Mapping[Any, Any]:
        self._chooser.pick(self._path, (self._path,))
        return self._kept

    def __getitem__(self, key: Any) -> Any:
        """Return what is kept by a key."""
        return self._looked_at()[key]

    def __iter__(self) -> Iterator[Any]:
        """Return each key."""
        return iter(self._looked_at())

    def __len__(self) -> int:
        """Return how much is kept."""
        return len(self._looked_at())


def _always(value: Any) -> Any:
    return lambda _: value


class _AnyFacts(Facts):
    __slots__ = ("_anything", "_chooser")

    def __init__(self, anything: Anything, chooser: Chooser) -> None:
        super().__init__({})
        self.of_kind = Asked(self.get)
        self._anything = anything
        self._chooser = chooser

    def get(self, name: str, kind: str) -> object | None:
        """Return the state of a resource of a kind, of which nothing is decided."""
        if not name or kind_of(name) != kind:
            return None
        found: object = self._anything.of(name, self._chooser)
        return found


@cache
def _plain(cls: type[Struct]) -> Any:
    """Return a struct of a type, with something in each field that has to be there."""
    said: dict[str, Any] = {}
    for field in fields_of(cls).values():
        if field.required:
            said[field.name] = _something(field.type)
    return cls(**said)


def _something(info: inspect.Type) -> Any:
    if isinstance(info, inspect.Metadata):
        closed = words_of(info)
        return closed[0] if closed else _something(info.type)
    if isinstance(info, inspect.UnionType):
        return _something(info.types[0])
    if isinstance(info, inspect.LiteralType):
        return info.values[0]
    if isinstance(info, inspect.StructType):
        return _plain(info.cls)
    plain: Mapping[type, Any] = {
        inspect.StrType: "",
        inspect.IntType: 0,
        inspect.BoolType: False,
        inspect.DateTimeType: MONDAY,
        inspect.VarTupleType: (),
        inspect.FrozenSetType: frozenset(),
        inspect.CollectionType: (),
        inspect.DictType: MappingProxyType({}),
    }
    return plain.get(type(info))


def _struct_in(info: inspect.Type) -> type[Struct] | None:
    """Return the struct that a field may hold one or several of."""
    if isinstance(info, inspect.Metadata):
        return _struct_in(info.type)
    if isinstance(info, inspect.UnionType):
        return next((s for one in info.types if (s := _struct_in(one))), None)
    if isinstance(info, inspect.VarTupleType | inspect.FrozenSetType):
        return _struct_in(info.item_type)
    return info.cls if isinstance(info, inspect.StructType) else None


def _is_name(info: inspect.Type) -> bool:
    """Return whether it is the name of a resource, or several."""
    if isinstance(info, inspect.VarTupleType | inspect.FrozenSetType):
        return _is_name(info.item_type)
    return info == _NAME


def _is_text(info: inspect.Type) -> bool:
    """Return whether it is a text, or several."""
    if isinstance(info, inspect.Metadata):
        return _is_text(info.type)
    if isinstance(info, inspect.VarTupleType | inspect.FrozenSetType):
        return _is_text(info.item_type)
    return isinstance(info, inspect.StrType | inspect.LiteralType)


def _may_be_none(info: inspect.Type) -> bool:
    """Return whether a field may hold nothing."""
    if isinstance(info, inspect.Metadata):
        return _may_be_none(info.type)
    return (
        isinstance(info, inspect.UnionType) and any(map(_may_be_none, info.types))
    ) or isinstance(info, inspect.NoneType)


def _is_time(info: inspect.Type) -> bool:
    if isinstance(info, inspect.Metadata):
        return _is_time(info.type)
    if isinstance(info, inspect.UnionType):
        return any(_is_time(one) for one in info.types)
    return isinstance(info, inspect.DateTimeType)
