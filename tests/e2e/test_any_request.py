"""Whatever well-formed request is sent to whichever method, the answer is never a defect."""

from collections.abc import Iterator
from typing import Any

import grpc
import pytest
from google.protobuf.descriptor import MethodDescriptor
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from duecourse.server.auth import ACCESS
from duecourse.server.resources import SINGULAR
from duecourse.server.routes import COMMANDS
from tests.e2e.conftest import ACAT, LENA, Newsroom, opened
from tests.e2e.serving import METHODS, context, refusal_of
from tests.properties.requests import message

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


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    """A newsroom of its own: a request may well report the one channel lost."""
    with opened(tmp_path_factory.mktemp("walked")) as one:
        yield one


@pytest.fixture(scope="module", autouse=True)
def _something_to_ask_about(newsroom: Newsroom) -> None:
    newsroom.draft("p1")
    asked = {
        "context": context(),
        "parent": ACAT,
        "consent_id": "c1",
        "subject": "su-1",
        "subject_kind": "colleague",
        "purpose": "cat_news",
        "wording_version": "1",
    }
    newsroom.served.call("RequestConsent", newsroom.lena, **asked)


@pytest.mark.parametrize("method", METHODS.values(), ids=list(METHODS))
def test_any_request_is_answered_or_refused_with_a_reason(
    newsroom: Newsroom, method: MethodDescriptor
) -> None:
    member = newsroom.served.token(LENA, *(a for a in ACCESS if a not in ("service", "intake")))

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
