"""The skeleton of an aggregate: its folder, its file of the contract, its lines elsewhere."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Final

from tools.new.edits import NoPlace, create, insert_after, insert_before, insert_in_order
from tools.new.words import with_article
from tools.tree import ROOT

_TEMPLATES: Final = Path(__file__).with_name("templates")
_CONTRACT: Final = "proto/duecourse/v1"
_CATALOGUE: Final = "domain/duecourse/catalogue/__init__.py"


@dataclass(frozen=True, kw_only=True)
class NewAggregate:
    """What is asked for: `referrals`, one of which is a `referral`."""

    kind: str
    singular: str

    @property
    def words(self) -> Mapping[str, str]:
        """Return what stands for what in the templates."""
        return {
            "kind": self.kind,
            "singular": self.singular,
            "State": self.singular.capitalize(),
            "States": self.kind.capitalize(),
            "KIND": self.kind.upper(),
            "SINGULAR": self.singular.upper(),
            "a_singular": with_article(self.singular),
            "A_singular": with_article(self.singular).capitalize(),
        }


def lay_down(new: NewAggregate) -> list[str]:
    """Write the skeleton, with one command that makes it and one that ends it.

    Returns:
        what is left to do by hand.

    Raises:
        NoPlace: the kind is there already, or a file is not as the skeleton expects it.
    """
    folder = f"domain/duecourse/{new.kind}"
    if (ROOT / folder).exists():
        raise NoPlace(f"{folder}: is there already")
    for path in sorted((_TEMPLATES / "domain").iterdir()):
        create(f"{folder}/{path.name.removesuffix('.txt')}", _filled(path, new))
    create(f"{folder}/py.typed", "")
    create(f"{_CONTRACT}/{new.kind}.proto", _filled(_TEMPLATES / "contract.proto.txt", new))
    create(f"tests/examples/of_{new.kind}.py", _filled(_TEMPLATES / "examples.py.txt", new))
    _register(new)
    _permit(new)
    _show(new)
    _let_import(new)
    return [
        f"{folder}/__init__.py, {_CONTRACT}/{new.kind}.proto: what {new.kind} are",
        f"{folder}: fields of commands, events and state; states and who may do what",
        "docs/explanation/glossary.md, docs/explanation/shape.md: the word and the stream",
        f"./dev new command {new.kind} NAME: each further command",
    ]


def _filled(path: Path, new: NewAggregate) -> str:
    return Template(path.read_text(encoding="utf-8")).substitute(new.words)


def _register(new: NewAggregate) -> None:
    upper = new.kind.upper()
    line = f"from duecourse.{new.kind}.decide import {upper}\n"
    insert_before(_CATALOGUE, "from duecourse.evidence", line)
    insert_before(_CATALOGUE, '    )\n}\n"""Every aggregate', f"        {upper},\n")


def _permit(new: NewAggregate) -> None:
    """Add the two permissions of a kind, with the next free numbers."""
    path = f"{_CONTRACT}/options.proto"
    number = _highest(path, r"PERMISSION_\w+ = (\d+);")
    upper = new.kind.upper()
    text = (
        f"  // Read {new.kind}.\n  PERMISSION_{upper}_READ = {number + 1};\n"
        f"  // Give commands on {new.kind}.\n  PERMISSION_{upper}_WRITE = {number + 2};\n"
    )
    insert_before(path, "}\n", text, last=True)


def _show(new: NewAggregate) -> None:
    """Let GetState answer with one."""
    path, singular = f"{_CONTRACT}/audit.proto", new.singular
    block = r"oneof resource \{\n(?:.*\n)*?  \}"
    number = _highest(path, r"^    \w+ \w+ = (\d+);", within=block)
    field = f"    {singular.capitalize()} {singular} = {number + 1};\n"
    says = f"    // {new.words['A_singular']}.\n"
    insert_before(path, "  }\n}\n\n// Request of ListAttempts.", says + field)
    insert_in_order(path, r'import "duecourse/v1/.*', f'import "duecourse/v1/{new.kind}.proto";\n')


def _let_import(new: NewAggregate) -> None:
    """Put the package into the contracts of imports."""
    insert_after("pyproject.toml", "| (contacts)", f" | ({new.kind})")
    insert_after("pyproject.toml", '    "duecourse.contacts",\n', f'    "duecourse.{new.kind}",\n')


def _highest(path: str, pattern: str, within: str = "(?s).*") -> int:
    text = (ROOT / path).read_text(encoding="utf-8")
    found = re.search(within, text)
    return max(
        int(number) for number in re.findall(pattern, found[0] if found else "", re.MULTILINE)
    )
