"""What is complained of because of something else: a contact that turned out to be a complaint."""

from collections.abc import Iterator
from typing import Final

from duecourse.complaints import commands as c
from duecourse.contacts import events as contact
from duecourse.kernel.command import Command
from duecourse.kernel.interests import short
from duecourse.kernel.reaction import Cause, Reaction


def _open(cause: Cause) -> Iterator[Command]:
    """Whoever wrote complains; whoever promoted it took it in for them."""
    event: contact.ContactPromoted = cause.event
    yield c.OpenComplaint(
        name=event.complaint,
        kind=event.kind,
        about=event.about,
        respondents=event.concerns,
        complainant=event.complainant or f"whoever wrote {short(cause.stream)}",
        received_at=event.received_at,
        taken_in=True,
    )


REACTIONS: Final = (
    Reaction(
        to=(contact.ContactPromoted,),
        touches=lambda event, stream, _: (event.complaint, stream),
        causes=_open,
    ),
)
