"""What can be asked of an aggregate, and what every aggregate's state has."""

from datetime import datetime
from typing import Any, ClassVar, Protocol

from msgspec import Struct
from msgspec.structs import force_setattr

from duecourse.evidence.emptied import emptied
from duecourse.evidence.fields import Name
from duecourse.kernel.table import ABSENT


class Named(Protocol):
    """What a guard or a check may take for granted of every command: the resource it is about.

    Those that look at further fields say which, by a protocol that holds this one's too.
    """

    JUDGES: ClassVar[bool]

    @property
    def name(self) -> str:
        """Return the resource name."""
        ...


class Command(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of every command: imperative, immutable, one per RPC.

    Attributes:
        name: resource it is about; of a new one, the name it will have.
        CREATES: the resource must not exist yet.
        REACTION: given only by the service itself; it has no RPC.
        RIGHT: it is people's own right; whoever may give it may do so when suspended or gone.
        OWED: it carries out what is owed to people, or says the truth of it; it stays open when the
            books are closed (decision 083).
        RULES_OF: name of a command whose rules bind this one too; it has the same fields.
        OWN_WORD: it is the word of whoever had a hand in the thing, and nobody else's; they may
            give it when suspended or gone. A check of its own says who that is.
        MAKERS_RIGHT: whoever made the thing may give it when suspended or gone, too; whoever else
            gives it needs their access.
        IN_PERSON: given with the person's own credential alone; no service account gives it.
        OF_THE_HOUSE: whoever gives it is entered in the organisation, where anybody else who is may
            give it: it is for those who work by the policy (decision 283).
        SECOND: it counts as a second person's word: whoever gives it confirmed before, by having
            acknowledged the policy in person, that they are who somebody else entered.
        LOOKS_UP: who stands in the line of managers above the caller is part of the decision.
        LOOKS_AT_DRAFT: what it asks of the pack that the draft holds is part of the decision.
        JUDGES: what those who are tied did is judged: where a route says that they act all the
            same, an outside body decides (decision 145).
        MENDS: it replaces the policy; what of the policy cannot be read does not bind it.
    """

    CREATES: ClassVar[bool] = False
    REACTION: ClassVar[bool] = False
    RIGHT: ClassVar[bool] = False
    OWED: ClassVar[bool] = False
    OWN_WORD: ClassVar[bool] = False
    MAKERS_RIGHT: ClassVar[bool] = False
    IN_PERSON: ClassVar[bool] = False
    OF_THE_HOUSE: ClassVar[bool] = False
    SECOND: ClassVar[bool] = False
    LOOKS_UP: ClassVar[bool] = False
    LOOKS_AT_DRAFT: ClassVar[bool] = False
    JUDGES: ClassVar[bool] = False
    MENDS: ClassVar[bool] = False
    RULES_OF: ClassVar[str] = ""

    name: Name

    def __post_init__(self) -> None:
        """Empty each text in which a reader sees nothing (`duecourse.evidence.emptied`)."""
        for field, value in emptied(self):
            force_setattr(self, field, value)

    def is_in_person(self) -> bool:
        """Return whether it is given in person as it is: some are so for what they say."""
        return self.IN_PERSON

    def is_anonymous(self) -> bool:
        """Return whether nothing may be kept of who gives it (`duecourse.kernel.anonymity`)."""
        return False


def fields_of(command: Command) -> dict[str, Any]:
    """Return what a command says, by field, but for the resource: as its event records it."""
    # Field by field, so that who notes what is looked at sees it (discovery, decision 065).
    return {f: getattr(command, f) for f in command.__struct_fields__ if f != "name"}


class AggregateState(Struct, frozen=True, kw_only=True, dict=True):
    """What every aggregate's state has, whatever else it holds.

    What follows from a state alone may be kept with it (`cached_property`, decision 164).

    Attributes:
        state: its name in the lifecycle's table.
        version: how many events lie behind it.
        UNSHOWN: fields that decisions need and its message does not show, by name.
        CONFIDENTIAL: no refusal tells who is bound to it, nor who else may act.
    """

    UNSHOWN: ClassVar[frozenset[str]] = frozenset()
    CONFIDENTIAL: ClassVar[bool] = False

    state: str = ABSENT
    version: int = 0

    @property
    def began_at(self) -> datetime | None:
        """Return since when there is a matter to decide, UTC; None where it does not say."""
        return None


def is_spared(command: type[Command]) -> bool:
    """Return whether nothing that cannot be read of a policy refuses a command.

    So are those that replace the policy, people's rights, and what the service itself
    gives because of them.
    """
    return command.MENDS or command.RIGHT or command.REACTION
