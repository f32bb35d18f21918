"""The Python client: typed stubs, one deadline, safe retries, and refusals as exceptions."""

from duecourse.client.client import Client
from duecourse.client.connection import Tls
from duecourse.client.errors import (
    NotPermitted,
    NotSignedIn,
    RefusedError,
    ServerDefect,
    ServiceError,
    StoreFault,
    Told,
    Unavailable,
    Violation,
    grouped,
)

__all__ = [
    "Client",
    "NotPermitted",
    "NotSignedIn",
    "RefusedError",
    "ServerDefect",
    "ServiceError",
    "StoreFault",
    "Tls",
    "Told",
    "Unavailable",
    "Violation",
    "grouped",
]
