"""What a pack names for complaints: outside bodies, and words that are sent without advice."""

from collections.abc import Collection, Iterator, Mapping
from typing import Protocol

from duecourse.kernel.eligibility import OUTSIDE, SELF
from duecourse.packs.clauses import ClauseId, Closed, Id, Sentence, YesNo

Place = tuple[str | int, ...]


class OutsideBody(Closed):
    """A body beyond the organisation that its people may turn to, or that it refers to.

    Attributes:
        address: where it is written to; without one, nobody is sent to it.
        decides: where nobody of the organisation may, its decision is recorded by whoever is tied.
        clause: what it rests on.
    """

    title: Sentence
    address: Sentence | None = None
    decides: YesNo = False
    clause: ClauseId


class Template(Closed):
    """Words that are sent without advice, since they answer nothing yet.

    Attributes:
        clause: what it rests on.
    """

    title: Sentence
    text: Sentence
    clause: ClauseId


class _Route(Protocol):
    @property
    def then(self) -> tuple[str, ...]: ...


class _Function(Protocol):
    @property
    def nobody_else(self) -> _Route | None: ...


def undecided(
    functions: Mapping[Id, _Function], bodies: Mapping[Id, OutsideBody], judged_by: Collection[str]
) -> Iterator[tuple[Place, str]]:
    """Yield each route on which an outside body decides where the pack names none that does.

    Args:
        judged_by: functions by which people are judged, too: there `self` is no end of a route,
            and an outside body decides (decision 145).
    """
    if any(body.decides for body in bodies.values()):
        return
    says = "name under `outside_bodies` which body decides then (decides: true)"
    judged = f"nobody judges what they did themselves by it: {says}"
    for name, function in functions.items():
        then = function.nobody_else.then if function.nobody_else else ()
        path = ("functions", name, "nobody_else", "then")
        if OUTSIDE in then:
            yield (*path, then.index(OUTSIDE)), says
        elif SELF in then and name in judged_by:
            yield (*path, then.index(SELF)), judged


def cited_there(
    bodies: Mapping[Id, OutsideBody], templates: Mapping[Id, Template]
) -> Iterator[tuple[Place, str]]:
    """Yield what each body and each template cites, by its place."""
    for name, body in bodies.items():
        yield ("outside_bodies", name, "clause"), body.clause
    for name, template in templates.items():
        yield ("templates", name, "clause"), template.clause
