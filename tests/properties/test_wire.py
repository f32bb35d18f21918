"""What is read and written quickly is what the plainest way reads and writes."""

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from google.protobuf.descriptor import Descriptor, FieldDescriptor, MethodDescriptor
from google.protobuf.message import DecodeError, Message
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks._instance import Instance
from benchmarks._life import batches
from duecourse.client.client import METHODS
from duecourse.server.contract import is_map, message_class, message_in
from duecourse.server.convert import Parser
from duecourse.server.rejection import Rejected
from duecourse.server.resources import SINGULAR
from duecourse.server.routes import COMMANDS
from duecourse.server.writing import VARINTS, message_writer
from duecourse.v1 import audit_pb2, organisations_pb2, posts_pb2
from tests.properties.plain import PlainReader, PlainWriter
from tests.properties.requests import message

ROOT = Path(__file__).parents[2]
ANY_METHOD = st.sampled_from(list(METHODS.values()))
UNKNOWN = st.sampled_from([b"", b"\xf8\x3f\x07", b"\xfa\x3f\x02hi" * 21, b"\xfd\x3f\0\0\0\0"])
"""Fields of number 1023 on the wire: none, a number, more texts than are told of, four bytes."""


def struct_of(method: MethodDescriptor) -> type | None:
    return COMMANDS[method.name][0] if method.name in COMMANDS else None


def read_plainly(method: MethodDescriptor, body: bytes) -> tuple[dict[str, Any], list[Any]]:
    problems: list[Any] = []
    read = PlainReader(method.input_type, struct_of(method))
    values = read(message_class(method.input_type).FromString(body), "", problems)
    return values, problems


def read_by_the_server(method: MethodDescriptor, body: bytes) -> tuple[dict[str, Any], list[Any]]:
    try:
        return Parser(method.input_type, struct_of(method), 1 << 24)(body), []
    except Rejected as rejected:
        return {}, [(v.reason, v.message, v.field) for v in rejected.violations]


def assert_read_alike(method: MethodDescriptor, body: bytes) -> None:
    values, problems = read_plainly(method, body)
    read, refused_for = read_by_the_server(method, body)
    assert refused_for == problems
    assert problems or read == values
    assert problems or list(read) == list(values)


@st.composite
def bodies(draw: st.DrawFn, method: MethodDescriptor) -> bytes:
    """Return a request on the wire, with fields that nobody knows here and there in it."""
    made = message_class(method.input_type)(**draw(message(method.input_type)))
    body: bytes = made.SerializeToString()
    for field, value in made.ListFields():
        if isinstance(value, Message):
            # Of a message that comes twice, the second adds to the first.
            tag = bytes([field.number << 3 | 2]) if field.number < 16 else b""
            inner = draw(UNKNOWN) if tag else b""
            body += tag + bytes([len(inner)]) + inner if tag and inner else b""
    return body + draw(UNKNOWN)


@settings(max_examples=400)
@given(st.data())
def test_any_request_is_read_or_refused_as_the_plainest_way_does(data: st.DataObject) -> None:
    method = data.draw(ANY_METHOD)
    assert_read_alike(method, data.draw(bodies(method)))


