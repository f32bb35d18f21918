"""What concerns others than its maker: it ends only once somebody looked (decision 186)."""

from collections.abc import Iterator
from typing import Final, Protocol

from duecourse.complaints.state import Complaint
from duecourse.evidence.words import Answered
from duecourse.kernel.checks import check, required
from duecourse.kernel.command import Named
from duecourse.kernel.interests import cited
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

WITHDRAW: Final = "EXT-PROC-withdraw"
_OF_OTHERS: Final = frozenset({"safeguarding", "whistleblowing"})
"""What is not its maker's alone to end: others may come to harm, or were wronged."""


class Looks(Named, Protocol):
    """It says whether whoever gives it looked, and found nobody at risk."""

    @property
    def nobody_at_risk(self) -> Answered:
        """Return yes, no or nothing."""
        ...


def concerns_others(state: Complaint) -> bool:
    """Return whether it takes another person's word, too, before it is over."""
    return not _OF_OTHERS.isdisjoint(state.kinds)


def looked(proposal: Proposal[Complaint, Looks]) -> Iterator[Violation]:
    """Yield that somebody is at risk, or that nobody looked whether anybody is."""
    said = proposal.command.nobody_at_risk
    if not said:
        yield required("nobody_at_risk", "somebody may come to harm: look whether anybody is")
    elif said == "no":
        message = "nobody_at_risk: then it goes on whatever its maker says (ProtectPublic)"
        found = Violation(Reason.PUBLIC_PROTECTION, message, field="nobody_at_risk")
        yield from cited(proposal, WITHDRAW, [found])


def protected(proposal: Proposal[Complaint, Named]) -> Iterator[Violation]:
    """Yield that it goes on whatever its maker says."""
    if proposal.state.way.public_protection:
        message = "others are at risk: it goes on whatever its maker says"
        yield from cited(proposal, WITHDRAW, [Violation(Reason.PUBLIC_PROTECTION, message)])


@check(Reason.PUBLIC_PROTECTION)
def not_protected(proposal: Proposal[Complaint, Named]) -> Iterator[Violation]:
    """What protects others is not settled between two."""
    yield from protected(proposal)


@check(Reason.PUBLIC_PROTECTION, Reason.FIELD_REQUIRED)
def nobody_else_at_risk(proposal: Proposal[Complaint, Looks]) -> Iterator[Violation]:
    """What concerns others is not settled between two before somebody looked."""
    yield from protected(proposal)
    if concerns_others(proposal.state):
        yield from looked(proposal)
