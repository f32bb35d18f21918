"""One module that lists every service of the contract, for whoever serves or calls them."""

import re
from pathlib import Path
from typing import Final

MODULE: Final = "services_pb2.py"
"""Named as generated code is, so that linters and reviewers treat it as such."""

_SERVICE: Final = re.compile(r"^service (\w+) ", re.MULTILINE)

_HEAD: Final = '''\
"""Every service of the contract, version 1; generated from the `.proto` files beside it."""

from typing import Final

import grpc
from google.protobuf.descriptor import FileDescriptor

from duecourse.v1 import {modules}

FILES: Final[tuple[FileDescriptor, ...]] = ({files})
"""The files of the contract that hold services."""


class Stubs:
    """A stub of every service, all on one channel."""

    def __init__(self, channel: grpc.Channel) -> None:
'''


def services_module(contract: list[Path]) -> str:
    """Return the text of the module for these files of the contract, each with one service."""
    named = [
        (path.stem, service)
        for path in sorted(contract)
        for service in _SERVICE.findall(path.read_text(encoding="utf-8"))
    ]
    modules = [f"{stem}_pb2{suffix}" for stem, _ in named for suffix in ("", "_grpc")]
    files = " ".join(f"{stem}_pb2.DESCRIPTOR," for stem, _ in named)
    head = _HEAD.format(modules=", ".join(modules), files=files)
    stubs = (
        f"        self.{stem} = {stem}_pb2_grpc.{service}Stub(channel)\n" for stem, service in named
    )
    return head + "".join(stubs)
