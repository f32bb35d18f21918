"""What consents do because of posts."""

from collections.abc import Iterator
from typing import Final

from duecourse.consents import commands as c
from duecourse.consents.state import Consent
from duecourse.facts import ENDED
from duecourse.kernel.command import Command
from duecourse.kernel.reaction import Cause, Reaction
from duecourse.posts import events as post


def _record_reliance(cause: Cause) -> Iterator[Command]:
    for name in cause.event.consents:
        state = cause.states[name]
        # Of one that ended, or is no consent at all, it is for the decision to refuse.
        known = isinstance(state, Consent) and cause.stream in state.relied_on
        if not known or state.state in ENDED:
            yield c.RecordReliance(name=name, post=cause.stream)


REACTIONS: Final = (
    Reaction(
        to=(post.ConsentsVerified,),
        touches=lambda event, *_: event.consents,
        causes=_record_reliance,
    ),
)
