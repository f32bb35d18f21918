"""The JSON Schema of a policy pack, for editors."""

import json
from typing import Final

from duecourse.catalogue import COMMANDS, REGISTRY
from duecourse.packs.schema import pack_schema

PATH: Final = "docs/reference/pack.schema.json"


def render() -> str:
    """Return the schema as JSON text."""
    given = [name for name, entry in COMMANDS.items() if not entry.type.REACTION]
    return json.dumps(pack_schema(REGISTRY, given), indent=2, ensure_ascii=False) + "\n"
