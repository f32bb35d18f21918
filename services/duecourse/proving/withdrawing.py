"""What follows at once when a consent is withdrawn: by the service's own reactions."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from msgspec import Struct

from duecourse.consents.commands import WithdrawConsent
from duecourse.kernel.names import id_of, kind_of
from duecourse.posts.commands import ConfirmPublication
from duecourse.proving.choosing import Chooser, runs
from duecourse.proving.journeys.posts import to_publication
from duecourse.proving.open_post import CONSENTS
from duecourse.proving.stages import Life
from duecourse.proving.stories import live_through
from duecourse.proving.world import World


def once_withdrawn(life: Life) -> Iterator[str]:
    """Yield what changes on every record when the consent under a post that is out is withdrawn."""
    before = _out(life)
    if before is None:
        yield "no ordinary post that shows somebody can go out under this policy"
        return
    name = before.name("consents", CONSENTS[0])
    withdrawn = before.attempt(WithdrawConsent(name=name, method="letter"), life.author)
    for violation in withdrawn.violations:
        yield f"it cannot be withdrawn: {violation.message}"
    for changed, state in withdrawn.world.states.items():
        for field, was, now in _changes(before.state(changed), state):
            yield f"{kind_of(changed)} {id_of(changed)}: {field}: {was} becomes {now}"


def _out(life: Life) -> World | None:
    """Return the world in which a post that shows somebody, on one consent, is out."""
    demanded = {"post.shows": (True,), "post.cites": (CONSENTS[:1],)}

    def run(chooser: Chooser) -> bool:
        return not life.refused(chooser)

    for chooser, allowed in runs(run, 1, demanded):
        story = live_through(life, chooser) if allowed else None
        if story is not None and story.happened:
            return _confirmed(story.world, life.author)
    return None


def _confirmed(world: World, author: str) -> World:
    for command in to_publication(world, author):
        if isinstance(command, ConfirmPublication):
            for person in world.active:
                attempt = world.attempt(command, person)
                if attempt.accepted:
                    return attempt.world
    return world


def _changes(before: Any, after: Any) -> Iterator[tuple[str, str, str]]:
    """Yield each field that is another now: its name, what it was and what it is."""
    for field in after.__struct_fields__:
        was, now, name = getattr(before, field), getattr(after, field), field.replace("_", " ")
        if was == now or field in ("version", "told"):
            continue
        if isinstance(now, Struct) and isinstance(was, Struct):
            yield from ((f"{name}, {inner}", a, b) for inner, a, b in _changes(was, now))
        elif isinstance(now, tuple):
            yield from ((name, "nothing", _told(one)) for one in now if one not in was)
        else:
            yield name, _told(was), _told(now)


def _told(value: Any) -> str:
    if isinstance(value, Struct):
        fields = ((name, getattr(value, name)) for name in value.__struct_fields__)
        plain = (f"{n.replace('_', ' ')} {_told(v)}" for n, v in fields if v and n != "id")
        return ", ".join(plain)
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M} UTC"
    return str(value) if value not in ("", None) else "nothing"
