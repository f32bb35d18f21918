"""The clock of somebody who is suspended: by when somebody looks whether that goes on."""

from collections.abc import Iterator
from typing import Final

from duecourse.kernel.clocks.keeping import Clocks, Kept, kept_of, with_notes
from duecourse.people.commands import NotePersonClock
from duecourse.people.state import Person

_REVIEW: Final = "suspension_review"


def clocks(person: Person) -> Iterator[Kept]:
    """Yield the clock of a suspension; what it is for may have one of its own instead."""
    due = person.suspension_review_due
    if person.state == "suspended" and due is not None:
        began = person.suspension_looked_at
        yield with_notes(kept_of(_REVIEW, _REVIEW, began, due, function="administer"), person.noted)


CLOCKS: Final = Clocks(view=clocks, note=NotePersonClock)
