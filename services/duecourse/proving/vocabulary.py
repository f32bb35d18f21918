"""What there is to choose from: the words of the contract and of the pack, and what is ordinary."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from functools import cache
from typing import Any, Final

from msgspec import Struct, inspect

from duecourse.evidence.words import vocabulary_in, words_of
from duecourse.packs.compiled import CompiledPack
from duecourse.posts.content import ADDRESSES
from duecourse.proving.choosing import Chooser

STRANGER: Final = "unheard_of"
"""A word that no list holds; wherever a word is free, it may be this."""

STATED: Final = "stated"
"""What stands where anything may, and something has to."""

ADDRESS: Final = "https://www.example.org/"
"""An address that leads somewhere."""

_FREE: Final[Mapping[str, tuple[str, ...]]] = {
    "subject.kind": ("subjects", "subject_kinds"),
    "subject.representation": ("representations",),
    "post.category": ("categories", "category"),
    "post.purpose": ("purpose",),
    "post.aim": ("aim",),
    "post.kind": ("kind",),
    "medium.origin": ("origins", "origin"),
}
"""Under what names rules speak of a field: as a parameter, or as a fact of their `when`."""

Pick = Callable[[Chooser], Any]


@cache
def fields_of(struct: type[Struct]) -> Mapping[str, inspect.Field]:
    """Return the fields of a struct's type, by name."""
    info = inspect.type_info(struct)
    fields = info.fields if isinstance(info, inspect.StructType) else ()
    return {field.name: field for field in fields}


def words(packs: Iterable[CompiledPack], variable: str) -> tuple[str, ...]:
    """Return the words that packs use of a field, and one that they do not."""
    found = dict.fromkeys(word for pack in packs for word in _of(pack, variable))
    return (*found, STRANGER)


def _of(pack: CompiledPack, variable: str) -> Iterator[str]:
    names = _FREE.get(variable, (variable.partition(".")[2],))
    for rule in pack.rules:
        for name in names:
            for said in (rule.rule.params.get(name), rule.rule.when.get(name)):
                yield from _texts(said)
        if rule.rule.params.get("field") == names[-1]:
            yield from _texts(rule.rule.params.get("values"))
    if variable == "post.category":
        yield from pack.categories
    if variable == "subject.kind":
        yield from getattr(pack.written, "subjects", None) or ()


def _texts(said: object) -> Iterator[str]:
    for one in said if isinstance(said, list | tuple) else (said,):
        if isinstance(one, str):
            yield one


def options(
    packs: Iterable[CompiledPack], variable: str, field: inspect.Field, real: Any
) -> tuple[Any, ...]:
    """Return what a field may be: the ordinary value first.

    Args:
        packs: whose words there are.
        real: what it is where nothing is chosen.
    """
    closed = words_of(field.type)
    others: tuple[Any, ...]
    if closed:
        others = (*closed, *(("",) if field.default == "" else ()))
    elif isinstance(real, bool):
        others = (not real,)
    elif isinstance(real, str):
        others = (*(words(packs, variable) if variable in _FREE else _fit(packs, field)), "")
    elif isinstance(real, int):
        others = (0, 99)
    elif isinstance(real, tuple | frozenset):
        others = (type(real)(), *(type(real)([one]) for one in _fit(packs, field)))
    else:
        others = ()
    return tuple(dict.fromkeys((real, *others)))


def _fit(packs: Iterable[CompiledPack], field: inspect.Field) -> tuple[str, ...]:
    """Return what fits a field of text, or one entry of a list: each word of its list, if any."""
    if field.name in ADDRESSES:
        return (ADDRESS,)
    found = vocabulary_in(getattr(field.type, "item_type", field.type))
    lists = [found.words(pack.words) for pack in packs] if found else []
    listed = dict.fromkeys(str(word) for one in lists for word in one or ())
    return tuple(listed) or (STATED,)


def moments(at: datetime, real: datetime | None) -> tuple[datetime | None, ...]:
    """Return moments before and after another, and none at all; the real one first."""
    year = timedelta(days=365)
    return tuple(dict.fromkeys((real, None, at - 3 * year, at + year)))
