"""The documentation names what there is, and nothing that is not there."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from duecourse.catalogue import AGGREGATES
from duecourse.cli.exits import ExitCode
from duecourse.cli.main import app
from duecourse.client.client import METHODS
from duecourse.config import Settings
from duecourse.server.contract import CATALOGUE
from tools.reference.cli import commands
from tools.tree import ROOT

DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
WRITTEN = [page for page in PAGES if page.parent.name in ("tutorial", "how-to")]
COMMANDS = dict(commands(app))


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def test_every_command_has_its_section() -> None:
    assert not [
        name for name in COMMANDS if f"\n## duecourse {name}\n" not in page("reference/cli.md")
    ]


def test_every_exit_code_has_its_line() -> None:
    rows = re.findall(r"^\| (\d+) \| `(\w+)` \|", page("reference/exit-codes.md"), re.MULTILINE)
    assert [(int(number), name) for number, name in rows] == [(c.value, c.name) for c in ExitCode]


def test_every_setting_is_documented() -> None:
    names = {f"`DUECOURSE_{field.upper()}`" for field in Settings.model_fields}
    assert not {name for name in names if name not in page("reference/settings.md")}


def test_every_reason_is_documented() -> None:
    assert not {reason for reason in CATALOGUE if f"`{reason}`" not in page("reference/errors.md")}


def test_every_method_is_documented() -> None:
    assert not {name for name in METHODS if name not in page("reference/api.md")}


def test_every_event_is_documented() -> None:
    events = {event.__name__ for aggregate in AGGREGATES.values() for event in aggregate.events}
    assert not {name for name in events if name not in page("reference/events.md")}


def test_every_kind_of_thing_has_its_word_in_the_glossary() -> None:
    words = set(re.findall(r"^\| ([^|]+) \|", page("explanation/glossary.md"), re.MULTILINE))
    assert {aggregate.singular for aggregate in AGGREGATES.values()} <= words
    assert sorted(words - {"word", "---"}, key=str.lower) == [
        word
        for word in re.findall(r"^\| ([^|]+) \|", page("explanation/glossary.md"), re.MULTILINE)
        if word not in {"word", "---"}
    ]


def links() -> Iterator[tuple[Path, str]]:
    for path in PAGES:
        text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text):
            if "://" not in target:
                yield path, target


def test_every_link_between_pages_leads_somewhere() -> None:
    broken = [(str(p), target) for p, target in links() if not (p.parent / target).exists()]
    assert not broken


def printed_commands() -> Iterator[tuple[str, str]]:
    for path in WRITTEN:
        for block in re.findall(r"```console[^\n]*\n(.*?)```", path.read_text(), re.DOTALL):
            for line in block.splitlines():
                for found in re.findall(r"(?:^\$ |\$\()((?:\.venv/bin/)?duecourse [^)\n]*)", line):
                    yield path.name, found.removesuffix("\\")


def test_every_page_that_types_duecourse_says_where_it_is() -> None:
    typing = {name for name, line in printed_commands() if line.startswith("duecourse ")}
    assert typing
    assert not {n for n in typing if ".venv/bin/activate" not in page(f"how-to/{n}")}


@pytest.mark.parametrize(("where", "line"), list(printed_commands()))
def test_every_command_on_a_page_exists_with_its_options(where: str, line: str) -> None:
    _, *words = shlex.split(line)
    # What is made of the contract is one entry; which of it there is, running it tells.
    made = {
        "do": "do COMMAND",
        "list": "list KIND",
        **{one: " ".join(words[:2]) for one in ("figures", "policy")},
    }
    name = made.get(words[0], words[0])
    assert name in COMMANDS
    known = {option for parameter in COMMANDS[name].params for option in parameter.opts}
    assert not [word for word in words if word.startswith("--") and word not in known]


def test_every_public_class_of_the_client_is_said_how_to_use() -> None:
    text = page("how-to/connect-from-python.md")
    for name in ("Client", "RefusedError", "Unavailable", "Tls", "request_id", "items"):
        assert name in text


def test_pages_name_no_machine() -> None:
    for path in WRITTEN:
        assert not re.search(r"(?<!\w)/(root|home|tmp)/", path.read_text())
