"""Where examples lead, one after the other: every act of one tried in every state of its kind."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from msgspec import Struct

from duecourse.catalogue import COMMANDS
from duecourse.kernel.command import Command
from duecourse.kernel.names import id_of, kind_of
from duecourse.testing import Scene
from tests.examples.framework import Act, Example, examples

ALIKE = 15
"""Scenes of one state that are gone on from: they differ in what was done before."""

_DOES_NOT_FIT = (AttributeError, IndexError, KeyError, StopIteration, TypeError, AssertionError)
"""What a field of an example raises that asks a scene for what is not in it."""


class Led(Struct, frozen=True):
    """Where the examples of a kind lead.

    Attributes:
        scenes: those that were reached, each with its state.
        moves: the state and the command of each act that was carried out.
    """

    scenes: tuple[Scene, ...]
    moves: frozenset[tuple[str, str]]


@cache
def led(kind: str) -> Led:
    """Return where the examples of a kind lead."""
    every = [one for one in examples() if COMMANDS[one.command.__name__].kind == kind]
    todo = [scene for one in every for scene in _begun(one)]
    reached: dict[str, list[Scene]] = {}
    moves: set[tuple[str, str]] = set()
    while todo:
        scene = todo.pop(0)
        alike = reached.setdefault(scene.state.state, [])
        if len(alike) >= ALIKE or any(scene.state == one.state for one in alike):
            continue
        alike.append(scene)
        for command, after in _following(scene, every):
            moves.add((scene.state.state, command.__name__))
            todo.append(after)
    return Led(tuple(one for alike in reached.values() for one in alike), frozenset(moves))


def _begun(example: Example) -> Iterator[Scene]:
    for make in filter(None, (example.given, example.instead)):
        scene = make()
        if not scene.violations:
            yield scene


def _following(scene: Scene, every: list[Example]) -> Iterator[tuple[type[Command], Scene]]:
    """Yield the scene after each act of an example that is carried out, whoever may give it."""
    for one in every:
        if one.accepted is None:
            continue
        for by in dict.fromkeys((one.accepted.by, *people(scene))):
            after = _done(scene, one.command, one.accepted, by)
            if after is not None:
                yield one.command, after
                break


def _done(scene: Scene, command: type[Command], given: Act, by: str) -> Scene | None:
    said = Act(by, given.reason or "So it is.", given.system, given.fields)
    try:
        after = said.on(scene, command)
    except _DOES_NOT_FIT:
        return None
    return None if after.violations else after


def people(scene: Scene) -> list[str]:
    """Return the ids of everybody of a scene's house."""
    return [id_of(name) for name in scene.given.facts if kind_of(name) == "people"]


def fillings(scene: Scene) -> Iterator[Command]:
    """Yield every command of a scene's kind as its examples fill it in."""
    for one in examples():
        if COMMANDS[one.command.__name__].kind != scene.aggregate.kind:
            continue
        for said in filter(None, (one.accepted, one.refused)):
            try:
                fields: dict[str, Any] = {
                    f: v(scene) if callable(v) else v for f, v in said.fields.items()
                }
                yield one.command(name=scene.name, **fields)
            except _DOES_NOT_FIT:
                continue
