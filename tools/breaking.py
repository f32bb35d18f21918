"""Tell whether the contract still serves who was built against it: `python -m tools.breaking`.

The base line is the latest release's tag; before the first release, the main branch.
What is taken away knowingly stands in `accepted-breaks.txt` until the next release
(docs/decisions/022-closed-lists-are-enums.md).
"""

import json
import subprocess
import sys
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Final

from tools.tree import ROOT, program

ACCEPTED: Final = "accepted-breaks.txt"
_AFTER: Final = "after: "
_NO_RELEASE: Final = "no release"
_BRANCHES: Final = ("origin/main", "main", "HEAD")
_CONTRACT: Final = ("proto", "buf.yaml")


def main() -> int:
    """Return 0 if nothing that callers rely on was taken away, but what is accepted."""
    base = baseline(ROOT)
    if base is None:
        print("nothing to compare with: no commit holds a contract yet")
        return 0
    print(f"compared with {base}")
    listed = accepted(ROOT)
    if listed is None:
        print(f"{ACCEPTED} was written before {release(ROOT)}: empty it, and say after which it is")
        return 1
    unknown = [line for line in breaks(base) if line not in listed]
    for line in unknown:
        print(line)
    return 1 if unknown else 0


def breaks(base: str) -> list[str]:
    """Return what callers of a revision's contract would miss, one line each: `file: what`.

    Raises:
        SystemExit: buf cannot read one of the two contracts; it has said why.
    """
    with tempfile.TemporaryDirectory() as folder:
        archive = _git(ROOT, "archive", "--format=zip", base, *_CONTRACT).stdout
        with zipfile.ZipFile(BytesIO(archive)) as contract:
            contract.extractall(folder)
        command = [program("buf"), "breaking", "--against", folder, "--error-format", "json"]
        ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    found = [json.loads(line) for line in ran.stdout.splitlines()]
    if ran.returncode and not found:
        raise SystemExit(ran.stderr)
    return [f"{one['path']}: {one['message']}" for one in found]


def accepted(repository: Path) -> frozenset[str] | None:
    """Return the breaks that are accepted; None if their list is of before the latest release.

    The first line that is no comment says after which release the list was written; with the
    next one, all its breaks are released, and it has to begin anew.
    """
    path = repository / ACCEPTED
    if not path.exists():
        return frozenset()
    lines = path.read_text(encoding="utf-8").splitlines()
    said = [line for line in lines if line and not line.startswith("#")]
    if not said or said[0] != f"{_AFTER}{release(repository) or _NO_RELEASE}":
        return None
    return frozenset(said[1:])


def release(repository: Path) -> str:
    """Return the tag of the latest release; empty before the first."""
    return _git(repository, "describe", "--tags", "--abbrev=0").stdout.decode().strip()


def baseline(repository: Path) -> str | None:
    """Return the revision to compare with: the first that holds a contract, or None."""
    for revision in filter(None, (release(repository), *_BRANCHES)):
        listed = _git(repository, "ls-tree", "-r", "--name-only", revision, *_CONTRACT).stdout
        names = listed.decode().splitlines()
        if "buf.yaml" in names and any(name.endswith(".proto") for name in names):
            return revision
    return None


def _git(repository: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["git", *arguments], cwd=repository, capture_output=True, check=False)


if __name__ == "__main__":
    sys.exit(main())
