"""What a command is answered with: its receipt, and the state that it led to."""

from typing import Any, Final

from google.protobuf.descriptor import Descriptor

from duecourse.commands import Receipt
from duecourse.server.contract import message_in
from duecourse.server.writing import entry_writer, message_writer
from duecourse.v1 import common_pb2

_RECEIPT: Final = message_writer(common_pb2.Receipt.DESCRIPTOR, frozenset({"events"}))
_EVENT: Final = message_writer(common_pb2.ReceiptEvent.DESCRIPTOR, frozenset({"name"}))


class ResourceWriter:
    """Writes one resource, as an entry of a field of a reply.

    Args:
        reply: the reply's type; `field` of it holds the resource, or several.
    """

    def __init__(self, reply: Descriptor, field: str) -> None:
        shown = reply.fields_by_name[field]
        self._resource = message_writer(message_in(shown), frozenset({"name"}))
        self._field = entry_writer(shown)
        self._name = entry_writer(message_in(shown).fields_by_name["name"])

    def __call__(self, name: str, state: Any) -> bytes:
        """Return the entry for a resource of that name and state."""
        return self._field(self._resource(state, name=name))

    def unreadable(self, name: str) -> bytes:
        """Return the entry for a resource of which this release knows only the name."""
        return self._field(self._name(name.encode()))


class ReplyWriter:
    """Writes the replies of one command."""

    def __init__(self, reply: Descriptor, field: str) -> None:
        self._receipt = entry_writer(reply.fields_by_name["receipt"])
        self._resource = ResourceWriter(reply, field)

    def __call__(self, receipt: Receipt, name: str, state: Any) -> bytes:
        """Return the reply on the wire; of a state that cannot be read, the name only."""
        resource = self._resource
        row = resource.unreadable(name) if state is None else resource(name, state)
        return self._receipt(receipt_message(receipt)) + row


def receipt_message(receipt: Receipt) -> bytes:
    """Return a receipt on the wire."""
    events = [
        _EVENT(event, name=f"{event.name}/events/{event.version}") for event in receipt.events
    ]
    return _RECEIPT(receipt, events=events)
