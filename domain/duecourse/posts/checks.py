"""What several commands of a post check and read, whatever the policy says."""

from collections.abc import Iterable, Iterator
from typing import Final

from duecourse import facts
from duecourse.facts.accounts import keys_under, names_nobody, stands_under
from duecourse.facts.lasting import carries_until, down_by
from duecourse.kernel.checks import check
from duecourse.kernel.command import Command, Named
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.posts.content import Content
from duecourse.posts.publication.events import ConsentEnd
from duecourse.posts.shapes import PostProposal
from duecourse.posts.state import Post

ASKED_ON: Final = "SubmitForReview"
"""The command that asks for whatever is unanswered and some rule turns on."""


def holds(proposal: PostProposal, answer: str) -> bool:
    """Return whether a fact counts as so: always, unless somebody said no.

    Where what is unanswered is asked for, nothing else is said of it.
    """
    if answer not in ("yes", "no") and proposal.trigger == ASKED_ON:
        return False
    return answer != "no"


def content_of(state: Post, command: object) -> Content:
    """Return the content under judgement: the one that the command brings, or the post's."""
    content: Content = getattr(command, "content", state.content)
    return content


def answered_name(proposal: PostProposal) -> str:
    """Return the contact, or the complaint, that the post answers; empty where it answers none."""
    return content_of(proposal.state, proposal.command).contact


def channel_of(state: Post, command: object) -> str:
    """Return the name of the channel: the one that the command names, or the post's."""
    name: str = getattr(command, "channel", state.channel)
    return name


def channel(proposal: PostProposal) -> facts.ChannelFact | None:
    """Return the post's channel, or None if there is none of that name."""
    return facts.channel(proposal.facts, channel_of(proposal.state, proposal.command))


def consents_of(state: Post, command: object) -> tuple[str, ...]:
    """Return the names of the consents cited: by the command, or by the post before."""
    cited: tuple[str, ...] = getattr(command, "consents", state.consents)
    return tuple(dict.fromkeys(cited))


def objection_of(subject_ref: str, command: Named) -> str:
    """Return the name of the standing objection of a subject, whether they made one or not."""
    return facts.subject_record(command.name, subject_ref)


def read_channel(state: Post, command: Command) -> Iterable[str]:
    """Read the post's channel, and what it answers.

    That is the contact or the complaint that it names, or named before; the complaints that are
    open about it; and what it corrects, which may be under complaint itself.
    """
    own = (state.content.contact, state.corrects, *state.open_complaints)
    return (channel_of(state, command), content_of(state, command).contact, *own)


def passes_on_our_own(proposal: PostProposal) -> bool:
    """Return whether the original stands on an account of the organisation's own.

    That is the channel's, or any other for which a channel of theirs stands.
    """
    own, books = proposal.found(channel), proposal.organisation
    original = content_of(proposal.state, proposal.command).original_url
    if own is not None and stands_under(original, own.address):
        return True
    noted = books.accounts if books else {}
    live = {key for key, entries in noted.items() if any(not one.gone for one in entries)}
    return not live.isdisjoint(keys_under(original))


def may_be_under_ours(proposal: PostProposal) -> bool:
    """Return whether the original stands with us, or on our site where nobody says with whom."""
    channel = facts.channel(proposal.facts, channel_of(proposal.state, proposal.command))
    original = content_of(proposal.state, proposal.command).original_url
    unsaid = channel is not None and names_nobody(original, channel.platform)
    return unsaid or passes_on_our_own(proposal)


def has_access(proposal: PostProposal) -> bool:
    """Return whether the caller may publish on the post's channel: by a grant, or this post."""
    place, fact = proposal.found(channel), proposal.actor_fact
    back_since = fact.back_since if fact else None
    return place is not None and place.may_publish(
        proposal.person,
        proposal.command.name,
        proposal.at,
        back_since,
        digest=proposal.state.digest,
    )


def published_it(proposal: PostProposal) -> bool:
    """Return whether the caller published the post: they report what became of it."""
    return bool(proposal.person) and proposal.state.published_by == proposal.person


def read_judges(state: Post, command: Command) -> Iterable[str]:
    """Read channel and contact, and whoever judged the post so far: what they declared since."""
    judged = [*[approval.by for approval in state.approvals], state.verified_by]
    judged += [*state.consulted, state.commitment_confirmed_by]
    judged += [doubt.answered_by for doubt in state.doubts]
    return (*read_channel(state, command), *filter(None, judged))


def read_people_shown(state: Post, command: Command) -> Iterable[str]:
    """Read channel and contact, every consent, and what is on record of people, media, words.

    So is whoever judged the post so far: what they declared since counts.
    """
    content = content_of(state, command)
    return (
        *read_judges(state, command),
        *consents_of(state, command),
        *[objection_of(subject.ref, command) for subject in content.subjects if subject.ref],
        *[facts.medium_record(command.name, digest) for digest in content.carriers],
        *[facts.medium_record(command.name, digest) for digest in content.linked],
        facts.words_record(command.name),
        *state.objections,
    )


def medium_on_record(proposal: PostProposal, digest: str) -> facts.ObjectionFact | None:
    """Return what is on record of a medium, or None if nothing is."""
    if not digest:
        return None
    return facts.objection(proposal.facts, facts.medium_record(proposal.command.name, digest))


def consent_ends(proposal: PostProposal, consents: Iterable[str]) -> tuple[ConsentEnd, ...]:
    """Return when consents that a post rests on end, and by when it comes down then."""
    found: list[ConsentEnd] = []
    for name in consents:
        consent = facts.consent(proposal.facts, name)
        until = carries_until(consent, proposal.pack) if consent else None
        if until is not None:
            due_at, clause = down_by(until, proposal.pack)
            end = ConsentEnd(consent=name, begins_at=until, due_at=due_at, clause=clause)
            found.append(end)
    return tuple(found)


def is_on_record(proposal: PostProposal, name: str) -> bool:
    """Return whether a contact or a complaint, which a post may answer, is on record."""
    known = facts.contact(proposal.facts, name) or facts.complaint(proposal.facts, name)
    return known is not None


@check(Reason.NOT_FOUND, of=answered_name)
def known_contact(proposal: PostProposal) -> Iterator[Violation]:
    """The contact, or the complaint, that the post answers is on record."""
    name = content_of(proposal.state, proposal.command).contact
    if name and not is_on_record(proposal, name):
        message = "content.contact: no such contact or complaint"
        yield Violation(Reason.NOT_FOUND, message, field="content.contact")
