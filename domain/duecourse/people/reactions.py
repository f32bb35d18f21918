"""What a person's entry does because of channels: it notes where they have access."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from duecourse.channels import events as channel
from duecourse.kernel.command import Command
from duecourse.kernel.reaction import Cause, Reaction
from duecourse.people import commands as c


def _holder(event: Any, _: str, __: object) -> Iterable[str]:
    return (event.person,)


def _note_access(cause: Cause) -> Iterator[Command]:
    name = cause.event.person
    if cause.stream not in cause.states[name].channels:
        yield c.NoteAccess(name=name, channel=cause.stream)


def _note_revoked(cause: Cause) -> Iterator[Command]:
    """What somebody takes from a person stands in that person's own entry, too (decision 071)."""
    if not type(cause.command).REACTION:
        yield c.NoteAccess(name=cause.event.person, channel=cause.stream)


REACTIONS: Final = (
    Reaction(
        to=(channel.GrantProposed, channel.PostingPermitted),
        touches=_holder,
        causes=_note_access,
    ),
    Reaction(to=(channel.GrantRevoked,), touches=_holder, causes=_note_revoked),
)
