"""Planning when a post goes out."""

from collections.abc import Iterable, Iterator
from typing import Final

from duecourse.evidence.record import Event
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.checks import check
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.posts.checks import consent_ends, has_access, read_channel
from duecourse.posts.publication import commands as c
from duecourse.posts.publication import events as e
from duecourse.posts.state import Post

HANDLERS: Final = Handlers()


@check(Reason.TIME_ORDER)
def in_future(proposal: Proposal[Post, c.SchedulePublication]) -> Iterator[Violation]:
    """The time lies ahead."""
    if proposal.command.publish_at <= proposal.at:
        yield Violation(Reason.TIME_ORDER, "publish_at: lies in the past", field="publish_at")


@check(Reason.CONFIDENTIAL_CONTENT)
def planned_after_embargo(proposal: Proposal[Post, c.SchedulePublication]) -> Iterator[Violation]:
    """At the time that is planned, the embargo is over."""
    until, planned = proposal.state.content.embargo_until, proposal.command.publish_at
    if until is not None and planned < until:
        shown = proposal.pack.calendar.in_words(until)
        message = f"publish_at: under embargo until {shown}"
        yield Violation(Reason.CONFIDENTIAL_CONTENT, message, field="publish_at")


@check(Reason.CONSENT_EXPIRED)
def consents_last(proposal: Proposal[Post, c.SchedulePublication]) -> Iterator[Violation]:
    """At the time that is planned, every consent on which the post rests lasts still."""
    for end in consent_ends(proposal, proposal.state.consents):
        if end.begins_at <= proposal.command.publish_at:
            ends = proposal.pack.calendar.in_words(end.begins_at)
            message = f"publish_at: a consent ends at {ends}: renew it first"
            yield Violation(
                Reason.CONSENT_EXPIRED, message, subject=end.consent, field="publish_at"
            )


def _read_channel_and_consents(state: Post, command: c.SchedulePublication) -> Iterable[str]:
    return (*read_channel(state, command), *state.consents)


@HANDLERS.on(
    c.SchedulePublication,
    late=(in_future, planned_after_embargo, consents_last),
    reads=_read_channel_and_consents,
    admits=has_access,
)
def schedule(proposal: Proposal[Post, c.SchedulePublication]) -> Iterator[Event]:
    """Yield the schedule."""
    yield e.PublicationScheduled(publish_at=proposal.command.publish_at)
