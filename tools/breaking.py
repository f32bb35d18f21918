"""Tell whether the contract still serves who was built against it: `python -m tools.breaking`.

The base line is the latest release's tag; before the first release, the main branch.
"""

import subprocess
import sys
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Final

from tools.tree import ROOT, program

_BRANCHES: Final = ("origin/main", "main", "HEAD")
_CONTRACT: Final = ("proto", "buf.yaml")


def main() -> int:
    """Return 0 if nothing that callers rely on was taken away."""
    base = baseline(ROOT)
    if base is None:
        print("nothing to compare with: no commit holds a contract yet")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        archive = _git(ROOT, "archive", "--format=zip", base, *_CONTRACT).stdout
        with zipfile.ZipFile(BytesIO(archive)) as contract:
            contract.extractall(folder)
        print(f"compared with {base}")
        return subprocess.call([program("buf"), "breaking", "--against", folder], cwd=ROOT)


def baseline(repository: Path) -> str | None:
    """Return the revision to compare with: the first that holds a contract, or None."""
    tag = _git(repository, "describe", "--tags", "--abbrev=0").stdout.decode().strip()
    for revision in filter(None, (tag, *_BRANCHES)):
        listed = _git(repository, "ls-tree", "-r", "--name-only", revision, *_CONTRACT).stdout
        names = listed.decode().splitlines()
        if "buf.yaml" in names and any(name.endswith(".proto") for name in names):
            return revision
    return None


def _git(repository: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["git", *arguments], cwd=repository, capture_output=True, check=False)


if __name__ == "__main__":
    sys.exit(main())
