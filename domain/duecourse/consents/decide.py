"""What each command does to a consent, once nothing stands against it."""

from collections.abc import Iterator
from typing import Any, Final

import msgspec

from duecourse.consents import commands as c
from duecourse.consents import events as e
from duecourse.consents.guards import REGISTRY
from duecourse.consents.lifecycle import DEFINITION
from duecourse.consents.state import Consent, evolve
from duecourse.decisions.reasons import Reason
from duecourse.decisions.refusal import Violation
from duecourse.evidence.record import Event
from duecourse.policy.deciding import Aggregate, Handlers
from duecourse.policy.step import Step

HANDLERS: Final = Handlers()


def _violation(step: Step[Any, Any], reason: Reason, field: str, says: str) -> Violation:
    return Violation(
        reason=reason, message=f"{field}: {says}", subject=step.command.name, field=field
    )


def subject_named(step: Step[Consent, c.RequestConsent]) -> Iterator[Violation]:
    """The subject has an id: without it no post can be held against the consent."""
    if not step.command.subject:
        yield _violation(step, Reason.FIELD_REQUIRED, "subject", "say whom it is about")


def times_in_order(step: Step[Consent, Any]) -> Iterator[Violation]:
    """What was given was given by now, and ends after it began."""
    given, expires = step.command.given_at, step.command.expires_at
    if given is not None and given > step.at:
        yield _violation(step, Reason.TIME_ORDER, "given_at", "lies in the future")
    if given is not None and expires is not None and expires <= given:
        yield _violation(step, Reason.TIME_ORDER, "expires_at", "lies before given_at")


def reason_given(step: Step[Any, Any]) -> Iterator[Violation]:
    """The context says why."""
    if not step.context.reason:
        yield _violation(step, Reason.FIELD_REQUIRED, "context.reason", "say why")


@HANDLERS.on(c.RequestConsent, late=(subject_named,))
def request(step: Step[Consent, c.RequestConsent]) -> Iterator[Event]:
    """Yield the request."""
    given = msgspec.structs.asdict(step.command)
    del given["name"]
    yield e.ConsentRequested(**given)


@HANDLERS.on(c.RecordConsent, late=(times_in_order,))
def record(step: Step[Consent, c.RecordConsent]) -> Iterator[Event]:
    """Yield the consent, with what was said of it."""
    given = msgspec.structs.asdict(step.command)
    del given["name"]
    told = msgspec.structs.asdict(given.pop("informed"))
    yield e.ConsentRecorded(**given, informed=e.RecordedInformation(**told))


@HANDLERS.on(c.VerifyEvidence)
def verify(_: Step[Consent, c.VerifyEvidence]) -> Iterator[Event]:
    """Yield the verification."""
    yield e.EvidenceVerified()


@HANDLERS.on(c.RejectEvidence, late=(reason_given,))
def reject(_: Step[Consent, c.RejectEvidence]) -> Iterator[Event]:
    """Yield the rejection."""
    yield e.EvidenceRejected()


@HANDLERS.on(c.DeclineConsent)
def decline(_: Step[Consent, c.DeclineConsent]) -> Iterator[Event]:
    """Yield the refusal of the subject."""
    yield e.ConsentDeclined()


@HANDLERS.on(c.WithdrawConsent)
def withdraw(step: Step[Consent, c.WithdrawConsent]) -> Iterator[Event]:
    """Yield the withdrawal; what it does to posts is a reaction (EXT-ICO-withdraw)."""
    command = step.command
    yield e.ConsentWithdrawn(relayed_from=command.relayed_from, method=command.method)


@HANDLERS.on(c.LapseConsent)
def lapse(_: Step[Consent, c.LapseConsent]) -> Iterator[Event]:
    """Yield the end of its time."""
    yield e.ConsentExpired()


@HANDLERS.on(c.RenewConsent, late=(times_in_order,))
def renew(step: Step[Consent, c.RenewConsent]) -> Iterator[Event]:
    """Yield the renewal."""
    command = step.command
    yield e.ConsentRenewed(
        given_at=command.given_at, expires_at=command.expires_at, evidence=command.evidence
    )


@HANDLERS.on(c.RecordReliance)
def rely(step: Step[Consent, c.RecordReliance]) -> Iterator[Event]:
    """Yield that a post rests on it."""
    yield e.RelianceRecorded(post=step.command.post)


CONSENTS: Final = Aggregate(
    kind="consents",
    definition=DEFINITION,
    initial=Consent(),
    handlers=HANDLERS.by_command,
    events=e.EVENTS,
    evolve=evolve,
    registry=REGISTRY,
)
