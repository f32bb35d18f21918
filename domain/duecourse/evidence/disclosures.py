"""Personal values beside the record, in the form of RFC 9901 (SD-JWT).

A disclosure is base64url of the JSON `[salt, name, value]`. The SHA-256 of its
ASCII stands, in base64url, in `_sd` of the object that the value belongs to, so
that any library of that RFC puts the values back (decision 018).
"""

import hashlib
from base64 import urlsafe_b64decode
from binascii import b2a_base64
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, Final

import msgspec
from msgspec import Struct

SD: Final = "_sd"
"""Name of the member that holds an object's digests (RFC 9901 section 4.2.4.1)."""

SD_ALG: Final = "sha-256"
"""What `_sd_alg` of the record says (RFC 9901 section 4.1.1)."""

RESERVED_NAMES: Final = frozenset({SD, "..."})
"""Names that no disclosed member may have (RFC 9901 section 4.2.1)."""

_URL_SAFE: Final = bytes.maketrans(b"+/", b"-_")
_encoder: Final = msgspec.json.Encoder(order="sorted")
_triple: Final = msgspec.json.Decoder(tuple[str, str, Any])


class DisclosureError(ValueError):
    """A disclosure does not belong where it lies, or is none."""


class Disclosure(Struct, frozen=True):
    """One personal value kept out of the record.

    Attributes:
        content: base64url of JSON `[salt, name, value]`; in FORMAT 1 that JSON itself.
        digest: SHA-256 of `content`, 32 bytes; stands in the record. Computed
            here, so that no disclosure has another's.
    """

    content: bytes
    digest: bytes = b""

    def __post_init__(self) -> None:
        """Compute the digest.

        Raises:
            ValueError: another digest was given.
        """
        digest = hashlib.sha256(self.content).digest()
        if self.digest and self.digest != digest:
            raise ValueError("the digest is not that of its disclosure")
        msgspec.structs.force_setattr(self, "digest", digest)


Holders = tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
"""Where an object that holds personal values lies, and the names of those, in turn: an object
comes again if others lie between its values."""


def holders_of(paths: Iterable[tuple[str, ...]]) -> Holders:
    """Return the objects that hold what paths lead to, in the order of the paths.

    Raises:
        ValueError: a value has a name that no disclosed one may have.
    """
    grouped = groupby(paths, key=lambda path: path[:-1])
    found = tuple((holder, tuple(path[-1] for path in among)) for holder, among in grouped)
    for _, names in found:
        if reserved := RESERVED_NAMES.intersection(names):
            raise ValueError(f"no personal value may be named {min(reserved)}")
    return found


def withhold(
    data: dict[str, Any], holders: Holders, salts: Iterator[bytes]
) -> tuple[Disclosure, ...]:
    """Take personal values out of nested objects; leave their digests, sorted, in `_sd`.

    Args:
        salts: yields 16 random bytes for each value.

    Raises:
        DisclosureError: two have the same digest, since they have the same salt.
    """
    found: list[Disclosure] = []
    for steps, names in holders:
        holder = data
        for step in steps:
            holder = holder.get(step) or {}
        if held := [name for name in names if holder.get(name) is not None]:
            here = [_disclosure(name, holder.pop(name), salts) for name in held]
            digests = [*holder.get(SD, ()), *[text(one.digest) for one in here]]
            # Sorted: the order must not tell which field a digest is of (RFC 9901 section 4.2.4.1).
            holder[SD] = sorted(digests)
            found += here
    if len(found) > 1 and len({one.digest for one in found}) < len(found):
        raise DisclosureError("a digest stands twice")
    return tuple(found)


def _disclosure(name: str, value: object, salts: Iterator[bytes]) -> Disclosure:
    return Disclosure(_base64url(_encoder.encode([text(next(salts)), name, value])))


def restore(data: dict[str, Any], disclosures: Iterable[bytes]) -> None:
    """Put disclosed values back into their objects, and take `_sd` away.

    Stricter than the libraries: they pass in silence over a disclosure that
    fits nowhere.

    Raises:
        DisclosureError: one matches no `_sd`, is there twice, is of no right form,
            or names what stands there already.
        msgspec.MsgspecError: one does not hold `[salt, name, value]`.
    """
    places: dict[str, dict[str, Any]] = {}
    for holder, digest in _digests(data):
        if digest in places:
            raise DisclosureError("a digest stands twice")
        places[digest] = holder
    for content in disclosures:
        place = places.pop(text(hashlib.sha256(content).digest()), None)
        if place is None:
            raise DisclosureError("a disclosure does not belong to its record, or is there twice")
        _, name, value = _triple.decode(_decoded(content))
        if name in place or name in RESERVED_NAMES:
            raise DisclosureError("a disclosure names what stands there already")
        place[name] = value


def _digests(data: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield every digest with the object it stands in."""
    found = data.pop(SD, [])
    if not isinstance(found, list) or not all(isinstance(digest, str) for digest in found):
        raise DisclosureError(f"{SD} is not a list of digests")
    for digest in found:
        yield data, digest
    for value in data.values():
        if isinstance(value, dict):
            yield from _digests(value)


def _decoded(content: bytes) -> bytes:
    """Return what base64url encodes, if it encodes to the same again: one value, one text."""
    decoded = urlsafe_b64decode(content + b"=" * (-len(content) % 4))
    if _base64url(decoded) != content:
        raise DisclosureError("a disclosure is not in base64url")
    return decoded


def restore_format_1(
    data: dict[str, Any], digests: Iterable[str], disclosures: Iterable[bytes]
) -> None:
    """Put values back into a record of FORMAT 1: digests at the top, paths in the disclosures.

    Raises:
        DisclosureError: one does not belong to the record, or there is no place for it.
        msgspec.MsgspecError: one does not hold `[salt, path, value]`.
    """
    allowed = set(digests)
    for content in disclosures:
        if text(hashlib.sha256(content).digest()) not in allowed:
            raise DisclosureError("a disclosure does not belong to its record")
        _, path, value = _triple.decode(content)
        _put(data, path.split("."), value)


def _put(data: Any, path: Sequence[str], value: object) -> None:
    for step in path[:-1]:
        data = data.setdefault(step, {}) if isinstance(data, dict) else None
    if not isinstance(data, dict):
        raise DisclosureError(f"there is no place for the disclosure of {'.'.join(path)}")
    data[path[-1]] = value


def text(digest: bytes) -> str:
    """Return bytes in base64url without padding."""
    return _base64url(digest).decode()


def _base64url(content: bytes) -> bytes:
    # Not by `base64`, whose two functions cost more than what they do.
    return b2a_base64(content, newline=False).translate(_URL_SAFE).rstrip(b"=")
