"""Publication: the permit, what became of it, and giving up before it."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

from duecourse.decisions.reasons import Reason
from duecourse.decisions.refusal import Violation
from duecourse.evidence.record import Event
from duecourse.policy.checks import violation
from duecourse.policy.deciding import Handlers
from duecourse.policy.durations import duration
from duecourse.policy.step import Step
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.posts.checks import fresh_revision, read_channel, read_people_shown
from duecourse.posts.state import Post

PERMIT_LIFE: Final = timedelta(hours=1)
"""How long a publication permit may be used (design: single use, with an expiry)."""

HANDLERS: Final = Handlers()


def in_future(step: Step[Post, c.SchedulePublication]) -> Iterator[Violation]:
    """The time lies ahead."""
    if step.command.publish_at <= step.at:
        yield violation(step, Reason.TIME_ORDER, "publish_at: lies in the past", field="publish_at")


@HANDLERS.on(c.SchedulePublication, late=(in_future,), reads=read_channel)
def schedule(step: Step[Post, c.SchedulePublication]) -> Iterator[Event]:
    """Yield the schedule."""
    yield e.PublicationScheduled(publish_at=step.command.publish_at)


def deletion_due(step: Step[Post, c.PublishPost]) -> timedelta | None:
    """Return how soon photos must leave personal devices, if a clause says so."""
    if not any(m.origin == "personal_device" for m in step.state.content.media):
        return None
    for rule in step.pack.rules_on("AttestDeletion"):
        if rule.kind.name == "deletion_attested":
            return duration(rule.params.within)
    return None


@HANDLERS.on(c.PublishPost, early=(fresh_revision,), reads=read_people_shown)
def publish(step: Step[Post, c.PublishPost]) -> Iterator[Event]:
    """Yield the permit; consents were read again for this very decision.

    Weeks may lie between verification and publication, and a consent may be
    withdrawn at any time (EXT-ICO-withdraw).
    """
    due = deletion_due(step)
    yield e.PostPublished(
        revision=step.state.revision,
        digest=step.state.digest,
        permit=f"permit-{step.state.version + 1}",
        permit_until=step.at + PERMIT_LIFE,
        tool=step.command.tool,
        attestations=step.command.attestations,
        deletion_due_at=step.at + due if due else None,
    )


def permit_open(step: Step[Post, Any]) -> Iterator[Violation]:
    """The permit is this post's and unused; a late report is still taken, with its true time."""
    permit = step.state.permit
    if permit is None or permit.id != step.command.permit:
        yield violation(
            step, Reason.NOT_FOUND, "permit: not the permit of this post", field="permit"
        )
    elif permit.outcome != "open":
        yield violation(step, Reason.REASON_NOT_ALLOWED, f"permit: already {permit.outcome}")


def captured_as_approved(step: Step[Post, c.ConfirmPublication]) -> Iterator[Violation]:
    """What was captured is what was approved."""
    permit, captured = step.state.permit, step.command.captured_digest
    if not step.command.url:
        yield violation(step, Reason.FIELD_REQUIRED, "url: where it was published", field="url")
    if permit is not None and captured != permit.digest:
        yield violation(
            step,
            Reason.STALE_REVISION,
            "captured_digest: not the content that was approved",
            field="captured_digest",
        )


@HANDLERS.on(c.ConfirmPublication, late=(permit_open, captured_as_approved))
def confirm(step: Step[Post, c.ConfirmPublication]) -> Iterator[Event]:
    """Yield the confirmation; late ones are recorded with their true time."""
    yield e.PublicationConfirmed(
        permit=step.command.permit,
        url=step.command.url,
        captured_digest=step.command.captured_digest,
    )


@HANDLERS.on(c.ReportPublicationFailure, late=(permit_open,))
def publication_failed(step: Step[Post, c.ReportPublicationFailure]) -> Iterator[Event]:
    """Yield the failure."""
    yield e.PublicationFailed(permit=step.command.permit)


@HANDLERS.on(c.WithdrawPost)
def withdraw(_: Step[Post, c.WithdrawPost]) -> Iterator[Event]:
    """Yield the withdrawal."""
    yield e.PostWithdrawn()
