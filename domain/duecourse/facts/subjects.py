"""Whom the log knows somebody as, whatever each consent, post or contact calls them (141)."""

from collections.abc import Collection
from typing import Final

from duecourse.kernel.pack import Pack

SERVICE_USER: Final = "service_user"
"""Whoever uses the services of the organisation: the one kind of people that contacts name."""


def uses_services(pack: Pack, kinds: Collection[str]) -> bool:
    """Return whether somebody of these kinds uses the services, under whatever name.

    They do where the pack counts both as the same: a client as a service user, a service user as
    a client, or a patient and a service user each as a client.
    """
    lists = [pack.counted_as((kind,)) for kind in pack.words("subjects") or ()]
    alike = frozenset((SERVICE_USER,)).union(*(one for one in lists if SERVICE_USER in one))
    return not alike.isdisjoint(kinds)
