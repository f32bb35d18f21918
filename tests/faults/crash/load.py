"""Callers that never rest, and remember what they were told."""

import random
import threading
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import grpc
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from duecourse.client.client import METHODS
from duecourse.client.messages import message_of
from duecourse.testing import PLAINLY, ServerProcess
from duecourse.v1 import common_pb2

ORGANISATION: Final = "organisations/acat"
CALLERS: Final = 8
DEADLINE_S: Final = 10.0
_LOST: Final = (grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.CANCELLED)


@dataclass(frozen=True)
class Asked:
    """One command as it was sent; sent again, it is the same request."""

    person: str
    method: str
    request: Message
    request_id: str


@dataclass
class Memory:
    """What callers were told: receipts, refusals, and what they never heard of again."""

    receipts: dict[str, common_pb2.Receipt] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)
    lost: list[Asked] = field(default_factory=list)
    asked: dict[str, Asked] = field(default_factory=dict)


class Line:
    """A connection without retries: who is cut off, stays cut off."""

    def __init__(self, server: ServerProcess) -> None:
        self._server = server
        options = [("grpc.enable_retries", 0), ("grpc.enable_http_proxy", 0)]
        self._channel = grpc.insecure_channel(server.address, options)

    def send(self, asked: Asked) -> common_pb2.Receipt:
        """Return the receipt of a command.

        Raises:
            grpc.RpcError: there is none.
        """
        method = METHODS[asked.method]
        call: Any = self._channel.unary_unary(
            f"/{method.containing_service.full_name}/{method.name}",
            request_serializer=lambda message: message.SerializeToString(),
            response_deserializer=GetMessageClass(method.output_type).FromString,
        )
        token = self._server.token(f"{ORGANISATION}/people/{asked.person}")
        reply: Any = call(
            asked.request, timeout=DEADLINE_S, metadata=[("authorization", f"Bearer {token}")]
        )
        receipt: common_pb2.Receipt = reply.receipt
        return receipt

    def close(self) -> None:
        """Hang up."""
        self._channel.close()


def _asked(person: str, method: str, chance: random.Random, **fields: Any) -> Asked:
    request_id = str(uuid.UUID(int=chance.getrandbits(128), version=4))
    context = {"request_id": request_id, "reason": "load"}
    message = message_of(METHODS[method].input_type, {"context": context, **fields})
    return Asked(person, method, message, request_id)


def some_command(
    chance: random.Random, drafts: Sequence[str], shown: Sequence[str], complaints: list[str]
) -> Asked:
    """Return a command that may well be refused: callers do not look first."""
    draft = chance.choice(drafts)

    def opened() -> Asked:
        about = chance.sample(shown, 2)
        id_ = f"k{chance.getrandbits(48)}"
        complaints.append(f"{ORGANISATION}/complaints/{id_}")
        said = {"kind": "channel_post", "complainant": "A. Reader", "summary": "Wrong figure"}
        new = {"parent": ORGANISATION, "complaint_id": id_}
        return _asked("ann", "OpenComplaint", chance, about=about, **new, **said)

    def acknowledged() -> Asked:
        if not complaints:
            return opened()
        return _asked("tom", "AcknowledgeComplaint", chance, name=chance.choice(complaints))

    def resolved() -> Asked:
        if not complaints:
            return opened()
        name = chance.choice(complaints)
        return _asked("tom", "ResolveComplaint", chance, name=name, outcome="Corrected", **PLAINLY)

    makers: Sequence[Callable[[], Asked]] = (
        lambda: _asked("lena", "RaiseDoubt", chance, name=draft, question="Is that so?"),
        lambda: _asked("lena", "RaiseDoubt", chance, name=draft, question="Is it?"),
        lambda: _asked(
            "lena", "RevisePost", chance, name=draft, content={"text": f"{chance.random()}"}
        ),
        opened,
        acknowledged,
        resolved,
    )
    return chance.choice(makers)()


class Load:
    """Callers at work until the server is gone."""

    def __init__(
        self, server: ServerProcess, memory: Memory, drafts: Sequence[str], shown: Sequence[str]
    ) -> None:
        self._line = Line(server)
        self._memory = memory
        self._drafts = drafts
        self._shown = shown
        self._complaints: list[str] = []
        self._threads = [
            threading.Thread(target=self._work, args=(random.Random(),)) for _ in range(CALLERS)
        ]
        self.defects: list[str] = []

    def start(self) -> None:
        """Begin to call."""
        for thread in self._threads:
            thread.start()

    def join(self) -> None:
        """Return once every caller has noticed that the server is gone."""
        for thread in self._threads:
            thread.join(DEADLINE_S * 2)
        self._line.close()

    def _work(self, chance: random.Random) -> None:
        while True:
            asked = some_command(chance, self._drafts, self._shown, self._complaints)
            self._memory.asked[asked.request_id] = asked
            try:
                self._memory.receipts[asked.request_id] = self._line.send(asked)
            except grpc.RpcError as error:
                code = error.code()
                if code in _LOST:
                    self._memory.lost.append(asked)
                    return
                self._memory.refused.add(asked.request_id)
                if code in (grpc.StatusCode.UNKNOWN, grpc.StatusCode.INTERNAL):
                    self.defects.append(str(error.details()))
                    return
