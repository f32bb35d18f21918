"""Everything that must hold before a commit: `python -m tools.check [--no-tests] [STEP …]`."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final

from tools.tree import ROOT

_PYTHON: Final = sys.executable
# Two at a time: most machines have the cores, and the slowest step decides the whole.
_AT_ONCE: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing that must hold.

    Attributes:
        name: what a caller types to run it alone.
        command: holds if it exits with 0.
    """

    name: str
    command: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a step ended, what it printed and how long it took."""

    step: Step
    holds: bool
    said: str
    took_s: float


def _step(name: str, *command: str) -> Step:
    return Step(name=name, command=command)


STEPS: Final = (
    # The slowest first, so that the others run beside it.
    _step("types", "mypy"),
    _step("format", "ruff", "format", "--check", "."),
    _step("lint", "ruff", "check", "."),
    _step("imports", "lint-imports", "--no-logo"),
    _step("rules", _PYTHON, "-m", "tools.rules"),
    _step("dependencies", "deptry", "--no-ansi", "proto", "domain", "services"),
    _step("proto-lint", "buf", "lint"),
    _step("proto-format", "buf", "format", "--diff", "--exit-code", "proto"),
    _step("proto-breaking", _PYTHON, "-m", "tools.breaking"),
    _step("proto", _PYTHON, "-m", "tools.proto", "--check"),
    _step("docs", _PYTHON, "-m", "tools.docs", "--check"),
    _step("locks", _PYTHON, "-m", "tools.lock", "--check"),
)
# Apart from the others, so that it has both cores.
TESTS: Final = _step("tests", _PYTHON, "-m", "pytest", "-q", "-n", "2", "--dist", "worksteal")


def main(arguments: list[str]) -> int:
    """Run the steps, print what broke and a table of all; return 0 if everything holds."""
    names = [argument for argument in arguments if argument != "--no-tests"]
    every = {step.name: step for step in (*STEPS, TESTS)}
    if unknown := [name for name in names if name not in every]:
        print(f"no such step: {', '.join(unknown)}; there are: {', '.join(every)}")
        return 2
    chosen = [every[name] for name in names or every]
    if "--no-tests" in arguments:
        chosen = [step for step in chosen if step != TESTS]
    outcomes = []
    for outcome in run(chosen):
        outcomes.append(outcome)
        if not outcome.holds or names:
            print(f"--- {outcome.step.name}\n{outcome.said.rstrip()}\n", flush=True)
    print(table(outcomes))
    return 0 if all(outcome.holds for outcome in outcomes) else 1


def run(steps: list[Step]) -> Iterator[Outcome]:
    """Yield the outcome of each step, in order; the tests come last and alone."""
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        yield from pool.map(_outcome, [step for step in steps if step != TESTS])
    if TESTS in steps:
        yield _outcome(TESTS)


def table(outcomes: list[Outcome]) -> str:
    """Return one line per step and one that sums up."""
    rows = [
        f"{'ok    ' if outcome.holds else 'BROKEN'}  {outcome.step.name:<15}{outcome.took_s:6.1f} s"
        for outcome in outcomes
    ]
    broken = [outcome.step.name for outcome in outcomes if not outcome.holds]
    rows.append(f"\nbroken: {', '.join(broken)}" if broken else "\neverything holds")
    return "\n".join(rows)


def _outcome(step: Step) -> Outcome:
    began = time.monotonic()
    finished = subprocess.run(
        step.command,
        cwd=ROOT,
        env={**os.environ, "NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return Outcome(
        step=step,
        holds=finished.returncode == 0,
        said=finished.stdout.decode(errors="replace"),
        took_s=time.monotonic() - began,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
