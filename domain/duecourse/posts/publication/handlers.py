"""Publication: the permit, what became of it, and giving up before it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from duecourse.evidence.record import Event
from duecourse.facts.lasting import down_by
from duecourse.facts.links import fault_of
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.checks import ahead, check, given, required
from duecourse.kernel.durations import period
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.posts.aftermath.events import TakedownRequired
from duecourse.posts.answered import GOING_OUT
from duecourse.posts.checks import (
    consent_ends,
    has_access,
    published_it,
    read_people_shown,
)
from duecourse.posts.drafting.media import as_on_record, may_be_of_device
from duecourse.posts.duties import takedowns_due
from duecourse.posts.publication import commands as c
from duecourse.posts.publication import events as e
from duecourse.posts.publication.guards import deletion_attested
from duecourse.posts.publication.permits import (
    permit_until,
    used_dead,
    went_up_elsewhere,
)
from duecourse.posts.review.asked_down import ASKED_DOWN
from duecourse.posts.review.listed import (
    members_listed,
    nobody_objects_to_this_very_post,
    whom_media_show_listed,
    words_came_not_down,
    writer_listed,
)
from duecourse.posts.review.noes import NO_NO_STANDS
from duecourse.posts.review.steps import all_approved, verifier_counts
from duecourse.posts.state import Permit, Post
from duecourse.posts.words import Irregularity

HANDLERS: Final = Handlers()


def deletion_due(proposal: Proposal[Post, c.PublishPost]) -> datetime | None:
    """Return by when photos must leave personal devices, if a clause says so."""
    media = as_on_record(proposal)
    if not media:
        return None
    rules = [
        rule
        for rule in proposal.pack.rules_of(deletion_attested, c.AttestDeletion.__name__)
        if any(may_be_of_device(one, rule.params.at_workplace) for one in media)
    ]
    within = (period(rule.params.within) for rule in rules)
    return min((proposal.pack.calendar.after(proposal.at, one) for one in within), default=None)


@check(Reason.TIME_ORDER)
def time_has_come(proposal: Proposal[Post, c.PublishPost]) -> Iterator[Violation]:
    """It does not go out before the time that was planned."""
    planned = proposal.state.publish_at
    if planned is not None and proposal.at < planned:
        message = (
            f"it is planned for {proposal.pack.calendar.in_words(planned)}: publish it then, or"
            " plan it anew (SchedulePublication)"
        )
        yield Violation(Reason.TIME_ORDER, message, facts=(("ready_at", planned.isoformat()),))


@HANDLERS.on(
    c.PublishPost,
    late=(
        time_has_come,
        all_approved,
        verifier_counts,
        *NO_NO_STANDS,
        nobody_objects_to_this_very_post,
        whom_media_show_listed,
        members_listed,
        words_came_not_down,
        *ASKED_DOWN,
        writer_listed,
        *GOING_OUT,
    ),
    reads=read_people_shown,
    admits=has_access,
)
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
        permit_until=permit_until(proposal, ends),
        tool=proposal.command.tool,
        attestations=proposal.command.attestations,
        deletion_due_at=deletion_due(proposal),
        ends=ends,
    )


@check(Reason.NOT_FOUND, Reason.REASON_NOT_ALLOWED, Reason.TIME_ORDER)
def report_is_new(
    proposal: Proposal[Post, c.ConfirmPublication | c.ReportPublicationFailure],
) -> Iterator[Violation]:
    """The permit is this post's, and nobody reported the same of it; it has happened by now."""
    command = proposal.command
    permit = proposal.state.permit_of(command.permit)
    if permit is None:
        yield Violation(Reason.NOT_FOUND, "permit: not the permit of this post", field="permit")
    elif _is_known(permit, command):
        message = f"permit: already {permit.outcome}"
        yield Violation(Reason.REASON_NOT_ALLOWED, message, field="permit")
    yield from ahead(proposal, "happened_at")


