"""What every command's request holds beside its own fields: the context, and new ids."""

import re
from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta, Struct

from duecourse.evidence.fields import ID_PATTERN, Name, Text
from duecourse.evidence.outside import OutsideWord
from duecourse.server.convert import converted
from duecourse.server.rejection import reject

_ID: Final = re.compile(ID_PATTERN)
_UUID: Final = r"^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\Z"


class CommandContext(Struct, frozen=True, kw_only=True):
    """The `context` of a request."""

    request_id: Annotated[str, Meta(pattern=_UUID)]
    expected_version: Annotated[int, Meta(lt=2**53)] | None = None
    reason: Text = ""
    outside: OutsideWord | None = None
    on_behalf_of: Name = ""
    validate_only: bool = False


def context_of(values: dict[str, Any]) -> CommandContext:
    """Take the context out of a request and return it.

    Raises:
        Rejected: FIELD_REQUIRED, FIELD_INVALID, FIELD_TOO_LARGE.
    """
    context = converted(values.pop("context", {}), CommandContext, "context.")
    if context.request_id.islower():
        return context
    # A UUID in capitals is the same UUID.
    return msgspec.structs.replace(context, request_id=context.request_id.lower())


def checked_id(given: Any, field: str) -> str:
    """Return the id of a new resource.

    Raises:
        Rejected: FIELD_REQUIRED, FIELD_INVALID.
    """
    if not given:
        raise reject("FIELD_REQUIRED", f"{field}: must be given", field=field)
    if not _ID.fullmatch(given):
        says = f"{field}: 1 to 63 of a-z 0-9 . _ -, beginning with a letter or digit"
        raise reject("FIELD_INVALID", says, field=field)
    return str(given)
