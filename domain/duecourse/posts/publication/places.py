"""Where a post goes: which channels stand for one account, and where an answer belongs."""

from collections.abc import Iterator
from typing import Final

from duecourse import facts
from duecourse.facts import ChannelFact
from duecourse.facts.accounts import keys_of
from duecourse.kernel.interests import short
from duecourse.kernel.names import organisation_of
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.kernel.registry import Floor, NoParams, Registry
from duecourse.posts.checks import answered_name, channel_of, content_of
from duecourse.posts.shapes import PostProposal

PLACES: Final = Registry("posts")

EVERY_STEP: Final = (
    "SubmitForReview",
    "ApproveStep",
    "VerifyConsent",
    "PublishPost",
    "ReinstateContent",
)
"""What brings an answer on its way: a message may move while a post waits."""


def same_account(proposal: PostProposal, channel: ChannelFact) -> str:
    """Return the channel that stands for the same account and was there before; empty for none."""
    own = channel_of(proposal.state, proposal.command)
    organisation = proposal.facts.organisation(organisation_of(own))
    noted = organisation.accounts if organisation else {}
    for key in keys_of(channel.address, channel.platform) if noted else ():
        in_use = [one.channel for one in noted.get(key, ()) if not one.gone]
        if in_use and in_use[0] != own:
            return in_use[0]
    return ""


@PLACES.guard(
    Reason.ROUTE_REQUIRED,
    floor=Floor(on=EVERY_STEP, rests_on="docs/decisions/140-answered-where-it-came-in.md"),
    of=answered_name,
)
def answered_where_it_came_in(proposal: PostProposal, _: NoParams) -> Iterator[Violation]:
    """What came in on a channel is answered in public on that channel alone."""
    answered = content_of(proposal.state, proposal.command).contact
    contact = facts.contact(proposal.facts, answered)
    complaint = facts.complaint(proposal.facts, answered)
    where = (contact.channel,) if contact else complaint.channels if complaint else ()
    if where and all(where) and not any(_is_here(proposal, one) for one in where):
        came = " or ".join(short(one) for one in where)
        message = f"it came in on {came}: answer it there, or in private"
        yield Violation(Reason.ROUTE_REQUIRED, message, subject=answered)


def _is_here(proposal: PostProposal, channel: str) -> bool:
    """Return whether a channel is the post's own, or one that stood for the same account."""
    own = channel_of(proposal.state, proposal.command)
    organisation = proposal.facts.organisation(organisation_of(own))
    noted = organisation.accounts.values() if organisation else ()
    alike = ({one.channel for one in entries} for entries in noted)
    return channel == own or any({channel, own} <= entries for entries in alike)
