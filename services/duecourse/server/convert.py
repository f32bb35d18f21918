"""The one way from a request to a command, and from a state to its message."""

import re
from collections.abc import Callable
from typing import Any, Final, TypeVar

import msgspec
from google.protobuf.descriptor import Descriptor
from google.protobuf.message import DecodeError, Message

from duecourse.evidence.fields import ID_PATTERN
from duecourse.server.contract import message_class
from duecourse.server.problems import MessageProblems, Problems
from duecourse.server.reading import Unreadable, message_reader
from duecourse.server.rejection import Rejected, reject

T = TypeVar("T")

_WHERE: Final = re.compile(r"^(?P<says>.*?)(?: - at `\$(?P<path>.*)`)?$", re.DOTALL)
_MISSING: Final = re.compile(r"Object missing required field `(?P<field>\w+)`")
_PATTERNS: Final = (
    (f"/[a-z]+/{ID_PATTERN[1:-1]}", "not a resource name, such as organisations/acat/posts/p1"),
    ("[0-9a-f]{64}", "not a SHA-256 as 64 lower-case hex digits"),
    (ID_PATTERN[1:-1], "not an id: 1 to 63 of a-z 0-9 . _ -, beginning with a letter or digit"),
)


class Parser:
    """Parses requests of one method.

    Args:
        struct: what the fields are meant for, where one struct takes them.
        size_max_bytes: of the serialised message.
    """

    def __init__(
        self, descriptor: Descriptor, struct: type[Any] | None, size_max_bytes: int
    ) -> None:
        self._class = message_class(descriptor)
        self._read: Callable[[Message], dict[str, Any]] = message_reader(descriptor, struct)
        self._look_for_problems = MessageProblems(descriptor, struct)
        self._size_max_bytes = size_max_bytes

    def __call__(self, body: bytes) -> dict[str, Any]:
        """Return the fields of a request as plain values.

        Raises:
            Rejected: MESSAGE_TOO_LARGE, MALFORMED_MESSAGE, or every UNKNOWN_FIELD,
                TEXT_UNSAFE, TIME_INVALID and FIELD_INVALID that the message holds.
        """
        if len(body) > self._size_max_bytes:
            raise reject(
                "MESSAGE_TOO_LARGE",
                f"the message has {len(body)} bytes, more than {self._size_max_bytes}",
                facts=(("max_bytes", str(self._size_max_bytes)),),
            )
        message = self._parsed(body)
        try:
            return self._read(message)
        except Unreadable:
            problems: Problems = []
            self._look_for_problems(message, "", problems)
            raise Rejected(problems) from None

    def _parsed(self, body: bytes) -> Message:
        try:
            return self._class.FromString(body)
        except DecodeError:
            says = f"not a {self._class.DESCRIPTOR.full_name}: bytes broken, or text not UTF-8"
            # The parser's own words may quote what was sent.
            raise reject("MALFORMED_MESSAGE", says) from None


def converted(values: Any, wanted: type[T], prefix: str = "") -> T:
    """Return a struct made of plain values, checked strictly.

    Args:
        prefix: put before the paths of fields in messages, `context.`.

    Raises:
        Rejected: FIELD_REQUIRED, FIELD_TOO_LARGE or FIELD_INVALID, with the field's path.
    """
    try:
        return msgspec.convert(values, wanted)
    except msgspec.ValidationError as error:
        raise _rejection(str(error), prefix) from None


def _rejection(text: str, prefix: str) -> Rejected:
    found = _WHERE.match(text)
    says, path = (found["says"], found["path"] or "") if found else (text, "")
    field = prefix + path.removeprefix(".")
    if missing := _MISSING.match(says):
        name = f"{field}.{missing['field']}" if path else f"{prefix}{missing['field']}"
        return reject("FIELD_REQUIRED", f"{name}: must be given", field=name)
    if "of length <=" in says:
        most = says.rsplit(" ", 1)[-1]
        return reject("FIELD_TOO_LARGE", f"{field}: more than {most} characters", field=field)
    return reject("FIELD_INVALID", f"{field}: {_form(says)}", field=field)


def _form(says: str) -> str:
    """Return what form was expected; never the value, which may be personal."""
    if "matching regex" in says:
        return next((form for part, form in _PATTERNS if part in says), "not of the right form")
    return "not a valid value"
