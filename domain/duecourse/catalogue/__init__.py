"""Every aggregate in one table; nothing else knows them all."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from msgspec import Struct

from duecourse.catalogue.upcasters import UPCASTERS
from duecourse.channels.decide import CHANNELS
from duecourse.complaints.decide import COMPLAINTS
from duecourse.consents.decide import CONSENTS
from duecourse.contacts.decide import CONTACTS
from duecourse.evidence.record import Codec, Event
from duecourse.objections.decide import OBJECTIONS
from duecourse.organisations.decide import ORGANISATIONS
from duecourse.people.decide import PEOPLE
from duecourse.policies.decide import POLICIES
from duecourse.policy.compiled import CommandKind, CompiledPack, compile_pack
from duecourse.policy.deciding import Aggregate
from duecourse.policy.guards import COMMON
from duecourse.policy.registry import Registry
from duecourse.policy.step import Command
from duecourse.posts.decide import POSTS


class CommandEntry(Struct, frozen=True):
    """A command type and the kind of resource that it is about."""

    type: type[Command]
    kind: str


AGGREGATES: Final[Mapping[str, Aggregate[Any]]] = {
    aggregate.kind: aggregate
    for aggregate in (
        ORGANISATIONS,
        POLICIES,
        PEOPLE,
        CHANNELS,
        POSTS,
        CONSENTS,
        OBJECTIONS,
        CONTACTS,
        COMPLAINTS,
    )
}
"""Every aggregate by its kind: the collection in resource names."""


def _commands() -> Iterator[tuple[str, CommandEntry]]:
    for kind, aggregate in AGGREGATES.items():
        for command in aggregate.handlers:
            yield command.__name__, CommandEntry(command, kind)


def _events() -> tuple[type[Event], ...]:
    return tuple(event for aggregate in AGGREGATES.values() for event in aggregate.events)


COMMANDS: Final[Mapping[str, CommandEntry]] = dict(_commands())
"""Every command by its name; a test proves that no two aggregates share one."""

REGISTRY: Final[Registry] = COMMON.joined(*(a.registry for a in AGGREGATES.values()))
"""Every guard and fact that a pack may name."""

CODEC: Final = Codec(_events(), UPCASTERS)
"""Reads and writes the record of every event, of any schema it ever had."""


def load(content: bytes, file: str) -> CompiledPack:
    """Return a policy pack ready for decisions.

    Args:
        content: the pack's text, YAML in UTF-8.
        file: name for messages.

    Raises:
        PackInvalid: with every problem found, each with file, line and field.
    """
    return compile_pack(
        content,
        file,
        registry=REGISTRY,
        definitions={kind: a.definition for kind, a in AGGREGATES.items()},
        commands={
            name: CommandKind(entry.kind, entry.type.__struct_fields__)
            for name, entry in COMMANDS.items()
        },
    )
