"""TLS from files that may be renewed while the server runs."""

from collections.abc import Callable
from contextlib import suppress

import grpc

from duecourse.config import Settings


class TlsProblem(Exception):
    """The certificate or key cannot be used; the message is for the operator."""


def credentials(settings: Settings) -> grpc.ServerCredentials | None:
    """Return the server's TLS credentials, or None where TLS is not configured.

    The files are read again for each new connection; while they cannot be
    read, the last good ones stay in use.

    Raises:
        TlsProblem: a file cannot be read now.
    """
    if settings.tls_cert_file is None:
        return None
    try:
        first = _read(settings)
    except OSError as error:
        raise TlsProblem(f"{error.filename}: {error.strerror}") from error
    return grpc.dynamic_ssl_server_credentials(
        first,
        _fetcher(settings, first),
        require_client_authentication=settings.tls_client_ca_file is not None,
    )


def _read(settings: Settings) -> grpc.ServerCertificateConfiguration:
    certificate, key, authorities = (
        path.read_bytes() if path is not None else b""
        for path in (settings.tls_cert_file, settings.tls_key_file, settings.tls_client_ca_file)
    )
    return grpc.ssl_server_certificate_configuration([(key, certificate)], authorities or None)


def _fetcher(
    settings: Settings, first: grpc.ServerCertificateConfiguration
) -> Callable[[], grpc.ServerCertificateConfiguration]:
    good = [first]

    def fetch() -> grpc.ServerCertificateConfiguration:
        with suppress(OSError):
            good[0] = _read(settings)
        return good[0]

    return fetch
