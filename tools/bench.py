"""Run the modules of `benchmarks/`: `python -m tools.bench [NAME …] [--against FOLDER]`.

With `--against`, those that can measure another checkout in the same rounds do,
by that checkout's own `./dev`.
"""

import argparse
import importlib
import inspect
import sys
from pathlib import Path

from tools.tree import ROOT


def main(words: list[str]) -> int:
    """Run each benchmark's `main()`, which prints its own table; return 0 if all could run."""
    there = sorted(path.stem for path in (ROOT / "benchmarks").glob("[!_]*.py"))
    asked = _asked(words)
    if unknown := sorted(set(asked.names) - set(there)):
        print(f"no such benchmark: {', '.join(unknown)}; there are: {', '.join(there) or 'none'}")
        return 2
    if asked.against is not None and not (asked.against / "dev").is_file():
        print(f"no checkout: {asked.against} holds no `dev`")
        return 2
    for name in asked.names or there:
        measure = importlib.import_module(f"benchmarks.{name}").main
        if "against" in inspect.signature(measure).parameters:
            measure(against=asked.against)
        elif asked.against is None or name in asked.names:
            measure()
    return 0


def _asked(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./dev bench")
    parser.add_argument("names", nargs="*", metavar="NAME", help="all by default")
    parser.add_argument("--against", type=lambda text: Path(text).resolve(), metavar="FOLDER")
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
