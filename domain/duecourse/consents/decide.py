"""What each command does to a consent, once nothing stands against it."""

from collections.abc import Iterator
from typing import Any, Final

import msgspec

from duecourse.consents import commands as c
from duecourse.consents import events as e
from duecourse.consents.guards import REGISTRY
from duecourse.consents.lifecycle import DEFINITION
from duecourse.consents.reactions import REACTIONS
from duecourse.consents.state import Consent, evolve
from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Aggregate, Handlers
from duecourse.kernel.checks import check, reason_given
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation

HANDLERS: Final = Handlers()


@check(Reason.FIELD_REQUIRED)
def subject_named(proposal: Proposal[Consent, c.RequestConsent]) -> Iterator[Violation]:
    """The subject has an id: without it no post can be held against the consent."""
    if not proposal.command.subject:
        yield Violation(Reason.FIELD_REQUIRED, "subject: say whom it is about", field="subject")


@check(Reason.TIME_ORDER)
def times_in_order(proposal: Proposal[Consent, Any]) -> Iterator[Violation]:
    """What was given was given by now, and ends after it began."""
    given, expires = proposal.command.given_at, proposal.command.expires_at
    if given is not None and given > proposal.at:
        yield Violation(Reason.TIME_ORDER, "given_at: lies in the future", field="given_at")
    if given is not None and expires is not None and expires <= given:
        yield Violation(Reason.TIME_ORDER, "expires_at: lies before given_at", field="expires_at")


@HANDLERS.on(c.RequestConsent, late=(subject_named,))
def request(proposal: Proposal[Consent, c.RequestConsent]) -> Iterator[Event]:
    """Yield the request."""
    given = msgspec.structs.asdict(proposal.command)
    del given["name"]
    yield e.ConsentRequested(**given)


@HANDLERS.on(c.RecordConsent, late=(times_in_order,))
def record(proposal: Proposal[Consent, c.RecordConsent]) -> Iterator[Event]:
    """Yield the consent, with what was said of it."""
    given = msgspec.structs.asdict(proposal.command)
    del given["name"]
    told = msgspec.structs.asdict(given.pop("informed"))
    yield e.ConsentRecorded(**given, informed=e.RecordedInformation(**told))


@HANDLERS.on(c.VerifyEvidence)
def verify(_: Proposal[Consent, c.VerifyEvidence]) -> Iterator[Event]:
    """Yield the verification."""
    yield e.EvidenceVerified()


@HANDLERS.on(c.RejectEvidence, late=(reason_given,))
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
