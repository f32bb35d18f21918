"""A scenario's people, each with a line of their own to a real server."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import grpc
import pytest
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from duecourse.client.client import METHODS
from duecourse.client.errors import ServiceError, error_of
from duecourse.client.messages import message_of
from duecourse.shipped import load, shipped_pack
from duecourse.testing import ServerProcess, attestations_for, full_checklist
from duecourse.testing.server import SetUp

LONDON = ZoneInfo("Europe/London")


def london(year: int, month: int, day: int, clock: str) -> datetime:
    """Return a moment by the clock on the wall."""
    hour, minute = map(int, clock.split(":"))
    return datetime(year, month, day, hour, minute, tzinfo=LONDON)


def state(resource: Any) -> str:
    """Return the state of a resource without the name of its enum."""
    field = resource.DESCRIPTOR.fields_by_name["state"]
    prefix = field.enum_type.values[0].name.removesuffix("UNSPECIFIED")
    return str(field.enum_type.values_by_number[resource.state].name.removeprefix(prefix))


class Person:
    """Somebody who calls the server with a credential of their own."""

    def __init__(self, stage: "Stage", name: str, access: str) -> None:
        self.stage = stage
        self.name = name
        self._metadata = (("authorization", f"Bearer {stage.server.token(name, access)}"),)

    def does(self, rpc: str, **fields: Any) -> Any:
        """Return the reply to a call that is accepted."""
        return self._call(rpc, fields)

    def is_refused(
        self,
        rpc: str,
        reason: str,
        clause: str,
        status: grpc.StatusCode,
        **fields: Any,
    ) -> ServiceError:
        """Give a call that is refused with a status; return how.

        Args:
            reason: of one violation, which must cite the clause; the first one is the
                decisive one, and often several stand against a call.
        """
        with pytest.raises(grpc.RpcError) as caught:
            self._call(rpc, fields)
        refused = error_of(caught.value)
        told = [(v.reason, v.clause) for v in refused.violations]
        assert (reason, clause) in told, told
        assert caught.value.code() is status, caught.value.code()
        return refused

    def _call(self, rpc: str, fields: dict[str, Any]) -> Message:
        method = METHODS[rpc]
        if "context" in method.input_type.fields_by_name:
            fields = {"context": {"request_id": self.stage.request_id()}, **fields}
        call: Any = self.stage.channel.unary_unary(
            f"/{method.containing_service.full_name}/{method.name}",
            request_serializer=lambda message: message.SerializeToString(),
            response_deserializer=GetMessageClass(method.output_type).FromString,
        )
        request = message_of(method.input_type, fields)
        reply: Message = call(request, metadata=self._metadata, timeout=30)
        return reply


class Stage:
    """One organisation on a real server whose clock shows the scenario's time."""

    def __init__(self, server: ServerProcess, channel: grpc.Channel, pack_id: str) -> None:
        self.server = server
        self.channel = channel
        self.organisation = f"organisations/{pack_id}"
        pack = load(shipped_pack(pack_id), f"{pack_id}.yaml")
        self.policy = pack.version
        self.checklist = [{"item": a.item, "answer": a.answer} for a in full_checklist(pack)]
        self.on_submitting = attestations_for(pack, "SubmitForReview")
        self.on_publishing = attestations_for(pack, "PublishPost")
        self._requests = 0

    def person(self, id_: str, access: str = "member") -> Person:
        """Return somebody of the organisation."""
        return Person(self, f"{self.organisation}/people/{id_}", access)

    def at(self, moment: datetime) -> None:
        """Set the server's clock."""
        self.server.clock.set(moment)

    def named(self, kind: str, id_: str) -> str:
        """Return a resource's name."""
        return f"{self.organisation}/{kind}/{id_}"

    def request_id(self) -> str:
        """Return the next request id: the same in every run."""
        self._requests += 1
        return f"00000000-0000-4000-8000-{self._requests:012}"


@contextmanager
def stage(pack_id: str, at: datetime, set_up: SetUp) -> Iterator[Stage]:
    """Yield an organisation on a server that starts at a moment."""
    server = ServerProcess(at=at)
    try:
        server.set_up(set_up)
        server.start()
        with grpc.insecure_channel(server.address, [("grpc.enable_http_proxy", 0)]) as channel:
            yield Stage(server, channel, pack_id)
    finally:
        server.close()
