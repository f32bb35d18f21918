"""What happens to a post while it is written."""

from typing import ClassVar

from duecourse.evidence.fields import Code, Digest, Name
from duecourse.evidence.record import Event
from duecourse.posts.content import Content


class PostDrafted(Event, frozen=True, kw_only=True):
    """The first revision was written.

    Attributes:
        writers: who wrote what it was made of: of a correction, those of the post that it corrects.
        writer: who wrote this revision.
    """

    SCHEMA: ClassVar[int] = 3

    channel: Name
    author: Name
    digest: Digest
    content: Content = Content()
    corrects: Name = ""
    writers: tuple[Name, ...] = ()
    writer: Name = ""


class PostRevised(Event, frozen=True, kw_only=True):
    """The content was replaced; approvals and verification are void.

    Attributes:
        writer: who wrote this revision.
    """

    SCHEMA: ClassVar[int] = 3

    revision: int
    digest: Digest
    content: Content = Content()
    writer: Name = ""


class AuthorReassigned(Event, frozen=True, kw_only=True):
    """The draft was given to another author."""

    author: Name


class PostSubmitted(Event, frozen=True, kw_only=True):
    """The author handed a revision to the reviewers and attested to it."""

    revision: int
    attestations: tuple[Code, ...] = ()


DraftingEvent = PostDrafted | PostRevised | AuthorReassigned | PostSubmitted
