"""Processes that measure or are measured: one line of JSON asks, one line answers."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

ROOT: Final = Path(__file__).resolve().parent.parent

Answer = dict[str, Any]


class Worker:
    """A module of `benchmarks` in a process of its own.

    Args:
        module: such as `_inside`; `arguments` are its own.
        checkout: run by that checkout's Python, on its code; ours by default.
        errors: file for what it logs.
    """

    def __init__(self, module: str, *arguments: str, errors: Path, checkout: Path = ROOT) -> None:
        python = [sys.executable] if checkout == ROOT else [str(checkout / "dev"), "python"]
        with errors.open("ab") as log:
            self._process = subprocess.Popen(
                # -P: this folder must not stand on the path, or `grpc` would be our benchmark.
                [*python, "-P", "-m", f"benchmarks.{module}", *arguments],
                env=_environment(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        self._errors = errors
        self._module = module

    def __call__(self, **asked: Any) -> Answer:
        """Return the answer to one line.

        Raises:
            SystemExit: the process ended instead; with the end of what it logged.
        """
        if self._process.stdin is None or self._process.stdout is None:
            raise AssertionError("pipes were asked for")
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            end = self._errors.read_text(errors="replace")[-2_000:]
            raise SystemExit(f"{self._module} ended:\n{end}")
        answer: Answer = json.loads(line)
        return answer

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._process.wait(30)
        if self._process.stdout is not None:
            self._process.stdout.close()


def _environment() -> Mapping[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("DUECOURSE_")}
    return {**kept, "PYTHONPATH": str(ROOT)}


def answering(answer: Callable[[Answer], Answer]) -> None:
    """Answer every line until the input ends; for the process that is asked."""
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)
