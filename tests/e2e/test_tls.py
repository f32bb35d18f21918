"""TLS: a server's certificate, clients' certificates, and renewal without a restart."""

import datetime as dt
from pathlib import Path
from typing import Any

import grpc
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from duecourse.commands import CommandService
from duecourse.testing import House, SettableClock
from duecourse.v1 import people_pb2, people_pb2_grpc
from tests.e2e.conftest import LENA
from tests.e2e.serving import Served, refusal_of

DOMAIN = "trust.example"
NOW = dt.datetime.now(dt.UTC)


class Authority:
    """Signs certificates for a test."""

    def __init__(self) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "authority")])
        self.certificate = self._signed(self.name, self.key.public_key(), [], ca=True)

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    def issue(self, *names: x509.GeneralName) -> tuple[bytes, bytes]:
        """Return key and certificate, PEM."""
        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "someone")])
        certificate = self._signed(subject, key.public_key(), list(names), ca=False)
        private = key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        return private, certificate.public_bytes(serialization.Encoding.PEM)

    def _signed(
        self,
        subject: x509.Name,
        key: ec.EllipticCurvePublicKey,
        names: list[x509.GeneralName],
        *,
        ca: bool,
    ) -> x509.Certificate:
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(self.name)
            .public_key(key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(NOW - dt.timedelta(hours=1))
            .not_valid_after(NOW + dt.timedelta(hours=1))
            .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        )
        if names:
            builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
        return builder.sign(self.key, hashes.SHA256())


async def _with_lena(service: CommandService, clock: SettableClock) -> None:
    house = await House.opened(service, clock, "acat")
    await house.person("lena", "social_lead")
    other = await House.opened(service, clock, "zrtherapy")
    await other.person("zoe", *list(other.pack.written.roles)[:1])


def _install(folder: Path, authority: Authority) -> dict[str, Any]:
    key, certificate = authority.issue(x509.DNSName("localhost"))
    (folder / "cert.pem").write_bytes(certificate)
    (folder / "key.pem").write_bytes(key)
    return {"tls_cert_file": folder / "cert.pem", "tls_key_file": folder / "key.pem"}


def _asks(address: str, trusted: Authority, pair: tuple[bytes, bytes] | None, token: str) -> str:
    """Return the name that a client with this certificate is shown."""
    credentials = grpc.ssl_channel_credentials(trusted.pem, *(pair or (None, None)))
    target = address.replace("127.0.0.1", "localhost")
    options = [("grpc.use_local_subchannel_pool", 1)]
    with grpc.secure_channel(target, credentials, options) as channel:
        stub = people_pb2_grpc.PersonServiceStub(channel)
        metadata = (("authorization", f"Bearer {token}"),) if token else ()
        request = people_pb2.GetPersonRequest(name=LENA)
        reply = stub.GetPerson(request, metadata=metadata, timeout=20)
        return str(reply.person.name)


def test_a_token_travels_over_tls_and_a_renewed_certificate_is_used(tmp_path: Path) -> None:
    first, second = Authority(), Authority()
    files = _install(tmp_path, first)
    with Served(tmp_path, _with_lena, log_level="error", **files) as served:
        token = served.token(LENA)
        assert _asks(served.server.address, first, None, token) == LENA
        _install(tmp_path, second)
        assert _asks(served.server.address, second, None, token) == LENA


def test_a_client_certificate_says_who_calls(tmp_path: Path) -> None:
    authority, stranger = Authority(), Authority()
    files = _install(tmp_path, authority)
    (tmp_path / "ca.pem").write_bytes(authority.pem)
    settings: dict[str, Any] = {
        **files,
        "tls_client_ca_file": tmp_path / "ca.pem",
        "trust_domain": DOMAIN,
    }
    member = f"spiffe://{DOMAIN}/organisations/acat/member/people/lena"
    foreign = f"spiffe://{DOMAIN}/organisations/zrtherapy/member/people/zoe"
    with Served(tmp_path, _with_lena, log_level="error", **settings) as served:
        address = served.server.address

        def asks(spiffe: str, signed_by: Authority = authority) -> str:
            pair = signed_by.issue(x509.UniformResourceIdentifier(spiffe))
            return _asks(address, authority, pair, "")

        assert asks(member) == LENA
        with pytest.raises(grpc.RpcError) as refused:
            asks(foreign)
        assert refusal_of(refused.value).reason == "NOT_FOUND"
        with pytest.raises(grpc.RpcError) as refused:
            asks(f"spiffe://{DOMAIN}/organisations/zrtherapy/member/people/nobody")
        # Who was never entered reads nothing (decision 113).
        assert refusal_of(refused.value).reason == "PERMISSION_DENIED"
        with pytest.raises(grpc.RpcError) as refused:
            asks("spiffe://else.example/organisations/acat/member/people/lena")
        assert refusal_of(refused.value).reason == "WRONG_AUDIENCE"
        with pytest.raises(grpc.RpcError, match="UNAVAILABLE"):
            asks(member, stranger)
        with pytest.raises(grpc.RpcError, match="UNAVAILABLE"):
            _asks(address, authority, None, "")
