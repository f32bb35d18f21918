"""Where the repository's files are."""

import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
NAMESPACE_ROOTS: Final = ("proto", "domain", "services")
PYTHON_FOLDERS: Final = (*NAMESPACE_ROOTS, "examples", "tools", "tests", "benchmarks")


def program(name: str) -> str:
    """Return the path of a program that was installed with the project's Python."""
    return str(Path(sysconfig.get_path("scripts"), name))


def is_generated(path: Path) -> bool:
    """Tell whether a generator of protobuf code wrote this file."""
    return path.stem.endswith(("_pb2", "_pb2_grpc"))


def python_files(root: Path, *folders: str) -> Iterator[Path]:
    """Yield the hand-written Python files of `folders` (default: all of ours), in order."""
    for folder in folders or PYTHON_FOLDERS:
        for path in sorted((root / folder).rglob("*.py")):
            if not is_generated(path):
                yield path


def proto_files(root: Path) -> list[Path]:
    """Return the contract's files, in order."""
    return sorted((root / "proto" / "duecourse").rglob("*.proto"))
