"""One module that holds what the contract says of its methods and fields, for who helps a caller.

Generated code carries no comments; the command line shows them as help.
"""

from collections.abc import Iterator
from typing import Final

from google.protobuf.descriptor_pb2 import FileDescriptorProto, FileDescriptorSet

MODULE: Final = "comments_pb2.py"
"""Named as generated code is, so that linters and reviewers treat it as such."""

_HEAD: Final = '''\
"""What the contract says of each method and field; generated from the `.proto` files beside it."""

from typing import Final

COMMENTS: Final[dict[str, str]] = {
'''


def comments_module(described: FileDescriptorSet) -> str:
    """Return the text of the module for the described files of the contract.

    Args:
        described: with source information.
    """
    entries = sorted(entry for file in described.file for entry in _said(file))
    lines = [f"    {name!r}: {says!r},\n" for name, says in entries]
    return (
        _HEAD + "".join(lines) + "}\n" + '"""Each by its full name, `duecourse.v1.Post.name`."""\n'
    )


def _said(file: FileDescriptorProto) -> Iterator[tuple[str, str]]:
    for place in file.source_code_info.location:
        says = place.leading_comments
        # A place in a file is written in field numbers of descriptor.proto.
        match [*place.path]:
            case [4, message, 2, field] if says:
                owner = file.message_type[message]
                yield f"{file.package}.{owner.name}.{owner.field[field].name}", _plain(says)
            case [6, service, 2, method] if says:
                served = file.service[service]
                yield f"{file.package}.{served.name}.{served.method[method].name}", _plain(says)


def _plain(comment: str) -> str:
    """Return a comment as paragraphs, each in one line."""
    paragraphs = comment.strip().split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
