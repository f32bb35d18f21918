"""A post's life, one verb each; what a pack asks for is taken from the pack.

    writing(given).submitted().approved().verified().published()

A verb does what a dutiful person does: names the revision, gives every
attestation, answers every item with yes. A test says only what is different.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Literal, Self

import msgspec

from duecourse.kernel.command import Command
from duecourse.posts import commands as c
from duecourse.posts.content import Content
from duecourse.posts.decide import POSTS
from duecourse.posts.state import Post
from duecourse.testing.content import dutiful
from duecourse.testing.given import Given
from duecourse.testing.packs import attestations_for, full_checklist
from duecourse.testing.scene import Scene

Said = Literal["yes", "no", "not_applicable"]


@dataclass(frozen=True)
class PostScene(Scene):
    """A post and the people who deal with it."""

    state: Post

    def drafted(self, by: str = "", platform: str = "", **changes: Any) -> Self:
        """Write the ordinary post, with changes to its content."""
        channel = self.given.name("channels", platform or self.given.platform)
        command = c.DraftPost(name=self.name, channel=channel, content=self._content(changes))
        return self.when(command, by or self.given.author)

    def revised(self, by: str = "", **changes: Any) -> Self:
        """Replace the content by the post's own with changes."""
        content = msgspec.structs.replace(self.state.content, **dutiful(changes))
        return self.when(c.RevisePost(name=self.name, content=content), by or self.given.author)

    def submitted(
        self, by: str = "", *, without: Collection[str] = (), revision: int | None = None
    ) -> Self:
        """Hand in, with every attestation that the pack asks for, but for some."""
        command = c.SubmitForReview(
            name=self.name,
            revision=self._revision(revision),
            attestations=self._attestations("SubmitForReview", without),
        )
        return self.when(command, by or self.given.author)

    def answered(self, by: str = "", **answers: Said) -> Self:
        """Answer items of the checklist."""
        command = c.AnswerChecklist(
            name=self.name, revision=self.state.revision, answers=_answers(answers)
        )
        return self.when(command, by or self.given.reviewer)

    def approved(
        self,
        by: str = "",
        *,
        without: Collection[str] = (),
        revision: int | None = None,
        **answers: Said,
    ) -> Self:
        """Approve the first open step: every item yes, but for some that stay unanswered."""
        asked: dict[str, Said] = dict.fromkeys(
            (one.item for one in full_checklist(self.given.pack)), "yes"
        )
        said = {k: v for k, v in {**asked, **answers}.items() if k not in without}
        command = c.ApproveStep(
            name=self.name, revision=self._revision(revision), answers=_answers(said)
        )
        return self.when(command, by or self.given.reviewer)

    def reviewed(self) -> Self:
        """Hand in and approve every step."""
        scene = self.submitted()
        for _ in self.given.pack.written.review.steps:
            scene = scene.approved()
        return scene

    def verified(
        self,
        *consents: str,
        by: str = "",
        nobody: bool = True,
        revision: int | None = None,
    ) -> Self:
        """Verify consent on these, and attest that nobody else can be recognised."""
        command = c.VerifyConsent(
            name=self.name,
            revision=self._revision(revision),
            consents=tuple(self.given.name("consents", ref) for ref in consents),
            nobody_identifiable=nobody,
        )
        return self.when(command, by or self.given.reviewer)

    def published(
        self,
        by: str = "",
        *,
        without: Collection[str] = (),
        revision: int | None = None,
        tool: str = "",
    ) -> Self:
        """Take the permit, with every attestation that the pack asks for, but for some."""
        command = c.PublishPost(
            name=self.name,
            revision=self._revision(revision),
            tool=tool,
            attestations=self._attestations("PublishPost", without),
        )
        return self.when(command, by or self.given.publisher)

    def confirmed(self) -> Self:
        """Report that the permit was used.

        Raises:
            AssertionError: there is none.
        """
        permit = self.state.permit
        if permit is None:
            raise AssertionError("there is no permit to be confirmed")
        command = c.ConfirmPublication(
            name=self.name,
            permit=permit.id,
            url="https://example.org/1",
            captured_digest=permit.digest,
        )
        return self.when(command, self.given.publisher)

    def reinstated(self, by: str, *, reason: str = "It was fine.", revision: int = -1) -> Self:
        """Put it back, with every attestation that the pack asks for of publishing."""
        command = c.ReinstateContent(
            name=self.name,
            revision=self._revision(None if revision < 0 else revision),
            attestations=self._attestations("ReinstateContent", ()),
        )
        return self.when(command, by, reason=reason)

    def does(self, command: type[Command], by: str, *, reason: str = "", **fields: Any) -> Self:
        """Give any command on this post."""
        return self.when(command(name=self.name, **fields), by, reason=reason)

    def _content(self, changes: Mapping[str, Any]) -> Content:
        return msgspec.structs.replace(self.given.content, **dutiful(changes))

    def _revision(self, named: int | None) -> int:
        return self.state.revision if named is None else named

    def _attestations(self, command: str, without: Collection[str]) -> tuple[str, ...]:
        asked = attestations_for(self.given.pack, command)
        return tuple(a for a in asked if a not in without)


def _answers(answers: Mapping[str, Said]) -> tuple[c.ChecklistAnswer, ...]:
    return tuple(c.ChecklistAnswer(item=item, answer=said) for item, said in answers.items())


def unwritten(given: Given, ref: str = "p1") -> PostScene:
    """Return a scene before the first word."""
    return PostScene(given=given, aggregate=POSTS, name=given.name("posts", ref), state=Post())


def writing(given: Given, platform: str = "", **changes: Any) -> PostScene:
    """Return a scene with the ordinary post drafted, with changes to its content."""
    return unwritten(given).drafted(platform=platform, **changes)
