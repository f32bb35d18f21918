"""A request that something comes down as work: of whoever may take it down."""

from collections.abc import Iterator

from duecourse.kernel.work import Held, Work, named
from duecourse.takedowns.state import Takedown


def work(takedown: Takedown) -> Work:
    """Return a request as work."""
    own = takedown.owner if takedown.held_by == "personal" else ""
    return Work(
        opened_at=takedown.requested_at,
        handlers=named(own),
        functions=("publish", "manage"),
        about=named(takedown.post),
        holds=tuple(_holds(takedown)),
    )


def _holds(takedown: Takedown) -> Iterator[Held]:
    if takedown.state == "platform_reported":
        yield Held(by="outside", until=takedown.expected_by)
    if takedown.said:
        yield Held(by="second_person")
