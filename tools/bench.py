"""Run the modules of `benchmarks/`, all or those named: `python -m tools.bench [NAME …]`."""

import importlib
import sys

from tools.tree import ROOT


def main(wanted: list[str]) -> int:
    """Run each benchmark's `main()`, which prints its own table; return 0 if all could run."""
    there = sorted(path.stem for path in (ROOT / "benchmarks").glob("[!_]*.py"))
    if unknown := sorted(set(wanted) - set(there)):
        print(f"no such benchmark: {', '.join(unknown)}; there are: {', '.join(there) or 'none'}")
        return 2
    if not there:
        print("benchmarks/ holds no module yet")
        return 2
    for name in wanted or there:
        importlib.import_module(f"benchmarks.{name}").main()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
