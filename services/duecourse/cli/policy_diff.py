"""How `duecourse policy diff` tells where two packs differ, and what that changes."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import msgspec

from duecourse.cli.exits import Ended, ExitCode
from duecourse.cli.output import say
from duecourse.commands.states import decoded
from duecourse.evidence.record import Recorded
from duecourse.log.port import EventLog, LogFault
from duecourse.log.sqlite import SQLiteLog
from duecourse.packs.compiled import CompiledPack
from duecourse.proving.comparing import Compared
from duecourse.proving.differing import Differing, Step
from duecourse.proving.past import PastPost, judged_anew
from duecourse.proving.reaching import not_searched
from duecourse.server.pack_diff import Difference

_PAGE: Final = 500


def past_posts(file: Path, old: CompiledPack, new: CompiledPack) -> list[PastPost]:
    """Return every post of a log that went out, with what the new pack has against it.

    Args:
        file: of a log; of the organisation that the old pack is of.

    Raises:
        Ended: it is no log that can be read.
    """
    if not file.is_file():
        raise Ended(ExitCode.USAGE, f"{file}: no such file")
    try:
        with closing(SQLiteLog(file)) as log:
            return [*judged_anew(_history(log, old.organisation), old, new)]
    except LogFault as fault:
        raise Ended(ExitCode.STORE, str(fault)) from fault


def _history(log: EventLog, organisation: str) -> Iterator[Recorded[Any]]:
    after = 0
    while page := log.all_events(organisation, after=after, limit=_PAGE):
        yield from map(decoded, page)
        after = page[-1].position


def as_data(
    found: Sequence[Difference], compared: Compared | None, past: Sequence[PastPost] | None = None
) -> dict[str, Any]:
    """Return all as data, for programs."""
    data: dict[str, Any] = {
        "entries": [msgspec.to_builtins(one) for one in found],
        "steps": msgspec.to_builtins(compared) if compared else None,
    }
    if past is not None:
        data["posts"] = [msgspec.to_builtins(one) for one in past]
    return data


def tell_past(past: Sequence[PastPost] | None) -> None:
    """Print which posts that went out the second pack would have refused."""
    if past is None:
        return
    refused = [one for one in past if one.command]
    say(f"posts that went out and the second refuses: {len(refused)} of {len(past)}")
    for one in refused:
        cited = f" ({', '.join(one.clauses)})" if one.clauses else ""
        say(f"  {one.post}, {one.at:%Y-%m-%d}, at {one.command}{cited}")
        say(f"    {one.why}")


def tell(found: Sequence[Difference], compared: Compared | None) -> None:
    """Print both, for people."""
    for one in found:
        _tell_difference(one)
    say(_counted(len(found), "difference") if found else "no difference")
    if compared is not None:
        unsure = not_searched([compared.not_searched]) if compared.not_searched else ""
        _tell_steps("the first refuses and the second allows", compared.allowed, unsure)
        _tell_steps("the first allows and the second refuses", compared.refused, unsure)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _tell_difference(one: Difference) -> None:
    say(one.path)
    if one.before:
        say(f"  - {one.before}")
    if one.after:
        say(f"  + {one.after}")


def _tell_steps(which: str, found: Differing, unsure: str) -> None:
    """Print the steps; where there are none and not all was searched, that it is no answer."""
    if not found.steps:
        none = f"cannot be answered: {unsure}" if unsure else "none found"
        say(f"steps that {which}: {none} within {_counted(found.cases, 'case')}")
        return
    kinds, cases = _counted(len(found.steps), "kind"), _counted(found.cases, "case")
    say(f"steps that {which}: {kinds}, found within {cases}{f'; {unsure}' if unsure else ''}")
    for step in found.steps:
        _tell_step(step)


def _tell_step(step: Step) -> None:
    cited = f" ({', '.join(step.clauses)})" if step.clauses else ""
    say(f"  {step.command}{cited}")
    for line in step.story:
        say(f"    - {line}")
    say(f"    refused by the other: {step.why}")
