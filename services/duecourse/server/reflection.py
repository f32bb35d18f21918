"""Reflection that also finds methods: `duecourse.v1.PostService.PublishPost`.

Clients that know a method by its full name, load generators among them, ask for it as a symbol.
Protobuf's pool knows services and messages as symbols, but no methods.
"""

from typing import Any, cast

from google.protobuf import descriptor_pool
from google.protobuf.descriptor import FileDescriptor
from grpc_reflection.v1alpha import reflection


class SymbolPool:
    """The default pool, with methods among the symbols that it finds."""

    def __init__(self) -> None:
        self._pool: Any = descriptor_pool.Default()

    def __getattr__(self, name: str) -> Any:
        """Return what the default pool has."""
        return getattr(self._pool, name)

    def FindFileContainingSymbol(self, symbol: str) -> FileDescriptor:
        """Return the file that declares a symbol.

        Raises:
            KeyError: no file does.
        """
        try:
            return cast("FileDescriptor", self._pool.FindFileContainingSymbol(symbol))
        except KeyError:
            method = self._pool.FindMethodByName(symbol)
            return cast("FileDescriptor", method.containing_service.file)


def enable(services: list[str], server: Any) -> None:
    """Let a server tell about services, by their full names, and about reflection itself."""
    reflection.enable_server_reflection(
        [*services, reflection.SERVICE_NAME], server, cast("Any", SymbolPool())
    )
