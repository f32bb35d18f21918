"""A text that shows nothing is empty, in every text field of every command."""

from collections.abc import Iterator
from typing import Any, cast, get_type_hints

import msgspec
import pytest
from msgspec.inspect import Metadata, StrType, StructType, UnionType, type_info

from duecourse.catalogue import COMMANDS
from duecourse.kernel.actor import Actor
from duecourse.kernel.facts import Facts
from duecourse.kernel.proposal import Context
from duecourse.posts.content import Content, Media
from duecourse.posts.drafting.commands import DraftPost
from duecourse.testing import MONDAY
from tests.examples.framework import Example, examples
from tests.unit.packs.making import loaded

BLANKS = (
    " ",
    "\t\n",
    "\u200b",
    "\u00a0\u2003",
    "\u2800",
    "\u3164\u115f",
    "\ufeff",
    "\u00ad",
    "\u202e",
)
Path = tuple[str, ...]


def _texts(info: Any, path: Path = ()) -> Iterator[Path]:
    """Yield the path of every text below a type; `[]` for what is in a list."""
    while isinstance(info, Metadata):
        info = info.type
    if isinstance(info, StrType) and info.pattern is None:
        yield path
    elif isinstance(info, StructType):
        for field in info.fields:
            yield from _texts(field.type, (*path, field.name))
    elif isinstance(info, UnionType):
        for one in info.types:
            yield from _texts(one, path)
    elif (inner := getattr(info, "item_type", None)) is not None:
        yield from _texts(inner, (*path, "[]"))


FIELDS = [(n, path) for n, entry in COMMANDS.items() for path in _texts(type_info(entry.type))]


def _plain(info: Any) -> Any:
    while isinstance(info, Metadata):
        info = info.type
    return info


def _value(info: Any, path: Path, text: str) -> Any:
    """Return a value with a text at a path, as it comes over the wire."""
    info = _plain(info)
    if not path:
        return text
    if isinstance(info, UnionType):
        info = next(one for one in info.types if [*_texts(one)])
    if path[0] == "[]":
        return [_value(info.item_type, path[1:], text)]
    fields = {f.name: f for f in cast("StructType", info).fields}
    needed = {n: _least(f.type) for n, f in fields.items() if f.required}
    return {**needed, path[0]: _value(fields[path[0]].type, path[1:], text)}


def _least(info: Any) -> Any:
    plain = _plain(info)
    if isinstance(plain, StructType):
        return {f.name: _least(f.type) for f in plain.fields if f.required}
    samples = {"StrType": "", "BoolType": False, "IntType": 0, "VarTupleType": []}
    return samples.get(type(plain).__name__, MONDAY)


def _at(value: Any, path: Path) -> Any:
    for key in path:
        value = (value[0] if value else "") if key == "[]" else getattr(value, key, "")
    return value


def test_there_are_texts_to_try() -> None:
    assert len(FIELDS) > 90
    assert ("RaiseDoubt", ("question",)) in FIELDS
    assert ("DraftPost", ("content", "media", "[]", "attribution")) in FIELDS


@pytest.mark.parametrize(("command", "path"), FIELDS, ids=[f"{c}.{'.'.join(p)}" for c, p in FIELDS])
def test_a_text_that_shows_nothing_is_as_if_it_were_not_said(command: str, path: Path) -> None:
    kind = COMMANDS[command].type
    for blank in BLANKS:
        made = msgspec.convert(_value(type_info(kind), path, blank), kind)
        assert not _at(made, path), (blank, made)
    said = msgspec.convert(_value(type_info(kind), path, " a\u200b "), kind)
    assert _at(said, path) == " a\u200b "


@pytest.mark.parametrize(
    "example", [e for e in examples() if e.accepted], ids=lambda e: e.command.__name__
)
def test_a_blank_is_judged_as_nothing_is(example: Example) -> None:
    assert example.accepted
    scene = example.given()
    fields = {f: v(scene) if callable(v) else v for f, v in example.accepted.fields.items()}
    texts = [*_texts(type_info(example.command))]
    for name in get_type_hints(example.command):
        if not isinstance(fields.get(name), str) or (name,) not in texts:
            continue
        verdicts = [
            scene.when(
                example.command(name=scene.name, **{**fields, name: text}),
                example.accepted.by,
                reason=example.accepted.reason,
                system=example.accepted.system,
            ).violations
            for text in ("", "\u200b")
        ]
        assert verdicts[0] == verdicts[1], name


def test_what_is_blank_among_others_goes_and_what_is_not_stays() -> None:
    media = (
        Media(digest="a" * 64, attribution="\u2060"),
        Media(digest="b" * 64, attribution="Ann"),
    )
    content = Content(text="Hello", links=("\u200b", "https://a.example", " "), media=media)
    made = DraftPost(name="organisations/a/posts/p", channel="", content=content)
    assert made.content.links == ("https://a.example",)
    assert [m.attribution for m in made.content.media] == ["", "Ann"]
    whole = Content(text="Hello", media=media[1:])
    assert DraftPost(name="organisations/a/posts/p", channel="", content=whole).content is whole


def test_a_reason_that_shows_nothing_is_none() -> None:
    actor = Actor(name="organisations/a/people/p", organisation="organisations/a")
    for blank in BLANKS:
        context = Context(at=MONDAY, actor=actor, pack=loaded(), facts=Facts({}), reason=blank)
        assert context.reason == ""
