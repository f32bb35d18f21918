"""Until when a permit to publish may be used: it dies with what it rests on (decision 074)."""

from datetime import datetime, timedelta
from typing import Any, Final

from duecourse import facts
from duecourse.facts import SHOWN
from duecourse.facts.accounts import is_elsewhere
from duecourse.kernel.proposal import Proposal
from duecourse.posts.publication import commands as c
from duecourse.posts.state import Permit, Post

PERMIT_LIFE: Final = timedelta(hours=1)
"""How long a publication permit may be used (design: single use, with an expiry)."""


def access_ends(proposal: Proposal[Post, c.PublishPost]) -> tuple[datetime, ...]:
    """Return when the access ends by which the caller publishes, if it ends by itself."""
    channel = facts.channel(proposal.facts, proposal.state.channel)
    name, said = proposal.command.name, proposal.state.digest
    until = channel and channel.access_until(proposal.person, name, said)
    return (until,) if until and until > proposal.at else ()


def used_dead(proposal: Proposal[Post, c.ConfirmPublication], permit: Permit) -> bool:
    """Return whether something went up that nobody might put up any more.

    Its approval had fallen, or it was given up; or the permit had been ended before: by its
    revocation, by a hold on the channel or its retirement, or because whoever it was issued to
    lost their access. A release, or new access, brings no permit back. Where nobody says when it
    went up, that is when it is reported.
    """
    post = proposal.state
    if post.state not in (*SHOWN, "consent_verified") or permit.digest != post.digest:
        return True
    went_up = proposal.command.happened_at or proposal.at
    since = permit.issued_at or permit.until - PERMIT_LIFE
    channel = facts.channel(proposal.facts, post.channel)
    stopped = channel.stopped_since(permit.issued_to, since) if channel else since
    # What came down at the very moment that it went up is down.
    revoked = permit.revoked_at is not None and permit.revoked_at < went_up
    return revoked or (stopped is not None and stopped <= went_up)


def went_up_elsewhere(proposal: Proposal[Post, Any]) -> bool:
    """Return whether it went up elsewhere than where the permit was for: nobody approved that."""
    url, channel = getattr(proposal.command, "url", ""), proposal.state.channel
    fact = facts.channel(proposal.facts, channel) if url else None
    return fact is not None and is_elsewhere(url, fact.address, fact.platform)
