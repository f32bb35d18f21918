"""Several people who authorise something together, each of them in one role at most."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol


class Authorisation(Protocol):
    """What one person gave, and which roles they filled then."""

    @property
    def roles(self) -> tuple[str, ...]:
        """Return the roles."""
        ...


class _In(NamedTuple):
    """An authorisation that is not given yet."""

    roles: tuple[str, ...]


def missing_roles(roles: Sequence[str], given: Sequence[Authorisation]) -> tuple[str, ...]:
    """Return the roles left over when each person fills at most one, as well as can be.

    Args:
        roles: those that are asked for; one that stands twice asks for two people.
    """
    if not roles:
        return ()
    first, rest = roles[0], roles[1:]
    best = (first, *missing_roles(rest, given))
    for number, one in enumerate(given):
        if first in one.roles:
            others = (*given[:number], *given[number + 1 :])
            left = missing_roles(rest, others)
            best = min(best, left, key=len)
    return best


def still_of_use(roles: Sequence[str], given: Sequence[Authorisation]) -> tuple[str, ...]:
    """Return the roles of which one more authorisation would bring it further, each once."""
    lacking = len(missing_roles(roles, given))
    brings = (r for r in roles if len(missing_roles(roles, (*given, _In((r,))))) < lacking)
    return tuple(dict.fromkeys(brings))
