"""The path of a command in one process, without gRPC: bytes in, durable, bytes out.

Every command of the life of a post under ACAT's policy (`_life.py`), on SQLite,
authenticated, parsed, decided, stored, answered and logged. Microseconds are of
the whole process's CPU, so that waiting for the disk and for other programs
does not count; the least of the rounds is what the code costs, for whatever
else runs only adds to it.
`./dev bench commands --against FOLDER` measures another checkout in the same
rounds and prints the ratio of each cell, ours to the other's.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks._life import COMMANDS, rate
from benchmarks._worker import ROOT, Worker

CALLERS: Final = (1, 8, 32)
ROUNDS: Final = 20
POSTS: Final = 64

Cells = dict[tuple[str, int], list[dict[str, float]]]
"""CPU microseconds and commands per second, by command and callers, one for each round."""


def measured(checkouts: list[Path]) -> list[Cells]:
    """Return the cells of each checkout, measured in the same rounds."""
    found: list[Cells] = [{} for _ in checkouts]
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        workers = [
            stack.enter_context(
                Worker("_inside", str(one), errors=folder / f"{n}.log", checkout=one)
            )
            for n, one in enumerate(checkouts)
        ]
        for worker in workers:
            worker(callers=32, posts=POSTS)
        pairs = list(zip(workers, found, strict=True))
        for _ in range(ROUNDS):
            # In turn, so that nobody always comes first.
            pairs.reverse()
            for callers in CALLERS:
                for worker, cells in pairs:
                    for rpc, cell in worker(callers=callers, posts=POSTS).items():
                        cells.setdefault((rpc, callers), []).append(cell)
    return found


def least(cells: Cells, rpc: str, callers: int) -> float:
    """Return the least CPU that a command took, in microseconds."""
    return min(cell["cpu_us"] for cell in cells[rpc, callers])


def mean(cells: Cells, rpcs: Sequence[str], callers: int) -> float:
    """Return the mean of commands, each at its least, in microseconds."""
    return fmean(least(cells, rpc, callers) for rpc in rpcs)


def main(against: Path | None = None) -> None:
    """Measure and print; beside another checkout, if one is given."""
    checkouts = [ROOT, against] if against else [ROOT]
    ours, *others = measured(checkouts)
    print("\nIn process, CPU us a command (least of the rounds), by callers:")
    print(f"{'':22}" + "".join(f"{callers:>16}" for callers in CALLERS))
    # Of commands that another checkout has not, there is nothing to compare.
    rpcs = [rpc for rpc in COMMANDS if all((rpc, 1) in one for one in (ours, *others))]
    for rpc in rpcs:
        _print(rpc, [[least(one, rpc, c) for one in (ours, *others)] for c in CALLERS])
    _print("the life, mean", [[mean(one, rpcs, c) for one in (ours, *others)] for c in CALLERS])
    for name, cells in zip(("commands/s", "the other's"), (ours, *others), strict=False):
        print(
            f"{name:22}"
            + "".join(f"{rate([cells[rpc, c] for rpc in rpcs]):>16,.0f}" for c in CALLERS)
        )


def _print(name: str, cells: list[list[float]]) -> None:
    print(f"{name:22}" + "".join(f"{_cell(values):>16}" for values in cells))


def _cell(values: list[float]) -> str:
    """Return one value, or ours, the other's and their ratio."""
    ours, *others = values
    return f"{ours:.0f}" + "".join(f"/{other:.0f} {ours / other:.2f}" for other in others)


if __name__ == "__main__":
    main()
