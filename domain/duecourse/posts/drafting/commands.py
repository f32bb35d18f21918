"""What can be asked of a post that is being written."""

from typing import ClassVar

from duecourse.evidence.fields import Code, Name
from duecourse.kernel.command import Command
from duecourse.posts.content import Content


class DraftPost(Command, frozen=True, kw_only=True):
    """Write the first revision of a post for a channel."""

    CREATES: ClassVar[bool] = True

    channel: Name
    content: Content


class RevisePost(Command, frozen=True, kw_only=True):
    """Replace the content; approvals and consent verification are void."""

    content: Content


class ReassignAuthor(Command, frozen=True, kw_only=True):
    """Give a draft to another author; never after publication."""

    IN_PERSON: ClassVar[bool] = True

    author: Name


class SubmitForReview(Command, frozen=True, kw_only=True):
    """Hand the current revision to the reviewers, with the author's attestations."""

    revision: int = 0
    attestations: tuple[Code, ...] = ()

    def is_in_person(self) -> bool:
        """Return whether it says something that only the person themselves can."""
        return bool(self.attestations)


class DraftCorrection(Command, frozen=True, kw_only=True):
    """React to a correction issued on another post: the new draft, by whoever issued it.

    Attributes:
        writers: of the post that it corrects, whose words may be in it.
    """

    CREATES: ClassVar[bool] = True
    REACTION: ClassVar[bool] = True

    corrects: Name
    channel: Name
    content: Content
    writers: tuple[Name, ...] = ()
