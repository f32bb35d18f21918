"""Guards on publication and after it: channel, tools, replies, records that stay."""

from collections.abc import Iterator
from typing import Any, Final

from msgspec import Struct

from duecourse import facts
from duecourse.facts import ChannelFact, ContactFact
from duecourse.kernel.durations import duration
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Floor, NoParams, Registry
from duecourse.posts.checks import channel_of, content_of
from duecourse.posts.state import Post

PUBLICATION: Final = Registry("posts")

P = Proposal[Post, Any]


def _channel(proposal: P) -> ChannelFact | None:
    return facts.channel(proposal.facts, channel_of(proposal.state, proposal.command))


def _contact(proposal: P) -> ContactFact | None:
    return facts.contact(proposal.facts, content_of(proposal.state, proposal.command).contact)


@PUBLICATION.guard(Reason.CHANNEL_HELD)
def channel_free(proposal: P, _: NoParams) -> Iterator[Violation]:
    """The channel is not held; the agreed response passes a hold."""
    channel = _channel(proposal)
    held = channel is not None and channel.state == "held"
    if held and not content_of(proposal.state, proposal.command).agreed_response:
        says = "the channel is held: only the agreed response may go out"
        yield Violation(
            Reason.CHANNEL_HELD, says, subject=channel_of(proposal.state, proposal.command)
        )


@PUBLICATION.guard(Reason.NOT_AUTHORISED)
def granted(proposal: P, _: NoParams) -> Iterator[Violation]:
    """The caller has a live grant on the channel, or a permission for this post."""
    channel = _channel(proposal)
    if channel is None or not channel.may_publish(
        proposal.person, proposal.command.name, proposal.at
    ):
        says = "the caller has neither a grant on the channel nor a permission for this post"
        yield Violation(
            Reason.NOT_AUTHORISED, says, subject=channel_of(proposal.state, proposal.command)
        )


@PUBLICATION.guard(
    Reason.CHANNEL_UNKNOWN,
    floor=Floor(on=("DraftPost",), rests_on="docs/decisions/031-floors.md"),
)
def channel_official(proposal: P, _: NoParams) -> Iterator[Violation]:
    """The channel is registered and in use."""
    channel = _channel(proposal)
    if channel is None or channel.state not in ("active", "held"):
        says = f"the channel is {channel.state if channel else 'not registered'}"
        yield Violation(
            Reason.CHANNEL_UNKNOWN, says, subject=channel_of(proposal.state, proposal.command)
        )


@PUBLICATION.guard(Reason.TOOL_NOT_APPROVED, needs=("tool",))
def tool_approved(proposal: P, _: NoParams) -> Iterator[Violation]:
    """The program that publishes is approved for the channel."""
    channel, tool = _channel(proposal), proposal.command.tool
    if tool and (channel is None or tool not in channel.tools):
        says = f"tool: {tool} is not approved for the channel"
        yield Violation(
            Reason.TOOL_NOT_APPROVED, says, subject=channel_of(proposal.state, proposal.command)
        )


@PUBLICATION.guard(Reason.ROUTE_REQUIRED)
def reply_route_open(proposal: P, _: NoParams) -> Iterator[Violation]:
    """The contact that the post answers was not moved to a private route."""
    contact = _contact(proposal)
    if contact is not None and contact.state == "moved":
        says = "the contact was moved to a private route: no further public reply"
        yield Violation(
            Reason.ROUTE_REQUIRED,
            says,
            subject=content_of(proposal.state, proposal.command).contact,
        )


@PUBLICATION.guard(Reason.IDENTITY_NOT_VERIFIED)
def identity_verified(proposal: P, _: NoParams) -> Iterator[Violation]:
    """Information about somebody's account goes only to a verified person, in private."""
    if not content_of(proposal.state, proposal.command).account_information:
        return
    contact = _contact(proposal)
    if contact is None or not contact.identity_verified or contact.state != "moved":
        says = "account information: verify who asks and move the contact to a private route"
        yield Violation(Reason.IDENTITY_NOT_VERIFIED, says)


@PUBLICATION.guard(
    Reason.IMMUTABLE_RECORD,
    floor=Floor(on=("DeletePost",), rests_on="docs/decisions/015-delete-is-an-rpc-that-refuses.md"),
)
def kept_for_ever(_proposal: P, _: NoParams) -> Iterator[Violation]:
    """A record is never deleted."""
    says = "records are never deleted: issue a correction, take the post down or withdraw it"
    yield Violation(Reason.IMMUTABLE_RECORD, says)


@PUBLICATION.guard(Reason.IMMUTABLE_RECORD)
def authorship_fixed(proposal: P, _: NoParams) -> Iterator[Violation]:
    """Who wrote a published post stays on record."""
    if proposal.state.published_at is not None:
        yield Violation(Reason.IMMUTABLE_RECORD, "the post was published: its author stays")


class Causes(Struct, frozen=True, forbid_unknown_fields=True):
    """Causes of a takedown that leave no choice."""

    causes: tuple[str, ...]


@PUBLICATION.guard(
    Reason.TAKEDOWN_NOT_REFUSABLE,
    params=Causes,
    needs=("duty",),
    floor=Floor(
        on=("RefuseTakedown",), rests_on="EXT-ICO-withdraw", params=Causes(("consent_withdrawn",))
    ),
)
def takedown_not_refusable(proposal: P, params: Causes) -> Iterator[Violation]:
    """A takedown of such a cause cannot be refused."""
    duty = proposal.state.open_duty(proposal.command.duty, "takedown")
    if duty is not None and duty.cause in params.causes:
        says = f"a takedown because of {duty.cause} cannot be refused"
        yield Violation(Reason.TAKEDOWN_NOT_REFUSABLE, says, facts=(("duty", duty.id),))


class Within(Struct, frozen=True, forbid_unknown_fields=True):
    """How soon, as an ISO 8601 duration."""

    within: str

    def __post_init__(self) -> None:
        duration(self.within)


@PUBLICATION.guard(Reason.ATTESTATION_REQUIRED, params=Within, reads="input", needs=("attested",))
def deletion_attested(proposal: P, _: Within) -> Iterator[Violation]:
    """The person states that the photo is no longer on the device."""
    if not proposal.command.attested:
        yield Violation(Reason.ATTESTATION_REQUIRED, "attested: state that it was deleted")
