"""Commands of the command line that are made of the contract's methods, one for each.

Whatever the contract has is here, with its own words as help: nothing is listed by hand.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import typer
from google.protobuf.descriptor import Descriptor, FieldDescriptor, MethodDescriptor
from google.protobuf.timestamp_pb2 import Timestamp
from typer.core import TyperGroup

from duecourse.cli.words import fields, known_words
from duecourse.v1.comments_pb2 import COMMENTS

_HELP: Final = {"help_option_names": ["-h", "--help"]}


class Asking(TyperGroup):
    """A group with one command for each method of the contract that is of its kind.

    Attributes:
        methods: the methods, by what they are called here.
        runs: what is done when one is called; its context knows the name.
        placeholder: stands for the name on the page about them.
    """

    placeholder = "COMMAND"

    methods: Mapping[str, MethodDescriptor]
    runs: Callable[..., None]

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the library's signature
        """Return what there is, in the contract's order."""
        return list(self.methods)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - as above
        """Return a command; `draft-post` is as good as `DraftPost`."""
        meant = cmd_name.replace("-", "").lower()
        name = next((one for one in self.methods if one.lower() == meant), None)
        return None if name is None else self.made(name, _help(self.methods[name]))

    def pattern(self) -> Any:
        """Return what they all have in common, for a page on it."""
        names = ", ".join(self.methods)
        help_ = (self.help or "").replace("\n\nExample:", f"\n\nOne of {names}.\n\nExample:")
        return self.made(self.placeholder, help_)

    def made(self, name: str, help_: str) -> Any:
        """Return the command of this name."""
        alone = typer.Typer(add_completion=False, rich_markup_mode="markdown")
        alone.command(name, help=help_, context_settings=_HELP)(type(self).runs)
        command: Any = typer.main.get_command(alone)
        if name in self.methods:
            command.rich_help_panel = _kind(self.methods[name])
        return command


def _kind(method: MethodDescriptor) -> str:
    return str(method.containing_service.name).removesuffix("Service")


def _help(method: MethodDescriptor) -> str:
    rows = [_row(path, field) for path, field in fields(method.input_type) if not _paging(field)]
    # What may stand against it is said when it does.
    says = re.split(r"\s*Refused with ", COMMENTS[method.full_name])[0]
    return "\n\n".join([says, "Fields:", "\n".join(rows)])


def _paging(field: FieldDescriptor) -> bool:
    return field.name in {"page_token", "page_size"}


def _row(path: str, field: FieldDescriptor) -> str:
    words = known_words(field) if field.enum_type is not None else []
    says = COMMENTS.get(field.full_name, "")
    may = f" One of {', '.join(words)}." if words else ""
    again = " May be given several times." if field.is_repeated else ""
    return f"- `{path}={_value(field)}` {says}{may}{again}"


def _value(field: FieldDescriptor) -> str:
    if field.message_type is not None and field.message_type.name == Timestamp.DESCRIPTOR.name:
        return "TIME"
    if field.enum_type is not None:
        return "WORD"
    if field.cpp_type == FieldDescriptor.CPPTYPE_BOOL:
        return "yes|no"
    return "TEXT" if field.cpp_type == FieldDescriptor.CPPTYPE_STRING else "NUMBER"


def completion(
    methods: Mapping[str, MethodDescriptor],
) -> Callable[[typer.Context, str], list[str]]:
    """Return what completes the words of these methods."""

    def complete(ctx: typer.Context, incomplete: str) -> list[str]:
        method = methods.get(str(ctx.info_name))
        given = list(ctx.params.get("words") or ())
        return [] if method is None else [*completed(method.input_type, given, incomplete)]

    return complete


def completed(descriptor: Descriptor, given: list[str], begun: str) -> Iterator[str]:
    """Yield what may stand where somebody has begun to type a field, or the value of one.

    Args:
        given: the words before; some shells end a word at `=`.
    """
    if begun == "=" and given:
        begun, given = "", [*given, "="]
    if given and given[-1] == "=":
        yield from _words_of(descriptor, given[-2] if len(given) > 1 else "", begun)
        return
    path, apart, value = begun.partition("=")
    if apart:
        yield from (f"{path}={word}" for word in _words_of(descriptor, path, value))
        return
    paths = (one for one, field in fields(descriptor) if not _paging(field))
    yield from (f"{one}=" for one in paths if one.startswith(begun))


def _words_of(descriptor: Descriptor, path: str, begun: str) -> list[str]:
    field = dict(fields(descriptor)).get(path)
    return [w for w in known_words(field) if w.startswith(begun)] if field is not None else []
