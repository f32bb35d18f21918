"""Things whose fields are chosen when they are asked for, and are otherwise as a real one."""

from collections.abc import Callable, Mapping
from functools import cached_property
from types import FunctionType, MethodType
from typing import Any

from duecourse.proving.choosing import Chooser

Open = Mapping[str, Callable[[Chooser], Any]]
"""What chooses each field that is open, by the field's name."""


class Asked:
    """Facts by kind and name, each made when it is asked for (`duecourse.kernel.facts.ByKind`)."""

    def __init__(self, ask: Callable[[str, str], object | None]) -> None:
        self._ask = ask

    def get(self, kind_and_name: tuple[str, str], /) -> object | None:
        """Return what is made for a kind and a name."""
        kind, name = kind_and_name
        return self._ask(name, kind)


class Lazy:
    """Stands for a struct: fields that are open are chosen, all others are the real one's.

    What was asked for once is kept: it is the same throughout a run.

    Args:
        real: says what it is, and what it is like where nothing is open.
    """

    def __init__(self, real: Any, chooser: Chooser, fields: Open) -> None:
        self._real = real
        self._chooser = chooser
        self._fields = fields

    def _is(self) -> Any:
        """Return the class of the real one, to those who ask what it is."""
        return type(self._real)

    __class__: Any = property(_is)

    def __getattr__(self, name: str) -> Any:
        """Return a field; properties and methods of the class run on this one."""
        value = self._made(name)
        self.__dict__[name] = value
        return value

    def _made(self, name: str) -> Any:
        if name in self._fields:
            return self._fields[name](self._chooser)
        made = getattr(type(self._real), name, None)
        if isinstance(made, property) and made.fget is not None:
            return made.fget(self)
        if isinstance(made, cached_property):
            return made.func(self)
        if isinstance(made, FunctionType):
            return MethodType(made, self)
        return getattr(self._real, name)
