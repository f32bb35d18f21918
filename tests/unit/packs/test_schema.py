"""The JSON Schema that editors use says the same as the loader, as far as a schema can."""

import json
from functools import cache
from io import StringIO
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from duecourse.catalogue import COMMANDS, REGISTRY
from duecourse.packs.schema import pack_schema
from duecourse.shipped import SHIPPED, shipped_pack
from tests.unit.packs.making import FIFTH, changed


@cache
def _validator() -> Draft202012Validator:
    schema = pack_schema(REGISTRY, COMMANDS)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def _errors(text: str) -> list[str]:
    tree: Any = YAML(typ="safe").load(StringIO(text))
    plain = json.loads(json.dumps(tree, default=str))
    return [error.json_path for error in _validator().iter_errors(plain)]


@pytest.mark.parametrize("pack_id", SHIPPED)
def test_a_shipped_pack_is_valid(pack_id: str) -> None:
    assert _errors(shipped_pack(pack_id).decode()) == []


def test_a_pack_of_an_organisation_not_known_here_is_valid() -> None:
    assert _errors(FIFTH) == []


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("guard: category_in_scope", "guard: category", "$.clauses[1].rules[0].guard"),
        ("on: [SubmitForReview]", "on: [Submit]", "$.clauses[1].rules[0].on[0]"),
        ("item: kind", "item: [kind]", "$.clauses[2].rules[0].with.item"),
        ("item: kind, ", "", "$.clauses[2].rules[0].with"),
        ("{subjects: [rower]}", "{who: [rower]}", "$.clauses[3].rules[0].with"),
        ("takedown_consent_withdrawn:", "takedown:", "$.clocks"),
        ("title: Harbour", "colour: red, title: Harbour", "$.organisation"),
    ],
)
def test_an_editor_marks_what_the_loader_would_refuse(old: str, new: str, path: str) -> None:
    assert _errors(changed(old, new)) == [path]


def test_every_guard_is_offered_with_its_sentence() -> None:
    rule = pack_schema(REGISTRY, COMMANDS)["$defs"]["Rule"]
    offered = {one["const"]: one["description"] for one in rule["properties"]["guard"]["oneOf"]}
    assert offered == {name: kind.says for name, kind in REGISTRY.guards.items()}
