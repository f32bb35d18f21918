"""How `duecourse policy diff` tells where two packs differ, and what that changes."""

from collections.abc import Sequence
from typing import Any

import msgspec

from duecourse.cli.output import say
from duecourse.proving.comparing import Compared
from duecourse.proving.differing import Differing, Step
from duecourse.server.pack_diff import Difference


def as_data(found: Sequence[Difference], compared: Compared | None) -> dict[str, Any]:
    """Return both as data, for programs."""
    entries = [msgspec.to_builtins(one) for one in found]
    return {"entries": entries, "steps": msgspec.to_builtins(compared) if compared else None}


def tell(found: Sequence[Difference], compared: Compared | None) -> None:
    """Print both, for people."""
    for one in found:
        _tell_difference(one)
    say(f"{len(found)} differences" if found else "no difference")
    if compared is not None:
        _tell_steps("the first refuses and the second allows", compared.allowed)
        _tell_steps("the first allows and the second refuses", compared.refused)


def _tell_difference(one: Difference) -> None:
    say(one.path)
    if one.before:
        say(f"  - {one.before}")
    if one.after:
        say(f"  + {one.after}")


def _tell_steps(which: str, found: Differing) -> None:
    if not found.steps:
        say(f"steps that {which}: none found within {found.cases} cases")
        return
    say(f"steps that {which}: {len(found.steps)} kinds, found within {found.cases} cases")
    for step in found.steps:
        _tell_step(step)


def _tell_step(step: Step) -> None:
    cited = f" ({', '.join(step.clauses)})" if step.clauses else ""
    say(f"  {step.command}{cited}")
    for line in step.story:
        say(f"    - {line}")
    say(f"    refused by the other: {step.why}")
