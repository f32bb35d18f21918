"""The clock of a contact: by when it is answered."""

from collections.abc import Iterator
from typing import Final

import msgspec

from duecourse.contacts.commands import NoteContactClock
from duecourse.contacts.state import Contact
from duecourse.kernel.clocks.keeping import Clocks, Kept, with_notes


def clocks(contact: Contact) -> Iterator[Kept]:
    """Yield the clock of the reply that is owed, or was owed last."""
    for name, clock in contact.clocks.items():
        kept = Kept(id="reply", name=name, clock=clock, function="publish")
        # Whom it turned out to be about deals with it no more.
        own = contact.assignee and contact.assignee not in contact.concerns
        owed_by = (contact.assignee,) if own else ()
        yield with_notes(msgspec.structs.replace(kept, owed_by=owed_by), contact.noted)


CLOCKS: Final = Clocks(view=clocks, note=NoteContactClock)
