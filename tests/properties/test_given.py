"""A text that nobody can see is no text: to `given`, and to every check and guard that asks."""

import ast
import sys
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given as examples_of
from hypothesis import strategies as st

import duecourse.kernel
from duecourse.consents.events import RecordedInformation
from duecourse.consents.state import Consent
from duecourse.kernel import checks
from duecourse.kernel.aggregate import Aggregate
from duecourse.kernel.command import Command
from duecourse.kernel.deciding import Verdict, decide
from duecourse.kernel.proposal import Context
from duecourse.testing import Scene, scene
from tests.clauses import framework as clauses
from tests.examples import framework as commands
from tests.properties.saying import SAYING

UNSEEN = ("\u200b", "\u2800", "\ufe0f", " ", "\u00a0\u2060\t\n", "\U0001d159\U00016fe4")
DOMAIN = Path(duecourse.kernel.__path__[0]).parent

# Unicode, DerivedCoreProperties.txt, Default_Ignorable_Code_Point; closed ranges.
DEFAULT_IGNORABLE = (
    (0x00AD, 0x00AD),
    (0x034F, 0x034F),
    (0x061C, 0x061C),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE0FFF),
)


# Assigned, and neither spaces nor ignorable; there is nothing to see in their glyphs.
BLANKS = frozenset("\u2800\U0001d159\U00016fe4\U00013441\U00013442")


def shows(character: str) -> bool:
    """Return whether a character leaves a mark on the page, by the Unicode lists of this Python."""
    ignorable = any(first <= ord(character) <= last for first, last in DEFAULT_IGNORABLE)
    blank = unicodedata.category(character)[0] in "ZC" or character in BLANKS
    return not (ignorable or blank)


def test_a_character_is_given_if_it_shows() -> None:
    every = map(chr, range(sys.maxunicode + 1))
    # The list is of a newer Unicode than some Pythons know: what those do not, they cannot tell.
    known = (c for c in every if unicodedata.category(c) != "Cn")
    assert [hex(ord(c)) for c in known if checks.given(c) != shows(c)] == []


@pytest.mark.parametrize("character", sorted(BLANKS))
def test_a_symbol_that_shows_nothing_is_nothing(character: str) -> None:
    assert not checks.given(character * 3)
    assert checks.given(f"{character}x")


# Of Unicode 15.0, 16.0 and 17.0: later than the tables of the oldest Python that runs this.
@pytest.mark.parametrize("newer", ["\U00011f02", "\U000105c0", "\U00016ea0"])
def test_what_a_newer_unicode_shows_is_given_under_every_python(newer: str) -> None:
    assert checks.given(newer)


@pytest.mark.parametrize("unassigned", ["\u0378", "\U0003fff0", "\U000e0fff", "\U0010ffff"])
def test_what_no_unicode_assigns_is_nothing(unassigned: str) -> None:
    assert not checks.given(unassigned)


_UNSEEN = [c for c in map(chr, range(0x10000)) if not shows(c) and unicodedata.category(c) != "Cn"]
unseen_texts = st.text(st.sampled_from(_UNSEEN))


assigned = st.characters(exclude_categories=["Cs", "Cn"])


@examples_of(st.text(assigned))
def test_a_text_is_given_if_one_character_shows(text: str) -> None:
    assert checks.given(text) == any(map(shows, text))


@examples_of(unseen_texts, st.characters().filter(shows), unseen_texts)
def test_one_character_among_unseen_ones_is_enough(before: str, seen: str, after: str) -> None:
    assert checks.given(before + seen + after)
    assert not checks.given(before + after)


@examples_of(st.lists(unseen_texts))
def test_a_list_of_texts_that_nobody_sees_is_not_given(texts: list[str]) -> None:
    assert not checks.given(tuple(texts))
    assert checks.given((*texts, "x"))


@pytest.mark.parametrize(("value", "is_given"), [(True, True), (False, False), (None, False)])
def test_what_is_no_text_is_given_unless_it_is_false_or_none(value: object, is_given: bool) -> None:
    assert checks.given(value) is is_given


