"""Which one post somebody is permitted to publish, and until when."""

from collections.abc import Iterable, Iterator

from duecourse import facts
from duecourse.channels import commands as c
from duecourse.channels.state import Channel
from duecourse.kernel import names
from duecourse.kernel.checks import check, given, required
from duecourse.kernel.interests import short
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation


def read_person(_: Channel, command: c.ProposeGrant) -> Iterable[str]:
    """Read the person that the command is about."""
    return (command.person,)


def read_holder(state: Channel, command: c.ApproveGrant) -> Iterable[str]:
    """Read the person that the grant is for."""
    grant = state.grant(command.grant)
    return (grant.person,) if grant else ()


def read_permitted(_: Channel, command: c.PermitPosting) -> Iterable[str]:
    """Read the person and the one post that the command is about."""
    return (command.person, command.post) if command.post else (command.person,)


@check(Reason.FIELD_REQUIRED, Reason.FIELD_INVALID, Reason.NOT_FOUND)
def one_post_for_a_time(proposal: Proposal[Channel, c.PermitPosting]) -> Iterator[Violation]:
    """One post that is there, for this channel, is named, and an end.

    What nobody has written yet nobody can permit: it may become anything.
    """
    command, own = proposal.command, names.organisation_of(proposal.command.name)
    if not given(command.post):
        yield required("post", "name the one post; for more than one, propose a grant with an end")
    elif names.organisation_of(command.post) != own or names.kind_of(command.post) != "posts":
        message = "post: not a post of this organisation"
        yield Violation(Reason.FIELD_INVALID, message, field="post")
    elif (post := facts.post(proposal.facts, command.post)) is None:
        yield Violation(Reason.NOT_FOUND, "post: no such post; draft it first", field="post")
    elif post.channel != command.name:
        message = f"post: it is for {short(post.channel)}: permit it there"
        yield Violation(Reason.FIELD_INVALID, message, field="post")
    if command.until is None:
        yield required("until", "say until when it may go out")


def said_now(proposal: Proposal[Channel, c.PermitPosting]) -> str:
    """Return the digest of what the post says as it is permitted: leave is for that alone."""
    post = facts.post(proposal.facts, proposal.command.post)
    return post.digest if post else ""
