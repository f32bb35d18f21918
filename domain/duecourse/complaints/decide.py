"""What each command does to a complaint, once nothing stands against it."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from duecourse.complaints import commands as c
from duecourse.complaints import events as e
from duecourse.complaints.guards import REGISTRY
from duecourse.complaints.lifecycle import DEFINITION
from duecourse.complaints.state import Complaint, evolve
from duecourse.decisions import names
from duecourse.decisions.reasons import Reason
from duecourse.decisions.refusal import Violation
from duecourse.evidence.record import Event
from duecourse.policy.checks import reason_given, violation
from duecourse.policy.deciding import Aggregate, Handlers
from duecourse.policy.step import Step

LEVEL_MAX: Final = 3
SHOWN: Final = frozenset({"published", "complaint", "escalated", "resolved"})
"""States of a post that can be complained of: it was made public."""

HANDLERS: Final = Handlers()


def read_posts(state: Complaint, command: Any) -> Iterable[str]:
    """Read the posts that the complaint is about."""
    about: tuple[str, ...] = getattr(command, "about", state.about)
    return about


def complaint_valid(step: Step[Complaint, c.OpenComplaint]) -> Iterator[Violation]:
    """Complainant and time fit together."""
    command = step.command
    if command.anonymous and command.complainant:
        says = "complainant: nothing is kept of who complains anonymously"
        yield violation(step, Reason.FIELD_INVALID, says, field="complainant")
    if not command.anonymous and not command.complainant.strip():
        says = "complainant: required, unless the complaint is anonymous"
        yield violation(step, Reason.FIELD_REQUIRED, says, field="complainant")
    if command.event_at is not None and command.event_at > step.at:
        yield violation(step, Reason.TIME_ORDER, "event_at: lies ahead", field="event_at")


def posts_were_public(step: Step[Complaint, c.OpenComplaint]) -> Iterator[Violation]:
    """Every post complained of is one of the organisation's, and was made public."""
    own = names.organisation_of(step.command.name)
    for name in step.command.about:
        post = step.facts.post(name) if names.organisation_of(name) == own else None
        if post is None:
            yield violation(step, Reason.NOT_FOUND, "no such post", subject=name, field="about")
        elif post.state not in SHOWN:
            says = f"a post in state {post.state} was never public"
            yield violation(step, Reason.ILLEGAL_TRANSITION, says, subject=name, field="about")


@HANDLERS.on(c.OpenComplaint, late=(complaint_valid, posts_were_public), reads=read_posts)
def open_complaint(step: Step[Complaint, c.OpenComplaint]) -> Iterator[Event]:
    """Yield the complaint; the posts are linked in the same transaction."""
    command = step.command
    yield e.ComplaintOpened(
        kind=command.kind,
        about=tuple(dict.fromkeys(command.about)),
        complainant=command.complainant,
        anonymous=command.anonymous,
        summary=command.summary,
        event_at=command.event_at,
    )


def not_own_post(step: Step[Complaint, Any]) -> Iterator[Violation]:
    """Nobody handles a complaint about a post of his own."""
    for name in step.state.about:
        post = step.facts.post(name)
        if post is not None and post.author == step.person:
            says = "the author of a post does not handle a complaint about it"
            yield violation(step, Reason.CONFLICT_OF_INTEREST, says, subject=name)


@HANDLERS.on(c.AcknowledgeComplaint, early=(not_own_post,), reads=read_posts)
def acknowledge(_: Step[Complaint, c.AcknowledgeComplaint]) -> Iterator[Event]:
    """Yield the acknowledgement."""
    yield e.ComplaintAcknowledged()


def level_rises(step: Step[Complaint, c.EscalateComplaint]) -> Iterator[Violation]:
    """The new level is above the present one, and at most 3."""
    level, now = step.command.level, step.state.level
    if not now < level <= LEVEL_MAX:
        says = f"level: above {now} and at most {LEVEL_MAX}"
        yield violation(step, Reason.FIELD_INVALID, says, field="level")


@HANDLERS.on(
    c.EscalateComplaint,
    early=(not_own_post,),
    late=(reason_given, level_rises),
    reads=read_posts,
)
def escalate(step: Step[Complaint, c.EscalateComplaint]) -> Iterator[Event]:
    """Yield the higher level."""
    yield e.ComplaintEscalated(level=step.command.level)


def level_falls(step: Step[Complaint, c.DeescalateComplaint]) -> Iterator[Violation]:
    """The new level is below the present one, and at least 0."""
    level, now = step.command.level, step.state.level
    if not 0 <= level < now:
        yield violation(
            step, Reason.FIELD_INVALID, f"level: at least 0 and below {now}", field="level"
        )


@HANDLERS.on(
    c.DeescalateComplaint,
    early=(not_own_post,),
    late=(reason_given, level_falls),
    reads=read_posts,
)
def deescalate(step: Step[Complaint, c.DeescalateComplaint]) -> Iterator[Event]:
    """Yield the lower level."""
    yield e.ComplaintDeescalated(level=step.command.level)


def outcome_given(step: Step[Complaint, c.ResolveComplaint]) -> Iterator[Violation]:
    """The complaint is closed with an outcome."""
    if not step.command.outcome.strip():
        yield violation(step, Reason.FIELD_REQUIRED, "outcome: required", field="outcome")


@HANDLERS.on(c.ResolveComplaint, early=(not_own_post,), late=(outcome_given,), reads=read_posts)
def resolve(step: Step[Complaint, c.ResolveComplaint]) -> Iterator[Event]:
    """Yield the outcome."""
    yield e.ComplaintResolved(outcome=step.command.outcome)


def other_decision_maker(step: Step[Complaint, c.ReopenComplaint]) -> Iterator[Violation]:
    """Whoever resolved it does not reopen it."""
    if step.state.state == "resolved" and step.person == step.state.resolved_by:
        says = "another person than who resolved it reopens a complaint"
        yield violation(step, Reason.CONFLICT_OF_INTEREST, says)


def evidence_given(step: Step[Complaint, c.ReopenComplaint]) -> Iterator[Violation]:
    """There is something new."""
    if not step.command.new_evidence.strip():
        says = "new_evidence: required"
        yield violation(step, Reason.FIELD_REQUIRED, says, field="new_evidence")


@HANDLERS.on(
    c.ReopenComplaint,
    early=(not_own_post, other_decision_maker),
    late=(evidence_given,),
    reads=read_posts,
)
def reopen(step: Step[Complaint, c.ReopenComplaint]) -> Iterator[Event]:
    """Yield the reopening: from now on it counts as escalated."""
    yield e.ComplaintReopened(
        level=max(1, step.state.level), new_evidence=step.command.new_evidence
    )


COMPLAINTS: Final = Aggregate(
    kind="complaints",
    definition=DEFINITION,
    initial=Complaint(),
    handlers=HANDLERS.by_command,
    events=e.EVENTS,
    evolve=evolve,
    registry=REGISTRY,
)
