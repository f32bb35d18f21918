"""What stands against an open post, remembered by what it turned on.

Each part of a verdict looks at few of the things that are open. What it found is kept in a
tree of those, so that it is asked once for each of their combinations, whatever else is
chosen. The part that refused last is looked at first: where it refuses again, nothing that
other parts look at has to be chosen. From one case to the next hardly anything changes: a part
that let the last one through is looked at again only where something that it turned on did
(decision 255).
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from duecourse.kernel.deciding import Part
from duecourse.kernel.proposal import Proposal
from duecourse.proving.choosing import Chooser
from duecourse.proving.world import Act

Propose = Callable[[Chooser], Proposal[Any, Any]]


class _Fork:
    """What a part looks at next, and what follows from each option of it."""

    __slots__ = ("after", "options", "variable")

    def __init__(self, variable: str, options: Sequence[Any]) -> None:
        self.variable = variable
        self.options = options
        self.after: dict[int, _Fork | bool] = {}


class Remembered:
    """A part of a verdict on an open post, and what is known of it."""

    __slots__ = ("_first", "_propose", "act", "part")

    def __init__(self, act: Act | None, part: Part, propose: Propose) -> None:
        self.act = act
        self.part = part
        self._propose = propose
        self._first: _Fork | bool | None = None

    def refuses(self, chooser: Chooser, turned_on: dict[str, int]) -> bool:
        """Return whether it stands against the post that is chosen.

        Args:
            turned_on: is told what it turned on, and the number that was chosen of each.
        """
        node = self._first
        while node is not None and not isinstance(node, bool):
            number = turned_on[node.variable] = chooser.number(node.variable, node.options)
            node = node.after.get(number)
        return self._found(chooser, turned_on) if node is None else node

    def _found(self, chooser: Chooser, turned_on: dict[str, int]) -> bool:
        noted = _Noting(chooser)
        found = self.part.refuses(self._propose(noted))
        self._note(noted, found, turned_on)
        return found

    def _note(self, noted: "_Noting", found: bool, turned_on: dict[str, int]) -> None:
        """Keep what was found at the end of the forks that led to it."""
        before: tuple[_Fork, int] | None = None
        for variable, options in noted.asked.items():
            here = before[0].after.get(before[1]) if before else self._first
            if not isinstance(here, _Fork):
                here = _Fork(variable, options)
                self._put(before, here)
            turned_on[variable] = noted.number(variable, options)
            before = (here, turned_on[variable])
        self._put(before, found)

    def _put(self, before: tuple[_Fork, int] | None, node: "_Fork | bool") -> None:
        if before is None:
            self._first = node
        else:
            before[0].after[before[1]] = node


class _Noting(Chooser):
    """Chooses as another does, and notes what is asked for, in that order."""

    def __init__(self, chooser: Chooser) -> None:
        super().__init__()
        self._other = chooser
        self.said = chooser.said
        self.choices = chooser.choices
        self.asked: dict[str, Sequence[Any]] = {}

    def pick(self, variable: str, options: Sequence[Any]) -> Any:
        """Return what the other picks."""
        self.asked.setdefault(variable, options)
        return self._other.pick(variable, options)


class Judge:
    """Everything that may stand against a post at any of its stages."""

    def __init__(self, parts: Iterator[Remembered]) -> None:
        self._parts = [*parts]
        self._passed = _Passed()

    def refused(self, chooser: Chooser) -> bool:
        """Return whether anything does."""
        return next(self.refusing(chooser), None) is not None

    def refused_by_service(self, chooser: Chooser) -> bool:
        """Return whether anything does under any policy: no rule of the pack."""
        return any(known.refuses(chooser, {}) for known in self._parts if known.part.rule is None)

    def refused_at(self, act: Act, chooser: Chooser) -> bool:
        """Return whether anything does at one of its stages."""
        return any(known.refuses(chooser, {}) for known in self._parts if known.act is act)

    def refusing(self, chooser: Chooser) -> Iterator[Part]:
        """Yield every part that stands against it; what did last is looked at first."""
        self._passed.forget(chooser)
        for place, known in enumerate([*self._parts]):
            if known in self._passed.parts:
                continue
            turned_on: dict[str, int] = {}
            if not known.refuses(chooser, turned_on):
                self._passed.note(known, turned_on)
                continue
            if place:
                self._parts.insert(0, self._parts.pop(place))
            yield known.part
            # Whoever asked may have asked about another one meanwhile.
            self._passed.forget(chooser)


class _Passed:
    """The parts that stand against nothing, as long as what they turned on stays what it was.

    Attributes:
        parts: those that do not stand against the case that is asked about.
    """

    def __init__(self) -> None:
        self.parts: set[Remembered] = set()
        self._was: dict[str, int] = {}
        self._turn_on: dict[str, set[Remembered]] = {}

    def note(self, part: Remembered, turned_on: dict[str, int]) -> None:
        """Keep that a part let a case through."""
        self.parts.add(part)
        self._was |= turned_on
        for variable in turned_on:
            self._turn_on.setdefault(variable, set()).add(part)

    def forget(self, chooser: Chooser) -> None:
        """Forget the parts that turned on what is chosen otherwise, or not chosen yet.

        What is not chosen yet has to be asked for again: else it would not be tried out.
        """
        chosen = chooser.choices
        for variable, number in [*self._was.items()]:
            now = chosen.get(variable)
            if now is None or now.number != number:
                del self._was[variable]
                self.parts.difference_update(self._turn_on.pop(variable))
