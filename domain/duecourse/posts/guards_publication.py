"""Guards on publication and after it: channel, tools, replies, records that stay."""

from collections.abc import Iterator
from typing import Any, Final

from msgspec import Struct

from duecourse.decisions.facts import ChannelFact, ContactFact
from duecourse.decisions.reasons import Reason
from duecourse.policy.durations import duration
from duecourse.policy.registry import Finding, NoParams, Registry
from duecourse.policy.step import Step
from duecourse.posts.checks import channel_of, content_of
from duecourse.posts.state import Post

PUBLICATION: Final = Registry("posts")

P = Step[Post, Any]


def _channel(step: P) -> ChannelFact | None:
    return step.facts.channel(channel_of(step.state, step.command))


def _contact(step: P) -> ContactFact | None:
    return step.facts.contact(content_of(step.state, step.command).contact)


@PUBLICATION.guard(Reason.CHANNEL_HELD)
def channel_free(step: P, _: NoParams) -> Iterator[Finding]:
    """The channel is not held; the agreed response passes a hold."""
    channel = _channel(step)
    held = channel is not None and channel.state == "held"
    if held and not content_of(step.state, step.command).agreed_response:
        says = "the channel is held: only the agreed response may go out"
        yield Finding(Reason.CHANNEL_HELD, says, subject=channel_of(step.state, step.command))


@PUBLICATION.guard(Reason.NOT_AUTHORISED)
def granted(step: P, _: NoParams) -> Iterator[Finding]:
    """The caller has a live grant on the channel, or a permission for this post."""
    channel = _channel(step)
    if channel is None or not channel.may_publish(step.person, step.command.name, step.at):
        says = "the caller has neither a grant on the channel nor a permission for this post"
        yield Finding(Reason.NOT_AUTHORISED, says, subject=channel_of(step.state, step.command))


@PUBLICATION.guard(Reason.CHANNEL_UNKNOWN)
def channel_official(step: P, _: NoParams) -> Iterator[Finding]:
    """The channel is registered and in use."""
    channel = _channel(step)
    if channel is None or channel.state not in ("active", "held"):
        says = f"the channel is {channel.state if channel else 'not registered'}"
        yield Finding(Reason.CHANNEL_UNKNOWN, says, subject=channel_of(step.state, step.command))


@PUBLICATION.guard(Reason.TOOL_NOT_APPROVED, needs=("tool",))
def tool_approved(step: P, _: NoParams) -> Iterator[Finding]:
    """The program that publishes is approved for the channel."""
    channel, tool = _channel(step), step.command.tool
    if tool and (channel is None or tool not in channel.tools):
        says = f"tool: {tool} is not approved for the channel"
        yield Finding(Reason.TOOL_NOT_APPROVED, says, subject=channel_of(step.state, step.command))


@PUBLICATION.guard(Reason.ROUTE_REQUIRED)
def reply_route_open(step: P, _: NoParams) -> Iterator[Finding]:
    """The contact that the post answers was not moved to a private route."""
    contact = _contact(step)
    if contact is not None and contact.state == "moved":
        says = "the contact was moved to a private route: no further public reply"
        yield Finding(
            Reason.ROUTE_REQUIRED, says, subject=content_of(step.state, step.command).contact
        )


@PUBLICATION.guard(Reason.IDENTITY_NOT_VERIFIED)
def identity_verified(step: P, _: NoParams) -> Iterator[Finding]:
    """Information about somebody's account goes only to a verified person, in private."""
    if not content_of(step.state, step.command).account_information:
        return
    contact = _contact(step)
    if contact is None or not contact.identity_verified or contact.state != "moved":
        says = "account information: verify who asks and move the contact to a private route"
        yield Finding(Reason.IDENTITY_NOT_VERIFIED, says)


@PUBLICATION.guard(Reason.IMMUTABLE_RECORD)
def kept_for_ever(_step: P, _: NoParams) -> Iterator[Finding]:
    """A record is never deleted."""
    says = "records are never deleted: issue a correction, take the post down or withdraw it"
    yield Finding(Reason.IMMUTABLE_RECORD, says)


@PUBLICATION.guard(Reason.IMMUTABLE_RECORD)
def authorship_fixed(step: P, _: NoParams) -> Iterator[Finding]:
    """Who wrote a published post stays on record."""
    if step.state.published_at is not None:
        yield Finding(Reason.IMMUTABLE_RECORD, "the post was published: its author stays")


class Causes(Struct, frozen=True, forbid_unknown_fields=True):
    """Causes of a takedown that leave no choice."""

    causes: tuple[str, ...]


@PUBLICATION.guard(Reason.TAKEDOWN_NOT_REFUSABLE, params=Causes, needs=("duty",))
def takedown_not_refusable(step: P, params: Causes) -> Iterator[Finding]:
    """A takedown of such a cause cannot be refused."""
    duty = step.state.open_duty(step.command.duty, "takedown")
    if duty is not None and duty.cause in params.causes:
        says = f"a takedown because of {duty.cause} cannot be refused"
        yield Finding(Reason.TAKEDOWN_NOT_REFUSABLE, says, facts=(("duty", duty.id),))


class Within(Struct, frozen=True, forbid_unknown_fields=True):
    """How soon, as an ISO 8601 duration."""

    within: str

    def __post_init__(self) -> None:
        duration(self.within)


@PUBLICATION.guard(Reason.ATTESTATION_REQUIRED, params=Within, reads="input", needs=("attested",))
def deletion_attested(step: P, _: Within) -> Iterator[Finding]:
    """The person states that the photo is no longer on the device."""
    if not step.command.attested:
        yield Finding(Reason.ATTESTATION_REQUIRED, "attested: state that it was deleted")
