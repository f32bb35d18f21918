"""What kind of act a post is, and what it names because of it.

A reply that answers nothing, a correction of nothing and a repost of nothing are originals by
another name, under which fewer rules would bind them.
"""

from collections.abc import Iterator
from typing import Final

from duecourse.facts.replies import ANSWERING
from duecourse.kernel.checks import check, given
from duecourse.kernel.proposal import Proposal
from duecourse.kernel.reasons import Reason
from duecourse.kernel.refusal import Violation
from duecourse.posts.aftermath.commands import IssueCorrection
from duecourse.posts.checks import content_of, may_be_under_ours
from duecourse.posts.content import PASSED_ON
from duecourse.posts.drafting.commands import DraftPost, RevisePost, SubmitForReview
from duecourse.posts.drafting.shape import (
    addresses_lead_somewhere,
    answers_agree,
    fits_its_kind,
    links_listed,
)
from duecourse.posts.state import Post

Writing = Proposal[Post, DraftPost | RevisePost | IssueCorrection]
"""A command that brings a content."""


def _kind(message: str) -> Violation:
    return Violation(Reason.FIELD_INVALID, f"content.kind: {message}", field="content.kind")


@check(Reason.FIELD_INVALID)
def correction_of_something(proposal: Writing) -> Iterator[Violation]:
    """A correction is issued on the post that it corrects, and stays a correction."""
    kind = proposal.command.content.kind
    issued = isinstance(proposal.command, IssueCorrection) or bool(proposal.state.corrects)
    if kind == "correction" and not issued:
        yield _kind("a correction is issued on the post that it corrects (IssueCorrection)")
    elif issued and kind not in ("", "correction"):
        yield _kind("it corrects another post: correction")


@check(Reason.FIELD_INVALID)
def agreed_by_nobody(proposal: Writing) -> Iterator[Violation]:
    """No author says of their own words that they are the agreed response."""
    if proposal.command.content.agreed_response:
        field = "content.agreed_response"
        message = f"{field}: whether a response is agreed is not for its author to say"
        yield Violation(Reason.FIELD_INVALID, message, field=field)


CONTENT_CHECKS: Final = (
    correction_of_something,
    agreed_by_nobody,
    fits_its_kind,
    addresses_lead_somewhere,
    answers_agree,
)
"""What is asked of every content that is brought, whatever the policy says."""


@check(Reason.FIELD_REQUIRED)
def names_its_original(proposal: Proposal[Post, SubmitForReview]) -> Iterator[Violation]:
    """A reply names what it answers; a repost and a like name the post that they pass on.

    Under a post of others' it may answer just that; under ours somebody wrote to us.
    """
    content = content_of(proposal.state, proposal.command)
    field, original = "content.original_url", content.original_url
    if content.kind in ANSWERING and not (given(content.contact) or given(original)):
        says = "content.contact or content.original_url: name what it answers"
        yield Violation(Reason.FIELD_REQUIRED, says, field=field)
    elif content.kind in ANSWERING and not given(content.contact) and may_be_under_ours(proposal):
        says = (
            "content.contact: whoever is answered under what is ours wrote to us: name their"
            " message (RecordContact), or give an address that says with whose post it stands; what"
            " goes on with a post of ours is an original"
        )
        yield Violation(Reason.FIELD_REQUIRED, says, field="content.contact")
    elif content.kind in PASSED_ON and not given(original):
        says = f"{field}: give the address of the post that it passes on"
        yield Violation(Reason.FIELD_REQUIRED, says, field=field)


@check(Reason.FIELD_REQUIRED)
def says_something(proposal: Proposal[Post, SubmitForReview]) -> Iterator[Violation]:
    """A post has a title, a text, a link or a medium; what only passes on may have none."""
    content = content_of(proposal.state, proposal.command)
    said = (content.title, content.text, content.links, content.media)
    if content.kind not in PASSED_ON and not any(map(given, said)):
        message = "content.text: the post has no words, no link and no medium"
        yield Violation(Reason.FIELD_REQUIRED, message, field="content.text")


HANDED_IN: Final = (
    names_its_original,
    says_something,
    fits_its_kind,
    addresses_lead_somewhere,
    answers_agree,
    links_listed,
)
"""What is asked of a content that is handed in: older ones were not asked when written."""
