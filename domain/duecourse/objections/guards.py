"""The guard about objections that packs may name."""

from collections.abc import Iterator
from typing import Final

from duecourse.facts.age import ADULT
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
    needs=("lifted_by_subject", "evidence", "taken_back_by"),
    floor=Floor(on=("LiftObjection",), rests_on="EXT-ICO-withdraw"),
)
def only_the_objector(
    proposal: Proposal[Objection, LiftObjection], _: object
) -> Iterator[Violation]:
    """Only who raised an objection lifts it, with evidence that they did; no manager overrides it.

    The subject lifts what somebody else raised for them, once they are of age; what they raised
    themselves nobody lifts for them.
    """
    if not proposal.command.lifted_by_subject and not proposal.command.taken_back_by:
        message = "lifted_by_subject: only the subject lifts the objection"
        yield Violation(Reason.CONSENT_WITHDRAWN, message, field="lifted_by_subject")
    elif not given(proposal.command.evidence):
        message = "evidence: say where the subject lifted it"
        yield Violation(Reason.CONSENT_WITHDRAWN, message, field="evidence")
    elif still := _still_raised(proposal.state, proposal.command):
        says = " and ".join(_SAYS[one] for one in sorted(still))
        message = f"taken_back_by: {says} raised it, and did not take it back"
        yield Violation(Reason.CONSENT_WITHDRAWN, message, field="taken_back_by")


_SAYS: Final = {
    "self": "the subject",
    "parent": "a parent",
    "guardian": "a guardian",
    "representative": "who speaks for the subject",
}
_ELDERS: Final = frozenset({"parent", "guardian"})
_LIFTS: Final = {
    "self": frozenset({"self", "representative"}),
    "parent": _ELDERS,
    "guardian": _ELDERS,
    "representative": frozenset({"representative"}),
}
"""Whose objection somebody lifts beside their own, while the subject is not known to be of age."""


def _still_raised(objection: Objection, command: LiftObjection) -> frozenset[str]:
    """Return who raised an objection and takes nothing back by this."""
    of_age = objection.age_bands == {ADULT}
    if command.lifted_by_subject and of_age:
        return frozenset()
    lifted = _LIFTS["self"] if command.lifted_by_subject else frozenset[str]()
    lifted |= _LIFTS.get(command.taken_back_by, frozenset())
    return (objection.raised_by or frozenset({"self"})) - lifted
