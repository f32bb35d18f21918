"""Fill in what the contract derives, generate its code: `python -m tools.proto [--check]`.

Plain protoc, because the plug-ins that `buf generate` would need live in a remote registry.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Final

from google.protobuf.descriptor_pb2 import FileDescriptorSet
from google.rpc import status_pb2

from tools import comments, services
from tools.derived.files import stale
from tools.tree import ROOT, is_generated, program, proto_files

_PORTION: Final = Path("duecourse", "v1")
_PLUGINS: Final = ("protoc-gen-mypy", "protoc-gen-mypy_grpc")
_SERVICE: Final = re.compile(r"^service ", re.MULTILINE)
_INIT: Final = (
    '"""The gRPC contract, version 1: code generated from the `.proto` files beside it."""\n'
)


def generate(to: Path) -> None:
    """Write the generated code of every contract file under `to`.

    Raises:
        SystemExit: a contract file has a mistake; protoc has said which.
    """
    contract = proto_files(ROOT)
    protoc(contract, f"--python_out={to}", f"--mypy_out={to}")
    # For a file without a service these two would write code that says nothing.
    with_service = [path for path in contract if _SERVICE.search(path.read_text(encoding="utf-8"))]
    if with_service:
        protoc(with_service, f"--grpc_python_out={to}", f"--mypy_grpc_out={to}")
    portion = to / _PORTION
    (portion / "__init__.py").write_text(_INIT, encoding="utf-8")
    (portion / services.MODULE).write_text(services.services_module(contract), encoding="utf-8")
    (portion / comments.MODULE).write_text(comments.comments_module(described(contract)), "utf-8")
    (portion / "py.typed").touch()


def described(contract: list[Path]) -> FileDescriptorSet:
    """Return files of the contract as descriptors, with their comments.

    Raises:
        SystemExit: a contract file has a mistake; protoc has said which.
    """
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "contract.binpb")
        protoc(contract, "--include_source_info", f"--descriptor_set_out={target}")
        return FileDescriptorSet.FromString(target.read_bytes())


def protoc(contract: list[Path], *options: str) -> None:
    """Run protoc over files of the contract.

    Raises:
        SystemExit: a contract file has a mistake; protoc has said which.
    """
    includes = [
        ROOT / "proto",
        files("grpc_tools") / "_proto",
        Path(status_pb2.__file__).parents[2],
    ]
    plugins = [f"--plugin={name}={program(name)}" for name in _PLUGINS]
    command = [sys.executable, "-m", "grpc_tools.protoc", *plugins, *options]
    command += [f"-I{include}" for include in includes]
    finished = subprocess.run([*command, *map(str, contract)], check=False, stderr=subprocess.PIPE)
    for line in finished.stderr.decode().splitlines():
        if not line.startswith("Writing mypy"):
            print(line, file=sys.stderr)
    if finished.returncode:
        raise SystemExit(finished.returncode)


def differences(wanted: Path, there: Path) -> Iterator[str]:
    """Yield what the generated files under `there` lack, have too much or say differently."""
    made = {path.relative_to(wanted) for path in wanted.rglob("*") if path.is_file()}
    old = {path.relative_to(there) for path in there.rglob("*.py*") if is_generated(path)}
    for path in sorted(made | old):
        if path not in old and not (there / path).exists():
            yield f"proto/{path} is missing"
        elif path not in made:
            yield f"proto/{path} is generated from nothing"
        elif (wanted / path).read_bytes() != (there / path).read_bytes():
            yield f"proto/{path} is not what its .proto says"


def check() -> int:
    """Return 0 if contract and code are what the domain and the contract say; else say what not."""
    drifted = [f"{path.relative_to(ROOT)} is not what the domain says" for path, _ in stale()]
    with tempfile.TemporaryDirectory() as folder:
        generate(Path(folder))
        drifted += differences(Path(folder), ROOT / "proto")
    for line in drifted:
        print(f"{line}: run ./dev proto")
    return 1 if drifted else 0


def renew() -> int:
    """Fill and generate in place, without leaving what no contract file stands for any more."""
    for path, text in stale():
        path.write_text(text, encoding="utf-8")
        print(f"filled in {path.relative_to(ROOT)}")
    for path in (ROOT / "proto").rglob("*.py*"):
        if is_generated(path):
            path.unlink()
    generate(ROOT / "proto")
    return 0


def main(arguments: list[str]) -> int:
    """Generate or check, as `arguments` say."""
    if not proto_files(ROOT):
        print("proto/ holds no contract yet")
        return 0
    return check() if arguments == ["--check"] else renew()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
