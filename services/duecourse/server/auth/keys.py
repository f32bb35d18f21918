"""Keys that credentials are signed with: the instance's own, and those of a JWKS."""

import hashlib
import hmac
import json
import os
import stat
import threading
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, Protocol
from urllib.parse import urlsplit

from joserfc.errors import JoseError
from joserfc.jwk import KeySet, OKPKey

_JWKS_MAX_BYTES: Final = 1_000_000
_FETCH_TIMEOUT_S: Final = 5.0


class KeyProblem(Exception):
    """A key cannot be used; the message is for the operator and holds no secret."""


class VerifyingKeys(Protocol):
    """Whatever knows the public keys that the server trusts now."""

    def keys(self) -> KeySet:
        """Return the keys."""
        ...


class InstanceKey:
    """The Ed25519 key of this instance: signs development tokens and page tokens.

    Use `InstanceKey.opened`.
    """

    def __init__(self, key: OKPKey) -> None:
        self.key = key
        self._set = KeySet([OKPKey.import_key(key.as_dict(private=False))])
        secret: Any = key.as_dict(private=True)["d"]
        self._secret = hashlib.sha256(f"duecourse tokens {secret}".encode()).digest()

    @classmethod
    def generated(cls) -> "InstanceKey":
        """Return a new key."""
        return cls(OKPKey.generate_key("Ed25519", auto_kid=True))

    @classmethod
    def opened(cls, path: Path) -> "InstanceKey":
        """Return the key of a file; made on first use, readable by its owner only.

        Raises:
            KeyProblem: the file is no key, may be read by others, or cannot be made.
        """
        try:
            if not path.exists():
                _written(path, cls.generated().key)
            if stat.S_IMODE(path.stat().st_mode) & 0o077:
                raise KeyProblem(f"{path} may be read by others: chmod 600 {path}")
            return cls(OKPKey.import_key(json.loads(path.read_bytes())))
        except OSError as error:
            raise KeyProblem(f"{path}: {error.strerror}") from error
        except (ValueError, KeyError, TypeError, JoseError) as error:
            raise KeyProblem(f"{path} holds no Ed25519 key in JWK form") from error

    def keys(self) -> KeySet:
        """Return the public half."""
        return self._set

    def mac(self, content: bytes) -> bytes:
        """Return 16 bytes that only this instance can make for a content."""
        return hmac.digest(self._secret, content, "sha256")[:16]


def _written(path: Path, key: OKPKey) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    content = json.dumps(key.as_dict(private=True)).encode()
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


class JwksKeys:
    """The keys of a JWKS document, read again in the background when they grow old.

    A document that cannot be read leaves the last good keys in use.

    Args:
        address: `https://…`, `file://…` or a path.
        refresh_s: age after which the document is read again.
        on_problem: told, in one sentence, when it cannot be read.
    """

    def __init__(
        self,
        address: str,
        refresh_s: float,
        on_problem: Callable[[str], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._address = address
        self._refresh_s = refresh_s
        self._on_problem = on_problem
        self._clock = clock
        self._reading = threading.Lock()
        self._set = fetched(address)
        self._read_at = clock()

    def keys(self) -> KeySet:
        """Return the keys; never waits for the document."""
        if self._clock() - self._read_at > self._refresh_s and self._reading.acquire(
            blocking=False
        ):
            threading.Thread(target=self._refresh, name="jwks", daemon=True).start()
        return self._set

    def _refresh(self) -> None:
        try:
            self._set = fetched(self._address)
        except KeyProblem as problem:
            self._on_problem(str(problem))
        finally:
            self._read_at = self._clock()
            self._reading.release()


def fetched(address: str) -> KeySet:
    """Return the keys of a JWKS document.

    Raises:
        KeyProblem: it cannot be read, or is no JWKS.
    """
    try:
        return KeySet.import_key_set(json.loads(_content(address)))
    except OSError as error:
        raise KeyProblem(f"{address}: {error}") from error
    except (ValueError, KeyError, TypeError, JoseError) as error:
        raise KeyProblem(f"{address} is not a JWKS document") from error


def _content(address: str) -> bytes:
    parts = urlsplit(address)
    if parts.scheme in ("", "file"):
        return Path(parts.path).read_bytes()
    if parts.scheme != "https":
        raise KeyProblem(f"{address}: keys are fetched by https:// or read from a file")
    with urllib.request.urlopen(address, timeout=_FETCH_TIMEOUT_S) as reply:  # noqa: S310 - https only
        content: bytes = reply.read(_JWKS_MAX_BYTES)
    return content
