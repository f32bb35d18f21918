"""Drafting: the first revision, the later ones, and handing them in."""

from collections.abc import Iterator
from typing import Any, Final

from duecourse.decisions import names
from duecourse.decisions.reasons import Reason
from duecourse.decisions.refusal import Violation
from duecourse.evidence.record import Event
from duecourse.policy.checks import violation
from duecourse.policy.deciding import Handlers
from duecourse.policy.step import Step
from duecourse.posts import commands as c
from duecourse.posts import events as e
from duecourse.posts.checks import (
    fresh_revision,
    is_clause,
    known_contact,
    read_channel,
)
from duecourse.posts.state import Post

HANDLERS: Final = Handlers()


def known_channel(step: Step[Post, Any]) -> Iterator[Violation]:
    """The channel is registered and belongs to the organisation."""
    name = step.command.channel
    if names.organisation_of(name) != names.organisation_of(step.command.name):
        yield violation(
            step,
            Reason.CHANNEL_UNKNOWN,
            "channel: not a channel of this organisation",
            field="channel",
        )
        return
    channel = step.facts.channel(name)
    if is_clause(step, "channel_official"):
        return
    if channel is None or channel.state not in ("active", "held"):
        state = channel.state if channel else "not registered"
        yield violation(
            step, Reason.CHANNEL_UNKNOWN, f"channel: the channel is {state}", field="channel"
        )


@HANDLERS.on(c.DraftPost, early=(known_channel, known_contact), reads=read_channel)
def draft(step: Step[Post, c.DraftPost]) -> Iterator[Event]:
    """Yield the first revision."""
    command = step.command
    yield e.PostDrafted(
        channel=command.channel,
        author=step.person,
        content=command.content,
        digest=command.content.digest(),
    )


@HANDLERS.on(c.DraftCorrection)
def draft_correction(step: Step[Post, c.DraftCorrection]) -> Iterator[Event]:
    """Yield the first revision of a correction."""
    command = step.command
    yield e.PostDrafted(
        channel=command.channel,
        author=step.person,
        content=command.content,
        digest=command.content.digest(),
        corrects=command.corrects,
    )


@HANDLERS.on(c.RevisePost, early=(known_contact,), reads=read_channel)
def revise(step: Step[Post, c.RevisePost]) -> Iterator[Event]:
    """Yield the new revision."""
    content = step.command.content
    yield e.PostRevised(revision=step.state.revision + 1, content=content, digest=content.digest())


def author_active(step: Step[Post, c.ReassignAuthor]) -> Iterator[Violation]:
    """The new author is an active person of the organisation: nobody else could hand it in."""
    name = step.command.author
    person = step.facts.person(name)
    if person is None:
        yield violation(
            step, Reason.NOT_FOUND, "author: no such person", subject=name, field="author"
        )
    elif person.state != "active":
        says = f"author: access is {person.state}"
        yield violation(step, Reason.NOT_AUTHORISED, says, subject=name, field="author")


@HANDLERS.on(c.ReassignAuthor, late=(author_active,), reads=lambda _, command: (command.author,))
def reassign(step: Step[Post, c.ReassignAuthor]) -> Iterator[Event]:
    """Yield the new author."""
    yield e.AuthorReassigned(author=step.command.author)


@HANDLERS.on(c.SubmitForReview, early=(fresh_revision,), reads=read_channel)
def submit(step: Step[Post, c.SubmitForReview]) -> Iterator[Event]:
    """Yield the submission."""
    yield e.PostSubmitted(revision=step.state.revision, attestations=step.command.attestations)
