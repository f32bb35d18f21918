"""Until when a permit to publish may be used: it dies with what it rests on (decision 074)."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Final

from duecourse import facts
from duecourse.facts import SHOWN
from duecourse.facts.accounts import is_elsewhere
from duecourse.kernel.proposal import Proposal
from duecourse.posts.publication import commands as c
from duecourse.posts.publication.events import ConsentEnd
from duecourse.posts.publication.overtaken import overtaken
from duecourse.posts.review.steps import judge_was_torn
from duecourse.posts.state import Permit, Post

PERMIT_LIFE: Final = timedelta(hours=1)
"""How long a publication permit may be used (design: single use, with an expiry)."""


def access_ends(proposal: Proposal[Post, c.PublishPost]) -> tuple[datetime, ...]:
    """Return when the access ends by which the caller publishes, if it ends by itself."""
    channel = facts.channel(proposal.facts, proposal.state.channel)
    name, said = proposal.command.name, proposal.state.digest
    until = channel and channel.access_until(proposal.person, name, said)
    return (until,) if until and until > proposal.at else ()


def permit_until(proposal: Proposal[Post, c.PublishPost], ends: Iterable[ConsentEnd]) -> datetime:
    """Return until when a permit is used: in its time, and while what it rests on lasts.

    That is every consent, the campaign, and the access of who uses it.

    Args:
        ends: when the consents that the post rests on end.
    """
    access, campaign = access_ends(proposal), campaign_ends(proposal, proposal.at)
    consents = (end.begins_at for end in ends)
    return min([proposal.at + PERMIT_LIFE, *access, *campaign, *consents])


def campaign_ends(proposal: Proposal[Post, Any], since: datetime) -> tuple[datetime, ...]:
    """Return from when on, after an instant, nothing more of the post's campaign goes out.

    Args:
        since: UTC.
    """
    organisation, campaign = proposal.organisation, proposal.state.content.campaign
    until = organisation.campaign_ends.get(campaign) if organisation and campaign else None
    # Where no policy asks for one, it ended before.
    return (until,) if until and until > since else ()


def used_dead(proposal: Proposal[Post, c.ConfirmPublication], permit: Permit) -> bool:
    """Return whether something went up that nobody might put up any more.

    Its approval had fallen, or it was given up; or the permit had been ended before: by its
    revocation, by a hold on the channel or its retirement, because whoever it was issued to lost
    their access, its program its approval, the campaign ended, a new policy took force, under which
    nobody approved it (273), a judge of the post declared what binds them (195), or the same was
    spoken against elsewhere (228). A release, or new access, brings no permit back. Where nobody
    says when it went up, that is when it is reported.
    """
    post = proposal.state
    if post.state not in (*SHOWN, "consent_verified") or permit.digest != post.digest:
        return True
    went_up = proposal.command.happened_at or proposal.at
    since = permit.issued_at or permit.until - PERMIT_LIFE
    channel = facts.channel(proposal.facts, post.channel)
    stopped = channel.stopped_since(permit.issued_to, since, permit.tools) if channel else since
    # What came down at the very moment that it went up is down.
    revoked = permit.revoked_at is not None and permit.revoked_at < went_up
    ended = any(one <= went_up for one in campaign_ends(proposal, since))
    ended = ended or any(since < one <= went_up for one in _policies(proposal))
    fell = revoked or ended or judge_was_torn(proposal, since, went_up)
    fell = fell or overtaken(proposal, since, went_up)
    return fell or (stopped is not None and stopped <= went_up)


def _policies(proposal: Proposal[Post, Any]) -> tuple[datetime, ...]:
    """Return since when each version of the policy was in force, UTC."""
    organisation = proposal.organisation
    return tuple(one.since for one in organisation.policies) if organisation else ()


def went_up_elsewhere(proposal: Proposal[Post, Any]) -> bool:
    """Return whether it went up elsewhere than where the permit was for: nobody approved that."""
    url, channel = getattr(proposal.command, "url", ""), proposal.state.channel
    fact = facts.channel(proposal.facts, channel) if url else None
    return fact is not None and is_elsewhere(url, fact.address, fact.platform)
