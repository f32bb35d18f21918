"""How a story looks on a terminal of 80 columns, and without colours."""

import textwrap
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from msgspec import Struct
from rich.text import Text

from duecourse.cli.output import WIDTH, say
from duecourse.client import RefusedError, Violation
from duecourse.packs.clauses import ClauseEntry
from duecourse.packs.compiled import CompiledPack

_WHO: Final = 6
_INDENT: Final = " " * (_WHO + 1)


class Count(Struct, kw_only=True):
    """What was done, in numbers."""

    accepted: int = 0
    refused: int = 0


class Teller:
    """Prints what happens, and counts it."""

    def __init__(self) -> None:
        self.count = Count()

    def heading(self, title: str, policy: str) -> None:
        """Print which organisation's story begins, and under which policy."""
        say()
        say(Text("=" * WIDTH, style="dim"))
        say(Text(title, style="bold"))
        say(Text(policy, style="dim"))

    def note(self, text: str) -> None:
        """Print a remark of the narrator."""
        say()
        for line in textwrap.wrap(text, WIDTH):
            say(Text(line, style="italic"))

    def time(self, when: datetime) -> None:
        """Print what time it is now in a tale."""
        say(Text(f"{when:%A} {when.day} {when:%B %Y, %H:%M}", style="bold dim"))

    def clock(self, id_: str, due: str, state: str) -> None:
        """Print until when a clock runs, and how it stands."""
        for part in _wrapped(f"clock {id_}: {due}, {state}", WIDTH - len(_INDENT)):
            say(Text(f"{_INDENT}{part}", style="cyan"))

    def set_up(self, lines: Sequence[str]) -> None:
        """Print what stands before the story begins."""
        for line in lines:
            for number, part in enumerate(_wrapped(line, WIDTH - 2)):
                say(Text(("  " if number == 0 else "    ") + part, style="dim"))

    def accepted(self, who: str, says: str, state: str) -> None:
        """Print something that was done, and the state that it led to."""
        self.count.accepted += 1
        self._did(who, says, Text(f"-> {state}", style="green"))

    def nothing(self, who: str, says: str) -> None:
        """Print that somebody looked for what is not there for them."""
        self._did(who, says, Text("-> nothing there", style="yellow"))

    def followed(self, state: str) -> None:
        """Print what came of it elsewhere, in the same transaction."""
        self._did("", "and with it", Text(f"-> {state}", style="green"))

    def refused(self, who: str, says: str, error: RefusedError, pack: CompiledPack) -> None:
        """Print something that was tried, and everything that stood against it."""
        self.count.refused += 1
        self._did(who, says, Text("-> refused", style="bold red"))
        for line in _because(error.violations, pack):
            say(line)

    def _did(self, who: str, says: str, outcome: Text) -> None:
        first, *rest = _wrapped(says, WIDTH - len(_INDENT) - 1) or [""]
        lines = [Text(f"{who:<{_WHO}} ", style="bold").append(Text(first, style="not bold"))]
        lines += [Text(_INDENT + part) for part in rest]
        if len(lines[-1]) + 1 + len(outcome) <= WIDTH:
            lines[-1].append(" ").append(outcome)
        else:
            lines.append(Text(_INDENT).append(outcome))
        for line in lines:
            say(line)


def _because(violations: Sequence[Violation], pack: CompiledPack) -> Iterator[Text]:
    """Yield the lines that say what stood against a step, and what each clause asks for."""
    said = ""
    for violation in violations:
        # Several clauses may ask for the same: it is said once, and each is cited.
        says = f"{violation.reason}: {_brief(violation.message)}"
        if says != said:
            yield from _block(says, "red")
            said = says
        clause = pack.clauses.get(violation.clause)
        if clause is not None:
            cited = f"{clause.id} ({_origin(clause)}, policy {violation.policy}): {clause.says}"
            yield from _block(cited, "dim")


def _brief(message: str) -> str:
    """Return a message without the list of what would be open instead."""
    return message.partition("; open: ")[0]


def _origin(clause: ClauseEntry) -> str:
    if clause.source:
        return "a default"
    return f"section {clause.section}" if clause.section[0].isdigit() else f"“{clause.section}”"


def _block(text: str, style: str) -> Iterator[Text]:
    for part in _wrapped(text, WIDTH - len(_INDENT) - 2):
        yield Text(f"{_INDENT}  {part}", style=style)


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_on_hyphens=False, break_long_words=False)
