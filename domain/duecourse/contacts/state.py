"""A contact as decisions need it, and how each event changes it."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import msgspec
from msgspec import Struct

from duecourse.contacts import events as e
from duecourse.contacts.commands import ContactKind, ContactRoute
from duecourse.evidence.record import Event, Recorded
from duecourse.kernel.table import ABSENT


class Contact(Struct, frozen=True, kw_only=True):
    """The state of a contact."""

    state: str = ABSENT
    version: int = 0
    channel: str = ""
    kind: ContactKind = ""
    route: ContactRoute = ""
    identity_verified: bool = False


Change = Mapping[str, object]

_CHANGES: Final[Mapping[type[Event], Callable[[Contact, Any], Change]]] = {
    e.ContactRecorded: lambda _, r: {"channel": r.event.channel, "kind": r.event.kind},
    e.ContactMovedToPrivate: lambda _, r: {"route": r.event.route},
    e.IdentityVerified: lambda *_: {"identity_verified": True},
    e.ContactClosed: lambda *_: {},
    # Whoever writes once more does so in public, until that is moved again.
    e.ContactReopened: lambda *_: {"route": ""},
}


def evolve(contact: Contact, recorded: Recorded[Any]) -> Contact:
    """Return the contact after an event; the resulting state stands in the record."""
    change = _CHANGES[type(recorded.event)](contact, recorded)
    envelope = recorded.envelope
    return msgspec.structs.replace(
        contact, **change, state=envelope.to_state or contact.state, version=envelope.version
    )
