"""Client certificates: the caller stands in a SPIFFE id among the alternative names."""

import re
from collections.abc import Iterable
from typing import Final

from duecourse.evidence.fields import ID_PATTERN
from duecourse.kernel.names import child
from duecourse.server.auth.caller import Caller
from duecourse.server.auth.tokens import caller_of
from duecourse.server.rejection import reject

_ID: Final = ID_PATTERN[1:-1]
_PATH: Final = re.compile(
    rf"/organisations/(?P<organisation>{_ID})/(?P<access>[a-z]+)/(?:people/)?(?P<id>{_ID})"
)


def caller_from_names(names: Iterable[str], trust_domain: str) -> Caller:
    """Return who a verified certificate speaks for.

    Args:
        names: its subject alternative names, of which one is
            `spiffe://<trust domain>/organisations/acat/service/website`.

    Raises:
        Rejected: CREDENTIAL_INVALID, WRONG_AUDIENCE.
    """
    ids = [name for name in names if name.startswith("spiffe://")]
    if len(ids) != 1:
        raise reject("CREDENTIAL_INVALID", "the certificate must carry one SPIFFE id")
    domain, slash, path = ids[0].removeprefix("spiffe://").partition("/")
    if domain != trust_domain:
        raise reject("WRONG_AUDIENCE", "the certificate is of another trust domain")
    found = _PATH.fullmatch(slash + path)
    if found is None:
        raise reject("CREDENTIAL_INVALID", "the SPIFFE id names no caller of this service")
    organisation = f"organisations/{found['organisation']}"
    return caller_of(child(organisation, "people", found["id"]), [found["access"]])
