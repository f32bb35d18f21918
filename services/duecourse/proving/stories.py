"""A case told as a story, and lived through by the real decisions."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from msgspec import Struct, structs

from duecourse.catalogue import AGGREGATES
from duecourse.consents.commands import WithdrawConsent
from duecourse.kernel.names import id_of, kind_of
from duecourse.objections.commands import RecordObjection
from duecourse.posts import commands as c
from duecourse.proving.choosing import Chooser, Told
from duecourse.proving.lazies import Lazy
from duecourse.proving.open_post import CONSENTS, SUBJECT, THEIRS
from duecourse.proving.stages import Life, structs_at
from duecourse.proving.world import World

_CODE: Final = re.compile(r"[a-z0-9]+(_[a-z0-9]+)+")
"""A word of a list that is written as one though it is several."""

_THINGS: Final[Mapping[str, str]] = {
    "post": "The post",
    "subject": "The person shown",
    "other": "The other person shown",
    "medium": "The picture",
    "c1": "The first consent",
    "c2": "The second consent",
    "c3": "The other person's consent",
    "channel": "The channel",
    "objection": "The objection",
    "organisation": "The organisation",
    "contact": "The contact",
    "complaint": "The complaint",
}

_FIELDS: Final[Mapping[str, str]] = {
    "shows": "shows somebody",
    "beside": "another person is shown",
    "cites": "rests on the consents",
    "has_medium": "has a picture",
    "medium": "the picture is",
    "nobody_else": "somebody said that nobody else can be recognised",
    "later": "after the check",
}
"""What of a story is no field of a record, or is called otherwise there."""

_DOES: Final[Mapping[str, str]] = {
    "DraftPost": "drafts it",
    "SubmitForReview": "hands it in",
    "ApproveStep": "approves it",
    "VerifyConsent": "verifies the consents",
    "PublishPost": "publishes it",
    "PermitPosting": "gives leave to publish it",
    "DraftPolicy": "lays down the next version",
    "ApprovePolicy": "approves the next version",
    "BringIntoForce": "brings the next version into force",
    "AssignRole": "gives themselves a role",
    "SuspendAccess": "suspends somebody's access",
}


class Story(Struct, frozen=True):
    """A case as it was lived through.

    Attributes:
        lines: what was out of the ordinary, and what everybody did.
        happened: the post was published in the end; if not, the last line says what refused.
        world: how it was in the end.
    """

    lines: tuple[str, ...]
    happened: bool
    world: World


def live_through(life: Life, case: Chooser) -> Story:
    """Return what becomes of a case when people do it, one command after the other."""
    told = Told(case.said)
    world, lines = _furnished(life, told), [*_unusual(case.unusual)]
    for act in life.acts:
        world = structs_at(world, act)
        if isinstance(act.command, c.PublishPost):
            world = _meanwhile(life, world, told)
        command = _realised(life, act.command, told)
        attempt = world.attempt(command, act.by)
        who, done = id_of(act.by), does(type(act.command).__name__)
        if attempt.violations:
            why = "; ".join(v.message for v in attempt.violations)
            return Story((*lines, f"{who} {done}: refused: {why}"), False, world)
        lines.append(f"{who} {done}.")
        world = attempt.world
    return Story(tuple(lines), True, world)


def _unusual(case: Mapping[str, Any]) -> Iterator[str]:
    """Yield a sentence for each thing that is told of: what is out of the ordinary in it."""
    said: dict[str, list[str]] = {}
    for variable, value in case.items():
        thing, _, field = variable.partition(".")
        named = _FIELDS.get(field, field.replace("_", " "))
        said.setdefault(thing, []).append(f"{named}: {plain(value)}")
    for thing, fields in said.items():
        yield f"{_THINGS.get(thing, thing)}: {', '.join(fields)}."


def does(command: str) -> str:
    """Return what somebody does who gives a command, in words."""
    return _DOES.get(command, f"gives the command: {in_words(command)}")


def in_words(command: str) -> str:
    """Return the name of a command as words: `approve step` for ApproveStep."""
    return re.sub(r"(?<=.)([A-Z])", r" \1", command).lower()


def plain(value: object, nothing: str = "not said") -> str:
    """Return a value as people say it: words of a list without their underscores, names by id."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple | frozenset):
        said = (plain(one) for one in (value if isinstance(value, tuple) else sorted(value)))
        return ", ".join(said) or "none"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M} UTC"
    if value in ("", None):
        return nothing
    text = str(value)
    if "/" in text and kind_of(text) in AGGREGATES:
        return id_of(text)
    return text.replace("_", " ") if _CODE.fullmatch(text) else text


def real(thing: Any) -> Any:
    """Return the struct that something open has become."""
    if not isinstance(vars(thing).get("_real") if hasattr(thing, "__dict__") else None, Struct):
        return thing
    cls = type(vars(thing)["_real"])
    return cls(**{name: _deep(getattr(thing, name)) for name in cls.__struct_fields__})


def _deep(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(real(one) if type(one) is Lazy else one for one in value)
    return real(value) if type(value) is Lazy else value


def _furnished(life: Life, told: Told) -> World:
    """Return the world as it is before the post is written."""
    world = life.world
    name = world.name("channels", life.open.platforms[0])
    world = world.with_state(name, real(life.open.channel(told)))
    for id_ in (*CONSENTS, THEIRS):
        consent = real(life.open.consent(id_, told, later=False))
        world = world.with_state(world.name("consents", id_), consent)
    objection = life.open.objection(told)
    if objection is not None:
        world = world.with_state(world.name("objections", SUBJECT), objection)
    around = {kind: real(one) for kind, one in life.open.around.each(told).items()}
    return life.open.around.furnished(world, around)


def _meanwhile(life: Life, world: World, told: Told) -> World:
    """Return the world after what became of it all between the check and publication."""
    name = world.name("channels", life.open.platforms[0])
    if stopped := told.said.get("channel.later"):
        world = world.with_state(name, structs.replace(world.state(name), state=stopped))
    if told.said.get("objection.later"):
        objecting = RecordObjection(name=world.name("objections", SUBJECT), evidence="A letter")
        world = world.attempt(objecting, life.author).world
    for id_ in (*CONSENTS, THEIRS):
        name = world.name("consents", id_)
        if told.said.get(f"{id_}.later") == "withdrawn":
            world = world.attempt(WithdrawConsent(name=name, method="letter"), life.author).world
        elif told.said.get(f"{id_}.later"):
            ended = structs.replace(world.state(name), expires_at=life.world.at)
            world = world.with_state(name, ended)
    return world


def _realised(life: Life, command: Any, told: Told) -> Any:
    if isinstance(command, c.DraftPost):
        return structs.replace(command, content=real(life.open.content(told)))
    if isinstance(command, c.VerifyConsent):
        return structs.replace(
            command,
            consents=life.open.cited(told),
            nobody_identifiable=life.open.attested(told),
        )
    return command
