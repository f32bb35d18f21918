"""The skeleton of a command: struct, event, handler, row, change of state, example."""

import re
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

from duecourse.catalogue import AGGREGATES, COMMANDS
from duecourse.kernel.aggregate import Aggregate
from duecourse.kernel.table import SYSTEM
from tools.derived.additions import UNSAID
from tools.new.edits import NoPlace, append, insert_after, insert_before
from tools.new.words import event_of, snake
from tools.tree import ROOT

_NEVER: Final = re.compile(r"        case (?:event|_):\n            assert_never")
_AFTER: Final = re.compile(r"after\(\w+, recorded")
_UNION: Final = re.compile(r"^\w+Event = (?:\(\n(?:.*\n)*?\)|.*)$", re.MULTILINE)


@dataclass(frozen=True, kw_only=True)
class NewCommand:
    """What is asked for.

    Attributes:
        says: what the command asks for, in the imperative; one sentence.
        sources: states it is open in, joined by `|`; `dest` where it leads, or "same".
        who: functions of the pack that may give it, joined by `|`.
        storey: folder in the aggregate's, where it has several.
    """

    kind: str
    name: str
    says: str = f"{UNSAID}."
    event: str = ""
    sources: str = ""
    dest: str = "same"
    who: str = ""
    storey: str = ""

    @property
    def aggregate(self) -> Aggregate[Any]:
        """Return the aggregate that the command is about."""
        return AGGREGATES[self.kind]

    @property
    def folder(self) -> str:
        """Return the folder that the command belongs into."""
        return f"domain/duecourse/{self.kind}/{self.storey}".rstrip("/")

    @property
    def handlers(self) -> str:
        """Return the file of the handlers."""
        return f"{self.folder}/{'handlers' if self.storey else 'decide'}.py"

    @property
    def changes(self) -> str:
        """Return the file that says what events change."""
        return f"{self.folder}/{'changes' if self.storey else 'state'}.py"

    @property
    def event_name(self) -> str:
        """Return the name of its event."""
        return self.event or event_of(self.name, self.aggregate.singular)


def lay_down(new: NewCommand) -> list[str]:
    """Write the skeleton and return what is left to do by hand.

    Raises:
        NoPlace: the command is there already, or a file is not as the skeleton expects it.
    """
    if new.name in COMMANDS:
        raise NoPlace(f"{new.name}: is a command of {COMMANDS[new.name].kind} already")
    append(f"{new.folder}/commands.py", _struct(new.name, "Command", new.says))
    _event(new)
    _handler(new)
    lifecycle = f"domain/duecourse/{new.kind}/lifecycle.py"
    insert_before(lifecycle, "    ),\n)", _row(new), last=True)
    _change(new)
    if new.storey:
        _show_outside(new, "commands", new.name)
        _show_outside(new, "events", new.event_name)
    _example(new)
    return [
        f"{new.folder}/commands.py: fields, and what they mean (under Attributes)",
        f"{new.folder}/events.py: what happened, in the past tense, and fields",
        f"{new.handlers}: fields of the event; checks, each with its reasons",
        f"{lifecycle}: {_row(new).strip()}",
        f"{new.changes}: what {new.event_name} changes",
        f"tests/examples/of_{new.kind}.py: the two examples",
    ]


def _struct(name: str, base: str, says: str) -> str:
    return f'\n\nclass {name}({base}, frozen=True, kw_only=True):\n    """{says}"""\n'


def _handler(new: NewCommand) -> None:
    state = type(new.aggregate.initial).__name__
    text = (
        f"@HANDLERS.on(c.{new.name})\n"
        f"def {snake(new.name)}(_: Proposal[{state}, c.{new.name}]) -> Iterator[Event]:\n"
        f'    """Yield that it happened."""\n'
        f"    yield e.{new.event_name}()\n"
    )
    if new.storey:
        append(new.handlers, f"\n\n{text}")
    else:
        insert_before(new.handlers, f"{new.kind.upper()}: Final = Aggregate(", f"{text}\n\n")


def _event(new: NewCommand) -> None:
    """Put the event before the union of all, and into it."""
    path = f"{new.folder}/events.py"
    found = _UNION.search((ROOT / path).read_text(encoding="utf-8"))
    if found is None:
        raise NoPlace(f"{path}: no union of its events")
    struct = _struct(new.event_name, "Event", f"{UNSAID}.").lstrip("\n")
    whole = found[0].removesuffix("\n)")
    end = "\n)" if whole != found[0] else ""
    joined = f"\n    | {new.event_name}" if end else f" | {new.event_name}"
    insert_before(path, found[0], f"{struct}\n\n")
    insert_after(path, whole, joined)


def _show_outside(new: NewCommand, module: str, name: str) -> None:
    """Let the aggregate's own module show what stands in a storey."""
    path = f"domain/duecourse/{new.kind}/{module}.py"
    storey = new.storey.replace("/", ".")
    insert_after(path, f"from duecourse.{new.kind}.{storey}.{module} import (\n", f"    {name},\n")
    insert_after(path, "__all__ = [\n", f'    "{name}",\n')


_WIDTH: Final = 101
"""How long a line may be, with its end."""


def _row(new: NewCommand) -> str:
    given = [row.who for row in new.aggregate.definition.transitions if SYSTEM not in row.who]
    who = new.who or "|".join(given[-1])
    said = [_sources(new), new.name, new.dest, who]
    row = "        *rows(" + ", ".join(f'"{one}"' for one in said) + "),\n"
    if len(row) <= _WIDTH:
        return row
    return "        *rows(\n" + "".join(f'            "{one}",\n' for one in said) + "        ),\n"


def _change(new: NewCommand) -> None:
    """Let the event change nothing of the state yet but where it leads."""
    text = (ROOT / new.changes).read_text(encoding="utf-8")
    never, after = _NEVER.search(text), _AFTER.search(text)
    if never is None or after is None:
        raise NoPlace(f"{new.changes}: no match over its events")
    case = f"        case e.{new.event_name}():\n            return {after[0]})\n"
    insert_before(new.changes, never[0], case)


def _scene(new: NewCommand, register: str) -> tuple[str, str]:
    """Return a scene of the register in which the command is open, and who acts there."""
    sources = _sources(new).split("|")
    written = re.findall(r"^        given=(.+),$", register, re.MULTILINE)
    examples = import_module(f"tests.examples.of_{new.kind}").EXAMPLES
    for text, example in zip(written, examples, strict=True):
        if example.accepted and example.given().state.state in sources:
            return text, example.accepted.by
    return written[-1], "nobody-yet"


def _sources(new: NewCommand) -> str:
    """Return the states that the command is open in: unless said, all, or all but the final."""
    states = new.aggregate.definition.states
    unended = [state.name for state in states if not state.final]
    return new.sources or "|".join(unended or [state.name for state in states])


def _example(new: NewCommand) -> None:
    path = f"tests/examples/of_{new.kind}.py"
    given, by = _scene(new, (ROOT / path).read_text(encoding="utf-8"))
    text = (
        f"    Example(\n        c.{new.name},\n        given={given},\n"
        f'        accepted=act("{by}"),\n        refused=act("nobody"),\n'
        f"        why=Reason.NOT_AUTHORISED,\n    ),\n"
    )
    insert_after(path, "    ),\n", text)
