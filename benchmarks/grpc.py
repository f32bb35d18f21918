"""The full command path over gRPC, beside an RPC that does nothing and a bare durable append.

Every command of the life of a post (`_life.py`) is durable in SQLite when it is
answered; the callers are a process of their own. All rows are measured in the
same rounds, one after the other, with the same requests: ours, the RPC that
does nothing, and the floor, which stores what it is sent without a rule
(`_floor.py`). The ratios hold on other machines, the rates do not.
`./dev bench grpc --against FOLDER` measures another checkout in the same rounds.
"""

from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks._life import COMMANDS, rate
from benchmarks._worker import ROOT, Worker

CALLERS: Final = (1, 8, 32)
ROUNDS: Final = 5
POSTS: Final = 256
AIM: Final = 0.45
"""Of the floor's rate, at 32 callers."""

Cells = dict[tuple[str, int, str], list[dict[str, float]]]
"""What was measured of a row at so many callers by one command, one for each round."""


class Rows:
    """The servers that are measured, by the name of their row, and who calls them."""

    def __init__(self, stack: ExitStack, folder: Path, against: Path | None) -> None:
        self._folder = folder

        def worker(module: str, argument: str, checkout: Path = ROOT) -> Worker:
            errors = folder / f"{module}.{Path(argument).name}.log"
            return stack.enter_context(Worker(module, argument, errors=errors, checkout=checkout))

        self._callers = worker("_calling", "")
        self._spare = {"no-op": worker("_floor", "noop"), "floor": worker("_floor", "append")}
        self._servers = {"ours": worker("_serving", str(ROOT))}
        if against:
            self._servers["other"] = worker("_serving", str(against), against)

    def round(self, callers: int) -> dict[tuple[str, str], dict[str, float]]:
        """Return the cells of one round, by row and command."""
        found = {}
        # Each instance gives the same lives; a spare server takes what was made for ours.
        for row, server in self._servers.items():
            made = server(posts=POSTS, folder=str(self._folder))
            measured = [(row, server, made["address"])]
            if row == "ours":
                spare = self._spare.items()
                measured += [(name, one, one(cpu=True)["address"]) for name, one in spare]
            for rpc, file in made["files"].items():
                for name, one, address in measured:
                    found[name, rpc] = self._cell(one, address, callers, file)
        return found

    def _cell(self, server: Worker, address: str, callers: int, file: str) -> dict[str, float]:
        before = server(cpu=True)["cpu_s"]
        cell: dict[str, float] = self._callers(address=address, callers=callers, file=file)
        if cell["failed"]:
            raise SystemExit(f"{cell['failed']} calls failed: nothing was measured")
        cell["cpu_us"] = 1e6 * (server(cpu=True)["cpu_s"] - before) / POSTS
        return cell


def measured(against: Path | None) -> Cells:
    """Return the cells of every row, number of callers and command."""
    found: Cells = {}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        rows = Rows(stack, folder, against)
        rows.round(32)
        for _ in range(ROUNDS):
            for callers in CALLERS:
                for (row, rpc), cell in rows.round(callers).items():
                    found.setdefault((row, callers, rpc), []).append(cell)
    return found


def cpu_us(cells: Cells, row: str, callers: int, rpcs: tuple[str, ...] = COMMANDS) -> float:
    """Return the server's CPU a call in microseconds, the least of the rounds."""
    found = [min(cell["cpu_us"] for cell in cells[row, callers, rpc]) for rpc in rpcs]
    return sum(found) / len(found)


def main(against: Path | None = None) -> None:
    """Measure and print; beside another checkout, if one is given."""
    cells = measured(against)
    rows = ("no-op", "floor", "ours", "other") if against else ("no-op", "floor", "ours")
    print("\nOver gRPC, calls per second (median), and the server's CPU us a call (least):")
    print(f"{'callers':>7}" + "".join(f"{row:>18}" for row in rows) + "   ours of no-op, of floor")
    for callers in CALLERS:
        rates = {row: rate([cells[row, callers, rpc] for rpc in COMMANDS]) for row in rows}
        shown = [f"{rates[row]:>10,.0f}/s {cpu_us(cells, row, callers):>5.0f}" for row in rows]
        of_noop, of_floor = (rates["ours"] / rates[row] for row in ("no-op", "floor"))
        print(f"{callers:>7}{''.join(shown)}{of_noop:>16.2f}{of_floor:>10.2f}")
    print(f"\nCPU us by command{'':5}" + "".join(f"{callers:>12}" for callers in CALLERS))
    for rpc in COMMANDS:
        print(f"{rpc:22}" + "".join(f"{_cpu(cells, rows[2:], c, rpc):>12}" for c in CALLERS))
    print(f"Aim: {AIM} of the floor's rate at {CALLERS[-1]} callers.")


def _cpu(cells: Cells, rows: tuple[str, ...], callers: int, rpc: str) -> str:
    return " / ".join(f"{cpu_us(cells, row, callers, (rpc,)):.0f}" for row in rows)


if __name__ == "__main__":
    main()
