"""Renew the locks, or tell whether they are fresh: `python -m tools.lock [--check | --upgrade]`.

The first line of a lock holds the hash of what it was made from and of what it says,
so that freshness can be told without a network.
"""

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from tools.tree import ROOT

_COMPILE: Final = (
    "uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes"
    " --no-header --no-emit-index-url --no-emit-find-links"
).split()
_ARGUMENTS: Final[Mapping[str, tuple[str, ...]]] = {
    "boot.lock": ("--group", "pyproject.toml:boot"),
    "build.lock": ("--group", "pyproject.toml:build"),
    "requirements.lock": ("pyproject.toml", "--group", "dev"),
}
_FIRST_LINE: Final = "# Made by `./dev lock` from pyproject.toml {inputs}; contents {contents}\n"


def inputs_hash(pyproject: Mapping[str, Any]) -> str:
    """Return the hash of everything in pyproject.toml that decides what the locks say."""
    project = pyproject["project"]
    deciding = [
        project["requires-python"],
        project["dependencies"],
        project.get("optional-dependencies", {}),
        pyproject["dependency-groups"],
        pyproject["build-system"]["requires"],
    ]
    return _hash(json.dumps(deciding, sort_keys=True))


def is_fresh(lock: str, inputs: str) -> bool:
    """Tell whether a lock's text was made from `inputs` and not touched since."""
    first, _, contents = lock.partition("\n")
    return first + "\n" == _FIRST_LINE.format(inputs=inputs, contents=_hash(contents))


def check() -> int:
    """Return 0 if every lock is fresh; else say which is not."""
    inputs = _inputs()
    stale = [
        name
        for name in _ARGUMENTS
        if not is_fresh((ROOT / name).read_text(encoding="utf-8"), inputs)
    ]
    for name in stale:
        print(f"{name} was not made from this pyproject.toml, or was changed by hand: ./dev lock")
    return 1 if stale else 0


def renew(options: list[str]) -> int:
    """Compile every lock anew; what it holds already stays unless `options` ask for more."""
    inputs = _inputs()
    for name, arguments in _ARGUMENTS.items():
        contents = _compile(ROOT / name, arguments, options)
        first = _FIRST_LINE.format(inputs=inputs, contents=_hash(contents))
        (ROOT / name).write_text(first + contents, encoding="utf-8")
        print(f"{name}: {len(re.findall(r'^[a-z0-9]', contents, re.MULTILINE))} packages")
    return 0


def _compile(path: Path, arguments: tuple[str, ...], options: list[str]) -> str:
    # uv keeps the versions that it finds in its output file; ours changes only if it succeeds.
    draft = path.with_suffix(".lock.draft")
    shutil.copy(path, draft)
    try:
        command = [*_COMPILE, *arguments, *options, "--output-file", draft.name]
        if subprocess.call(command, cwd=ROOT):
            raise SystemExit(f"{path.name} was left as it was; uv says above why")
        return draft.read_text(encoding="utf-8")
    finally:
        draft.unlink()


def _inputs() -> str:
    return inputs_hash(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8")))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


if __name__ == "__main__":
    sys.exit(check() if sys.argv[1:] == ["--check"] else renew(sys.argv[1:]))
