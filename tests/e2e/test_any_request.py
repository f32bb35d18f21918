"""Whatever well-formed request is sent to whichever method, the answer is never a defect."""

from typing import Any

import grpc
import pytest
from google.protobuf.descriptor import Descriptor, FieldDescriptor, MethodDescriptor
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from duecourse.server.auth import ACCESS
from duecourse.server.contract import is_map, message_in
from duecourse.server.resources import SINGULAR
from duecourse.server.routes import COMMANDS
from tests.e2e.conftest import ACAT, LENA, TWITTER, Newsroom
from tests.e2e.serving import METHODS, context, refusal_of

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
    LENA,
    TWITTER,
    f"{ACAT}/posts/p1",
    f"{ACAT}/consents/c1",
]
ODD = [
    f"{ACAT}/cats/tom",
    "organisations/other/posts/p1",
    "a\nb",
    "a\0b",
    "\u202e",
    "é" * 501,
    "y" * 21_000,
]
# Odd ones are rare, or else no request would get past the reading of it.
TEXTS = st.sampled_from(ORDINARY * 3 + ODD)
IDS = {"people": "lena", "channels": "twitter", "policies": "2021-10-08", "consents": "c1"}
CONTEXT: st.SearchStrategy[dict[str, Any]] = st.builds(
    context, reason=st.sampled_from(["", "because"])
) | st.just({})


def names(method_name: str) -> st.SearchStrategy[str]:
    """Return a strategy for the resource of a method: one of its kind, if it has one."""
    kinds = [COMMANDS[method_name][1]] if method_name in COMMANDS else list(SINGULAR)
    return st.sampled_from(
        [
            ACAT if kind == "organisations" else f"{ACAT}/{kind}/{IDS.get(kind, 'p1')}"
            for kind in kinds
        ]
    )


def requests(method: MethodDescriptor) -> st.SearchStrategy[dict[str, Any]]:
    always = {"context": CONTEXT, "name": names(method.name), "parent": st.just(ACAT)}
    there = {k: v for k, v in always.items() if k in method.input_type.fields_by_name}
    rest = message(method.input_type, frozenset(there))
    return st.builds(lambda a, b: {**a, **b}, rest, st.fixed_dictionaries(there))


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
    if is_map(one):
        return st.just({})
    values = single(one)
    return st.lists(values, max_size=2) if one.is_repeated else values


def single(one: FieldDescriptor) -> st.SearchStrategy[Any]:
    if one.message_type is not None:
        return message(message_in(one))
    if one.type == FieldDescriptor.TYPE_STRING:
        return TEXTS
    if one.type == FieldDescriptor.TYPE_BYTES:
        return st.binary(max_size=9)
    if one.type == FieldDescriptor.TYPE_BOOL:
        return st.booleans()
    return st.sampled_from([0, 1, 2, 3, 2**31 - 1])


@pytest.fixture(scope="module", autouse=True)
def _something_to_ask_about(newsroom: Newsroom) -> None:
    newsroom.draft("p1")
    asked = {"context": context(), "parent": ACAT, "consent_id": "c1", "subject": "su-1"}
    newsroom.served.call("RequestConsent", newsroom.lena, **asked)


@pytest.mark.parametrize("method", METHODS.values(), ids=list(METHODS))
def test_any_request_is_answered_or_refused_with_a_reason(
    newsroom: Newsroom, method: MethodDescriptor
) -> None:
    member = newsroom.served.token(LENA, *(a for a in ACCESS if a != "service"))

    @settings(
        max_examples=25, database=None, suppress_health_check=[HealthCheck.too_slow], deadline=None
    )
    @given(requests(method))
    def walk(fields: dict[str, Any]) -> None:
        try:
            newsroom.served.call(method.name, member, **fields)
        except grpc.RpcError as error:
            refusal = refusal_of(error)
            assert refusal.reason != "INTERNAL", refusal.message
            assert refusal.code != "UNKNOWN"

    walk()
