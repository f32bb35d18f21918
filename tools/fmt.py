"""Put every file in the project's form: `python -m tools.fmt`."""

import subprocess
import sys

from tools.tree import ROOT, proto_files


def main() -> int:
    """Return 0 if every formatter could do its work."""
    commands = [["ruff", "check", "--fix", "."], ["ruff", "format", "."]]
    if proto_files(ROOT):
        commands.append(["buf", "format", "--write", "proto"])
    return max(subprocess.call(command, cwd=ROOT) for command in commands)


if __name__ == "__main__":
    sys.exit(main())
