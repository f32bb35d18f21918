"""Addresses that a pack names: where people are sent, and which account is a channel's.

What nobody can follow is found when the pack is laid down, and not by whoever was sent there.
"""

from collections.abc import Callable, Iterator
from typing import Final

from msgspec import Struct

from duecourse.packs.model import WrittenPack

Place = tuple[str | int, ...]

_ANY: Final = "other"
"""The entry of channels that stands for many platforms: an address names one account on one."""


class Addresses(Struct, frozen=True, kw_only=True):
    """How an address is looked at.

    Attributes:
        of_account: `(address, platform) -> fault`, of an account; empty for none.
        of_body: `(text) -> fault`, of where somebody is written to or rung up; empty for none.
        same: `(address, platform) -> keys`: what two addresses of one account have in common.
    """

    of_account: Callable[[str, str], str]
    of_body: Callable[[str], str]
    same: Callable[[str, str], tuple[str, ...]]


def misaddressed(pack: WrittenPack, addresses: Addresses) -> Iterator[tuple[Place, str]]:
    """Yield each address that leads nowhere, elsewhere, or where another channel is already."""
    seen: dict[str, str] = {}
    for name, channel in pack.channels.items():
        path = ("channels", name, "address")
        if channel.address is None:
            continue
        if name == _ANY:
            yield path, "it stands for many platforms: an address is of one account on one"
        elif says := addresses.of_account(channel.address, name):
            yield path, f"{channel.address!r}: {says}"
        for key in addresses.same(channel.address, name):
            if (other := seen.setdefault(key, name)) != name:
                yield path, f"{channel.address!r} is the account of {other}: one is one channel"
    for name, body in pack.outside_bodies.items():
        if body.address is not None and (says := addresses.of_body(body.address)):
            yield ("outside_bodies", name, "address"), f"{body.address!r}: {says}"
