"""The check of every command that may be given without a name (decision 055)."""

from collections.abc import Iterator

from duecourse.kernel.anonymity import through_intake
from duecourse.kernel.checks import check
from duecourse.kernel.command import AggregateState, Command
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation


@check(Reason.ANONYMITY_NOT_POSSIBLE)
def names_nobody(proposal: Proposal[AggregateState, Command]) -> Iterator[Violation]:
    """Who gives it without a name does so through an intake account, which names nobody."""
    if not proposal.command.is_anonymous() or through_intake(proposal):
        return
    message = (
        "this credential names who gives it, and the record keeps that name: give it without"
        " `anonymous`, or through the organisation's form without signing in; nothing of this"
        " call was kept"
    )
    yield Violation(Reason.ANONYMITY_NOT_POSSIBLE, message, field="anonymous")
