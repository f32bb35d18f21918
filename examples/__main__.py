"""Starts a server with four organisations, plays what they do over its own API, stays up.

First come five tales of what went wrong, each over days or months; then a story of each. All of
it is kept: a second run tells the stories with new posts, and the tales can be read.
"""

import argparse
import os
import shlex
import signal
import socket
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from threading import Thread
from types import ModuleType
from typing import Final

from duecourse.cli.exits import Ended, ExitCode, ended_by
from duecourse.cli.output import say
from duecourse.cli.serve import start_code, stop_code
from duecourse.cli.settings import settings_from
from duecourse.cli.token import issued
from duecourse.client import ServiceError
from duecourse.commands import CommandService
from duecourse.config import Settings
from duecourse.server.running import StartProblem, run
from duecourse.server.server import Server
from examples import acat, cleanslate, stass, zrtherapy
from examples.furnishing import furnish
from examples.stage import Stage, StoryBroken
from examples.tales.playing import tell_all, told_before
from examples.telling import Teller

STORIES: Final[tuple[ModuleType, ...]] = (acat, cleanslate, zrtherapy, stass)
_DATA_DIR: Final = Path("duecourse-data/demo")
_TOKEN_TTL_S: Final = 8 * 3600
_ACCESS: Final = ["member", "auditor"]


def main(arguments: Sequence[str]) -> int:
    """Serve, play the stories, and stay up unless told not to; return the exit code."""
    asked = _options().parse_args(arguments)
    try:
        return stop_code(_play_all(asked.port, asked.data_dir, wait=asked.wait))
    except Ended as ended:
        print(ended, *ended.hints, sep="\n  ", file=sys.stderr)
        return ended.code
    except StoryBroken as broken:
        print(f"the tale went otherwise: {broken}", file=sys.stderr)
        return ExitCode.REFUSED
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        # As in `./dev run | head`: what is left in the buffer would only fail once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.READER_GONE


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(prog="python -m examples", description=__doc__)
    options.add_argument(
        "--port", type=int, default=7300, help="port to serve on; 0 takes any free one"
    )
    options.add_argument(
        "--data-dir", type=Path, default=_DATA_DIR, help="folder of the log and the key"
    )
    options.add_argument(
        "--no-wait", dest="wait", action="store_false", help="exit after the stories"
    )
    return options


def _play_all(port: int, data_dir: Path, *, wait: bool) -> signal.Signals:
    """Serve until stopped, with the stories played beside; return what stopped it.

    Raises:
        Ended: the server cannot start, or a story went otherwise.
    """
    settings = settings_from(
        listen=f"127.0.0.1:{port}", data_dir=data_dir, log_level="warning", log="sqlite"
    )
    teller = Teller()
    _tell_tales(settings, teller)
    playing = _Playing(settings, teller, wait=wait)
    try:
        signalled = run(settings, prepare=_furnish_all, ready=playing.begin)
    except StartProblem as problem:
        code = start_code(problem)
        hints = ["Choose another with --port."] if code == ExitCode.UNREACHABLE else []
        raise Ended(code, str(problem), *hints) from problem
    playing.finish()
    return signalled


def _tell_tales(settings: Settings, teller: Teller) -> None:
    # Where the server cannot listen, it says so at once.
    if not told_before(settings) and _is_free(settings.listen):
        tell_all(settings, teller)


def _is_free(listen: str) -> bool:
    """Return whether a server could listen there now."""
    host, port = listen.rsplit(":", 1)
    with socket.socket() as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((host, int(port)))
        except OSError:
            return False
    return True


async def _furnish_all(service: CommandService) -> None:
    for story in STORIES:
        await furnish(service, story)


class _Playing:
    """The stories, told beside the server that they call."""

    def __init__(self, settings: Settings, teller: Teller, *, wait: bool) -> None:
        self._settings = settings
        self._teller = teller
        self._wait = wait
        self._failure: BaseException | None = None

    def begin(self, server: Server) -> None:
        """Start playing, once the server listens."""
        Thread(target=self._play, args=(server.address,), name="stories", daemon=True).start()

    def _play(self, address: str) -> None:
        try:
            for story in STORIES:
                self._tell(story, address, self._teller)
            _sum_up(self._teller)
            if self._wait:
                self._invite(address)
                return
        except BaseException as failure:  # noqa: BLE001 - told by the main thread
            self._failure = failure
        # A server that stops already, and so broke the story, would be ended at once by another.
        if signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL:
            os.kill(os.getpid(), signal.SIGTERM)

    def _tell(self, story: ModuleType, address: str, teller: Teller) -> None:
        stage = Stage(address, story, cache(self._token), teller)
        try:
            story.play(stage)
        finally:
            stage.close()

    def _token(self, name: str) -> str:
        return issued(self._settings, name, _ACCESS, _TOKEN_TTL_S)

    def finish(self) -> None:
        """Raise what went wrong, after the server has stopped.

        Raises:
            Ended: a story broke, or the server failed it.
        """
        failure = self._failure
        if isinstance(failure, StoryBroken):
            raise Ended(ExitCode.REFUSED, f"the story went otherwise: {failure}") from failure
        if isinstance(failure, ServiceError):
            raise ended_by(failure, self._settings.listen) from failure
        if failure is not None:
            raise failure

    def _invite(self, address: str) -> None:
        name = "organisations/acat/people/lena"
        program = _program()
        say()
        say(f"Due Course is serving on {address}. Ctrl-C stops it; the data stays in")
        say(f"{self._settings.data_dir}.")
        say()
        say("In another terminal, in this folder, be Lena for eight hours:")
        say()
        # One unbroken line each, to be copied.
        print(f"export DUECOURSE_ADDRESS={address}")
        print(f"export DUECOURSE_TOKEN={self._token(name)}")
        say()
        say("and look around:")
        say()
        print(f"{program} history organisations/acat/posts/p1")
        print(f"{program} history organisations/acat/incidents/remark --matter")
        print(f"{program} allowed organisations/acat/posts/p1")
        print(f"{program} policy show acat --clause ACAT-2.9", flush=True)


def _sum_up(teller: Teller) -> None:
    count = teller.count
    say()
    say("=" * 80)
    say(
        f"{len(STORIES)} organisations; {count.accepted} commands accepted,"
        f" {count.refused} refused."
    )
    say("Every accepted one is an event in the log; every refused one is in the attempt log.")


def _program() -> str:
    """Return how the command line is called from another terminal in the same folder."""
    beside = Path(sys.executable).with_name("duecourse")
    if sys.prefix == sys.base_prefix or not beside.exists():
        return "duecourse"
    here = Path.cwd()
    return shlex.quote(str(beside.relative_to(here) if beside.is_relative_to(here) else beside))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
