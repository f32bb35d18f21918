"""Lay the skeleton of a command or an aggregate, and say what is left to fill in.

./dev new command contacts MarkUrgent "Mark a contact as urgent."
./dev new aggregate referrals referral
"""

import argparse
import subprocess
import sys
from typing import Final

from duecourse.catalogue import AGGREGATES
from tools.new import aggregate, command
from tools.new.edits import NoPlace
from tools.tree import ROOT, program

_PYTHON: Final = ("domain", "tests")


def main(arguments: list[str]) -> int:
    """Lay a skeleton, write what is derived from it, and return 0; alone, say how and return 2."""
    if not arguments:
        _parser().print_help()
        return 2
    asked = vars(_parser().parse_args(arguments))
    what = asked.pop("what")
    try:
        if what == "command":
            left = command.lay_down(command.NewCommand(**asked))
        else:
            left = aggregate.lay_down(aggregate.NewAggregate(**asked))
    except NoPlace as problem:
        print(problem)
        return 1
    written = max(
        # The contract first, alone: the code that serves it is generated from it.
        subprocess.call([sys.executable, "-m", "tools.proto"], cwd=ROOT),
        subprocess.call([program("ruff"), "check", "--fix", "--quiet", *_PYTHON], cwd=ROOT),
        subprocess.call([program("ruff"), "format", "--quiet", *_PYTHON], cwd=ROOT),
        subprocess.call([sys.executable, "-m", "tools.docs"], cwd=ROOT),
    )
    print("Left to fill in; then ./dev proto, ./dev docs and ./dev python -m tests.golden.make:")
    for line in left:
        print(f"  {line}")
    return written


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./dev new", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    kinds = parser.add_subparsers(dest="what", required=True)
    one = kinds.add_parser("command", help="struct, event, handler, row, method, two examples")
    one.add_argument("kind", choices=sorted(AGGREGATES))
    one.add_argument("name", help="imperative, MarkUrgent")
    one.add_argument("says", nargs="?", default=command.NewCommand.says, help="one sentence")
    one.add_argument("--event", default="", help="past tense, UrgentMarked")
    one.add_argument("--sources", default="", metavar="A|B", help="states it is open in")
    one.add_argument("--dest", default="same", help="state it leads to")
    one.add_argument("--who", default="", metavar="F|G", help="functions that may give it")
    one.add_argument("--storey", default="", help="folder within a kind that has several")
    whole = kinds.add_parser("aggregate", help="its folder, its file of the contract, examples")
    whole.add_argument("kind", help="collection in names, referrals")
    whole.add_argument("singular", help="one of them, referral")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
