"""The caller of a call, from whichever credential it carries."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from duecourse.server.auth.caller import Caller
from duecourse.server.auth.certificates import caller_from_names
from duecourse.server.auth.tokens import TokenVerifier
from duecourse.server.rejection import reject

_BEARER: Final = "bearer "


class Authenticator:
    """Tells who calls: by bearer token, or else by client certificate.

    Args:
        trust_domain: of client certificates; empty where none are accepted.
    """

    def __init__(self, tokens: TokenVerifier, trust_domain: str = "") -> None:
        self._tokens = tokens
        self._trust_domain = trust_domain

    def caller(
        self,
        metadata: Sequence[tuple[str, str | bytes]],
        peer: Callable[[], Mapping[str, Sequence[bytes]]],
    ) -> Caller:
        """Return the verified caller.

        Args:
            metadata: of the call.
            peer: returns what TLS verified about the peer (`ServicerContext.auth_context`);
                asked only where it counts, for it costs 20 us.

        Raises:
            Rejected: CREDENTIAL_MISSING, CREDENTIAL_INVALID, CREDENTIAL_EXPIRED,
                WRONG_AUDIENCE.
        """
        given = [value for key, value in metadata if key == "authorization"]
        if given:
            return self._tokens.caller(_bearer(given))
        names = [
            name.decode(errors="replace")
            for name in peer().get("x509_subject_alternative_name", ())
        ]
        if names and self._trust_domain:
            return caller_from_names(names, self._trust_domain)
        raise reject("CREDENTIAL_MISSING", "send `authorization: Bearer <token>`")


def _bearer(given: list[str | bytes]) -> str:
    value = given[0]
    if len(given) > 1 or not isinstance(value, str) or value[: len(_BEARER)].lower() != _BEARER:
        raise reject("CREDENTIAL_INVALID", "the credential is not `Bearer <token>`")
    return value[len(_BEARER) :].strip()
