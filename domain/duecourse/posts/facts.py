"""Facts about a post that a rule's `when` may name."""

from duecourse import facts
from duecourse.facts.age import ADULT, UnderAge
from duecourse.kernel.registry import Registry
from duecourse.posts.checks import channel_of, content_of
from duecourse.posts.review.shown import people_shown
from duecourse.posts.shapes import PostProposal

FACTS = Registry("posts")

MINOR = UnderAge()
"""Under what age a parent or guardian decides, unless a pack says otherwise."""


@FACTS.fact
def platform(proposal: PostProposal) -> str:
    """Return the platform of the post's channel; empty where the channel is not known."""
    channel = facts.channel(proposal.facts, channel_of(proposal.state, proposal.command))
    return channel.platform if channel else ""


@FACTS.fact
def category(proposal: PostProposal) -> str:
    """Return the category out of the pack's list."""
    return content_of(proposal.state, proposal.command).category


@FACTS.fact
def kind(proposal: PostProposal) -> str:
    """Return original, reply, repost, like, holding_response or correction."""
    return content_of(proposal.state, proposal.command).kind


@FACTS.fact
def purpose(proposal: PostProposal) -> str:
    """Return what the post is for."""
    return content_of(proposal.state, proposal.command).purpose


@FACTS.fact
def aim(proposal: PostProposal) -> str:
    """Return the organisation's aim that the post serves."""
    return content_of(proposal.state, proposal.command).aim


@FACTS.fact
def has_links(proposal: PostProposal) -> bool:
    """Return whether the post links to anything."""
    return bool(content_of(proposal.state, proposal.command).links)


@FACTS.fact
def has_media(proposal: PostProposal) -> bool:
    """Return whether the post carries any medium."""
    return bool(content_of(proposal.state, proposal.command).media)


@FACTS.fact
def has_quotations(proposal: PostProposal) -> bool:
    """Return whether the post quotes anybody."""
    return "quotation" in media_kinds(proposal)


@FACTS.fact
def media_kinds(proposal: PostProposal) -> frozenset[str]:
    """Return the kinds of media in the post."""
    return frozenset(m.kind for m in content_of(proposal.state, proposal.command).media)


@FACTS.fact
def subject_kinds(proposal: PostProposal) -> frozenset[str]:
    """Return the kinds of people and bodies that the post shows or concerns."""
    return frozenset(s.kind for s in content_of(proposal.state, proposal.command).subjects)


@FACTS.fact
def contains_facts(proposal: PostProposal) -> bool:
    """Return whether the author says that the post states facts or figures."""
    return content_of(proposal.state, proposal.command).contains_facts


@FACTS.fact
def third_party(proposal: PostProposal) -> bool:
    """Return whether the content comes from somebody else."""
    return content_of(proposal.state, proposal.command).third_party


@FACTS.fact
def supplied(proposal: PostProposal) -> bool:
    """Return whether it is made of material that others were asked for or sent in."""
    content = content_of(proposal.state, proposal.command)
    return content.supplied or any(m.provenance == "supplied" for m in content.media)


@FACTS.fact
def campaigning(proposal: PostProposal) -> bool:
    """Return whether the post campaigns."""
    return content_of(proposal.state, proposal.command).campaigning


@FACTS.fact
def regulated_period_open(proposal: PostProposal) -> bool:
    """Return whether the organisation has declared an election period open."""
    return bool(proposal.organisation and proposal.organisation.regulated_period_open)


@FACTS.fact
def audience(proposal: PostProposal) -> frozenset[str]:
    """Return whom the post is addressed to; an answer, also whom it answers."""
    content = content_of(proposal.state, proposal.command)
    contact = facts.contact(proposal.facts, content.contact)
    return frozenset(content.audience) | ({contact.kind} if contact else frozenset())


@FACTS.fact
def mentions_competitor(proposal: PostProposal) -> bool:
    """Return whether the post mentions a competitor."""
    content = content_of(proposal.state, proposal.command)
    return content.mentions_competitor or any(s.kind == "competitor" for s in content.subjects)


@FACTS.fact
def contentious(proposal: PostProposal) -> bool:
    """Return whether the post answers something heated."""
    return content_of(proposal.state, proposal.command).contentious


@FACTS.fact
def post_state(proposal: PostProposal) -> str:
    """Return the state of the post."""
    return proposal.state.state


@FACTS.fact
def visibility(proposal: PostProposal) -> str:
    """Return never, live or taken_down."""
    return proposal.state.visibility


@FACTS.fact
def age_bands(proposal: PostProposal) -> frozenset[str]:
    """Return how old those shown are, as the log knows it; of an age not known, every band."""
    bands: set[str] = set()
    for one in people_shown(proposal):
        said = one.subject.age_band or "unknown"
        bands |= {said, ADULT} if said == "unknown" else {said}
        bands |= {MINOR.band} if one.under_age else set()
    return frozenset(bands)