def _is_known(permit: Permit, command: c.ConfirmPublication | c.ReportPublicationFailure) -> bool:
    """Return whether the same was reported of a permit: of what stands there, the same capture."""
    if isinstance(command, c.ReportPublicationFailure):
        return permit.outcome in ("failed", "disputed")
    captured = permit.captured or permit.digest
    return permit.outcome == "confirmed" and command.captured_digest == captured


def _precedes(at: datetime | None, permit: Permit) -> bool:
    """Return whether something happened before a permit was issued; platforms tell minutes."""
    issued = permit.issued_at and permit.issued_at.replace(second=0, microsecond=0)
    return at is not None and issued is not None and at < issued


@check(Reason.FIELD_REQUIRED, Reason.FIELD_INVALID, Reason.STALE_REVISION)
def captured_as_approved(proposal: Proposal[Post, c.ConfirmPublication]) -> Iterator[Violation]:
    """What was captured is what was approved, or it is said what stands there instead."""
    command, permit = proposal.command, proposal.state.permit_of(proposal.command.permit)
    if not given(command.url):
        yield required("url", "say where it was published")
    elif fault := fault_of(command.url):
        message = f"url: not an address on the web: {fault}"
        yield Violation(Reason.FIELD_INVALID, message, field="url")
    if not given(command.captured_digest):
        yield required("captured_digest")
    elif permit is None:
        return
    elif command.captured_digest != permit.digest:
        if not given(command.discrepancy):
            message = (
                "captured_digest: not the content that was approved; if that is what stands"
                " there, say in discrepancy what differs"
            )
            yield Violation(Reason.STALE_REVISION, message, field="captured_digest")
    elif given(command.discrepancy):
        message = "discrepancy: what was captured is the content that was approved"
        yield Violation(Reason.FIELD_INVALID, message, field="discrepancy")


def _irregularities(
    proposal: Proposal[Post, c.ConfirmPublication | c.ReportPublicationFailure],
) -> Iterator[Irregularity]:
    """Yield what a report says against the publication; it is recorded all the same."""
    at, permit = proposal.command.happened_at, proposal.state.permit_of(proposal.command.permit)
    if getattr(proposal.command, "discrepancy", "") or went_up_elsewhere(proposal):
        yield "not_as_approved"
    if permit is not None and _precedes(at, permit):
        yield "before_permit"
    elif permit is not None and at is not None and at > permit.until:
        yield "after_permit"


@HANDLERS.on(
    c.ConfirmPublication,
    late=(report_is_new, captured_as_approved),
    reads=read_people_shown,
    admits=published_it,
)
def confirm(proposal: Proposal[Post, c.ConfirmPublication]) -> Iterator[Event]:
    """Yield the confirmation, with its true time, and what has to come down or be put right."""
    command, irregular = proposal.command, tuple(_irregularities(proposal))
    permit = proposal.state.permit_of(command.permit)
    dead = permit is not None and used_dead(proposal, permit)
    irregular += ("permit_ended",) if dead else ()
    yield e.PublicationConfirmed(
        permit=command.permit,
        url=command.url,
        captured_digest=command.captured_digest,
        happened_at=command.happened_at,
        discrepancy=command.discrepancy,
        irregularities=irregular,
    )
    if proposal.state.is_down_since(command.happened_at or proposal.at):
        return
    if "not_as_approved" in irregular:
        yield _to_come_down(proposal, "not_as_approved", "review")
    elif dead and not takedowns_due(proposal.state.duties, proposal.at):
        yield _to_come_down(proposal, "permit_ended", "publish")


def _to_come_down(
    proposal: Proposal[Post, c.ConfirmPublication], cause: str, function: str
) -> TakedownRequired:
    """Return the duty, on the clause that a function rests on."""
    due_at, _ = down_by(proposal.at, proposal.pack)
    return TakedownRequired(
        duty=f"takedown-{proposal.state.version + 2}",
        cause=cause,
        due_at=due_at,
        clause=proposal.pack.function_clauses.get(function, ""),
    )


