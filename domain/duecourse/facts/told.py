"""On whose word something rests: of who alone says it, others are asked (148, 169)."""

from collections.abc import Set as AbstractSet
from typing import Final

from duecourse.kernel.eligibility import eligible
from duecourse.kernel.proposal import AnyProposal

_SEES: Final = ("draft", "publish", "handle_complaint", "advise")
"""Functions whose roles take a step with a message, and so say what they saw of it."""


def told_alone(
    proposal: AnyProposal, told_by: AbstractSet[str], interested: AbstractSet[str]
) -> bool:
    """Return whether nobody but who has an interest says it, and another could.

    Args:
        told_by: who says it, and who took a step with it since.
        interested: who would have less to do if it were so.
    """
    roles = {role for one in _SEES for role in proposal.pack.filling(one)}
    return told_by <= interested and bool(eligible(proposal, interested, roles))
