"""The guard about objections that packs may name."""

from collections.abc import Iterator
from typing import Final

from duecourse.kernel.checks import given
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Floor, Registry
from duecourse.objections.commands import LiftObjection
from duecourse.objections.state import Objection

REGISTRY: Final = Registry("objections")


@REGISTRY.guard(
    Reason.CONSENT_WITHDRAWN,
    reads="input",
    needs=("lifted_by_subject", "evidence"),
    floor=Floor(on=("LiftObjection",), rests_on="EXT-ICO-withdraw"),
)
def only_the_objector(
    proposal: Proposal[Objection, LiftObjection], _: object
) -> Iterator[Violation]:
    """Only the subject lifts an objection, with evidence that they did; no manager overrides it."""
    if not proposal.command.lifted_by_subject:
        yield Violation(
            Reason.CONSENT_WITHDRAWN, "lifted_by_subject: only the subject lifts the objection"
        )
    elif not given(proposal.command.evidence):
        yield Violation(Reason.CONSENT_WITHDRAWN, "evidence: say where the subject lifted it")
