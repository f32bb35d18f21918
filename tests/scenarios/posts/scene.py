"""A post's life in a house, one verb each; what a pack asks for is taken from the pack.

    writing(house).submitted().approved().verified().published()

A verb does what a dutiful person does: names the revision, gives every
attestation, answers every item with yes. A test says only what is different.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Literal, Self, cast

import msgspec

from duecourse.kernel.command import Command
from duecourse.posts import commands as c
from duecourse.posts.content import Content, Media, Subject
from duecourse.posts.decide import POSTS
from duecourse.posts.state import Post
from tests.scenarios.house import House
from tests.scenarios.scene import Scene

Said = Literal["yes", "no", "not_applicable"]


@dataclass(frozen=True)
class PostScene(Scene):
    """A post and the people who deal with it."""

    state: Post

    def drafted(self, by: str = "", platform: str = "", **changes: Any) -> Self:
        """Write the house's ordinary post, with changes to its content."""
        channel = self.house.name("channels", platform or self.house.platform)
        command = c.DraftPost(name=self.name, channel=channel, content=self._content(changes))
        return self.when(command, by or self.house.author)

    def revised(self, by: str = "", **changes: Any) -> Self:
        """Replace the content by the post's own with changes."""
        content = msgspec.structs.replace(self.state.content, **changes)
        return self.when(c.RevisePost(name=self.name, content=content), by or self.house.author)

    def submitted(
        self, by: str = "", *, without: Collection[str] = (), revision: int | None = None
    ) -> Self:
        """Hand in, with every attestation that the pack asks for, but for some."""
        command = c.SubmitForReview(
            name=self.name,
            revision=self._revision(revision),
            attestations=self._attestations("SubmitForReview", without),
        )
        return self.when(command, by or self.house.author)

    def answered(self, by: str = "", **answers: Said) -> Self:
        """Answer items of the checklist."""
        command = c.AnswerChecklist(
            name=self.name, revision=self.state.revision, answers=_answers(answers)
        )
        return self.when(command, by or self.house.reviewer)

    def approved(
        self,
        by: str = "",
        *,
        without: Collection[str] = (),
        revision: int | None = None,
        **answers: Said,
    ) -> Self:
        """Approve the first open step: every item yes, but for some that stay unanswered."""
        asked: dict[str, Said] = dict.fromkeys(self._items(), "yes")
        given = {k: v for k, v in {**asked, **answers}.items() if k not in without}
        command = c.ApproveStep(
            name=self.name, revision=self._revision(revision), answers=_answers(given)
        )
        return self.when(command, by or self.house.reviewer)

    def reviewed(self) -> Self:
        """Hand in and approve every step."""
        scene = self.submitted()
        for _ in self.house.pack.written.review.steps:
            scene = scene.approved()
        return scene

    def verified(
        self,
        *consents: str,
        by: str = "",
        nobody: bool | None = None,
        revision: int | None = None,
    ) -> Self:
        """Verify consent on these, or attest that nobody can be recognised."""
        command = c.VerifyConsent(
            name=self.name,
            revision=self._revision(revision),
            consents=tuple(self.house.name("consents", ref) for ref in consents),
            nobody_identifiable=not consents if nobody is None else nobody,
        )
        return self.when(command, by or self.house.reviewer)

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
        return self.when(command, by or self.house.publisher)

    def confirmed(self) -> Self:
        """Report that the permit was used."""
        permit = self.state.permit
        assert permit is not None
        command = c.ConfirmPublication(
            name=self.name,
            permit=permit.id,
            url="https://example.org/1",
            captured_digest=permit.digest,
        )
        return self.when(command, self.house.publisher)

    def does(self, command: type[Command], by: str, *, reason: str = "", **fields: Any) -> Self:
        """Give any command on this post."""
        return self.when(command(name=self.name, **fields), by, reason=reason)

    def _content(self, changes: Mapping[str, Any]) -> Content:
        return msgspec.structs.replace(self.house.content, **changes)

    def _revision(self, given: int | None) -> int:
        return self.state.revision if given is None else given

    def _attestations(self, command: str, without: Collection[str]) -> tuple[str, ...]:
        asked = self._params(command, "attested", "attestation")
        return tuple(a for a in asked if a not in without)

    def _items(self) -> list[str]:
        return self._params("ApproveStep", "checklist", "item")

    def _params(self, command: str, guard: str, param: str) -> list[str]:
        rules = [r for r in self.house.pack.rules_on(command) if r.kind.name == guard]
        return list(dict.fromkeys(cast("str", getattr(r.params, param)) for r in rules))


def _answers(answers: Mapping[str, Said]) -> tuple[c.ChecklistAnswer, ...]:
    return tuple(c.ChecklistAnswer(item=item, answer=said) for item, said in answers.items())


def unwritten(house: House, ref: str = "p1") -> PostScene:
    """Return a scene before the first word."""
    return PostScene(house=house, aggregate=POSTS, name=house.name("posts", ref), state=Post())


def writing(house: House, platform: str = "", **changes: Any) -> PostScene:
    """Return a scene with the house's ordinary post drafted, with changes to its content."""
    return unwritten(house).drafted(platform=platform, **changes)


def shown(ref: str, kind: str, **changes: Any) -> Subject:
    """Return somebody who can be recognised."""
    return Subject(**{"ref": ref, "kind": kind, "identifiable": True, **changes})


def picture(**changes: Any) -> Media:
    """Return a picture of our own, against which nothing stands, but for the changes."""
    own = Media(digest="a" * 64, provenance="own", rights_basis="own")
    return msgspec.structs.replace(own, **changes)
