"""What a renewal says: as much as the consent that it renews (decision 182)."""

from collections.abc import Iterator
from typing import Final

from duecourse.consents import commands as c
from duecourse.consents.guards import guardian_gives
from duecourse.consents.state import Consent
from duecourse.facts.lasting import ran_out
from duecourse.facts.past import stands_on_past
from duecourse.facts.speaking import is_group
from duecourse.kernel.checks import check, given, required
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

Renewing = Proposal[Consent, c.RenewConsent]


@check(Reason.CONSENT_EXPIRED)
def still_to_renew(proposal: Renewing) -> Iterator[Violation]:
    """It has not come to its end, set by its giver or by the policy: then they are asked anew."""
    if proposal.state.state == "verified" and ran_out(proposal.state, proposal.pack, proposal.at):
        yield Violation(Reason.CONSENT_EXPIRED, "it ended: ask for a new consent")


@check(Reason.EVIDENCE_REQUIRED)
def renewal_shown(proposal: Renewing) -> Iterator[Violation]:
    """It is said where the renewal can be seen."""
    if not given(proposal.command.evidence):
        message = "evidence: say where the renewal is found"
        yield Violation(Reason.EVIDENCE_REQUIRED, message, field="evidence")


@check(Reason.FIELD_REQUIRED)
def renewer_named(proposal: Renewing) -> Iterator[Violation]:
    """It is said who renews it, and as whom: nobody goes on consenting for whoever did first."""
    if not given(proposal.command.giver):
        yield required("giver", "say who gives it anew")
    if not given(proposal.command.giver_role):
        yield required("giver_role", "say as whom they give it anew")


@check(Reason.EVIDENCE_REQUIRED)
def each_renews(proposal: Renewing) -> Iterator[Violation]:
    """A group renews when each of its members does: whoever does not is asked no more for it."""
    state, members = proposal.state, {*proposal.command.members}
    if not is_group(proposal.pack, state.subject_kind) or stands_on_past(state, proposal.pack):
        return
    if not state.members or members != state.members:
        message = (
            "members: give the id of each who agreed before, and did so again; of another group"
            " ask for a consent of its own"
        )
        yield Violation(Reason.EVIDENCE_REQUIRED, message, field="members")


@check(Reason.GUARDIAN_CONSENT_REQUIRED)
def guardian_renews(proposal: Renewing) -> Iterator[Violation]:
    """Where the policy has a parent or guardian consent for a child, one of them renews it."""
    # Whatever it is bound to when a consent is first given: who renews it gives it.
    for rule in proposal.pack.rules_on("RecordConsent"):
        if rule.guard is guardian_gives:
            yield from map(rule.cited, guardian_gives(proposal, rule.params))


RENEWING: Final = (renewal_shown, renewer_named, each_renews, guardian_renews)
"""What is asked of a renewal beside what is asked of every consent."""
