"""Reflection answers for every symbol that a client may know: services, methods, messages."""

from typing import Any

import grpc
import pytest
from google.protobuf.descriptor_pb2 import FileDescriptorProto
from grpc_reflection.v1alpha import reflection_pb2, reflection_pb2_grpc

from tests.e2e.conftest import Newsroom


def answer(newsroom: Newsroom, symbol: str) -> Any:
    with grpc.insecure_channel(newsroom.served.server.address) as channel:
        stub: Any = reflection_pb2_grpc.ServerReflectionStub(channel)
        asked = reflection_pb2.ServerReflectionRequest(file_containing_symbol=symbol)
        return next(iter(stub.ServerReflectionInfo(iter([asked]), timeout=30)))


@pytest.mark.parametrize(
    "symbol",
    [
        "duecourse.v1.PostService",
        "duecourse.v1.PostService.PublishPost",
        "duecourse.v1.PublishPostRequest",
        "duecourse.v1.PostState",
    ],
)
def test_the_file_of_a_symbol_is_found(newsroom: Newsroom, symbol: str) -> None:
    found = answer(newsroom, symbol).file_descriptor_response.file_descriptor_proto
    names = [FileDescriptorProto.FromString(one).name for one in found]
    assert "duecourse/v1/posts.proto" in names


@pytest.mark.parametrize(
    "symbol",
    ["duecourse.v1.PostService.Publish", "duecourse.v1.Nothing", "PublishPost", ""],
)
def test_what_the_contract_does_not_know_is_not_found(newsroom: Newsroom, symbol: str) -> None:
    error = answer(newsroom, symbol).error_response
    assert error.error_code == grpc.StatusCode.NOT_FOUND.value[0]
