"""Which channels stand for which account: kept by the organisation, so that each is one."""

from collections.abc import Mapping

from msgspec import Struct

from duecourse.organisations.events import AccountNoted


class AccountEntry(Struct, frozen=True):
    """A channel that stands for an account, or did.

    Attributes:
        gone: it was declined or retired; `stopped` while nothing went out on it.
        held_by: who saw to that; empty for an incident, or a loss.
    """

    channel: str
    gone: bool = False
    stopped: bool = False
    held_by: str = ""


def noted(
    known: Mapping[str, tuple[AccountEntry, ...]], event: AccountNoted
) -> dict[str, tuple[AccountEntry, ...]]:
    """Return the channels of each account, with one more or one that is another now."""
    one = AccountEntry(event.channel, event.gone, event.stopped, event.held_by)
    found = dict(known)
    for account in event.accounts:
        others = {entry.channel: entry for entry in found.get(account, ())}
        found[account] = tuple({**others, one.channel: one}.values())
    return found
