"""What servers of tests have in common: what stands before they serve, and who calls them."""

from collections.abc import Awaitable, Callable
from typing import Any, Final

import grpc

from duecourse.client import Client, ServiceError
from duecourse.commands import CommandService
from duecourse.server.auth import InstanceKey, issue_token
from duecourse.testing.clock import SettableClock

_DAY_S: Final = 86_400

SetUp = Callable[[CommandService, SettableClock], Awaitable[None]]
"""What is done before a server serves; `House.opened` makes use of what it is given."""


class Caller:
    """Somebody who calls a server with a credential of their own.

    Attributes:
        name: resource name of the person.
        client: their connection; for what is neither accepted nor refused, such as reading.
    """

    def __init__(self, client: Client, name: str) -> None:
        self.client: Final = client
        self.name: Final = name

    def does(self, rpc_name: str, **fields: Any) -> Any:
        """Return the reply to a call that is accepted; fields as for `Client.call`.

        Raises:
            ServiceError: it is not.
        """
        return self.client.call(rpc_name, **fields)

    def is_refused(
        self,
        rpc_name: str,
        reason: str,
        clause: str = "",
        status: grpc.StatusCode | None = None,
        **fields: Any,
    ) -> ServiceError:
        """Give a call that is refused; return how.

        Args:
            reason: of one violation, which must cite the clause; the first one is the
                decisive one, and often several stand against a call.
            status: what the call must end with; None for whatever it is.

        Raises:
            AssertionError: it is accepted, or refused for other reasons.
        """
        try:
            reply = self.client.call(rpc_name, **fields)
        except ServiceError as refused:
            found = [(v.reason, v.clause) for v in refused.violations]
            if (reason, clause) not in found:
                raise AssertionError(f"not refused for {reason} {clause}: {found}") from refused
            if status not in (None, refused.status):
                raise AssertionError(f"not {status}: {refused.status}") from refused
            return refused
        raise AssertionError(f"{rpc_name} was accepted: {reply}")


class Callers:
    """Everybody who calls one server.

    Attributes:
        address: where it listens.
    """

    address: str

    def __init__(self, key: InstanceKey) -> None:
        self._key = key
        self._clients: dict[tuple[str, ...], Client] = {}

    def token(self, name: str, *access: str, ttl_s: int = _DAY_S, **claims: Any) -> str:
        """Return a token for a person, valid by the wall clock.

        Args:
            access: what it may be used for; as a member where nothing is said.
            claims: others of its parts; see `issue_token`.
        """
        return issue_token(self._key, sub=name, access=access or ("member",), ttl_s=ttl_s, **claims)

    def client(self, name: str, *access: str) -> Client:
        """Return the client of a person; the same one each time, closed with the server."""
        key = (name, *access)
        if key not in self._clients:
            self._clients[key] = Client(self.address, token=self.token(name, *access))
        return self._clients[key]

    def caller(self, name: str, *access: str) -> Caller:
        """Return a person who calls the server with a credential of their own."""
        return Caller(self.client(name, *access), name)

    def _hang_up(self) -> None:
        for client in self._clients.values():
            client.close()
        self._clients.clear()
