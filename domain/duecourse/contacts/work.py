"""A contact as work: whoever it is assigned to answers it."""

from typing import Final

from duecourse.contacts.state import Contact
from duecourse.kernel.work import Work, named

_ANSWERED: Final = ("answered", "closed", "promoted")


def work(contact: Contact) -> Work:
    """Return a contact as work."""
    return Work(
        opened_at=contact.received_at,
        handlers=named(contact.assignee),
        functions=("publish",),
        channels=named(contact.channel),
        about=contact.concerns,
        unheard=contact.state not in _ANSWERED,
    )
