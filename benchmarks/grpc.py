"""The full command path over gRPC, beside an RPC that does nothing and a bare INSERT.

Everything is measured in the same rounds, one after the other; the ratios hold
on other machines, the rates do not. Commands are RevisePost and RaiseDoubt on
many posts, each durable in SQLite when it is answered; the callers are a
process of their own. The RPC that does nothing has messages of the same size
and the same kind of server, without our interceptor.
Run `python -m benchmarks.grpc [SECONDS]`, seconds per cell.
"""

import json
import pickle
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, Final

import grpc

from benchmarks.log import BareInsert
from duecourse.client.client import METHODS
from duecourse.client.messages import message_of
from duecourse.commands import CommandService
from duecourse.posts.commands import DraftPost
from duecourse.posts.content import Content
from duecourse.testing import ClockFile, House, ServerProcess

CALLERS: Final = (1, 8, 32)
ROUNDS: Final = 3
POSTS: Final = 512
AIM: Final = 0.4
"""Of the RPC that does nothing, at 32 callers."""

_ACAT: Final = "organisations/acat"
_CHANNEL: Final = f"{_ACAT}/channels/twitter"
_TEXT: Final = "What we heard at the spring conference, and what we make of it. " * 5
_PER_CALLER: Final = {1: 2_500, 8: 700, 32: 250}

Cell = dict[str, float]


async def _set_up(service: CommandService, clock: ClockFile) -> None:
    acat = await House.opened(service, clock, "acat")
    lena = await acat.person("lena", "social_lead")
    await acat.channel("twitter", lena)
    for number in range(POSTS):
        name = acat.named("posts", f"p{number}")
        content = Content(category="cat_news", text=_TEXT)
        await lena.does(DraftPost(name=name, channel=_CHANNEL, content=content))


class Commands:
    """Requests that nobody has sent yet, as bytes."""

    def __init__(self, token: str, folder: Path) -> None:
        self._token = f"Bearer {token}"
        self._file = folder / "calls"
        self._given = 0

    def one(self) -> tuple[str, str, bytes]:
        """Return path, token and request of the next call."""
        self._given += 1
        name = f"{_ACAT}/posts/p{self._given % POSTS}"
        fields: dict[str, Any] = {"context": {"request_id": str(uuid.uuid4())}, "name": name}
        rpc = "RaiseDoubt" if self._given % 8 == 0 else "RevisePost"
        if rpc == "RaiseDoubt":
            fields["question"] = _TEXT
        else:
            fields["content"] = {"category": "cat_news", "text": f"{self._given} {_TEXT}"}
        method = METHODS[rpc]
        request: bytes = message_of(method.input_type, fields).SerializeToString()
        return f"/{method.containing_service.full_name}/{rpc}", self._token, request

    def written(self, callers: int) -> Path:
        """Return a file with fresh calls for so many callers."""
        calls = [[self.one() for _ in range(_PER_CALLER[callers])] for _ in range(callers)]
        self._file.write_bytes(pickle.dumps(calls))
        return self._file


class Callers:
    """The process that calls."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks._calling"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def cell(self, address: str, callers: int, file: Path) -> Cell:
        """Return what one cell measured."""
        if self._process.stdin is None or self._process.stdout is None:
            raise AssertionError("pipes were asked for")
        self._process.stdin.write(f"{address} {callers} {self._seconds} {file}\n")
        self._process.stdin.flush()
        found: Cell = json.loads(self._process.stdout.readline())
        return found

    def close(self) -> None:
        """End the process."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._process.wait(30)
        if self._process.stdout is not None:
            self._process.stdout.close()


@contextmanager
def _noop(reply_bytes: int) -> Iterator[str]:
    """Yield the address of a server that does nothing."""
    process = subprocess.Popen(
        [sys.executable, "-m", "benchmarks._noop", str(reply_bytes)],
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            yield f"127.0.0.1:{process.stdout.readline().strip()}" if process.stdout else ""
        finally:
            process.terminate()


def _reply_bytes(server: ServerProcess, commands: Commands) -> int:
    """Return the size of a typical reply."""
    path, token, request = commands.one()
    with grpc.insecure_channel(server.address, [("grpc.enable_http_proxy", 0)]) as channel:
        call: Any = channel.unary_unary(path)
        return len(call(request, metadata=(("authorization", token),), timeout=30))


def measured(seconds: float) -> dict[tuple[str, int], list[Cell]]:
    """Return the cells of every row and number of callers, one for each round."""
    found: dict[tuple[str, int], list[Cell]] = {}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        # The clock of the system and one line of JSON a call, as in production.
        settings = {"test_clock": "", "log_level": "info", "log_format": "json"}
        server = ServerProcess(folder / "server", settings=settings)
        stack.callback(server.close)
        server.set_up(_set_up)
        server.start()
        commands = Commands(server.token(f"{_ACAT}/people/lena"), folder)
        noop = stack.enter_context(_noop(_reply_bytes(server, commands)))
        insert = BareInsert(folder / "bare.sqlite")
        stack.callback(insert.close)
        callers = Callers(seconds)
        stack.callback(callers.close)
        # Every post is in memory before anything is measured.
        callers.cell(server.address, 8, commands.written(8))
        for _ in range(ROUNDS):
            rate = insert(seconds)
            found.setdefault(("bare INSERT", 1), []).append({"per_second": rate})
            for count in CALLERS:
                file = commands.written(count)
                for row, address in (("no-op RPC", noop), ("command", server.address)):
                    cell = callers.cell(address, count, file)
                    found.setdefault((row, count), []).append(cell)
    return found


def _middle(cells: list[Cell], what: str) -> float:
    return median(cell[what] for cell in cells)


def main() -> None:
    """Measure and print."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[0].endswith("grpc.py") else 1.5
    found = measured(seconds)
    insert = _middle(found["bare INSERT", 1], "per_second")
    print(f"\nbare INSERT, one a commit: {insert:,.0f}/s, one thread")
    print(
        f"{'callers':>7} {'no-op RPC/s':>12} {'command/s':>10} {'ratio':>6} {'of INSERT':>9}",
        end="",
    )
    print(f" {'p50 ms':>7} {'p99 ms':>7}")
    for count in CALLERS:
        noop, command = found["no-op RPC", count], found["command", count]
        if failed := sum(cell["failed"] for cell in command):
            raise SystemExit(f"{failed:.0f} commands failed: nothing was measured")
        rate, bare = _middle(command, "per_second"), _middle(noop, "per_second")
        row = f"{count:>7} {bare:>12,.0f} {rate:>10,.0f} {rate / bare:>6.2f} {rate / insert:>9.2f}"
        print(f"{row} {_middle(command, 'p50_ms'):>7.1f} {_middle(command, 'p99_ms'):>7.1f}")
    print(f"Aim: {AIM} of the no-op RPC at {CALLERS[-1]} callers.")


if __name__ == "__main__":
    main()
