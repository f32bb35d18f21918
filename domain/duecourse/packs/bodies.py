"""What a pack names for complaints: outside bodies, and words that are sent without advice."""

from collections.abc import Iterator, Mapping
from typing import Protocol

from duecourse.kernel.eligibility import OUTSIDE
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
    functions: Mapping[Id, _Function], bodies: Mapping[Id, OutsideBody]
) -> Iterator[tuple[Place, str]]:
    """Yield each route that ends with an outside body where the pack names none that decides."""
    if any(body.decides for body in bodies.values()):
        return
    for name, function in functions.items():
        then = function.nobody_else.then if function.nobody_else else ()
        if OUTSIDE in then:
            says = "name under `outside_bodies` which body decides then (decides: true)"
            yield ("functions", name, "nobody_else", "then", then.index(OUTSIDE)), says


def cited_there(
    bodies: Mapping[Id, OutsideBody], templates: Mapping[Id, Template]
) -> Iterator[tuple[Place, str]]:
    """Yield what each body and each template cites, by its place."""
    for name, body in bodies.items():
        yield ("outside_bodies", name, "clause"), body.clause
    for name, template in templates.items():
        yield ("templates", name, "clause"), template.clause
