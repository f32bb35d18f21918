"""The skeleton of a command: struct, event, handler, row, change of state, example."""

import re
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

from duecourse.catalogue import AGGREGATES, COMMANDS
from duecourse.kernel.aggregate import Aggregate
from tools.derived.additions import UNSAID
from tools.new.edits import NoPlace, append, insert_after, insert_before
from tools.new.words import event_of, snake
from tools.tree import ROOT

_CHANGES_END: Final = "}\n\n\ndef evolve"


@dataclass(frozen=True, kw_only=True)
class NewCommand:
    """What is asked for.

    Attributes:
        says: what the command asks for, in the imperative; one sentence.
        sources: states it is open in, joined by `|`; `dest` where it leads, or "same".
        who: functions of the pack that may give it, joined by `|`.
        module: file of the handlers, where an aggregate has several.
    """

    kind: str
    name: str
    says: str = f"{UNSAID}."
    event: str = ""
    sources: str = ""
    dest: str = "same"
    who: str = ""
    module: str = "decide"

    @property
    def aggregate(self) -> Aggregate[Any]:
        """Return the aggregate that the command is about."""
        return AGGREGATES[self.kind]

    @property
    def folder(self) -> str:
        """Return the aggregate's folder."""
        return f"domain/duecourse/{self.kind}"

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
    left = [f"{new.folder}/commands.py: fields, and what they mean (under Attributes)"]
    append(f"{new.folder}/commands.py", _struct(new.name, "Command", new.says))
    insert_before(
        f"{new.folder}/events.py",
        "EVENTS: ",
        _struct(new.event_name, "Event", f"{UNSAID}.").lstrip("\n") + "\n\n",
    )
    insert_before(f"{new.folder}/events.py", ")", f"    {new.event_name},\n", last=True)
    left.append(f"{new.folder}/events.py: what happened, in the past tense, and fields")
    _handler(new)
    left.append(f"{new.folder}/{new.module}.py: fields of the event; checks, each with its reasons")
    insert_before(f"{new.folder}/lifecycle.py", "    ),\n)", _row(new), last=True)
    left.append(f"{new.folder}/lifecycle.py: {_row(new).strip()}")
    left.append(_change(new))
    _example(new)
    left.append(f"tests/examples/of_{new.kind}.py: the two examples")
    return left


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
    path = f"{new.folder}/{new.module}.py"
    if new.module == "decide":
        insert_before(path, f"{new.kind.upper()}: Final = Aggregate(", f"{text}\n\n")
    else:
        append(path, f"\n\n{text}")


def _row(new: NewCommand) -> str:
    definition = new.aggregate.definition
    who = new.who or "|".join(definition.transitions[-1].who)
    return f'        *rows("{_sources(new)}", "{new.name}", "{new.dest}", "{who}"),\n'


def _change(new: NewCommand) -> str:
    """Let the event change nothing of the state yet; return what is left to do about it."""
    path = f"{new.folder}/state.py"
    try:
        insert_before(path, _CHANGES_END, f"    e.{new.event_name}: lambda *_: {{}},\n")
    except NoPlace:
        return f"{path}: evolve knows no {new.event_name}"
    return f"{path}: what {new.event_name} changes, and fields for it"


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
    """Return the states that the command is open in: every one that is not final, unless said."""
    states = new.aggregate.definition.states
    return new.sources or "|".join(state.name for state in states if not state.final)


def _example(new: NewCommand) -> None:
    path = f"tests/examples/of_{new.kind}.py"
    given, by = _scene(new, (ROOT / path).read_text(encoding="utf-8"))
    text = (
        f"    Example(\n        c.{new.name},\n        given={given},\n"
        f'        accepted=act("{by}"),\n        refused=act("nobody"),\n'
        f"        why=Reason.NOT_AUTHORISED,\n    ),\n"
    )
    insert_after(path, "    ),\n", text)
