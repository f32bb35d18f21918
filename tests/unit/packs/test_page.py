"""The page of packs and the loader say the same: every key of one is a key of the other."""

import re
from pathlib import Path
from typing import Any, Final

import pytest
from ruamel.yaml import YAML

from duecourse.catalogue import COMMANDS, REGISTRY
from duecourse.kernel.registry import GuardKind, bound_params
from duecourse.packs.model import WrittenPack
from duecourse.packs.settings import RECORDS, SETTINGS
from duecourse.shipped import SHIPPED, shipped_pack
from tests.unit.packs.making import FIFTH, changed, problems
from tools.reference.guards import fields_of

PAGE: Final = (Path(__file__).parents[3] / "docs/reference/packs.md").read_text(encoding="utf-8")
RULE: Final = "{on: [SubmitForReview], guard: category_in_scope}"


def _section(title: str) -> str:
    return PAGE.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def _guards() -> dict[str, list[str]]:
    """Return the parameters that the page says of each guard, as they are written."""
    rows = re.findall(
        r"^\| `(\w+)` \|[^|]*\|[^|]*\| ([^|]*) \|[^|]*\|$", _section("Guards"), re.MULTILINE
    )
    return {name: re.findall(r"(?:^|; )`(\w+)`\??:", params) for name, params in rows}


GUARDS: Final = _guards()
PARAMS: Final = [(guard, param) for guard, params in GUARDS.items() for param in params]


def _command(guard: GuardKind) -> str:
    """Return a command that a rule with the guard may bind."""
    return next(
        name
        for name, entry in COMMANDS.items()
        if guard.about in ("", entry.kind)
        and all(field in entry.type.__struct_fields__ for field in guard.needs)
    )


def test_the_page_has_every_guard_fact_setting_and_record() -> None:
    assert GUARDS.keys() == REGISTRY.guards.keys()
    assert {*re.findall(r"^\| `(\w+)`", _section("Facts"), re.MULTILINE)} == {*REGISTRY.facts}
    assert {*re.findall(r"^- `(\w+)`", _section("Settings"), re.MULTILINE)} == {*SETTINGS}
    assert {*re.findall(r"^- `(\w+)`", _section("Records"), re.MULTILINE)} == {*RECORDS}


@pytest.mark.parametrize(("guard", "param"), PARAMS)
def test_every_parameter_of_the_page_is_one_that_the_loader_takes(guard: str, param: str) -> None:
    rule = f"{{on: [{_command(REGISTRY.guards[guard])}], guard: {guard}, with: {{{param}: }}}}"
    found = problems(changed(RULE, rule))
    assert not any("unknown field" in problem for problem in found), found


@pytest.mark.parametrize("guard", GUARDS)
def test_the_loader_takes_no_parameter_that_the_page_has_not(guard: str) -> None:
    known = REGISTRY.guards[guard].params.__struct_encode_fields__
    assert [*known] == GUARDS[guard]


FIELDS: Final = re.findall(r"^- `([^`]+)`", _section("Fields"), re.MULTILINE)
_OWN: Final = {path.partition("*")[0] for path in FIELDS if ".*" in path}
"""Mappings whose keys the pack gives."""


def _keys(node: Any, path: str = "") -> set[str]:
    """Return the path of every key, with `*` for an id that the pack gives."""
    found: set[str] = set()
    if isinstance(node, dict):
        free = path in _OWN
        for key, value in node.items():
            at = f"{path}{'*' if free else key}"
            found |= ({at} if not free else set()) | _keys(value, f"{at}.")
    elif isinstance(node, list):
        for value in node:
            found |= _keys(value, f"{path.removesuffix('.')}[].")
    return found


_FREE: Final = (".with.", ".when.", ".unless.")


@pytest.mark.parametrize("pack", [*SHIPPED, "fifth"])
def test_every_key_of_a_pack_is_on_the_page(pack: str) -> None:
    text = FIFTH if pack == "fifth" else shipped_pack(pack).decode()
    written = _keys(YAML(typ="safe").load(text))
    named = {key for key in written if not any(free in f"{key}." for free in _FREE)}
    assert named - {"clauses[].rules[].with"} <= {*FIELDS}


def test_every_field_of_the_page_is_one_that_the_loader_takes() -> None:
    assert [path for path, _ in fields_of(WrittenPack)] == FIELDS
    assert {"policy.acknowledgement.with", "clauses[].rules[].with"} <= {*FIELDS}


def test_a_key_that_the_code_names_otherwise_is_not_taken() -> None:
    assert "from" in GUARDS["cooling_off"]
    rule = "{on: [PublishPost], guard: cooling_off, with: {minimum: PT1H, start: submission}}"
    (found,) = problems(changed(RULE, rule))
    assert "unknown field `start`" in found
    rule = rule.replace("start: ", "from: ")
    assert problems(changed(RULE, rule)) == []
    guard = REGISTRY.guards["cooling_off"]
    bound = bound_params(guard, {"minimum": "PT1H", "from": "last_approval"})
    assert getattr(bound, "start", "") == "last_approval"
