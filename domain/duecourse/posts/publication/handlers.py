"""Publication: the permit, what became of it, and giving up before it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.checks import check, given, required
from duecourse.kernel.durations import period
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.posts.checks import consent_ends, read_channel, read_people_shown
from duecourse.posts.publication import commands as c
from duecourse.posts.publication import events as e
from duecourse.posts.publication.guards import deletion_attested
from duecourse.posts.review.checklist import checklist_stands
from duecourse.posts.shapes import HasPermit
from duecourse.posts.state import Post

PERMIT_LIFE: Final = timedelta(hours=1)
"""How long a publication permit may be used (design: single use, with an expiry)."""


HANDLERS: Final = Handlers()


@check(Reason.TIME_ORDER)
def in_future(proposal: Proposal[Post, c.SchedulePublication]) -> Iterator[Violation]:
    """The time lies ahead."""
    if proposal.command.publish_at <= proposal.at:
        yield Violation(Reason.TIME_ORDER, "publish_at: lies in the past", field="publish_at")


@HANDLERS.on(c.SchedulePublication, late=(in_future,), reads=read_channel)
def schedule(proposal: Proposal[Post, c.SchedulePublication]) -> Iterator[Event]:
    """Yield the schedule."""
    yield e.PublicationScheduled(publish_at=proposal.command.publish_at)


def deletion_due(proposal: Proposal[Post, c.PublishPost]) -> datetime | None:
    """Return by when photos must leave personal devices, if a clause says so."""
    if not any(m.origin == "personal_device" for m in proposal.state.content.media):
        return None
    rules = proposal.pack.rules_of(deletion_attested, c.AttestDeletion.__name__)
    within = (period(rule.params.within) for rule in rules)
    return min((proposal.pack.calendar.after(proposal.at, one) for one in within), default=None)


@HANDLERS.on(c.PublishPost, late=(checklist_stands,), reads=read_people_shown)
def publish(proposal: Proposal[Post, c.PublishPost]) -> Iterator[Event]:
    """Yield the permit; consents were read again for this very decision.

    Weeks may lie between verification and publication, and a consent may be
    withdrawn at any time (EXT-ICO-withdraw).
    """
    ends = consent_ends(proposal, proposal.state.consents)
    yield e.PostPublished(
        revision=proposal.state.revision,
        digest=proposal.state.digest,
        permit=f"permit-{proposal.state.version + 1}",
        # A permit is not used after a consent has ended.
        permit_until=min([proposal.at + PERMIT_LIFE, *(end.begins_at for end in ends)]),
        tool=proposal.command.tool,
        attestations=proposal.command.attestations,
        deletion_due_at=deletion_due(proposal),
        ends=ends,
    )


@check(Reason.NOT_FOUND, Reason.REASON_NOT_ALLOWED)
def permit_open(proposal: Proposal[Post, HasPermit]) -> Iterator[Violation]:
    """The permit is this post's and unused; a late report is still taken, with its true time."""
    permit = proposal.state.permit
    if permit is None or permit.id != proposal.command.permit:
        yield Violation(Reason.NOT_FOUND, "permit: not the permit of this post", field="permit")
    elif permit.outcome not in ("open", "revoked"):
        yield Violation(Reason.REASON_NOT_ALLOWED, f"permit: already {permit.outcome}")


@check(Reason.FIELD_REQUIRED, Reason.STALE_REVISION)
def captured_as_approved(proposal: Proposal[Post, c.ConfirmPublication]) -> Iterator[Violation]:
    """What was captured is what was approved."""
    permit, captured = proposal.state.permit, proposal.command.captured_digest
    if not given(proposal.command.url):
        yield required("url", "say where it was published")
    if permit is not None and captured != permit.digest:
        yield Violation(
            Reason.STALE_REVISION,
            "captured_digest: not the content that was approved",
            field="captured_digest",
        )


@HANDLERS.on(c.ConfirmPublication, late=(permit_open, captured_as_approved))
def confirm(proposal: Proposal[Post, c.ConfirmPublication]) -> Iterator[Event]:
    """Yield the confirmation; late ones are recorded with their true time."""
    yield e.PublicationConfirmed(
        permit=proposal.command.permit,
        url=proposal.command.url,
        captured_digest=proposal.command.captured_digest,
    )


@HANDLERS.on(c.ReportPublicationFailure, late=(permit_open,))
def publication_failed(proposal: Proposal[Post, c.ReportPublicationFailure]) -> Iterator[Event]:
    """Yield the failure."""
    yield e.PublicationFailed(permit=proposal.command.permit)


@check(Reason.NOT_FOUND)
def deletion_duty(proposal: Proposal[Post, c.AttestDeletion]) -> Iterator[Violation]:
    """The duty is open."""
    if proposal.state.open_duty(proposal.command.duty, "deletion") is None:
        yield Violation(Reason.NOT_FOUND, "duty: no open deletion of that id", field="duty")


@HANDLERS.on(c.AttestDeletion, late=(deletion_duty,))
def attest_deletion(proposal: Proposal[Post, c.AttestDeletion]) -> Iterator[Event]:
    """Yield the attestation."""
    yield e.DeletionAttested(duty=proposal.command.duty)


@HANDLERS.on(c.WithdrawPost)
def withdraw(_: Proposal[Post, c.WithdrawPost]) -> Iterator[Event]:
    """Yield the withdrawal."""
    yield e.PostWithdrawn()
