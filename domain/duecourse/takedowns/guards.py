"""Guards on requests to take something down that packs may name: what leaves no choice."""

from collections.abc import Iterator
from typing import Final, Protocol

from msgspec import Struct

from duecourse.kernel.checks import given
from duecourse.kernel.command import Named
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Floor, Registry, at_least_one
from duecourse.takedowns.state import Takedown
from duecourse.takedowns.words import TakedownReason

REGISTRY: Final = Registry("takedowns")


class Grounds(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Why something is to come down."""

    grounds: tuple[TakedownReason, ...]

    def __post_init__(self) -> None:
        at_least_one(self.grounds)


@REGISTRY.guard(
    Reason.TAKEDOWN_NOT_REFUSABLE,
    params=Grounds,
    floor=Floor(
        on=("DeclineTakedown",),
        rests_on="EXT-ICO-withdraw",
        params=Grounds(
            grounds=(
                "consent_withdrawn",
                "consent_expired",
                "objection",
                "colleague_request",
                "sanction",
                "order",
                "not_as_approved",
                "permit_ended",
            )
        ),
    ),
)
def takedown_binding(proposal: Proposal[Takedown, Named], params: Grounds) -> Iterator[Violation]:
    """What is to come down for such a reason comes down."""
    ground = proposal.state.ground
    if ground in params.grounds:
        message = f"what is to come down because of {ground.replace('_', ' ')} comes down"
        yield Violation(Reason.TAKEDOWN_NOT_REFUSABLE, message)


class Answers(Named, Protocol):
    """It says whether personal data were shown, and where that is dealt with."""

    @property
    def personal_data(self) -> str:
        """Return yes, no or nothing."""
        ...

    @property
    def incident(self) -> str:
        """Return the incident's name."""
        ...


@REGISTRY.guard(
    Reason.ASSESSMENT_REQUIRED,
    params=Grounds,
    reads="input",
    needs=("personal_data", "incident"),
)
def data_breach_assessed(
    proposal: Proposal[Takedown, Answers], params: Grounds
) -> Iterator[Violation]:
    """It is said whether it showed personal data; if so, an incident deals with that."""
    command = proposal.command
    if proposal.state.ground not in params.grounds:
        return
    if not given(command.personal_data):
        message = "personal_data: say whether it showed personal data that it should not have"
        yield Violation(Reason.ASSESSMENT_REQUIRED, message, field="personal_data")
    elif command.personal_data == "yes" and not given(command.incident):
        message = "incident: flag the breach of personal data (FlagIncident), and name it here"
        yield Violation(Reason.ASSESSMENT_REQUIRED, message, field="incident")


@REGISTRY.fact(TakedownReason)
def takedown_ground(proposal: Proposal[Takedown, Named]) -> str:
    """Return why it is to come down."""
    return proposal.state.ground or getattr(proposal.command, "ground", "")
