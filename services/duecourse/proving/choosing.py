"""Running code on things that are not decided yet: each is chosen when it is first asked for.

What a run never asks for does not matter to its outcome, whatever it is. So the runs over
all choices are the code's own decision tree, and far fewer than the combinations.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

RUNS_MAX: Final = 150_000
"""Runs of one search; it ends there, and says so."""


class Choice(NamedTuple):
    """What was chosen of a variable: the number of the option, and which count beside it."""

    variable: str
    number: int
    numbers: tuple[int, ...]
    options: Sequence[Any]

    @property
    def said(self) -> Any:
        """Return the option itself."""
        return self.options[self.number]


class Chooser:
    """Chooses during one run: as a path says, and what is ordinary from there on.

    Option 0 of each variable is what is ordinary.

    Args:
        path: what is already decided, in whatever order it is asked for now.
        most: how many things may be out of the ordinary; None for any number.
        demanded: options that alone count, by variable; they cost nothing.
        about: beginnings of the variables that are open; all others are ordinary.

    Attributes:
        choices: by variable, in the order of asking.
        said: the option itself.
        kept: what was made during the run, and is to be made once.
    """

    def __init__(
        self,
        path: Sequence[Choice] = (),
        most: int | None = None,
        demanded: Mapping[str, Collection[object]] | None = None,
        about: tuple[str, ...] = ("",),
    ) -> None:
        self._about = about
        self._most = most
        self._demanded = demanded or {}
        self.choices: dict[str, Choice] = {one.variable: one for one in path}
        self.said: dict[str, Any] = {one.variable: one.said for one in path}
        self.out_of_the_ordinary = sum(
            1 for one in path if one.number and one.variable not in self._demanded
        )
        self.kept: dict[int, Any] = {}

    def pick(self, variable: str, options: Sequence[Any]) -> Any:
        """Return one of the options of a variable: the same one throughout a run."""
        if variable in self.said:
            return self.said[variable]
        numbers = self._numbers(variable, options)
        number = numbers[0]
        self.choices[variable] = Choice(variable, number, numbers, options)
        self.said[variable] = options[number]
        if number and variable not in self._demanded:
            self.out_of_the_ordinary += 1
        return options[number]

    def number(self, variable: str, options: Sequence[Any]) -> int:
        """Return the number of the option that is picked."""
        if variable not in self.said:
            self.pick(variable, options)
        return self.choices[variable].number

    def _numbers(self, variable: str, options: Sequence[Any]) -> tuple[int, ...]:
        demanded = self._demanded.get(variable)
        if demanded is not None:
            return tuple(n for n, option in enumerate(options) if option in demanded) or (0,)
        if not variable.startswith(self._about):
            return (0,)
        if self._most is not None and self.out_of_the_ordinary >= self._most:
            return (0,)
        return tuple(range(len(options)))

    @property
    def unusual(self) -> dict[str, Any]:
        """Return what is out of the ordinary."""
        return {variable: one.said for variable, one in self.choices.items() if one.number}

    def following(self) -> list[Choice] | None:
        """Return the path of the next run; None where this was the last."""
        path = [*self.choices.values()]
        while path:
            last = path.pop()
            place = last.numbers.index(last.number) + 1
            if place < len(last.numbers):
                return [*path, last._replace(number=last.numbers[place])]
        return None


class Told(Chooser):
    """Chooses as an earlier run did."""

    def __init__(self, said: Mapping[str, Any]) -> None:
        super().__init__()
        self.said = dict(said)


def runs(
    run: Callable[[Chooser], bool],
    most: int | None = None,
    demanded: Mapping[str, Collection[object]] | None = None,
    about: tuple[str, ...] = ("",),
) -> Iterator[tuple[Chooser, bool]]:
    """Yield every run with what came of it, over all choices, `RUNS_MAX` at most."""
    path: list[Choice] | None = []
    for _ in range(RUNS_MAX):
        if path is None:
            return
        chooser = Chooser(path, most, demanded, about)
        outcome = run(chooser)
        yield chooser, outcome
        path = chooser.following()
