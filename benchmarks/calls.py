"""How many Python functions one accepted PublishPost calls, from bytes to bytes.

What is counted: entries of Python functions of the product's own modules, in
the loop's thread, from the gate's handler being given the request to its
returning the reply, on a post whose checklist was answered and that shows
nobody. Each resumption of a coroutine or generator is an entry, as
`sys.setprofile` tells of them. Functions of other libraries, functions written
in C, and what the log's thread does are not counted, so the number does not
depend on the loop or on chance.
`./dev bench calls --against FOLDER` counts another checkout as well.
"""

from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks._worker import ROOT, Answer, Worker

COMMAND: Final = "PublishPost"


def counted(checkout: Path) -> Answer:
    """Return how often functions of each package are called."""
    with ExitStack() as stack:
        errors = Path(stack.enter_context(TemporaryDirectory())) / "log"
        worker = Worker("_inside", str(checkout), errors=errors, checkout=checkout)
        return stack.enter_context(worker)(counted=COMMAND)


def main(against: Path | None = None) -> None:
    """Count and print; beside another checkout, if one is given."""
    columns = [counted(one) for one in ([ROOT, against] if against else [ROOT])]
    print(f"\nCalls of Python functions for one accepted {COMMAND}:")
    packages = sorted({name for column in columns for name in column})
    for name in packages:
        print(f"{name:28}" + "".join(f"{column.get(name, 0):>8}" for column in columns))
    totals = [sum(column.values()) for column in columns]
    print(f"{'all':28}" + "".join(f"{total:>8}" for total in totals))
    if against:
        print(f"ours of the other's: {totals[0] / totals[1]:.2f}")


if __name__ == "__main__":
    main()
