"""Who acts: always from a verified credential, never from a message."""

from msgspec import Struct


class Actor(Struct, frozen=True, kw_only=True):
    """The verified caller of a command.

    Attributes:
        name: resource name of the person or service account.
        organisation: resource name of the one organisation they may act in.
        on_behalf_of: the person a service account acts for; recorded beside them.
        system: true for reactions of the service itself.
    """

    name: str
    organisation: str
    on_behalf_of: str = ""
    system: bool = False

    @property
    def person(self) -> str:
        """Return who answers for the act: the person acted for, or the actor."""
        return self.on_behalf_of or self.name