def _irregular_failure(
    proposal: Proposal[Post, c.ReportPublicationFailure],
) -> Iterator[Irregularity]:
    """Yield that it failed before there was a permit; to fail after its end is as it should be."""
    yield from (one for one in _irregularities(proposal) if one == "before_permit")


def after_failure(proposal: Proposal[Post, c.ReportPublicationFailure], _: Event) -> str:
    """Return where a post leads whose publication is said to have failed.

    Back, if nothing else was ever said of it, and nothing has to come down. What failed before
    the permit was issued was no use of it.
    """
    post = proposal.state
    if any(_irregular_failure(proposal)):
        return post.state
    permit = post.permit_of(proposal.command.permit)
    unsaid = permit is not None and permit.outcome in ("open", "revoked")
    free = unsaid and post.visibility == "live" and not takedowns_due(post.duties, proposal.at)
    free = free and not post.is_up_by_another(proposal.command.permit)
    return "consent_verified" if post.state == "published" and free else post.state


@HANDLERS.on(
    c.ReportPublicationFailure,
    late=(report_is_new,),
    leads=after_failure,
    admits=published_it,
)
def publication_failed(proposal: Proposal[Post, c.ReportPublicationFailure]) -> Iterator[Event]:
    """Yield the failure."""
    command = proposal.command
    yield e.PublicationFailed(
        permit=command.permit,
        happened_at=command.happened_at,
        irregularities=tuple(_irregular_failure(proposal)),
    )


@check(Reason.NOT_FOUND)
def deletion_duty(proposal: Proposal[Post, c.AttestDeletion]) -> Iterator[Violation]:
    """The duty is open."""
    if proposal.state.open_duty(proposal.command.duty, "deletion") is None:
        yield Violation(Reason.NOT_FOUND, "duty: no open deletion of that id", field="duty")


@check(Reason.NOT_AUTHORISED)
def had_the_photo(proposal: Proposal[Post, c.AttestDeletion]) -> Iterator[Violation]:
    """Whoever put the photo in, or published it, says so: the device is theirs (STASS-5.1-delete).

    Where no rule of the pack in force says which media are meant any more, each is.
    """
    post, media = proposal.state, proposal.state.content.media
    rules = proposal.pack.rules_of(deletion_attested, c.AttestDeletion.__name__)
    where = [rule.params.at_workplace for rule in rules]
    meant = [m for m in media if not where or any(may_be_of_device(m, one) for one in where)]
    put_in = {who for one in meant for who in post.brought_by.get(one.digest, ())}
    used = {post.published_by, *(permit.issued_to for permit in post.permits)}
    if proposal.person not in put_in | used:
        message = "this is for whoever put the photo in, or published it"
        yield Violation(Reason.NOT_AUTHORISED, message)


@check(Reason.TIME_ORDER)
def photo_is_up(proposal: Proposal[Post, c.AttestDeletion]) -> Iterator[Violation]:
    """The photo went up, or it is known that it did not: before that it is still needed."""
    permit, post = proposal.state.permit, proposal.state
    unused = permit is not None and permit.outcome == "open"
    if permit and unused and post.visibility == "live" and not post.is_up_by_another(permit.id):
        message = "duty: nobody reported yet that the post is up (ConfirmPublication)"
        yield Violation(Reason.TIME_ORDER, message, field="duty")


@HANDLERS.on(c.AttestDeletion, early=(had_the_photo,), late=(deletion_duty, photo_is_up))
def attest_deletion(proposal: Proposal[Post, c.AttestDeletion]) -> Iterator[Event]:
    """Yield the attestation."""
    yield e.DeletionAttested(duty=proposal.command.duty)


@HANDLERS.on(c.WithdrawPost)
def withdraw(_: Proposal[Post, c.WithdrawPost]) -> Iterator[Event]:
    """Yield the withdrawal."""
    yield e.PostWithdrawn()
