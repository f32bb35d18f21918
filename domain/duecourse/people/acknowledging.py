"""What it takes to acknowledge the policy: the version in force, as it asks to be acknowledged."""

from collections.abc import Iterator

from duecourse.kernel.checks import check
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.people import commands as c
from duecourse.people.state import Person

AcknowledgeProposal = Proposal[Person, c.AcknowledgePolicy]


@check(Reason.POLICY_NOT_IN_FORCE)
def version_in_force(proposal: AcknowledgeProposal) -> Iterator[Violation]:
    """What is acknowledged is the version in force."""
    named = proposal.command.policy_version
    if named != proposal.pack.version:
        yield Violation(
            reason=Reason.POLICY_NOT_IN_FORCE,
            message=f"policy_version: the version in force is {proposal.pack.version}",
            subject=proposal.command.name,
            field="policy_version",
            facts=(("given", named), ("in_force", proposal.pack.version)),
        )


@check(Reason.ATTESTATION_REQUIRED)
def as_policy_asks(proposal: AcknowledgeProposal) -> Iterator[Violation]:
    """It is signed and explained, or read with the other policies, where the policy says so."""
    asked, command = proposal.pack.acknowledgement, proposal.command
    missing: dict[str, str] = {}
    if asked.of == "signed":
        fields = ("signed", "explained")
        missing = {f: "the policy asks for it" for f in fields if not getattr(command, f)}
    unread = [one for one in asked.read_with if one not in command.read_with]
    if unread:
        missing["read_with"] = f"read with it, and name, {', '.join(unread)}"
    elif asked.of not in ("read", "signed") and not command.read_with:
        missing["read_with"] = "the policy asks for it"
    for field, says in missing.items():
        yield Violation(
            reason=Reason.ATTESTATION_REQUIRED,
            message=f"{field}: {says}",
            subject=command.name,
            field=field,
            clause=asked.clause,
            policy=proposal.pack.version,
        )


@check(Reason.FIELD_INVALID)
def read_with_known(proposal: AcknowledgeProposal) -> Iterator[Violation]:
    """What was read with it is what the policy names, where it names any."""
    named = proposal.pack.acknowledgement.read_with
    for number, one in enumerate(proposal.command.read_with if named else ()):
        if one not in named:
            field = f"read_with[{number}]"
            message = f"{field}: the policy is read with {', '.join(named)}, not with {one!r}"
            yield Violation(Reason.FIELD_INVALID, message, field=field)
