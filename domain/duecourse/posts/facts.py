"""Facts about a post that a rule's `when` may name."""

from typing import Any

from duecourse.policy.registry import Registry
from duecourse.policy.step import Step
from duecourse.posts.checks import channel_of, content_of
from duecourse.posts.state import Post

FACTS = Registry("posts")

P = Step[Post, Any]


@FACTS.fact
def platform(step: P) -> str:
    """Return the platform of the post's channel; empty where the channel is not known."""
    channel = step.facts.channel(channel_of(step.state, step.command))
    return channel.platform if channel else ""


@FACTS.fact
def category(step: P) -> str:
    """Return the category out of the pack's list."""
    return content_of(step.state, step.command).category


@FACTS.fact
def kind(step: P) -> str:
    """Return original, reply, repost, like, holding_response or correction."""
    return content_of(step.state, step.command).kind


@FACTS.fact
def purpose(step: P) -> str:
    """Return what the post is for."""
    return content_of(step.state, step.command).purpose


@FACTS.fact
def aim(step: P) -> str:
    """Return the organisation's aim that the post serves."""
    return content_of(step.state, step.command).aim


@FACTS.fact
def has_links(step: P) -> bool:
    """Return whether the post links to anything."""
    return bool(content_of(step.state, step.command).links)


@FACTS.fact
def has_media(step: P) -> bool:
    """Return whether the post carries any medium."""
    return bool(content_of(step.state, step.command).media)


@FACTS.fact
def has_quotations(step: P) -> bool:
    """Return whether the post quotes anybody."""
    return "quotation" in media_kinds(step)


@FACTS.fact
def media_kinds(step: P) -> frozenset[str]:
    """Return the kinds of media in the post."""
    return frozenset(m.kind for m in content_of(step.state, step.command).media)


@FACTS.fact
def subject_kinds(step: P) -> frozenset[str]:
    """Return the kinds of people and bodies that the post shows or concerns."""
    return frozenset(s.kind for s in content_of(step.state, step.command).subjects)


@FACTS.fact
def contains_facts(step: P) -> bool:
    """Return whether the author says that the post states facts or figures."""
    return content_of(step.state, step.command).contains_facts


@FACTS.fact
def third_party(step: P) -> bool:
    """Return whether the content comes from somebody else."""
    return content_of(step.state, step.command).third_party


@FACTS.fact
def supplied(step: P) -> bool:
    """Return whether it is made of material that others were asked for or sent in."""
    content = content_of(step.state, step.command)
    return content.supplied or any(m.provenance == "supplied" for m in content.media)


@FACTS.fact
def campaigning(step: P) -> bool:
    """Return whether the post campaigns."""
    return content_of(step.state, step.command).campaigning


@FACTS.fact
def regulated_period_open(step: P) -> bool:
    """Return whether the organisation has declared an election period open."""
    return bool(step.organisation and step.organisation.regulated_period_open)


@FACTS.fact
def audience(step: P) -> frozenset[str]:
    """Return whom the post is addressed to; an answer, also whom it answers."""
    content = content_of(step.state, step.command)
    contact = step.facts.contact(content.contact)
    return frozenset(content.audience) | ({contact.kind} if contact else frozenset())


@FACTS.fact
def mentions_competitor(step: P) -> bool:
    """Return whether the post mentions a competitor."""
    content = content_of(step.state, step.command)
    return content.mentions_competitor or any(s.kind == "competitor" for s in content.subjects)


@FACTS.fact
def contentious(step: P) -> bool:
    """Return whether the post answers something heated."""
    return content_of(step.state, step.command).contentious


@FACTS.fact
def post_state(step: P) -> str:
    """Return the state of the post."""
    return step.state.state


@FACTS.fact
def visibility(step: P) -> str:
    """Return never, live or taken_down."""
    return step.state.visibility
