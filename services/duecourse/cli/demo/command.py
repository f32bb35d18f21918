"""`duecourse demo`: starts a server, plays the stories, stays up."""

import os
import shlex
import signal
import sys
from functools import cache
from pathlib import Path
from threading import Thread
from types import ModuleType
from typing import Annotated, Any, Final

import typer

from duecourse.cli.demo import acat, cleanslate, stass, zrtherapy
from duecourse.cli.demo.stage import OPERATOR, Stage, StoryBroken
from duecourse.cli.demo.telling import Teller
from duecourse.cli.exits import Ended, ExitCode, ended_by
from duecourse.cli.output import say
from duecourse.cli.serve import start_code
from duecourse.cli.settings import settings_from
from duecourse.cli.token import issued
from duecourse.client import ServiceError
from duecourse.config import Settings
from duecourse.server.running import StartProblem, run
from duecourse.server.server import Server
from duecourse.shipped import shipped_pack

STORIES: Final[tuple[Any, ...]] = (acat, cleanslate, zrtherapy, stass)
DATA_DIR: Final = Path("duecourse-data/demo")
_TOKEN_TTL_S: Final = 8 * 3600
_ACCESS: Final = ["member", "auditor"]


def demo(
    port: Annotated[
        int, typer.Option(help="Port to serve on; 0 takes any free one.", min=0, max=65535)
    ] = 7300,
    data_dir: Annotated[
        Path, typer.Option(help="Folder of the demo's log and key; kept between runs.")
    ] = DATA_DIR,
    wait: Annotated[bool, typer.Option(help="Stay up after the stories, or exit.")] = True,
) -> None:
    """Start a server with four organisations and play a story of each over its own API.

    Everything is kept: a second run tells the same stories with new posts.

    Example: `duecourse demo --no-wait --port 0`
    """
    settings = settings_from(
        listen=f"127.0.0.1:{port}", data_dir=data_dir, log_level="warning", log="sqlite"
    )
    playing = _Playing(settings, wait=wait)
    try:
        run(settings, ready=playing.begin)
    except StartProblem as problem:
        code = start_code(problem)
        hints = ["Choose another with --port."] if code == ExitCode.UNREACHABLE else []
        raise Ended(code, str(problem), *hints) from problem
    playing.finish()


class _Playing:
    """The stories, told beside the server that they call."""

    def __init__(self, settings: Settings, *, wait: bool) -> None:
        self._settings = settings
        self._wait = wait
        self._failure: BaseException | None = None
        self._thread: Thread | None = None

    def begin(self, server: Server) -> None:
        """Start playing, once the server listens."""
        self._thread = Thread(target=self._play, args=(server.address,), name="demo", daemon=True)
        self._thread.start()

    def _play(self, address: str) -> None:
        try:
            teller = Teller()
            for story in STORIES:
                self._tell(story, address, teller)
            _sum_up(teller)
            if self._wait:
                self._invite(address)
                return
        except BaseException as failure:  # noqa: BLE001 - told by the main thread
            self._failure = failure
        os.kill(os.getpid(), signal.SIGTERM)

    def _tell(self, story: ModuleType, address: str, teller: Teller) -> None:
        content = shipped_pack(story.PACK)
        stage = Stage(address, content, story.CAST[0], cache(self._token), teller)
        try:
            stage.introduce()
            story.play(stage)
        finally:
            stage.close()

    def _token(self, name: str) -> str:
        access = ["operator"] if name == OPERATOR else _ACCESS
        return issued(self._settings, name, access, _TOKEN_TTL_S)

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
        typer.echo(f"export DUECOURSE_ADDRESS={address}")
        typer.echo(f"export DUECOURSE_TOKEN={self._token(name)}")
        say()
        say("and look around:")
        say()
        typer.echo(f"{program} history organisations/acat/posts/p1")
        typer.echo(f"{program} allowed organisations/acat/posts/p1")
        typer.echo(f"{program} policy show acat --clause ACAT-2.9")
        sys.stdout.flush()


def _sum_up(teller: Teller) -> None:
    count = teller.count
    say()
    say("=" * 80)
    say(
        f"{len(STORIES)} organisations; {count.accepted} commands accepted, {count.refused}"
        f" refused, {count.set_up} to set up."
    )
    say("Every accepted one is an event in the log; every refused one is in the attempt log.")


def _program() -> str:
    """Return how this program is called from another terminal in the same folder."""
    beside = Path(sys.executable).with_name("duecourse")
    if sys.prefix == sys.base_prefix or not beside.exists():
        return "duecourse"
    here = Path.cwd()
    return shlex.quote(str(beside.relative_to(here) if beside.is_relative_to(here) else beside))
