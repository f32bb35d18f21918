"""The clock of a contact: by when it is answered."""

from collections.abc import Iterator
from typing import Final

import msgspec

from duecourse.contacts.commands import NoteContactClock
from duecourse.contacts.replying import ID
from duecourse.contacts.state import Contact
from duecourse.kernel.clocks.keeping import Clocks, Kept, with_notes


def clocks(contact: Contact) -> Iterator[Kept]:
    """Yield the clock of the reply that is owed, or was owed last."""
    for name, clock in contact.clocks.items():
        kept = Kept(id=ID, name=name, clock=clock, function="publish", done_by=contact.replied_by)
        # Whom it turned out to be about deals with it no more.
        own = contact.assignee and contact.assignee not in contact.concerns
        owed_by = (contact.assignee,) if own else ()
        known = {"owed_by": owed_by, "remind_at": contact.remind_at}
        yield with_notes(msgspec.structs.replace(kept, **known), contact.noted)


CLOCKS: Final = Clocks(view=clocks, note=NoteContactClock)