@dataclass(frozen=True)
class Judged:
    """One proposal that an example comes to."""

    aggregate: Aggregate[Any]
    state: Any
    command: Command
    context: Context

    @cached_property
    def as_it_is(self) -> set[tuple[str, str, str]]:
        """Return what stands against it: asked once, though most of its texts are empty."""
        return self.violations()

    def violations(self) -> set[tuple[str, str, str]]:
        """Return what stands against it."""
        found = decide(self.aggregate, self.state, self.command, self.context).violations
        return {(v.reason, v.rule, v.field) for v in found}

    def saying(self, text: str) -> Iterator[tuple[str, "Judged"]]:
        """Yield the proposal with a text in place of each of its texts, and where that stands."""
        yield "reason", self._but(context=msgspec.structs.replace(self.context, reason=text))
        for path, command in replaced(self.command, text):
            if path != "name":
                yield path, self._but(command=command)
        for path, state in replaced(self.state, text):
            yield f"state.{path}", self._but(state=state)

    def _but(self, **changes: Any) -> "Judged":
        same = all(getattr(self, field) == value for field, value in changes.items())
        return self if same else replace(self, **changes)


def replaced(struct: msgspec.Struct, text: str) -> Iterator[tuple[str, Any]]:
    """Yield copies of a struct, each with a text in place of one that says how it is written."""
    for field in _fields(type(struct)):
        for path, value in _replaced(field.type, getattr(struct, field.name), text):
            yield f"{field.name}{path}", msgspec.structs.replace(struct, **{field.name: value})


@cache
def _fields(struct: type[msgspec.Struct]) -> tuple[msgspec.inspect.Field, ...]:
    info = msgspec.inspect.type_info(struct)
    assert isinstance(info, msgspec.inspect.StructType)
    return info.fields


def _replaced(info: msgspec.inspect.Type, value: Any, text: str) -> Iterator[tuple[str, Any]]:
    if isinstance(info, msgspec.inspect.Metadata):
        yield "", text
    elif isinstance(info, msgspec.inspect.StructType):
        for path, inner in replaced(value, text):
            yield f".{path}", inner
    elif isinstance(info, msgspec.inspect.VarTupleType):
        if isinstance(info.item_type, msgspec.inspect.Metadata):
            yield "[]", (text,)
        for number, element in enumerate(value):
            if isinstance(info.item_type, msgspec.inspect.StructType):
                for path, inner in replaced(element, text):
                    yield f"[{number}].{path}", (*value[:number], inner, *value[number + 1 :])


def _scenes() -> Iterator[Callable[[], object]]:
    for _, clause in clauses.examples():
        yield from (way for way in (clause.allow, clause.refuse) if way is not None)
    for one in commands.examples():
        if one.accepted is not None:
            yield partial(_acted, one.accepted, one.given, one.command)
        yield partial(_acted, one.refused, one.instead or one.given, one.command)
    yield from SAYING


def _acted(act: commands.Act, given: Callable[[], Scene], command: type[Command]) -> Scene:
    return act.on(given(), command)


@cache
def judged() -> tuple[Judged, ...]:
    """Return what every example of a clause and of a command comes to in the end."""
    found, last = list[Judged](), list[Judged]()

    def watched(aggregate: Aggregate[Any], state: Any, command: Any, context: Context) -> Verdict:
        last[:] = [Judged(aggregate, state, command, context)]
        return decide(aggregate, state, command, context)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scene, "decide", watched)
        for lead in _scenes():
            lead()
            found += last
    return tuple(found)


