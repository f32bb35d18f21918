"""Bearer tokens: signed JWTs whose subject is a resource name."""

import hashlib
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from math import isfinite
from operator import is_
from typing import Any, Final, TypeGuard

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from duecourse.kernel.names import kind_of, organisation_of, parse
from duecourse.server.auth.access import ACCESS, INTAKE
from duecourse.server.auth.caller import Caller
from duecourse.server.auth.keys import InstanceKey, VerifyingKeys
from duecourse.server.rejection import reject

ALGORITHMS: Final = ("RS256", "ES256", "Ed25519", "EdDSA")
TOKEN_MAX_CHARS: Final = 8_000


def issue_token(
    key: InstanceKey,
    *,
    sub: str,
    access: Sequence[str],
    ttl_s: int,
    issuer: str = "duecourse",
    audience: str = "duecourse",
    clock: Callable[[], float] = time.time,
) -> str:
    """Return a token of this instance for a person or service account.

    Args:
        sub: resource name, `organisations/acat/people/lena`.
        access: keys of `ACCESS`.

    Raises:
        ValueError: `sub` is no person's name, an access is unknown, or they do not go together.
    """
    if not _is_person(sub):
        raise ValueError(f"{sub!r} is not a person's name, organisations/<id>/people/<id>")
    if unknown := [one for one in access if one not in ACCESS]:
        raise ValueError(f"unknown access {unknown[0]!r}; known: {', '.join(ACCESS)}")
    if INTAKE in access and len(set(access)) > 1:
        raise ValueError("the access intake stands alone in a credential")
    now = int(clock())
    claims = {
        "iss": issuer,
        "aud": audience,
        "sub": sub,
        "org": organisation_of(sub),
        "access": list(access),
        "iat": now,
        "nbf": now,
        "exp": now + ttl_s,
    }
    header = {"alg": "Ed25519", "kid": key.key.kid}
    return jwt.encode(header, claims, key.key, algorithms=["Ed25519"])


class TokenVerifier:
    """Verifies bearer tokens; a verified one is remembered until it expires.

    Args:
        sources: keys that are trusted.
        leeway_s: by how much clocks may differ.
        cached_max: tokens remembered; verifying costs 100-190 us, remembering 2.
    """

    def __init__(
        self,
        sources: Sequence[VerifyingKeys],
        *,
        issuer: str,
        audience: str,
        leeway_s: int = 30,
        cached_max: int = 10_000,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._sources = tuple(sources)
        self._issuer = issuer
        self._audience = audience
        self._leeway_s = leeway_s
        self._cached_max = cached_max
        self._clock = clock
        self._cache: OrderedDict[bytes, tuple[float, Caller]] = OrderedDict()
        self._trusted = [source.keys() for source in sources]

    def caller(self, token: str) -> Caller:
        """Return who a token speaks for.

        Raises:
            Rejected: CREDENTIAL_INVALID, CREDENTIAL_EXPIRED or WRONG_AUDIENCE.
        """
        if len(token) > TOKEN_MAX_CHARS:
            raise reject("CREDENTIAL_INVALID", "the token is too long")
        self._forget_if_keys_changed()
        digest = hashlib.sha256(token.encode(errors="replace")).digest()
        known = self._cache.get(digest)
        if known is not None:
            self._cache.move_to_end(digest)
            self._check_end(known[0])
            return known[1]
        claims = self._claims(token)
        expires_at, caller = self._checked(claims)
        self._cache[digest] = (expires_at, caller)
        if len(self._cache) > self._cached_max:
            self._cache.popitem(last=False)
        return caller

    def _forget_if_keys_changed(self) -> None:
        """Verify every token anew once keys were read again: one may be trusted no more.

        Asking for the keys is also what lets them be read again, so it is done
        for remembered tokens too.
        """
        trusted = [source.keys() for source in self._sources]
        if not all(map(is_, trusted, self._trusted)):
            self._trusted = trusted
            self._cache.clear()

    def _claims(self, token: str) -> dict[str, Any]:
        for keys in self._trusted:
            try:
                return _decoded(token, keys)
            except (JoseError, ValueError, TypeError, KeyError, UnicodeError):
                continue
        raise reject("CREDENTIAL_INVALID", "the token is not signed by a key that is trusted here")

    def _checked(self, claims: dict[str, Any]) -> tuple[float, Caller]:
        if claims.get("iss") != self._issuer or self._audience not in _several(claims.get("aud")):
            raise reject("WRONG_AUDIENCE", "the token was issued by or for somebody else")
        expires_at, not_before = claims.get("exp"), claims.get("nbf", 0)
        if not _is_time(expires_at) or not _is_time(not_before):
            raise reject("CREDENTIAL_INVALID", "the token does not say when it expires")
        self._check_end(expires_at)
        if not_before > self._clock() + self._leeway_s:
            raise reject("CREDENTIAL_EXPIRED", "the token is not valid yet")
        return expires_at, _caller(claims)

    def _check_end(self, expires_at: float) -> None:
        if expires_at + self._leeway_s <= self._clock():
            raise reject("CREDENTIAL_EXPIRED", "the token has expired")


def _is_time(value: object) -> TypeGuard[float]:
    # JSON as Python reads it knows NaN, which no time is ever past.
    return isinstance(value, int | float) and isfinite(value)


def _decoded(token: str, keys: KeySet) -> dict[str, Any]:
    return dict(jwt.decode(token, keys, algorithms=list(ALGORITHMS)).claims)


def _several(value: Any) -> Sequence[object]:
    return [value] if isinstance(value, str) else value if isinstance(value, list) else []


def _caller(claims: dict[str, Any]) -> Caller:
    sub, org, access = claims.get("sub"), claims.get("org"), _several(claims.get("access"))
    if not isinstance(sub, str) or not _is_person(sub) or organisation_of(sub) != org:
        raise reject("CREDENTIAL_INVALID", "the token does not name a person of its organisation")
    return caller_of(sub, access)


def _is_person(name: str) -> bool:
    return parse(name) is not None and kind_of(name) == "people"


def caller_of(name: str, access: Sequence[object]) -> Caller:
    """Return a caller of a name that was verified.

    Raises:
        Rejected: CREDENTIAL_INVALID when an access is not known.
    """
    known = frozenset(one for one in access if isinstance(one, str) and one in ACCESS)
    if not known or len(known) < len(access):
        says = "the credential carries no access, or one that is not known here"
        raise reject("CREDENTIAL_INVALID", says)
    if INTAKE in known and len(known) > 1:
        raise reject("CREDENTIAL_INVALID", "the access intake stands alone in a credential")
    return Caller(name=name, organisation=organisation_of(name), access=known)
