"""Any request: each field may be missing, ordinary or odd."""

from typing import Any

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from hypothesis import strategies as st

from duecourse.server.contract import is_map, message_in

ACAT = "organisations/acat"
ORDINARY = [
    "",
    "x",
    "p1",
    "posts",
    "adult",
    "twitter",
    "social_lead",
    "organisational",
    "2021-10-08",
    "0" * 64,
    ACAT,
    f"{ACAT}/people/lena",
    f"{ACAT}/channels/twitter",
    f"{ACAT}/posts/p1",
    f"{ACAT}/consents/c1",
]
ODD = [
    f"{ACAT}/cats/tom",
    "organisations/other/posts/p1",
    "a\nb",
    "p1\n",
    "a\0b",
    "\u202e",
    "é" * 501,
    "y" * 21_000,
]
# Odd ones are rare, or else no request would get past the reading of it.
TEXTS = st.sampled_from(ORDINARY * 3 + ODD)


def message(
    descriptor: Descriptor, without: frozenset[str] = frozenset()
) -> st.SearchStrategy[dict[str, Any]]:
    """Return a strategy for the fields of a message; each may be missing."""
    if descriptor.full_name == "google.protobuf.Timestamp":
        seconds = st.sampled_from([-1, 0, 1_799_658_000, 1_900_000_000, 2**40])
        return st.fixed_dictionaries({"seconds": seconds, "nanos": st.sampled_from([0, -1, 5])})
    own = [f for f in descriptor.fields if f.name not in without]
    fields = {f.name: field(f) for f in own if f.containing_oneof is None}
    one = [st.fixed_dictionaries({f.name: field(f)}) for o in descriptor.oneofs for f in o.fields]
    plain = st.fixed_dictionaries({}, optional=fields)
    return st.builds(lambda a, b: {**a, **b}, plain, st.one_of(st.just({}), *one))


def field(one: FieldDescriptor) -> st.SearchStrategy[Any]:
    """Return a strategy for what a field holds."""
    if is_map(one):
        return st.just({})
    values = single(one)
    return st.lists(values, max_size=2) if one.is_repeated else values


def single(one: FieldDescriptor) -> st.SearchStrategy[Any]:
    """Return a strategy for one value of a field."""
    if one.message_type is not None:
        return message(message_in(one))
    if one.type == FieldDescriptor.TYPE_STRING:
        return TEXTS
    if one.type == FieldDescriptor.TYPE_BYTES:
        return st.binary(max_size=9)
    if one.type == FieldDescriptor.TYPE_BOOL:
        return st.booleans()
    return st.sampled_from([0, 1, 2, 3, 2**31 - 1])
