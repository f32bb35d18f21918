"""The register of kinds: every aggregate in one table; whatever lists kinds reads it.

A new aggregate costs its own files, its file of the contract, and one line here.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from msgspec import Struct

from duecourse.breaches.decide import BREACHES
from duecourse.catalogue.upcasters import UPCASTERS
from duecourse.channels.decide import CHANNELS
from duecourse.complaints.decide import COMPLAINTS
from duecourse.consents.decide import CONSENTS
from duecourse.contacts.decide import CONTACTS
from duecourse.evidence.record import Codec, Event
from duecourse.facts.accounts import fault_in, keys_of
from duecourse.facts.links import fault_in_writing_to
from duecourse.incidents.decide import INCIDENTS
from duecourse.kernel.aggregate import Aggregate
from duecourse.kernel.calendars import Calendars
from duecourse.kernel.command import Command, is_spared
from duecourse.kernel.expressions import Expressions
from duecourse.kernel.guards import COMMON
from duecourse.kernel.registry import Registry
from duecourse.kernel.rights import unbound
from duecourse.kernel.table import ABSENT, ANYONE, AUTHOR, SYSTEM
from duecourse.objections.decide import OBJECTIONS
from duecourse.organisations.decide import ORGANISATIONS
from duecourse.packs.addresses import Addresses
from duecourse.packs.binding import CommandKind, Defaults
from duecourse.packs.compiling import Ground
from duecourse.people.decide import PEOPLE
from duecourse.policies.decide import POLICIES
from duecourse.posts.decide import POSTS
from duecourse.takedowns.decide import TAKEDOWNS

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
        BREACHES,
        TAKEDOWNS,
        INCIDENTS,
    )
}
"""Every aggregate by its kind: the collection in resource names."""


class CommandEntry(Struct, frozen=True):
    """A command type, the aggregate that it is about, and how it is carried out."""

    type: type[Command]
    aggregate: Aggregate[Any]

    @property
    def kind(self) -> str:
        """Return the kind of resource that the command is about."""
        return self.aggregate.kind


def _commands() -> Iterator[CommandEntry]:
    for aggregate in AGGREGATES.values():
        for command in aggregate.handlers:
            yield CommandEntry(command, aggregate)


def _events() -> tuple[type[Event], ...]:
    return tuple(event for aggregate in AGGREGATES.values() for event in aggregate.events)


COMMANDS: Final[Mapping[str, CommandEntry]] = {e.type.__name__: e for e in _commands()}
"""Every command by its name; a test proves that no two aggregates share one."""

REGISTRY: Final[Registry] = COMMON.joined(*(a.registry for a in AGGREGATES.values()))
"""Every guard and fact that a pack may name."""

CODEC: Final = Codec(_events(), UPCASTERS)
"""Reads and writes the record of every event, of any schema it ever had."""


def ground_of(defaults: Defaults, calendars: Calendars, expressions: Expressions) -> Ground:
    """Return what packs of this release stand on.

    Args:
        defaults: clauses from public sources that packs may take, by id.
        calendars: time zones and public holidays that packs may name.
        expressions: reads the rules that packs write themselves.
    """
    return Ground(
        registry=REGISTRY,
        definitions={kind: a.definition for kind, a in AGGREGATES.items()},
        commands={
            name: CommandKind(
                about=entry.kind,
                fields=entry.type.__struct_fields__,
                spared=is_spared(entry.type) or bool(unbound(entry.type)),
                rules_of=entry.type.RULES_OF,
                unbound=unbound(entry.type),
            )
            for name, entry in COMMANDS.items()
        },
        defaults=defaults,
        calendars=calendars,
        expressions=expressions,
        judging=_judging(),
        judged_by=_judged_by(),
        addresses=Addresses(of_account=fault_in, of_body=fault_in_writing_to, same=keys_of),
    )


def _judging() -> frozenset[str]:
    """Return the functions that move what is confidential on: what they judge is people."""
    rows = (
        row
        for aggregate in AGGREGATES.values()
        for row in aggregate.definition.transitions
        if aggregate.initial.CONFIDENTIAL and row.source not in (ABSENT, *row.dests)
    )
    # Whoever manages or publishes leads an incident only where a pack fills none of its leads,
    # and what they judge they never judge alone, whatever the route says (decision 145).
    return frozenset(one for row in rows for one in row.who if one not in _WORK)


def _judged_by() -> frozenset[str]:
    """Return the functions of the work that give commands by which people are judged."""
    rows = (
        row
        for aggregate in AGGREGATES.values()
        for row in aggregate.definition.transitions
        if COMMANDS[row.trigger].type.JUDGES
    )
    return frozenset(one for row in rows for one in row.who) - _judging() - {ANYONE, AUTHOR, SYSTEM}


_WORK: Final = ("manage", "publish")
"""Functions of the work itself, which has its own rules on what somebody does alone."""
