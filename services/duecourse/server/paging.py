"""Page tokens: opaque, of this instance, bound to one list, organisation and filter (AIP-158)."""

import hashlib
import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Mapping
from typing import Any, Final

import msgspec

from duecourse.server.rejection import reject

PAGE_SIZE: Final = 50
PAGE_SIZE_MAX: Final = 500
PAGE_MAX_BYTES: Final = 1024 * 1024
"""A page ends here even if fewer rows than asked for are on it."""

_MAC_BYTES: Final = 16
_NOT_FILTER: Final = ("page_size", "page_token", "at_least_as_fresh")
_encoder: Final = msgspec.json.Encoder(order="sorted")


def page_size(values: Mapping[str, Any]) -> int:
    """Return how many rows a page may hold: what was asked for, within bounds."""
    return min(values.get("page_size") or PAGE_SIZE, PAGE_SIZE_MAX)


class PageTokens:
    """Makes and reads page tokens.

    Args:
        mac: returns 16 bytes that only this instance can make.
    """

    def __init__(self, mac: Callable[[bytes], bytes]) -> None:
        self._mac = mac

    def issue(self, method: str, organisation: str, values: Mapping[str, Any], after: int) -> str:
        """Return the token of the page that begins after a row.

        Args:
            organisation: whose rows they are; the token is of no use in another's list.
            values: the request; its filter is bound to the token.
            after: the row's number in the organisation, or its version in a history.
        """
        return self._sealed(after.to_bytes(8, "big"), _bound(method, organisation, values))

    def issue_place(
        self, method: str, organisation: str, values: Mapping[str, Any], place: tuple[int, str]
    ) -> str:
        """Return the token of the page that begins after a row of an order that is no number.

        Nothing stands in it but what its reader was shown in that row: a number that counts rows
        would count those too of which they may not know.
        """
        return self._sealed(_encoder.encode(place), _bound(method, organisation, values))

    def _sealed(self, content: bytes, bound: bytes) -> str:
        return urlsafe_b64encode(content + self._mac(content + bound)).rstrip(b"=").decode()

    def after(self, method: str, organisation: str, values: Mapping[str, Any]) -> int:
        """Return where the page of a request begins.

        Raises:
            Rejected: PAGE_TOKEN_INVALID.
        """
        content = self._opened(method, organisation, values)
        return int.from_bytes(content, "big")

    def after_place(
        self, method: str, organisation: str, values: Mapping[str, Any]
    ) -> tuple[int, str]:
        """Return where the page of a request begins, of `issue_place`; `(0, "")` for the first.

        Raises:
            Rejected: PAGE_TOKEN_INVALID.
        """
        content = self._opened(method, organisation, values)
        return msgspec.json.decode(content, type=tuple[int, str]) if content else (0, "")

    def _opened(self, method: str, organisation: str, values: Mapping[str, Any]) -> bytes:
        """Return what stands in the token of a request; nothing where it brings none."""
        token = values.get("page_token", "")
        if not token:
            return b""
        try:
            raw = urlsafe_b64decode(token.encode() + b"=" * (-len(token) % 4))
        except ValueError:
            raw = b""
        content, mac = raw[:-_MAC_BYTES], raw[-_MAC_BYTES:]
        if not hmac.compare_digest(mac, self._mac(content + _bound(method, organisation, values))):
            says = "page_token: not of this list and filter"
            raise reject("PAGE_TOKEN_INVALID", says, field="page_token")
        return content


def _bound(method: str, organisation: str, values: Mapping[str, Any]) -> bytes:
    chosen = {key: value for key, value in values.items() if key not in _NOT_FILTER}
    # The organisation makes tokens from before positions were its own invalid, too.
    return hashlib.sha256(_encoder.encode([method, organisation, chosen])).digest()
