"""Write down a release: `./dev python -m tests.compatibility.make`.

It starts the server of this checkout, lets people of five organisations give
it commands, and keeps in a folder named after the release what every later
release must still read and answer (CONTRIBUTING.md, "A release is remembered").
A folder that is there is never written again.
"""

import json
import shutil
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from duecourse.testing import ServerProcess
from tests.compatibility.dump import dumped
from tests.compatibility.fields import fields
from tests.compatibility.recording import Organisation, Recording, shown, told
from tests.compatibility.stories import acat, others

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parents[1]
PACKS: Final = ("acat", "cleanslate", "stass", "zrtherapy", "defaults")
BEGINS: Final = datetime(2027, 1, 11, 9, 0, tzinfo=UTC)
STORIES: Final[Mapping[str, Callable[[Organisation], None]]] = {
    "acat": acat.play,
    "cleanslate": others.cleanslate,
    "stass": others.stass,
    "zrtherapy": others.zrtherapy,
    "formerly": others.formerly,
}
"""What each organisation does; its first policy is in the pack of its name."""


def main() -> str | None:
    """Write the folder of this release; return what stands against it."""
    folder = HERE / release()
    if folder.exists():
        return f"{folder.relative_to(ROOT)} is there already: it is never written again"
    with tempfile.TemporaryDirectory(prefix="duecourse-") as temporary:
        made = Path(temporary) / "made"
        write(made, Path(temporary) / "server")
        shutil.copytree(made, folder)
    return None


def release() -> str:
    """Return the release that this checkout is, or will be: `0.1` of `0.1.0.dev0`."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return ".".join(str(project["version"]).split(".")[:2])


def write(folder: Path, server_folder: Path) -> None:
    """Play every story on a server and write down all of it."""
    packs = folder / "packs"
    packs.mkdir(parents=True)
    server_folder.mkdir()
    _lay_out(packs)
    # What the service adds by itself is in nobody's story.
    server = ServerProcess(server_folder, at=BEGINS, settings={"keep_clocks": "false"})
    try:
        server.start()
        recording = Recording(server, packs)
        for id_, play in STORIES.items():
            play(Organisation(recording, id_, f"{id_}.yaml"))
        states = {id_: shown(server, f"organisations/{id_}") for id_ in STORIES}
        events = [event for id_ in STORIES for event in told(server, f"organisations/{id_}")]
        server.stop()
        log = dumped(server.log_file)
    finally:
        server.close()
    (folder / "log.sql").write_text(log, encoding="utf-8")
    _write_json(folder / "states.json", states)
    _write_json(folder / "fields.json", fields())
    _write_lines(folder / "requests.jsonl", recording.requests)
    _write_lines(folder / "events.jsonl", events)


def _lay_out(packs: Path) -> None:
    """Write the shipped packs, and those made from them."""
    for name in PACKS:
        (packs / f"{name}.yaml").write_text(shipped(name), encoding="utf-8")
    for name, (source, changes) in others.DERIVED.items():
        text = (packs / source).read_text(encoding="utf-8")
        (packs / name).write_text(changed(text, changes), encoding="utf-8")


def shipped(name: str) -> str:
    """Return the text of a pack as this release ships it."""
    (found,) = ROOT.glob(f"*/duecourse/**/{name}.yaml")
    return found.read_text(encoding="utf-8")


def changed(text: str, changes: Sequence[tuple[str, str]]) -> str:
    """Return a pack with other values behind the first places of some keys."""
    for key, value in changes:
        before, found, after = text.partition(f"\n  {key}")
        assert found, key
        text = f"{before}{found}{value}\n{after.partition(chr(10))[2]}"
    return text


def _json(value: Any, indent: int | None = None) -> str:
    return json.dumps(value, indent=indent, sort_keys=True, ensure_ascii=False)


def _write_json(path: Path, value: Any) -> None:
    path.write_text(_json(value, 1) + "\n", encoding="utf-8")


def _write_lines(path: Path, values: Iterable[Any]) -> None:
    path.write_text("".join(f"{_json(value)}\n" for value in values), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
