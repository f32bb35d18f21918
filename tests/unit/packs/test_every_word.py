"""Whatever word of a pack names something is found, with its line, when it is mistyped.

Each kind of place of the shipped packs is tried once, in the smallest pack that has it: a letter
of the word that stands there is doubled. What only gives a thing its name cannot be mistyped.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from duecourse.packs.loader import PackInvalid
from duecourse.packs.model import WrittenPack
from duecourse.shipped import SHIPPED, load, shipped_pack
from tests.unit.packs.making import FIFTH

KITCHEN: Final = Path(__file__).parents[2] / "scenarios" / "stories" / "kitchen.yaml"

SAID: Final = ("title", "says", "note", "section", "address", "text", "question", "source")
"""Fields that hold sentences, not words that name anything."""

NAMES: Final = {
    "organisation.id": "what the organisation is called",
    "policy.version": "what the version is called",
    "policy.acknowledgement.with.*": "a document of the house",
    "outside_bodies.? (key)": "what a body is called; whoever names it is refused another",
    "templates.? (key)": "what a template is called; whoever names it is refused another",
    "channels.?.places.*": "a place on the open list",
    "review.steps.*.id": "what a step is called",
    "clauses.*.rules.*.with[one_of].values.*": "a word of the list that the rule itself makes",
    "clauses.*.rules.*.with[checklist].item": "what a question is called",
    "clauses.*.rules.*.with[attested].attestation": "what a statement is called",
}
"""Places whose word is a name given there, which nothing else of the pack has to repeat."""

_KEYED: Final = frozenset(
    {
        "roles", "functions", "subjects", "channels", "settings", "clocks", "records",
        "complaints", "outside_bodies", "templates",
    }
)  # fmt: skip
"""Sections whose keys are words of the pack."""

SECTIONS: Final = tuple(WrittenPack.model_fields)
Path_ = tuple[str | int, ...]


class Place:
    """A word in the text of a pack: where it stands, by path and by line."""

    def __init__(self, text: str, path: Path_, word: str, line: int, column: int) -> None:
        self.text, self.path, self.word, self.line, self.column = text, path, word, line, column


def _mistyped(places: Sequence[Place]) -> str:
    """Return the text of some places with a letter of each word doubled."""
    lines = places[0].text.splitlines(keepends=True)
    for place in sorted(places, key=lambda one: (one.line, one.column), reverse=True):
        row = lines[place.line]
        end = row.index(place.word, place.column) + len(place.word)
        lines[place.line] = f"{row[:end]}{place.word[-1]}{row[end:]}"
    return "".join(lines)


def _walk(text: str, node: Any, path: Path_ = ()) -> Iterator[tuple[Place, bool]]:
    """Yield each word of a text, and whether it is a key."""
    if isinstance(node, CommentedMap):
        for key, value in node.items():
            yield Place(text, (*path, key), str(key), *node.lc.key(key)), True
            yield from _below(text, value, (*path, key), node.lc.value(key))
    elif isinstance(node, CommentedSeq):
        for index, value in enumerate(node):
            yield from _below(text, value, (*path, index), node.lc.item(index))


def _below(text: str, value: Any, path: Path_, at: tuple[int, int]) -> Iterator[tuple[Place, bool]]:
    if isinstance(value, str):
        yield Place(text, path, value, *at), False
    else:
        yield from _walk(text, value, path)


def _shape(place: Place, whole: Any, *, key: bool) -> str:
    """Return of what kind a place is: numbers and the pack's own keys count for nothing."""
    found = ["*" if isinstance(p, int) else str(p) for p in place.path]
    if len(found) > 1 and found[0] in _KEYED:
        found[1] = "?"
    if "with" in place.path and "rules" in place.path:
        at = place.path.index("with")
        rule = whole
        for step in place.path[:at]:
            rule = rule[step]
        found[at] = f"with[{rule['guard']}]"
    return ".".join(found) + (" (key)" if key else "")


@cache
def _places() -> Mapping[str, Place]:
    """Return one place of each kind, in the first text that has one."""
    texts = [FIFTH, KITCHEN.read_text("utf-8")]
    texts += sorted((shipped_pack(one).decode() for one in SHIPPED), key=len)
    found: dict[str, Place] = {}
    for text in texts:
        whole = YAML().load(text)
        for place, key in _walk(text, whole):
            held = place.path if key else place.path[:-1]
            said = not {*map(str, held[:-1] if key else held)}.isdisjoint(SAID)
            if said or (not key and (place.path[-1] in SAID or " " in place.word)):
                continue
            found.setdefault(_shape(place, whole, key=key), place)
    return found


def _told(places: Sequence[Place]) -> list[Place]:
    """Return those of which the loader says something, at their line or by their word.

    Args:
        places: of one text; all are mistyped at once.
    """
    try:
        problems = load(_mistyped(places).encode(), "pack.yaml").warnings
    except PackInvalid as invalid:
        problems = tuple(invalid.problems)
    says = [str(one) for one in problems]
    return [p for p in places if any(_is_about(p, one) for one in says)]


def _is_about(place: Place, says: str) -> bool:
    """Return whether a message is at the line of a place, or names the word, as it is or was."""
    word = place.word
    missed = (f"'{word}'", f"clause {word} ", f"field `{word}`", f"{word}{word[-1]}")
    return says.startswith(f"pack.yaml:{place.line + 1}:") or any(one in says for one in missed)


def _untold(places: Iterable[Place]) -> Iterator[Place]:
    """Yield the places of which the loader says nothing, each tried by itself in the end.

    What is wrong in form hides what is wrong in sense: so what was told is put right, and the
    rest is tried again.
    """
    by_text: dict[str, list[Place]] = {}
    for place in places:
        by_text.setdefault(place.text, []).append(place)
    for left in by_text.values():
        while told := _told(left) if left else []:
            left[:] = [one for one in left if one not in told]
        yield from (one for one in left if not _told([one]))


@pytest.mark.parametrize("section", SECTIONS)
def test_a_mistyped_word_is_found_wherever_it_stands(section: str) -> None:
    here = {s: p for s, p in _places().items() if p.path[0] == section and s not in NAMES}
    silent = [*_untold(here.values())]
    assert [shape for shape, place in here.items() if place in silent] == []


def test_each_place_that_only_gives_a_name_is_one_still() -> None:
    places = _places()
    assert [shape for shape in NAMES if shape not in places or _told([places[shape]])] == []


def test_there_are_many_places() -> None:
    assert len(_places()) > 300
