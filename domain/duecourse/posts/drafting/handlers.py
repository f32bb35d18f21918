"""Drafting: the first revision, the later ones, and handing them in."""

from collections.abc import Iterable, Iterator
from typing import Final

from duecourse.evidence.record import Event
from duecourse.facts import SHOWN
from duecourse.kernel import names
from duecourse.kernel.aggregate import Handlers
from duecourse.kernel.checks import check
from duecourse.kernel.facts import PersonFact
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.posts.answered import (
    GOING_OUT,
    WRITING,
    answers_for_others,
    names_nothing_restricted,
)
from duecourse.posts.checks import has_access, known_contact, read_channel
from duecourse.posts.drafting import commands as c
from duecourse.posts.drafting import events as e
from duecourse.posts.drafting.answers import facts_answered
from duecourse.posts.drafting.standing import CONTENT_CHECKS, HANDED_IN
from duecourse.posts.state import Post

HANDLERS: Final = Handlers()


@check(Reason.CHANNEL_UNKNOWN)
def channel_of_house(proposal: Proposal[Post, c.DraftPost]) -> Iterator[Violation]:
    """The channel belongs to the organisation."""
    name = proposal.command.channel
    if names.organisation_of(name) != names.organisation_of(proposal.command.name):
        message = "channel: not a channel of this organisation"
        yield Violation(Reason.CHANNEL_UNKNOWN, message, field="channel")


def _first_revision(
    proposal: Proposal[Post, c.DraftPost | c.DraftCorrection],
    corrects: str = "",
    writers: tuple[str, ...] = (),
) -> e.PostDrafted:
    command = proposal.command
    return e.PostDrafted(
        channel=command.channel,
        author=proposal.person,
        content=command.content,
        digest=command.content.digest(),
        corrects=corrects,
        writers=writers,
        writer=proposal.person,
    )


@HANDLERS.on(
    c.DraftPost,
    early=(channel_of_house, known_contact, *CONTENT_CHECKS),
    late=(names_nothing_restricted, answers_for_others),
    reads=read_channel,
    admits=has_access,
)
def draft(proposal: Proposal[Post, c.DraftPost]) -> Iterator[Event]:
    """Yield the first revision."""
    yield _first_revision(proposal)


@HANDLERS.on(c.DraftCorrection)
def draft_correction(proposal: Proposal[Post, c.DraftCorrection]) -> Iterator[Event]:
    """Yield the first revision of a correction."""
    command = proposal.command
    yield _first_revision(proposal, corrects=command.corrects, writers=command.writers)


@check(Reason.IMMUTABLE_RECORD)
def never_permitted(proposal: Proposal[Post, c.RevisePost]) -> Iterator[Violation]:
    """No permit to publish it was ever issued: what may stand there is not written anew."""
    if proposal.state.may_stand and proposal.state.state not in SHOWN:
        message = "a permit to publish it was issued, and it may stand there: write a new post"
        yield Violation(Reason.IMMUTABLE_RECORD, message)


@HANDLERS.on(
    c.RevisePost,
    early=(known_contact, *CONTENT_CHECKS),
    late=(never_permitted, *WRITING),
    reads=read_channel,
)
def revise(proposal: Proposal[Post, c.RevisePost]) -> Iterator[Event]:
    """Yield the new revision."""
    content = proposal.command.content
    yield e.PostRevised(
        revision=proposal.state.revision + 1,
        content=content,
        digest=content.digest(),
        writer=proposal.person,
    )


@check(Reason.NOT_FOUND, Reason.NOT_AUTHORISED)
def author_active(proposal: Proposal[Post, c.ReassignAuthor]) -> Iterator[Violation]:
    """The new author is active and drafts posts: nobody else could hand it in, or should."""
    name = proposal.command.author
    person = proposal.facts.person(name)
    if person is None:
        yield Violation(Reason.NOT_FOUND, "author: no such person", subject=name, field="author")
    elif person.state != "active":
        message = f"author: access is {person.state}"
        yield Violation(Reason.NOT_AUTHORISED, message, subject=name, field="author")
    elif not _drafts(proposal, person):
        message = "author: somebody whose role lets them draft posts"
        yield Violation(Reason.NOT_AUTHORISED, message, subject=name, field="author")


def _drafts(proposal: Proposal[Post, c.ReassignAuthor], person: PersonFact) -> bool:
    pack = proposal.pack
    return any(pack.acts_as(person.roles, r, proposal.officers) for r in pack.filling("draft"))


@HANDLERS.on(c.ReassignAuthor, late=(author_active,), reads=lambda _, command: (command.author,))
def reassign(proposal: Proposal[Post, c.ReassignAuthor]) -> Iterator[Event]:
    """Yield the new author."""
    yield e.AuthorReassigned(author=proposal.command.author)


def read_channel_and_writers(state: Post, command: c.SubmitForReview) -> Iterable[str]:
    """Read the post's channel, what it answers, and what whoever wrote it declared."""
    return (*read_channel(state, command), state.author, *state.writers)


@HANDLERS.on(
    c.SubmitForReview, late=(facts_answered, *HANDED_IN, *GOING_OUT), reads=read_channel_and_writers
)
def submit(proposal: Proposal[Post, c.SubmitForReview]) -> Iterator[Event]:
    """Yield the submission."""
    yield e.PostSubmitted(
        revision=proposal.state.revision, attestations=proposal.command.attestations
    )
