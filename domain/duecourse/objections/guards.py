"""The guard about objections that packs may name."""

from collections.abc import Iterator
from typing import Final

from duecourse.decisions.reasons import Reason
from duecourse.objections.commands import LiftObjection
from duecourse.objections.state import Objection
from duecourse.policy.registry import Finding, Registry
from duecourse.policy.step import Step

REGISTRY: Final = Registry("objections")


@REGISTRY.guard(Reason.CONSENT_WITHDRAWN, reads="input", needs=("lifted_by_subject", "evidence"))
def only_the_objector(step: Step[Objection, LiftObjection], _: object) -> Iterator[Finding]:
    """Only the subject lifts an objection, with evidence that he did; no manager overrides it."""
    if not step.command.lifted_by_subject:
        yield Finding(
            Reason.CONSENT_WITHDRAWN, "lifted_by_subject: only the subject lifts the objection"
        )
    elif not step.command.evidence:
        yield Finding(Reason.CONSENT_WITHDRAWN, "evidence: say where the subject lifted it")
