"""What one policy refuses and another allows: posts, by the guards of both at once.

One case is judged under both, so that what is chosen for one holds for the other.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice
from typing import Final

from msgspec import Struct

from duecourse.kernel.deciding import violations_of
from duecourse.kernel.refusal import Violation
from duecourse.posts.decide import POSTS
from duecourse.proving.choosing import Chooser, runs
from duecourse.proving.open_post import CONSENTS, LATER
from duecourse.proving.stages import Life
from duecourse.proving.stories import live_through
from duecourse.proving.world import Act

CASES_MAX: Final = 4_000
"""Cases of one look: what is shown, what is cited, and how much is out of the ordinary."""

_NEAR: Final = ("subject.", "c1.", "channel.", "objection.")

_SHOWING: Final[Mapping[str, Collection[object]]] = {"post.shows": (True,)}
_LOOKS: Final[tuple[tuple[Mapping[str, Collection[object]], int, tuple[str, ...]], ...]] = (
    ({"post.shows": (False,)}, 1, ("",)),
    ({"post.shows": (False,), "post.has_medium": (True,)}, 1, ("",)),
    ({**_SHOWING, "post.cites": ((),)}, 1, ("",)),
    ({**_SHOWING, "post.cites": (CONSENTS[:1],)}, 1, ("",)),
    ({**_SHOWING, "post.cites": (CONSENTS[:1],), "subject.age_band": ("under_18",)}, 1, ("",)),
    ({**_SHOWING, "post.cites": (CONSENTS[:1],), "c1.later": LATER[1:]}, 1, ("",)),
    ({**_SHOWING, "post.cites": (CONSENTS[:1],)}, 2, _NEAR),
    ({"post.shows": (False,)}, 2, ("post.",)),
)
"""The looks for a difference: what is so in every case, how many things may be out of the
ordinary besides, and among which."""


class Step(Struct, frozen=True, kw_only=True):
    """A step that one of two policies refuses and the other allows.

    Attributes:
        command: its name.
        story: what was so and what was done, up to the step and with it, where it is allowed.
        why: what the other policy says to the same.
        clauses: of the policy that refuses it.
    """

    command: str
    story: tuple[str, ...]
    why: str
    clauses: tuple[str, ...] = ()


class Differing(Struct, frozen=True, kw_only=True):
    """The steps that were found in one direction, and how many cases were judged for them."""

    steps: tuple[Step, ...]
    cases: int


def of_posts(allowing: Life, refusing: Life) -> Differing:
    """Return steps towards publication that one life refuses and the other allows.

    For each thing that refuses, the first case, which is as short as any that was looked at.
    """
    other, found, cases = refusing.beside(allowing), _Found(), 0
    first = allowing.beside(refusing)
    for demanded, most, about in _LOOKS:
        for chooser, differs in _cases(first, other, demanded, most, about):
            cases += 1
            if differs:
                found.add(first, other, chooser)
    return Differing(steps=tuple(found.steps), cases=cases)


def _cases(
    allowing: Life,
    refusing: Life,
    demanded: Mapping[str, Collection[object]],
    most: int,
    about: tuple[str, ...],
) -> Iterable[tuple[Chooser, bool]]:
    def run(chooser: Chooser) -> bool:
        return not allowing.refused(chooser) and refusing.refused(chooser)

    return islice(runs(run, most, demanded, about), CASES_MAX)


class _Found:
    """Steps that were found, one for each thing that refuses."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self._known: set[tuple[str, str]] = set()

    def add(self, allowing: Life, refusing: Life, chooser: Chooser) -> None:
        """Add the step of a case, where it is of another kind and is lived through as it is told.

        What is not refused, or not carried out, when people really do it is no difference.
        """
        act = refusing.refusing(chooser)
        violations = _against(refusing, act, chooser) if act else ()
        command = type(act.command).__name__ if act else ""
        new = {(command, cause_of(v)) for v in violations} - self._known
        if not new:
            return
        allowed, refused = live_through(allowing, chooser), live_through(refusing, chooser)
        if allowed.happened and not refused.happened:
            self._known |= new
            step = Step(
                command=command,
                story=allowed.lines,
                why=refused.lines[-1],
                clauses=clauses_of(violations),
            )
            self.steps.append(step)


def _against(life: Life, act: Act, chooser: Chooser) -> tuple[Violation, ...]:
    proposal = life.proposal(act, chooser)
    return violations_of(POSTS, proposal, proposal.pack.binding(proposal))


def cause_of(violation: Violation) -> str:
    """Return by what a step is refused: the rule, or the reason where there is none."""
    return violation.rule or violation.reason


def clauses_of(violations: Iterable[Violation]) -> tuple[str, ...]:
    """Return the clauses by which a step is refused."""
    return tuple(_cited(violations))


def _cited(violations: Iterable[Violation]) -> Iterator[str]:
    yield from dict.fromkeys(v.clause for v in violations if v.clause)