@cache
def what_passes() -> tuple[tuple[str, ...], frozenset[str]]:
    """Return every unseen text that passes where none does, and which functions refused one.

    What a command says is emptied where it enters (decision 080); a function refused the unseen
    text if it said no, and says no more once the text is one that shows. What a form keeps out,
    as that of names and codes, enters as nothing at all.
    """
    passes: list[str] = []
    refused: set[str] = set()
    said_no: set[str] = set()
    with pytest.MonkeyPatch.context() as patch:
        _listen(patch, said_no)
        for one in judged():
            for (path, without), (_, with_x) in zip(one.saying(""), one.saying("x"), strict=True):
                demanded = one.as_it_is if without is one else without.violations()
                said_no.clear()
                demanded = demanded - with_x.violations()
                anyway = frozenset(said_no)
                for text in UNSEEN if demanded else ():
                    unseen = dict(one.saying(text))[path]
                    unseen = unseen if _enters(unseen.command) else without
                    said_no.clear()
                    if not demanded <= unseen.violations():
                        passes.append(f"{type(one.command).__name__}: {path} = {text!r}")
                    refused |= said_no - anyway
    return tuple(passes), frozenset(refused)


def _enters(command: Command) -> bool:
    """Return whether a command can be asked so: names and codes have a form that shows."""
    try:
        msgspec.convert(msgspec.to_builtins(command), type(command))
    except msgspec.ValidationError:
        return False
    return True


def _listen(patch: pytest.MonkeyPatch, said_no: set[str]) -> None:
    """Note every function of the domain to which `given` says no to a text."""
    judge = checks.given

    def given(value: object) -> bool:
        answer = judge(value)
        texts = value if isinstance(value, tuple) else (value,)
        if not answer and any(isinstance(t, str) for t in texts or ("",)):
            said_no.add(_place(sys._getframe(1)))
        return answer

    for name, module in list(sys.modules.items()):
        if name.startswith("duecourse.") and vars(module).get("given") is judge:
            patch.setattr(module, "given", given)


def _place(frame: Any) -> str:
    """Return the file and the function of a frame, or of the function that a generator is in."""
    named = [n for n in frame.f_code.co_qualname.split(".") if n.isidentifier()][-1]
    return f"{Path(frame.f_code.co_filename).relative_to(DOMAIN).as_posix()}:{named}"


def _of_its_own(function: ast.AST) -> Iterator[ast.Call]:
    """Yield the calls in a function, but for those in functions that stand in it."""
    for node in ast.iter_child_nodes(function):
        if isinstance(node, ast.Call):
            yield node
        if not isinstance(node, ast.FunctionDef):
            yield from _of_its_own(node)


def _asking() -> set[str]:
    """Return every function of the domain that asks whether something is given."""
    found: set[str] = set()
    for path in DOMAIN.rglob("*.py"):
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef):
                called = {ast.unparse(c.func) for c in _of_its_own(function)}
                if "given" in called and function.name != "given":
                    found.add(f"{path.relative_to(DOMAIN).as_posix()}:{function.name}")
    return found


def test_what_refuses_no_text_refuses_one_that_nobody_sees() -> None:
    assert what_passes()[0] == ()


def test_every_check_and_guard_that_demands_a_text_was_given_one_that_nobody_sees() -> None:
    # It has a test of its own, below.
    alone = {"consents/state.py:fully_informed"}
    assert _asking() - what_passes()[1] == alone


@pytest.mark.parametrize("version", ["", *UNSEEN])
def test_nobody_is_fully_informed_by_a_sheet_whose_version_nobody_sees(version: str) -> None:
    names = "purpose channels withdrawal_explained capacity_considered"
    known = dict.fromkeys(names.split(), True)
    for sheet, fully in ((version, False), ("3", True)):
        informed = RecordedInformation(information_sheet_version=sheet, **known)
        assert Consent(informed=informed).fully_informed is fully


def test_nothing_in_the_domain_strips_a_text_to_see_whether_it_is_given() -> None:
    stripping = [
        f"{path.relative_to(DOMAIN).as_posix()}:{number}"
        for path in DOMAIN.rglob("*.py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if ".strip()" in line and "__doc__" not in line
    ]
    assert stripping == []
