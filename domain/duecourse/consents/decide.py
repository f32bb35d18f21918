"""What each command does to a consent, once nothing stands against it."""

from collections.abc import Iterator
from typing import Final

import msgspec

from duecourse.consents import commands as c
from duecourse.consents import events as e
from duecourse.consents.guards import REGISTRY, obtainer
from duecourse.consents.lifecycle import DEFINITION
from duecourse.consents.reactions import REACTIONS
from duecourse.consents.state import Consent, evolve
from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Aggregate, Handlers
from duecourse.kernel.checks import check, given, reason_given, required
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

HANDLERS: Final = Handlers()


@check(Reason.FIELD_REQUIRED)
def subject_named(proposal: Proposal[Consent, c.RequestConsent]) -> Iterator[Violation]:
    """The subject has an id: without it no post can be held against the consent."""
    if not given(proposal.command.subject):
        yield required("subject", "say whom it is about")


@check(Reason.TIME_ORDER)
def times_in_order(
    proposal: Proposal[Consent, c.RecordConsent | c.RenewConsent],
) -> Iterator[Violation]:
    """What was given was given by now, and ends after it began."""
    begins, ends = proposal.command.given_at, proposal.command.expires_at
    if begins is not None and begins > proposal.at:
        yield Violation(Reason.TIME_ORDER, "given_at: lies in the future", field="given_at")
    if begins is not None and ends is not None and ends <= begins:
        yield Violation(Reason.TIME_ORDER, "expires_at: lies before given_at", field="expires_at")


@HANDLERS.on(c.RequestConsent, late=(subject_named,))
def request(proposal: Proposal[Consent, c.RequestConsent]) -> Iterator[Event]:
    """Yield the request."""
    fields = msgspec.structs.asdict(proposal.command)
    del fields["name"]
    yield e.ConsentRequested(**fields)


@HANDLERS.on(c.RecordConsent, late=(times_in_order,))
def record(proposal: Proposal[Consent, c.RecordConsent]) -> Iterator[Event]:
    """Yield the consent, with what was said of it."""
    fields = msgspec.structs.asdict(proposal.command)
    del fields["name"]
    informed = msgspec.structs.asdict(fields.pop("informed"))
    yield e.ConsentRecorded(**fields, informed=e.RecordedInformation(**informed))


@HANDLERS.on(c.VerifyEvidence, tied=obtainer)
def verify(_: Proposal[Consent, c.VerifyEvidence]) -> Iterator[Event]:
    """Yield the verification."""
    yield e.EvidenceVerified()


@HANDLERS.on(c.RejectEvidence, late=(reason_given,), tied=obtainer)
def reject(_: Proposal[Consent, c.RejectEvidence]) -> Iterator[Event]:
    """Yield the rejection."""
    yield e.EvidenceRejected()


@HANDLERS.on(c.DeclineConsent)
def decline(_: Proposal[Consent, c.DeclineConsent]) -> Iterator[Event]:
    """Yield the refusal of the subject."""
    yield e.ConsentDeclined()


@HANDLERS.on(c.WithdrawConsent)
def withdraw(proposal: Proposal[Consent, c.WithdrawConsent]) -> Iterator[Event]:
    """Yield the withdrawal; what it does to posts is a reaction (EXT-ICO-withdraw)."""
    command = proposal.command
    yield e.ConsentWithdrawn(relayed_from=command.relayed_from, method=command.method)


@HANDLERS.on(c.LapseConsent)
def lapse(_: Proposal[Consent, c.LapseConsent]) -> Iterator[Event]:
    """Yield the end of its time."""
    yield e.ConsentExpired()


@HANDLERS.on(c.RenewConsent, late=(times_in_order,))
def renew(proposal: Proposal[Consent, c.RenewConsent]) -> Iterator[Event]:
    """Yield the renewal."""
    command = proposal.command
    yield e.ConsentRenewed(
        given_at=command.given_at, expires_at=command.expires_at, evidence=command.evidence
    )


@HANDLERS.on(c.RecordReliance)
def rely(proposal: Proposal[Consent, c.RecordReliance]) -> Iterator[Event]:
    """Yield that a post rests on it."""
    yield e.RelianceRecorded(post=proposal.command.post)


CONSENTS: Final = Aggregate(
    kind="consents",
    singular="consent",
    definition=DEFINITION,
    initial=Consent(),
    handlers=HANDLERS.by_command,
    events=e.EVENTS,
    evolve=evolve,
    registry=REGISTRY,
    reactions=REACTIONS,
)
