"""What guards and checks ask of a proposal about a post: the fields that its command must have."""

from typing import Protocol

from duecourse.kernel.command import Named
from duecourse.kernel.proposal import Proposal
from duecourse.posts.review.commands import ChecklistAnswer
from duecourse.posts.state import Post

PostProposal = Proposal[Post, Named]
"""Any command that meets a post."""


class HasAnswers(Named, Protocol):
    """Answers to the checklist come with it."""

    @property
    def answers(self) -> tuple[ChecklistAnswer, ...]: ...


class HasAttestations(Named, Protocol):
    """It is attested to."""

    @property
    def attestations(self) -> tuple[str, ...]: ...


class HasAttested(Named, Protocol):
    """It states that something was done."""

    @property
    def attested(self) -> bool: ...


class HasDoubt(Named, Protocol):
    """It is about one doubt."""

    @property
    def doubt(self) -> str: ...


class HasDuty(Named, Protocol):
    """It is about one duty."""

    @property
    def duty(self) -> str: ...


class HasRevision(Named, Protocol):
    """It says which revision it means."""

    @property
    def revision(self) -> int: ...


class HasTool(Named, Protocol):
    """A program is to publish."""

    @property
    def tool(self) -> str: ...
