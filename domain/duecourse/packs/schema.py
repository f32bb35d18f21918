"""The JSON Schema of a pack, for editors: names of guards, facts and commands included."""

from collections.abc import Iterable
from typing import Any

import msgspec

from duecourse.kernel.registry import GuardKind, Registry
from duecourse.packs.deadlines import CLOCKS
from duecourse.packs.model import WrittenPack
from duecourse.packs.settings import RECORDS, SETTINGS


def pack_schema(registry: Registry, commands: Iterable[str]) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a policy pack.

    It checks one field at a time; what a pack may not contradict is for the loader.

    Args:
        registry: guards and facts that rules may name.
        commands: commands that rules may bind.
    """
    schema = WrittenPack.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["properties"]["settings"]["propertyNames"] = {"enum": list(SETTINGS)}
    schema["properties"]["clocks"]["propertyNames"] = {"enum": list(CLOCKS)}
    schema["properties"]["records"]["propertyNames"] = {"enum": list(RECORDS)}
    rule = schema["$defs"]["Rule"]
    rule["properties"]["on"]["items"] = {"enum": sorted(commands)}
    rule["properties"]["when"]["propertyNames"] = {"enum": sorted(registry.facts)}
    kinds = [kind for _, kind in sorted(registry.guards.items())]
    rule["properties"]["guard"] = {
        "title": "Guard",
        "oneOf": [{"const": kind.name, "description": kind.says} for kind in kinds],
    }
    rule["allOf"] = [_with(kind) for kind in kinds]
    return schema


def _with(kind: GuardKind) -> dict[str, Any]:
    """Return what a rule with this guard writes under `with`."""
    _, components = msgspec.json.schema_components([kind.params])
    (params,) = components.values()
    then: dict[str, Any] = {"properties": {"with": params}}
    if params["required"]:
        then["required"] = ["with"]
    return {"if": {"properties": {"guard": {"const": kind.name}}}, "then": then}
