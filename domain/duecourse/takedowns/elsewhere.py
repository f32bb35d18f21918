"""What somebody asks to come down comes down wherever it stands, as the record knows (227)."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from duecourse import facts
from duecourse.facts.noted import is_everybodys
from duecourse.kernel.command import Command
from duecourse.kernel.names import child, derived_id, kind_of, organisation_of
from duecourse.kernel.reaction import Cause
from duecourse.takedowns import commands as c
from duecourse.takedowns.lifecycle import OPEN
from duecourse.takedowns.words import WHEREVER_IT_STANDS

_TO_BE_LIFTED: Final = (*OPEN, "removed", "closed")


def request_elsewhere(post: str, request: str) -> str:
    """Return the name of the request that a post comes down, too, because of another request."""
    organisation = organisation_of(post)
    return child(organisation, "takedowns", derived_id(organisation, f"{post} {request}"))


def others_with_it(event: Any, stream: str, before: Any) -> Iterable[str]:
    """Return the request, the medium's record, and each other post with it and its request."""
    if kind_of(event.because) != "takedowns" or stream == facts.words_record(stream):
        return
    yield from (event.because, stream)
    for post in dict.fromkeys(one.post for one in before.shown_in):
        if post != event.post:
            yield from (post, request_elsewhere(post, event.because))


def asked_elsewhere(cause: Cause) -> Iterator[Command]:
    """The same medium in another post that is live is asked to come down, too; or is no more."""
    because = cause.event.because
    if kind_of(because) != "takedowns" or cause.stream not in cause.states:
        return
    lifted = cause.event.put_back
    if not lifted and not _is_meant(cause):
        return
    for name in dict.fromkeys(one.post for one in cause.states[cause.stream].shown_in):
        other = request_elsewhere(name, because)
        if name == cause.event.post or other not in cause.states:
            continue
        yield from _lifted(cause, other) if lifted else _opened(cause, name, other)


def _is_meant(cause: Cause) -> bool:
    """Return whether what is asked speaks of the medium; what is everybody's shows somebody."""
    medium = cause.states[cause.stream]
    own = medium.shows or medium.may_show or not is_everybodys(medium, cause.event.post)
    return bool(own) and cause.states[cause.event.because].ground in WHEREVER_IT_STANDS


def _lifted(cause: Cause, other: str) -> Iterator[Command]:
    if cause.states[other].state in _TO_BE_LIFTED:
        yield c.ReflectPost(name=other, outcome="lifted")


def _opened(cause: Cause, name: str, other: str) -> Iterator[Command]:
    """What is asked to come down already is asked once: else each post would ask for the other."""
    post, request = cause.states[name], cause.states[cause.event.because]
    asked = any(one.held_back for one in post.requests)
    media = {facts.medium_record(name, medium.digest) for medium in post.content.media}
    if post.visibility == "live" and not asked and cause.stream in media:
        yield c.OpenElsewhere(
            name=other,
            post=name,
            because=cause.event.because,
            ground=request.ground,
            restricted=request.restricted,
        )
