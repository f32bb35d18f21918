"""What a dutiful person writes and brings: everything that a pack may ask for, and no more."""

from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from typing import Any, Final

from msgspec import Struct, inspect

from duecourse.channels.state import Channel, Grant
from duecourse.consents.commands import Informed
from duecourse.evidence.words import words_of
from duecourse.packs.binding import BoundRule
from duecourse.packs.compiled import CompiledPack
from duecourse.posts.commands import ChecklistAnswer
from duecourse.posts.content import Content, Media
from duecourse.proving.vocabulary import ADDRESS
from duecourse.proving.world import MONDAY, World

DIGEST: Final = "a" * 64

_ANSWERS: Final = ("yes", "no")


@cache
def ordinary(pack: CompiledPack, platform: str) -> Content:
    """Return a post that shows nobody and turns on nothing, fit for a platform under a pack."""
    said: dict[str, Any] = {"text": "We are open on Monday.", **_answered(Content)}
    channel = pack.channel(platform)
    allowed = (channel.categories if channel else ()) or pack.categories
    said["category"] = next((c for c in allowed if c not in barred(pack)), allowed[0])
    said |= {"kind": "original", "classification": "public", "interest": "none"}
    said["audience"] = ("public",)
    for rule in pack.rules:
        said.update(_asked(rule))
    return Content(**said)


def barred(pack: CompiledPack) -> frozenset[str]:
    """Return the categories that a pack lists so that they can be refused."""
    rules = (rule for rule in pack.rules if rule.kind.name == "category_barred")
    return frozenset(category for rule in rules for category in rule.params.categories)


def _answered(struct: type[Struct]) -> dict[str, Any]:
    """Return a no to every question that a struct's fields ask."""
    info = inspect.type_info(struct)
    fields = info.fields if isinstance(info, inspect.StructType) else ()
    return {f.name: "no" for f in fields if words_of(f.type) == _ANSWERS}


def _asked(rule: BoundRule) -> Iterator[tuple[str, Any]]:
    """Yield the fields that a rule asks for, with something that fits."""
    if rule.kind.name == "one_of":
        yield rule.params.field, rule.params.values[0]
    elif rule.kind.name == "stated":
        yield from ((name, _something(name)) for name in rule.params.fields)
    elif rule.kind.name == "labelled":
        yield "label", "Not our own word"


def _something(field: str) -> Any:
    info = inspect.type_info(Content)
    fields = {f.name: f for f in info.fields} if isinstance(info, inspect.StructType) else {}
    default = fields[field].default if field in fields else ""
    if field.endswith("_url"):
        return ADDRESS
    if default is None:
        return MONDAY + timedelta(days=30)
    return ("stated",) if isinstance(default, tuple) else "stated"


@cache
def picture() -> Media:
    """Return a picture of one's own, against which nothing stands."""
    said = {"kind": "image", "maker": "own", "provenance": "own", "origin": "camera"}
    return Media(digest=DIGEST, **said, rights_basis="own", **_answered(Media))


@cache
def sent_in() -> Media:
    """Return somebody else's words that were sent in, by their leave."""
    said = {"kind": "quotation", "maker": "third_party", "provenance": "supplied"}
    by = {"origin": "received", "rights_basis": "permission", "rights_ref": "A letter"}
    return Media(digest=DIGEST, **said, **by, attribution="Theirs", **_answered(Media))


@cache
def checklist(pack: CompiledPack) -> tuple[ChecklistAnswer, ...]:
    """Return a yes to every item that reviewers may have to answer."""
    found = (rule.params.item for rule in pack.rules if rule.kind.name == "checklist")
    return tuple(ChecklistAnswer(item=item, answer="yes") for item in dict.fromkeys(found))


@cache
def attestations(pack: CompiledPack) -> tuple[str, ...]:
    """Return every statement that a pack may ask somebody to sign."""
    found = (rule.params.attestation for rule in pack.rules if rule.kind.name == "attested")
    return tuple(dict.fromkeys(found))


@cache
def informed() -> Informed:
    """Return that somebody was told everything."""
    info = inspect.type_info(Informed)
    fields = info.fields if isinstance(info, inspect.StructType) else ()
    told: dict[str, Any] = {f.name: _told(f) for f in fields}
    return Informed(**told)


def _told(field: inspect.Field) -> object:
    if words_of(field.type) == _ANSWERS:
        return "yes"
    return "1" if isinstance(field.default, str) else True


def opened(world: World, platform: str) -> World:
    """Return the world with a channel in use, on which everybody who runs it may publish."""
    name = world.name("channels", platform)
    entry = world.pack.channel(platform)
    running = world.holding(entry.run_by if entry else ())
    grants = tuple(Grant(f"g-{n}", p, None, "", live=True) for n, p in enumerate(running))
    channel = Channel(
        state="active", version=3, platform=platform, login="organisational", grants=grants
    )
    return world.with_state(name, channel)


def resolved_plainly(pack: CompiledPack) -> dict[str, Any]:
    """Return what is said where a complaint is resolved: nobody is found wrong, the post stays."""
    said = {"finds_against": "no", "stays": "yes", "names_regulator": "yes"}
    return {**said, "signpost": next(iter(pack.outside_bodies), "")}
