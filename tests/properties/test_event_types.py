"""What every event and command type must be, whatever it says."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from msgspec import inspect as types

from duecourse import facts as views
from duecourse.catalogue import AGGREGATES, CODEC, COMMANDS
from duecourse.channels.state import Channel, Grant
from duecourse.consents.state import Consent
from duecourse.contacts.state import Contact
from duecourse.evidence.fields import is_marked, personal_paths, unwrapped
from duecourse.evidence.record import Event
from duecourse.kernel import facts
from duecourse.kernel.clocks.changing import ClockChanged
from duecourse.kernel.clocks.noting import ClockNoted
from duecourse.objections.state import Objection
from duecourse.organisations.state import Organisation
from duecourse.people.state import Person
from duecourse.posts.state import Post
from tests.properties import samples

EVENTS = sorted(CODEC.types.values(), key=lambda event: event.__name__)
COMMAND_TYPES = sorted((e.type for e in COMMANDS.values()), key=lambda command: command.__name__)
IMMUTABLE = (
    types.IntType,
    types.BoolType,
    types.DateTimeType,
    types.NoneType,
    types.LiteralType,
    types.Metadata,
    types.StructType,
    types.VarTupleType,
    types.UnionType,
)

# What events of several aggregates are made of: no record holds one.
BASES = (Event, ClockNoted, ClockChanged)

every_event = pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.__name__)
every_type = pytest.mark.parametrize(
    "struct", [*EVENTS, *COMMAND_TYPES], ids=lambda struct: struct.__name__
)


def leaves(info: types.Type, path: str) -> Iterator[tuple[str, types.Type]]:
    """Yield every type that a type is made of, with where it stands."""
    yield path, info
    if isinstance(info, types.StructType):
        for field in info.fields:
            yield from leaves(field.type, f"{path}.{field.name}")
    elif isinstance(info, types.UnionType):
        for inner in info.types:
            yield from leaves(inner, path)
    elif isinstance(info, types.VarTupleType):
        yield from leaves(info.item_type, f"{path}[]")


def faults(struct: type[Any]) -> list[str]:
    """Return every field that is a bare text, or of a type that can change."""
    found = list(leaves(types.type_info(struct), struct.__name__))
    bare = [f"{p}: a bare str" for p, t in found if isinstance(t, types.StrType)]
    unmarked = [
        f"{p}: does not say if it is personal"
        for p, t in found
        if isinstance(t, types.Metadata) and isinstance(t.type, types.StrType) and not is_marked(t)
    ]
    mutable = [
        f"{p}: {type(t).__name__}"
        for p, t in found
        if not isinstance(t, (*IMMUTABLE, types.StrType))
    ]
    thawed = [
        f"{p}: not frozen"
        for p, t in found
        if isinstance(t, types.StructType) and not t.cls.__struct_config__.frozen
    ]
    return bare + unmarked + mutable + thawed


@every_type
def test_every_text_says_whether_it_is_personal_and_nothing_can_change(struct: type[Any]) -> None:
    assert faults(struct) == []


def test_the_walk_sees_bare_texts_and_mutable_values_however_deep() -> None:
    class Inner(msgspec.Struct):
        name: str

    class Bad(Event, frozen=True, kw_only=True):
        names: list[str]
        inner: tuple[Inner, ...] = ()

    assert faults(Bad) == [
        "Bad.inner[].name: a bare str",
        "Bad.names: ListType",
        "Bad.inner[]: not frozen",
    ]


@every_event
def test_an_event_can_be_read_when_everything_personal_is_erased(event: type[Event]) -> None:
    whole = samples.full(event)
    salts = iter(bytes([n]) * 16 for n in range(50))
    encoded = CODEC.encode(samples.envelope(whole), whole, salts)
    assert len(encoded.disclosures) == len(personal_paths(event))
    assert samples.PERSONAL_TEXT[:9].encode() not in encoded.record
    erased = CODEC.decode(encoded.record).event
    assert type(erased) is event
    restored = CODEC.decode(encoded.record, [kept.content for kept in encoded.disclosures])
    assert restored.event == whole


@every_event
def test_every_personal_field_has_a_default(event: type[Event]) -> None:
    for path in personal_paths(event):
        info: types.Type = types.type_info(event)
        for step in path:
            assert isinstance(info, types.StructType)
            field = next(f for f in info.fields if f.encode_name == step)
            assert not field.required, f"{event.__name__}.{'.'.join(path)}"
            info = unwrapped(field.type)


def test_no_two_aggregates_share_an_event_or_a_command() -> None:
    events = Counter(e.__name__ for a in AGGREGATES.values() for e in a.events)
    commands = Counter(c.__name__ for a in AGGREGATES.values() for c in a.handlers)
    assert [name for name, times in (events | commands).items() if times > 1] == []


@pytest.mark.parametrize("kind", AGGREGATES)
def test_an_aggregate_changes_by_every_one_of_its_events(kind: str) -> None:
    aggregate = AGGREGATES[kind]
    declared = {
        value
        for module in {event.__module__ for event in aggregate.events}
        for value in vars(__import__(module, fromlist=["EVENTS"])).values()
        if isinstance(value, type) and issubclass(value, Event) and value not in BASES
    }
    assert declared == set(aggregate.events)


@pytest.mark.parametrize("kind", AGGREGATES)
def test_every_command_of_an_aggregate_is_handled_and_stands_in_its_table(kind: str) -> None:
    aggregate = AGGREGATES[kind]
    triggers = {row.trigger for row in aggregate.definition.transitions}
    assert triggers == {command.__name__ for command in aggregate.handlers}


def test_the_states_are_what_other_aggregates_may_know_of_them() -> None:
    # mypy proves the rest: each name below has the type of the fact.
    person: facts.PersonFact = Person()
    organisation: facts.OrganisationFact = Organisation()
    grant: views.GrantFact = Grant("g", "p", None, "q")
    channel: views.ChannelFact = Channel()
    consent: views.ConsentFact = Consent()
    objection: views.ObjectionFact = Objection()
    contact: views.ContactFact = Contact()
    post: views.PostFact = Post()
    known = (person, channel, consent, objection, contact, post)
    assert {fact.state for fact in known} == {"absent"}
    assert organisation.policy_version == ""
    assert grant.until is None