@settings(max_examples=400)
@given(ANY_METHOD, st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_as_the_plainest_way_does(
    method: MethodDescriptor, body: bytes
) -> None:
    try:
        message_class(method.input_type).FromString(body)
    except DecodeError:
        return
    assert_read_alike(method, body)


def filled(descriptor: Descriptor, text: str, number: int) -> Message:
    """Return a message whose fields are all set, texts and numbers to the same."""
    whole: Any = message_class(descriptor)()
    for field in descriptor.fields:
        if is_map(field):
            continue
        value: Any = text if field.type == FieldDescriptor.TYPE_STRING else number
        if field.message_type is not None:
            value = filled(message_in(field), text, number)
        if field.type == FieldDescriptor.TYPE_BYTES:
            value = text.encode()
        if field.is_repeated:
            getattr(whole, field.name).append(value)
        elif field.message_type is not None:
            getattr(whole, field.name).CopyFrom(value)
        else:
            setattr(whole, field.name, value)
    made: Message = whole
    return made


@pytest.mark.parametrize("text", ["p1", "p1\n", "a\nb", "a\0b", "\u202e", "\u2066\n", ""])
@pytest.mark.parametrize("number", [0, 1, 999_999_999, 1_000_000_000])
def test_every_field_of_every_request_is_read_or_refused_as_the_plainest_way_does(
    text: str, number: int
) -> None:
    for method in METHODS.values():
        assert_read_alike(method, filled(method.input_type, text, number).SerializeToString())


@pytest.mark.parametrize("entries", [500, 501])
def test_a_list_is_read_up_to_its_bound(entries: int) -> None:
    method = METHODS["AnswerChecklist"]
    made: Any = message_class(method.input_type)()
    for _ in range(entries):
        made.answers.add(item="x\0", answer=9)
    assert_read_alike(method, made.SerializeToString())


def state_like(descriptor: Descriptor, values: dict[str, Any]) -> Any:
    """Return what has the attributes that a message shows, unset ones None."""
    return SimpleNamespace(**{f.name: attribute(f, values.get(f.name)) for f in descriptor.fields})


def attribute(field: FieldDescriptor, value: Any) -> Any:
    if field.message_type is None or is_map(field) or not isinstance(value, dict | list):
        return value
    if isinstance(value, list):
        return tuple(state_like(message_in(field), one) for one in value)
    return state_like(message_in(field), value)


SHOWN = [
    message_in(audit_pb2.GetStateResponse.DESCRIPTOR.fields_by_name[field])
    for field in SINGULAR.values()
]


@settings(max_examples=300)
@given(st.data(), st.sampled_from(SHOWN))
def test_any_state_is_written_as_the_plainest_way_does(
    data: st.DataObject, shown: Descriptor
) -> None:
    made = message_class(shown)(**data.draw(message(shown)))
    values = PlainReader(shown)(made, "", [])
    state = state_like(shown, values)
    given_ = frozenset({"name"})
    name = values.get("name", "")
    write = message_writer(shown, given_)
    wire = write(state, name=name)
    assert message_class(shown).FromString(wire) == PlainWriter(shown, given_)(state, name=name)
    # Parts that were written before are known again; in another state they are the same.
    assert write(state, name=name) == write(SimpleNamespace(**vars(state)), name=name) == wire


def entries(count: int, item: str = "i") -> Any:
    return tuple(SimpleNamespace(item=item, answer="yes", by="") for _ in range(count))


def post(answers: Any) -> Any:
    shown = posts_pb2.Post.DESCRIPTOR
    return SimpleNamespace(**{**dict.fromkeys(shown.fields_by_name), "answers": answers})


def test_only_what_is_the_same_object_is_known_again() -> None:
    shown = posts_pb2.Post.DESCRIPTOR
    write, plain = message_writer(shown), PlainWriter(shown)
    for number in range(5_000):
        # More than are kept; each is made where the one before may have been.
        state = post(entries(4, f"i{number}"))
        assert message_class(shown).FromString(write(state)) == plain(state)


def test_a_list_that_may_change_is_written_as_it_is_each_time() -> None:
    write, answers = message_writer(posts_pb2.Post.DESCRIPTOR), [*entries(4)]
    before = write(post(answers))
    answers += entries(1, "more")
    assert write(post(answers)) == before + write(post(entries(1, "more")))


@given(
    st.dictionaries(st.text(max_size=3), st.frozensets(st.text(max_size=3))),
    st.dictionaries(st.text(max_size=3), st.integers(0, 2**32 - 1)),
)
def test_maps_are_written_as_the_plainest_way_does(
    officers: dict[str, frozenset[str]], complaints: dict[str, int]
) -> None:
    for shown, field, value in (
        (organisations_pb2.Organisation.DESCRIPTOR, "officers", officers),
        (SHOWN[0], "open_complaints", complaints),
    ):
        state = SimpleNamespace(**{**dict.fromkeys(shown.fields_by_name), field: value})
        wire = message_writer(shown)(state)
        assert message_class(shown).FromString(wire) == PlainWriter(shown)(state)


@given(st.integers(0, 2**64 - 1))
def test_a_number_is_written_as_the_library_does(number: int) -> None:
    made = audit_pb2.AuditEvent(version=number)
    assert made.SerializeToString() == (b"\x10" + VARINTS[number] if number else b"")


def test_every_reply_of_a_life_is_what_the_plainest_way_writes(tmp_path: Path) -> None:
    """The receipt and the state of each command, over the real path."""

    async def life() -> None:
        instance = Instance(tmp_path, ROOT)
        await instance.set_up()
        for rpc, (call,) in batches(instance.life.lives(1)):
            output = METHODS[rpc].output_type
            reply: Any = message_class(output).FromString(await instance.give(call))
            field = next(f for f in output.fields if f.name != "receipt")
            state: Any = await instance.server.commands.load(reply.receipt.name)
            shown = PlainWriter(message_in(field), frozenset({"name"}))
            assert getattr(reply, field.name) == shown(state, name=reply.receipt.name)
            assert reply.receipt.version == state.version
            assert (
                reply.receipt.events[0].name
                == f"{reply.receipt.name}/events/{reply.receipt.events[0].version}"
            )
        await instance.server.commands.aclose()

    asyncio.run(life())
